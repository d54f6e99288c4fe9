// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/restore_sheet.h"

#include "services/upkeep/backup.h"
#include "services/upkeep/sealed_file.h"
#include "ui/shell/background.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 520;
}

RestoreSheet::RestoreSheet(const Theme& theme, Background& background, QWidget* over, const QString& path,
                           const Question::Words& words)
    : Sheet(theme, over, kWidth)
    , m_background(background)
    , m_path(path)
    , m_passphrase(makePasswordField(QStringLiteral("restore-passphrase"), tr("Passphrase of the backup"),
                                     tr("This backup is encrypted.")))
    , m_note(new Note(theme))
    , m_act(makeButton(words.act, Look::Danger))
{
    build(words);
    m_background.run([path](Database&) -> Result<bool> { return isSealedFile(path); })
        .then(this, [this](const Result<bool>& sealed) {
            if (sealed && *sealed) askForPassphrase();
        });
}

RestoreSheet::~RestoreSheet()
{
    m_stop.request_stop();
}

QString RestoreSheet::chooseFile(QWidget* over)
{
    return QFileDialog::getOpenFileName(over, tr("The backup to restore"), {},
                                        tr("Backups (*.db *.sealed);;All files (*)"));
}

void RestoreSheet::build(const Question::Words& words)
{
    setObjectName(QStringLiteral("restore-sheet"));
    setAccessibleName(words.title);
    auto* title = makeText(words.title, Role::Title);
    title->setTextInteractionFlags(Qt::NoTextInteraction);
    content()->addWidget(title);
    content()->addWidget(makeText(QFileInfo(m_path).fileName()));
    content()->addWidget(makeText(words.text, Role::Muted));
    content()->addWidget(m_passphrase.row);
    m_passphrase.row->hide();
    content()->addWidget(m_note);
    auto* leave = makeButton(words.leave);
    leave->setObjectName(QStringLiteral("restore-leave"));
    m_act->setObjectName(QStringLiteral("restore-act"));
    for (auto* button : {leave, m_act}) {
        // Read aloud with whichever of them has the keyboard.
        button->setAccessibleDescription(words.text);
        button->setAutoDefault(true);
    }
    addFoot(leave, m_act);
    connect(m_act, &QPushButton::clicked, this, &RestoreSheet::check);
    connect(m_passphrase.edit, &QLineEdit::returnPressed, this, &RestoreSheet::check);
    open(leave);
}

void RestoreSheet::askForPassphrase()
{
    m_passphrase.row->show();
    m_passphrase.edit->setFocus();
    m_passphrase.edit->selectAll();
}

void RestoreSheet::check()
{
    if (!m_act->isEnabled()) return;
    const auto typed = m_passphrase.edit->text().toUtf8();
    const auto passphrase = typed.isEmpty() ? std::nullopt : std::optional(Secret(typed));
    m_act->setEnabled(false);
    m_note->show(NoteKind::Info, tr("Reading all of it …"));
    m_background
        .runLong([path = m_path, passphrase, stop = m_stop.get_token()](Database&) {
            return verifyBackup(path, passphrase, stop);
        })
        .then(this, [this, passphrase](const Result<void>& good) {
            // Closed, or behind the lock: what nobody sees is not agreed to.
            if (!isVisible()) {
                m_act->setEnabled(true);
                m_note->show(NoteKind::Info, {});
                return;
            }
            if (!good) {
                showFailure(good.error());
                return;
            }
            close();
            Q_EMIT agreed(passphrase);
        });
}

void RestoreSheet::showFailure(const Error& error)
{
    m_act->setEnabled(true);
    m_note->show(NoteKind::Bad, errorText(error));
    if (error.code == ErrorCode::SecretsLocked) askForPassphrase();
}

} // namespace relais::ui
