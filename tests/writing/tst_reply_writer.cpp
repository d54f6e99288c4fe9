// SPDX-License-Identifier: GPL-3.0-or-later
// An answer is suggested from what was said, and sends nothing.
#include "models/writing/model_trouble.h"
#include "services/practice/ollama_server.h"
#include "services/storage/database.h"
#include "services/writing/reply_writer.h"
#include "services/writing/turn_queue.h"
#include "services/writing/voice.h"
#include "tests/conversations/sample_inbox.h"
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

struct Place
{
    explicit Place(std::vector<OllamaRule> rules = {})
        : inbox(agency.database(), agency.session().workspace)
    {
        auto started = OllamaServer::start({.script = OllamaScript(std::move(rules))});
        if (!started) qFatal("no port");
        server = std::move(*started);
        if (!WritingSettingsStore(agency.database(), agency.session(), agency.clock())
                 .save({.baseUrl = server->baseUrl()}))
            qFatal("no settings");
    }
    ReplyWriter writer() { return {agency.database(), agency.session(), agency.clock(), {}, turns}; }
    QString asked() const
    {
        QString last;
        for (const auto& one : server->asked())
            if (one.endpoint == OllamaEndpoint::Chat)
                last =
                    one.body[QLatin1String("messages")].toArray().at(1).toObject()[QLatin1String("content")].toString();
        return last;
    }

    TempAgency agency;
    SampleInbox inbox;
    TurnQueue turns;
    std::unique_ptr<OllamaServer> server;
};

} // namespace

class ReplyWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasSaidIsAnswered()
    {
        Place place;
        const auto anna = place.inbox.converse(utf8("Anna Bell"), 1);
        place.inbox.campaignMessage(anna, utf8("Bonjour {prenom}, tout est sur https://lemant.example/ateliers"), 1,
                                    MessageStatus::Read);
        place.inbox.note(anna, utf8("une note entre nous"), 2);
        place.inbox.hear(anna, utf8("Bonjour, est-ce que je peux venir avec ma sœur samedi prochain ?"), 3);
        QVERIFY(
            saveVoice(place.agency.database(), place.agency.session(), place.agency.clock(), {.does = utf8("tutoie")}));
        QStringList parts;
        const auto written = place.writer().suggest(anna, false, [&](const QString& soFar) { parts.append(soFar); });
        QVERIFY(written);
        QCOMPARE(written->language, QStringLiteral("fr"));
        QVERIFY(written->text.startsWith(utf8("Bonjour, merci pour votre question")));
        QVERIFY(parts.size() > 3 && written->text.startsWith(parts.constFirst().trimmed()));
        QCOMPARE(
            place.asked(),
            utf8(
                "Task: reply\nLanguage: fr\n\n<name-1>\nAnna Bell\n</name-1>\n<us-1>\nBonjour Anna, tout est sur ⟦1⟧\n</us-1>\n<contact-1>\nBonjour, est-ce que je peux venir avec ma sœur samedi prochain ?\n</contact-1>"
                "\n\nHow the business speaks:\n<voice-1>\nDo: tutoie\n</voice-1>"));
        // Nothing was sent, and nothing waits.
        auto rows =
            place.agency.database().queryText(QStringLiteral("SELECT count(*) FROM messages WHERE status = 0"), {});
        QVERIFY(rows && rows->next() && rows->integer(0) == 0);
        QVERIFY(place.writer().suggest(anna)->by.isKnown);
        QVERIFY(!place.writer().suggest(anna, true)->by.isKnown);
    }

    void aLinkOfOursMayComeBack()
    {
        Place place({{.times = 2, .reaction = {.says = utf8("Venez : https://evil.example")}},
                     {.reaction = {.says = utf8("Tout est là : ⟦1⟧")}}});
        const auto anna = place.inbox.converse(utf8("Anna Bell"), 1);
        place.inbox.answer(anna, utf8("Voyez https://lemant.example/ateliers"), 2);
        place.inbox.hear(anna, utf8("C’était où déjà, le lien des ateliers ?"), 3);
        QCOMPARE(troubleOf(place.writer().suggest(anna).error()), ModelTrouble::NotFaithful);
        QCOMPARE(place.writer().suggest(anna)->text, utf8("Tout est là : https://lemant.example/ateliers"));
    }

    void whereNothingWasAskedNothingIsAnswered()
    {
        Place place;
        const auto anna = place.inbox.converse(utf8("Anna Bell"), 1);
        QCOMPARE(place.writer().suggest(anna).error().detail, QStringLiteral("there is nothing to answer"));
        place.inbox.hear(anna, utf8("Bonjour"), 2);
        place.inbox.answer(anna, utf8("Bonjour Anna"), 3);
        QCOMPARE(place.writer().suggest(anna).error().code, ErrorCode::Invalid);
        QCOMPARE(place.writer().suggest(ConversationId(999)).error().code, ErrorCode::NotFound);
        QCOMPARE(place.asked(), QString());
        place.inbox.hear(anna, utf8("Merci"), 4);
        QVERIFY(place.writer().suggest(anna));
    }

    void theLastMessagesAreEnough()
    {
        Place place;
        const auto anna = place.inbox.converse(utf8("Anna Bell"), 1);
        for (int minute = 2; minute < 40; ++minute)
            place.inbox.hear(anna, utf8("message %1 ").arg(minute) + QStringLiteral("encore ").repeated(500), minute);
        QVERIFY(place.writer().suggest(anna));
        QCOMPARE(place.asked().count(QStringLiteral("<contact-1>")), 12);
        QVERIFY(place.asked().contains(QStringLiteral("message 39 ")));
        QVERIFY(place.asked().size() < 12 * 2100);
    }
};

QTEST_GUILESS_MAIN(ReplyWriterTest)
#include "tst_reply_writer.moc"
