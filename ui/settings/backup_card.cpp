// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_card.h"

#include "services/upkeep/log_entries.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kMost = 6;
}

BackupCard::BackupCard(Desk& desk)
    : m_desk(desk)
    , m_note(new Note(desk.theme))
    , m_passphrase(makePasswordField(QStringLiteral("backup-passphrase"), tr("Passphrase"), tr("With one the backup is encrypted, and cannot be opened without it.")))
    , m_create(makeButton(tr("Back up now"), Look::Small))
    , m_rows(new QVBoxLayout)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Backups"), Role::Heading));
    head->addStretch();
    m_create->setObjectName(QStringLiteral("backup-now"));
    head->addWidget(m_create);
    column->addLayout(head);
    column->addWidget(makeText(tr("One is made every day while Relais is open: the last 7 days, 4 weeks and 6 months are kept."), Role::Small));
    column->addWidget(m_note);
    column->addWidget(m_passphrase.row);
    m_rows->setSpacing(space::kTiny);
    column->addLayout(m_rows);
    connect(m_create, &QPushButton::clicked, this, &BackupCard::create);
}

std::optional<Secret> BackupCard::passphrase() const
{
    const auto typed = m_passphrase.edit->text();
    return typed.isEmpty() ? std::nullopt : std::optional(Secret(typed.toUtf8()));
}

void BackupCard::refresh()
{
    m_desk.run([folder = m_desk.folder](const Work&) -> Result<QList<BackupFile>> { return listBackups(folder); }).then(this, [this](const Result<QList<BackupFile>>& backups) {
        if (backups) show(*backups);
    });
}

void BackupCard::show(const QList<BackupFile>& backups)
{
    clearLayout(m_rows);
    const QLocale locale;
    for (const auto& backup : backups.mid(0, kMost)) {
        auto* row = new QHBoxLayout;
        const auto when = locale.toString(QDateTime::fromMSecsSinceEpoch(toMs(backup.at)).toLocalTime(), QLocale::ShortFormat);
        row->addWidget(makeLabel(when));
        row->addWidget(makeLabel(locale.formattedDataSize(backup.bytes, 0) + (backup.encrypted ? QStringLiteral(" · ") + tr("encrypted") : QString()), Role::Small));
        row->addStretch();
        auto* check = makeButton(tr("Check"), Look::Quiet);
        check->setAccessibleName(tr("Check the backup of %1").arg(when));
        connect(check, &QPushButton::clicked, this, [this, path = backup.path] { verify(path); });
        auto* put = makeButton(tr("Put back …"), Look::Quiet);
        put->setAccessibleName(tr("Put the backup of %1 back").arg(when));
        connect(put, &QPushButton::clicked, this, [this, backup] { restore(backup); });
        row->addWidget(check);
        row->addWidget(put);
        m_rows->addLayout(row);
    }
    if (backups.isEmpty()) m_rows->addWidget(makeText(tr("There is none yet."), Role::Small));
}

void BackupCard::create()
{
    m_create->setEnabled(false);
    m_note->show(NoteKind::Info, tr("Copying and checking …"));
    m_desk
        .runLong([folder = m_desk.folder, phrase = passphrase(), &log = m_desk.log](const Work& work) {
            auto path = createBackupFor(work.database, actorOf(work.session), folder, work.clock, {}, phrase);
            tellBackup(log, path);
            return path;
        })
        .then(this, [this](const Result<QString>& path) {
            m_create->setEnabled(true);
            m_note->show(path ? NoteKind::Good : NoteKind::Bad, path ? tr("It is good and stands in %1.").arg(*path) : errorText(path.error()));
            refresh();
        });
}

void BackupCard::verify(const QString& path)
{
    m_note->show(NoteKind::Info, tr("Reading all of it …"));
    m_desk.runLong([path, phrase = passphrase()](const Work&) { return verifyBackup(path, phrase); }).then(this, [this](const Result<void>& good) {
        m_note->show(good ? NoteKind::Good : NoteKind::Bad, good ? tr("The backup is whole.") : errorText(good.error()));
    });
}

void BackupCard::restore(const BackupFile& backup)
{
    auto* question = new Question(m_desk.theme, this,
                                  {tr("Put the backup back?"),
                                   tr("Everything since then is set aside: the present database is kept beside it. The restored one sends nothing until you say that it is the one to send."),
                                   tr("Put it back"), tr("Leave it")});
    connect(question, &Question::agreed, this, [this, path = backup.path] { m_desk.navigator.restore(path, passphrase()); });
}

} // namespace relais::ui
