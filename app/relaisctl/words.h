// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace relais::ctl {

/// A text for people, in their language.
inline QString tr(const char* text)
{
    return QCoreApplication::translate("relaisctl", text);
}

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
