// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/campaign_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

QString tr(const char* text, int count = -1)
{
    return QCoreApplication::translate("CampaignText", text, nullptr, count);
}

int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 2'000'000'000));
}

} // namespace

QString problemText(const Problem& problem)
{
    const auto& subject = problem.subject;
    switch (problem.code) {
    case ProblemCode::NoRecipients: return tr("Nobody would receive it. Choose an audience that holds contacts with an e-mail address.");
    case ProblemCode::NoSubject: return tr("The subject is empty.");
    case ProblemCode::NoText: return tr("There is nothing to read in it.");
    case ProblemCode::NoAccount: return tr("Choose the account that sends it.");
    case ProblemCode::AccountMissing: return tr("There is no account “%1” any more. Choose another one.").arg(subject);
    case ProblemCode::AccountDown: return tr("The account “%1” is stopped: messages will wait. %2").arg(subject, problem.detail).trimmed();
    case ProblemCode::Disarmed: return tr("This database was restored or copied: nothing is sent until you arm it.");
    case ProblemCode::UnknownName: return tr("“%1” is gone: choose the audience again.").arg(subject);
    case ProblemCode::BadTemplate: return tr("A variable is wrong in %1, %2.").arg(subject, problem.detail);
    case ProblemCode::EmptyVariable: return tr("{%1} is empty for %n contact(s). Write a fallback, {%1|...}, or leave them out.", plural(problem.count)).replace(QLatin1String("%1"), subject);
    case ProblemCode::BadLink: return tr("The link “%1” leads nowhere.").arg(subject);
    case ProblemCode::AttachmentTooBig: return tr("“%1” is large: many servers will refuse it.").arg(subject);
    case ProblemCode::MissingInlineImage: return tr("The picture “%1” is shown but not attached.").arg(subject);
    case ProblemCode::NoUnsubscribeLink: return tr("There is no {unsubscribe} link in the text; it stands in the header only.");
    case ProblemCode::WithoutEmail: return tr("%n contact(s) without an e-mail address are left out.", plural(problem.count));
    case ProblemCode::NoSpf: return tr("%1 publishes no SPF record: the mails may be taken for forged.").arg(subject);
    case ProblemCode::NoDkim: return tr("No usual DKIM key was found for %1. Ask your provider how it signs.").arg(subject);
    case ProblemCode::NoDmarc: return tr("%1 publishes no DMARC record. Large providers ask for one.").arg(subject);
    case ProblemCode::DnsUnknown: return tr("The domain %1 was not checked: no connection.").arg(subject);
    case ProblemCode::StartPassed: return tr("The start lies in the past: it would begin at once.");
    }
    return {};
}

QString statusText(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Queued: return tr("Waiting");
    case MessageStatus::Sending: return tr("Sending");
    case MessageStatus::Sent: return tr("Sent");
    case MessageStatus::Delivered: return tr("Delivered");
    case MessageStatus::Read: return tr("Read");
    case MessageStatus::Replied: return tr("Replied");
    case MessageStatus::Failed: return tr("Failed");
    case MessageStatus::Bounced: return tr("Bounced");
    case MessageStatus::Cancelled: return tr("Cancelled");
    case MessageStatus::Suppressed: return tr("Suppressed");
    case MessageStatus::Unsure: return tr("Unsure");
    }
    return {};
}

QString statusText(CampaignStatus status)
{
    switch (status) {
    case CampaignStatus::Draft: return tr("Draft");
    case CampaignStatus::Scheduled: return tr("Scheduled");
    case CampaignStatus::Sending: return tr("Sending");
    case CampaignStatus::Paused: return tr("Paused");
    case CampaignStatus::Done: return tr("Done");
    case CampaignStatus::Cancelled: return tr("Cancelled");
    }
    return {};
}

QString reasonText(const QString& reason)
{
    if (reason == QLatin1String("missed")) return tr("Its start was missed while the computer was off. Resume it to send now.");
    if (reason == QLatin1String("launch-stopped")) return tr("Its launch was stopped half way. Launch it again to go on.");
    return reason;
}

} // namespace relais
