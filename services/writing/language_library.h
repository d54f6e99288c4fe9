// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The way into CLD2, whose tables are 7 MB: on Linux a library of its own, loaded with the first text that is read. The ISO code of the language
/// of a text in UTF-8, a word that lives as long as the program; null where the text does not tell.
extern "C" const char* relais_language_of(const char* text, int bytes);
