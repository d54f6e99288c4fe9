// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "ui/shell/desk.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QSize>

namespace relais::ui {

/// A picture of strangers, made small: nothing when it is none, of a kind that is not shown, or larger than anybody's camera makes. What it
/// says of its size is read before anything is decoded. Any thread but the window's.
QImage thumbnailOf(const QByteArray& data, const QSize& box);

/// The pictures of a thread, small. They are read and decoded on the desk's threads; the few hundred that were seen last are kept.
/// Window thread.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    Thumbnails(Desk& desk, QObject* parent);

    /// At most so large, in pixels of the window.
    static QSize box() { return {240, 180}; }

    /// Null: it is being made (made() follows), or it is none that can be shown.
    const QPixmap* of(qint64 interaction);
    /// It was made, and is none.
    bool isNone(qint64 interaction) const { return m_none.contains(interaction); }

Q_SIGNALS:
    void made(qint64 interaction);

private:
    Desk& m_desk;
    QCache<qint64, QPixmap> m_pictures;
    QSet<qint64> m_asked;
    QSet<qint64> m_none;
};

} // namespace relais::ui
