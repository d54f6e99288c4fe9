// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/language_library.h"

// CLD2 names FILE without saying where it comes from.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" const char* relais_language_of(const char* text, int bytes)
{
    bool isReliable = false;
    CLD2::Language found[3];
    int percent[3];
    int read = 0;
    const auto language = CLD2::DetectLanguageSummary(text, bytes, true, found, percent, &read, &isReliable);
    return isReliable && language != CLD2::UNKNOWN_LANGUAGE ? CLD2::LanguageCode(language) : nullptr;
}
