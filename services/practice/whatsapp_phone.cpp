// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_cloud.h"
#include "services/practice/whatsapp_message_check.h"

// What people do with WhatsApp on their phones, and Meta with what it watches over.

namespace relais::practice {

namespace {

QJsonObject contextOf(const WhatsappNumber& number, const QString& wamid)
{
    return {{QStringLiteral("from"), number.digits}, {QStringLiteral("id"), wamid}};
}

} // namespace

Result<WhatsappPerson*> WhatsappCloud::person(const QString& id)
{
    if (isWhatsappUserId(id)) return &m_people.byUserId(id);
    const auto waId = waIdOf(id);
    if (waId.isEmpty()) return fail(ErrorCode::Invalid, id);
    return &m_people.byNumber(waId);
}

const WhatsappNumber& WhatsappCloud::numberFor(const WhatsappPerson& person, const QString& wanted) const
{
    for (const auto& id : {wanted, person.lastNumber})
        if (const auto* found = number(id)) return *found;
    return m_setup.numbers.first();
}

Result<QString> WhatsappCloud::send(const QString& from, const QJsonObject& content, const QString& to)
{
    const auto who = person(from);
    if (!who) return who.failure();
    const auto& number = numberFor(**who, to);
    const auto id = newWamid();
    m_inbound.insert(id, {(*who)->userId, false});
    (*who)->lastWrote.insert(number.id, now());
    m_outside.tell(whatsappInboundEvent(number, **who, id, content, now(), isHidden(**who)));
    return id;
}

Result<QString> WhatsappCloud::say(const QString& from, const QString& text, const QString& to, const QString& inReplyTo)
{
    const auto who = person(from);
    if (!who) return who.failure();
    QJsonObject content{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), QJsonObject{{QStringLiteral("body"), text}}}};
    if (!inReplyTo.isEmpty()) content.insert(QStringLiteral("context"), contextOf(numberFor(**who, to), inReplyTo));
    return send(from, content, to);
}

Result<QString> WhatsappCloud::press(const QString& from, const QString& wamid, int button)
{
    const auto* about = message(wamid);
    const auto who = person(from);
    if (!who) return who.failure();
    if (!about || about->recipient != (*who)->userId) return fail(ErrorCode::NotFound, wamid);
    const auto pressed = about->bubble.buttons.value(button);
    QJsonObject content{{QStringLiteral("context"), contextOf(*number(about->phoneNumberId), wamid)}};
    if (pressed.kind == QLatin1String("QUICK_REPLY")) {
        content.insert(QStringLiteral("type"), QStringLiteral("button"));
        content.insert(QStringLiteral("button"), QJsonObject{{QStringLiteral("payload"), pressed.payload}, {QStringLiteral("text"), pressed.text}});
    } else if (pressed.kind == QLatin1String("reply") || pressed.kind == QLatin1String("row")) {
        const auto kind = pressed.kind == QLatin1String("row") ? QStringLiteral("list_reply") : QStringLiteral("button_reply");
        const QJsonObject reply{{QStringLiteral("id"), pressed.payload}, {QStringLiteral("title"), pressed.text}};
        content.insert(QStringLiteral("type"), QStringLiteral("interactive"));
        content.insert(QStringLiteral("interactive"), QJsonObject{{QStringLiteral("type"), kind}, {kind, reply}});
    } else {
        // A link or a number to call: the business hears nothing of it.
        return fail(ErrorCode::NotFound, pressed.text);
    }
    return send(from, content, about->phoneNumberId);
}

Result<QString> WhatsappCloud::react(const QString& from, const QString& wamid, const QString& emoji)
{
    const auto* about = message(wamid);
    if (!about) return fail(ErrorCode::NotFound, wamid);
    QJsonObject reaction{{QStringLiteral("message_id"), wamid}};
    if (!emoji.isEmpty()) reaction.insert(QStringLiteral("emoji"), emoji);
    return send(from, {{QStringLiteral("type"), QStringLiteral("reaction")}, {QStringLiteral("reaction"), reaction}}, about->phoneNumberId);
}

Result<QString> WhatsappCloud::sendMedia(const QString& from, const QString& kind, const WhatsappMedia& content, const QString& caption)
{
    QJsonObject object{{QStringLiteral("id"), media.add(content)},
                       {QStringLiteral("mime_type"), QString::fromUtf8(content.mimeType)},
                       {QStringLiteral("sha256"), WhatsappMediaShelf::sha256Of(content.content)}};
    if (!caption.isEmpty()) object.insert(QStringLiteral("caption"), caption);
    if (!content.fileName.isEmpty()) object.insert(QStringLiteral("filename"), content.fileName);
    return send(from, {{QStringLiteral("type"), kind}, {kind, object}});
}

Result<void> WhatsappCloud::read(const QString& from)
{
    const auto who = person(from);
    if (!who) return who.failure();
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        const auto& one = m_messages[i];
        if (one.recipient == (*who)->userId && (one.progress == WhatsappProgress::Delivered || one.progress == WhatsappProgress::Sent))
            progress(QString(one.id), WhatsappProgress::Read);
    }
    return {};
}

Result<void> WhatsappCloud::setBlocked(const QString& from, bool blocked)
{
    const auto who = person(from);
    if (!who) return who.failure();
    (*who)->hasBlocked = blocked;
    return {};
}

Result<void> WhatsappCloud::setStoppedMarketing(const QString& from, bool stopped)
{
    const auto who = person(from);
    if (!who) return who.failure();
    (*who)->stoppedMarketing = stopped;
    const auto& number = numberFor(**who, {});
    const auto as = whatsappInboundEvent(number, **who, {}, {}, now(), isHidden(**who));
    QJsonObject preference{
        {QStringLiteral("detail"), stopped ? QStringLiteral("User requested to stop marketing messages") : QStringLiteral("User requested to resume marketing messages")},
        {QStringLiteral("category"), QStringLiteral("marketing_messages")},
        {QStringLiteral("value"), stopped ? QStringLiteral("stop") : QStringLiteral("resume")},
        {QStringLiteral("timestamp"), as.item[QLatin1String("timestamp")].toString().toLongLong()},
        {QStringLiteral("user_id"), (*who)->userId},
    };
    if (as.contact.contains(QLatin1String("wa_id"))) preference.insert(QStringLiteral("wa_id"), as.contact[QLatin1String("wa_id")]);
    m_outside.tell({.phoneNumberId = number.id, .digits = number.digits, .field = QStringLiteral("user_preferences"),
                    .list = QStringLiteral("user_preferences"), .item = preference, .contact = as.contact});
    return {};
}

Result<void> WhatsappCloud::changeNumber(const QString& from, const QString& waId)
{
    const auto who = person(from);
    if (!who) return who.failure();
    if (waIdOf(waId).isEmpty()) return fail(ErrorCode::Invalid, waId);
    const auto before = **who;
    const auto& after = m_people.move(before.userId, waIdOf(waId));
    QJsonObject system{
        {QStringLiteral("type"), QStringLiteral("user_changed_number")},
        {QStringLiteral("user_id"), after.userId},
        {QStringLiteral("previous_user_id"), before.userId},
        {QStringLiteral("body"), QStringLiteral("User %1 changed from %2 to %3").arg(before.name, before.waId, after.waId)},
    };
    if (!isHidden(after)) system.insert(QStringLiteral("wa_id"), after.waId);
    const auto& number = numberFor(before, {});
    const QJsonObject content{{QStringLiteral("type"), QStringLiteral("system")}, {QStringLiteral("system"), system}};
    m_outside.tell(whatsappInboundEvent(number, before, newWamid(), content, now(), isHidden(before)));
    return {};
}

Result<void> WhatsappCloud::changeTemplate(const QString& name, const QString& language, const QJsonObject& changes)
{
    const auto changed = templates.change(name, language, changes);
    if (changed.isEmpty()) return fail(ErrorCode::NotFound, name);
    QJsonObject value{
        {QStringLiteral("message_template_id"), changed[QLatin1String("id")].toString().toLongLong()},
        {QStringLiteral("message_template_name"), name},
        {QStringLiteral("message_template_language"), language},
    };
    if (changes.contains(QLatin1String("status"))) {
        auto item = value;
        item.insert(QStringLiteral("event"), changes[QLatin1String("status")]);
        item.insert(QStringLiteral("reason"), changed[QLatin1String("rejected_reason")].toString(QStringLiteral("NONE")));
        m_outside.tell({.field = QStringLiteral("message_template_status_update"), .item = item});
    }
    if (changes.contains(QLatin1String("category"))) {
        auto item = value;
        item.insert(QStringLiteral("new_category"), changes[QLatin1String("category")]);
        m_outside.tell({.field = QStringLiteral("template_category_update"), .item = item});
    }
    if (changes.contains(QLatin1String("quality_score"))) {
        auto item = value;
        item.insert(QStringLiteral("new_quality_score"), changes[QLatin1String("quality_score")].toObject()[QLatin1String("score")]);
        m_outside.tell({.field = QStringLiteral("message_template_quality_update"), .item = item});
    }
    return {};
}

} // namespace relais::practice
