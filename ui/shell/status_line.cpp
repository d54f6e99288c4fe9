// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"
#include "ui/text/plural.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace relais::ui {

namespace {
constexpr int kHeight = 28;
constexpr int kIcon = 14;
} // namespace

QString durationText(qint64 seconds)
{
    if (seconds < 60) return StatusLine::tr("under a minute");
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 60) return StatusLine::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return StatusLine::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return StatusLine::tr("%Ln day(s)", nullptr, plural((minutes + 12 * 60) / (24 * 60)));
}

QString aboutText(qint64 seconds)
{
    return seconds < 60 ? durationText(seconds) : StatusLine::tr("about %1").arg(durationText(seconds));
}

StatusLine::StatusLine(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_text(makeLabel({}, Role::Small))
    , m_more(makeLabel({}, Role::Small))
    , m_healthIcon(new QLabel)
    , m_health(makeLabel({}, Role::Small))
{
    setProperty("band", QStringLiteral("status"));
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addSpacing(space::kMedium);
    row->addWidget(m_more);
    row->addStretch();
    row->addWidget(m_healthIcon);
    row->addWidget(m_health);
    m_text->setObjectName(QStringLiteral("engine-state"));
    m_health->setObjectName(QStringLiteral("health"));
    showRest({});
    setHealth({});
}

void StatusLine::show(const QString& icon, int token, const QString& text, const QString& more)
{
    m_icon->setPixmap(m_theme.icon(icon, static_cast<Token>(token)).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_text->setText(text);
    m_more->setText(more);
}

void StatusLine::showSending(const SendingNow& now)
{
    const QLocale locale;
    auto more = tr("%1 a minute").arg(locale.toString(now.perMinute));
    const auto left = now.total - now.done;
    if (now.perMinute > 0 && left > 0)
        more += QStringLiteral("   ") + tr("%1 left").arg(durationText(left * 60 / now.perMinute));
    show(QStringLiteral("sending"), static_cast<int>(Token::Accent),
         tr("Sending: %1 of %2").arg(locale.toString(now.done), locale.toString(now.total)),
         now.perMinute > 0 ? more : QString());
}

void StatusLine::showRest(const QString& why)
{
    show(QStringLiteral("good"), static_cast<int>(Token::Muted), why.isEmpty() ? tr("Nothing to send") : why, {});
}

void StatusLine::showTrouble(const QString& what)
{
    show(QStringLiteral("warn"), static_cast<int>(Token::Warn), what, {});
    m_text->setToolTip(what);
}

void StatusLine::setHealth(const QString& warning)
{
    const bool well = warning.isEmpty();
    m_healthIcon->setPixmap(
        m_theme.icon(well ? QStringLiteral("good") : QStringLiteral("warn"), well ? Token::Good : Token::Warn)
            .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_health->setText(well ? tr("All accounts work") : warning);
    setRole(m_health, well ? Role::Small : Role::Warn);
}

} // namespace relais::ui
