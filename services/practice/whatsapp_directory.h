// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QHash>
#include <QString>

#include <map>

namespace relais::practice {

/// Somebody with WhatsApp on the phone, as one business knows them.
struct WhatsappPerson
{
    QString waId = {};    ///< digits; empty: never known
    QString userId = {};  ///< business-scoped
    QString name = {};
    bool hidesNumber = false;
    bool hasBlocked = false;
    bool stoppedMarketing = false;
    QHash<QString, Instant> lastWrote = {};  ///< to which number when
    QString lastNumber = {};                 ///< that wrote to them last
};

/// Everybody a stand-in has met. People come into being when they are first named; their names and user ids are
/// made from the number and always the same.
class WhatsappDirectory
{
public:
    /// References stay valid.
    WhatsappPerson& byNumber(const QString& waId);
    WhatsappPerson& byUserId(const QString& userId);
    /// `id` as a person at the phone says it: "+33 6 12...", digits or a user id.
    WhatsappPerson& byEither(const QString& id);
    /// The same person with a new number and the user id that goes with it.
    WhatsappPerson& move(const QString& fromUserId, const QString& waId);

private:
    std::map<QString, WhatsappPerson> m_byUserId;
    QHash<QString, QString> m_userIdOf;  ///< by wa_id
};

} // namespace relais::practice
