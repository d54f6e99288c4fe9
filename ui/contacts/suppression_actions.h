// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QObject>
#include <QStringList>

namespace relais::ui {

/// Stops writing to addresses, and writes to one again. Each says what happened in a toast, with an Undo that leaves the list as it was:
/// with the reasons that stood there before.
class SuppressionActions final : public QObject
{
    Q_OBJECT
public:
    SuppressionActions(Desk& desk, QObject* parent);

    /// What is on the list already stays as it is, after an Undo too.
    void stop(const QStringList& addresses);
    void lift(const QString& address);

Q_SIGNALS:
    /// Lists are to be read again.
    void changed();

private:
    void takeOff(const QStringList& addresses);
    /// Tells what went wrong, if anything did.
    void settle(const Result<void>& done);

    Desk& m_desk;
};

} // namespace relais::ui
