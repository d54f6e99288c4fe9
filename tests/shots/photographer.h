// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/background.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/sheet.h"

#include <QDir>
#include <QScrollArea>
#include <QString>
#include <QTest>
#include <QWidget>

#include <cstdio>

namespace relais::shots {

/// Takes the window as it stands, once nothing is on its way any more.
class Photographer
{
public:
    Photographer(ui::MainWindow& window, QDir out, QString only)
        : m_window(window)
        , m_out(std::move(out))
        , m_only(std::move(only))
    {
    }

    void settle()
    {
        // Answers lead to more questions: three quiet rounds are the end of it.
        for (int quiet = 0; quiet < 3;) {
            QTest::qWait(60);
            quiet = m_window.background().isIdle() ? quiet + 1 : 0;
        }
    }

    /// That picture and no other.
    bool wants(const char* name) const { return m_only == QLatin1String(name); }
    void take(const QString& name)
    {
        // Also what is not wanted has to be there before one goes on.
        settle();
        if (!m_only.isEmpty() && m_only != name
            && !(m_only.endsWith(QLatin1Char('*')) && name.startsWith(m_only.chopped(1))))
            return;
        const auto path = m_out.filePath(name + QStringLiteral(".png"));
        if (!m_window.grab().save(path)) qFatal("Cannot write %s", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

private:
    ui::MainWindow& m_window;
    QDir m_out;
    QString m_only;
};

/// Whoever is seen under that object name. Ends the program when nobody is.
template <typename Widget>
Widget* find(const QWidget& in, const char* name)
{
    const auto found = in.findChildren<Widget*>(QString::fromLatin1(name));
    for (auto* widget : found) {
        if (widget->isVisible()) return widget;
    }
    qFatal("No visible %s", name);
}

/// Scrolls whatever holds it until its end is in sight.
inline void bringUp(QWidget& widget)
{
    for (auto* above = widget.parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(&widget);
}

/// The sheet that lies over the window of `in`.
inline void closeSheet(Photographer& photographer, const QWidget& in)
{
    in.window()->findChild<ui::Sheet*>()->close();
    photographer.settle();
}

} // namespace relais::shots
