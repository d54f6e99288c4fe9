// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;

namespace relais::ui {

/// One of a few, side by side.
class Segments final : public QFrame
{
    Q_OBJECT
public:
    explicit Segments(const QStringList& choices, int chosen = 0);

    int chosen() const;
    void choose(int index);
    void setIcons(const QList<QIcon>& icons);
    /// Less room around the words, for a narrow place.
    void setDense();

Q_SIGNALS:
    void changed(int index);

private:
    QButtonGroup* m_group;
};

} // namespace relais::ui
