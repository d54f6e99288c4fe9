// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry told its caller, as text. Two answers are the same to a person when their texts are.
#pragma once

#include "models/core/ids.h"
#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/sending/message_status.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace relais {

struct Account;
struct AudienceCount;
struct AuditPage;
struct AuditVerdict;
struct CampaignBudget;
struct CampaignPage;
struct CampaignRecord;
struct CampaignStats;
struct CampaignSummary;
struct Category;
struct CheckReport;
struct Consent;
struct Contact;
struct ContactList;
struct ContactPage;
struct Conversation;
struct ConversationPage;
struct Assignee;
struct CostSum;
struct Dashboard;
struct DuplicateGroups;
struct FailureCause;
struct Invitation;
struct MailContent;
struct MailPreview;
struct MailTemplate;
struct MediaFile;
struct MessagePage;
struct Money;
struct MonthCost;
struct Person;
struct PracticeMail;
struct Problem;
struct PutOff;
class RateCard;
struct Relay;
struct ReplyState;
struct Segment;
struct Sequence;
struct SqlCondition;
struct StoredAttachment;
struct StoredRule;
struct Suppression;
struct AnswerRoom;
struct ReadingState;
struct Manner;
struct ModerationPolicy;
struct ModerationReport;
struct ModelFigures;
struct Provider;
struct Voice;
struct WritingSample;
struct ThreadPart;
struct TestState;
struct WhatsappContent;
struct WhatsappFindings;
struct WhatsappPreview;
struct WhatsappTemplate;
struct WhatsappWeight;
struct WritingSettings;
struct WritingStatus;
struct Workspace;
struct WorkspaceOverview;
struct WorkspaceTotals;

namespace test {

QString shown(const QString& text);
QString shown(const QByteArray& bytes);
QString shown(bool flag);
QString shown(int number);
QString shown(qint64 number);
QString shown(double number);
QString shown(Instant at);
QString shown(MessageStatus status);
QString shown(const QJsonObject& json);
QString shown(const Account& account);
QString shown(const AudienceCount& count);
QString shown(const AuditPage& page);
QString shown(const AuditVerdict& verdict);
QString shown(const CampaignBudget& budget);
QString shown(const CampaignPage& page);
QString shown(const CampaignRecord& record);
QString shown(const CampaignStats& stats);
QString shown(const CampaignSummary& summary);
QString shown(const Category& category);
QString shown(const CheckReport& report);
QString shown(const Consent& consent);
QString shown(const Contact& contact);
QString shown(const ContactList& list);
QString shown(const ContactPage& page);
QString shown(const Conversation& conversation);
QString shown(const ConversationPage& page);
QString shown(const Assignee& person);
QString shown(const CostSum& sum);
QString shown(const Dashboard& dashboard);
QString shown(const DuplicateGroups& groups);
QString shown(const FailureCause& cause);
QString shown(const Invitation& invitation);
QString shown(const MailContent& content);
QString shown(const MailPreview& preview);
QString shown(const MailTemplate& mail);
QString shown(const MediaFile& file);
QString shown(const MessagePage& page);
QString shown(const Money& money);
QString shown(const MonthCost& cost);
QString shown(const Person& person);
QString shown(const PracticeMail& mail);
QString shown(const Problem& problem);
QString shown(const PutOff& putOff);
QString shown(const RateCard& card);
QString shown(const Relay& relay);
QString shown(const ReplyState& state);
QString shown(const Segment& segment);
QString shown(const Sequence& sequence);
QString shown(const SqlCondition& condition);
QString shown(const StoredAttachment& file);
QString shown(const StoredRule& rule);
QString shown(const Suppression& suppression);
QString shown(const ThreadPart& part);
QString shown(const TestState& state);
QString shown(const WhatsappContent& content);
QString shown(const WhatsappFindings& findings);
QString shown(const WhatsappPreview& preview);
QString shown(const WhatsappTemplate& form);
QString shown(const WhatsappWeight& weight);
QString shown(const AnswerRoom& room);
QString shown(const ReadingState& state);
QString shown(const Manner& manner);
QString shown(const ModerationPolicy& policy);
QString shown(const ModerationReport& report);
QString shown(const ModelFigures& figures);
QString shown(const Provider& provider);
QString shown(const Voice& voice);
QString shown(const WritingSample& sample);
QString shown(const WritingSettings& settings);
QString shown(const WritingStatus& status);
QString shown(const Workspace& workspace);
QString shown(const WorkspaceOverview& overview);
QString shown(const WorkspaceTotals& totals);

template <typename Tag>
QString shown(Id<Tag> id)
{
    return QLatin1Char('#') + QString::number(id.value());
}

template <typename T>
QString shown(const std::optional<T>& value)
{
    return value ? shown(*value) : QStringLiteral("none");
}

template <typename T>
QString shown(const QList<T>& list)
{
    QString text;
    for (const auto& item : list) text += shown(item) + QLatin1Char('\n');
    return QStringLiteral("%1 [%2]").arg(list.size()).arg(text);
}

template <typename K, typename V>
QString shown(const QMap<K, V>& map)
{
    QString text;
    for (auto item = map.begin(); item != map.end(); ++item)
        text += shown(item.key()) + QLatin1Char('=') + shown(item.value()) + QLatin1Char(' ');
    return text;
}

/// "12 | amber Dupont 3 | none"
template <typename... Parts>
QString row(const Parts&... parts)
{
    return QStringList{shown(parts)...}.join(QStringLiteral(" | "));
}

template <typename T>
Result<QString> seen(const Result<T>& result)
{
    if (!result) return result.failure();
    return shown(*result);
}
Result<QString> seen(const Result<void>& result);
/// It was made: its number is whatever came next.
template <typename Made>
Result<QString> done(const Result<Made>& result)
{
    if (!result) return result.failure();
    return QStringLiteral("done");
}

} // namespace test
} // namespace relais
