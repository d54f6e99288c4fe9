// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/field_label.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace relais {

namespace {

struct FieldLabel
{
    Q_DECLARE_TR_FUNCTIONS(FieldLabel)
};

struct Place
{
    const char* place;
    const char* label;
};

constexpr std::array kPlaces = {
    Place{"name", QT_TRANSLATE_NOOP("FieldLabel", "Name of the campaign")},
    Place{"account", QT_TRANSLATE_NOOP("FieldLabel", "From")},
    Place{"audience", QT_TRANSLATE_NOOP("FieldLabel", "Recipients")},
    Place{"audience.search", QT_TRANSLATE_NOOP("FieldLabel", "Only who fits this search")},
    Place{"steps[0].subject", QT_TRANSLATE_NOOP("FieldLabel", "Subject")},
    Place{"steps[0].html", QT_TRANSLATE_NOOP("FieldLabel", "Message text")},
    Place{"steps[0].text", QT_TRANSLATE_NOOP("FieldLabel", "Plain text")},
    Place{"steps[0].reply_to", QT_TRANSLATE_NOOP("FieldLabel", "Replies to")},
    Place{"steps[0].attachments", QT_TRANSLATE_NOOP("FieldLabel", "Attachments")},
    Place{"steps[0].template", QT_TRANSLATE_NOOP("FieldLabel", "Template")},
    Place{"steps[0].header", QT_TRANSLATE_NOOP("FieldLabel", "Header of the template")},
    Place{"steps[0].variables", QT_TRANSLATE_NOOP("FieldLabel", "Variables of the template")},
    Place{"steps[0].buttons", QT_TRANSLATE_NOOP("FieldLabel", "Link buttons of the template")},
    Place{"steps[1].text", QT_TRANSLATE_NOOP("FieldLabel", "Message 2")},
    Place{"schedule.start", QT_TRANSLATE_NOOP("FieldLabel", "Start")},
    Place{"schedule.time_zone", QT_TRANSLATE_NOOP("FieldLabel", "Time zone")},
    Place{"quiet_hours", QT_TRANSLATE_NOOP("FieldLabel", "Quiet hours")},
};

} // namespace

QString fieldLabel(const QString& place)
{
    for (const auto& known : kPlaces)
        if (place == QLatin1String(known.place)) return FieldLabel::tr(known.label);
    static const QRegularExpression numbered(QStringLiteral("^steps\\[0\\]\\.(variables|buttons)\\[(\\d+)\\]$"));
    if (const auto match = numbered.match(place); match.hasMatch()) {
        const auto number = QString::number(match.captured(2).toInt() + 1);
        return match.captured(1) == QLatin1String("variables")
                   ? FieldLabel::tr("Variable %1 of the template").arg(number)
                   : FieldLabel::tr("Link button %1 of the template").arg(number);
    }
    return place;
}

Problem inTheForm(Problem problem)
{
    if (problem.code == ProblemCode::BadTemplate || problem.code == ProblemCode::NoText
        || problem.code == ProblemCode::TextTooLong || problem.code == ProblemCode::ForbiddenWords)
        problem.subject = fieldLabel(problem.subject);
    return problem;
}

Error inTheForm(Error error)
{
    if (error.code == ErrorCode::Invalid) error.subject = fieldLabel(error.subject);
    return error;
}

} // namespace relais
