// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writing_settings.h"

#include "models/writing/model_address.h"
#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/writing.h"

namespace relais {

Result<void> requireWriting(Database& database, const Session& session)
{
    auto may = session.require(database, Scope::CampaignsWrite);
    if (may || may.error().code != ErrorCode::NotAllowed) return may;
    return session.require(database, Scope::InboxReply);
}

Result<void> requireModelKeeping(Database& database, const Session& session)
{
    return session.require(database, Scope::ChannelsManage);
}

Result<WritingSettings> WritingSettingsStore::read()
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    auto rows = m_database.query(sql::writing::settings, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return WritingSettings();
    return WritingSettings{.baseUrl = rows->text(0),
                           .model = rows->text(1),
                           .contextTokens = static_cast<int>(rows->integer(2))};
}

Result<void> WritingSettingsStore::save(const WritingSettings& settings)
{
    if (auto may = requireModelKeeping(m_database, m_session); !may) return may;
    auto url = settings.baseUrl.trimmed();
    if (!url.isEmpty()) {
        const auto address = ModelAddress::parse(url);
        if (!address) return address.failure();
        url = address->url();
    }
    if (settings.contextTokens < kLeastContext || settings.contextTokens > kMostContext)
        return fail(ErrorCode::Invalid, QString::number(settings.contextTokens),
                    QStringLiteral("from %1 to %2").arg(kLeastContext).arg(kMostContext));
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto model = settings.model.trimmed();
    const auto saved = m_database.run(sql::writing::save_settings, {m_session.workspace.value(), url, model,
                                                                    settings.contextTokens, toMs(m_clock.now())});
    if (!saved) return saved.failure();
    // Where a workspace's words go to is a matter for the trail.
    const AuditNote note{.action = QStringLiteral("writing.configure"),
                         .subject = url.isEmpty() ? ModelAddress().place() : url,
                         .detail = model};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted.failure();
    return transaction->commit();
}

} // namespace relais
