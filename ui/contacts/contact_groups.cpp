// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_groups.h"

namespace relais::ui {

Result<ContactGroups> readGroups(const Work& work)
{
    CategoryRepository groups(work.database, work.session, work.clock);
    auto categories = groups.list();
    if (!categories) return categories.failure();
    auto segments = groups.segments();
    if (!segments) return segments.failure();
    return ContactGroups{*categories, *segments};
}

} // namespace relais::ui
