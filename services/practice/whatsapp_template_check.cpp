// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_template_check.h"

#include "services/practice/whatsapp_template_filling.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace relais::practice {

namespace {

Graph<void> checkSize(const QJsonObject& component, int limit, const QString& place)
{
    const auto size = component[QLatin1String("text")].toString().size();
    if (size == 0) return refuse(100, place + QStringLiteral(": the text is missing"));
    if (size > limit)
        return refuse(100, QStringLiteral("%1: the text is longer than %2 characters").arg(place).arg(limit));
    return {};
}

/// Positional examples are lists, named ones are lists of objects; here only their presence counts.
Graph<void> checkExample(const QJsonObject& component, const QString& place)
{
    if (whatsappVariables(component[QLatin1String("text")].toString()).isEmpty()) return {};
    if (component[QLatin1String("example")].toObject().isEmpty())
        return refuse(100, place + QStringLiteral(": an example of each variable is missing"), 2388043);
    return {};
}

Graph<void> checkHeader(const QJsonObject& header)
{
    const auto format = header[QLatin1String("format")].toString();
    if (format != QLatin1String("TEXT")) {
        if (format != QLatin1String("LOCATION") && header[QLatin1String("example")].toObject().isEmpty())
            return refuse(100, QStringLiteral("header: an example of the media is missing"), 2388273);
        return {};
    }
    if (whatsappVariables(header[QLatin1String("text")].toString()).size() > 1)
        return refuse(100, QStringLiteral("header: more than one variable"));
    return checkSize(header, 60, QStringLiteral("header")).and_then([&] {
        return checkExample(header, QStringLiteral("header"));
    });
}

Graph<void> checkButtons(const QJsonArray& buttons)
{
    if (buttons.size() > 10) return refuse(100, QStringLiteral("buttons: more than 10"));
    for (const auto& value : buttons) {
        const auto button = value.toObject();
        const auto done = checkSize(button, 25, QStringLiteral("buttons"));
        if (!done && button[QLatin1String("type")].toString() != QLatin1String("COPY_CODE")) return done;
    }
    return {};
}

} // namespace

Graph<void> checkWhatsappTemplate(const QJsonObject& wish)
{
    static const QRegularExpression name(QStringLiteral("\\A[a-z0-9_]{1,512}\\z"));
    if (!wish[QLatin1String("name")].toString().contains(name))
        return refuse(100, QStringLiteral("The name takes a-z, 0-9 and _ only"));
    if (wish[QLatin1String("language")].toString().isEmpty())
        return refuse(100, QStringLiteral("The parameter language is required"));
    const auto category = wish[QLatin1String("category")].toString();
    if (category != QLatin1String("MARKETING") && category != QLatin1String("UTILITY")
        && category != QLatin1String("AUTHENTICATION"))
        return refuse(100, QStringLiteral("The category is MARKETING, UTILITY or AUTHENTICATION"));
    const auto header = whatsappComponent(wish, QStringLiteral("HEADER"));
    if (!header.isEmpty()) {
        if (const auto done = checkHeader(header); !done) return done;
    }
    const auto body = whatsappComponent(wish, QStringLiteral("BODY"));
    if (const auto done = checkSize(body, 1024, QStringLiteral("body")); !done) return done;
    if (const auto done = checkExample(body, QStringLiteral("body")); !done) return done;
    const auto footer = whatsappComponent(wish, QStringLiteral("FOOTER"));
    if (!footer.isEmpty()) {
        if (const auto done = checkSize(footer, 60, QStringLiteral("footer")); !done) return done;
    }
    return checkButtons(whatsappComponent(wish, QStringLiteral("BUTTONS"))[QLatin1String("buttons")].toArray());
}

} // namespace relais::practice
