// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/conversations/rule_repository.h"

#include "services/access/audit.h"
#include "services/campaigns/variables.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_repository.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "sql/rules.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace relais {

namespace {

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<UserId> whoLets(const Rows& rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(UserId(rows.integer(column)));
}

QVariant orNull(const std::optional<UserId>& user)
{
    return user ? QVariant(user->value()) : QVariant(QMetaType::fromType<qint64>());
}

Result<QList<StoredRule>> read(Result<Rows> rows)
{
    if (!rows) return rows.failure();
    QList<StoredRule> rules;
    while (rows->next()) {
        const auto rule = AutomationRule::fromJson(QJsonDocument::fromJson(rows->bytes(1)).object());
        if (rule) rules.append({RuleId(rows->integer(0)), *rule, rows->instant(2), whoLets(*rows, 3)});
    }
    return rules;
}

/// What it does and when, whatever it is called.
bool actsAlike(AutomationRule one, const AutomationRule& other)
{
    one.name = other.name;
    return one == other;
}

tl::unexpected<Error> wrongAt(qsizetype rule, const QString& where, const QString& why)
{
    return fail(ErrorCode::Invalid, QStringLiteral("rules[%1].then.%2").arg(rule).arg(where), why);
}

} // namespace

Result<QList<StoredRule>> activeRules(Database& database, WorkspaceId workspace)
{
    return read(database.query(sql::rules::active, {workspace.value()}));
}

Result<QList<StoredRule>> RuleRepository::list()
{
    if (auto may = m_session.require(m_database, Scope::InboxRead); !may) return may.failure();
    return read(m_database.query(sql::rules::all, {m_session.workspace.value()}));
}

Result<void> RuleRepository::check(const QList<StoredRule>& rules)
{
    if (rules.size() > kMost)
        return fail(ErrorCode::Invalid, QStringLiteral("rules"), QStringLiteral("at most %1 rules").arg(kMost));
    QJsonArray all;
    for (const auto& one : rules) all.append(one.rule.toJson());
    if (const auto sound = automationRulesFrom(all); !sound) return sound.failure();
    const auto catalogue = VariableCatalogue::load(m_database, m_session);
    if (!catalogue) return catalogue.failure();
    const auto people = ConversationRepository(m_database, m_session, m_clock).assignees();
    if (!people) return people.failure();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const auto& rule = rules[i].rule;
        const bool isHere = std::any_of(people->begin(), people->end(), [&](const Assignee& one) {
            return one.email.compare(rule.assignTo, Qt::CaseInsensitive) == 0;
        });
        if (!rule.assignTo.isEmpty() && !isHere)
            return wrongAt(i, QStringLiteral("assign"), QStringLiteral("nobody of this workspace has this e-mail"));
        for (qsizetype tag = 0; tag < rule.tags.size(); ++tag)
            if (rule.tags[tag].simplified().size() > ConversationActions::kLongestTag)
                return wrongAt(i, QStringLiteral("tags[%1]").arg(tag), QStringLiteral("the tag is too long"));
        if (rule.answer.isEmpty()) continue;
        if (rule.answer.trimmed().isEmpty())
            return wrongAt(i, QStringLiteral("answer"), QStringLiteral("there is nothing in it"));
        if (rule.answer.size() > kLongestAnswer)
            return wrongAt(i, QStringLiteral("answer"), QStringLiteral("at most %1 characters").arg(kLongestAnswer));
        const auto text = WhatsappBlueprint::create(withVariables({.text = rule.answer}, *catalogue));
        if (!text) return wrongAt(i, QStringLiteral("answer"), text.error().detail);
    }
    return {};
}

/// What a rule answers already was looked at when it was saved: a list that has grown since then must not keep anybody from switching a rule off.
Result<void> RuleRepository::admit(const QList<StoredRule>& rules, Warned warned)
{
    const auto stored = list();
    if (!stored) return stored.failure();
    QList<PublishedText> texts;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const auto& rule = rules[i].rule;
        const bool isGivenAlready = std::any_of(stored->begin(), stored->end(), [&](const StoredRule& one) {
            return one.rule.answer == rule.answer && (one.rule.enabled || !rule.enabled);
        });
        if (!isGivenAlready) texts += publishedWords(QStringLiteral("rules[%1].then.answer").arg(i), rule.answer);
    }
    return Moderator(m_database, m_session, m_clock, m_judge).admit(texts, warned);
}

Result<QList<StoredRule>> RuleRepository::save(const QList<StoredRule>& rules,
                                               const std::optional<QList<StoredRule>>& before, Warned warned)
{
    if (auto may = m_session.require(m_database, Scope::AutomationManage); !may) return may.failure();
    if (auto sound = check(rules); !sound) return sound.failure();
    if (auto good = admit(rules, warned); !good) return good.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto now = m_clock.now();
    const auto stored = list();
    if (!stored) return stored.failure();
    if (before && *before != *stored)
        return fail(ErrorCode::Conflict, QStringLiteral("rules"),
                    QStringLiteral("somebody has changed the rules meanwhile"));
    QSet<RuleId> kept;
    for (int i = 0; i < rules.size(); ++i) {
        auto rule = rules[i];
        const auto known = std::find_if(stored->begin(), stored->end(),
                                        [&](const StoredRule& one) { return one.rule.name == rule.rule.name; });
        if (rule.id.value() == 0 && known != stored->end()) rule.id = known->id;
        kept.insert(rule.id);
        if (auto written = write(rule, i, now); !written) return written.failure();
    }
    for (const auto& one : *stored)
        if (!kept.contains(one.id))
            if (auto removed =
                    m_database.run(sql::rules::remove, {toMs(now), m_session.workspace.value(), one.id.value()});
                !removed)
                return removed.failure();
    if (auto planned = planSilences(now); !planned) return planned.failure();
    auto saved = list();
    if (!saved) return saved;
    if (auto noted = note(*stored, *saved, now); !noted) return noted.failure();
    if (auto done = transaction->commit(); !done) return done.failure();
    return saved;
}

/// What a rule does is its own text; the trail names those that are others now.
Result<void> RuleRepository::note(const QList<StoredRule>& before, const QList<StoredRule>& after, Instant now)
{
    if (before == after) return {};
    const auto namesOf = [](const QList<StoredRule>& some, const QList<StoredRule>& others) {
        QStringList names;
        for (const auto& one : some)
            if (!others.contains(one)) names.append(one.rule.name);
        return names.join(QStringLiteral(", "));
    };
    const auto was = namesOf(before, after);
    const auto detail = was.isEmpty() ? QString() : QStringLiteral("before=") + was;
    return recordAudit(m_database, actorOf(m_session), now,
                       {QStringLiteral("conversation.rules"), namesOf(after, before), detail});
}

/// Whoever changes when a machine speaks, or what makes it speak, answers for it.
Result<void> RuleRepository::admitModel(StoredRule& rule, bool isAsBefore)
{
    if (!rule.rule.answersWithModel) rule.answersFor.reset();
    if (!rule.rule.answersWithModel || isAsBefore) return {};
    // To switch it off is everybody's who keeps rules.
    if (!rule.rule.enabled) return {};
    rule.answersFor = m_session.user;
    return m_session.require(m_database, Scope::UsersManage);
}

Result<void> RuleRepository::write(StoredRule rule, int position, Instant now)
{
    const auto workspace = m_session.workspace.value();
    const auto json = compact(rule.rule.toJson());
    if (rule.id.value() == 0) {
        rule.answersFor.reset();
        if (auto may = admitModel(rule, false); !may) return may;
        const auto added = m_database.run(sql::rules::add, {workspace, position, rule.rule.name, json,
                                                            rule.rule.enabled, toMs(now), orNull(rule.answersFor)});
        if (!added) return added.failure();
        return {};
    }
    auto since = now;
    {
        auto rows = m_database.query(sql::rules::by_id, {workspace, rule.id.value()});
        if (!rows) return rows.failure();
        if (!rows->next()) return fail(ErrorCode::NotFound, rule.rule.name, QStringLiteral("no such rule"));
        const auto before = AutomationRule::fromJson(QJsonDocument::fromJson(rows->bytes(0)).object());
        const bool isAsBefore = before && actsAlike(*before, rule.rule);
        if (isAsBefore) since = rows->instant(1);
        rule.answersFor = whoLets(*rows, 2);
        if (auto may = admitModel(rule, isAsBefore); !may) return may;
    }
    const auto changed =
        m_database.run(sql::rules::change, {position, rule.rule.name, json, rule.rule.enabled, toMs(since),
                                            orNull(rule.answersFor), workspace, rule.id.value()});
    if (!changed) return changed.failure();
    return {};
}

/// When the silences that go on now are to be looked at. What was long enough before the rules changed is none of theirs.
Result<void> RuleRepository::planSilences(Instant now)
{
    const auto workspace = m_session.workspace.value();
    if (auto done = m_database.run(sql::rules::forget_looks, {toMs(now), workspace}); !done) return done.failure();
    const auto rules = activeRules(m_database, m_session.workspace);
    if (!rules) return rules.failure();
    for (const auto& one : *rules) {
        if (!one.rule.noReplyAfter) continue;
        const auto after = std::chrono::duration_cast<Milliseconds>(*one.rule.noReplyAfter);
        const auto planned = m_database.run(sql::rules::plan_looks, {qint64{after.count()}, qint64{after.count()},
                                                                     workspace, toMs(now - after)});
        if (!planned) return planned.failure();
    }
    return {};
}

} // namespace relais
