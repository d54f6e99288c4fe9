// SPDX-License-Identifier: GPL-3.0-or-later
// What people read of rights and of the trail: every right and every action has its words, and the guide says what the models say.
#include "models/access/role.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace relais;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Everything in the services that looks like an action of the trail.
QSet<QString> actionsInServices()
{
    QStringList topics;
    for (const auto& topic : auditTopics()) topics += topic.key;
    const QRegularExpression action(QStringLiteral("\"((?:%1)\\.[a-z-]+)\"").arg(topics.join(QLatin1Char('|'))));
    QSet<QString> found;
    QDirIterator files(QStringLiteral(RELAIS_SOURCE_DIR "/services"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto source = contentOf(files.next());
        if (!source.contains(QLatin1String("recordAudit")) && !source.contains(QLatin1String("AuditNote"))) continue;
        for (auto all = action.globalMatch(source); all.hasNext();) found.insert(all.next().captured(1));
    }
    return found;
}

Instant at(const char* iso)
{
    return instantFromMs(QDateTime::fromString(text(iso), Qt::ISODate).toMSecsSinceEpoch());
}

} // namespace

class AccessTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyRightHasWordsOfItsOwnAndStandsInOneGroup()
    {
        QSet<QString> words;
        for (const auto scope : kAllScopes) words.insert(scopeText(scope));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.size(), kScopeCount);
        QList<Scope> grouped;
        for (const auto& group : scopeGroups()) grouped += group.scopes;
        QCOMPARE(grouped, QList<Scope>(kAllScopes.begin(), kAllScopes.end()));
    }

    void theGuideSaysWhatARoleMayDo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("yes");
        QTest::addColumn<QString>("no");
        QTest::newRow("en") << text("en") << text("yes") << text("no");
        QTest::newRow("fr") << text("fr") << text("oui") << text("non");
    }
    void theGuideSaysWhatARoleMayDo()
    {
        QFETCH(QString, language);
        QFETCH(QString, yes);
        QFETCH(QString, no);
        const auto guide = contentOf(QStringLiteral(RELAIS_SOURCE_DIR "/docs/guide/%1/people.md").arg(language));
        QVERIFY(!guide.isEmpty());
        for (const auto scope : kAllScopes) {
            QStringList wanted;
            for (const auto role : kAllRoles) wanted += hasScope(role, scope) ? yes : no;
            const QRegularExpression row(
                QStringLiteral("^\\| `%1` \\| [^|]+ \\| (.*) \\|$").arg(QRegularExpression::escape(scopeName(scope))),
                QRegularExpression::MultilineOption);
            const auto found = row.match(guide);
            QVERIFY2(found.hasMatch(), qPrintable(scopeName(scope)));
            QCOMPARE(found.captured(1).split(QStringLiteral(" | ")), wanted);
        }
        const auto rows = guide.count(
            QRegularExpression(QStringLiteral("^\\| `[a-z]+\\.[a-z]+` \\|"), QRegularExpression::MultilineOption));
        QCOMPARE(rows, kScopeCount);
    }

    void everyActionOfTheTrailHasWords()
    {
        const auto actions = actionsInServices();
        QVERIFY2(actions.size() >= 25, "the search finds them");
        QSet<QString> words;
        for (const auto& action : actions) {
            QVERIFY2(auditActionText(action) != action, qPrintable(action));
            words.insert(auditActionText(action));
        }
        QCOMPARE(words.size(), actions.size());
        QCOMPARE(auditActionText(text("moon.land")), text("moon.land"));
    }

    void whatTheTrailCountsIsSaidInWords()
    {
        QCOMPARE(auditDetailText(text("role=manager")), text("role: Manager"));
        QCOMPARE(auditDetailText(text("role=emperor")), text("role: emperor"));
        QCOMPARE(auditDetailText(text("before=old@example.com")), text("before: “old@example.com”"));
        QCOMPARE(auditDetailText(text("role=agent minutes=x")),
                 text("role: Agent, %Ln minute(s)").replace(text("%Ln"), text("0")));
        QCOMPARE(auditDetailText(text("something else")), text("something else"));
        QCOMPARE(auditSubjectText(text("messages.export"), text("campaign 7")), text("campaign no. 7"));
        QCOMPARE(auditSubjectText(text("campaign.launch"), text("campaign 7")), text("campaign 7"));
        QCOMPARE(auditSubjectText(text("user.add"), text("3 contacts")), text("3 contacts"));
        QCOMPARE(auditSubjectText(text("contacts.export-suppressions"), text("3 addresses")),
                 text("%Ln address(es)").replace(text("%Ln"), text("3")));
    }

    void whenSomebodyWasHereIsSaidInWords()
    {
        const auto now = at("2026-11-21T15:30:00");
        QCOMPARE(seenText(std::nullopt, now), text("Never signed in"));
        QCOMPARE(seenText(now, now), text("Now"));
        QCOMPARE(seenText(at("2026-11-21T15:18:00"), now), text("12 min ago"));
        QCOMPARE(seenText(at("2026-11-21T14:20:00"), now), text("1 h ago"));
        QCOMPARE(seenText(at("2026-11-20T23:59:00"), now), text("Yesterday"));
        QCOMPARE(seenText(at("2026-11-16T09:00:00"), now), text("Mon 16 Nov"));
        QCOMPARE(seenText(at("2025-11-16T09:00:00"), now), text("16 Nov 2025"));
    }

    void aRefusalAboutPeopleSaysWhatHappened()
    {
        const auto last = errorText({ErrorCode::Conflict, text("camille@example.com"),
                                     text("the last Owner stays: make somebody else an Owner first")});
        QVERIFY2(last.contains(text("“camille@example.com” is the last Owner")), qPrintable(last));
        QVERIFY2(!last.contains(text("exists already")), qPrintable(last));
        const auto elsewhere =
            errorText({ErrorCode::NotAllowed, text("owner"), text("they work in another workspace too")});
        QVERIFY2(elsewhere.endsWith(text("Ask an Owner.")), qPrintable(elsewhere));
        QVERIFY(errorText({ErrorCode::Conflict, text("Maison"), {}}).contains(text("exists already")));
    }
};

QTEST_GUILESS_MAIN(AccessTextTest)
#include "tst_access_text.moc"
