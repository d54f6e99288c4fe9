// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// An address that can stand in an SMTP envelope as it is (RFC 5321 4.1.2, dot-atom only): no spaces, no
/// quotes, no control characters, no angle brackets; a domain of at least two labels or an address of this
/// computer. An international domain is kept in its ASCII form (RFC 5890). At most 254 octets.
class EmailAddress
{
public:
    /// Surrounding spaces, "mailto:" and one pair of angle brackets are taken off. Invalid says why.
    static Result<EmailAddress> parse(const QString& text);

    const QString& text() const { return m_text; }
    /// What makes two addresses the same: all of it in lower case.
    QString key() const { return m_text.toLower(); }
    QString localPart() const { return m_text.left(m_text.lastIndexOf(QLatin1Char('@'))); }
    QString domain() const { return m_text.mid(m_text.lastIndexOf(QLatin1Char('@')) + 1); }

    bool operator==(const EmailAddress&) const = default;

private:
    explicit EmailAddress(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace relais
