// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/stat_card.h"

#include "ui/charts/sparkline.h"
#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeight = 104;
}

StatCard::StatCard(const Theme& theme, const QString& label)
    : m_name(label)
    , m_row(new QHBoxLayout)
    , m_value(makeLabel({}, Role::Figure))
    , m_delta(makeLabel({}, Role::Small))
    , m_line(new Sparkline(theme))
{
    setProperty("card", true);
    setFixedHeight(kHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kTiny);
    column->addWidget(makeLabel(label, Role::Small));
    m_row->addWidget(m_value);
    m_row->addStretch();
    m_row->addWidget(m_line);
    column->addLayout(m_row);
    column->addWidget(m_delta);
    column->addStretch();
    showNothing();
}

void StatCard::show(const QString& value, const QString& delta, Tone tone, const QList<double>& line)
{
    m_value->setText(value);
    m_delta->setText(delta);
    setRole(m_delta, tone == Tone::Good ? Role::Good : tone == Tone::Bad ? Role::Bad : Role::Small);
    m_line->show(line);
    setAccessibleName(named(m_name, value));
    setAccessibleDescription(delta);
}

void StatCard::addBeside(QWidget* widget)
{
    m_row->addWidget(widget);
}

void StatCard::showNothing()
{
    show(QStringLiteral("–"), {}, Tone::Quiet, {});
}

} // namespace relais::ui
