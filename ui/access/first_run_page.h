// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "services/access/agency.h"
#include "ui/access/gate.h"
#include "ui/widgets/form_field.h"

class QPushButton;
class QStackedLayout;

namespace relais::ui {

class Note;

/// The first minute: the agency, its Owner, a first workspace; or practice data to try everything with; or a backup of an agency that there was.
class FirstRunPage final : public Gate
{
    Q_OBJECT
public:
    explicit FirstRunPage(const Theme& theme);

    void showFailure(const Error& error);
    void setBusy(bool busy);

Q_SIGNALS:
    void agencyWanted(const relais::NewAgency& agency);
    void practiceWanted();
    /// The file that was chosen.
    void restoreWanted(const QString& backup);

private:
    bool check();
    void submit();

    Note* m_note;
    LineField m_agency;
    LineField m_name;
    LineField m_email;
    LineField m_password;
    LineField m_again;
    LineField m_workspace;
    QPushButton* m_create;
    QPushButton* m_practice;
    QPushButton* m_restore;
};

} // namespace relais::ui
