// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/automatic_mark.h"

namespace relais {

namespace {

QString lastLine(const QString& language)
{
    if (language == QLatin1String("fr")) return QStringLiteral("(Réponse automatique)");
    if (language == QLatin1String("es")) return QStringLiteral("(Respuesta automática)");
    if (language == QLatin1String("ar")) return QStringLiteral("(رد تلقائي)");
    return QStringLiteral("(Automatic answer)");
}

} // namespace

QString markedAutomatic(const QString& text, const QString& language)
{
    return text + QStringLiteral("\n\n") + lastLine(language);
}

} // namespace relais
