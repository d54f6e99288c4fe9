// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/relay/relay_desk.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QPushButton;

namespace relais::ui {

class Note;

/// A new relay: its name, its address and, when it has one already, its token. Afterwards the line that the relay must be told.
class RelaySheet final : public Sheet
{
    Q_OBJECT
public:
    RelaySheet(Desk& desk, QWidget* over);

    void start();
    /// Of a relay that is known.
    void showLine(const RelayDesk& desk);

Q_SIGNALS:
    void added();

private:
    void build();
    void act();
    void add();
    void showFailure(const Error& error);

    Desk& m_desk;
    QLabel* m_title;
    QLabel* m_words;
    LineField m_name;
    LineField m_url;
    LineField m_token;
    LineField m_vault;
    QLabel* m_line;
    Note* m_note;
    QPushButton* m_leave;
    QPushButton* m_act;
    QString m_told; ///< the line, once there is one
};

} // namespace relais::ui
