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
    QString waId = {};   ///< digits; empty: never known
    QString userId = {}; ///< business-scoped
    QString name = {};
    bool hidesNumber = false;
    bool hasBlocked = false;
    bool stoppedMarketing = false;
    QHash<QString, Instant> lastWrote = {}; ///< to which number when
    QString lastNumber = {};                ///< that wrote to them last
};

/// Everybody a stand-in has met. People come into being when they are first named; their names and user ids are
/// made from the number and always the same.
class WhatsappDirectory
{
public:
    /// References stay valid.
    WhatsappPerson& byNumber(const QString& waId);
    WhatsappPerson& byUserId(const QString& userId);
    /// Nobody comes into being by these; nullptr: not met.
    const WhatsappPerson* find(const QString& waId) const { return findUserId(m_userIdOf.value(waId)); }
    const WhatsappPerson* findUserId(const QString& userId) const;
    /// The same person with a new number and the user id that goes with it.
    WhatsappPerson& move(const QString& fromUserId, const QString& waId);

private:
    std::map<QString, WhatsappPerson> m_byUserId;
    QHash<QString, QString> m_userIdOf; ///< by wa_id
};

} // namespace relais::practice
