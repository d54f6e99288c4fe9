// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writing_task.h"

#include "models/writing/prompt.h"

#include <algorithm>

namespace relais {

QString WritingTask::about(const QString& text, const Manner& manner) const
{
    QString head = QStringLiteral("Task: %1\n").arg(name);
    if (!channel.isEmpty()) head += QStringLiteral("Channel: %1\n").arg(channel);
    if (!language.isEmpty()) head += QStringLiteral("Language: %1\n").arg(language);
    const int fence = freeFence(manner.texts() + QStringList{text});
    return head + QLatin1Char('\n') + fencedText(text, "text", fence) + manner.lines(fence);
}

Result<void> checkLanguage(const QString& language)
{
    const bool isCode = (language.size() == 2 || language.size() == 3)
                        && std::all_of(language.begin(), language.end(),
                                       [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
    if (!isCode) return fail(ErrorCode::Invalid, language, QStringLiteral("a language's code of two letters"));
    return {};
}

} // namespace relais
