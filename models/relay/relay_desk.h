// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace relais {

/// A desk as its relay knows it. Nothing of it is secret: the key only closes boxes, and the token stands as its hash.
struct RelayDesk
{
    QString name;
    QByteArray publicKey; ///< 32 bytes
    QByteArray tokenHash; ///< SHA-256 of the token

    bool operator==(const RelayDesk&) const = default;

    /// One line to carry from the desk to the relay: relais-desk:1:NAME:KEY:HASH.
    QString line() const;
    /// Invalid: it is no such line, or was cut.
    static Result<RelayDesk> parse(const QString& line);
    /// The form in which a relay keeps a token.
    static QByteArray hashOf(const QByteArray& token);
};

} // namespace relais
