// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/whatsapp/template_store.h"

#include "services/access/audit.h"
#include "services/channels/account_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/whatsapp.h"

#include <QJsonDocument>

namespace relais {

namespace {

WhatsappTemplate templateFrom(Rows& rows)
{
    return {.providerId = rows.text(0),
            .name = rows.text(1),
            .language = rows.text(2),
            .status = rows.text(3),
            .category = rows.text(4),
            .quality = rows.text(5),
            .reason = rows.text(6),
            .components = QJsonDocument::fromJson(rows.bytes(7)).array()};
}

} // namespace

Result<QList<WhatsappTemplate>> TemplateStore::list(AccountId account)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = m_database.query(sql::whatsapp::templates, {m_session.workspace.value(), account.value()});
    if (!rows) return rows.failure();
    QList<WhatsappTemplate> all;
    while (rows->next()) all.append(templateFrom(*rows));
    return all;
}

Result<WhatsappTemplate> TemplateStore::find(AccountId account, const QString& name, const QString& language)
{
    const auto all = list(account);
    if (!all) return all.failure();
    QStringList languages;
    std::optional<WhatsappTemplate> only;
    for (const auto& found : *all) {
        if (found.name != name) continue;
        if (found.language == language) return found;
        languages.append(found.language);
        only = found;
    }
    if (languages.isEmpty())
        return fail(ErrorCode::NotFound, name,
                    QStringLiteral("the account has no such template: synchronise its templates"));
    if (language.isEmpty() && languages.size() == 1) return *only;
    return fail(ErrorCode::Invalid, name,
                QStringLiteral("this template exists in: %1").arg(languages.join(QStringLiteral(", "))));
}

Result<void> TemplateStore::replaceAll(AccountId account, const QList<WhatsappTemplate>& found)
{
    if (auto may = m_session.require(m_database, Scope::ChannelsManage); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto workspace = m_session.workspace.value();
    const auto name = accountName(m_database, m_session.workspace, account);
    if (!name) return name.failure();
    if (auto gone = m_database.run(sql::whatsapp::forget_templates, {workspace, account.value()}); !gone)
        return gone.failure();
    const auto now = toMs(m_clock.now());
    for (const auto& one : found) {
        const auto components = QString::fromUtf8(QJsonDocument(one.components).toJson(QJsonDocument::Compact));
        auto kept = m_database.run(sql::whatsapp::keep_template,
                                   {workspace, account.value(), one.name, one.language, one.providerId, one.status,
                                    one.category, one.quality, one.reason, components, now});
        if (!kept) return kept.failure();
    }
    const AuditNote note{QStringLiteral("account.sync-templates"), *name};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted;
    return transaction->commit();
}

Result<std::optional<Instant>> TemplateStore::syncedAt(AccountId account)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto rows = m_database.query(sql::whatsapp::synced_at, {m_session.workspace.value(), account.value()});
    if (!rows) return rows.failure();
    return rows->next() ? rows->optionalInstant(0) : std::nullopt;
}

} // namespace relais
