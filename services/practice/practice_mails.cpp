// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/practice_mails.h"

#include "services/channels/practice_login.h"
#include "services/storage/database.h"

namespace relais {

Result<PracticeReader> PracticeMails::reader()
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    const auto role = m_session.roleNow(m_database);
    if (!role) return role.failure();
    const auto login = practiceLogin(m_database, m_session.workspace);
    if (!login) return login.failure();
    return PracticeReader{*login, *role == Role::Owner};
}

Result<QList<PracticeMail>> PracticeMails::list(int most)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    const auto who = reader();
    if (!who) return who.failure();
    return m_mailbox.list(most, *who);
}

Result<QByteArray> PracticeMails::read(const QString& id)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may.failure();
    const auto who = reader();
    if (!who) return who.failure();
    // Whose it is stands in the name: that is asked before the file is.
    if (!PracticeMailbox::mayRead(*who, id)) return fail(ErrorCode::NotFound, QStringLiteral("mail"));
    const auto mail = m_mailbox.read(id);
    if (!mail) return fail(ErrorCode::NotFound, QStringLiteral("mail"));
    return *mail;
}

Result<void> PracticeMails::clear()
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    const auto who = reader();
    if (!who) return who.failure();
    m_mailbox.clear(*who);
    return {};
}

} // namespace relais
