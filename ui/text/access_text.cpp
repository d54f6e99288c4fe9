// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/access_text.h"

#include "ui/text/named.h"
#include "ui/text/plural.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace relais {

namespace {

struct AccessText
{
    Q_DECLARE_TR_FUNCTIONS(AccessText)
};

struct Said
{
    const char* key;
    const char* words;
};

/// Everything that services write into the trail; a test compares it with their sources.
constexpr Said kActions[] = {
    {"user.add", QT_TRANSLATE_NOOP("AccessText", "Added a person")},
    {"user.update", QT_TRANSLATE_NOOP("AccessText", "Changed a name or e-mail")},
    {"user.role", QT_TRANSLATE_NOOP("AccessText", "Changed a role")},
    {"user.leave", QT_TRANSLATE_NOOP("AccessText", "Took somebody out of the workspace")},
    {"user.deactivate", QT_TRANSLATE_NOOP("AccessText", "Deactivated a person")},
    {"user.reactivate", QT_TRANSLATE_NOOP("AccessText", "Reactivated a person")},
    {"user.delete", QT_TRANSLATE_NOOP("AccessText", "Deleted a person")},
    {"user.password", QT_TRANSLATE_NOOP("AccessText", "Changed their password")},
    {"workspace.add", QT_TRANSLATE_NOOP("AccessText", "Made a workspace")},
    {"workspace.rename", QT_TRANSLATE_NOOP("AccessText", "Renamed a workspace")},
    {"workspace.archive", QT_TRANSLATE_NOOP("AccessText", "Archived a workspace")},
    {"workspace.unarchive", QT_TRANSLATE_NOOP("AccessText", "Brought a workspace back")},
    {"account.add", QT_TRANSLATE_NOOP("AccessText", "Added an account")},
    {"account.update", QT_TRANSLATE_NOOP("AccessText", "Changed an account")},
    {"account.remove", QT_TRANSLATE_NOOP("AccessText", "Removed an account")},
    {"relay.add", QT_TRANSLATE_NOOP("AccessText", "Added a relay")},
    {"relay.remove", QT_TRANSLATE_NOOP("AccessText", "Removed a relay")},
    {"agency.arm", QT_TRANSLATE_NOOP("AccessText", "Let this copy of the database send")},
    {"agency.pepper-on", QT_TRANSLATE_NOOP("AccessText", "Sealed the passwords")},
    {"agency.pepper-off", QT_TRANSLATE_NOOP("AccessText", "Unsealed the passwords")},
    {"agency.pepper-code", QT_TRANSLATE_NOOP("AccessText", "Looked at the recovery code of the passwords")},
    {"agency.pepper-restored",
     QT_TRANSLATE_NOOP("AccessText", "Gave the key of the passwords back with its recovery code")},
    {"campaign.launch", QT_TRANSLATE_NOOP("AccessText", "Launched a campaign")},
    {"campaign.resume", QT_TRANSLATE_NOOP("AccessText", "Resumed a campaign")},
    {"campaign.cancel", QT_TRANSLATE_NOOP("AccessText", "Cancelled a campaign")},
    {"campaign.retry", QT_TRANSLATE_NOOP("AccessText", "Tried a campaign’s failures again")},
    {"contacts.delete", QT_TRANSLATE_NOOP("AccessText", "Deleted contacts")},
    {"contacts.export", QT_TRANSLATE_NOOP("AccessText", "Exported contacts")},
    {"contacts.export-suppressions", QT_TRANSLATE_NOOP("AccessText", "Exported the suppression list")},
    {"messages.export", QT_TRANSLATE_NOOP("AccessText", "Exported messages")},
    {"conversation.export", QT_TRANSLATE_NOOP("AccessText", "Exported a conversation")},
    {"campaign.pause", QT_TRANSLATE_NOOP("AccessText", "Paused a campaign")},
    {"campaign.reschedule", QT_TRANSLATE_NOOP("AccessText", "Gave a campaign another start")},
    {"campaign.budget", QT_TRANSLATE_NOOP("AccessText", "Changed a campaign’s budget")},
    {"campaign.delete", QT_TRANSLATE_NOOP("AccessText", "Deleted a draft")},
    {"campaign.test", QT_TRANSLATE_NOOP("AccessText", "Sent a test")},
    {"campaign.save-template", QT_TRANSLATE_NOOP("AccessText", "Saved a text of the library")},
    {"campaign.delete-template", QT_TRANSLATE_NOOP("AccessText", "Deleted a text of the library")},
    {"account.sync-templates", QT_TRANSLATE_NOOP("AccessText", "Fetched WhatsApp’s templates")},
    {"account.rates", QT_TRANSLATE_NOOP("AccessText", "Set a rate card")},
    {"messages.settle", QT_TRANSLATE_NOOP("AccessText", "Settled messages that nobody was sure of")},
    {"contacts.erase", QT_TRANSLATE_NOOP("AccessText", "Erased a person")},
    {"contacts.personal-data", QT_TRANSLATE_NOOP("AccessText", "Handed out what is held about a person")},
    {"contacts.import", QT_TRANSLATE_NOOP("AccessText", "Imported contacts")},
    {"contacts.restore", QT_TRANSLATE_NOOP("AccessText", "Brought deleted contacts back")},
    {"contacts.merge", QT_TRANSLATE_NOOP("AccessText", "Merged contacts")},
    {"contacts.unmerge", QT_TRANSLATE_NOOP("AccessText", "Took a merge of contacts back")},
    {"contacts.consent", QT_TRANSLATE_NOOP("AccessText", "Noted a consent")},
    {"contacts.refusal", QT_TRANSLATE_NOOP("AccessText", "Noted a refusal")},
    {"contacts.unsuppress", QT_TRANSLATE_NOOP("AccessText", "Took an address off the suppression list")},
    {"contacts.delete-category", QT_TRANSLATE_NOOP("AccessText", "Deleted a category")},
    {"contacts.delete-field", QT_TRANSLATE_NOOP("AccessText", "Deleted an own field")},
    {"contacts.change-field", QT_TRANSLATE_NOOP("AccessText", "Gave an own field another type")},
    {"contacts.delete-segment", QT_TRANSLATE_NOOP("AccessText", "Deleted a segment")},
    {"conversation.rules", QT_TRANSLATE_NOOP("AccessText", "Changed the automatic rules")},
    {"moderation.rules", QT_TRANSLATE_NOOP("AccessText", "Changed the words that must not go out")},
    {"moderation.model", QT_TRANSLATE_NOOP("AccessText", "Changed what the model has to say of what goes out")},
    {"agency.backup", QT_TRANSLATE_NOOP("AccessText", "Made a backup")},
    {"agency.backup-seal", QT_TRANSLATE_NOOP("AccessText", "Gave backups a passphrase")},
    {"agency.backup-plain", QT_TRANSLATE_NOOP("AccessText", "Encrypted backups no more")},
    {"agency.restore", QT_TRANSLATE_NOOP("AccessText", "Put a backup back")},
    {"user.reset-code", QT_TRANSLATE_NOOP("AccessText", "Gave out a reset code")},
    {"user.reset", QT_TRANSLATE_NOOP("AccessText", "Set a new password with a reset code")},
    {"user.reset-used-up", QT_TRANSLATE_NOOP("AccessText", "A reset code was used up by wrong tries")},
    {"user.failures", QT_TRANSLATE_NOOP("AccessText", "Wrong passwords, several in a row")},
    {"invite.create", QT_TRANSLATE_NOOP("AccessText", "Invited somebody")},
    {"invite.resend", QT_TRANSLATE_NOOP("AccessText", "Sent an invitation again")},
    {"invite.revoke", QT_TRANSLATE_NOOP("AccessText", "Revoked an invitation")},
    {"invite.accept", QT_TRANSLATE_NOOP("AccessText", "Accepted an invitation")},
    {"invite.used-up", QT_TRANSLATE_NOOP("AccessText", "An invitation was used up by wrong codes")},
    {"invite.minutes", QT_TRANSLATE_NOOP("AccessText", "Changed how long invitations hold")},
    {"writing.configure", QT_TRANSLATE_NOOP("AccessText", "Changed what texts are written with")},
    {"writing.provider-add", QT_TRANSLATE_NOOP("AccessText", "Added a provider that writes when Ollama cannot")},
    {"writing.provider-change", QT_TRANSLATE_NOOP("AccessText", "Changed a provider that writes when Ollama cannot")},
    {"writing.provider-remove", QT_TRANSLATE_NOOP("AccessText", "Removed a provider that writes when Ollama cannot")},
    {"writing.provider-order", QT_TRANSLATE_NOOP("AccessText", "Changed the order in which providers are asked")},
    {"writing.voice", QT_TRANSLATE_NOOP("AccessText", "Changed how the workspace speaks")},
    {"reading.switch", QT_TRANSLATE_NOOP("AccessText", "Switched the reading by the model")},
    {"audit.export", QT_TRANSLATE_NOOP("AccessText", "Exported the audit trail")},
};

constexpr Said kTopics[] = {
    {"user", QT_TRANSLATE_NOOP("AccessText", "People and roles")},
    {"invite", QT_TRANSLATE_NOOP("AccessText", "Invitations")},
    {"workspace", QT_TRANSLATE_NOOP("AccessText", "Workspaces")},
    {"account", QT_TRANSLATE_NOOP("AccessText", "Accounts")},
    {"relay", QT_TRANSLATE_NOOP("AccessText", "Relays")},
    {"campaign", QT_TRANSLATE_NOOP("AccessText", "Campaigns")},
    {"messages", QT_TRANSLATE_NOOP("AccessText", "Messages")},
    {"contacts", QT_TRANSLATE_NOOP("AccessText", "Contacts")},
    {"conversation", QT_TRANSLATE_NOOP("AccessText", "Conversations")},
    {"moderation", QT_TRANSLATE_NOOP("AccessText", "What must not go out")},
    {"writing", QT_TRANSLATE_NOOP("AccessText", "Writing help")},
    {"agency", QT_TRANSLATE_NOOP("AccessText", "The database")},
    {"audit", QT_TRANSLATE_NOOP("AccessText", "The trail itself")},
};

QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).toLocalTime();
}

/// "role=manager", or a word that stands alone.
QString detailPart(const QString& part)
{
    const auto key = part.section(QLatin1Char('='), 0, 0);
    const auto value = part.section(QLatin1Char('='), 1);
    if (key == QLatin1String("role")) {
        const auto role = roleFromName(value);
        return named(AccessText::tr("role"), role ? roleText(*role) : value);
    }
    if (key == QLatin1String("before")) return AccessText::tr("before: “%1”").arg(value);
    if (key == QLatin1String("paused")) return AccessText::tr("%Ln campaign(s) paused", nullptr, value.toInt());
    if (key == QLatin1String("start")) return AccessText::tr("start: %1").arg(value);
    if (key == QLatin1String("limit")) return AccessText::tr("at most %1").arg(value);
    if (key == QLatin1String("others")) return AccessText::tr("with no. %1").arg(value);
    if (key == QLatin1String("channel"))
        return value == QLatin1String("email")      ? AccessText::tr("e-mail")
               : value == QLatin1String("whatsapp") ? QStringLiteral("WhatsApp")
                                                    : value;
    if (part == QLatin1String("as=sent")) return AccessText::tr("they were sent");
    if (part == QLatin1String("as=queued")) return AccessText::tr("they are sent again");
    if (part == QLatin1String("encrypted")) return AccessText::tr("encrypted");
    if (key == QLatin1String("minutes")) return AccessText::tr("%Ln minute(s)", nullptr, value.toInt());
    if (key == QLatin1String("id")) return AccessText::tr("no. %1").arg(value);
    if (part == QLatin1String("secret changed")) return AccessText::tr("with a new password or token");
    if (part == QLatin1String("smtp")) return AccessText::tr("e-mail");
    if (part == QLatin1String("whatsapp")) return QStringLiteral("WhatsApp");
    return part;
}

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Owner: return AccessText::tr("Owner");
    case Role::Admin: return AccessText::tr("Admin");
    case Role::Manager: return AccessText::tr("Manager");
    case Role::Agent: return AccessText::tr("Agent");
    }
    return {};
}

QString shortRoleText(Role role)
{
    switch (role) {
    case Role::Owner: return AccessText::tr("Owner", "head of a narrow column");
    case Role::Admin: return AccessText::tr("Admin", "head of a narrow column");
    case Role::Manager: return AccessText::tr("Manager", "head of a narrow column");
    case Role::Agent: return AccessText::tr("Agent", "head of a narrow column");
    }
    return {};
}

QString scopeText(Scope scope)
{
    switch (scope) {
    case Scope::ContactsRead: return AccessText::tr("See contacts");
    case Scope::ContactsWrite: return AccessText::tr("Add, edit, import");
    case Scope::ContactsExport: return AccessText::tr("Export contacts");
    case Scope::CampaignsRead: return AccessText::tr("See campaigns");
    case Scope::CampaignsWrite: return AccessText::tr("Write campaigns");
    case Scope::CampaignsSend: return AccessText::tr("Launch, pause, cancel");
    case Scope::InboxRead: return AccessText::tr("Read the inbox");
    case Scope::InboxReply: return AccessText::tr("Answer in the inbox");
    case Scope::QueuesManage: return AccessText::tr("Manage queues");
    case Scope::ReportsRead: return AccessText::tr("See statistics");
    case Scope::SalesWrite: return AccessText::tr("Sales and offers");
    case Scope::ChannelsManage: return AccessText::tr("Accounts and limits");
    case Scope::AutomationManage: return AccessText::tr("Rules and automation");
    case Scope::UsersManage: return AccessText::tr("People, audit trail");
    }
    return {};
}

QList<ScopeGroup> scopeGroups()
{
    return {
        {AccessText::tr("Contacts"), {Scope::ContactsRead, Scope::ContactsWrite, Scope::ContactsExport}},
        {AccessText::tr("Campaigns"), {Scope::CampaignsRead, Scope::CampaignsWrite, Scope::CampaignsSend}},
        {AccessText::tr("Conversations"), {Scope::InboxRead, Scope::InboxReply, Scope::QueuesManage}},
        {AccessText::tr("Business"), {Scope::ReportsRead, Scope::SalesWrite}},
        {AccessText::tr("Running"), {Scope::ChannelsManage, Scope::AutomationManage, Scope::UsersManage}},
    };
}

QString auditActionText(const QString& action)
{
    static const auto table = [] {
        QHash<QString, const char*> words;
        for (const auto& said : kActions) words.insert(QLatin1String(said.key), said.words);
        return words;
    }();
    const auto* words = table.value(action);
    return words ? AccessText::tr(words) : action;
}

QString auditSubjectText(const QString& action, const QString& subject)
{
    static const QRegularExpression counted(QStringLiteral("^(\\d+) contacts$"));
    static const QRegularExpression addresses(QStringLiteral("^(\\d+) addresses$"));
    static const QRegularExpression numbered(QStringLiteral("^(campaign|conversation) (\\d+)$"));
    static const QRegularExpression person(QStringLiteral("^contact (\\d+)$"));
    static const QRegularExpression settled(QStringLiteral("^(\\d+) messages$"));
    if (action == QLatin1String("audit.export")) return AccessText::tr("%Ln entry(ies)", nullptr, subject.toInt());
    if (const auto contacts = counted.match(subject);
        contacts.hasMatch() && action.startsWith(QLatin1String("contacts.")))
        return AccessText::tr("%Ln contact(s)", nullptr, plural(contacts.captured(1).toLongLong()));
    if (const auto some = addresses.match(subject);
        some.hasMatch() && action == QLatin1String("contacts.export-suppressions"))
        return AccessText::tr("%Ln address(es)", nullptr, plural(some.captured(1).toLongLong()));
    if (const auto one = person.match(subject); one.hasMatch() && action.startsWith(QLatin1String("contacts.")))
        return AccessText::tr("contact no. %1").arg(one.captured(1));
    if (const auto some = settled.match(subject); some.hasMatch() && action == QLatin1String("messages.settle"))
        return AccessText::tr("%Ln message(s)", nullptr, plural(some.captured(1).toLongLong()));
    if (subject == QLatin1String("unknown e-mail")) return AccessText::tr("an e-mail that nobody has");
    if (subject == QLatin1String("address of no contact")) return AccessText::tr("an address of no contact");
    if (action == QLatin1String("messages.export") && subject == QLatin1String("all campaigns"))
        return AccessText::tr("all campaigns");
    if (const auto one = numbered.match(subject);
        one.hasMatch() && (action.endsWith(QLatin1String(".export")) || action == QLatin1String("campaign.budget")))
        return (one.captured(1) == QLatin1String("campaign") ? AccessText::tr("campaign no. %1")
                                                             : AccessText::tr("conversation no. %1"))
            .arg(one.captured(2));
    return subject;
}

QString auditDetailText(const QString& detail)
{
    // "role=manager minutes=15"; a value with spaces stands alone.
    static const QRegularExpression several(QStringLiteral("^[a-z]+=\\S+(?: [a-z]+=\\S+)+$"));
    if (!several.match(detail).hasMatch()) return detailPart(detail);
    QStringList parts;
    for (const auto& part : detail.split(QLatin1Char(' '))) parts += detailPart(part);
    return parts.join(QStringLiteral(", "));
}

QList<AuditTopic> auditTopics()
{
    QList<AuditTopic> topics;
    for (const auto& said : kTopics) topics.append({QString::fromLatin1(said.key), AccessText::tr(said.words)});
    return topics;
}

QString seenText(const std::optional<Instant>& at, Instant now)
{
    if (!at) return AccessText::tr("Never signed in");
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - *at).count();
    if (minutes < 1) return AccessText::tr("Now");
    if (minutes < 60) return AccessText::tr("%1 min ago").arg(minutes);
    const auto day = localTime(*at).date();
    const auto today = localTime(now).date();
    if (day == today) return AccessText::tr("%1 h ago").arg(minutes / 60);
    if (day.addDays(1) == today) return AccessText::tr("Yesterday");
    const auto format = day.year() == today.year() ? AccessText::tr("ddd d MMM", "day of a list, this year")
                                                   : AccessText::tr("d MMM yyyy", "day of a list, another year");
    return QLocale().toString(day, format);
}

} // namespace relais
