// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaigns/campaign_desk.h"

#include "services/channels/smtp/smtp_settings.h"

#include <QJsonDocument>

namespace relais::test {

qint64 CampaignDesk::insert(const QString& sql, const QVariantList& parameters)
{
    const auto done = m_agency.database().runText(sql, parameters);
    if (!done) qFatal("%s", qPrintable(done.error().detail));
    return done->insertedId;
}

void CampaignDesk::run(const QString& sql, const QVariantList& parameters)
{
    insert(sql, parameters);
}

AccountId CampaignDesk::addAccount(const QString& name, const QString& limits)
{
    const auto from = Mailbox::parse(QStringLiteral("Maison <contact@maison.example>"));
    const SmtpSettings settings{
        .host = QStringLiteral("localhost"), .port = 25, .security = SmtpSecurity::None, .user = {}, .from = *from};
    const auto json = QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact));
    return AccountId(insert(
        QStringLiteral(
            "INSERT INTO accounts (workspace_id, name, name_key, kind, settings, connections, limits, max_attempts, "
            "backoff_seconds, created_at, updated_at) VALUES (1, ?, ?, 'smtp', ?, 2, ?, 3, 10, 0, 0)"),
        {name, name, json, limits}));
}

CategoryId CampaignDesk::addCategory(const QString& name)
{
    return CategoryId(insert(
        QStringLiteral(
            "INSERT INTO categories (workspace_id, name, name_key, colour, created_at) VALUES (1, ?, ?, '#000000', 0)"),
        {name, name}));
}

ContactId CampaignDesk::addContact(const QString& name, const QString& email, const QString& company)
{
    const auto address = email.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(email);
    return ContactId(
        insert(QStringLiteral(
                   "INSERT INTO contacts (workspace_id, name, email, email_key, company, created_at, updated_at) "
                   "VALUES (1, ?, ?, lower(?), ?, 0, 0)"),
               {name, address, address, company}));
}

void CampaignDesk::assign(ContactId contact, CategoryId category)
{
    insert(QStringLiteral("INSERT INTO contact_categories VALUES (1, ?, ?)"), {category.value(), contact.value()});
}

void CampaignDesk::suppress(const QString& address)
{
    insert(QStringLiteral(
               "INSERT INTO suppressions (workspace_id, address, reason, created_at) VALUES (1, ?, 'unsubscribed', 0)"),
           {address});
}

QString CampaignDesk::one(const QString& sql)
{
    auto rows = m_agency.database().queryText(sql, {});
    if (!rows) qFatal("%s", qPrintable(rows.error().detail));
    return rows->next() ? rows->text(0) : QString();
}

CampaignDraft CampaignDesk::draft()
{
    CampaignDraft draft;
    draft.name = QStringLiteral("Rentrée");
    draft.account = QStringLiteral("main");
    draft.steps[0].subject = QStringLiteral("Bonjour {nom}");
    draft.steps[0].html =
        QStringLiteral("<p>Bonjour {nom} de {entreprise|chez vous}</p><p><a href=\"{unsubscribe}\">Stop</a></p>");
    return draft;
}

} // namespace relais::test
