// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/sending/message_status.h"
#include "tests/support/temp_agency.h"

#include <QString>

#include <map>

namespace relais::test {

/// What an account of a test may do.
struct OutboxAccount
{
    int connections = 2;
    QString limits = QStringLiteral("[]");
    int daily = 0; ///< 0: no cap
    int attempts = 3;
    int backoffSeconds = 10;
    QString ramp = {}; ///< START:DAYS
};

/// Queued messages of a launched campaign, written straight into the tables: what a launch leaves behind.
class Outbox
{
public:
    explicit Outbox(TempAgency& agency)
        : m_agency(agency)
    {
    }

    AccountId addAccount(const QString& name, const OutboxAccount& wanted = {});
    /// `count` messages to person1@example.com, person2@... of one campaign that is sending.
    CampaignId addCampaign(AccountId account, int count, const QString& quietHours = {}, const QString& timeZone = {});

    std::map<MessageStatus, int> counts(CampaignId campaign);
    /// The same sums as daily_figures has them, by status over all days.
    std::map<MessageStatus, int> figures(CampaignId campaign);
    int campaignStatus(CampaignId campaign);
    QString text(const QString& sql);

private:
    TempAgency& m_agency;
    int m_contacts = 0;
};

} // namespace relais::test
