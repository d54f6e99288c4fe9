// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>

#include <optional>

namespace relais {

class Clock;
class Database;

/// The templates of WhatsApp accounts, as the last synchronisation found them. Reading asks for campaigns.read, replacing for
/// channels.manage.
class TemplateStore
{
public:
    TemplateStore(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    /// By name, then language.
    Result<QList<WhatsappTemplate>> list(AccountId account);
    /// NotFound names it; with an empty language, the only one of that name, or Invalid with the languages there are.
    Result<WhatsappTemplate> find(AccountId account, const QString& name, const QString& language);
    /// What Meta has now takes the place of all that was known. NotFound: the account.
    Result<void> replaceAll(AccountId account, const QList<WhatsappTemplate>& found);
    /// Nothing: never.
    Result<std::optional<Instant>> syncedAt(AccountId account);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
