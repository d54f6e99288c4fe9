// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/campaign_launch.h"
#include "services/access/audit.h"

#include "models/campaigns/campaign_status.h"
#include "models/mail/html_text.h"
#include "models/sending/message_status.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_repository.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/variables.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/channels/account_repository.h"
#include "services/contacts/audience_sql.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/sql_catalogue.h"
#include "services/storage/transaction.h"
#include "sql/campaigns.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace relais {

namespace {

constexpr qint64 kRange = 40'000;

/// The INSERT ... SELECT of one range, the same text for all of them.
struct RangeInsert
{
    QString text;
    QVariantList before; ///< parameters up to the range
    QVariantList after;  ///< parameters behind the range
};

class Launch
{
public:
    Launch(Database& database, const Session& session, const Clock& clock, CampaignId id)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_id(id)
    {
    }

    Result<LaunchReport> run(const LaunchOptions& options, const LaunchProgress& progress)
    {
        auto record = CampaignRepository(m_database, m_session, m_clock).byId(m_id);
        if (!record) return record.failure();
        m_draft = record->draft;
        m_revision = record->revision;
        if (record->summary.status == CampaignStatus::Draft) {
            if (auto done = begin(options); !done) return done.failure();
        } else if (!record->summary.launching) {
            return fail(ErrorCode::Conflict, record->summary.name,
                        QStringLiteral("it was launched already (%1)").arg(statusName(record->summary.status)));
        } else if (record->summary.status == CampaignStatus::Paused) {
            auto done =
                m_database.run(record->summary.startAt ? sql::campaigns::resume_to_schedule : sql::campaigns::resume,
                               {m_session.workspace.value(), m_id.value()});
            if (!done) return done.failure();
        }
        return ranges(progress);
    }

private:
    /// Checks, then writes down that the campaign is launching, with its content.
    Result<void> begin(const LaunchOptions& options)
    {
        const auto report = checkCampaign(m_database, m_session, m_clock, m_draft, m_id, nullptr, {}, options.judge);
        if (!report) return report.failure();
        for (const auto& problem : report->problems) {
            const bool left =
                problem.code == ProblemCode::EmptyVariable && options.empty == LaunchOptions::Empty::LeaveOut;
            if (problem.severity == Severity::Error && !left)
                return fail(ErrorCode::Invalid,
                            problem.subject.isEmpty() ? problemCodeName(problem.code) : problem.subject,
                            QStringLiteral("%1: see the campaign's check").arg(problemCodeName(problem.code)));
        }
        const auto contents = contentsOf();
        if (!contents) return contents.failure();
        const auto account = AccountRepository(m_database, m_session, m_clock).byName(m_draft.account);
        if (!account) return account.failure();

        const auto now = m_clock.now();
        const auto start = options.at ? options.at : m_draft.schedule.start;
        const bool later = start && *start > now;
        const auto zone =
            m_draft.schedule.timeZone.isEmpty() ? QTimeZone::systemTimeZoneId() : m_draft.schedule.timeZone;
        const auto quiet = m_draft.schedule.quietHours;
        const auto quietJson =
            quiet ? QString::fromUtf8(QJsonDocument(quiet->toJson().toObject()).toJson(QJsonDocument::Compact))
                  : QString();
        if (options.stop.stop_requested()) return fail(ErrorCode::Cancelled, m_draft.name);
        auto transaction = Transaction::begin(m_database);
        if (!transaction) return transaction.failure();
        const auto begun =
            m_database.run(sql::campaigns::begin_launch,
                           {static_cast<int>(later ? CampaignStatus::Scheduled : CampaignStatus::Sending),
                            account->id.value(), textOrNull(quietJson), QString::fromUtf8(zone),
                            instantOrNull(later ? start : std::nullopt), m_session.user.value(), toMs(now), toMs(now),
                            m_draft.budget ? QVariant(m_draft.budget->millionths) : QVariant(),
                            m_draft.budget ? m_draft.budget->currency : QString(), m_session.workspace.value(),
                            m_id.value(), m_revision});
        if (!begun) return begun.failure();
        if (begun->affected == 0)
            return fail(ErrorCode::Conflict, m_draft.name,
                        QStringLiteral("somebody has saved it meanwhile, or it is no draft any more"));
        for (qsizetype i = 0; i < contents->size(); ++i) {
            auto frozen = (*contents)[i];
            // Read back when a launch that was cut short goes on.
            frozen.insert(QStringLiteral("leave_out_empty"), options.empty == LaunchOptions::Empty::LeaveOut);
            const auto json = QString::fromUtf8(QJsonDocument(frozen).toJson(QJsonDocument::Compact));
            if (auto done = m_database.run(sql::campaigns::freeze_content,
                                           {m_session.workspace.value(), m_id.value(), i + 1, json});
                !done)
                return done.failure();
        }
        const AuditNote note{QStringLiteral("campaign.launch"), m_draft.name,
                             QStringLiteral("id=%1").arg(m_id.value())};
        if (auto noted = recordAudit(m_database, actorOf(m_session), now, note); !noted) return noted;
        return transaction->commit();
    }

    /// What each step says, as it is frozen.
    Result<QList<QJsonObject>> contentsOf()
    {
        QList<QJsonObject> all;
        if (m_draft.channel == Channel::Email) {
            const auto content = mailContentOf(m_database, m_session, m_draft);
            if (!content) return content.failure();
            all.append(content->toJson());
            return all;
        }
        for (int step = 0; step < (m_draft.whatsapp.second ? 2 : 1); ++step) {
            const auto content = whatsappContentOf(m_database, m_session, m_clock, m_draft, step);
            if (!content) return content.failure();
            all.append(content->toJson());
        }
        // When an answer to Message 1 is too late for Message 2 (services/conversations).
        if (m_draft.whatsapp.second)
            all[1].insert(QStringLiteral("within_hours"), m_draft.whatsapp.second->withinHours);
        return all;
    }

    /// The keys of the values that the frozen contents use, and those without which a text has a gap.
    struct Keys
    {
        QStringList used;
        QStringList required;
        bool leavesOutEmpty = false;
    };
    Result<Keys> keysOf()
    {
        Keys keys;
        auto rows = m_database.query(sql::campaigns::contents, {m_session.workspace.value(), m_id.value()});
        if (!rows) return rows.failure();
        while (rows->next()) {
            const auto frozen = QJsonDocument::fromJson(rows->bytes(0)).object();
            keys.leavesOutEmpty = keys.leavesOutEmpty || frozen.value(QStringLiteral("leave_out_empty")).toBool();
            if (m_draft.channel == Channel::Email) {
                const auto content = MailContent::fromJson(frozen);
                if (!content) return content.failure();
                keys.used += content->variables.values();
                keys.required += requiredKeys(*content);
            } else {
                const auto content = WhatsappContent::fromJson(frozen);
                if (!content) return content.failure();
                const auto blueprint = WhatsappBlueprint::create(*content);
                if (!blueprint) return blueprint.failure();
                keys.used += content->variables.values();
                keys.required += blueprint->required();
            }
        }
        std::sort(keys.used.begin(), keys.used.end());
        keys.used.removeDuplicates();
        return keys;
    }

    Result<RangeInsert> rangeInsert(qint64 account, bool hasSuppressions)
    {
        const auto keys = keysOf();
        if (!keys) return keys.failure();
        const auto catalogue = VariableCatalogue::load(m_database, m_session);
        if (!catalogue) return catalogue.failure();
        const auto audience = conditionOf(m_database, m_session, m_draft.audience);
        if (!audience) return audience.failure();
        const auto now = toMs(m_clock.now());

        QStringList values;
        for (const auto& key : keys->used)
            values.append(
                QStringLiteral("'%1', %2")
                    .arg(QString(key).replace(QLatin1Char('\''), QLatin1String("''")), catalogue->sqlOf(key)));
        const auto vals = keys->used.isEmpty()
                              ? QStringLiteral("'{}'")
                              : QStringLiteral("json_object(%1)").arg(values.join(QStringLiteral(", ")));

        RangeInsert insert;
        insert.text = SqlCatalogue::instance().text(hasSuppressions ? sql::campaigns::launch_range_suppressing
                                                                    : sql::campaigns::launch_range);
        if (m_draft.channel == Channel::Whatsapp) writeToNumbers(insert.text);
        insert.text.replace(QLatin1String("/*values*/ '{}'"), vals);
        if (m_draft.schedule.recipientTimeZone)
            insert.text.replace(QLatin1String("/*zone*/ NULL"), QStringLiteral("c.time_zone"));
        insert.text.replace(QLatin1String("/*audience*/ 1"), audience->text);
        insert.before = {m_id.value(), account, now};
        if (hasSuppressions) insert.before.append(now);
        insert.after = audience->parameters;
        if (m_draft.channel == Channel::Whatsapp) leaveOutSharedNumbers(insert, *audience);
        if (keys->leavesOutEmpty)
            for (const auto& key : keys->required)
                insert.text += QStringLiteral(" AND trim(%1) <> ''").arg(catalogue->sqlOf(key));
        return insert;
    }

    /// The block speaks of e-mail addresses.
    static void writeToNumbers(QString& block)
    {
        const auto address = addressSql(Channel::Whatsapp);
        block.replace(QLatin1String("c.email_key"), QStringLiteral("lower(%1)").arg(address));
        block.replace(QLatin1String("c.email"), address);
    }

    /// An e-mail address belongs to one contact, a number may be several people's: the first of them is written to.
    static void leaveOutSharedNumbers(RangeInsert& insert, const SqlCondition& audience)
    {
        static const QRegularExpression alias(QStringLiteral("\\bc\\."));
        insert.text +=
            QStringLiteral(
                " AND NOT EXISTS (SELECT 1 FROM contacts d WHERE d.workspace_id = c.workspace_id AND d.phone = c.phone AND d.id < c.id AND %1)")
                .arg(QString(audience.text).replace(alias, QStringLiteral("d.")));
        insert.after += audience.parameters;
    }

    static QStringList requiredKeys(const MailContent& content)
    {
        const auto resolve = content.resolver();
        QStringList keys;
        const auto add = [&](const QString& source, TemplateSyntax syntax) {
            const auto made = Template::compile(source, syntax, resolve);
            if (made) keys += made->required();
        };
        add(content.subject, TemplateSyntax::Text);
        add(content.html, TemplateSyntax::Html);
        add(content.text, TemplateSyntax::Text);
        keys.removeDuplicates();
        keys.removeIf(isComposersVariable);
        return keys;
    }

    struct State
    {
        qint64 after = 0;
        qint64 account = 0;
        qint64 last = 0;
        bool hasSuppressions = false;
    };
    Result<State> state()
    {
        State found;
        {
            auto rows = m_database.query(sql::campaigns::launch_state, {m_session.workspace.value(), m_id.value()});
            if (!rows) return rows.failure();
            if (!rows->next()) return fail(ErrorCode::NotFound, QString::number(m_id.value()));
            found.after = rows->integer(1);
            found.account = rows->integer(3);
        }
        {
            auto rows = m_database.query(sql::campaigns::has_suppressions, {m_session.workspace.value()});
            if (!rows) return rows.failure();
            found.hasSuppressions = rows->next() && rows->flag(0);
        }
        auto rows = m_database.query(sql::campaigns::last_contact, {m_session.workspace.value()});
        if (!rows) return rows.failure();
        if (rows->next()) found.last = rows->integer(0);
        return found;
    }

    Result<LaunchReport> ranges(const LaunchProgress& progress)
    {
        const auto from = state();
        if (!from) return from.failure();
        const auto insert = rangeInsert(from->account, from->hasSuppressions);
        if (!insert) return insert.failure();
        LaunchReport report;
        // A power cut may take the last ranges, together with how far they reached. The last word is forced to the disk,
        // and all before it. That the campaign is there is proven by each range's own update of it.
        std::optional<ProvenBulkWork> bulk(std::in_place, m_database);
        for (auto after = from->after; after < from->last; after += kRange) {
            if (auto done = range(*insert, after, from->hasSuppressions, report); !done) return done.failure();
            if (progress && !progress(std::min(after + kRange, from->last), from->last)) {
                bulk.reset();
                auto paused = m_database.run(sql::campaigns::pause, {QStringLiteral("launch-stopped"),
                                                                     m_session.workspace.value(), m_id.value()});
                if (!paused) return paused.failure();
                return fail(ErrorCode::Cancelled, m_draft.name);
            }
        }
        bulk.reset();
        if (auto done = m_database.run(sql::campaigns::launch_complete, {m_session.workspace.value(), m_id.value()});
            !done)
            return done.failure();
        return report;
    }

    Result<void> range(const RangeInsert& insert, qint64 after, bool hasSuppressions, LaunchReport& report)
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction) return transaction.failure();
        const auto reached = m_database.run(sql::campaigns::launch_reached,
                                            {after + kRange, m_session.workspace.value(), m_id.value(), after});
        if (!reached) return reached.failure();
        if (reached->affected == 0)
            return fail(ErrorCode::Cancelled, m_draft.name,
                        QStringLiteral("somebody has cancelled it, or goes on with its launch elsewhere"));
        const auto made =
            m_database.runText(insert.text, insert.before + QVariantList{after, after + kRange} + insert.after);
        if (!made) return made.failure();
        qint64 suppressed = 0;
        if (hasSuppressions) {
            auto rows = m_database.query(sql::campaigns::suppressed_in_range, {m_id.value(), after, after + kRange});
            if (!rows) return rows.failure();
            if (rows->next()) suppressed = rows->integer(0);
        }
        const auto count = [&](int day, MessageStatus status, qint64 n) -> Result<void> {
            if (n == 0) return {};
            auto counted = m_database.run(sql::campaigns::add_figure, {day, static_cast<int>(status), n,
                                                                       m_session.workspace.value(), m_id.value()});
            if (!counted) return counted.failure();
            return {};
        };
        if (auto done = count(0, MessageStatus::Queued, made->affected - suppressed); !done) return done;
        // The moment of the statement, which all its rows have.
        const auto day = utcDay(instantFromMs(insert.before[2].toLongLong()));
        if (auto done = count(day, MessageStatus::Suppressed, suppressed); !done) return done;
        if (auto done = transaction->commit(); !done) return done;
        report.queued += made->affected - suppressed;
        report.suppressed += suppressed;
        return {};
    }

    Database& m_database;
    const Session& m_session;
    const Clock& m_clock;
    CampaignId m_id;
    CampaignDraft m_draft;
    int m_revision = 0; ///< of the draft that is looked at: no other is frozen
};

} // namespace

Result<LaunchReport> launchCampaign(Database& database, const Session& session, const Clock& clock, CampaignId id,
                                    const LaunchOptions& options, const LaunchProgress& progress)
{
    if (auto may = session.require(database, Scope::CampaignsSend); !may) return may.failure();
    return Launch(database, session, clock, id).run(options, progress);
}

} // namespace relais
