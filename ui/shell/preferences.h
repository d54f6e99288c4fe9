// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariantMap>

namespace relais::ui {

/// What this computer remembers for whoever sits at it: look, language, the window's place. A small file in
/// the data folder; a missing or damaged one means the usual. Window thread only.
class Preferences
{
public:
    explicit Preferences(const QString& file)
        : m_settings(file, QSettings::IniFormat)
    {
    }

    Scheme scheme() const { return schemeFromName(text("scheme")); }
    void setScheme(Scheme scheme) { set("scheme", schemeName(scheme)); }
    /// "en", "fr", or empty for the system's.
    QString language() const { return text("language"); }
    void setLanguage(const QString& language) { set("language", language); }
    /// Minutes without key or mouse after which the window locks; 0: never.
    int idleMinutes() const
    {
        return qBound(0, m_settings.value(QStringLiteral("idle_minutes"), kIdleMinutes).toInt(), 24 * 60);
    }
    void setIdleMinutes(int minutes) { set("idle_minutes", minutes); }
    /// Whether this computer receives WhatsApp's webhooks, and where: "127.0.0.1:8080".
    bool receivesWebhooks() const { return m_settings.value(QStringLiteral("webhooks")).toBool(); }
    void setReceivesWebhooks(bool receives) { set("webhooks", receives); }
    QString webhooksAt() const
    {
        return m_settings.value(QStringLiteral("webhooks_at"), QStringLiteral("127.0.0.1:8080")).toString();
    }
    void setWebhooksAt(const QString& address) { set("webhooks_at", address); }
    QByteArray geometry() const { return m_settings.value(QStringLiteral("geometry")).toByteArray(); }
    void setGeometry(const QByteArray& geometry) { set("geometry", geometry); }
    QString lastEmail() const { return text("email"); }
    void setLastEmail(const QString& email) { set("email", email); }
    QString lastWorkspace() const { return text("workspace"); }
    void setLastWorkspace(const QString& slug) { set("workspace", slug); }
    int lastPlace() const { return m_settings.value(QStringLiteral("place"), 0).toInt(); }
    void setLastPlace(int place) { set("place", place); }
    /// Columns of a list that are hidden, by their keys.
    QStringList hiddenColumns(const QString& list) const
    {
        return m_settings.value(QStringLiteral("hidden/") + list).toStringList();
    }
    void setHiddenColumns(const QString& list, const QStringList& columns)
    {
        m_settings.setValue(QStringLiteral("hidden/") + list, columns);
    }

    /// Widths that a person gave to columns of a list, by their keys; the others follow the space.
    QHash<QString, int> columnWidths(const QString& list) const
    {
        QHash<QString, int> widths;
        const auto stored = m_settings.value(QStringLiteral("widths/") + list).toMap();
        for (auto width = stored.begin(); width != stored.end(); ++width)
            widths.insert(width.key(), width.value().toInt());
        return widths;
    }
    void setColumnWidth(const QString& list, const QString& column, int width)
    {
        auto stored = m_settings.value(QStringLiteral("widths/") + list).toMap();
        stored.insert(column, width);
        m_settings.setValue(QStringLiteral("widths/") + list, stored);
    }

private:
    static constexpr int kIdleMinutes = 30;

    QString text(const char* key) const { return m_settings.value(QLatin1String(key)).toString(); }
    void set(const char* key, const QVariant& value) { m_settings.setValue(QLatin1String(key), value); }

    QSettings m_settings;
};

} // namespace relais::ui
