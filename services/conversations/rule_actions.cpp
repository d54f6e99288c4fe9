// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/rule_actions.h"

#include "models/conversations/service_window.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/variables.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/contacts/contact_store.h"
#include "services/conversations/reply_outbox.h"
#include "services/reading/reading_queue.h"
#include "services/storage/database.h"
#include "sql/conversations.h"
#include "sql/door.h"
#include "sql/rules.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais {

namespace {

class RuleActions
{
public:
    RuleActions(Database& database, const StoredRule& stored, const RuleTarget& target, Instant now)
        : m_database(database)
        , m_id(stored.id)
        , m_rule(stored.rule)
        , m_target(target)
        , m_now(now)
    {
    }

    Result<void> carryOut()
    {
        const auto noted = m_database.run(sql::rules::note_run, {m_target.workspace.value(), m_target.conversation,
                                                                 m_id.value(), m_target.interaction, toMs(m_now)});
        if (!noted) return noted.failure();
        if (noted->affected == 0) return {};
        const auto suppressed =
            isTrue(m_database.query(sql::rules::is_suppressed, {m_target.workspace.value(), m_target.address,
                                                                m_target.addresses.phone, m_target.addresses.userId}));
        if (!suppressed) return suppressed.failure();
        if (auto done = tag(); !done) return done;
        if (auto done = assign(); !done) return done;
        if (*suppressed) return {};
        if (auto done = answer(); !done) return done;
        return suppress();
    }

private:
    static Result<bool> isTrue(Result<Rows> rows)
    {
        if (!rows) return rows.failure();
        return rows->next() && rows->flag(0);
    }

    /// What the thread says: the rule's name, then, on lines of their own, more about it.
    Result<void> tell(const QString& kind, const QString& more = {})
    {
        const auto text = more.isEmpty() ? m_rule.name : m_rule.name + QLatin1Char('\n') + more;
        return tellInConversation(m_database, m_target.workspace, m_target.conversation, kind, text, m_now);
    }

    Result<void> tag()
    {
        if (m_rule.tags.isEmpty()) return {};
        QStringList tags;
        {
            auto rows =
                m_database.query(sql::rules::contact_tags, {m_target.workspace.value(), m_target.contact.value()});
            if (!rows) return rows.failure();
            if (!rows->next()) return {};
            for (const auto& one : QJsonDocument::fromJson(rows->bytes(0)).array()) tags.append(one.toString());
        }
        QStringList added;
        for (const auto& wanted : m_rule.tags)
            if (const auto one = wanted.simplified(); !tags.contains(one) && !added.contains(one)) added.append(one);
        if (added.isEmpty()) return {};
        const auto changed =
            m_database.run(sql::rules::set_tags,
                           {tagsJson(tags + added), toMs(m_now), m_target.workspace.value(), m_target.contact.value()});
        if (!changed) return changed.failure();
        return tell(QStringLiteral("rule_tagged"), added.join(QStringLiteral(", ")));
    }

    /// Whoever has the conversation keeps it.
    Result<void> assign()
    {
        if (m_rule.assignTo.isEmpty()) return {};
        std::optional<std::pair<qint64, QString>> person;
        {
            auto rows = m_database.query(sql::conversations::assignees, {m_target.workspace.value()});
            if (!rows) return rows.failure();
            while (rows->next())
                if (rows->text(2).compare(m_rule.assignTo, Qt::CaseInsensitive) == 0)
                    person.emplace(rows->integer(0), rows->text(1).isEmpty() ? rows->text(2) : rows->text(1));
        }
        if (!person)
            return tell(QStringLiteral("rule_failed"), QStringLiteral("nobody of this workspace has this e-mail"));
        const auto given =
            m_database.run(sql::rules::assign_free, {person->first, m_target.workspace.value(), m_target.conversation});
        if (!given) return given.failure();
        return given->affected > 0 ? tell(QStringLiteral("rule_assigned"), person->second) : Result<void>();
    }

    Result<void> answer()
    {
        const bool wantsAnswer = !m_rule.answer.isEmpty() || m_rule.answersWithModel;
        if (!wantsAnswer || m_target.isAnswered || !isServiceWindowOpen(m_target.windowUntil, m_now)) return {};
        const auto again = isTrue(m_database.query(sql::rules::has_answered_since, {m_target.conversation, m_id.value(),
                                                                                    toMs(m_now - kRuleAnswersAgain)}));
        if (!again) return again.failure();
        if (*again) return {};
        // Two machines do not speak in turn, nor one twice to the same words.
        const auto since = m_rule.answersWithModel ? m_now - kRuleAnswersAgain : m_target.wroteAt;
        const auto spoken =
            isTrue(m_database.query(sql::rules::model_answered_since, {m_target.conversation, toMs(since)}));
        if (!spoken) return spoken.failure();
        if (*spoken) return {};
        // It takes its time, and no transaction waits for it.
        if (m_rule.answersWithModel)
            return expectAnswer(m_database, {m_target.workspace, m_target.conversation, m_id, m_target.interaction},
                                m_now);
        const auto catalogue = VariableCatalogue::load(m_database, m_target.workspace);
        if (!catalogue) return catalogue.failure();
        ReplyDraft draft{.workspace = m_target.workspace,
                         .account = m_target.account,
                         .contact = m_target.contact,
                         .conversation = m_target.conversation,
                         .address = m_target.address,
                         .content = withVariables({.text = m_rule.answer}, *catalogue),
                         .notAfter = m_target.windowUntil};
        // Whoever is told that nothing more will come is told that, too.
        draft.isConfirmation = m_rule.suppresses;
        const auto blueprint = WhatsappBlueprint::create(draft.content);
        if (!blueprint) return tell(QStringLiteral("rule_failed"), blueprint.error().detail);
        const auto values =
            valuesOf(m_database, m_target.workspace, draft.content.variables.values(), m_target.contact);
        if (!values) return values.failure();
        draft.values = *values;
        if (blueprint->bubble([&](const QString& key) { return values->value(key).toString(); })
                .text.trimmed()
                .isEmpty())
            return {};
        if (auto told = tell(QStringLiteral("rule_answered")); !told) return told;
        if (auto queued = queueReply(m_database, draft, m_now); !queued) return queued.failure();
        const auto noted =
            m_database.run(sql::rules::note_answer, {1, m_target.conversation, m_id.value(), m_target.interaction});
        if (!noted) return noted.failure();
        return {};
    }

    Result<void> suppress()
    {
        if (!m_rule.suppresses) return {};
        const OptWordSaid said{.workspace = m_target.workspace,
                               .addresses = {m_target.address, m_target.addresses.phone, m_target.addresses.userId},
                               .contact = m_target.contact,
                               .source = QStringLiteral("rule “%1”").arg(m_rule.name),
                               .at = m_target.wroteAt};
        if (auto done = optOut(m_database, said); !done) return done;
        return tell(QStringLiteral("rule_suppressed"));
    }

    Database& m_database;
    RuleId m_id;
    const AutomationRule& m_rule;
    const RuleTarget& m_target;
    Instant m_now;
};

} // namespace

Result<void> tellInConversation(Database& database, WorkspaceId workspace, qint64 conversation, const QString& kind,
                                const QString& text, Instant now)
{
    const auto told = database.run(sql::door::note_event, {workspace.value(), conversation, kind, text, toMs(now)});
    if (!told) return told.failure();
    return {};
}

Result<void> carryOut(Database& database, const StoredRule& rule, const RuleTarget& target, Instant now)
{
    return RuleActions(database, rule, target, now).carryOut();
}

} // namespace relais
