// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace relais {

/// The languages that the program speaks, as two letters: "en", "fr".
QStringList availableLanguages();

/// The language to speak: `stored` (a person's choice; empty: none), else the variable RELAIS_LANGUAGE, else the
/// system's first language that the program speaks, else "en". A word that is no language of ours counts as none.
QString chosenLanguage(const QString& stored = {});

/// The one that is spoken now: as two letters, "en" before any was installed.
QString spokenLanguage();

/// Makes tr() answer in `language`, Qt's own dialogs too where their translation is installed, and dates and
/// numbers follow. May be called again while running: every widget then gets QEvent::LanguageChange.
/// Main thread only; the translations belong to `application`.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace relais
