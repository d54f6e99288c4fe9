// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/moderation/moderation_list.h"

#include "services/access/audit.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"
#include "services/writing/writing_settings.h"
#include "sql/moderation.h"

#include <QStringList>

namespace relais {

namespace {

constexpr auto kWords = "words";
constexpr auto kPattern = "pattern";

/// What those seek that the others have not like this.
QString soughtOnlyIn(const QList<ModerationRule>& some, const QList<ModerationRule>& others)
{
    QStringList sought;
    for (const auto& one : some)
        if (!others.contains(one)) sought.append(one.sought);
    return sought.join(QStringLiteral(", "));
}

} // namespace

Result<QList<ModerationRule>> ModerationList::rules()
{
    auto rows = m_database.query(sql::moderation::rules, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    QList<ModerationRule> all;
    while (rows->next())
        all.append({.kind = rows->text(0) == QLatin1String(kPattern) ? ModerationRule::Kind::Pattern
                                                                     : ModerationRule::Kind::Words,
                    .sought = rows->text(1),
                    // The table knows these two only; what it did not know would be blocked.
                    .verdict = verdictFrom(rows->text(2)).value_or(ModerationVerdict::Block),
                    .reason = rows->text(3)});
    return all;
}

Result<ModerationPolicy> ModerationList::read()
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    const auto all = rules();
    if (!all) return all.failure();
    auto rows = m_database.query(sql::moderation::model, {m_session.workspace.value()});
    if (!rows) return rows.failure();
    const auto part = rows->next() ? modelPartFrom(rows->text(0)) : std::nullopt;
    return ModerationPolicy{*all, part.value_or(ModelPart::Off)};
}

Result<void> ModerationList::save(const QList<ModerationRule>& wanted,
                                  const std::optional<QList<ModerationRule>>& before)
{
    if (auto may = m_session.require(m_database, Scope::AutomationManage); !may) return may;
    const auto sound = moderationRulesFrom(moderationRulesJson(wanted));
    if (!sound) return sound.failure();
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto stored = rules();
    if (!stored) return stored.failure();
    if (before && *before != *stored)
        return fail(ErrorCode::Conflict, QStringLiteral("rules"),
                    QStringLiteral("somebody has changed the rules meanwhile"));
    if (*sound == *stored) return {};
    const auto workspace = m_session.workspace.value();
    if (auto removed = m_database.run(sql::moderation::remove_rules, {workspace}); !removed) return removed.failure();
    for (qsizetype i = 0; i < sound->size(); ++i) {
        const auto& rule = sound->at(i);
        const auto kind = QLatin1String(rule.kind == ModerationRule::Kind::Pattern ? kPattern : kWords);
        const auto added = m_database.run(sql::moderation::add_rule, {workspace, i, QString(kind), rule.sought,
                                                                      verdictName(rule.verdict), rule.reason});
        if (!added) return added.failure();
    }
    const auto was = soughtOnlyIn(*stored, *sound);
    const AuditNote note{QStringLiteral("moderation.rules"), soughtOnlyIn(*sound, *stored),
                         was.isEmpty() ? QString() : QStringLiteral("before=") + was};
    if (auto noted = recordAudit(m_database, actorOf(m_session), m_clock.now(), note); !noted) return noted;
    return transaction->commit();
}

Result<void> ModerationList::setModel(ModelPart part)
{
    if (auto may = m_session.require(m_database, Scope::AutomationManage); !may) return may;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.failure();
    const auto now = m_clock.now();
    if (auto set =
            m_database.run(sql::moderation::set_model, {m_session.workspace.value(), modelPartName(part), toMs(now)});
        !set)
        return set.failure();
    if (auto noted = recordAudit(m_database, actorOf(m_session), now,
                                 {QStringLiteral("moderation.model"), modelPartName(part), {}});
        !noted)
        return noted;
    return transaction->commit();
}

} // namespace relais
