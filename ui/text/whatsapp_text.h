// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relais {

/// What an error code of Meta's Cloud API means to whoever set the account up, and what to do.
QString cloudRefusalText(int code);

/// "High", "Medium", "Low" for GREEN, YELLOW, RED; "Not rated yet" for any other word.
QString qualityText(const QString& quality);
/// "2,000 people", "No limit": the tier as last learned.
QString dailyUsersText(const std::optional<qint64>& users);
/// Why Meta rejected a template: TAG_CONTENT_MISMATCH, SCAM, ...; empty for none.
QString templateReasonText(const QString& reason);

} // namespace relais
