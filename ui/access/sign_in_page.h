// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/secret.h"
#include "ui/access/gate.h"

#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace relais::ui {

class Note;

/// E-mail and password; also the lock, where the e-mail stands fixed.
class SignInPage final : public Gate
{
    Q_OBJECT
public:
    explicit SignInPage(const Theme& theme);

    /// For signing in. `practiceEmail` and `practicePassword` are offered where the agency is a practice one.
    void prepare(const QString& agency, const QString& lastEmail, const QString& practiceEmail,
                 const QString& practicePassword);
    /// For coming back after a pause: the same person only.
    void prepareLock(const QString& name, const QString& email);
    void showFailure(const Error& error);
    void setBusy(bool busy);
    /// Why it is here. Comes after prepare() or prepareLock().
    void say(const QString& line);

Q_SIGNALS:
    void signInWanted(const QString& email, const relais::Secret& password);
    /// From the lock: as somebody else.
    void signOutWanted();
    void invitationWanted();
    /// An Owner gave them a code for a new password; with the e-mail that stands there.
    void resetWanted(const QString& email);
    /// The passwords are sealed, and this computer has not the key.
    void recoveryWanted();

private:
    void submit();
    void update();
    void countDown();

    QLabel* m_title;
    QLabel* m_under;
    Note* m_note;
    QLineEdit* m_email;
    QLineEdit* m_password;
    QPushButton* m_enter;
    QPushButton* m_other;
    QPushButton* m_invited;
    QPushButton* m_reset;
    QPushButton* m_recover;
    QTimer* m_wait;
    int m_secondsLeft = 0;
    bool m_busy = false;
    bool m_locked = false;
};

} // namespace relais::ui
