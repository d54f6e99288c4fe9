// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/phone_reader.h"

#include "services/contacts/import/quick_phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <set>

namespace relais {

using i18n::phonenumbers::PhoneNumberUtil;

Result<ReadPhone> readPhone(const QString& text, const QString& defaultCountry)
{
    const auto quick = readQuickly(text.toUtf8().toStdString(), defaultCountry.toUpper().toStdString());
    if (!quick) return readPhoneByLibrary(text, defaultCountry);
    auto parsed = PhoneNumber::parse(quick->e164);
    if (!parsed) return parsed.failure();
    return ReadPhone{*parsed, quick->country};
}

Result<ReadPhone> readPhoneByLibrary(const QString& text, const QString& defaultCountry)
{
    const auto& util = *PhoneNumberUtil::GetInstance();
    const auto region = defaultCountry.isEmpty() ? std::string("ZZ") : defaultCountry.toUpper().toStdString();
    // A number of an address book may have a label or two numbers; 40 signs hold every single one.
    if (text.size() > 40) return fail(ErrorCode::Invalid, text.left(40), QStringLiteral("too long for a phone number"));
    i18n::phonenumbers::PhoneNumber number;
    if (util.Parse(text.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return fail(ErrorCode::Invalid, text,
                    defaultCountry.isEmpty() ? QStringLiteral("no phone number with its country code")
                                             : QStringLiteral("no phone number"));
    if (!util.IsValidNumber(number))
        return fail(ErrorCode::Invalid, text, QStringLiteral("there is no such phone number"));
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    std::string country;
    util.GetRegionCodeForNumber(number, &country);
    auto parsed = PhoneNumber::parse(QString::fromStdString(e164));
    if (!parsed) return parsed.failure();
    return ReadPhone{*parsed, country.size() == 2 ? QString::fromStdString(country) : QString()};
}

bool isPhoneCountry(const QString& country)
{
    static const auto regions = [] {
        std::set<std::string> known;
        PhoneNumberUtil::GetInstance()->GetSupportedRegions(&known);
        return known;
    }();
    return regions.contains(country.toUpper().toStdString());
}

} // namespace relais
