// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/whatsapp_draft.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace relais::ui {

class Theme;

/// A WhatsApp campaign as one person reads it: Message 1 and, after their answer, Message 2, as bubbles.
class BubbleView final : public QFrame
{
    Q_OBJECT
public:
    explicit BubbleView(const Theme& theme);

    void show(const WhatsappPreview& preview);
    /// What is missing before there is something to see.
    void showHint(const QString& text);

private:
    void addChip(const QString& text);
    void addBubble(MessageBubble message, const QString& name);

    const Theme& m_theme;
    QLabel* m_from;
    QLabel* m_number;
    QVBoxLayout* m_column;
};

} // namespace relais::ui
