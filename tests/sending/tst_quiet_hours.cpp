// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/quiet_hours.h"

#include <QJsonObject>
#include <QTest>

using namespace relais;

class QuietHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextAllowed_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("allowed");
        const auto row = [](const char* name, const char* wanted, const char* zone, const char* from, const char* to,
                            const char* allowed) {
            QTest::newRow(name) << QString::fromLatin1(wanted) << QByteArray(zone) << QString::fromLatin1(from)
                                << QString::fromLatin1(to) << QString::fromLatin1(allowed);
        };
        row("outside", "2026-06-10T10:00:00Z", "Europe/Paris", "20:00", "09:00", "2026-06-10T10:00:00.000Z");
        row("evening", "2026-06-10T19:30:00Z", "Europe/Paris", "20:00", "09:00", "2026-06-11T07:00:00.000Z");
        row("early morning", "2026-06-10T03:00:00Z", "Europe/Paris", "20:00", "09:00", "2026-06-10T07:00:00.000Z");
        row("at the end", "2026-06-10T07:00:00Z", "Europe/Paris", "20:00", "09:00", "2026-06-10T07:00:00.000Z");
        row("at the beginning", "2026-06-10T18:00:00Z", "Europe/Paris", "20:00", "09:00", "2026-06-11T07:00:00.000Z");
        row("same day", "2026-01-10T12:30:00Z", "Europe/Paris", "13:00", "14:00", "2026-01-10T13:00:00.000Z");
        row("night in which summer time begins", "2026-03-28T22:00:00Z", "Europe/Paris", "22:00", "08:00",
            "2026-03-29T06:00:00.000Z");
        row("night in which it ends", "2026-10-24T22:00:00Z", "Europe/Paris", "22:00", "08:00",
            "2026-10-25T07:00:00.000Z");
        row("an end inside the gap", "2026-03-29T00:30:00Z", "Europe/Paris", "01:00", "02:30",
            "2026-03-29T01:30:00.000Z");
        row("another continent", "2026-06-10T12:00:00Z", "Asia/Tokyo", "20:00", "09:00", "2026-06-11T00:00:00.000Z");
        row("unknown zone is UTC", "2026-06-10T21:00:00Z", "Mars/Olympus", "20:00", "09:00",
            "2026-06-11T09:00:00.000Z");
    }

    void nextAllowed()
    {
        QFETCH(QString, wanted);
        QFETCH(QByteArray, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, allowed);
        const auto format = QStringLiteral("HH:mm");
        const QuietHours quiet{QTime::fromString(from, format), QTime::fromString(to, format)};
        QCOMPARE(toIso(relais::nextAllowed(*instantFromIso(wanted), zone, quiet)), allowed);
    }

    void jsonBothWays()
    {
        const QuietHours quiet{QTime(20, 0), QTime(9, 0)};
        QCOMPARE(**QuietHours::fromJson(quiet.toJson()), quiet);
        QVERIFY(!*QuietHours::fromJson(QJsonValue()));
        QVERIFY(!QuietHours::fromJson(QJsonObject{{QStringLiteral("from"), QStringLiteral("25:00")},
                                                  {QStringLiteral("to"), QStringLiteral("09:00")}}));
        QVERIFY(!QuietHours::fromJson(QJsonObject{{QStringLiteral("from"), QStringLiteral("09:00")},
                                                  {QStringLiteral("to"), QStringLiteral("09:00")}}));
    }
};

QTEST_GUILESS_MAIN(QuietHoursTest)
#include "tst_quiet_hours.moc"
