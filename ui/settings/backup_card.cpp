// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_card.h"

#include "services/upkeep/backup_seal.h"
#include "services/upkeep/log_entries.h"
#include "services/upkeep/sealed_file.h"
#include "ui/access/restore_sheet.h"
#include "ui/settings/backup_seal_sheet.h"
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

/// Before “Show all”: nearly always it is one of the last days.
constexpr int kAtFirst = 6;

/// With the passphrase that was typed, else with the kept one where backups are encrypted.
Result<QString> backUp(const Work& work, const DataFolder& folder, const std::optional<Secret>& typed,
                       const SecretOpener& secrets)
{
    const auto passphrase = backupPassphrase(work.database, secrets, typed);
    if (!passphrase) return passphrase.failure();
    return createBackupFor(work.database, actorOf(work.session), folder, work.clock, {}, *passphrase);
}

/// Without a passphrase that was typed an encrypted one is tried with the kept one.
Result<void> readAll(const Work& work, const QString& path, const std::optional<Secret>& typed,
                     const SecretOpener& secrets)
{
    if (typed || !isSealedFile(path)) return verifyBackup(path, typed);
    const auto kept = backupPassphrase(work.database, secrets);
    return verifyBackup(path, kept ? *kept : std::nullopt);
}

} // namespace

BackupCard::BackupCard(Desk& desk)
    : m_desk(desk)
    , m_note(new Note(desk.theme))
    , m_passphrase(makePasswordField(QStringLiteral("backup-passphrase"), tr("Passphrase"),
                                     tr("With one the backup is encrypted, and cannot be opened without it.")))
    , m_create(makeButton(tr("Back up now"), Look::Small))
    , m_state(makeText({}, Role::Small))
    , m_seal(makeButton({}, Look::Small))
    , m_unseal(makeButton(tr("Encrypt them no more …"), Look::Quiet))
    , m_rows(new QVBoxLayout)
    , m_all(makeButton({}, Look::Quiet))
    , m_file(makeButton(tr("Restore from a file …"), Look::Quiet))
{
    build();
}

void BackupCard::build()
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Backups"), Role::Heading));
    head->addStretch();
    head->addWidget(m_create);
    column->addLayout(head);
    column->addWidget(
        makeText(tr("One is made every day while Relais is open: the last 7 days, 4 weeks and 6 months are kept."),
                 Role::Small));
    column->addWidget(m_note);
    column->addWidget(m_passphrase.row);
    column->addWidget(m_state);
    auto* sealing = new QHBoxLayout;
    sealing->addWidget(m_seal);
    sealing->addWidget(m_unseal);
    sealing->addStretch();
    column->addLayout(sealing);
    m_rows->setSpacing(space::kTiny);
    column->addLayout(m_rows);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_all);
    foot->addStretch();
    foot->addWidget(m_file);
    column->addLayout(foot);
    const std::pair<QPushButton*, const char*> names[] = {{m_create, "backup-now"},
                                                          {m_seal, "backup-seal"},
                                                          {m_unseal, "backup-unseal"},
                                                          {m_all, "backup-all"},
                                                          {m_file, "backup-file"}};
    for (const auto& [button, name] : names) button->setObjectName(QLatin1String(name));
    for (auto* button : {m_seal, m_unseal, m_all}) button->hide();
    connect(m_create, &QPushButton::clicked, this, &BackupCard::create);
    connect(m_seal, &QPushButton::clicked, this, &BackupCard::seal);
    connect(m_unseal, &QPushButton::clicked, this, &BackupCard::askToUnseal);
    connect(m_file, &QPushButton::clicked, this, &BackupCard::restoreFile);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        showList();
    });
}

std::optional<Secret> BackupCard::passphrase() const
{
    const auto typed = m_passphrase.edit->text();
    return typed.isEmpty() ? std::nullopt : std::optional(Secret(typed.toUtf8()));
}

void BackupCard::refresh()
{
    m_desk
        .run([folder = m_desk.folder](const Work& work) -> Result<Found> {
            const auto isSealed = BackupSeal(work.database, work.session, work.clock).isOn();
            if (!isSealed) return isSealed.failure();
            return Found{listBackups(folder), *isSealed};
        })
        .then(this, [this](const Result<Found>& found) {
            if (found)
                show(*found);
            else
                m_note->show(NoteKind::Bad, errorText(found.error()));
        });
}

void BackupCard::show(const Found& found)
{
    m_state->setText(found.isSealed
                         ? tr("Encrypted with a passphrase that this computer keeps, those of every day too.")
                         : tr("Those of every day are not encrypted."));
    m_seal->setText(found.isSealed ? tr("Another passphrase …") : tr("Encrypt them …"));
    m_seal->show();
    m_unseal->setVisible(found.isSealed);
    m_backups = found.backups;
    showList();
}

void BackupCard::showList()
{
    clearLayout(m_rows);
    const auto shown = m_showsAll ? m_backups : m_backups.mid(0, kAtFirst);
    for (const auto& backup : shown) addRow(backup);
    if (m_backups.isEmpty()) m_rows->addWidget(makeText(tr("There is none yet."), Role::Small));
    m_all->setText(tr("Show all (%1)").arg(QLocale().toString(m_backups.size())));
    m_all->setVisible(shown.size() < m_backups.size());
}

void BackupCard::addRow(const BackupFile& backup)
{
    const QLocale locale;
    auto* row = new QHBoxLayout;
    const auto when =
        locale.toString(QDateTime::fromMSecsSinceEpoch(toMs(backup.at)).toLocalTime(), QLocale::ShortFormat);
    row->addWidget(makeLabel(when));
    row->addWidget(makeLabel(locale.formattedDataSize(backup.bytes, 0)
                                 + (backup.encrypted ? QStringLiteral(" · ") + tr("encrypted") : QString()),
                             Role::Small));
    row->addStretch();
    auto* check = makeButton(tr("Check"), Look::Quiet);
    check->setAccessibleName(tr("Check the backup of %1").arg(when));
    connect(check, &QPushButton::clicked, this, [this, path = backup.path] { verify(path); });
    auto* put = makeButton(tr("Put back …"), Look::Quiet);
    put->setObjectName(QStringLiteral("backup-put-back"));
    put->setAccessibleName(tr("Put the backup of %1 back").arg(when));
    connect(put, &QPushButton::clicked, this, [this, path = backup.path] { restore(path); });
    row->addWidget(check);
    row->addWidget(put);
    m_rows->addLayout(row);
}

void BackupCard::create()
{
    m_create->setEnabled(false);
    m_note->show(NoteKind::Info, tr("Copying and checking …"));
    m_desk
        .runLong([folder = m_desk.folder, typed = passphrase(), secrets = m_desk.secrets(),
                  &log = m_desk.log](const Work& work) {
            auto path = backUp(work, folder, typed, secrets);
            tellBackup(log, path);
            return path;
        })
        .then(this, [this](const Result<QString>& path) {
            m_create->setEnabled(true);
            m_note->show(path ? NoteKind::Good : NoteKind::Bad,
                         path ? tr("It is good and stands in %1.").arg(*path) : errorText(path.error()));
            refresh();
        });
}

void BackupCard::verify(const QString& path)
{
    m_note->show(NoteKind::Info, tr("Reading all of it …"));
    m_desk
        .runLong([path, typed = passphrase(), secrets = m_desk.secrets()](const Work& work) {
            return readAll(work, path, typed, secrets);
        })
        .then(this, [this](const Result<void>& good) {
            m_note->show(good ? NoteKind::Good : NoteKind::Bad,
                         good ? tr("The backup is whole.") : errorText(good.error()));
        });
}

void BackupCard::restore(const QString& path)
{
    auto* sheet = new RestoreSheet(
        m_desk.theme, m_desk.background, this, path,
        {tr("Put the backup back?"),
         tr("Everything since then is set aside: the present database is kept beside it. The restored one sends nothing until you say that it is the one to send."),
         tr("Put it back"), tr("Leave it")});
    connect(sheet, &RestoreSheet::agreed, this,
            [this, path](const std::optional<Secret>& opening) { m_desk.navigator.restore(path, opening); });
}

void BackupCard::restoreFile()
{
    if (const auto path = RestoreSheet::chooseFile(this); !path.isEmpty()) restore(path);
}

void BackupCard::seal()
{
    auto* sheet = new BackupSealSheet(m_desk, this);
    connect(sheet, &BackupSealSheet::saved, this, [this] {
        m_note->show(NoteKind::Good, tr("Backups are encrypted from now on."));
        refresh();
    });
}

void BackupCard::askToUnseal()
{
    auto* question = new Question(
        m_desk.theme, this,
        {tr("Encrypt the backups no more?"),
         tr("Whoever can read the folder of the backups can then read those that are made from now on. The encrypted ones stay so, and still need their passphrase."),
         tr("Encrypt them no more"), tr("Keep encrypting")});
    connect(question, &Question::agreed, this, &BackupCard::unseal);
}

void BackupCard::unseal()
{
    m_desk.run([](const Work& work) { return BackupSeal(work.database, work.session, work.clock).turnOff(); })
        .then(this, [this](const Result<void>& done) {
            m_note->show(done ? NoteKind::Good : NoteKind::Bad,
                         done ? tr("Backups are not encrypted any more.") : errorText(done.error()));
            refresh();
        });
}

} // namespace relais::ui
