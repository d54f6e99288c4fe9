// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/writing/manner.h"

#include <QString>

namespace relais {

/// What stands above the text in a question: the program's own words only, a line each.
struct WritingTask
{
    QString name; ///< "shorten"
    QString channel = {};
    QString language = {};

    /// The question: these lines, then the text between its fences, then how it is to be written.
    QString about(const QString& text, const Manner& manner = {}) const;
};

/// Invalid: no code as ISO 639 has them, which is all that may stand in a prompt.
Result<void> checkLanguage(const QString& language);

} // namespace relais
