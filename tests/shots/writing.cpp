// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/writing.h"

#include "tests/shots/photographer.h"
#include "ui/shell/desk_view.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace relais::shots {

using namespace ui;

void photographWriting(Photographer& photographer, DeskView& desk)
{
    auto& window = *desk.window();
    find<QPushButton>(desk, "write-message")->click();
    photographer.settle();
    const auto choose = [&](int way) {
        find<Segments>(window, "writing-ways")->findChildren<QToolButton*>().at(way)->click();
        photographer.settle();
    };
    const auto go = [&](const char* name) {
        find<QPushButton>(window, "writing-go")->click();
        photographer.take(QString::fromLatin1(name));
    };
    photographer.take(QStringLiteral("writing"));
    go("writing-change");
    choose(2);
    go("writing-subjects");
    choose(3);
    go("writing-post");
    choose(0);
    go("writing-wrong");
    find<QPlainTextEdit>(window, "writing-brief")
        ->setPlainText(QString::fromUtf8(
            "la soirée d’hiver du jeudi 12 décembre à Lyon pour {first_name|vous}, inscription sur https://lemant.example/hiver"));
    go("writing-draft");
    window.findChild<Sheet*>()->close();
    photographer.settle();
}

void photographSuggestion(Photographer& photographer, DeskView& desk)
{
    const auto* button = desk.findChild<QToolButton*>(QStringLiteral("reply-model"));
    if (!button || !button->isVisible()) return;
    auto* suggest = button->menu()->actions().constFirst();
    if (!suggest->isVisible() || !suggest->isEnabled()) return;
    suggest->trigger();
    photographer.take(QStringLiteral("inbox-suggestion"));
    find<QPushButton>(desk, "drop-suggestion")->click();
    photographer.settle();
    if (auto* summary = desk.findChild<QPushButton*>(QStringLiteral("summarize")); summary && summary->isVisible()) {
        summary->click();
        photographer.take(QStringLiteral("inbox-summary"));
    }
}

void photographVoice(Photographer& photographer, DeskView& desk)
{
    bringUp(*find<QWidget>(desk, "writing-card"));
    photographer.take(QStringLiteral("settings-model"));
    bringUp(*find<QWidget>(desk, "provider-list"));
    find<QPushButton>(desk, "add-provider")->click();
    photographer.take(QStringLiteral("provider"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
    bringUp(*find<QWidget>(desk, "moderation-card"));
    photographer.take(QStringLiteral("settings-moderation"));
    find<QPushButton>(desk, "new-moderation")->click();
    photographer.take(QStringLiteral("moderation-rule"));
    desk.window()->findChild<Sheet*>()->close();
    photographer.settle();
    bringUp(*find<QWidget>(desk, "voice-card"));
    photographer.take(QStringLiteral("settings-voice"));
    if (auto* figures = desk.findChild<QWidget*>(QStringLiteral("writing-figures-card"));
        figures && figures->isVisible()) {
        bringUp(*figures);
        photographer.take(QStringLiteral("settings-writing-figures"));
    }
}

} // namespace relais::shots
