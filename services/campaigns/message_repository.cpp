// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/message_repository.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"
#include "sql/messages.h"

#include <QIODevice>

namespace relais {

namespace {

constexpr auto kColumns =
    "SELECT m.id, m.campaign_id, c.name, m.contact_id, m.address, m.recipient, iif(c.kind = 'campaign', min(m.step, 2), m.step), m.status, m.attempts, m.provider_id, "
    "m.error_code, m.error_text, m.queued_at, m.sent_at, m.delivered_at, m.read_at, o.amount, o.currency "
    "FROM messages m JOIN campaigns c ON c.id = m.campaign_id LEFT JOIN message_costs o ON o.message_id = m.id WHERE m.workspace_id = ?";

std::optional<Money> costFrom(const Rows& rows)
{
    const Money cost{rows.integer(16), rows.text(17)};
    return cost.currency.isEmpty() ? std::nullopt : std::optional(cost);
}

MessageRecord recordFrom(const Rows& rows)
{
    return {.id = MessageId(rows.integer(0)),
            .campaign = CampaignId(rows.integer(1)),
            .campaignName = rows.text(2),
            .contact = ContactId(rows.integer(3)),
            .address = rows.text(4),
            .recipient = rows.text(5),
            .step = static_cast<int>(rows.integer(6)),
            .status = static_cast<MessageStatus>(rows.integer(7)),
            .attempts = static_cast<int>(rows.integer(8)),
            .providerId = rows.text(9),
            .errorCode = rows.text(10),
            .errorText = rows.text(11),
            .queuedAt = rows.instant(12),
            .sentAt = rows.optionalInstant(13),
            .deliveredAt = rows.optionalInstant(14),
            .readAt = rows.optionalInstant(15),
            .cost = costFrom(rows)};
}

constexpr qint64 kTellEvery = 1000;

struct Statement
{
    QString text;
    QVariantList parameters;
};

Statement statementOf(const Session& session, const MessageQuery& query)
{
    Statement statement{QString::fromLatin1(kColumns), {session.workspace.value()}};
    const auto add = [&](const char* piece, const QVariant& value) {
        statement.text += QLatin1String(piece);
        statement.parameters.append(value);
    };
    if (query.campaign) add(" AND m.campaign_id = ?", query.campaign->value());
    if (query.contact) {
        // Its messages are found campaign by campaign (messages_of).
        add(" AND m.campaign_id IN (SELECT id FROM campaigns WHERE workspace_id = ? AND launched_at IS NOT NULL)",
            session.workspace.value());
        add(" AND m.contact_id = ?", query.contact->value());
    }
    if (query.status) add(" AND m.status = ?", static_cast<int>(*query.status));
    if (query.campaign) {
        // In the order of messages_of, so that a page of a million needs no sorting.
        if (query.after)
            add(" AND (m.contact_id, m.step) < (SELECT contact_id, step FROM messages WHERE workspace_id = m.workspace_id AND campaign_id = m.campaign_id AND id = ?)",
                query.after->value());
        statement.text += QStringLiteral(" ORDER BY m.contact_id DESC, m.step DESC");
        return statement;
    }
    if (query.after) add(" AND m.id < ?", query.after->value());
    statement.text += QStringLiteral(" ORDER BY m.id DESC");
    return statement;
}

/// RFC 4180, and a leading quote where a spreadsheet would take the cell for a formula.
QByteArray cell(const QString& text)
{
    auto guarded = text;
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0])) guarded.prepend(QLatin1Char('\''));
    if (!guarded.contains(QLatin1Char(',')) && !guarded.contains(QLatin1Char('"'))
        && !guarded.contains(QLatin1Char('\n')) && !guarded.contains(QLatin1Char('\r')))
        return guarded.toUtf8();
    return '"' + guarded.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

QByteArray csvLine(const MessageRecord& record)
{
    const auto moment = [](const std::optional<Instant>& at) { return at ? toIso(*at) : QString(); };
    const QStringList cells{QString::number(record.id.value()),
                            QString::number(record.contact.value()),
                            record.address,
                            QString::number(record.step),
                            statusName(record.status),
                            QString::number(record.attempts),
                            record.providerId,
                            record.errorCode,
                            record.errorText,
                            toIso(record.queuedAt),
                            moment(record.sentAt),
                            moment(record.deliveredAt),
                            moment(record.readAt),
                            record.cost ? amountText(*record.cost) : QString(),
                            record.cost ? record.cost->currency : QString()};
    QByteArray line;
    for (const auto& text : cells) line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + cell(text);
    return line + "\r\n";
}

} // namespace

Result<MessagePage> MessageRepository::list(const MessageQuery& query)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto statement = statementOf(m_session, query);
    const int limit = query.limit.value_or(kMessagesPerPage);
    statement.text += QStringLiteral(" LIMIT ?");
    statement.parameters.append(limit + 1);
    auto rows = m_database.queryText(statement.text, statement.parameters);
    if (!rows) return rows.failure();
    MessagePage page;
    while (rows->next()) page.items.append(recordFrom(*rows));
    if (page.items.size() > limit) {
        page.items.removeLast();
        page.next = page.items.last().id;
    }
    return page;
}

Result<qint64> MessageRepository::exportCsv(const MessageQuery& query, QIODevice& out, const std::stop_token& stop,
                                            const std::function<void(qint64)>& wrote)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    // Addresses leave with it.
    if (auto may = m_session.require(m_database, Scope::ContactsExport); !may) return may.failure();
    const AuditNote note{QStringLiteral("messages.export"),
                         query.campaign ? QStringLiteral("campaign %1").arg(query.campaign->value())
                                        : QStringLiteral("all campaigns")};
    if (auto noted = recordAuditAlone(m_database, actorOf(m_session), m_clock.now(), note); !noted)
        return noted.failure();
    auto statement = statementOf(m_session, query);
    if (query.limit) {
        statement.text += QStringLiteral(" LIMIT ?");
        statement.parameters.append(*query.limit);
    }
    auto rows = m_database.queryText(statement.text, statement.parameters);
    if (!rows) return rows.failure();
    const auto failed = [&] { return fail(ErrorCode::FileUnwritable, {}, out.errorString()); };
    if (out.write(
            "id,contact,address,step,status,attempts,provider_id,error_code,error_text,queued_at,sent_at,delivered_at,read_at,cost,currency\r\n")
        < 0)
        return failed();
    qint64 written = 0;
    for (; rows->next(); ++written) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        if (out.write(csvLine(recordFrom(*rows))) < 0) return failed();
        if (wrote && (written + 1) % kTellEvery == 0) wrote(written + 1);
    }
    return written;
}

Result<Changes> MessageRepository::moveTo(MessageStatus status, MessageId id, Instant now)
{
    switch (status) {
    case MessageStatus::Sent: return m_database.run(sql::messages::resolve_as_sent, {toMs(now), id.value()});
    case MessageStatus::Cancelled: return m_database.run(sql::messages::resolve_as_cancelled, {toMs(now), id.value()});
    default: return m_database.run(sql::messages::resolve_as_queued, {id.value()});
    }
}

Result<int> MessageRepository::resolve(const QList<MessageId>& ids, Verdict verdict)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsSend); !may) return may.failure();
    const auto now = m_clock.now();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    for (const auto id : ids) {
        qint64 campaign = 0;
        int day = 0;
        bool isCancelled = false;
        {
            auto rows = m_database.query(sql::messages::unsure_by_id, {m_session.workspace.value(), id.value()});
            if (!rows) return rows.failure();
            if (!rows->next())
                return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such message"));
            const auto status = static_cast<MessageStatus>(rows->integer(1));
            if (status != MessageStatus::Unsure)
                return fail(ErrorCode::Conflict, QString::number(id.value()),
                            QStringLiteral("the message is %1, not unsure").arg(statusName(status)));
            campaign = rows->integer(0);
            day = utcDay(rows->instant(2));
            isCancelled = rows->flag(3);
        }
        const auto to = verdict == Verdict::Sent ? MessageStatus::Sent
                        : isCancelled            ? MessageStatus::Cancelled
                                                 : MessageStatus::Queued;
        const auto moved = moveTo(to, id, now);
        if (!moved) return moved.failure();
        const auto count = [&](int onDay, MessageStatus status, int n) {
            return m_database.run(sql::campaigns::add_figure,
                                  {onDay, static_cast<int>(status), n, m_session.workspace.value(), campaign});
        };
        if (auto done = count(day, MessageStatus::Unsure, -1); !done) return done.failure();
        if (auto done = count(to == MessageStatus::Queued ? 0 : utcDay(now), to, 1); !done) return done.failure();
        if (to != MessageStatus::Queued) continue;
        if (auto done = m_database.run(sql::campaigns::reopen_done, {m_session.workspace.value(), campaign}); !done)
            return done.failure();
    }
    const auto verdictName = verdict == Verdict::Sent ? QStringLiteral("as=sent") : QStringLiteral("as=queued");
    if (auto noted = recordAudit(m_database, actorOf(m_session), now,
                                 {QStringLiteral("messages.settle"), QStringLiteral("%1 messages").arg(ids.size()),
                                  verdictName});
        !noted)
        return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return static_cast<int>(ids.size());
}

} // namespace relais
