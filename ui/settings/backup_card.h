// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/upkeep/backup.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Note;

/// The backups of the agency: made every day by themselves, or now; encrypted or not; checked; put back, also one from elsewhere.
class BackupCard final : public QFrame
{
    Q_OBJECT
public:
    explicit BackupCard(Desk& desk);

    void refresh();

private:
    struct Found
    {
        QList<BackupFile> backups;
        bool isSealed = false;
    };
    void build();
    void show(const Found& found);
    void showList();
    void addRow(const BackupFile& backup);
    void create();
    void verify(const QString& path);
    void restore(const QString& path);
    void restoreFile();
    void seal();
    void askToUnseal();
    void unseal();
    std::optional<Secret> passphrase() const;

    Desk& m_desk;
    Note* m_note;
    LineField m_passphrase;
    QPushButton* m_create;
    QLabel* m_state;
    QPushButton* m_seal;
    QPushButton* m_unseal;
    QVBoxLayout* m_rows;
    QPushButton* m_all;
    QPushButton* m_file;
    QList<BackupFile> m_backups;
    bool m_showsAll = false;
};

} // namespace relais::ui
