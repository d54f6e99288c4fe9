// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/language.h"

#include "services/core/late_library.h"
#include "services/writing/language_library.h"

namespace relais {

QString languageOf(const QString& text)
{
    constexpr auto ask = RELAIS_LATE("relais_language", kOwnLibrary, relais_language_of);
    constexpr qsizetype kEnough = 20'000;
    const auto bytes = text.left(kEnough).toUtf8();
    return QString::fromLatin1(ask(bytes.constData(), static_cast<int>(bytes.size())));
}

} // namespace relais
