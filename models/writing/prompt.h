// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

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

/// A number for fences that none of these texts can end or begin, whatever they say.
int freeFence(const QStringList& texts);

/// A person's text between fences of that number: <name-3> ... </name-3>.
QString fencedText(const QString& text, const char* name, int number);

} // namespace relais
