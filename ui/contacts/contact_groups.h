// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/category_repository.h"
#include "ui/shell/desk.h"

namespace relais::ui {

/// What contacts are grouped by: categories made by hand, and saved filters.
struct ContactGroups
{
    QList<Category> categories;
    QList<Segment> segments;
};
/// On a background thread.
Result<ContactGroups> readGroups(const Work& work);

} // namespace relais::ui
