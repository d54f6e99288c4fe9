// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/phone_number.h"

#include <QString>

namespace relais {

struct ReadPhone
{
    PhoneNumber number;
    QString country; ///< ISO 3166-1 alpha-2, empty for numbers of no country
};

/// Reads phone numbers as people write them. `defaultCountry` (ISO 3166-1 alpha-2) is for national ones;
/// without it only international ones are read. Invalid: it is no number, or none that exists there. Any thread.
Result<ReadPhone> readPhone(const QString& text, const QString& defaultCountry);

/// The same answer, always from libphonenumber itself: readPhone() asks it only for what is not plain.
Result<ReadPhone> readPhoneByLibrary(const QString& text, const QString& defaultCountry);

/// Whether libphonenumber knows the country.
bool isPhoneCountry(const QString& country);

} // namespace relais
