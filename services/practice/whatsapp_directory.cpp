// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_directory.h"

#include <QCryptographicHash>

#include <array>

namespace relais::practice {

namespace {

constexpr std::array kNames = {"Camille", "Zoë", "Inès", "Noah", "Éloïse", "Youssef", "Jade", "Léo", "Maryam", "Søren"};

struct Country
{
    const char* prefix;
    const char* code;
};
// The longer first.
constexpr std::array kCountries = {Country{"212", "MA"}, Country{"213", "DZ"}, Country{"216", "TN"},
                                   Country{"221", "SN"}, Country{"351", "PT"}, Country{"32", "BE"},
                                   Country{"33", "FR"},  Country{"34", "ES"},  Country{"39", "IT"},
                                   Country{"41", "CH"},  Country{"44", "GB"},  Country{"49", "DE"},
                                   Country{"52", "MX"},  Country{"55", "BR"},  Country{"1", "US"}};

quint64 numberOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).left(8).toHex().toULongLong(nullptr, 16);
}

QString userIdOf(const QString& waId)
{
    const char* code = "ZZ";
    for (const auto& country : kCountries) {
        if (!waId.startsWith(QLatin1String(country.prefix))) continue;
        code = country.code;
        break;
    }
    return QStringLiteral("%1.%2").arg(QLatin1String(code)).arg(numberOf(waId));
}

QString nameOf(const QString& id)
{
    return QString::fromUtf8(kNames[numberOf(id) % kNames.size()]);
}

} // namespace

WhatsappPerson& WhatsappDirectory::byNumber(const QString& waId)
{
    auto& userId = m_userIdOf[waId];
    if (userId.isEmpty()) userId = userIdOf(waId);
    auto& person = m_byUserId[userId];
    if (person.userId.isEmpty()) person = {.waId = waId, .userId = userId, .name = nameOf(waId)};
    return person;
}

WhatsappPerson& WhatsappDirectory::byUserId(const QString& userId)
{
    auto& person = m_byUserId[userId];
    if (person.userId.isEmpty()) person = {.userId = userId, .name = nameOf(userId), .hidesNumber = true};
    return person;
}

const WhatsappPerson* WhatsappDirectory::findUserId(const QString& userId) const
{
    const auto found = m_byUserId.find(userId);
    return found == m_byUserId.end() ? nullptr : &found->second;
}

WhatsappPerson& WhatsappDirectory::move(const QString& fromUserId, const QString& waId)
{
    const auto before = byUserId(fromUserId);
    auto& after = byNumber(waId);
    after.name = before.name;
    after.hidesNumber = before.hidesNumber;
    after.lastWrote = before.lastWrote;
    after.lastNumber = before.lastNumber;
    return after;
}

} // namespace relais::practice
