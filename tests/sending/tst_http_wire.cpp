// SPDX-License-Identifier: GPL-3.0-or-later
// One request, one POST: whatever the line does.
#include "services/core/clock.h"
#include "services/sending/wire.h"
#include "tests/support/temp_agency.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace relais;
using namespace relais::test;

namespace {

/// A server that reads whole requests and does with each what it was told; on a thread of its own.
class Server
{
public:
    enum class Deed { Answer, Hang, CloseUnanswered, HalfAnswer, Refuse };

    explicit Server(QList<Deed> deeds)
        : m_deeds(std::move(deeds))
        , m_thread([this] { serve(); })
    {
        while (m_port == 0) std::this_thread::yield();
    }
    ~Server()
    {
        m_ending = true;
        m_thread.join();
    }
    quint16 port() const { return m_port; }
    int posts() const { return m_posts; }
    int connections() const { return m_connections; }

private:
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        while (!m_ending) {
            if (!server.waitForNewConnection(20)) continue;
            ++m_connections;
            std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!m_ending && talk(*socket)) continue;
        }
    }
    /// False: the line is closed.
    bool talk(QTcpSocket& socket)
    {
        QByteArray request;
        while (!request.contains("\r\n\r\n") || request.size() < request.indexOf("\r\n\r\n") + 4 + lengthOf(request)) {
            if (m_ending || (!socket.waitForReadyRead(20) && socket.state() != QAbstractSocket::ConnectedState))
                return false;
            request += socket.readAll();
        }
        const auto deed = m_deeds.value(m_posts, Deed::Answer);
        ++m_posts;
        const QByteArray body = deed == Deed::Refuse ? "no" : "yes";
        const QByteArray status = deed == Deed::Refuse ? "400 Bad" : "200 OK";
        const auto answer =
            "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        switch (deed) {
        case Deed::Hang:
            while (!m_ending) std::this_thread::yield();
            return false;
        case Deed::CloseUnanswered: socket.abort(); return false;
        case Deed::HalfAnswer:
            socket.write(answer.left(answer.size() - 1));
            socket.waitForBytesWritten(1000);
            socket.disconnectFromHost();
            return false;
        default:
            socket.write(answer);
            socket.waitForBytesWritten(1000);
            return true;
        }
    }
    static qsizetype lengthOf(const QByteArray& request)
    {
        const auto at = request.toLower().indexOf("content-length:");
        return at < 0 ? 0 : request.mid(at + 15, request.indexOf("\r\n", at) - at - 15).trimmed().toInt();
    }

    QList<Deed> m_deeds;
    std::atomic<quint16> m_port = 0;
    std::atomic<int> m_posts = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

class NoMail final : public MailSource
{
public:
    Result<SmtpEndpoint> endpoint(AccountId) override { return fail(ErrorCode::NotFound); }
    int connections(AccountId) override { return 1; }
    Result<SmtpMail> compose(const ClaimedMessage&) override { return fail(ErrorCode::NotFound); }
};

class OneAddress final : public HttpSource
{
public:
    explicit OneAddress(quint16 port)
        : m_port(port)
    {
    }
    int connections(AccountId) override { return 1; }
    tl::expected<PreparedHttp, Outcome> prepare(const ClaimedMessage& message) override
    {
        if (message.address == QLatin1String("nobody"))
            return tl::unexpected(Outcome{.kind = Outcome::Kind::Refused, .text = QStringLiteral("no")});
        const bool uploads = message.address == QLatin1String("upload") && !m_isUploaded;
        return PreparedHttp{{.url = QStringLiteral("http://127.0.0.1:%1/").arg(m_port), .body = QByteArray(3000, 'x')},
                            uploads ? HttpStep::Upload : HttpStep::Message};
    }
    Outcome interpret(const ClaimedMessage&, const HttpReply& reply) override
    {
        return {.kind = reply.status == 200 ? Outcome::Kind::Accepted : Outcome::Kind::Refused,
                .code = QString::number(reply.status)};
    }

    std::optional<Outcome> interpretUpload(const ClaimedMessage&, const HttpReply& reply) override
    {
        m_isUploaded = reply.status == 200;
        if (m_isUploaded) return std::nullopt;
        return Outcome{.kind = Outcome::Kind::Refused, .code = QString::number(reply.status)};
    }

private:
    quint16 m_port;
    bool m_isUploaded = false;
};

struct Desk
{
    explicit Desk(quint16 port)
        : journal(agency.folder().engineJournal())
        , sources{.mail = std::make_unique<NoMail>(), .http = std::make_unique<OneAddress>(port)}
        , wire(journal, sources)
    {
        if (!journal.start(1)) qFatal("no journal");
    }
    QList<Outcome> send(int count, const QString& address = QStringLiteral("+1"))
    {
        QList<ClaimedMessage> messages;
        for (int i = 0; i < count; ++i)
            messages.append({.key = {MessageId(++id), 1},
                             .workspace = WorkspaceId(1),
                             .account = AccountId(1),
                             .campaign = CampaignId(1),
                             .channel = QStringLiteral("whatsapp"),
                             .address = address});
        wire.submit(messages);
        QList<Outcome> outcomes;
        while (outcomes.size() < count) {
            wire.poll(Milliseconds(100));
            for (const auto& ended : wire.takeEnded()) outcomes.append(ended.outcome);
        }
        return outcomes;
    }

    TempAgency agency;
    Journal journal;
    MessageSources sources;
    Wire wire;
    int id = 0;
};

} // namespace

class HttpWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void requestsShareAConnectionAndAreAnsweredEach()
    {
        Server server({});
        Desk desk(server.port());
        const auto outcomes = desk.send(5);
        for (const auto& outcome : outcomes) QCOMPARE(outcome.kind, Outcome::Kind::Accepted);
        QCOMPARE(server.posts(), 5);
        QCOMPARE(server.connections(), 1);
        QVERIFY(desk.wire.isEmpty());
    }

    void aRequestIsNeverRepeatedOnALineThatDies_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("closed without an answer") << static_cast<int>(Server::Deed::CloseUnanswered);
        QTest::newRow("closed in the middle of the answer") << static_cast<int>(Server::Deed::HalfAnswer);
    }
    void aRequestIsNeverRepeatedOnALineThatDies()
    {
        QFETCH(int, deed);
        // The first keeps the line alive; the second dies on it, where libcurl would try again by itself.
        Server server({Server::Deed::Answer, static_cast<Server::Deed>(deed), Server::Deed::Answer});
        Desk desk(server.port());
        QCOMPARE(desk.send(1).first().kind, Outcome::Kind::Accepted);
        QCOMPARE(desk.send(1).first().kind, Outcome::Kind::Unknown);
        QCOMPARE(server.posts(), 2);
        QCOMPARE(desk.send(1).first().kind, Outcome::Kind::Accepted);
        QCOMPARE(server.posts(), 3);
    }

    void anUploadGoesBeforeItsMessageAndIsNeverUnsure()
    {
        Server server({});
        Desk desk(server.port());
        QCOMPARE(desk.send(1, QStringLiteral("upload")).first().kind, Outcome::Kind::Accepted);
        QCOMPARE(server.posts(), 2);
        // A line that dies under an upload has carried nothing of the message.
        Server dying({Server::Deed::CloseUnanswered});
        Desk other(dying.port());
        QCOMPARE(other.send(1, QStringLiteral("upload")).first().kind, Outcome::Kind::NotStarted);
        QCOMPARE(other.send(1, QStringLiteral("upload")).first().kind, Outcome::Kind::Accepted);
        Server refusing({Server::Deed::Refuse});
        Desk third(refusing.port());
        QCOMPARE(third.send(1, QStringLiteral("upload")).first().kind, Outcome::Kind::Refused);
        QCOMPARE(refusing.posts(), 1);
    }

    void whatNobodyListensToHasNotArrived()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const auto port = closed.serverPort();
        closed.close();
        Desk desk(port);
        const auto outcome = desk.send(1).first();
        QCOMPARE(outcome.kind, Outcome::Kind::NotStarted);
        QVERIFY(outcome.slowsAccount);
        QVERIFY(!outcome.text.isEmpty());
    }

    void whatIsUnderWayAtTheEndIsUnsure()
    {
        Server server({Server::Deed::Hang});
        Desk desk(server.port());
        desk.wire.submit({{.key = {MessageId(1), 1},
                           .workspace = WorkspaceId(1),
                           .account = AccountId(1),
                           .campaign = CampaignId(1),
                           .channel = QStringLiteral("whatsapp")},
                          {.key = {MessageId(2), 1},
                           .workspace = WorkspaceId(1),
                           .account = AccountId(1),
                           .campaign = CampaignId(1),
                           .channel = QStringLiteral("whatsapp")}});
        while (server.posts() == 0) desk.wire.poll(Milliseconds(20));
        desk.wire.abandon();
        const auto ended = desk.wire.takeEnded();
        QCOMPARE(ended.size(), 2);
        for (const auto& one : ended)
            QCOMPARE(one.outcome.kind,
                     one.message.key.message == MessageId(1) ? Outcome::Kind::Unknown : Outcome::Kind::NotStarted);
    }

    void aMessageThatCannotBePreparedCostsNoOther()
    {
        Server server({Server::Deed::Refuse});
        Desk desk(server.port());
        QCOMPARE(desk.send(1, QStringLiteral("nobody")).first().kind, Outcome::Kind::Refused);
        QCOMPARE(server.posts(), 0);
        QCOMPARE(desk.send(1).first().code, QStringLiteral("400"));
    }
};

QTEST_GUILESS_MAIN(HttpWireTest)
#include "tst_http_wire.moc"
