// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/core/result.h"
#include "services/access/session.h"
#include "services/channels/smtp/mail_composer.h"

#include <QJsonObject>
#include <QStringList>

namespace relais {

class Clock;
class Database;

struct PreviewFile
{
    QString name;
    qint64 bytes = 0;

    bool operator==(const PreviewFile&) const = default;
};

/// A mail as one person would read it.
struct MailPreview
{
    QString from;
    QString to;
    QString subject;
    QString html;
    QString text;
    QList<PreviewFile> files = {}; ///< what is attached; pictures in the text are not among them
    QStringList emptyVariables;    ///< without value and fallback: this person would not be written to
};

/// Asks for campaigns.read. NotFound: the contact. Invalid: a template is wrong (the subject is its place).
Result<MailPreview> previewMail(Database& database, const Session& session, const CampaignDraft& draft,
                                ContactId contact);

/// The content of a step as it would be frozen now: sender, signature, list, variables. While no account is chosen the
/// sender is the person: for previews only, the check keeps such a draft from being launched.
Result<MailContent> mailContentOf(Database& database, const Session& session, const CampaignDraft& draft, int step = 0);

/// The values of a contact for the variables that a content uses: key -> text.
Result<QJsonObject> valuesOf(Database& database, WorkspaceId workspace, const QStringList& keys, ContactId contact);
Result<QJsonObject> valuesOf(Database& database, const Session& session, const QStringList& keys, ContactId contact);

/// The whole mail, ready for the wire, as `contact` would get it but to `address`: a test to oneself. No message
/// row is made. Asks for campaigns.send.
Result<QByteArray> composeTestMail(Database& database, const Session& session, const Clock& clock,
                                   const CampaignDraft& draft, std::optional<CampaignId> stored, ContactId contact,
                                   const QString& address);

} // namespace relais
