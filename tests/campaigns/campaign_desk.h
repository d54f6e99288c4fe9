// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "models/core/ids.h"
#include "tests/support/temp_agency.h"

#include <QString>

namespace relais::test {

/// Contacts, categories and an account of a test, written straight into the tables.
class CampaignDesk
{
public:
    explicit CampaignDesk(TempAgency& agency)
        : m_agency(agency)
    {
    }

    AccountId addAccount(const QString& name = QStringLiteral("main"), const QString& limits = QStringLiteral("[]"));
    CategoryId addCategory(const QString& name);
    ContactId addContact(const QString& name, const QString& email, const QString& company = {});
    void assign(ContactId contact, CategoryId category);
    void suppress(const QString& address);
    /// The first column of the first row as text.
    QString one(const QString& sql);
    void run(const QString& sql, const QVariantList& parameters = {});

    /// A draft that can be launched: "Bonjour {nom}" by the account "main" to everybody.
    static CampaignDraft draft();

private:
    qint64 insert(const QString& sql, const QVariantList& parameters);
    TempAgency& m_agency;
};

} // namespace relais::test
