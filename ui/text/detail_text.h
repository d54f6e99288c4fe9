// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relais {

/// Error::detail and other reasons come in English from models and services, which know no language. Those that
/// stand in the table of detail_text.cpp are given in the person's language; a server's or the system's own words
/// are left as they are. A reason inside of a reason ("line 1, column 7: unknown variable {x}") is translated too.
QString detailText(const QString& english);

/// Whether that is a reason of Relais itself, not a server's words.
bool isOwnReason(const QString& english);

} // namespace relais
