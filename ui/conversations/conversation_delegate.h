// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace relais {
class Clock;
struct Conversation;
} // namespace relais

namespace relais::ui {

class ConversationListModel;
class Theme;

/// Paints a line of the inbox: who, when, the last words, what is unread, the channel, the time left, tags.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ConversationDelegate(const Theme& theme, const Clock& clock, const ConversationListModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    double paintUnread(QPainter& painter, const QRectF& line, int unread) const;
    void paintFoot(QPainter& painter, const QRectF& line, const Conversation& conversation) const;
    /// What stands at the right of the last line; its left edge.
    double paintEnd(QPainter& painter, const QRectF& line, const Conversation& conversation) const;

    const Theme& m_theme;
    const Clock& m_clock;
    const ConversationListModel& m_model;
};

} // namespace relais::ui
