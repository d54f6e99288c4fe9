// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/field_label.h"

#include <QCoreApplication>

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
    Place{"schedule.start", QT_TRANSLATE_NOOP("FieldLabel", "Start")},
    Place{"schedule.time_zone", QT_TRANSLATE_NOOP("FieldLabel", "Time zone")},
    Place{"quiet_hours", QT_TRANSLATE_NOOP("FieldLabel", "Quiet hours")},
};

} // namespace

QString fieldLabel(const QString& place)
{
    for (const auto& known : kPlaces)
        if (place == QLatin1String(known.place)) return FieldLabel::tr(known.label);
    return place;
}

Problem inTheForm(Problem problem)
{
    if (problem.code == ProblemCode::BadTemplate) problem.subject = fieldLabel(problem.subject);
    return problem;
}

Error inTheForm(Error error)
{
    if (error.code == ErrorCode::Invalid) error.subject = fieldLabel(error.subject);
    return error;
}

} // namespace relais
