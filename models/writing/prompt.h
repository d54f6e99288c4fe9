// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QString>

namespace relais {

/// What a model is told, from resources/prompts: a head of "version: 3" and "reason: ...", a line of dashes, then the words, in which
/// %name% stands for a value.
struct Prompt
{
    int version = 0;
    QString reason;
    QString text;

    /// Invalid: no version, no reason or no words.
    static Result<Prompt> parse(const QString& file);
    /// The words with their values. A value is the program's own word, never a person's text: that goes into fencedText().
    QString with(const QHash<QString, QString>& values) const;
};

/// A person's text between fences that it does not hold itself: whatever it says, it cannot end them.
QString fencedText(const QString& text);

} // namespace relais
