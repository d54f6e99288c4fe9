// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/smtp_script.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace relais {

/// A mail as a server got it: dots taken away again, CRLF line ends.
struct ReceivedMail
{
    QByteArray from;
    QByteArray to;
    QByteArray data;
    QByteArray login = {}; ///< of who sent it; empty: nobody had to log in
};

/// What a stand-in server is.
struct SmtpServerSetup
{
    SmtpScript script = {};
    bool pipelining = true;
    QByteArray user = {}; ///< empty: no login is asked for or offered
    QByteArray password = {};
    QByteArray token = {};      ///< for XOAUTH2; empty: it is not offered
    bool takesAnyLogin = false; ///< a login is offered, and whatever name comes is taken for what it says
};

/// The server's side of one SMTP talk: fed with bytes, it yields steps (say this, after that delay, hang up).
/// Pure: no socket. One mail has one recipient here, as Relais sends.
class SmtpServerSession
{
public:
    struct Step
    {
        QByteArray output;
        Milliseconds delay{0};
        bool closes = false;
    };

    SmtpServerSession(SmtpServerSetup& setup, std::function<void(ReceivedMail)> deliver)
        : m_setup(setup)
        , m_deliver(std::move(deliver))
    {
    }

    /// The greeting.
    QList<Step> begin();
    QList<Step> receive(const QByteArray& bytes);

private:
    void handleLine(const QByteArray& line);
    void handleCommand(const QByteArray& line);
    void handleAuth(const QByteArray& line);
    void handleAuthAnswer(const QByteArray& line);
    void handleData();
    void handleEndOfData();
    void handleToken(const QByteArray& decoded);
    bool checkLogin(const QByteArray& user, const QByteArray& password);
    /// The scripted reply, or `usual`. False: the usual must not take effect.
    bool answer(SmtpMoment moment, const QByteArray& usual);
    void say(const QByteArray& line);

    enum class State { Command, AuthPlain, AuthLoginUser, AuthLoginPassword, AuthToken, AuthRefused, Body };

    SmtpServerSetup& m_setup;
    std::function<void(ReceivedMail)> m_deliver;
    QList<Step> m_steps;
    QByteArray m_buffer;
    State m_state = State::Command;
    QByteArray m_loginUser;
    QByteArray m_login;
    ReceivedMail m_mail;
    bool m_loggedIn = false;
    bool m_hasSender = false;
    bool m_hasRecipient = false;
    bool m_closed = false;
};

} // namespace relais
