// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/result.h"
#include "models/sending/outcome.h"
#include "models/template/template.h"
#include "services/channels/http/http_message.h"
#include "services/channels/whatsapp/whatsapp_client.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace relais {

/// A template with what its variables stand for.
struct TemplateUse
{
    WhatsappTemplate form;
    QStringList variables; ///< of the body, in its order: texts with our own variables, "{nom|client}"
    QString header;        ///< of a text header its variable; of a media header an https link or a media id; else empty
    QStringList buttons;   ///< for each URL button that has a variable: what follows its address

    bool operator==(const TemplateUse&) const = default;
};

/// What one step of a WhatsApp campaign, or one reply, says; complete in itself: it is frozen as JSON in campaign_contents.
struct WhatsappContent
{
    std::optional<TemplateUse> use;    ///< nothing: free text
    QString text;                      ///< free text, with variables
    QString mediaKind;                 ///< of the file over the free text: image, video, audio, document; empty: none
    QString mediaName;                 ///< of the file, as the person sees it
    QHash<QString, QString> variables; ///< folded name in the texts -> key of its value

    /// Invalid: it is neither. What toJson() writes is read back unchanged.
    static Result<WhatsappContent> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    VariableResolver resolver() const;

    bool operator==(const WhatsappContent&) const = default;
};

/// A message as its reader sees it.
struct MessageBubble
{
    QString headerFormat; ///< IMAGE, VIDEO, DOCUMENT or TEXT; empty: none
    QString header;       ///< the text, or the link
    QString text;
    QString footer;
    QStringList buttons;

    bool operator==(const MessageBubble&) const = default;
};

/// A content with its texts compiled. Immutable, so any thread may use it.
class WhatsappBlueprint
{
public:
    using Values = std::function<QString(const QString& key)>;

    /// Invalid: a wrong variable (the subject is its place: "variables[0]", "text"), or another number of variables than
    /// the template has.
    static Result<WhatsappBlueprint> create(const WhatsappContent& content);

    /// The JSON body of POST /{phone number}/messages. `to`: E.164, or a business-scoped user id. `callback` comes back with every
    /// status.
    QByteArray body(const QString& to, const Values& values, const QString& callback) const
    {
        return body(to, values, callback, {});
    }
    /// The same; `mediaId`: what Meta calls the file that goes with it.
    QByteArray body(const QString& to, const Values& values, const QString& callback, const QString& mediaId) const;
    /// Whether a file goes with it.
    bool hasFile() const { return !m_content.mediaKind.isEmpty(); }
    MessageBubble bubble(const Values& values) const;
    /// The keys of values without which a text has a gap.
    QStringList required() const;

private:
    QJsonArray components(const Values& values) const;
    QJsonObject header(const Values& values) const;

    WhatsappContent m_content;
    std::vector<Template> m_variables;
    std::vector<Template> m_buttons;
    std::optional<Template> m_header;
    std::optional<Template> m_text;
};

/// One message to the Cloud API.
HttpRequest prepareWhatsapp(const CloudEndpoint& endpoint, QByteArray body);

/// What a whole answer to it means. `attempt`: 1 for the first.
Outcome interpretWhatsapp(const HttpReply& reply, int attempt);

/// What biz_opaque_callback_data carries: which installation's which message. `install` is the agency's id.
QString whatsappCallback(const QString& install, qint64 message);
/// The message of that installation; nothing: another one's, or none of ours.
std::optional<qint64> messageOfCallback(const QString& install, const QString& callback);

} // namespace relais
