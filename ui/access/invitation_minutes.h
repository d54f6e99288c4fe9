// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace relais::ui {

/// How long the code of a new invitation may be used, for the whole workspace.
class InvitationMinutes final : public QWidget
{
    Q_OBJECT
public:
    explicit InvitationMinutes(Desk& desk);

    /// Reads it anew; what is being written stays.
    void refresh();

private:
    void show(int minutes);
    void save();
    void update();

    Desk& m_desk;
    LineField m_minutes;
    QPushButton* m_save;
    QString m_stored;
    bool m_busy = false;
    Latest m_latest;
};

} // namespace relais::ui
