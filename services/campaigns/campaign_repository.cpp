// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_repository.h"

#include "services/access/audit.h"
#include "services/campaigns/attachments.h"
#include "services/campaigns/campaign_rows.h"
#include "services/campaigns/variables.h"
#include "services/channels/account_repository.h"
#include "services/contacts/audience_sql.h"
#include "services/core/clock.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"

#include <QJsonDocument>

#include <algorithm>

namespace relais {

namespace {

constexpr auto kColumns =
    "SELECT c.id, c.name, c.status, c.reason, coalesce(a.name, json_extract(c.draft, '$.account'), ''), "
    "c.launch_after IS NOT NULL, c.archived_at IS NOT NULL, c.start_at, c.launched_at, c.finished_at, c.updated_at, c.channel "
    "FROM campaigns c LEFT JOIN accounts a ON a.id = c.account_id WHERE c.workspace_id = ? AND c.kind = 'campaign'";

QString jsonOf(const CampaignDraft& draft)
{
    return QString::fromUtf8(QJsonDocument(draft.toJson()).toJson(QJsonDocument::Compact));
}

tl::unexpected<Error> noSuchCampaign(CampaignId id)
{
    return fail(ErrorCode::NotFound, QString::number(id.value()), QStringLiteral("no such campaign"));
}

/// Compiles one text of a step, for its errors alone.
Result<void> checkText(const QString& text, TemplateSyntax syntax, const VariableResolver& resolve,
                       const QString& place)
{
    const auto made = Template::compile(text, syntax, resolve);
    if (!made) return fail(ErrorCode::Invalid, place, made.error().detail);
    return {};
}

Result<void> checkWhatsappTexts(const WhatsappPlan& plan, const VariableResolver& resolve)
{
    const auto all = [&](const QStringList& texts, const char* key) -> Result<void> {
        for (qsizetype i = 0; i < texts.size(); ++i)
            if (auto ok = checkText(texts[i], TemplateSyntax::Text, resolve,
                                    QStringLiteral("steps[0].%1[%2]").arg(QLatin1String(key)).arg(i));
                !ok)
                return ok;
        return {};
    };
    if (auto ok = all(plan.first.variables, "variables"); !ok) return ok;
    if (auto ok = all(plan.first.buttons, "buttons"); !ok) return ok;
    if (auto ok = checkText(plan.first.header, TemplateSyntax::Text, resolve, QStringLiteral("steps[0].header")); !ok)
        return ok;
    return plan.second ? checkText(plan.second->text, TemplateSyntax::Text, resolve, QStringLiteral("steps[1].text"))
                       : Result<void>();
}

} // namespace

CampaignSummary summaryFrom(const Rows& rows)
{
    return {.id = CampaignId(rows.integer(0)),
            .name = rows.text(1),
            .status = static_cast<CampaignStatus>(rows.integer(2)),
            .reason = rows.text(3),
            .account = rows.text(4),
            .recipients = 0,
            .counts = {},
            .launching = rows.flag(5),
            .archived = rows.flag(6),
            .startAt = rows.optionalInstant(7),
            .launchedAt = rows.optionalInstant(8),
            .finishedAt = rows.optionalInstant(9),
            .updatedAt = rows.instant(10),
            .channel = channelFromName(rows.text(11)).value_or(Channel::Email)};
}

StatusCounts countsFrom(Rows& rows)
{
    StatusCounts counts;
    while (rows.next())
        if (const auto n = rows.integer(1); n != 0) counts[static_cast<MessageStatus>(rows.integer(0))] += n;
    return counts;
}

Result<void> addFigures(Database& database, const Session& session, CampaignSummary& summary)
{
    auto rows = database.query(sql::campaigns::figures, {session.workspace.value(), summary.id.value()});
    if (!rows) return rows.failure();
    summary.counts = countsFrom(*rows);
    for (const auto n : std::as_const(summary.counts)) summary.recipients += n;
    return {};
}

Result<CampaignDraft> CampaignRepository::prepared(const CampaignDraft& draft, Strictness strictness)
{
    if (draft.name.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("the campaign needs a name"));
    if (strictness == Strictness::Lenient) return draft;
    if (!draft.account.isEmpty()) {
        auto account = AccountRepository(m_database, m_session, m_clock).byName(draft.account);
        if (!account)
            return fail(account.error().code, account.error().subject, QStringLiteral("account: no such account"));
    }
    if (auto audience = conditionOf(m_database, m_session, draft.audience); !audience)
        return fail(audience.error().code, audience.error().subject,
                    QStringLiteral("audience: %1").arg(audience.error().detail));
    const auto catalogue = VariableCatalogue::load(m_database, m_session);
    if (!catalogue) return catalogue.failure();
    const auto resolve = catalogue->resolver();
    if (draft.channel == Channel::Whatsapp) {
        if (auto ok = checkWhatsappTexts(draft.whatsapp, resolve); !ok) return ok.failure();
        return draft;
    }
    for (qsizetype i = 0; i < draft.steps.size(); ++i) {
        const auto place = [i](const char* key) {
            return QStringLiteral("steps[%1].%2").arg(i).arg(QLatin1String(key));
        };
        if (auto ok = checkText(draft.steps[i].subject, TemplateSyntax::Text, resolve, place("subject")); !ok)
            return ok.failure();
        if (auto ok = checkText(draft.steps[i].html, TemplateSyntax::Html, resolve, place("html")); !ok)
            return ok.failure();
        if (auto ok = checkText(draft.steps[i].text, TemplateSyntax::Text, resolve, place("text")); !ok)
            return ok.failure();
    }
    return draft;
}

Result<CampaignDraft> CampaignRepository::withStoredFiles(CampaignId id, CampaignDraft draft)
{
    for (auto& step : draft.steps) {
        auto stored = storeAttachments(m_database, m_session, id, step.attachments);
        if (!stored) return stored.failure();
        step.attachments = *stored;
    }
    return draft;
}

Result<CampaignId> CampaignRepository::create(const CampaignDraft& draft)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    const auto ready = prepared(draft, Strictness::Strict);
    if (!ready) return ready.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto added =
        m_database.run(sql::campaigns::add, {m_session.workspace.value(), ready->name, channelName(ready->channel),
                                             jsonOf(*ready), toMs(m_clock.now()), toMs(m_clock.now())});
    if (!added) return added.failure();
    const CampaignId id(added->insertedId);
    const auto stored = withStoredFiles(id, *ready);
    if (!stored) return stored.failure();
    if (auto done =
            m_database.run(sql::campaigns::store_draft, {jsonOf(*stored), m_session.workspace.value(), id.value()});
        !done)
        return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return id;
}

Result<int> CampaignRepository::save(CampaignId id, int revision, const CampaignDraft& draft, Strictness strictness)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    if (auto known = byId(id); !known) return known.failure();
    const auto ready = prepared(draft, strictness);
    if (!ready) return ready.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto stored = withStoredFiles(id, *ready);
    if (!stored) return stored.failure();
    const auto saved =
        m_database.run(sql::campaigns::save, {stored->name, channelName(stored->channel), jsonOf(*stored),
                                              toMs(m_clock.now()), m_session.workspace.value(), id.value(), revision});
    if (!saved) return saved.failure();
    if (saved->affected == 0)
        return fail(ErrorCode::Conflict, draft.name,
                    QStringLiteral("somebody has saved it meanwhile, or it is no draft any more"));
    if (auto done = transaction->commit(); !done) return done.failure();
    return revision + 1;
}

Result<CampaignRecord> CampaignRepository::byId(CampaignId id)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    CampaignRecord record;
    {
        auto rows = m_database.query(sql::campaigns::by_id, {m_session.workspace.value(), id.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return noSuchCampaign(id);
        record.summary = summaryFrom(*rows);
        record.revision = static_cast<int>(rows->integer(13));
        record.practice = rows->flag(14);
        auto draft = CampaignDraft::fromJson(QJsonDocument::fromJson(rows->bytes(12)).object());
        if (!draft) return draft.failure();
        record.draft = std::move(*draft);
    }
    if (auto done = addFigures(m_database, m_session, record.summary); !done) return done.failure();
    return record;
}

Result<CampaignPage> CampaignRepository::list(const CampaignQuery& query)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsRead); !may) return may.failure();
    auto text = QString::fromLatin1(kColumns);
    QVariantList parameters{m_session.workspace.value()};
    text += query.archived ? QStringLiteral(" AND c.archived_at IS NOT NULL")
                           : QStringLiteral(" AND c.archived_at IS NULL");
    if (query.status) {
        text += QStringLiteral(" AND c.status = ?");
        parameters.append(static_cast<int>(*query.status));
    }
    if (const auto words = query.search.trimmed(); !words.isEmpty()) {
        text += QStringLiteral(" AND instr(lower(c.name), lower(?)) > 0");
        parameters.append(words);
    }
    if (query.after) {
        text += QStringLiteral(" AND (c.updated_at, c.id) < (?, ?)");
        parameters << toMs(query.after->updatedAt) << query.after->id.value();
    }
    text += QStringLiteral(" ORDER BY c.updated_at DESC, c.id DESC LIMIT ?");
    parameters.append(query.limit + 1);

    CampaignPage page;
    {
        auto rows = m_database.queryText(text, parameters);
        if (!rows) return rows.failure();
        while (rows->next()) page.items.append(summaryFrom(*rows));
    }
    if (page.items.size() > query.limit) {
        page.items.removeLast();
        page.next = CampaignCursor{page.items.last().updatedAt, page.items.last().id};
    }
    for (auto& item : page.items)
        if (auto done = addFigures(m_database, m_session, item); !done) return done.failure();
    return page;
}

Result<CampaignId> CampaignRepository::duplicate(CampaignId id, const QString& name)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    auto source = byId(id);
    if (!source) return source.failure();
    auto draft = source->draft;
    draft.name = name.trimmed().isEmpty() ? draft.name : name.trimmed();
    draft.schedule.start.reset();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto added =
        m_database.run(sql::campaigns::add, {m_session.workspace.value(), draft.name, channelName(draft.channel),
                                             jsonOf(draft), toMs(m_clock.now()), toMs(m_clock.now())});
    if (!added) return added.failure();
    const CampaignId copy(added->insertedId);
    if (auto done = m_database.run(sql::campaigns::set_copy_of, {m_session.workspace.value(), id.value(),
                                                                 m_session.workspace.value(), copy.value()});
        !done)
        return done.failure();
    for (auto& step : draft.steps)
        for (auto& file : step.attachments) {
            if (!file.id) continue;
            const auto copied = m_database.run(sql::campaigns::copy_attachment,
                                               {copy.value(), m_session.workspace.value(), file.id->value()});
            if (!copied) return copied.failure();
            file.id = AttachmentId(copied->insertedId);
        }
    if (auto done =
            m_database.run(sql::campaigns::store_draft, {jsonOf(draft), m_session.workspace.value(), copy.value()});
        !done)
        return done.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return copy;
}

Result<void> CampaignRepository::setArchived(CampaignId id, bool archived)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    const auto known = byId(id);
    if (!known) return known.failure();
    const auto status = known->summary.status;
    if (archived
        && (status == CampaignStatus::Sending || status == CampaignStatus::Scheduled
            || status == CampaignStatus::Paused))
        return fail(ErrorCode::Conflict, known->summary.name,
                    QStringLiteral("it is %1: cancel it first").arg(statusName(status)));
    const auto at = archived ? std::optional(m_clock.now()) : std::nullopt;
    if (auto done =
            m_database.run(sql::campaigns::set_archived, {instantOrNull(at), m_session.workspace.value(), id.value()});
        !done)
        return done.failure();
    return {};
}

Result<void> CampaignRepository::remove(CampaignId id)
{
    if (auto may = m_session.require(m_database, Scope::CampaignsWrite); !may) return may.failure();
    const auto known = byId(id);
    if (!known) return known.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto gone = m_database.run(sql::campaigns::remove, {m_session.workspace.value(), id.value()});
    if (!gone) return gone.failure();
    if (gone->affected == 0)
        return fail(ErrorCode::Conflict, known->summary.name,
                    QStringLiteral("it was launched: its history stays; archive it"));
    const AuditNote note{QStringLiteral("campaign.delete"), known->summary.name,
                         QStringLiteral("id=%1").arg(id.value())};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted;
    return transaction->commit();
}

} // namespace relais
