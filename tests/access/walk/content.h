// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "services/access/session.h"
#include "tests/support/fake_clock.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

namespace relais {
class Database;
class SecretStore;
} // namespace relais

namespace relais::test {

/// What one workspace has of each kind, by the names that services are asked with.
struct Content
{
    QString word; ///< stands in every name of it, and in nobody else's
    WorkspaceId workspace{0};
    QString slug;

    // People, all with the password kPassword. An e-mail is a sign-in of the whole agency.
    UserId admin{0}, manager{0}, agent{0};

    ContactId contact{0}, twin{0}, third{0}, deleted{0}, written{0},
        stopped{
            0}; ///< `twin` has contact's number; `written` is who the conversation is with; `stopped` is on the suppression list
    CategoryId category{0};
    AccountId mail{0}, whatsapp{0}, spare{0}; ///< nothing hangs on `spare`
    CampaignId draft{0}, whatsappDraft{0}, scheduled{0}, sending{0}, paused{0}, done{0}, sequence{0};
    AttachmentId attachment{0};
    MessageId message{0}, unsure{0}, test{0};
    ConversationId conversation{0}, closed{0};
    InteractionId file{0}, missing{0};
    RuleId rule{0};
    InvitationId invitation{0};
    WritingSampleId sample{0}; ///< the agent's
    ProviderId provider{0};    ///< the only one; it is off

    QString email() const { return word + QStringLiteral("0@people.example"); }
    QString phone() const { return QStringLiteral("+3369") + number; }
    QString externalId() const { return word + QStringLiteral("-0"); }
    QString suppressed() const { return word + QStringLiteral("-stop@people.example"); }
    QString personEmail(Role role) const { return QStringLiteral("%1.%2@staff.example").arg(word, roleName(role)); }
    /// "amber category": what a thing of that kind is called.
    QString called(const char* kind) const { return word + QLatin1Char(' ') + QLatin1String(kind); }
    QString templateName() const { return word + QStringLiteral("_hello"); }
    QString ownField() const { return word + QStringLiteral("_score"); }
    QString tag() const { return word + QStringLiteral("-tag"); }
    QString number; ///< seven digits that are its own

    /// The same things of a workspace that never was.
    Content ghost() const;
};

inline constexpr auto kPassword = "long enough";
inline constexpr qint64 kGhosts = 1'000'000; ///< ids above it never were

/// Fills the session's workspace with content of each kind, more or less of it as `seed` says. Whatever fails ends the program.
Content makeContent(Database& database, SecretStore& secrets, const Session& owner, const FakeClock& clock,
                    const QString& folder, const QString& word, quint32 seed);

/// Each row of a workspace in each table, as text; rows of nobody's workspace stand in none.
QMap<QString, QStringList> rowsOf(Database& database, WorkspaceId workspace);
/// Every row of every table.
QMap<QString, QStringList> allRows(Database& database);
/// The first difference, for a failure's text; empty: none.
QString difference(const QMap<QString, QStringList>& before, const QMap<QString, QStringList>& after);

} // namespace relais::test
