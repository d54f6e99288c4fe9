// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/contact_filter.h"

#include <QJsonArray>

namespace relais {

namespace {

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

Result<QStringList> textsFrom(const QJsonValue& value, const QString& key)
{
    QStringList texts;
    if (!value.isArray()) return fail(ErrorCode::Invalid, key, QStringLiteral("a list of texts"));
    for (const auto& item : value.toArray()) {
        if (!item.isString()) return fail(ErrorCode::Invalid, key, QStringLiteral("a list of texts"));
        texts.append(item.toString());
    }
    return texts;
}

Result<void> take(ContactFilter& filter, const QString& key, const QJsonValue& value)
{
    const auto text = [&](QString& into) -> Result<void> {
        if (!value.isString()) return fail(ErrorCode::Invalid, key, QStringLiteral("a text"));
        into = value.toString();
        return {};
    };
    const auto texts = [&](QStringList& into) -> Result<void> {
        auto list = textsFrom(value, key);
        if (!list) return list.failure();
        into = *list;
        return {};
    };
    if (key == word("search")) return text(filter.search);
    if (key == word("language")) return text(filter.language);
    if (key == word("country")) return text(filter.country);
    if (key == word("company")) return text(filter.company);
    if (key == word("categories")) return texts(filter.categories);
    if (key == word("tags")) return texts(filter.tags);
    if (key == word("has_email") || key == word("has_phone")) {
        if (!value.isBool()) return fail(ErrorCode::Invalid, key, QStringLiteral("true or false"));
        (key == word("has_email") ? filter.hasEmail : filter.hasPhone) = value.toBool();
        return {};
    }
    if (key == word("consent") || key == word("without_consent")) {
        const auto channel = consentChannelFromName(value.toString());
        if (!channel) return fail(ErrorCode::Invalid, key, QStringLiteral("email, whatsapp or sms"));
        (key == word("consent") ? filter.consent : filter.withoutConsent) = channel;
        return {};
    }
    if (key == word("created_after")) {
        filter.createdAfter = instantFromIso(value.toString());
        if (!filter.createdAfter) return fail(ErrorCode::Invalid, key, QStringLiteral("a date such as 2026-11-21"));
        return {};
    }
    if (key == word("fields") && value.isObject()) {
        const auto object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            filter.fields.insert(field.key(), field.value().toString());
        return {};
    }
    return fail(ErrorCode::Invalid, key, QStringLiteral("a filter has no such key"));
}

} // namespace

Result<ContactFilter> ContactFilter::fromJson(const QJsonObject& json)
{
    ContactFilter filter;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        if (auto taken = take(filter, entry.key(), entry.value()); !taken) return taken.failure();
    return filter;
}

QJsonObject ContactFilter::toJson() const
{
    QJsonObject json;
    const auto put = [&](const char* key, const QString& text) {
        if (!text.isEmpty()) json.insert(word(key), text);
    };
    put("search", search);
    put("language", language);
    put("country", country);
    put("company", company);
    if (!categories.isEmpty()) json.insert(word("categories"), QJsonArray::fromStringList(categories));
    if (!tags.isEmpty()) json.insert(word("tags"), QJsonArray::fromStringList(tags));
    if (hasEmail) json.insert(word("has_email"), true);
    if (hasPhone) json.insert(word("has_phone"), true);
    if (createdAfter) json.insert(word("created_after"), toIso(*createdAfter));
    if (consent) json.insert(word("consent"), consentChannelName(*consent));
    if (withoutConsent) json.insert(word("without_consent"), consentChannelName(*withoutConsent));
    QJsonObject custom;
    for (auto field = fields.begin(); field != fields.end(); ++field) custom.insert(field.key(), field.value());
    if (!custom.isEmpty()) json.insert(word("fields"), custom);
    return json;
}

} // namespace relais
