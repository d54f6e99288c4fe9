// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's own listener, as strangers reach it through a tunnel: the ways out of mails (RFC 8058).
#include "models/mail/unsubscribe_token.h"
#include "services/channels/http/http_exchange.h"
#include "services/channels/smtp/mail_composer.h"
#include "services/channels/smtp/smtp_settings.h"
#include "services/conversations/way_out.h"
#include "services/conversations/webhook_listener.h"
#include "tests/conversations/door_scene.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>

using namespace relais;
using namespace relais::test;

namespace {

constexpr int kSoon = 20'000;
constexpr auto kEvents = "SELECT count(*) FROM incoming_events";
constexpr auto kPress = "List-Unsubscribe=One-Click";
constexpr auto kSuppressed =
    "SELECT count(*) FROM suppressions WHERE workspace_id = 1 AND address = 'camille@example.org' AND reason = 'unsubscribed' AND source = 'one-click'";

/// A mail that was sent (number 21), and a listener for what comes back.
class Desk
{
public:
    Desk()
    {
        scene.run("UPDATE contacts SET email = 'Camille@Example.org', email_key = 'camille@example.org' WHERE id = 5",
                  {});
        scene.run(
            "INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (2, 1, 'mail', 'mail', 'smtp', '{}', 1, 3, 1, 0, 0)",
            {});
        scene.run(
            "INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, created_at, updated_at) VALUES (4, 1, 'y', 'email', '{}', 2, 4, 0, 0)",
            {});
        scene.run(
            "INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, status, queued_at) "
            "VALUES (21, 1, 4, 1, 5, 2, 'Camille@Example.org', 2, 0)",
            {});
        const auto secrets = [](Database&) -> SecretReader {
            return [](AccountId, AccountSecret) -> Result<Secret> { return fail(ErrorCode::NotFound); };
        };
        auto started = WebhookKeeper::start(scene.agency.folder(), scene.agency.clock(), secrets, [this] { ++news; });
        if (!started) qFatal("%s", qPrintable(started.error().detail));
        keeper = std::move(*started);
        auto listens = WebhookListener::start({}, *keeper, [] {
            return UnsubscribePages{"ask", "done", "unknown", "later"};
        });
        if (!listens) qFatal("%s", qPrintable(listens.error().detail));
        listener = std::move(*listens);
    }

    QByteArray token(qint64 mail) const { return unsubscribeToken(MailMarks(scene.install.toUtf8()), MessageId(mail)); }
    static QString wayOut(const QByteArray& shown) { return text("/u?t=") + QString::fromLatin1(shown); }
    HttpReply ask(const char* method, const QString& path, const QByteArray& body = {}) const
    {
        const auto url = QStringLiteral("http://127.0.0.1:%1").arg(listener->port()) + path;
        auto reply =
            callHttp({.method = method, .url = url, .contentType = "application/x-www-form-urlencoded", .body = body});
        return reply ? *reply : HttpReply{};
    }

    Scene scene;
    std::atomic<int> news = 0;
    std::unique_ptr<WebhookKeeper> keeper;
    std::unique_ptr<WebhookListener> listener;
};

} // namespace

class WebhookListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPressIsWrittenBeforeItIsAnsweredAndCountsOnce()
    {
        Desk desk;
        const auto path = Desk::wayOut(desk.token(21));
        // What looks at links for its reader is shown a button.
        QCOMPARE(desk.ask("GET", path).body, QByteArray("ask"));
        QCOMPARE(desk.scene.number(kEvents), 0);
        const auto pressed = desk.ask("POST", path, kPress);
        QCOMPARE(pressed.status, 200);
        QCOMPARE(pressed.body, QByteArray("done"));
        QCOMPARE(desk.scene.number(kEvents), 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.news.load(), 1, kSoon);
        // Told again, in the other form of the address.
        QCOMPARE(desk.ask("POST", text("/u/") + QString::fromLatin1(desk.token(21)), kPress).status, 200);
        QCOMPARE(desk.scene.number(kEvents), 1);
        QCOMPARE(*desk.scene.door.goThrough(10), 1);
        QCOMPARE(desk.scene.number(kSuppressed), 1);
        QCOMPARE(
            desk.scene.number(
                "SELECT count(*) FROM consents WHERE contact_id = 5 AND channel = 'email' AND granted = 0 AND source = 'one-click' AND proof = 'message 21'"),
            1);
        QCOMPARE(desk.scene.number("SELECT count(*) FROM incoming_events WHERE trouble <> ''"), 0);
    }

    void aLaterPressIsAnotherOne()
    {
        Desk desk;
        const auto path = Desk::wayOut(desk.token(21));
        QCOMPARE(desk.ask("POST", path, kPress).status, 200);
        QCOMPARE(*desk.scene.door.goThrough(10), 1);
        // Taken back by a person.
        desk.scene.run("DELETE FROM suppressions", {});
        desk.scene.agency.clock().advance(std::chrono::seconds(1));
        QCOMPARE(desk.ask("POST", path, kPress).status, 200);
        QCOMPARE(*desk.scene.door.goThrough(10), 1);
        QCOMPARE(desk.scene.number(kSuppressed), 1);
    }

    void whatIsNoTokenOfThisAgencyUnsubscribesNobody()
    {
        Desk desk;
        const auto unknown = desk.ask("POST", text("/u/x"), kPress);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.body, QByteArray("unknown"));
        QCOMPARE(desk.ask("GET", text("/u")).status, 404);
        QCOMPARE(desk.ask("GET", text("/users")).body, QByteArray());
        // Of another agency, or of another mail: answered as ours are, so that nobody learns which exist.
        auto changed = desk.token(21);
        changed.replace("-21", "-22");
        for (const auto& token : {unsubscribeToken(MailMarks("another"), MessageId(21)), changed}) {
            QCOMPARE(desk.ask("GET", Desk::wayOut(token)).body, QByteArray("ask"));
            QCOMPARE(desk.ask("POST", Desk::wayOut(token), kPress).body, QByteArray("done"));
        }
        QCOMPARE(desk.scene.number(kEvents), 0);
        QCOMPARE(desk.news.load(), 0);
    }

    void aBodyIsBounded()
    {
        Desk desk;
        const auto path = Desk::wayOut(desk.token(21));
        QCOMPARE(desk.ask("POST", path, QByteArray(kLongestWayOut + 1, 'x')).status, 413);
        QCOMPARE(desk.scene.number(kEvents), 0);
        QCOMPARE(desk.ask("POST", path, QByteArray(kLongestWayOut, 'x')).status, 200);
        QCOMPARE(desk.scene.number(kEvents), 1);
    }

    void whatCannotBeWrittenIsNotAnsweredAsDone()
    {
        Desk desk;
        QVERIFY(desk.scene.agency.database().script(
            "CREATE TRIGGER no_room BEFORE INSERT ON incoming_events BEGIN SELECT raise(ABORT, 'no room'); END"));
        const auto refused = desk.ask("POST", Desk::wayOut(desk.token(21)), kPress);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.body, QByteArray("later"));
        QVERIFY(desk.scene.agency.database().script("DROP TRIGGER no_room"));
        QCOMPARE(desk.ask("POST", Desk::wayOut(desk.token(21)), kPress).status, 200);
        QCOMPARE(desk.scene.number(kEvents), 1);
    }

    void theWayOutOfAMailLeadsThroughATunnelToTheSuppression()
    {
        Desk desk;
        // What an account may have, and what it makes of it.
        const auto address = text("https://desk.tunnel.example") + QLatin1String(kWayOutPath);
        const auto from = Mailbox::parse(text("Maison <contact@maison.example>"));
        QVERIFY(from);
        const SmtpSettings settings{.host = text("mail.maison.example"), .from = *from, .unsubscribeUrl = address};
        QVERIFY(settings.mistakes(false).isEmpty());
        const MailContent content{.from = *from,
                                  .replyTo = std::nullopt,
                                  .subject = text("Bonjour"),
                                  .html = text("<p>Bonjour</p>"),
                                  .text = QString(),
                                  .signatureHtml = QString(),
                                  .listName = HeaderValue::cleaned(text("Maison")),
                                  .listId = text("maison.maison.example"),
                                  .unsubscribeMailbox = std::nullopt,
                                  .unsubscribeUrl = settings.unsubscribeUrl,
                                  .variables = {}};
        const auto blueprint = MailBlueprint::create(content, {});
        QVERIFY2(blueprint, qPrintable(blueprint ? QString() : blueprint.error().detail));
        const auto mail = blueprint->compose({.address = text("Camille@Example.org"),
                                              .name = text("Camille"),
                                              .values = "{}",
                                              .messageId = "21@maison.example",
                                              .date = desk.scene.start,
                                              .unsubscribeToken = desk.token(21)});
        QVERIFY2(mail, qPrintable(mail ? QString() : mail.error().detail));
        const QRegularExpression clicked(
            text("<https://desk\\.tunnel\\.example(/[^>]+)>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
        const auto found = clicked.match(QString::fromUtf8(*mail));
        QVERIFY2(found.hasMatch(), mail->constData());
        QCOMPARE(desk.ask("POST", found.captured(1), kPress).status, 200);
        QCOMPARE(*desk.scene.door.goThrough(10), 1);
        QCOMPARE(desk.scene.number(kSuppressed), 1);
    }
};

QTEST_GUILESS_MAIN(WebhookListenerTest)
#include "tst_webhook_listener.moc"
