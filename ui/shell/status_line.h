// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sending/engine_thread.h"

#include <QFrame>
#include <QString>

class QLabel;

namespace relais::ui {

class Theme;

/// What is left to go and how fast it goes.
struct SendingNow
{
    qint64 done = 0;
    qint64 total = 0;
    int perMinute = 0;
};

/// The thin line at the bottom: what the engine does, and whether something wants a person.
class StatusLine final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(const Theme& theme, QWidget* parent = nullptr);

    void showSending(const SendingNow& now);
    void showRest(const QString& why);
    void showTrouble(const QString& what);
    void setHealth(const QString& warning);

private:
    void show(const QString& icon, int token, const QString& text, const QString& more);

    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_more;
    QLabel* m_healthIcon;
    QLabel* m_health;
};

/// "1 h 12", "4 min", "under a minute".
QString durationText(qint64 seconds);
/// "about 4 min", "under a minute": for what is estimated.
QString aboutText(qint64 seconds);

} // namespace relais::ui
