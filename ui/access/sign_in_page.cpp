// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/sign_in_page.h"

#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 400;
}

SignInPage::SignInPage(const Theme& theme)
    : Gate(theme, kWidth)
    , m_title(makeLabel({}, Role::Title))
    , m_under(makeText({}, Role::Muted))
    , m_note(new Note(theme))
    , m_enter(makeButton(tr("Sign in"), Look::Primary))
    , m_other(makeButton(tr("Sign in as somebody else"), Look::Quiet))
    , m_invited(makeButton(tr("I have an invitation"), Look::Quiet))
    , m_reset(makeButton(tr("I have a reset code"), Look::Quiet))
    , m_recover(makeButton(tr("Get the key …")))
    , m_wait(new QTimer(this))
{
    const auto email = makeLineField(QStringLiteral("email"), tr("E-mail"));
    const auto password = makePasswordField(QStringLiteral("password"), tr("Password"));
    m_email = email.edit;
    m_password = password.edit;
    m_enter->setObjectName(QStringLiteral("sign-in"));
    card()->addWidget(m_title);
    card()->addWidget(m_under);
    card()->addWidget(m_note);
    m_recover->setObjectName(QStringLiteral("recovery"));
    m_recover->hide();
    card()->addWidget(m_recover, 0, Qt::AlignLeft);
    card()->addWidget(email.row);
    card()->addWidget(password.row);
    card()->addWidget(m_enter);
    card()->addWidget(m_other);
    m_invited->setObjectName(QStringLiteral("invitation"));
    m_reset->setObjectName(QStringLiteral("reset-code"));
    auto* codes = new QHBoxLayout;
    codes->addWidget(m_invited);
    codes->addWidget(m_reset);
    card()->addLayout(codes);
    m_wait->setInterval(1000);
    // One that comes early would let a person run into the same wall again.
    m_wait->setTimerType(Qt::PreciseTimer);
    connect(m_wait, &QTimer::timeout, this, &SignInPage::countDown);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::signOutWanted);
    connect(m_invited, &QPushButton::clicked, this, &SignInPage::invitationWanted);
    connect(m_recover, &QPushButton::clicked, this, &SignInPage::recoveryWanted);
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT resetWanted(m_email->text().trimmed()); });
    connect(m_email, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    for (auto* edit : {m_email, m_password}) connect(edit, &QLineEdit::textChanged, this, &SignInPage::update);
}

void SignInPage::prepare(const QString& agency, const QString& lastEmail, const QString& practiceEmail,
                         const QString& practicePassword)
{
    m_locked = false;
    m_title->setText(agency);
    m_under->setText(tr("Sign in to go on."));
    m_other->hide();
    m_invited->show();
    m_reset->show();
    m_recover->hide();
    m_email->setEnabled(true);
    m_email->setText(lastEmail.isEmpty() ? practiceEmail : lastEmail);
    const bool offers = !practicePassword.isEmpty() && m_email->text() == practiceEmail;
    m_password->setText(offers ? practicePassword : QString());
    m_note->show(NoteKind::Info, offers ? tr("Practice data: e-mail %1, password %2. Nothing leaves this computer.")
                                              .arg(practiceEmail, practicePassword)
                                        : QString());
    setBusy(false);
    (m_email->text().isEmpty() ? m_email : offers ? static_cast<QWidget*>(m_enter) : m_password)->setFocus();
}

void SignInPage::prepareLock(const QString& name, const QString& email)
{
    m_locked = true;
    m_title->setText(tr("Locked"));
    m_under->setText(tr("%1, your password opens it where you left it. Sending goes on meanwhile.").arg(name));
    m_note->show(NoteKind::Info, {});
    m_email->setText(email);
    m_email->setEnabled(false);
    m_password->clear();
    m_other->show();
    m_invited->hide();
    m_reset->hide();
    m_recover->hide();
    setBusy(false);
    m_password->setFocus();
}

void SignInPage::showFailure(const Error& error)
{
    setBusy(false);
    m_note->show(NoteKind::Bad, errorText(error));
    m_recover->setVisible(error.code == ErrorCode::PepperMissing);
    m_password->selectAll();
    m_password->setFocus();
    if (error.code == ErrorCode::Throttled) {
        m_secondsLeft = qMax(1, error.detail.toInt());
        m_wait->start();
    }
    update();
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    if (busy) {
        m_note->show(NoteKind::Info, {});
        m_recover->hide();
    }
    update();
}

void SignInPage::say(const QString& line)
{
    m_note->show(NoteKind::Warn, line);
}

void SignInPage::countDown()
{
    if (--m_secondsLeft <= 0) {
        m_wait->stop();
        m_note->show(NoteKind::Info, {});
    }
    update();
}

void SignInPage::update()
{
    const bool waits = m_wait->isActive() && m_secondsLeft > 0;
    m_enter->setEnabled(!m_busy && !waits);
    m_enter->setText(m_busy     ? tr("Signing in …")
                     : waits    ? tr("Again in %Ln second(s)", nullptr, m_secondsLeft)
                     : m_locked ? tr("Unlock")
                                : tr("Sign in"));
}

void SignInPage::submit()
{
    if (!m_enter->isEnabled()) return;
    if (m_email->text().trimmed().isEmpty()) {
        m_note->show(NoteKind::Warn, tr("Type your e-mail address."));
        m_email->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_note->show(NoteKind::Warn, tr("Type your password."));
        m_password->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT signInWanted(m_email->text().trimmed(), Secret(m_password->text().toUtf8()));
}

} // namespace relais::ui
