// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/whatsapp/whatsapp_content.h"

#include <QFrame>

namespace relais::ui {

class Theme;

/// Who a bubble is by, as the one who holds the phone sees it.
enum class BubbleSide { Other, Own };

/// A WhatsApp message as its reader sees it: header, words, footer, what it carries, and its buttons.
class Bubble final : public QFrame
{
    Q_OBJECT
public:
    /// `foot` is small, below the words: the time, how far it has come. Without `pressable` the buttons are only shown.
    Bubble(const Theme& theme, const MessageBubble& message, BubbleSide side = BubbleSide::Other,
           const QString& foot = {}, const QList<int>& pressable = {});

    /// As wide as its longest line, `widest` at most. Once it is in its layout: before, its fonts are not known.
    void fit(int widest);

Q_SIGNALS:
    void pressed(int button);
};

} // namespace relais::ui
