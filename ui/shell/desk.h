// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret.h"
#include "services/access/session.h"
#include "services/access/workspaces.h"
#include "services/secrets/secret_store.h"
#include "services/storage/data_folder.h"
#include "ui/shell/background.h"
#include "ui/shell/rights.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace relais {
class Clock;
class EventLog;
class ProviderBreakers;
class TurnQueue;
} // namespace relais

namespace relais::ui {

class EngineThread;
class SendingRates;
class Theme;

/// Where a person can be. The order is that of the sidebar; from Import on they are not in it.
enum class Place {
    Dashboard,
    Inbox,
    Contacts,
    Campaigns,
    Practice,
    Accounts,
    People,
    Settings,
    Import,
    CampaignEditor,
    Campaign,
    Workspaces
};

/// How pages lead to each other and tell what happened. The window implements it.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void open(Place place) = 0;
    virtual void openContact(ContactId id) = 0;
    virtual void openCampaign(CampaignId id) = 0;
    /// Id 0: a new one. Who may not write campaigns sees one that is there, and makes none.
    virtual void editCampaign(CampaignId id) = 0;
    /// The import page, with that file chosen when it is not empty.
    virtual void openImport(const QString& file) = 0;
    /// Back to where the person came from.
    virtual void back() = 0;

    /// Says bottom right what happened, with Undo where it can be undone. Never for errors that need an answer.
    virtual void toast(const QString& text, std::function<void()> undo = {}) = 0;
    /// Something was launched, resumed, changed: the engine looks at once.
    virtual void wakeEngine() = 0;
    virtual void signOut() = 0;
    /// Puts a backup in the place of the database: everything closes, and the sign-in comes again.
    virtual void restore(const QString& backup, const std::optional<Secret>& passphrase) = 0;
    /// The desk of another workspace takes this one's place; what is being written is saved before.
    virtual void openWorkspace(const QString& slug) = 0;
    /// Another language was chosen: the desk is made anew in it.
    virtual void languageChanged() = 0;
};

/// What a piece of work gets on its thread.
struct Work
{
    Database& database;
    const Session& session;
    const Clock& clock;
};

/// What every page works with once somebody has signed in. References outlive the pages.
struct Desk
{
    Background& background;
    const Theme& theme;
    const Clock& clock;
    EventLog& log;
    Navigator& navigator;
    EngineThread& engine;
    const SendingRates& rates;
    DataFolder folder;
    Session session;
    Workspace workspace;            ///< in whose name the person is at work
    QHash<qint64, QString>& unsent; ///< by conversation: answers that are being written; they outlive the desk
    bool practice = false;
    std::shared_ptr<TurnQueue> turns = {};           ///< with the model: shared with work that outlives the desk
    std::shared_ptr<ProviderBreakers> breakers = {}; ///< of the providers that write when it cannot; shared likewise

    Rights rights() const { return Rights(session.role); }

    /// Where this computer keeps secrets: for work on another thread.
    SecretOpener secrets() const;

    /// Background::run() for work that wants session and clock too: `[](const Work& work) { ... }`.
    template <typename F>
    auto run(F work) const
    {
        return background.run(bound(std::move(work)));
    }
    template <typename F>
    auto runLong(F work) const
    {
        return background.runLong(bound(std::move(work)));
    }

    template <typename F>
    auto runModel(F work) const
    {
        return background.runModel(bound(std::move(work)));
    }

private:
    template <typename F>
    auto bound(F work) const
    {
        return [work = std::move(work), who = session, time = &clock](Database& database) mutable {
            return work(Work{database, who, *time});
        };
    }
};

} // namespace relais::ui
