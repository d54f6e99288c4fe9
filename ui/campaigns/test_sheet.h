// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channel.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

namespace relais::ui {

/// Asks to whom a test of the message goes: one address, which gets it as the contact would.
class TestSheet final : public Sheet
{
    Q_OBJECT
public:
    TestSheet(const Theme& theme, QWidget* over, Channel channel, const QString& contact, const QString& address);

    void start();

Q_SIGNALS:
    /// An address that can be written to. Comes after the sheet has closed.
    void wanted(const QString& address);

private:
    void send();

    Channel m_channel;
    LineField m_address;
};

} // namespace relais::ui
