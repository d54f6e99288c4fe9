// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/thumbnails.h"

#include "services/conversations/conversation_media.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace relais::ui {

namespace {

constexpr int kMostKept = 300;
constexpr qsizetype kMostBytes = 16 * 1024 * 1024;
constexpr qint64 kMostPixels = 40'000'000;
constexpr int kLongestSide = 16'000;
// Decoding that wants more memory than this is given up, whatever the size said.
constexpr int kMostMegabytes = 192;
// Formats of photographs only: others are programs to their decoder.
constexpr std::array kFormats = {"jpeg", "png", "webp"};

} // namespace

QImage thumbnailOf(const QByteArray& data, const QSize& box)
{
    if (data.isEmpty() || data.size() > kMostBytes) return {};
    QBuffer buffer;
    buffer.setData(data);
    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&buffer);
    // What stands in it decides, not what its sender calls it.
    reader.setDecideFormatFromContent(true);
    const auto format = reader.format();
    if (std::none_of(kFormats.begin(), kFormats.end(), [&](const char* one) { return format == one; })) return {};
    const auto size = reader.size();
    const bool isSane = size.width() > 0 && size.height() > 0 && qMax(size.width(), size.height()) <= kLongestSide
                        && qint64(size.width()) * size.height() <= kMostPixels;
    if (!isSane) return {};
    reader.setAutoTransform(true);
    // A photograph that lies on its side is turned after it was scaled.
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const auto room = isTurned ? box.transposed() : box;
    const auto scaled = size.scaled(room, Qt::KeepAspectRatio).boundedTo(size).expandedTo(QSize(1, 1));
    reader.setScaledSize(scaled);
    return reader.read();
}

Thumbnails::Thumbnails(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pictures(kMostKept)
{
}

const QPixmap* Thumbnails::of(qint64 interaction)
{
    if (const auto* known = m_pictures.object(interaction)) return known;
    if (m_asked.contains(interaction) || m_none.contains(interaction)) return nullptr;
    m_asked.insert(interaction);
    const auto ratio = qGuiApp->devicePixelRatio();
    m_desk
        .runLong([interaction, size = box() * ratio](const Work& work) -> Result<QImage> {
            const auto data =
                ConversationMedia(work.database, work.session, work.clock).bytes(InteractionId(interaction));
            if (!data) return data.failure();
            return thumbnailOf(*data, size);
        })
        .then(this, [this, interaction, ratio](const Result<QImage>& image) {
            m_asked.remove(interaction);
            if (!image || image->isNull()) {
                m_none.insert(interaction);
            } else {
                auto* picture = new QPixmap(QPixmap::fromImage(*image));
                picture->setDevicePixelRatio(ratio);
                m_pictures.insert(interaction, picture);
            }
            Q_EMIT made(interaction);
        });
    return nullptr;
}

} // namespace relais::ui
