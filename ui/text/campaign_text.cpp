// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/campaign_text.h"

#include "ui/text/detail_text.h"
#include "ui/text/plural.h"
#include "ui/text/template_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct CampaignText
{
    Q_DECLARE_TR_FUNCTIONS(CampaignText)
};

} // namespace

QString problemText(const Problem& problem)
{
    const auto& subject = problem.subject;
    switch (problem.code) {
    case ProblemCode::NoRecipients:
        return CampaignText::tr(
            "Nobody would receive it. Choose an audience that holds contacts with an e-mail address, or for WhatsApp a phone number.");
    case ProblemCode::NoSubject: return CampaignText::tr("The subject is empty.");
    case ProblemCode::NoText:
        return subject.isEmpty() ? CampaignText::tr("There is nothing to read in it.")
                                 : CampaignText::tr("%1 is empty. Write it, or leave it out.").arg(subject);
    case ProblemCode::NoAccount: return CampaignText::tr("Choose the account that sends it.");
    case ProblemCode::AccountMissing:
        return CampaignText::tr("There is no account “%1” any more. Choose another one.").arg(subject);
    case ProblemCode::AccountDown:
        return CampaignText::tr("The account “%1” is stopped: messages will wait. %2")
            .arg(subject, detailText(problem.detail))
            .trimmed();
    case ProblemCode::AccountUnreachable:
        return CampaignText::tr("The account “%1” would take no message now: %2")
            .arg(subject, detailText(problem.detail));
    case ProblemCode::Disarmed:
        return CampaignText::tr("This database was restored or copied: nothing is sent until you arm it.");
    case ProblemCode::UnknownName: return CampaignText::tr("“%1” is gone: choose the audience again.").arg(subject);
    case ProblemCode::BadTemplate:
        // Without a place in the text it is not about how a variable is written.
        if (!problem.detail.startsWith(QLatin1String("line ")))
            return CampaignText::tr("%1: %2.").arg(subject, detailText(problem.detail));
        return CampaignText::tr("A variable is wrong in %1, %2.").arg(subject, detailText(problem.detail));
    case ProblemCode::EmptyVariable:
        return CampaignText::tr("{%1} is empty for %Ln contact(s). Write a fallback, {%1|...}, or leave them out.",
                                nullptr, plural(problem.count))
            .replace(QLatin1String("%1"), subject);
    case ProblemCode::BadLink: return CampaignText::tr("The link “%1” leads nowhere.").arg(subject);
    case ProblemCode::AttachmentTooBig:
        return CampaignText::tr("“%1” is large: many servers will refuse it.").arg(subject);
    case ProblemCode::MissingInlineImage:
        return CampaignText::tr("The picture “%1” is shown but not attached.").arg(subject);
    case ProblemCode::NoUnsubscribeLink:
        return CampaignText::tr("There is no {unsubscribe} link in the text; it stands in the header only.");
    case ProblemCode::WithoutEmail:
        return CampaignText::tr("%Ln contact(s) without an e-mail address are left out.", nullptr,
                                plural(problem.count));
    case ProblemCode::NoSpf:
        return CampaignText::tr("%1 publishes no SPF record: the mails may be taken for forged.").arg(subject);
    case ProblemCode::NoDkim:
        return CampaignText::tr("No usual DKIM key was found for %1. Ask your provider how it signs.").arg(subject);
    case ProblemCode::NoDmarc:
        return CampaignText::tr("%1 publishes no DMARC record. Large providers ask for one.").arg(subject);
    case ProblemCode::DnsUnknown: return CampaignText::tr("The domain %1 was not checked: no connection.").arg(subject);
    case ProblemCode::StartPassed: return CampaignText::tr("The start lies in the past: it would begin at once.");
    case ProblemCode::RecentlySent:
        return CampaignText::tr("%Ln of them have had this campaign, or another copy of it, in the last 7 days.",
                                nullptr, plural(problem.count));
    case ProblemCode::NoTemplate: return CampaignText::tr("Choose the template of Message 1.");
    case ProblemCode::TemplateMissing:
        return CampaignText::tr("The template “%1” cannot be used: %2").arg(subject, detailText(problem.detail));
    case ProblemCode::TemplateNotApproved:
        return CampaignText::tr("The template “%1” is not approved (%2): Meta would refuse every message.")
            .arg(subject, templateStatusText(problem.detail));
    case ProblemCode::TemplateQuality:
        return CampaignText::tr("Readers have reported the template “%1”: Meta may pause it.").arg(subject);
    case ProblemCode::WrongAccount:
        return CampaignText::tr("The account “%1” does not send by this channel. Choose another one.").arg(subject);
    case ProblemCode::TextTooLong:
        return CampaignText::tr("%1 is longer than a WhatsApp message may be (4,096 characters).").arg(subject);
    case ProblemCode::WithoutPhone:
        return CampaignText::tr("%Ln contact(s) without a phone number are left out.", nullptr, plural(problem.count));
    case ProblemCode::SamePhone:
        return CampaignText::tr("%Ln contact(s) have the number of another recipient: one message each number.",
                                nullptr, plural(problem.count));
    case ProblemCode::OverTier:
        return CampaignText::tr("Meta allows this number so few new people a day that it takes %Ln day(s).", nullptr,
                                plural(problem.count));
    case ProblemCode::TemplateChanged:
        return CampaignText::
            tr("Meta has another text of the template “%1” now. Synchronise the templates, and look at the message again.")
                .arg(problem.subject);
    case ProblemCode::NoPrices:
        return CampaignText::
            tr("The rate card of “%1” has no price in the budget’s currency for all recipients: the budget may not stop it.")
                .arg(problem.subject);
    case ProblemCode::ForbiddenWords:
        return CampaignText::tr("%1: “%2” stands there. %3")
            .arg(subject, problem.detail.section(QLatin1Char('\n'), 0, 0),
                 detailText(problem.detail.section(QLatin1Char('\n'), 1)));
    case ProblemCode::ModelObjects:
        return CampaignText::tr("The model that looked at the words says: %1").arg(problem.detail);
    case ProblemCode::ModelDidNotLook:
        return CampaignText::tr("The words were not looked at by a model, because: %1 (%2)")
            .arg(detailText(problem.detail), subject);
    case ProblemCode::OverBudget:
        return CampaignText::tr("It would cost %1, its budget is %2: it will pause when that is spent.")
            .arg(problem.subject, problem.detail);
    }
    return {};
}

QString statusText(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Queued: return CampaignText::tr("Waiting");
    case MessageStatus::Sending: return CampaignText::tr("Sending");
    case MessageStatus::Sent: return CampaignText::tr("Sent");
    case MessageStatus::Delivered: return CampaignText::tr("Delivered");
    case MessageStatus::Read: return CampaignText::tr("Read");
    case MessageStatus::Replied: return CampaignText::tr("Replied");
    case MessageStatus::Failed: return CampaignText::tr("Failed");
    case MessageStatus::Bounced: return CampaignText::tr("Bounced");
    case MessageStatus::Cancelled: return CampaignText::tr("Cancelled");
    case MessageStatus::Suppressed: return CampaignText::tr("Suppressed");
    case MessageStatus::Unsure: return CampaignText::tr("Unsure");
    }
    return {};
}

QString statusText(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Draft: return CampaignText::tr("Draft", "campaign");
    case CampaignStatus::Scheduled: return CampaignText::tr("Scheduled", "campaign");
    case CampaignStatus::Sending: return CampaignText::tr("Sending", "campaign");
    case CampaignStatus::Paused: return CampaignText::tr("Paused", "campaign");
    case CampaignStatus::Done: return CampaignText::tr("Done", "campaign");
    case CampaignStatus::Cancelled: return CampaignText::tr("Cancelled", "campaign");
    }
    return {};
}

QString reasonText(const QString& reason)
{
    if (reason == QLatin1String("missed"))
        return CampaignText::tr(
            "Its start was missed while the computer was off. Send it now, or choose another start.");
    if (reason == QLatin1String("workspace-archived")) return CampaignText::tr("Its workspace was archived.");
    if (reason == QLatin1String("launch-stopped"))
        return CampaignText::tr("Its launch was stopped half way. Launch it again to go on.");
    if (reason == QLatin1String("budget")) return CampaignText::tr("Its budget is spent. Raise it, then resume.");
    return detailText(reason);
}

QString channelText(Channel channel)
{
    switch (channel) {
    case Channel::Email: return CampaignText::tr("E-mail");
    case Channel::Whatsapp: return CampaignText::tr("WhatsApp");
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error: return CampaignText::tr("Error");
    case Severity::Warning: return CampaignText::tr("Warning");
    case Severity::Note: return CampaignText::tr("Note");
    }
    return {};
}

} // namespace relais
