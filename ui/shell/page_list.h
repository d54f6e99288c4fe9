// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/rights.h"

#include <QString>

#include <functional>
#include <vector>

namespace relais::ui {

class Page;

/// A place that the sidebar shows.
struct PlaceEntry
{
    Place place;
    QString title;
    QString icon;
    Admission whoFor;
    bool below = false;               ///< in the lower group
    std::function<Page*(Desk&)> make; ///< called when it is first shown
};

/// Every page there is: the only thing the shell knows of them. Pages are owned by who calls the makers.
struct PageList
{
    std::vector<PlaceEntry> places;
    std::function<Page*(Desk&, const QString& file)> makeImport;
    std::function<Page*(Desk&, CampaignId)> makeEditor;
    std::function<Page*(Desk&, CampaignId)> makeCampaign;
    std::function<Page*(Desk&)> makeWorkspaces; ///< for Owners
    /// Shows one contact on the page of Place::Contacts.
    std::function<void(Page&, ContactId)> showContact;
};

} // namespace relais::ui
