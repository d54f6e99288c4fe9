// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relais {

/// The other way in which WhatsApp may write the same mobile number, both E.164: in Brazil with or without the 9 before eight
/// digits, in Mexico with or without the 1 after 52, in Argentina with or without the 9 after 54. Nothing for other numbers.
/// What a contact's answer comes from may be the other form of what we wrote to.
std::optional<QString> otherFormOf(const QString& e164);

} // namespace relais
