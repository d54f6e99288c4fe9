// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigns/campaign_problem.h"

namespace relais {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Note: return QStringLiteral("note");
    }
    return {};
}

QString problemCodeName(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NoRecipients: return QStringLiteral("no_recipients");
    case ProblemCode::NoSubject: return QStringLiteral("no_subject");
    case ProblemCode::NoText: return QStringLiteral("no_text");
    case ProblemCode::NoAccount: return QStringLiteral("no_account");
    case ProblemCode::AccountMissing: return QStringLiteral("account_missing");
    case ProblemCode::AccountDown: return QStringLiteral("account_down");
    case ProblemCode::AccountUnreachable: return QStringLiteral("account_unreachable");
    case ProblemCode::Disarmed: return QStringLiteral("disarmed");
    case ProblemCode::UnknownName: return QStringLiteral("unknown_name");
    case ProblemCode::BadTemplate: return QStringLiteral("bad_template");
    case ProblemCode::EmptyVariable: return QStringLiteral("empty_variable");
    case ProblemCode::BadLink: return QStringLiteral("bad_link");
    case ProblemCode::AttachmentTooBig: return QStringLiteral("attachment_too_big");
    case ProblemCode::MissingInlineImage: return QStringLiteral("missing_inline_image");
    case ProblemCode::NoUnsubscribeLink: return QStringLiteral("no_unsubscribe_link");
    case ProblemCode::WithoutEmail: return QStringLiteral("without_email");
    case ProblemCode::NoSpf: return QStringLiteral("no_spf");
    case ProblemCode::NoDkim: return QStringLiteral("no_dkim");
    case ProblemCode::NoDmarc: return QStringLiteral("no_dmarc");
    case ProblemCode::DnsUnknown: return QStringLiteral("dns_unknown");
    case ProblemCode::StartPassed: return QStringLiteral("start_passed");
    case ProblemCode::RecentlySent: return QStringLiteral("recently_sent");
    case ProblemCode::NoTemplate: return QStringLiteral("no_template");
    case ProblemCode::TemplateMissing: return QStringLiteral("template_missing");
    case ProblemCode::TemplateNotApproved: return QStringLiteral("template_not_approved");
    case ProblemCode::TemplateQuality: return QStringLiteral("template_quality");
    case ProblemCode::WrongAccount: return QStringLiteral("wrong_account");
    case ProblemCode::TextTooLong: return QStringLiteral("text_too_long");
    case ProblemCode::WithoutPhone: return QStringLiteral("without_phone");
    case ProblemCode::SamePhone: return QStringLiteral("same_phone");
    case ProblemCode::OverTier: return QStringLiteral("over_tier");
    case ProblemCode::TemplateChanged: return QStringLiteral("template_changed");
    case ProblemCode::NoPrices: return QStringLiteral("no_prices");
    case ProblemCode::OverBudget: return QStringLiteral("over_budget");
    case ProblemCode::ForbiddenWords: return QStringLiteral("forbidden_words");
    case ProblemCode::ModelObjects: return QStringLiteral("model_objects");
    case ProblemCode::ModelDidNotLook: return QStringLiteral("model_did_not_look");
    }
    return {};
}

} // namespace relais
