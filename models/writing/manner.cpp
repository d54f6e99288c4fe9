// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/manner.h"

#include "models/writing/prompt.h"
#include "models/writing/protected_text.h"

namespace relais {

namespace {

QString voiceLines(const Voice& voice)
{
    QStringList lines;
    const auto add = [&](const char* what, const QString& words) {
        if (!words.trimmed().isEmpty()) lines.append(QLatin1String(what) + withoutThings(words.trimmed()));
    };
    add("Do: ", voice.does);
    add("Avoid: ", voice.avoids);
    add("Words to use: ", voice.words);
    add("Readers: ", voice.audience);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QStringList Manner::texts() const
{
    return samples + QStringList{voiceLines(voice)};
}

QString Manner::lines(int fence) const
{
    QString all;
    if (!voice.isEmpty())
        all += QStringLiteral("\n\nHow the business speaks:\n") + fencedText(voiceLines(voice), "voice", fence);
    for (const auto& sample : samples)
        all += QStringLiteral("\n\nWritten by the person who asks, for the tone only:\n")
               + fencedText(withoutThings(sample), "sample", fence);
    return all;
}

} // namespace relais
