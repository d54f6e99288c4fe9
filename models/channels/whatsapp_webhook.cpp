// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/whatsapp_webhook.h"

#include "models/channels/messaging_limit.h"
#include "models/channels/whatsapp_message.h"
#include "models/core/loose_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace relais {

namespace {

QString textOf(const QJsonObject& json, const char* key)
{
    return wordFrom(json.value(QLatin1String(key)));
}

/// The first of the keys that says something.
QString textOf(const QJsonObject& json, std::initializer_list<const char*> keys)
{
    for (const auto* key : keys)
        if (auto text = textOf(json, key); !text.isEmpty()) return text;
    return {};
}

QJsonObject objectOf(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1String(key)).toObject();
}

QList<QJsonObject> objectsOf(const QJsonObject& json, const char* key)
{
    QList<QJsonObject> objects;
    for (const auto& value : json.value(QLatin1String(key)).toArray())
        if (value.isObject()) objects.append(value.toObject());
    return objects;
}

/// One of `contacts`: who wrote, with a name.
struct Person
{
    WhatsappUser user;
    QString name;
};

QList<Person> peopleOf(const QJsonObject& value)
{
    QList<Person> people;
    for (const auto& contact : objectsOf(value, "contacts"))
        people.append({{whatsappPhone(contact.value(QLatin1String("wa_id"))), textOf(contact, "user_id")},
                       textOf(objectOf(contact, "profile"), "name")});
    return people;
}

bool isSame(const WhatsappUser& a, const WhatsappUser& b)
{
    if (!a.userId.isEmpty() && !b.userId.isEmpty()) return a.userId == b.userId;
    return !a.phone.isEmpty() && a.phone == b.phone;
}

/// Fills in what `contacts` knows of the sender. One that fits nobody is meant when it is alone with one message, unless
/// the two have different ids.
void addPerson(IncomingMessage& message, const QList<Person>& people, bool isAlone)
{
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& p) { return isSame(p.user, message.from); });
    const bool isOnly =
        isAlone && people.size() == 1 && (message.from.userId.isEmpty() || people.first().user.userId.isEmpty());
    const auto* person = found != people.end() ? &*found : isOnly ? &people.first() : nullptr;
    if (!person) return;
    message.profileName = person->name;
    if (message.from.phone.isEmpty()) message.from.phone = person->user.phone;
    if (message.from.userId.isEmpty()) message.from.userId = person->user.userId;
}

bool changesUser(const QJsonObject& element)
{
    constexpr std::array kTypes = {"user_changed_number", "customer_changed_number", "user_changed_user_id"};
    const auto type = textOf(objectOf(element, "system"), "type");
    return textOf(element, "type") == QLatin1String("system")
           && std::any_of(kTypes.begin(), kTypes.end(),
                          [&](const char* known) { return type == QLatin1String(known); });
}

IncomingUserChange userChangeFrom(const QJsonObject& element, const QString& phoneNumberId)
{
    const auto system = objectOf(element, "system");
    IncomingUserChange change{.phoneNumberId = phoneNumberId,
                              .providerId = textOf(element, "id"),
                              .before = {whatsappPhone(element.value(QLatin1String("from"))),
                                         textOf(system, "previous_user_id")},
                              .after = {whatsappPhone(textOf(system, {"wa_id", "new_wa_id"})),
                                        textOf(system, "user_id")},
                              .at = whatsappInstant(element.value(QLatin1String("timestamp")))};
    if (change.before.userId.isEmpty()) change.before.userId = textOf(element, "from_user_id");
    return change;
}

void readMessages(const QJsonObject& value, const QString& phoneNumberId, QList<Incoming>& all)
{
    const auto people = peopleOf(value);
    const auto elements = objectsOf(value, "messages");
    for (const auto& element : elements) {
        if (changesUser(element)) {
            all.append(userChangeFrom(element, phoneNumberId));
            continue;
        }
        auto message = whatsappMessageFrom(element);
        message.phoneNumberId = phoneNumberId;
        if (textOf(element, "type") == QLatin1String("system"))
            message.text = textOf(objectOf(element, "system"), "body");
        addPerson(message, people, elements.size() == 1);
        all.append(std::move(message));
    }
}

std::optional<MessageStatus> statusFrom(const QString& word)
{
    if (word == QLatin1String("sent")) return MessageStatus::Sent;
    if (word == QLatin1String("delivered")) return MessageStatus::Delivered;
    if (word == QLatin1String("read") || word == QLatin1String("played")) return MessageStatus::Read;
    if (word == QLatin1String("failed")) return MessageStatus::Failed;
    return std::nullopt;
}

std::optional<MessagePricing> pricingFrom(const QJsonValue& value)
{
    const auto json = value.toObject();
    // Without a word on who pays it says nothing, and a rate card knows better.
    if (!json.value(QLatin1String("billable")).isBool()) return std::nullopt;
    return MessagePricing{json.value(QLatin1String("billable")).toBool(), textOf(json, "category"),
                          textOf(json, "pricing_model"), textOf(json, "type")};
}

void readStatuses(const QJsonObject& value, const QString& phoneNumberId, QList<Incoming>& all)
{
    for (const auto& element : objectsOf(value, "statuses")) {
        const auto status = statusFrom(textOf(element, "status"));
        IncomingStatus incoming{.phoneNumberId = phoneNumberId,
                                .providerId = textOf(element, "id"),
                                .status = status.value_or(MessageStatus::Sent),
                                .at = whatsappInstant(element.value(QLatin1String("timestamp"))),
                                .recipient = {whatsappPhone(element.value(QLatin1String("recipient_id"))),
                                              textOf(element, "recipient_user_id")},
                                .callbackData = textOf(element, "biz_opaque_callback_data"),
                                .error = whatsappErrorFromJson(element.value(QLatin1String("errors")).toArray().at(0)),
                                .pricing = pricingFrom(element.value(QLatin1String("pricing")))};
        const bool namesAMessage = !incoming.providerId.isEmpty() || !incoming.callbackData.isEmpty();
        if (status && namesAMessage) all.append(std::move(incoming));
    }
}

void readPreferences(const QJsonObject& value, const QString& phoneNumberId, QList<Incoming>& all)
{
    for (const auto& element : objectsOf(value, "user_preferences")) {
        const auto word = textOf(element, "value");
        const bool stops = word == QLatin1String("stop");
        const WhatsappUser user{whatsappPhone(element.value(QLatin1String("wa_id"))), textOf(element, "user_id")};
        const bool isKnown = textOf(element, "category") == QLatin1String("marketing_messages")
                             && (stops || word == QLatin1String("resume"));
        if (isKnown && !user.isEmpty())
            all.append(IncomingPreference{phoneNumberId, user, stops,
                                          whatsappInstant(element.value(QLatin1String("timestamp")))});
    }
}

void readUserIds(const QJsonObject& value, const QString& phoneNumberId, QList<Incoming>& all)
{
    for (const auto& element : objectsOf(value, "user_id_update")) {
        const auto ids = objectOf(element, "user_id");
        const auto phone = whatsappPhone(element.value(QLatin1String("wa_id")));
        auto before = textOf(ids, "previous");
        auto after = textOf(ids, "current");
        if (before.isEmpty()) before = textOf(element, "previous_user_id");
        if (after.isEmpty()) after = textOf(element, "user_id");
        if (before.isEmpty() || after.isEmpty()) continue;
        all.append(IncomingUserChange{phoneNumberId,
                                      {},
                                      {phone, before},
                                      {phone, after},
                                      whatsappInstant(element.value(QLatin1String("timestamp")))});
    }
}

void readTemplate(const QJsonObject& value, const QString& businessAccountId, QList<Incoming>& all)
{
    IncomingTemplateChange change{.businessAccountId = businessAccountId,
                                  .name = textOf(value, "message_template_name"),
                                  .language = textOf(value, "message_template_language"),
                                  .status = textOf(value, "event"),
                                  .category = textOf(value, {"new_category", "message_template_category"}),
                                  .quality = textOf(value, "new_quality_score"),
                                  .reason = textOf(value, "reason")};
    if (change.reason == QLatin1String("NONE")) change.reason.clear();
    if (change.reason.isEmpty()) change.reason = textOf(objectOf(value, "other_info"), "description");
    if (!change.name.isEmpty()) all.append(std::move(change));
}

void readAccount(const QString& field, const QJsonObject& value, const QString& businessAccountId, QList<Incoming>& all)
{
    all.append(IncomingAccountChange{
        .businessAccountId = businessAccountId,
        .phoneNumberId = textOf(objectOf(value, "metadata"), "phone_number_id"),
        .displayPhone = whatsappPhone(textOf(value, {"display_phone_number", "phone_number"})),
        .field = field,
        .what = textOf(value, {"event", "decision"}),
        .dailyUsers = messagingLimitFrom(textOf(value, {"max_daily_conversations_per_business",
                                                        "max_daily_conversation_per_phone", "current_limit"})),
        .quality = textOf(value, {"new_quality_score", "quality_rating"})});
}

void readChange(const QString& businessAccountId, const QJsonObject& change, QList<Incoming>& all)
{
    const auto field = textOf(change, "field");
    const auto value = objectOf(change, "value");
    const auto phoneNumberId = textOf(objectOf(value, "metadata"), "phone_number_id");
    if (field == QLatin1String("messages")) {
        readMessages(value, phoneNumberId, all);
        readStatuses(value, phoneNumberId, all);
    } else if (field == QLatin1String("user_preferences")) {
        readPreferences(value, phoneNumberId, all);
    } else if (field == QLatin1String("user_id_update")) {
        readUserIds(value, phoneNumberId, all);
    } else if (field.startsWith(QLatin1String("message_template_"))
               || field == QLatin1String("template_category_update")) {
        readTemplate(value, businessAccountId, all);
    } else if (field == QLatin1String("account_update") || field == QLatin1String("account_review_update")
               || field == QLatin1String("business_capability_update")
               || field == QLatin1String("phone_number_quality_update")) {
        readAccount(field, value, businessAccountId, all);
    }
}

} // namespace

Result<QList<Incoming>> parseWhatsappWebhook(QByteArrayView body)
{
    const auto subject = QStringLiteral("webhook");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()), &error);
    if (error.error != QJsonParseError::NoError) return fail(ErrorCode::Invalid, subject, error.errorString());
    const auto root = document.object();
    if (!root.value(QLatin1String("entry")).isArray())
        return fail(ErrorCode::Invalid, subject, QStringLiteral("entry: missing"));
    QList<Incoming> all;
    for (const auto& entry : objectsOf(root, "entry"))
        for (const auto& change : objectsOf(entry, "changes")) readChange(textOf(entry, "id"), change, all);
    return all;
}

} // namespace relais
