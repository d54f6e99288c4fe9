// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/upkeep/backup.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Note;

/// The backups of the agency: made every day by themselves, or now; checked; put back.
class BackupCard final : public QFrame
{
    Q_OBJECT
public:
    explicit BackupCard(Desk& desk);

    void refresh();

private:
    void show(const QList<BackupFile>& backups);
    void create();
    void verify(const QString& path);
    void restore(const BackupFile& backup);
    std::optional<Secret> passphrase() const;

    Desk& m_desk;
    Note* m_note;
    LineField m_passphrase;
    QPushButton* m_create;
    QVBoxLayout* m_rows;
};

} // namespace relais::ui
