// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// A mail as a model writes it: the subject in the first line, then the text. Lines can be shown as they come, JSON could not.
struct WrittenMail
{
    QString subject = {};
    QString text = {};

    bool operator==(const WrittenMail&) const = default;
};

/// As much of it as is there, without "Subject:" or quotation marks that a model puts around it.
WrittenMail mailSoFar(const QString& answer);
/// Rejected (ModelTrouble::NotAsAsked, `model`): no subject, or no text.
Result<WrittenMail> mailFrom(const QString& answer, const QString& model);

} // namespace relais
