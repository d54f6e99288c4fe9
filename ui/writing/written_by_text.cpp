// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/written_by_text.h"

#include "ui/widgets/build.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>

namespace relais::ui {

namespace {

struct WrittenByText
{
    Q_DECLARE_TR_FUNCTIONS(WrittenBy)
};

} // namespace

QString writtenByText(const WrittenBy& by)
{
    if (by.isPractice)
        return WrittenByText::tr(
            "Practice: no Ollama answers on this computer, so a stand-in writes. What it gives comes from no model.");
    const auto title = writerTitle(by.provider, by.model);
    const auto who =
        by.leavesComputer
            ? WrittenByText::tr("%1 runs somewhere else: what it is asked leaves this computer.").arg(title)
            : WrittenByText::tr("%1, on this computer.").arg(title);
    if (by.isKnown)
        return WrittenByText::tr("%1 Written before for the same question: ask once more for another one.").arg(who);
    const auto speed = by.figures.tokensPerSecond();
    return speed > 0 ? WrittenByText::tr("%1 %2 tokens a second.").arg(who, QLocale().toString(speed, 'f', 0)) : who;
}

WhoWrites whoWrites(const WritingStatus& status)
{
    const auto authors = authorsOf(status);
    if (authors.isEmpty()) return {};
    const auto& first = authors.constFirst();
    WhoWrites who{writtenByText({.model = first.model,
                                 .provider = first.provider ? first.name() : QString(),
                                 .isPractice = first.isPractice,
                                 .leavesComputer = first.leavesComputer}),
                  first.leavesComputer};
    QStringList titles;
    bool othersLeave = false;
    for (const auto& one : authors.mid(1)) {
        titles.append(one.provider->title());
        othersLeave = othersLeave || one.leavesComputer;
    }
    if (titles.isEmpty()) return who;
    const auto sentence = othersLeave ? WrittenByText::tr(
                              "When that one cannot answer, Relais asks %1: what is asked there leaves this computer.")
                                      : WrittenByText::tr("When that one cannot answer, Relais asks %1.");
    who.text += QLatin1Char(' ') + sentence.arg(titles.join(QStringLiteral(", ")));
    who.leavesComputer = who.leavesComputer || othersLeave;
    return who;
}

void sayWhere(QLabel* label, const Result<WritingStatus>& status)
{
    const auto who = status ? whoWrites(*status) : WhoWrites();
    if (!who.leavesComputer) return;
    setRole(label, Role::Warn);
    label->setText(who.text);
}

} // namespace relais::ui
