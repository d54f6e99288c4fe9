// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_problem.h"
#include "ui/text/campaign_text.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/field_label.h"
#include "ui/text/language.h"

#include <QTest>

using namespace relais;

/// Which language is spoken, and that what services say in English is said in it.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        qunsetenv("RELAIS_LANGUAGE");
    }
    void cleanup() { qunsetenv("RELAIS_LANGUAGE"); }

    void theChoiceComesFirst()
    {
        qputenv("RELAIS_LANGUAGE", "en");
        QCOMPARE(chosenLanguage(QStringLiteral("fr")), QStringLiteral("fr"));
    }

    void theVariableComesSecond_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("language");
        QTest::newRow("french") << QByteArray("fr") << QStringLiteral("fr");
        QTest::newRow("a country of it") << QByteArray("fr_CA.UTF-8") << QStringLiteral("fr");
        QTest::newRow("a hyphen, capitals") << QByteArray("FR-be") << QStringLiteral("fr");
        QTest::newRow("unknown: the system's, which is C here") << QByteArray("tlh") << QStringLiteral("en");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("en");
    }
    void theVariableComesSecond()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QString, language);
        qputenv("RELAIS_LANGUAGE", variable);
        QCOMPARE(chosenLanguage(), language);
        QCOMPARE(chosenLanguage(QStringLiteral("klingon")), language);
    }

    void switchedWhileRunning()
    {
        const Error error{ErrorCode::NotFound, QStringLiteral("Rivage"), QStringLiteral("no such category")};
        const auto english = QStringLiteral("There is no “Rivage” here. Check the name. (no such category)");
        const auto french = QStringLiteral("« Rivage » n’existe pas ici. Vérifiez le nom. (pas de telle catégorie)")
                                .replace(QStringLiteral("« "), QStringLiteral("«\u00a0"))
                                .replace(QStringLiteral(" »"), QStringLiteral("\u00a0»"));
        auto& application = *QCoreApplication::instance();
        installTranslations(application, QStringLiteral("fr"));
        QCOMPARE(errorText(error), french);
        QCOMPARE(QLocale().language(), QLocale::French);
        installTranslations(application, QStringLiteral("en"));
        QCOMPARE(errorText(error), english);
        QCOMPARE(QLocale().language(), QLocale::English);
        installTranslations(application, QStringLiteral("fr"));
        QCOMPARE(errorText(error), french);
    }

    void aRefusedLoginSaysSo()
    {
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        const auto said = [](const char* answer) {
            return errorText({ErrorCode::Rejected, QStringLiteral("mail.example.org:587"), QString::fromUtf8(answer)});
        };
        QVERIFY(said("535 5.7.8 authentication failed")
                    .startsWith(QLatin1String("mail.example.org:587 refuses this user or password.")));
        QVERIFY(said("554 5.7.1 relay access denied").startsWith(QLatin1String("mail.example.org:587 refused.")));
    }

    void plurals()
    {
        const auto leftOut = [](qint64 count) {
            return problemText({ProblemCode::WithoutEmail, Severity::Note, {}, {}, count});
        };
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        QCOMPARE(leftOut(1), QStringLiteral("1 contact without an e-mail address is left out."));
        QCOMPARE(leftOut(0), QStringLiteral("0 contacts without an e-mail address are left out."));
        QCOMPARE(leftOut(12'345), QStringLiteral("12,345 contacts without an e-mail address are left out."));
        installTranslations(*QCoreApplication::instance(), QStringLiteral("fr"));
        QCOMPARE(leftOut(0), QStringLiteral("0 contact sans adresse e-mail est laissé de côté."));
        QCOMPARE(leftOut(2), QStringLiteral("2 contacts sans adresse e-mail sont laissés de côté."));
        QCOMPARE(leftOut(12'345), QStringLiteral("12\u202f345 contacts sans adresse e-mail sont laissés de côté."));
    }

    void theFormSpeaksOfItsFields()
    {
        const Problem bad{ProblemCode::BadTemplate, Severity::Error, QStringLiteral("steps[0].html"),
                          QStringLiteral("line 1, column 7: unknown variable {nmo}"), 0};
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        QVERIFY(problemText(bad).contains(QStringLiteral("steps[0].html"))); // relaisctl: the file's own word
        QVERIFY(problemText(inTheForm(bad)).contains(QStringLiteral("Message text")));
        QVERIFY(!problemText(inTheForm(bad)).contains(QStringLiteral("steps")));
        installTranslations(*QCoreApplication::instance(), QStringLiteral("fr"));
        QVERIFY(problemText(inTheForm(bad)).contains(QStringLiteral("Texte du message")));
        QCOMPARE(inTheForm(Error{ErrorCode::Invalid, QStringLiteral("steps[0].subject")}).subject,
                 QStringLiteral("Objet"));
        QCOMPARE(inTheForm(Error{ErrorCode::Invalid, QStringLiteral("zoe@")}).subject, QStringLiteral("zoe@"));
        QCOMPARE(inTheForm(Error{ErrorCode::NotFound, QStringLiteral("name")}).subject, QStringLiteral("name"));
    }

    void reasonsInReasons_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        QTest::newRow("a value") << QStringLiteral("at least 10 characters")
                                 << QStringLiteral("au moins 10 caractères");
        QTest::newRow("a reason inside") << QStringLiteral("line 1, column 7: unknown variable {nmo}")
                                         << QStringLiteral("ligne 1, colonne 7\u00a0: variable inconnue {nmo}");
        QTest::newRow("a place before, a value behind")
            << QStringLiteral("email: the @ is missing (zoe.example.com)")
            << QStringLiteral("email\u00a0: il manque le @ (zoe.example.com)");
        QTest::newRow("a value behind") << QStringLiteral("not known (nowhere)") << QStringLiteral("inconnu (nowhere)");
        QTest::newRow("a value that looks like a place")
            << QStringLiteral("columns: %1, %2") << QStringLiteral("colonnes\u00a0: %1, %2");
        QTest::newRow("a server's words")
            << QStringLiteral("550 5.1.1 <x@example.com>: no such user (see example.com)")
            << QStringLiteral("550 5.1.1 <x@example.com>: no such user (see example.com)");
        QTest::newRow("nothing") << QString() << QString();
    }
    void reasonsInReasons()
    {
        QFETCH(QString, english);
        QFETCH(QString, french);
        installTranslations(*QCoreApplication::instance(), QStringLiteral("fr"));
        QCOMPARE(detailText(english), french);
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        QCOMPARE(detailText(english), english);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
