// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace relais::ctl {

/// A text for people, in their language.
inline QString tr(const char* text)
{
    return QCoreApplication::translate("relaisctl", text);
}

/// A fixed word of the contract: an option, a key, a value. Never translated.
inline QString word(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace relais::ctl
