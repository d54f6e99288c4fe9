// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "services/access/session.h"

#include <QList>
#include <QString>

namespace relais {

class Clock;
class Database;

/// A text kept for the next campaign.
struct MailTemplate
{
    TemplateId id{0};
    QString name;
    QString subject;
    QString html;
    QString text;
    Instant updatedAt;
};

/// The template library of one workspace. Reading asks for campaigns.read, changing for campaigns.write.
class TemplateLibrary
{
public:
    TemplateLibrary(Database& database, const Session& session, const Clock& clock)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
    {
    }

    Result<QList<MailTemplate>> list();
    /// NotFound names it.
    Result<MailTemplate> byName(const QString& name);
    /// Makes it, or replaces the one of that name. Invalid: no name, or a variable or brace that is wrong.
    Result<TemplateId> save(const MailTemplate& wanted);
    Result<void> remove(const QString& name);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
};

} // namespace relais
