// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace relais::ctl {

/// Texts for people, in their language: Words::tr("..."). A class, so that lupdate finds them.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(relaisctl)
};

/// A fixed word of the contract: an option, a key, a value. Never translated.
inline QString word(const char* text)
{
    return QString::fromLatin1(text);
}

/// A moment as the contract writes it; null when there is none.
inline QJsonValue isoOrNull(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue();
}

} // namespace relais::ctl
