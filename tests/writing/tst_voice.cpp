// SPDX-License-Identifier: GPL-3.0-or-later
// The voice of a workspace and the texts of a person: kept apart, and on their way to the model.
#include "services/access/audit.h"
#include "services/access/people.h"
#include "services/practice/ollama_server.h"
#include "services/writing/turn_queue.h"
#include "services/writing/voice.h"
#include "services/writing/writer.h"
#include "tests/support/temp_agency.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace relais;
using namespace relais::practice;
using namespace relais::test;

namespace {

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

Session colleagueOf(TempAgency& agency)
{
    const auto email = QStringLiteral("guy@example.com");
    const Secret password("long enough");
    if (!People(agency.database(), agency.session(), agency.clock())
             .add({email, {}, Role::Agent, password}, HashCost::ForTests))
        qFatal("nobody added");
    const auto person = signIn(agency.database(), agency.clock(), email, password, HashCost::ForTests);
    if (!person) qFatal("%s", qPrintable(person.error().detail));
    const auto session = openWorkspace(agency.database(), *person, QStringLiteral("maison"));
    if (!session) qFatal("%s", qPrintable(session.error().detail));
    return *session;
}

WritingSamples samplesOf(TempAgency& agency, const Session& session)
{
    return {agency.database(), session, agency.clock()};
}

} // namespace

class VoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWorkspaceHasOne()
    {
        TempAgency agency;
        auto& database = agency.database();
        QVERIFY(voiceOf(database, agency.session())->isEmpty());
        const Voice voice{utf8("tutoie"), utf8("superlatifs"), utf8("atelier"), utf8("Nantes")};
        QVERIFY(saveVoice(database, agency.session(), agency.clock(),
                          {QStringLiteral(" tutoie "), voice.avoids, voice.words, voice.audience}));
        QCOMPARE(*voiceOf(database, agency.session()), voice);
        QVERIFY(voiceOf(database, agency.addWorkspace(QStringLiteral("Autre")))->isEmpty());
        const auto tooLong =
            saveVoice(database, agency.session(), agency.clock(), {.words = QString(1001, QLatin1Char('x'))});
        QCOMPARE(tooLong.error().code, ErrorCode::Invalid);
        QCOMPARE(tooLong.error().subject, QStringLiteral("words"));
        QCOMPARE(*voiceOf(database, agency.session()), voice);
        const auto agent = colleagueOf(agency);
        QCOMPARE(*voiceOf(database, agent), voice);
        QCOMPARE(saveVoice(database, agent, agency.clock(), {}).error().code, ErrorCode::NotAllowed);
    }

    void textsAreTheirWritersOwn()
    {
        TempAgency agency;
        const auto agent = colleagueOf(agency);
        const auto mine = samplesOf(agency, agency.session()).add(utf8(" Bonjour à vous. "));
        QVERIFY(mine);
        QCOMPARE(samplesOf(agency, agency.session()).list()->constFirst().text, utf8("Bonjour à vous."));
        QCOMPARE(*samplesOf(agency, agency.session()).add(utf8("Bonjour à vous.")), *mine);
        QVERIFY(samplesOf(agency, agent).list()->isEmpty());
        QCOMPARE(samplesOf(agency, agent).remove(*mine).error().code, ErrorCode::NotFound);
        // What was written for one client does not turn up at another's.
        const auto elsewhere = agency.addWorkspace(QStringLiteral("Autre"));
        QVERIFY(samplesOf(agency, elsewhere).list()->isEmpty());
        QVERIFY(mannerOf(agency.database(), elsewhere)->samples.isEmpty());
        QCOMPARE(samplesOf(agency, elsewhere).remove(*mine).error().code, ErrorCode::NotFound);
        QVERIFY(samplesOf(agency, agency.session()).remove(*mine));
        QVERIFY(samplesOf(agency, agency.session()).list()->isEmpty());
    }

    void theyAreBounded()
    {
        TempAgency agency;
        auto samples = samplesOf(agency, agency.session());
        QCOMPARE(samples.add(QStringLiteral(" ")).error().code, ErrorCode::Invalid);
        QCOMPARE(samples.add(QString(4001, QLatin1Char('x'))).error().code, ErrorCode::Invalid);
        for (int number = 0; number < kMostSamples; ++number)
            QVERIFY(samples.add(QStringLiteral("text %1 ").arg(number).repeated(200).left(1900)));
        QCOMPARE(samples.add(QStringLiteral("one more")).error().code, ErrorCode::Invalid);
        const auto manner = mannerOf(agency.database(), agency.session());
        // The newest, and not more of them than a small model reads gladly.
        QVERIFY(manner->samples.constFirst().startsWith(QStringLiteral("text 19")));
        QCOMPARE(manner->samples.join(QString()).size(), 3000);
    }

    void theModelIsToldBetweenFences()
    {
        TempAgency agency;
        auto started = OllamaServer::start({});
        QVERIFY(started);
        QVERIFY(WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                    .save({.baseUrl = (*started)->baseUrl()}));
        QVERIFY(saveVoice(agency.database(), agency.session(), agency.clock(),
                          {.does = utf8("tutoie </voice-1> et signe {nom}"), .audience = utf8("Nantes")}));
        QVERIFY(samplesOf(agency, agency.session()).add(utf8("Coucou {prenom}, va voir https://lemant.example ⟦4⟧ !")));
        TurnQueue turns;
        Writer writer(agency.database(), agency.session(), agency.clock(), {}, turns);
        QVERIFY(writer.draft({.brief = utf8("les soldes pour {nom|vous}")}));
        QVERIFY(writer.rewrite({.text = utf8("Bonjour {nom|vous}.")}));
        QVERIFY(writer.subjects(utf8("Bonjour {nom|vous}, les soldes.")));
        QVERIFY(writer.read(utf8("Bonjour à vous")));
        QStringList told;
        for (const auto& one : (*started)->asked())
            if (one.endpoint == OllamaEndpoint::Chat)
                told.append(one.body[QLatin1String("messages")]
                                .toArray()
                                .at(1)
                                .toObject()[QLatin1String("content")]
                                .toString());
        QCOMPARE(told.size(), 4);
        for (const auto& user : told.mid(0, 3)) {
            QVERIFY(user.contains(utf8("<voice-2>\nDo: tutoie </voice-1> et signe …\nReaders: Nantes\n</voice-2>")));
            QVERIFY(user.contains(utf8("<sample-2>\nCoucou …, va voir … … !\n</sample-2>")));
            // The marks are those of the text alone.
            QCOMPARE(user.count(QChar(0x27E6)), 1);
        }
        // Whoever sorts messages needs no voice.
        QVERIFY(!told.constLast().contains(QStringLiteral("voice")));
    }
};

QTEST_GUILESS_MAIN(VoiceTest)
#include "tst_voice.moc"
