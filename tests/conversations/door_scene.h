// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/agency.h"
#include "services/contacts/contact_store.h"
#include "services/conversations/door.h"
#include "services/storage/transaction.h"
#include "tests/support/temp_agency.h"

namespace relais::test {

inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// One contact who got Message 1 of a campaign with a Message 2, over one WhatsApp number.
class Scene
{
public:
    Scene()
        : install(agencyInfo(agency.database())->installId)
        , door(agency.database(), agency.clock(), install)
    {
        const auto now = toMs(agency.clock().now());
        run("INSERT INTO accounts (id, workspace_id, name, name_key, kind, settings, connections, max_attempts, backoff_seconds, created_at, updated_at) "
            "VALUES (1, 1, 'boutique', 'boutique', 'whatsapp', '{\"phone_number_id\":\"7\",\"business_account_id\":\"8\"}', 1, 3, 1, 0, 0)",
            {});
        run("INSERT INTO contacts (id, workspace_id, name, phone, created_at, updated_at) VALUES (5, 1, 'Camille', '+33612345678', 0, 0)",
            {});
        // As whoever adds contacts leaves them.
        run("INSERT INTO contacts_search (rowid, words) VALUES (5, ?)",
            {(*ContactStore(agency.database(), agency.session().workspace).byId(ContactId(5)))->data.searchWords()});
        run("INSERT INTO campaigns (id, workspace_id, name, channel, draft, account_id, status, launched_at, created_at, updated_at) "
            "VALUES (3, 1, 'x', 'whatsapp', '{}', 1, 4, ?, 0, 0)",
            {now});
        run("INSERT INTO campaign_contents VALUES (1, 3, 1, '{}'), (1, 3, 2, '{\"text\":\"Merci\",\"names\":{},\"within_hours\":2}')",
            {});
        run("INSERT INTO messages (id, workspace_id, campaign_id, step, contact_id, account_id, address, vals, status, queued_at, sent_at, finished_at, provider_id) "
            "VALUES (11, 1, 3, 1, 5, 1, '+33612345678', '{\"name\":\"Camille\"}', 2, 0, ?, ?, 'wamid.ONE')",
            {now, now});
        run("INSERT INTO provider_ids VALUES ('wamid.ONE', 1, 11)", {});
        run("INSERT INTO daily_figures VALUES (1, 3, ?, 2, 'whatsapp', 1)", {utcDay(agency.clock().now())});
    }

    void run(const char* sql, const QVariantList& parameters)
    {
        const auto done = agency.database().runText(QString::fromLatin1(sql), parameters);
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    qint64 number(const char* sql)
    {
        auto rows = agency.database().queryText(QString::fromLatin1(sql), {});
        if (!rows) qFatal("%s", qPrintable(rows.error().detail));
        return rows->next() ? rows->integer(0) : -1;
    }
    void enter(const Incoming& incoming)
    {
        auto transaction = Transaction::begin(agency.database());
        const auto entered = door.enter(incoming);
        if (!entered) qFatal("%s %s", qPrintable(entered.error().subject), qPrintable(entered.error().detail));
        if (auto done = transaction->commit(); !done) qFatal("%s", qPrintable(done.error().detail));
    }
    IncomingMessage said(const QString& words, const QString& id, Milliseconds after = std::chrono::minutes(1))
    {
        return {.phoneNumberId = text("7"),
                .providerId = id,
                .from = {.phone = text("+33612345678")},
                .profileName = text("Camille"),
                .at = start + after,
                .kind = IncomingMessage::Kind::Text,
                .text = words};
    }
    IncomingStatus told(MessageStatus status)
    {
        IncomingStatus one{.phoneNumberId = text("7"),
                           .providerId = text("wamid.ONE"),
                           .status = status,
                           .at = start,
                           .callbackData = QStringLiteral("relais:%1:11").arg(install)};
        if (status == MessageStatus::Failed)
            one.error = WhatsappError{.code = 131026, .details = text("undeliverable")};
        return one;
    }

    TempAgency agency;
    QString install;
    Instant start = agency.clock().now();
    Door door;
};

} // namespace relais::test
