// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStyledItemDelegate>

class QListView;

namespace relais {
class Clock;
struct ThreadEntry;
} // namespace relais

class QPixmap;

namespace relais::ui {

class Theme;
class ThreadModel;
class Thumbnails;

/// Paints a thread: days, bubbles at the left and at the right, notes, and what the program did. A status is a shape and a word.
class BubbleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BubbleDelegate(const Theme& theme, const Clock& clock, const ThreadModel& model, Thumbnails& thumbnails,
                   QListView* view);

    /// Where the file of a message stands in its row; empty: it has none.
    QRectF mediaRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// The file of that message was clicked.
    void fileClicked(const QModelIndex& index);

private:
    struct Shape;
    QRectF bubbleRect(const QRectF& row, const ThreadEntry& entry, const Shape& shape) const;
    /// The picture's box, or the chip's.
    QSizeF mediaSize(const ThreadEntry& entry, double most) const;
    void paintMedia(QPainter& painter, const QRectF& box, const ThreadEntry& entry) const;
    void paintPicture(QPainter& painter, const QRectF& box, const ThreadEntry& entry, const QPixmap* picture) const;
    Shape shapeOf(const ThreadEntry& entry, double width) const;
    void paintDay(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const;
    void paintEvent(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const;
    void paintBubble(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const;
    void paintFoot(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const;
    void paintOrigin(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const;
    QColor groundOf(const ThreadEntry& entry) const;

    const Theme& m_theme;
    const Clock& m_clock;
    const ThreadModel& m_model;
    Thumbnails& m_thumbnails;
    QListView* m_view;
};

} // namespace relais::ui
