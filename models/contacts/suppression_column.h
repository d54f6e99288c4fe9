// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace relais {

/// A column of an export that holds the reason why a contact is not written to: of the contact, whichever address it is,
/// or of one of its addresses.
enum class SuppressionColumn { Contact, Email, Phone };
inline constexpr std::array kAllSuppressionColumns = {SuppressionColumn::Contact, SuppressionColumn::Email,
                                                      SuppressionColumn::Phone};

/// "suppressed", "email_suppressed", "phone_suppressed"
QString suppressionColumnName(SuppressionColumn column);
/// The column that a folded or unfolded header means.
std::optional<SuppressionColumn> suppressionColumn(const QString& header);

} // namespace relais
