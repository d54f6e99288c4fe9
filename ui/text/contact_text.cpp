// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/contact_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct ContactText
{
    Q_DECLARE_TR_FUNCTIONS(ContactText)
};

} // namespace

QString suppressionText(const QString& reason)
{
    if (reason == QLatin1String("unsubscribed")) return ContactText::tr("Unsubscribed");
    if (reason == QLatin1String("bounced")) return ContactText::tr("Address does not exist");
    if (reason == QLatin1String("complained")) return ContactText::tr("Complained");
    if (reason == QLatin1String("opted_out")) return ContactText::tr("Opted out");
    if (reason == QLatin1String("erased")) return ContactText::tr("Erased");
    if (reason == QLatin1String("manual")) return ContactText::tr("Added by hand");
    return reason;
}

QString fieldTypeText(FieldType type)
{
    switch (type) {
    case FieldType::Text: return ContactText::tr("Text");
    case FieldType::Number: return ContactText::tr("Number");
    case FieldType::Date: return ContactText::tr("Date");
    case FieldType::Boolean: return ContactText::tr("Yes or no");
    }
    return {};
}

} // namespace relais
