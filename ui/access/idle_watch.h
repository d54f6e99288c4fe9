// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace relais::ui {

class Preferences;

/// Notices that nobody has touched the keyboard or the mouse for as long as the preferences say (0: for ever). Watches
/// the whole program from when it is made.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(const Preferences& preferences, QObject* parent = nullptr);

Q_SIGNALS:
    void wentIdle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startAnew();

    const Preferences& m_preferences;
    QTimer* m_timer;
};

} // namespace relais::ui
