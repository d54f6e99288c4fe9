// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_list.h"
#include "ui/widgets/sheet.h"

#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;
class QTimer;

namespace relais::ui {

/// Ctrl+K: pages, actions, contacts and campaigns by a few letters.
class CommandPalette final : public Sheet
{
    Q_OBJECT
public:
    CommandPalette(Desk& desk, const std::vector<PlaceEntry>& places, QWidget* over);

    void start();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry
    {
        QString icon;
        QString text;
        QString hint;
        std::function<void()> act;
    };
    void addFixed(const std::vector<PlaceEntry>& places);
    void match();
    void searchData();
    void show(const QList<Entry>& entries);
    void act();

    Desk& m_desk;
    QLineEdit* m_field;
    QListWidget* m_list;
    QTimer* m_pause;
    QList<Entry> m_fixed;
    QList<Entry> m_found;
    QList<Entry> m_shown;
    Latest m_latest;
};

/// Whether the letters of `typed` stand in `text` at the beginning of its words, or anywhere in one piece.
bool paletteMatches(const QString& text, const QString& typed);

} // namespace relais::ui
