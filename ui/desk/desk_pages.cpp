// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_pages.h"

#include "ui/access/people_page.h"
#include "ui/access/workspaces_page.h"
#include "ui/campaigns/campaign_editor.h"
#include "ui/campaigns/campaign_page.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/channels/accounts_page.h"
#include "ui/contacts/contacts_page.h"
#include "ui/contacts/import_page.h"
#include "ui/conversations/inbox_page.h"
#include "ui/figures/dashboard_page.h"
#include "ui/practice/practice_page.h"
#include "ui/settings/settings_page.h"

#include <QCoreApplication>

namespace relais::ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskPages)
};
} // namespace

PageList deskPages(Preferences& preferences, Theme& theme)
{
    PageList pages;
    pages.places = {
        {Place::Dashboard,
         Words::tr("Dashboard"),
         QStringLiteral("dashboard"),
         {Scope::CampaignsRead},
         false,
         [](Desk& desk) -> Page* { return new DashboardPage(desk); }},
        {Place::Inbox,
         Words::tr("Inbox"),
         QStringLiteral("inbox"),
         {Scope::InboxRead},
         false,
         [](Desk& desk) -> Page* { return new InboxPage(desk); }},
        {Place::Contacts,
         Words::tr("Contacts"),
         QStringLiteral("contacts"),
         {Scope::ContactsRead},
         false,
         [&preferences](Desk& desk) -> Page* { return new ContactsPage(desk, preferences); }},
        {Place::Campaigns,
         Words::tr("Campaigns"),
         QStringLiteral("campaigns"),
         {Scope::CampaignsRead},
         false,
         [](Desk& desk) -> Page* { return new CampaignsPage(desk); }},
        {Place::Practice,
         Words::tr("Practice mailbox"),
         QStringLiteral("practice"),
         {Scope::ChannelsManage},
         true,
         [](Desk& desk) -> Page* { return new PracticePage(desk); }},
        {Place::Accounts,
         Words::tr("Accounts"),
         QStringLiteral("accounts"),
         {Scope::ChannelsManage},
         true,
         [](Desk& desk) -> Page* { return new AccountsPage(desk); }},
        {Place::People,
         Words::tr("People"),
         QStringLiteral("people"),
         {Scope::UsersManage},
         true,
         [](Desk& desk) -> Page* { return new PeoplePage(desk); }},
        {Place::Settings,
         Words::tr("Settings"),
         QStringLiteral("settings"),
         {},
         true,
         [&preferences, &theme](Desk& desk) -> Page* { return new SettingsPage(desk, preferences, theme); }},
    };
    pages.makeEditor = [](Desk& desk, CampaignId id) -> Page* { return new CampaignEditor(desk, id); };
    pages.makeCampaign = [](Desk& desk, CampaignId id) -> Page* { return new CampaignPage(desk, id); };
    pages.makeWorkspaces = [](Desk& desk) -> Page* { return new WorkspacesPage(desk); };
    pages.makeImport = [](Desk& desk, const QString& file) -> Page* { return new ImportPage(desk, file); };
    pages.showContact = [](Page& page, ContactId id) { static_cast<ContactsPage&>(page).showContact(id); };
    return pages;
}

} // namespace relais::ui
