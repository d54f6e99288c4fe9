// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/access/session.h"
#include "services/practice/practice_mailbox.h"
#include "services/storage/data_folder.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace relais {

class Database;

/// What the practice accounts of the session's workspace "sent". Mails of which nobody knows the workspace, from before it was kept,
/// are an Owner's. Asks for channels.manage; any thread but the window's.
class PracticeMails
{
public:
    PracticeMails(Database& database, const Session& session, const DataFolder& folder)
        : m_database(database)
        , m_session(session)
        , m_mailbox(folder.practiceMail())
    {
    }

    /// Newest first, at most `most`.
    Result<QList<PracticeMail>> list(int most);
    /// The whole mail as it was received. NotFound: it is gone, or another workspace's.
    Result<QByteArray> read(const QString& id);
    /// Removes what list() shows.
    Result<void> clear();

private:
    Result<PracticeReader> reader();

    Database& m_database;
    Session m_session;
    PracticeMailbox m_mailbox;
};

} // namespace relais
