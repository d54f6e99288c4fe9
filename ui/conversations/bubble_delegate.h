// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStyledItemDelegate>

class QListView;

namespace relais {
class Clock;
struct ThreadEntry;
}

namespace relais::ui {

class Theme;
class ThreadModel;

/// Paints a thread: days, bubbles at the left and at the right, notes, and what the program did. A status is a shape and a word.
class BubbleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BubbleDelegate(const Theme& theme, const Clock& clock, const ThreadModel& model, QListView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Shape;
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
    QListView* m_view;
};

} // namespace relais::ui
