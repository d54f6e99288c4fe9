// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/campaigns/test_send.h"

#include "services/access/agency.h"
#include "services/access/audit.h"
#include "services/campaigns/preview.h"
#include "services/channels/account_repository.h"
#include "services/channels/smtp/smtp_test.h"
#include "services/contacts/suppression_list.h"
#include "services/core/clock.h"

namespace relais {

Result<QString> sendTest(Database& database, const Session& session, const Clock& clock, const TestSend& test,
                         const SecretReader& readSecret, const PracticePort& practicePort)
{
    const auto data = composeTestMail(database, session, clock, test.draft, test.stored, test.contact, test.address);
    if (!data) return data.failure();
    const auto suppressed = SuppressionList(database, session, clock).holds(test.address);
    if (!suppressed) return suppressed.failure();
    if (*suppressed)
        return fail(ErrorCode::Invalid, test.address, QStringLiteral("the address is on the suppression list"));
    const auto account = AccountRepository(database, session, clock).byName(test.draft.account);
    if (!account) return account.failure();
    if (auto fits = fitsAgency(database, account->draft); !fits) return fits.failure();
    const auto agency = agencyInfo(database);
    if (!agency) return agency.failure();
    if (!agency->armed && !account->draft.practice) return fail(ErrorCode::Disarmed);

    const auto endpoint =
        endpointOf(database, account->id, *account->draft.smtp(), account->draft.practice, readSecret, practicePort);
    if (!endpoint) return endpoint.failure();
    const auto to = EmailAddress::parse(test.address);
    if (!to) return to.failure();
    // Before it leaves: nothing else remembers it.
    if (auto noted =
            recordAuditAlone(database, actorOf(session), clock.now(),
                             {QStringLiteral("campaign.test"), test.draft.name, QStringLiteral("channel=email")});
        !noted)
        return noted.failure();
    return sendMail(*endpoint, {account->draft.smtp()->from.address.text().toLatin1(), to->text().toLatin1(), *data});
}

} // namespace relais
