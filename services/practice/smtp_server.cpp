// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/smtp_server.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <future>

namespace relais {

namespace {

/// One client: its socket and its session. Owned by the socket's server, dies with the line.
class Client : public QObject
{
public:
    Client(QTcpSocket* socket, SmtpServerSetup& setup, const std::function<void(ReceivedMail)>& deliver,
           QObject* parent)
        : QObject(parent)
        , m_socket(socket)
        , m_session(setup, deliver)
    {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this] { follow(m_session.receive(m_socket->readAll())); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        follow(m_session.begin());
    }

private:
    void follow(QList<SmtpServerSession::Step> steps)
    {
        m_steps += std::move(steps);
        if (!m_waiting) go();
    }

    void go()
    {
        QByteArray output;
        while (!m_steps.isEmpty()) {
            if (m_steps.first().delay.count() > 0) {
                QTimer::singleShot(std::exchange(m_steps.first().delay, Milliseconds(0)), this, [this] {
                    m_waiting = false;
                    go();
                });
                m_waiting = true;
                break;
            }
            const auto step = m_steps.takeFirst();
            output += step.output;
            if (step.closes) {
                m_socket->write(output);
                m_socket->disconnectFromHost();
                return;
            }
        }
        if (!output.isEmpty()) m_socket->write(output);
    }

    QTcpSocket* m_socket;
    SmtpServerSession m_session;
    QList<SmtpServerSession::Step> m_steps;
    bool m_waiting = false;
};

} // namespace

Result<std::unique_ptr<SmtpServer>> SmtpServer::start(SmtpServerSetup setup, std::function<void(ReceivedMail)> deliver)
{
    std::unique_ptr<SmtpServer> server(new SmtpServer);
    const auto port = server->listen(std::move(setup), std::move(deliver));
    if (!port) return port.failure();
    server->m_port = *port;
    return server;
}

Result<quint16> SmtpServer::listen(SmtpServerSetup setup, std::function<void(ReceivedMail)> deliver)
{
    std::promise<Result<quint16>> listening;
    auto answer = listening.get_future();
    m_thread = std::jthread([this, &listening, setup = std::move(setup), deliver = std::move(deliver)]() mutable {
        QEventLoop loop;
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            while (auto* socket = server.nextPendingConnection()) new Client(socket, setup, deliver, &server);
        });
        if (!server.listen(QHostAddress::LocalHost, 0)) {
            listening.set_value(fail(ErrorCode::Network, QStringLiteral("127.0.0.1"), server.errorString()));
            return;
        }
        m_loop = &loop;
        listening.set_value(server.serverPort());
        loop.exec();
    });
    return answer.get();
}

SmtpServer::~SmtpServer()
{
    // Queued: quit() before exec() would be forgotten.
    if (m_loop) QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
}

} // namespace relais
