// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/person_card.h"

#include "services/access/profile.h"
#include "services/access/sign_in.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kSignatureHeight = 110;
}

PersonCard::PersonCard(Desk& desk)
    : m_desk(desk)
    , m_note(new Note(desk.theme))
    , m_current(makePasswordField(QStringLiteral("password-current"), tr("Present password")))
    , m_wanted(makePasswordField(QStringLiteral("password-new"), tr("New password"), tr("Ten characters or more.")))
    , m_again(makePasswordField(QStringLiteral("password-again"), tr("The new one once more")))
    , m_change(makeButton(tr("Change the password")))
    , m_signature(new QPlainTextEdit)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(tr("%1, %2").arg(desk.session.userName, desk.session.email), Role::Heading));
    column->addWidget(m_note);
    for (auto* row : {m_current.row, m_wanted.row, m_again.row}) column->addWidget(row);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addWidget(makeRule());
    m_signature->setFixedHeight(kSignatureHeight);
    m_signature->setObjectName(QStringLiteral("signature"));
    m_signature->setPlaceholderText(QStringLiteral("<p>Camille Aubrac<br>Maison Lémant</p>"));
    column->addWidget(new FormField(tr("Signature (HTML)"), m_signature,
                                    tr("Stands where a message says {signature}, when you launch it.")));
    m_change->setObjectName(QStringLiteral("change-password"));
    connect(m_change, &QPushButton::clicked, this, &PersonCard::changePassword);
}

void PersonCard::refresh()
{
    m_desk.run([](const Work& work) { return signatureOf(work.database, work.session); })
        .then(this, [this](const Result<QString>& html) {
            if (!html || m_signature->toPlainText() != m_storedSignature) return; // what is being written stays
            m_storedSignature = *html;
            m_signature->setPlainText(*html);
        });
}

void PersonCard::leave()
{
    const auto html = m_signature->toPlainText();
    if (html == m_storedSignature) return;
    m_storedSignature = html;
    m_desk.run([html](const Work& work) { return setSignature(work.database, work.session, html); })
        .then(this, [this](const Result<void>& done) {
            m_desk.navigator.toast(done ? tr("Signature saved.") : errorText(done.error()));
        });
}

void PersonCard::changePassword()
{
    const bool same = m_wanted.edit->text() == m_again.edit->text();
    m_again.row->setError(same ? QString() : tr("The two are not the same."));
    if (!same) return;
    m_change->setEnabled(false);
    const Secret current(m_current.edit->text().toUtf8());
    const Secret wanted(m_wanted.edit->text().toUtf8());
    m_desk
        .runLong([current, wanted, secrets = m_desk.secrets()](const Work& work) -> Result<Session> {
            const auto hashing = hashingOf(work.database, secrets);
            if (!hashing) return hashing.failure();
            return relais::changePassword(work.database, work.clock, work.session, current, wanted, *hashing);
        })
        .then(this, [this](const Result<Session>& done) {
            m_change->setEnabled(true);
            m_note->show(done ? NoteKind::Good : NoteKind::Bad,
                         done ? tr("The password is changed.") : errorText(done.error()));
            if (!done) return;
            // The others of this person have ended; this one goes on.
            m_desk.session = *done;
            for (auto* edit : {m_current.edit, m_wanted.edit, m_again.edit}) edit->clear();
        });
}

} // namespace relais::ui
