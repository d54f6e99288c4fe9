// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

class QCheckBox;
class QVBoxLayout;

namespace relais::ui {

class Note;
class Preferences;

/// Whether and where this computer receives what WhatsApp reports, and what Meta must be told. Of the computer, not of the agency.
class WebhookCard final : public QFrame
{
    Q_OBJECT
public:
    WebhookCard(Desk& desk, Preferences& preferences);

private:
    void addPath(QVBoxLayout* column);
    /// Takes what stands there over; a wrong address says so and changes nothing.
    void apply();
    void showState();

    Desk& m_desk;
    Preferences& m_preferences;
    QCheckBox* m_receive;
    LineField m_at;
    Note* m_state;
};

} // namespace relais::ui
