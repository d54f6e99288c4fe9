// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// Where a relay is reached: an https address, or http on this computer. Without a slash at its end, a query or a password.
class RelayAddress
{
public:
    /// Invalid: none of these.
    static Result<RelayAddress> parse(const QString& text);

    const QString& text() const { return m_text; }
    /// An address below it: at("pull").
    QString at(const char* path) const { return m_text + QLatin1Char('/') + QLatin1String(path); }

private:
    explicit RelayAddress(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace relais
