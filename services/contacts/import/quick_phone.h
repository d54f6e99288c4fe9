// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace relais {

/// What libphonenumber would say of a number, found without it.
struct QuickPhone
{
    QString e164;
    QString country; ///< ISO 3166-1 alpha-2
};

/// The numbers that need none of libphonenumber's patience: digits with common signs between them, of a country
/// with plain rules, and valid. Its own rules, which the library carries with it, are followed to the same
/// answer a hundred times faster (tests/contacts/tst_phones.cpp compares the two). Nothing: ask the library, which
/// is also the only one to refuse a number. `region` is upper case or empty. Any thread.
std::optional<QuickPhone> readQuickly(std::string_view text, std::string_view region);

} // namespace relais
