// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace relais {

/// A whole number from JSON of others, who write 190, 190.0 or "190". Nothing for a fraction, a text that is no
/// number, or what 64 bits do not hold.
std::optional<qint64> wholeNumber(const QJsonValue& value);

/// A text from JSON of others, without U+0000, which PostgreSQL does not store; a whole number as text. Empty for
/// everything else.
QString wordFrom(const QJsonValue& value);

} // namespace relais
