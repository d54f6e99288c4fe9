// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void initialiseTranslations()
{
    // A static library's resources are only linked in when something outside the namespace asks for them.
    Q_INIT_RESOURCE(translations);
}

namespace relais {

namespace {

/// "fr_FR" and "FR" are "fr"; empty when it is no language of ours.
QString known(const QString& name)
{
    const auto letters =
        name.trimmed().toLower().replace(QLatin1Char('-'), QLatin1Char('_')).section(QLatin1Char('_'), 0, 0);
    return availableLanguages().contains(letters) ? letters : QString();
}

/// Loads into the translator of that name, made at the first call: what is installed once can be loaded anew.
void load(QCoreApplication& application, const QString& name, const QString& file)
{
    auto* translator = application.findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    const bool isNew = !translator;
    if (isNew) {
        translator = new QTranslator(&application);
        translator->setObjectName(name);
    }
    // Without the file there is the text as it stands in the source.
    static_cast<void>(translator->load(file));
    if (isNew) QCoreApplication::installTranslator(translator);
}

} // namespace

QStringList availableLanguages()
{
    return {QStringLiteral("en"), QStringLiteral("fr")};
}

QString chosenLanguage(const QString& stored)
{
    const auto wishes = QStringList{stored, qEnvironmentVariable("RELAIS_LANGUAGE")} + QLocale::system().uiLanguages();
    for (const auto& wish : wishes)
        if (const auto language = known(wish); !language.isEmpty()) return language;
    return QStringLiteral("en");
}

void installTranslations(QCoreApplication& application, const QString& language)
{
    initialiseTranslations();
    const auto system = QLocale::system();
    QLocale::setDefault(known(system.name()) == language ? system : QLocale(language));
    load(application, QStringLiteral("qt"),
         QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm").arg(language));
    load(application, QStringLiteral("relais"), QStringLiteral(":/translations/relais_%1.qm").arg(language));
}

QString spokenLanguage()
{
    const auto language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    return availableLanguages().contains(language) ? language : QStringLiteral("en");
}

} // namespace relais
