// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sending/campaign_mail_source.h"

#include "services/access/arming.h"
#include "services/access/invitation_mail.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "sql/engine.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

CampaignMailSource::CampaignMailSource(Database& database, const Clock& clock, SecretReader readSecret,
                                       PracticePort practicePort)
    : m_database(database)
    , m_clock(clock)
    , m_readSecret(std::move(readSecret))
    , m_practicePort(std::move(practicePort))
{
}

Result<const CampaignMailSource::KnownAccount*> CampaignMailSource::account(AccountId id)
{
    auto rows = m_database.query(sql::engine::account_endpoint, {id.value()});
    if (!rows) return rows.failure();
    if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such account"));
    const auto revision = rows->integer(3);
    if (const auto known = m_accounts.find(id.value()); known != m_accounts.end() && known->second.revision == revision)
        return &known->second;

    auto settings = SmtpSettings::fromJson(QJsonDocument::fromJson(rows->text(0).toUtf8()).object());
    if (!settings) return settings.failure();
    const bool practice = rows->flag(1);
    const auto connectionCount = static_cast<int>(rows->integer(2));
    auto endpoint = endpointOf(m_database, id, std::move(*settings), practice, m_readSecret, m_practicePort);
    if (!endpoint) return endpoint.failure();
    auto& known = m_accounts.insert_or_assign(id.value(), KnownAccount{revision, std::move(*endpoint), connectionCount})
                      .first->second;
    return &known;
}

Result<SmtpEndpoint> CampaignMailSource::endpoint(AccountId id)
{
    const auto known = account(id);
    if (!known) return known.failure();
    return (*known)->endpoint;
}

int CampaignMailSource::connections(AccountId id)
{
    const auto known = m_accounts.find(id.value());
    return known == m_accounts.end() ? 1 : known->second.connections;
}

int CampaignMailSource::connectionsToOneDomain(AccountId id)
{
    const auto known = m_accounts.find(id.value());
    return known == m_accounts.end() ? 0 : known->second.endpoint.settings.perDomain;
}

Result<const CampaignMailSource::KnownContent*> CampaignMailSource::content(const ClaimedMessage& message)
{
    const std::tuple key(message.campaign.value(), message.step);
    if (const auto known = m_contents.find(key); known != m_contents.end()) return &known->second;
    auto known = frozenContent(message);
    if (!known) return known.failure();
    return &m_contents.insert_or_assign(key, std::move(*known)).first->second;
}

Result<CampaignMailSource::KnownContent> CampaignMailSource::frozenContent(const ClaimedMessage& message)
{
    QByteArray json;
    {
        auto rows = m_database.query(sql::engine::content_of,
                                     {message.workspace.value(), message.campaign.value(), message.step});
        if (!rows) return rows.failure();
        if (!rows->next())
            return fail(ErrorCode::NotFound, QString::number(message.campaign.value()),
                        QStringLiteral("the frozen content is missing"));
        json = rows->text(0).toUtf8();
    }
    const auto content = MailContent::fromJson(QJsonDocument::fromJson(json).object());
    if (!content) return content.failure();
    QList<MailAttachment> attachments;
    {
        auto rows = m_database.query(sql::engine::attachments_of,
                                     {message.workspace.value(), message.campaign.value(), message.step});
        if (!rows) return rows.failure();
        while (rows->next())
            attachments.append({rows->text(0), rows->text(1).toLatin1(), rows->text(2), rows->bytes(3)});
    }
    auto blueprint = MailBlueprint::create(*content, attachments);
    if (!blueprint) return blueprint.failure();
    return KnownContent{std::move(*blueprint), content->from.address.text().toLatin1(),
                        content->from.address.domain().toLatin1()};
}

Result<SmtpMail> CampaignMailSource::compose(const ClaimedMessage& message)
{
    if (message.step < 0) return composeInvitation(message);
    const auto known = content(message);
    if (!known) return known.failure();
    return write(**known, message, message.values);
}

Result<SmtpMail> CampaignMailSource::composeInvitation(const ClaimedMessage& message)
{
    // Its content is of this one mail: it is not kept.
    const auto known = frozenContent(message);
    if (!known) return known.failure();
    const auto values = withInvitationCode(m_database, message.key.message, message.values, m_clock.now());
    if (!values) return values.failure();
    return write(*known, message, *values);
}

Result<SmtpMail> CampaignMailSource::write(const KnownContent& known, const ClaimedMessage& message,
                                           const QByteArray& values)
{
    if (!m_marks) {
        auto marks = mailMarks(m_database);
        if (!marks) return marks.failure();
        m_marks = std::move(*marks);
    }
    const auto own = mailToken(*m_marks, message.key.message);
    auto data = known.blueprint.compose({.address = message.address,
                                         .name = message.recipient,
                                         .values = values,
                                         .messageId = own + '@' + known.domain,
                                         .date = m_clock.now(),
                                         .unsubscribeToken = unsubscribeToken(*m_marks, message.key.message)});
    if (!data) return data.failure();
    return SmtpMail{known.from, message.address.toLatin1(), std::move(*data)};
}

} // namespace relais
