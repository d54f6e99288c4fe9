// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QDateTimeEdit;

namespace relais {
class Clock;
}

namespace relais::ui {

class FormField;

/// Asks when a campaign that is scheduled is to start.
class StartSheet final : public Sheet
{
    Q_OBJECT
public:
    /// Offers `planned`, or the next full hour where that has passed. The clock outlives it.
    StartSheet(const Theme& theme, QWidget* over, const Clock& clock, const std::optional<Instant>& planned);

    void start();

Q_SIGNALS:
    /// A moment that is still to come. Comes after the sheet has closed.
    void wanted(Instant at);

private:
    Instant chosen() const;
    bool check();
    void take();

    const Clock& m_clock;
    QDateTimeEdit* m_start;
    FormField* m_row;
};

} // namespace relais::ui
