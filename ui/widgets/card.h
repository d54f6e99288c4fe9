// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/build.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace relais::ui {

/// A bordered surface with an optional head: title at the left, small controls at the right.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& title = {});

    QVBoxLayout* body() { return m_body; }
    /// Right of the title. Only for cards with one.
    void addToHead(QWidget* widget);
    void setTitle(const QString& title);
    /// Lists go from edge to edge.
    void setFlush();

private:
    QHBoxLayout* m_head = nullptr;
    QLabel* m_title = nullptr;
    QVBoxLayout* m_body;
};

} // namespace relais::ui
