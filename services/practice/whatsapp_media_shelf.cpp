// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_media_shelf.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace relais::practice {

namespace {

struct Kind
{
    const char* prefix;
    qsizetype limit;
};

constexpr qsizetype kMegabyte = 1024 * 1024;
constexpr std::array kKinds = {
    Kind{"image/jpeg", 5 * kMegabyte},
    Kind{"image/png", 5 * kMegabyte},
    Kind{"image/webp", kMegabyte / 2}, // stickers
    Kind{"audio/", 16 * kMegabyte},
    Kind{"video/mp4", 16 * kMegabyte},
    Kind{"video/3gp", 16 * kMegabyte},
    Kind{"text/plain", 100 * kMegabyte},
    Kind{"application/pdf", 100 * kMegabyte},
    Kind{"application/msword", 100 * kMegabyte},
    Kind{"application/vnd.", 100 * kMegabyte},
};

} // namespace

Graph<QString> WhatsappMediaShelf::upload(const WhatsappMedia& media)
{
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const Kind& one) { return media.mimeType.startsWith(one.prefix); });
    if (kind == kKinds.end())
        return refuse(100, QStringLiteral("Param file must be a file of a supported type. Received file of type '%1'.")
                               .arg(QString::fromUtf8(media.mimeType)));
    if (media.content.isEmpty()) return refuse(131053, QStringLiteral("The file is empty"));
    if (media.content.size() > kind->limit)
        return refuse(131053, QStringLiteral("The file is larger than %1 bytes").arg(kind->limit));
    return add(media);
}

QString WhatsappMediaShelf::add(const WhatsappMedia& media)
{
    // Ids stand in databases that live longer than this process.
    const auto id =
        QString::number(700'000'000'000'000 + QRandomGenerator::global()->bounded(qint64(99'999'999'999'999)));
    m_media.insert(id, media);
    return id;
}

std::optional<WhatsappMedia> WhatsappMediaShelf::find(const QString& id) const
{
    const auto found = m_media.constFind(id);
    if (found == m_media.constEnd()) return std::nullopt;
    return *found;
}

QString WhatsappMediaShelf::sha256Of(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QJsonObject WhatsappMediaShelf::describe(const QString& id, const QString& base, Instant now) const
{
    const auto media = m_media.value(id);
    const auto until = std::chrono::floor<Seconds>(now + std::chrono::minutes(5)).time_since_epoch().count();
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
        {QStringLiteral("url"),
         QStringLiteral("%1/whatsapp_business/attachments/?mid=%2&ext=%3").arg(base, id).arg(until)},
        {QStringLiteral("mime_type"), QString::fromUtf8(media.mimeType)},
        {QStringLiteral("sha256"), sha256Of(media.content)},
        {QStringLiteral("file_size"), media.content.size()},
    };
}

} // namespace relais::practice
