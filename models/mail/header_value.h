// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace relais {

/// One line of text that may stand in a mail's header: it cannot hold CR, LF, NUL or another control
/// character, so no value can ever begin a header of its own.
class HeaderValue
{
public:
    HeaderValue() = default;

    /// Surrounding spaces are taken off. Invalid: a control character, or more than 900 characters.
    static Result<HeaderValue> parse(const QString& text);
    /// For values that come from contacts and must not stop a mail: control characters become spaces.
    static HeaderValue cleaned(const QString& text);

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const HeaderValue&) const = default;

private:
    explicit HeaderValue(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace relais
