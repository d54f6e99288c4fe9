// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "ui/widgets/sheet.h"

namespace relais::ui {

class FilterForm;

/// What else a list of contacts is narrowed by. Opens itself.
class FilterSheet final : public Sheet
{
    Q_OBJECT
public:
    FilterSheet(const Theme& theme, const ContactFilter& filter, QWidget* over);

Q_SIGNALS:
    /// The filter it was opened with, with what is wanted now. Comes after the sheet has closed.
    void chosen(const relais::ContactFilter& filter);

private:
    void act();

    ContactFilter m_before;
    FilterForm* m_form;
};

} // namespace relais::ui
