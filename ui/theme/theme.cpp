// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/stroke_icon_engine.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

#include <cmath>

namespace relais::ui {

namespace {

constexpr std::array kTokenNames = {"window",    "surface",   "raised",   "line",         "line-strong", "box",
                                    "text",      "muted",     "accent",   "accent-hover", "on-accent",   "good",
                                    "warn",      "bad",       "hover",    "nav-on",       "track",       "select",
                                    "tint-good", "tint-warn", "tint-bad", "ramp-25",      "ramp-50",     "ramp-75",
                                    "whatsapp",  "sms",       "post",     "overlay"};
static_assert(kTokenNames.size() == kTokenCount);

QByteArray resource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("The program lacks its own %s", qPrintable(path));
    return file.readAll();
}

QPalette paletteOf(const std::array<QColor, kTokenCount>& colors)
{
    const auto color = [&](Token token) { return colors[static_cast<size_t>(token)]; };
    QPalette palette(color(Token::Text), color(Token::Window));
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Button, color(Token::Surface));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::ToolTipBase, color(Token::Raised));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Light, color(Token::Surface));
    palette.setColor(QPalette::Midlight, color(Token::Line));
    palette.setColor(QPalette::Mid, color(Token::LineStrong));
    palette.setColor(QPalette::Dark, color(Token::LineStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, color(Token::Text));
        palette.setColor(QPalette::Disabled, role, color(Token::Muted));
    }
    return palette;
}

QString styleSheetOf(const std::array<QColor, kTokenCount>& colors, bool dark)
{
    auto sheet = QString::fromUtf8(resource(QStringLiteral(":/theme/relais.qss")));
    for (size_t i = 0; i < kTokenNames.size(); ++i) {
        const auto format = colors[i].alpha() == 255 ? QColor::HexRgb : QColor::HexArgb;
        sheet.replace(QLatin1Char('@') + QLatin1String(kTokenNames[i]) + QLatin1Char('@'), colors[i].name(format));
    }
    return sheet.replace(QLatin1String("@scheme@"), dark ? QLatin1String("dark") : QLatin1String("light"));
}

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light: return QStringLiteral("light");
    case Scheme::Dark: return QStringLiteral("dark");
    case Scheme::System: break;
    }
    return QStringLiteral("system");
}

Scheme schemeFromName(const QString& name)
{
    if (name == QLatin1String("light")) return Scheme::Light;
    if (name == QLatin1String("dark")) return Scheme::Dark;
    return Scheme::System;
}

std::array<QColor, kTokenCount> loadTokens(bool dark)
{
    const auto all = QJsonDocument::fromJson(resource(QStringLiteral(":/theme/tokens.json"))).object();
    const auto scheme = all.value(dark ? QLatin1String("dark") : QLatin1String("light")).toObject();
    std::array<QColor, kTokenCount> colors;
    for (size_t i = 0; i < kTokenNames.size(); ++i)
        colors[i] = QColor(scheme.value(QLatin1String(kTokenNames[i])).toString());
    return colors;
}

double contrast(const QColor& one, const QColor& other)
{
    const auto a = luminance(one);
    const auto b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Theme::Theme(QApplication& application, Scheme scheme)
    : m_application(application)
    , m_scheme(scheme)
    , m_systemIsDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    auto font = application.font();
    font.setPixelSize(static_cast<int>(TextSize::Body));
    application.setFont(font);
    apply();
}

void Theme::choose(Scheme scheme)
{
    if (scheme == m_scheme) return;
    m_scheme = scheme;
    apply();
}

void Theme::apply()
{
    m_dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark);
    m_colors = loadTokens(m_dark);
    const auto palette = paletteOf(m_colors);
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
    m_styleSheet = styleSheetOf(m_colors, m_dark);
    Q_EMIT changed();
}

QIcon Theme::icon(const QString& name, Token token) const
{
    return QIcon(new StrokeIconEngine(*this, name, token));
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    auto font = m_application.font();
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    return font;
}

} // namespace relais::ui
