// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/core/web_server.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace relais;

namespace {

constexpr int kConnections = 4;

std::unique_ptr<WebServer> serverThatWaits(std::chrono::milliseconds wholeRequest, bool keepsAlive = true)
{
    auto server = WebServer::start(
        {}, {.longestBody = 1000, .connections = kConnections, .keepsAlive = keepsAlive, .wholeRequest = wholeRequest},
        [](const WebRequest& request) { return WebReply{.body = request.method + ' ' + request.body}; });
    if (!server) qFatal("%s", qPrintable(server.error().detail));
    return std::move(*server);
}

/// Somebody whose request never ends, a byte at a time, and who comes back when they are shown out.
class Dripper
{
public:
    Dripper(quint16 port, QByteArray begin)
        : m_port(port)
        , m_begin(std::move(begin))
    {
        QObject::connect(&m_drip, &QTimer::timeout, &m_socket, [this] { drip(); });
        m_drip.start(20);
        drip();
    }
    int shownOut() const { return m_shownOut; }

private:
    void drip()
    {
        if (m_socket.state() == QAbstractSocket::ConnectedState) {
            m_socket.write("a");
        } else if (m_socket.state() == QAbstractSocket::UnconnectedState) {
            m_shownOut += m_came ? 1 : 0;
            m_came = true;
            m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
            m_socket.write(m_begin);
        }
    }

    quint16 m_port;
    QByteArray m_begin;
    QTcpSocket m_socket;
    QTimer m_drip;
    int m_shownOut = 0;
    bool m_came = false;
};

} // namespace

class WebServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void slowOnesHoldNobodyUp_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("head") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n");
        QTest::newRow("nothing") << QByteArray();
    }

    void slowOnesHoldNobodyUp()
    {
        QFETCH(QByteArray, begin);
        const auto server = serverThatWaits(std::chrono::milliseconds(200));
        std::vector<std::unique_ptr<Dripper>> slow;
        for (int one = 0; one < 2 * kConnections; ++one)
            slow.push_back(std::make_unique<Dripper>(server->port(), begin));
        QTRY_VERIFY(slow.front()->shownOut() > 0);

        QTcpSocket honest;
        honest.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        honest.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
        QByteArray answer;
        QObject::connect(&honest, &QTcpSocket::readyRead, &honest, [&] { answer += honest.readAll(); });
        QTRY_VERIFY_WITH_TIMEOUT(answer.endsWith("POST hello"), 20'000);
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
    }

    void severalRequestsOnOneConnection()
    {
        const auto server = serverThatWaits(std::chrono::seconds(10));
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        const QByteArray get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.write(get + get);
        QByteArray answer;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        QTRY_COMPARE(answer.count("HTTP/1.1 200"), 2);
        socket.write(get);
        QTRY_COMPARE(answer.count("HTTP/1.1 200"), 3);
    }

    void oneRequestWhereOneIsTaken()
    {
        const auto server = serverThatWaits(std::chrono::seconds(10), false);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        const QByteArray get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.write(get + get);
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.readAll().count("HTTP/1.1 200"), 1);
    }
};

QTEST_GUILESS_MAIN(WebServerTest)
#include "tst_web_server.moc"
