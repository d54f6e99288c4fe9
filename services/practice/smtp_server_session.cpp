// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/smtp_server_session.h"

namespace relais {

namespace {

QByteArray addressIn(const QByteArray& line)
{
    const auto open = line.indexOf('<');
    const auto close = line.indexOf('>', open);
    return open < 0 || close < 0 ? QByteArray() : line.mid(open + 1, close - open - 1);
}

QByteArray unstuffed(const QByteArray& body)
{
    auto data = body;
    data.replace("\r\n..", "\r\n.");
    if (data.startsWith("..")) data.remove(0, 1);
    return data;
}

} // namespace

QList<SmtpServerSession::Step> SmtpServerSession::begin()
{
    answer(SmtpMoment::Greeting, "220 practice.relais ESMTP");
    return std::exchange(m_steps, {});
}

QList<SmtpServerSession::Step> SmtpServerSession::receive(const QByteArray& bytes)
{
    m_buffer.append(bytes);
    while (!m_closed) {
        if (m_state == State::Body) {
            const bool empty = m_buffer.startsWith(".\r\n");
            const auto end = empty ? 0 : m_buffer.indexOf("\r\n.\r\n");
            if (end < 0) break;
            m_mail.data = empty ? QByteArray() : unstuffed(m_buffer.left(end + 2));
            m_buffer.remove(0, end + (empty ? 3 : 5));
            handleEndOfData();
            continue;
        }
        const auto end = m_buffer.indexOf("\r\n");
        if (end < 0) break;
        const auto line = m_buffer.left(end);
        m_buffer.remove(0, end + 2);
        handleLine(line);
    }
    return std::exchange(m_steps, {});
}

void SmtpServerSession::say(const QByteArray& line)
{
    m_steps.append({line + "\r\n"});
}

bool SmtpServerSession::answer(SmtpMoment moment, const QByteArray& usual)
{
    const auto reaction = m_setup.script.reactionTo(moment, m_mail.to);
    if (!reaction) {
        say(usual);
        return true;
    }
    const auto reply = reaction->reply.isEmpty() ? usual : reaction->reply;
    m_steps.append({reaction->silent ? QByteArray() : reply + "\r\n", reaction->delay, reaction->closes});
    m_closed = reaction->closes;
    return reaction->reply.isEmpty() && !(reaction->closes && !reaction->accepts && moment != SmtpMoment::FinalDot);
}

void SmtpServerSession::handleLine(const QByteArray& line)
{
    if (m_state == State::Command)
        handleCommand(line);
    else
        handleAuthAnswer(line);
}

void SmtpServerSession::handleCommand(const QByteArray& line)
{
    const auto verb = line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' ')).toUpper();
    if (verb == "EHLO" || verb == "HELO") {
        // In one write: separate small ones cost a delayed acknowledgement each.
        answer(SmtpMoment::Ehlo, QByteArray("250-practice.relais\r\n250-8BITMIME\r\n250-SIZE 52428800\r\n")
                                     + (m_setup.pipelining ? "250-PIPELINING\r\n" : "")
                                     + (m_setup.user.isEmpty() && !m_setup.takesAnyLogin ? ""
                                        : m_setup.token.isEmpty()                        ? "250-AUTH PLAIN LOGIN\r\n"
                                                                  : "250-AUTH PLAIN LOGIN XOAUTH2\r\n")
                                     + "250 ENHANCEDSTATUSCODES");
    } else if (verb == "AUTH") {
        handleAuth(line);
    } else if (verb == "MAIL") {
        if (!m_setup.user.isEmpty() && !m_loggedIn) return say("530 5.7.0 Authentication required");
        m_mail = {.from = addressIn(line), .to = {}, .data = {}, .login = m_loggedIn ? m_login : QByteArray()};
        m_hasRecipient = false;
        m_hasSender = answer(SmtpMoment::MailFrom, "250 2.1.0 Ok");
    } else if (verb == "RCPT") {
        if (!m_hasSender) return say("503 5.5.1 MAIL first");
        m_mail.to = addressIn(line);
        m_hasRecipient = answer(SmtpMoment::RcptTo, "250 2.1.5 Ok");
    } else if (verb == "DATA") {
        handleData();
    } else if (verb == "RSET" || verb == "NOOP") {
        m_hasSender = m_hasSender && verb == "NOOP";
        say("250 2.0.0 Ok");
    } else if (verb == "QUIT") {
        m_steps.append({"221 2.0.0 Bye\r\n", Milliseconds(0), true});
        m_closed = true;
    } else {
        say("502 5.5.2 Command not recognized");
    }
}

void SmtpServerSession::handleAuth(const QByteArray& line)
{
    const auto words = line.split(' ');
    const auto mechanism = words.value(1).toUpper();
    if (mechanism == "PLAIN" && words.size() > 2) {
        m_state = State::AuthPlain;
        handleAuthAnswer(words[2]);
    } else if (mechanism == "PLAIN") {
        m_state = State::AuthPlain;
        say("334 ");
    } else if (mechanism == "LOGIN" && words.size() > 2) {
        m_state = State::AuthLoginUser;
        handleAuthAnswer(words[2]);
    } else if (mechanism == "LOGIN") {
        m_state = State::AuthLoginUser;
        say("334 VXNlcm5hbWU6");
    } else if (mechanism == "XOAUTH2" && !m_setup.token.isEmpty()) {
        m_state = State::AuthToken;
        if (words.size() > 2) return handleAuthAnswer(words[2]);
        say("334 ");
    } else {
        say("504 5.5.4 Unrecognized authentication type");
    }
}

void SmtpServerSession::handleAuthAnswer(const QByteArray& line)
{
    const auto decoded = QByteArray::fromBase64(line);
    if (m_state == State::AuthLoginUser) {
        m_loginUser = decoded;
        m_state = State::AuthLoginPassword;
        return say("334 UGFzc3dvcmQ6");
    }
    if (m_state == State::AuthToken) return handleToken(decoded);
    if (m_state == State::AuthRefused) {
        m_state = State::Command;
        return say("535 5.7.8 Authentication failed");
    }
    const auto plain = decoded.split('\0');
    const bool isPlain = m_state == State::AuthPlain;
    m_state = State::Command;
    const bool right = isPlain ? checkLogin(plain.value(1), plain.value(2)) : checkLogin(m_loginUser, decoded);
    if (right) m_login = isPlain ? plain.value(1) : m_loginUser;
    m_loggedIn =
        answer(SmtpMoment::Auth, right ? "235 2.7.0 Authentication successful" : "535 5.7.8 Authentication failed")
        && right;
}

// As Google and Microsoft do it: a refusal is a challenge that tells why, and the 535 comes after the client's empty answer.
void SmtpServerSession::handleToken(const QByteArray& decoded)
{
    const bool right = decoded
                       == "user=" + m_setup.user
                              + "\x01"
                                "auth=Bearer "
                              + m_setup.token + "\x01\x01";
    m_state = right ? State::Command : State::AuthRefused;
    if (right)
        m_loggedIn = answer(SmtpMoment::Auth, "235 2.7.0 Authentication successful");
    else
        say("334 "
            + QByteArray(R"({"status":"401","schemes":"bearer","scope":"https://mail.example.com/"})").toBase64());
}

bool SmtpServerSession::checkLogin(const QByteArray& user, const QByteArray& password)
{
    return m_setup.takesAnyLogin || (user == m_setup.user && password == m_setup.password);
}

void SmtpServerSession::handleData()
{
    if (!m_hasRecipient) return say("503 5.5.1 RCPT first");
    if (answer(SmtpMoment::Data, "354 End data with <CR><LF>.<CR><LF>")) m_state = State::Body;
}

void SmtpServerSession::handleEndOfData()
{
    m_state = State::Command;
    m_hasSender = false;
    m_hasRecipient = false;
    const auto reaction = m_setup.script.reactionTo(SmtpMoment::FinalDot, m_mail.to);
    const auto usual = "250 2.0.0 Ok: queued";
    if (!reaction) {
        say(usual);
        return m_deliver(std::move(m_mail));
    }
    const auto reply = reaction->reply.isEmpty() ? QByteArray(usual) : reaction->reply;
    m_steps.append({reaction->silent ? QByteArray() : reply + "\r\n", reaction->delay, reaction->closes});
    m_closed = reaction->closes;
    if (reply.startsWith('2') || reaction->accepts) m_deliver(std::move(m_mail));
}

} // namespace relais
