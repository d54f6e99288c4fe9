// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/header_value.h"

#include <algorithm>

namespace relais {

namespace {

constexpr int kLongest = 900;

bool isControl(QChar letter)
{
    const auto code = letter.unicode();
    // U+2028 and U+2029 are line breaks to some readers.
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

} // namespace

Result<HeaderValue> HeaderValue::parse(const QString& text)
{
    const auto trimmed = text.trimmed();
    if (std::any_of(trimmed.begin(), trimmed.end(), isControl))
        return fail(ErrorCode::Invalid, trimmed.left(60).simplified(),
                    QStringLiteral("a line break or control character"));
    if (trimmed.size() > kLongest)
        return fail(ErrorCode::Invalid, trimmed.left(60), QStringLiteral("too long for a header"));
    return HeaderValue(trimmed);
}

HeaderValue HeaderValue::cleaned(const QString& text)
{
    auto clean = text.left(kLongest);
    std::replace_if(clean.begin(), clean.end(), isControl, QLatin1Char(' '));
    return HeaderValue(clean.trimmed());
}

} // namespace relais
