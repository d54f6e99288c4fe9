// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// A number in E.164: "+" and 7 to 15 digits. Whether it exists in its country is services/contacts' to ask
/// (libphonenumber); this type only says that it can be dialled from anywhere.
class PhoneNumber
{
public:
    static Result<PhoneNumber> parse(const QString& e164);

    const QString& text() const { return m_text; }
    bool operator==(const PhoneNumber&) const = default;

private:
    explicit PhoneNumber(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace relais
