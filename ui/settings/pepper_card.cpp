// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pepper_card.h"

#include "services/access/pepper_keeper.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kCodeHeight = 60; // the whole code, to be written down
}

PepperCard::PepperCard(Desk& desk)
    : m_desk(desk)
    , m_state(makeText({}, Role::Small))
    , m_note(new Note(desk.theme))
    , m_code(new QPlainTextEdit)
    , m_codeRow(new FormField(
          tr("Recovery code"), m_code,
          tr("Keep it on paper, away from this computer. On another computer, or when the keychain is lost, nobody signs in without it.")))
    , m_copy(makeButton(tr("Copy"), Look::Small))
    , m_begin(makeButton(tr("Seal the passwords …")))
    , m_seal(makeButton(tr("I have kept the code: seal"), Look::Primary))
    , m_forget(makeButton(tr("Not now"), Look::Quiet))
    , m_show(makeButton(tr("Show the recovery code")))
    , m_unseal(makeButton(tr("Seal them no more …"), Look::Quiet))
{
    build();
    hideCode();
    for (auto* button : {m_begin, m_show, m_unseal}) button->hide();
}

void PepperCard::build()
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("Passwords"), Role::Heading));
    column->addWidget(m_state);
    column->addWidget(m_note);
    m_code->setObjectName(QStringLiteral("pepper-code"));
    m_code->setReadOnly(true);
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(kCodeHeight);
    column->addWidget(m_codeRow);
    auto* row = new QHBoxLayout;
    const std::pair<QPushButton*, const char*> names[] = {{m_begin, "pepper-begin"},   {m_seal, "pepper-seal"},
                                                          {m_show, "pepper-show"},     {m_copy, "pepper-copy"},
                                                          {m_forget, "pepper-forget"}, {m_unseal, "pepper-unseal"}};
    for (const auto& [button, name] : names) {
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    connect(m_begin, &QPushButton::clicked, this, &PepperCard::offer);
    connect(m_seal, &QPushButton::clicked, this, &PepperCard::seal);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        hideCode();
        refresh();
    });
    connect(m_show, &QPushButton::clicked, this, &PepperCard::showCode);
    connect(m_copy, &QPushButton::clicked, this, &PepperCard::copy);
    connect(m_unseal, &QPushButton::clicked, this, &PepperCard::askToUnseal);
}

void PepperCard::refresh()
{
    m_desk.run([](const Work& work) { return PepperKeeper(work.database, work.session, work.clock).isOn(); })
        .then(this, [this](const Result<bool>& on) {
            if (!on) {
                m_note->show(NoteKind::Bad, errorText(on.error()));
                return;
            }
            // A code that is being written down stays in sight.
            if (m_codeRow->isHidden()) show(*on);
        });
}

void PepperCard::show(bool on)
{
    m_state->setText(
        on ? tr("Sealed: their hashes cannot be tried out without the key in this computer’s keychain or vault.")
           : tr(
               "Kept as hashes that are slow to try out. A key outside of the database can seal them: who steals the database alone then has nothing to guess on."));
    m_begin->setVisible(!on);
    m_show->setVisible(on);
    m_unseal->setVisible(on);
}

void PepperCard::hideCode()
{
    m_offered.reset();
    m_code->clear();
    m_codeRow->hide();
    for (auto* button : {m_copy, m_seal, m_forget}) button->hide();
}

void PepperCard::showLetters(const Secret& code)
{
    m_note->show(NoteKind::Info, {});
    m_code->setPlainText(QString::fromLatin1(code.reveal()).replace(QLatin1Char('-'), QLatin1Char(' ')));
    m_codeRow->show();
    m_copy->show();
    m_forget->show();
    m_forget->setText(m_offered ? tr("Not now") : tr("Hide it"));
    m_seal->setVisible(m_offered.has_value());
    m_begin->hide();
    m_code->setFocus();
    m_code->selectAll();
}

void PepperCard::offer()
{
    m_offered = Pepper::make();
    showLetters(m_offered->code());
}

void PepperCard::seal()
{
    for (auto* button : {m_seal, m_forget}) button->setEnabled(false);
    m_desk
        .runLong([pepper = *m_offered, open = m_desk.secrets()](const Work& work) -> Result<bool> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return PepperKeeper(work.database, work.session, work.clock).turnOn(pepper, **secrets);
        })
        .then(this, [this](const Result<bool>& wiped) {
            for (auto* button : {m_seal, m_forget}) button->setEnabled(true);
            if (!wiped)
                m_note->show(NoteKind::Bad, errorText(wiped.error()));
            else if (*wiped)
                m_note->show(NoteKind::Good, tr("The passwords are sealed."));
            else
                m_note->show(
                    NoteKind::Warn,
                    tr("The passwords are sealed, but another program was at work in the database, so free parts of the file may still hold the old hashes. Seal them no more, and again, when nothing else is open."));
            // Somebody else was faster: this code is none.
            if (!wiped && wiped.error().code != ErrorCode::Conflict) return;
            hideCode();
            refresh();
        });
}

void PepperCard::showCode()
{
    m_desk
        .runLong([open = m_desk.secrets()](const Work& work) -> Result<Secret> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return PepperKeeper(work.database, work.session, work.clock).code(**secrets);
        })
        .then(this, [this](const Result<Secret>& code) {
            if (code)
                showLetters(*code);
            else
                m_note->show(NoteKind::Bad, errorText(code.error()));
        });
}

void PepperCard::askToUnseal()
{
    auto* question = new Question(
        m_desk.theme, this,
        {tr("Seal the passwords no more?"),
         tr("Their hashes stand in the database again, for whoever has it to try guesses on. Everybody keeps their password. Keep the recovery code: backups that were made while they were sealed need it on another computer."),
         tr("Seal them no more"), tr("Keep them sealed")});
    connect(question, &Question::agreed, this, &PepperCard::unseal);
}

void PepperCard::unseal()
{
    m_unseal->setEnabled(false);
    m_desk
        .runLong([open = m_desk.secrets()](const Work& work) -> Result<void> {
            const auto secrets = open();
            if (!secrets) return secrets.failure();
            return PepperKeeper(work.database, work.session, work.clock).turnOff(**secrets);
        })
        .then(this, [this](const Result<void>& done) {
            m_unseal->setEnabled(true);
            m_note->show(done ? NoteKind::Good : NoteKind::Bad,
                         done ? tr("The passwords are sealed no more.") : errorText(done.error()));
            hideCode();
            refresh();
        });
}

void PepperCard::copy()
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
    m_desk.navigator.toast(tr("Copied. Take it out of the clipboard when it is kept."));
}

} // namespace relais::ui
