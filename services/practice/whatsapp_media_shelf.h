// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"
#include "services/practice/whatsapp_error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <optional>

namespace relais::practice {

struct WhatsappMedia
{
    QByteArray mimeType;
    QByteArray content;
    QString fileName = {};
};

/// The media a business uploaded and people sent.
class WhatsappMediaShelf
{
public:
    /// Checks kind and size as the API does: 100 for a kind it does not take, 131053 for one that is too large.
    Graph<QString> upload(const WhatsappMedia& media);
    /// The same without a check: a person sent it.
    QString add(const WhatsappMedia& media);
    bool knows(const QString& id) const { return m_media.contains(id); }
    std::optional<WhatsappMedia> find(const QString& id) const;
    bool remove(const QString& id) { return m_media.remove(id) > 0; }

    /// {id, url, mime_type, sha256, file_size}; the address works for five minutes.
    QJsonObject describe(const QString& id, const QString& base, Instant now) const;
    static QString sha256Of(const QByteArray& content);

private:
    QHash<QString, WhatsappMedia> m_media;
};

} // namespace relais::practice
