// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "models/core/result.h"
#include "models/template/template.h"
#include "services/channels/smtp/smtp_settings.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace relais {

/// What a step of an e-mail campaign says and as whom, complete in itself: it is frozen as JSON in
/// campaign_contents, so that history shows what left whatever changes later.
struct MailContent
{
    Mailbox from;
    std::optional<EmailAddress> replyTo;
    QString subject;
    QString html;                                   ///< empty: text only
    QString text;                                   ///< empty: made from the HTML
    QString signatureHtml;                          ///< what {signature} stands for
    HeaderValue listName;                           ///< List-Id's words, mostly the workspace's name
    QString listId;                                 ///< List-Id's id without the brackets, "maison.example.com"
    std::optional<EmailAddress> unsubscribeMailbox; ///< empty: the sender
    QString unsubscribeUrl;                         ///< https address for one-click, empty: none
    QHash<QString, QString> variables;              ///< folded name in the text -> key of its value
    bool personal = false;                          ///< to one person, of no list: nothing to unsubscribe from

    /// Invalid names the key. What toJson() writes is read back unchanged.
    static Result<MailContent> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    /// Resolves the names of `variables` and {signature}, {unsubscribe} ({desabonnement}).
    VariableResolver resolver() const;
};

/// The keys that no contact has: the composer itself fills them.
bool isComposersVariable(const QString& key);
std::optional<QString> composersVariable(const QString& foldedName);

struct MailAttachment
{
    QString name;
    QByteArray mediaType; ///< "image/png"; anything that is no type counts as application/octet-stream
    QString contentId;    ///< not empty: an inline image that the HTML shows as cid:...
    QByteArray data;
};

/// Whom one copy is for.
struct MailRecipient
{
    QString address;
    QString name;         ///< empty: the address alone stands in To
    QByteArray values;    ///< JSON object: key -> text
    QByteArray messageId; ///< "part@domain" without brackets, ASCII
    Instant date;
    QByteArray
        unsubscribeToken; ///< letters, digits, - and _; in List-Unsubscribe and {unsubscribe}; not used in personal ones
};

/// A campaign's mail with everything done that is the same for everybody: templates compiled, attachments
/// and words already encoded. Immutable, so any thread may compose from it.
class MailBlueprint
{
public:
    /// Invalid: a variable, brace or address that is wrong, as in Template::compile().
    static Result<MailBlueprint> create(const MailContent& content, const QList<MailAttachment>& attachments);

    /// A complete RFC 5322 message: CRLF line ends, lines of at most 76 octets in bodies and 998 in headers,
    /// not dot-stuffed. Invalid: an address that cannot stand in a header, values that are no JSON object.
    Result<QByteArray> compose(const MailRecipient& recipient) const;

private:
    friend class BlueprintBuilder;

    /// Encoded words, then perhaps a value.
    struct Piece
    {
        QByteArray encoded;
        int value = -1; ///< index into m_keys; -1: only words
        TemplateSyntax syntax = TemplateSyntax::Text;
        QByteArray fallback = {}; ///< encoded
    };
    using Values = std::vector<QByteArray>;

    Result<Values> readValues(const MailRecipient& recipient) const;
    void appendSubject(QByteArray& mail, const Values& values) const;
    void appendUnsubscribe(QByteArray& mail, const QByteArray& token) const;

    QByteArray m_fixedHeaders; ///< From ... List-Id
    QByteArray m_fixedSubject; ///< the whole header line, if no variable stands in it
    std::optional<Template> m_subject;
    QByteArray m_unsubscribeMailbox;
    QByteArray m_unsubscribeUrl;
    bool m_personal = false;
    QStringList m_keys;
    std::vector<Piece> m_body; ///< MIME headers and all parts, flat
    qsizetype m_size = 0;      ///< what the fixed pieces take
};

} // namespace relais
