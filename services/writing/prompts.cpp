// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/prompts.h"

#include <QFile>

namespace relais {

Prompt promptOf(PromptKind kind)
{
    static constexpr const char* names[] = {"draft", "rewrite", "subjects", "caption",
                                            "read",  "reply",   "summary",  "moderate"};
    QFile file(QStringLiteral(":/prompts/%1.txt").arg(QLatin1String(names[static_cast<int>(kind)])));
    // It is a part of the program: a test reads them all.
    if (!file.open(QIODevice::ReadOnly)) qFatal("no prompt %s", names[static_cast<int>(kind)]);
    const auto prompt = Prompt::parse(QString::fromUtf8(file.readAll()));
    if (!prompt) qFatal("prompt %s: no version, reason or words", names[static_cast<int>(kind)]);
    return *prompt;
}

} // namespace relais
