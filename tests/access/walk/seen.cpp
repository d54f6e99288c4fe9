// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/walk/seen.h"

#include "services/access/audit.h"
#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/workspaces.h"
#include "services/campaigns/campaign_check.h"
#include "services/campaigns/campaign_control.h"
#include "services/campaigns/campaign_failures.h"
#include "services/campaigns/message_repository.h"
#include "services/campaigns/preview.h"
#include "services/campaigns/template_library.h"
#include "services/campaigns/whatsapp_check.h"
#include "services/campaigns/whatsapp_draft.h"
#include "services/channels/account_repository.h"
#include "services/contacts/audience_sql.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/duplicate_finder.h"
#include "services/contacts/suppression_list.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_replies.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/rule_repository.h"
#include "services/conversations/sequences.h"
#include "services/conversations/test_message.h"
#include "services/costs/campaign_budget.h"
#include "services/costs/cost_figures.h"
#include "services/figures/dashboard.h"
#include "services/moderation/moderation_list.h"
#include "services/moderation/moderator.h"
#include "services/practice/practice_mailbox.h"
#include "services/reading/reading_queue.h"
#include "services/relay/relay_list.h"
#include "services/writing/answer_cache.h"
#include "services/writing/voice.h"
#include "services/writing/writing_figures.h"
#include "services/writing/writing_models.h"
#include "services/writing/writing_settings.h"

#include <QJsonDocument>

namespace relais::test {

QString shown(const QString& text)
{
    return text;
}
QString shown(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes);
}
QString shown(bool flag)
{
    return flag ? QStringLiteral("yes") : QStringLiteral("no");
}
QString shown(int number)
{
    return QString::number(number);
}
QString shown(qint64 number)
{
    return QString::number(number);
}
QString shown(double number)
{
    return QString::number(number);
}
QString shown(Instant at)
{
    return toIso(at);
}
QString shown(MessageStatus status)
{
    return statusName(status);
}
QString shown(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QString> seen(const Result<void>& result)
{
    if (!result) return result.failure();
    return QStringLiteral("done");
}

QString shown(const Account& account)
{
    return row(account.id, account.draft.name, account.draft.kind(), account.isUp, account.reason, account.testedAt,
               account.waiting);
}

QString shown(const AudienceCount& count)
{
    return row(count.recipients, count.suppressed, count.duplicates, count.withoutAddress, count.sameAddress,
               count.lacking);
}

QString shown(const AuditPage& page)
{
    QStringList entries;
    for (const auto& one : page.items)
        entries.append(row(one.at, one.who, one.action, one.subject, one.detail, one.workspace));
    return row(entries, page.next.has_value());
}

QString shown(const AuditVerdict& verdict)
{
    return row(verdict.entries, verdict.altered, verdict.why);
}
QString shown(const Money& money)
{
    return row(money.millionths, money.currency);
}
QString shown(const CampaignBudget& budget)
{
    return row(budget.limit, budget.spent, budget.reserved);
}

QString shown(const CampaignSummary& summary)
{
    return row(summary.id, summary.name, statusName(summary.status), summary.reason, summary.account,
               summary.recipients, summary.counts, summary.archived, summary.startAt, summary.launchedAt,
               summary.finishedAt, summary.updatedAt);
}

QString shown(const CampaignPage& page)
{
    return row(page.items, page.next ? std::optional(page.next->id) : std::nullopt);
}
QString shown(const CampaignRecord& record)
{
    return row(record.summary, record.draft.toJson(), record.revision);
}

QString shown(const CampaignStats& stats)
{
    return row(statusName(stats.status), stats.reason, stats.recipients, stats.counts, stats.successRate,
               stats.attempts, stats.costs, stats.budget, stats.startedAt, stats.finishedAt);
}

QString shown(const PutOff& putOff)
{
    return row(putOff.messages, putOff.first);
}

QString shown(const Category& category)
{
    return row(category.id, category.name, category.colour, category.contacts);
}
QString shown(const PracticeMail& mail)
{
    return row(mail.id, mail.at, mail.from, mail.to, mail.subject);
}

QString shown(const Problem& problem)
{
    return row(problemCodeName(problem.code), severityName(problem.severity), problem.subject, problem.detail,
               problem.count);
}
QString shown(const CheckReport& report)
{
    return row(report.problems, report.audience, report.durationSeconds, qint64(report.tierDays.size()), report.cost);
}
QString shown(const Consent& consent)
{
    return row(consentChannelName(consent.channel), consent.text());
}

QString shown(const Contact& contact)
{
    const auto& data = contact.data;
    return row(contact.id, data.name, data.company, data.email ? data.email->text() : QString(),
               data.phone ? data.phone->text() : QString(), data.externalId, data.fields, QStringList(data.tags),
               QStringList(contact.categories), contact.emailSuppressed, contact.phoneSuppressed, contact.createdAt,
               contact.updatedAt);
}

QString shown(const ContactList& list)
{
    return row(list.items, list.next ? list.next->text : QString(), list.total);
}
QString shown(const ContactPage& page)
{
    return row(page.items, page.next, page.total);
}
QString shown(const Assignee& person)
{
    return row(person.id, person.name, person.email);
}

QString shown(const Conversation& conversation)
{
    return row(conversation.id, conversation.contact, conversation.name, conversation.address, conversation.accountName,
               conversation.unread, conversation.lastText, conversation.lastAt, QStringList(conversation.tags),
               conversation.assignedTo, conversation.closed, conversation.isUrgent, conversation.suppressed);
}

QString shown(const ConversationPage& page)
{
    return row(page.items, page.next ? toText(*page.next) : QString(), page.total);
}
QString shown(const CostSum& sum)
{
    return row(sum.amount, sum.messages);
}

QString shown(const Dashboard& board)
{
    return row(board.sent, board.sentBefore, board.successRate, board.successRateBefore, board.activeContacts,
               board.costs, board.sentByDay, board.byStatus, board.running);
}

QString shown(const DuplicateGroups& groups)
{
    QStringList all;
    for (const auto& group : groups.groups)
        all.append(row(group.contacts, group.count, group.samePhone, group.sameName));
    return row(all, groups.next, groups.total);
}

QString shown(const FailureCause& cause)
{
    return row(cause.status, cause.code, cause.example, cause.count);
}
QString shown(const Invitation& one)
{
    return row(one.id, one.email, roleName(one.role), one.invitedBy, one.expiresAt, one.triesLeft, stateName(one.state),
               one.trouble);
}
QString shown(const MailContent& content)
{
    return shown(content.toJson());
}
QString shown(const MailPreview& preview)
{
    return row(preview.from, preview.to, preview.subject, preview.html, preview.text, qint64(preview.files.size()),
               QStringList(preview.emptyVariables));
}
QString shown(const MailTemplate& mail)
{
    return row(mail.id, mail.name, mail.subject, mail.html, mail.text);
}
QString shown(const MediaFile& file)
{
    return row(file.id, file.kind, file.name, file.mediaType, file.bytes, static_cast<int>(file.state), file.trouble);
}

QString shown(const MessagePage& page)
{
    QStringList all;
    for (const auto& one : page.items)
        all.append(row(one.id, one.campaign, one.campaignName, one.contact, one.address, one.recipient, one.step,
                       one.status, one.attempts, one.providerId, one.errorText));
    return row(all, page.next);
}

QString shown(const MonthCost& cost)
{
    return row(cost.month, cost.category, cost.sum);
}

QString shown(const Person& person)
{
    QStringList all;
    for (const auto& one : person.memberships) all.append(row(one.slug, roleName(one.role)));
    return row(person.id, person.name, person.email, person.owner, person.active, all);
}

QString shown(const RateCard& card)
{
    return row(qint64(card.rates().size()), card.rates().isEmpty() ? Money() : card.rates().first().price);
}
QString shown(const Relay& relay)
{
    return row(relay.id, relay.name, relay.url, relay.received);
}
QString shown(const ReplyState& state)
{
    return row(state.windowOpen, state.accountGone, state.accountDown, state.accountReason, state.disarmed,
               state.suppressed, state.modelLooks);
}
QString shown(const Segment& segment)
{
    return row(segment.name, segment.filter.toJson());
}
QString shown(const Sequence& sequence)
{
    return row(sequence.campaign, sequence.name, sequence.second, sequence.resets);
}
QString shown(const SqlCondition& condition)
{
    return row(condition.text, qint64(condition.parameters.size()));
}
QString shown(const StoredAttachment& file)
{
    return row(file.id, file.name, file.mediaType, file.data);
}
QString shown(const StoredRule& rule)
{
    return row(rule.id, rule.rule.toJson(), rule.since);
}
QString shown(const Suppression& suppression)
{
    return row(suppression.address, suppression.reason, suppression.source);
}

QString shown(const ThreadPart& part)
{
    QStringList all;
    for (const auto& one : part.entries)
        all.append(row(one.id, one.campaignName, one.kind, one.text, one.mediaName, one.status, one.at, one.author));
    return row(all, part.before ? std::optional(part.before->id) : std::nullopt);
}

QString shown(const TestState& state)
{
    return row(state.status, state.trouble);
}
QString shown(const WhatsappContent& content)
{
    return shown(content.toJson());
}
QString shown(const WhatsappFindings& findings)
{
    return row(findings.problems, QStringList(findings.required), findings.form);
}
QString shown(const WhatsappPreview& preview)
{
    return row(preview.from, preview.number, preview.to, preview.first.text, QStringList(preview.emptyVariables));
}
QString shown(const WhatsappTemplate& form)
{
    return row(form.name, form.language, form.status, form.body());
}
QString shown(const WhatsappWeight& weight)
{
    return row(weight.problems, qint64(weight.tierDays.size()), weight.tierSeconds, weight.cost);
}
QString shown(const AnswerRoom& room)
{
    return row(room.answers, room.bytes);
}
QString shown(const ReadingState& state)
{
    return row(state.isOn, state.waiting, state.unreadable, state.read);
}
QString shown(const ModelFigures& figures)
{
    return row(figures.provider, figures.model, figures.sums.asked, figures.sums.known, qint64(figures.days.size()));
}
QString shown(const Provider& provider)
{
    return row(provider.id, provider.draft.name, provider.draft.baseUrl, provider.draft.model, provider.draft.isOn,
               provider.hasKey, provider.revision);
}
QString shown(const Manner& manner)
{
    return row(manner.voice, manner.samples);
}
QString shown(const ModerationPolicy& policy)
{
    return row(QJsonObject{{QStringLiteral("rules"), moderationRulesJson(policy.rules)}}, modelPartName(policy.model));
}
QString shown(const ModerationReport& report)
{
    QStringList findings;
    for (const auto& one : report.findings)
        findings.append(row(verdictName(one.verdict), one.rule, one.place, one.excerpt, one.reason));
    return row(findings, report.unasked.has_value());
}
QString shown(const Voice& voice)
{
    return row(voice.does, voice.avoids, voice.words, voice.audience);
}
QString shown(const WritingSample& sample)
{
    return row(sample.id, sample.text, sample.at);
}
QString shown(const WritingSettings& settings)
{
    return row(settings.baseUrl, settings.model, settings.contextTokens);
}
QString shown(const WritingStatus& status)
{
    return row(status.settings, status.version, status.model, status.trouble.has_value(), status.fallbacks);
}
QString shown(const Workspace& workspace)
{
    return row(workspace.id, workspace.slug, workspace.name, workspace.archived);
}
QString shown(const WorkspaceOverview& overview)
{
    return row(overview.workspace, overview.contacts, overview.running, overview.waiting, overview.stopped,
               overview.sent, overview.people);
}
QString shown(const WorkspaceTotals& totals)
{
    return row(totals.contacts, totals.campaigns, totals.messages);
}

} // namespace relais::test
