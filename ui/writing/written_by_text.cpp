// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/written_by_text.h"

#include <QCoreApplication>
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
    if (by.isPractice) return WrittenByText::tr("Practice: no Ollama answers on this computer, so a stand-in writes. What it gives comes from no model.");
    const auto who = by.leavesComputer ? WrittenByText::tr("%1 runs somewhere else: what it is asked leaves this computer.").arg(by.model) : WrittenByText::tr("%1, on this computer.").arg(by.model);
    if (by.isKnown) return WrittenByText::tr("%1 Written before for the same question: ask once more for another one.").arg(who);
    const auto speed = by.figures.tokensPerSecond();
    return speed > 0 ? WrittenByText::tr("%1 %2 tokens a second.").arg(who, QLocale().toString(speed, 'f', 0)) : who;
}

} // namespace relais::ui
