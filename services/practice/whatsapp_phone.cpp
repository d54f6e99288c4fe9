// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_cloud.h"
#include "services/practice/whatsapp_message_check.h"

#include <algorithm>
#include <tuple>

// What people do with WhatsApp on their phones, and Meta with what it watches over.

namespace relais::practice {

namespace {

QJsonObject contextOf(const WhatsappNumber& number, const QString& wamid)
{
    return {{QStringLiteral("from"), number.digits}, {QStringLiteral("id"), wamid}};
}

/// What the person's own phone shows of what they sent.
WhatsappBubble bubbleOf(const QJsonObject& content)
{
    const auto type = content[QLatin1String("type")].toString();
    auto object = content[type].toObject();
    if (type == QLatin1String("interactive")) object = object[object[QLatin1String("type")].toString()].toObject();
    WhatsappBubble bubble;
    if (object.contains(QLatin1String("mime_type"))) {
        bubble.mediaKind = type;
        bubble.media = object[QLatin1String("id")].toString();
    }
    for (const auto* key : {"body", "text", "title", "emoji", "caption"})
        if (const auto value = object[QLatin1String(key)].toString(); bubble.text.isEmpty()) bubble.text = value;
    return bubble;
}

} // namespace

QList<WhatsappTurn> WhatsappCloud::turnsOf(const QString& userId, const std::optional<QStringList>& ours) const
{
    QList<WhatsappTurn> shown;
    for (auto turn : m_turns.value(userId)) {
        if (ours && !ours->contains(turn.phoneNumberId)) continue;
        if (!turn.isByPerson) {
            turn.progress = message(turn.id)->progress;
            if (turn.progress != WhatsappProgress::Delivered && turn.progress != WhatsappProgress::Read) continue;
        }
        shown.append(turn);
    }
    return shown;
}

QList<WhatsappTurn> WhatsappCloud::conversation(const QString& who, const std::optional<QStringList>& ours) const
{
    if (isWhatsappUserId(who)) return turnsOf(who, ours);
    const auto* found = m_people.find(waIdOf(who));
    return found ? turnsOf(found->userId, ours) : QList<WhatsappTurn>();
}

QList<WhatsappContact> WhatsappCloud::contacts(const std::optional<QStringList>& ours) const
{
    QList<WhatsappContact> all;
    for (auto one = m_turns.keyBegin(); one != m_turns.keyEnd(); ++one) {
        const auto turns = turnsOf(*one, ours);
        if (turns.isEmpty()) continue;
        const auto& person = *m_people.findUserId(*one);
        const auto unread = std::count_if(turns.begin(), turns.end(), [](const WhatsappTurn& turn) {
            return turn.progress == WhatsappProgress::Delivered;
        });
        all.append(
            {person.userId, person.waId, person.name, person.hasBlocked, static_cast<int>(unread), turns.last()});
    }
    std::sort(all.begin(), all.end(), [](const WhatsappContact& a, const WhatsappContact& b) {
        return std::tie(b.last.at, a.userId) < std::tie(a.last.at, b.userId);
    });
    return all;
}

Result<WhatsappPerson*> WhatsappCloud::person(const QString& id)
{
    if (isWhatsappUserId(id)) return &m_people.byUserId(id);
    const auto waId = waIdOf(id);
    if (waId.isEmpty()) return fail(ErrorCode::Invalid, id);
    return &m_people.byNumber(waId);
}

WhatsappNumber WhatsappCloud::numberFor(const WhatsappPerson& person, const QString& wanted)
{
    for (const auto& id : {wanted, person.lastNumber})
        if (const auto* found = number(id)) return *found;
    return m_setup.numbers.first();
}

Result<QString> WhatsappCloud::send(const QString& from, const QJsonObject& content, const QString& to)
{
    const auto who = person(from);
    if (!who) return who.failure();
    const auto number = numberFor(**who, to);
    const auto id = newWamid();
    m_inbound.insert(id, {(*who)->userId, false});
    (*who)->lastWrote.insert(number.id, now());
    auto answered = content[QLatin1String("context")].toObject()[QLatin1String("id")].toString();
    if (answered.isEmpty())
        answered = content[QLatin1String("reaction")].toObject()[QLatin1String("message_id")].toString();
    m_turns[(*who)->userId].append({.isByPerson = true,
                                    .id = id,
                                    .phoneNumberId = number.id,
                                    .at = now(),
                                    .bubble = bubbleOf(content),
                                    .contextId = answered});
    m_outside.tell(whatsappInboundEvent(number, **who, id, content, now(), isHidden(**who)));
    return id;
}

Result<QString> WhatsappCloud::say(const QString& from, const QString& text, const QString& to,
                                   const QString& inReplyTo)
{
    const auto who = person(from);
    if (!who) return who.failure();
    QJsonObject content{{QStringLiteral("type"), QStringLiteral("text")},
                        {QStringLiteral("text"), QJsonObject{{QStringLiteral("body"), text}}}};
    if (!inReplyTo.isEmpty()) content.insert(QStringLiteral("context"), contextOf(numberFor(**who, to), inReplyTo));
    return send(from, content, to);
}

Result<QString> WhatsappCloud::press(const QString& from, const QString& wamid, int button)
{
    const auto* about = message(wamid);
    const auto who = person(from);
    if (!who) return who.failure();
    const auto turns = m_turns.value((*who)->userId);
    const bool isTheirs =
        std::any_of(turns.begin(), turns.end(), [&wamid](const WhatsappTurn& turn) { return turn.id == wamid; });
    if (!about || !isTheirs) return fail(ErrorCode::NotFound, wamid);
    const auto pressed = about->bubble.buttons.value(button);
    QJsonObject content{{QStringLiteral("context"), contextOf(*number(about->phoneNumberId), wamid)}};
    if (pressed.kind == QLatin1String("QUICK_REPLY")) {
        content.insert(QStringLiteral("type"), QStringLiteral("button"));
        content.insert(QStringLiteral("button"), QJsonObject{{QStringLiteral("payload"), pressed.payload},
                                                             {QStringLiteral("text"), pressed.text}});
    } else if (pressed.kind == QLatin1String("reply") || pressed.kind == QLatin1String("row")) {
        const auto kind =
            pressed.kind == QLatin1String("row") ? QStringLiteral("list_reply") : QStringLiteral("button_reply");
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
    return send(from, {{QStringLiteral("type"), QStringLiteral("reaction")}, {QStringLiteral("reaction"), reaction}},
                about->phoneNumberId);
}

Result<QString> WhatsappCloud::sendMedia(const QString& from, const QString& kind, const WhatsappMedia& content,
                                         const QString& caption, const QString& to)
{
    QJsonObject object{{QStringLiteral("id"), media.add(content)},
                       {QStringLiteral("mime_type"), QString::fromUtf8(content.mimeType)},
                       {QStringLiteral("sha256"), WhatsappMediaShelf::sha256Of(content.content)}};
    if (!caption.isEmpty()) object.insert(QStringLiteral("caption"), caption);
    if (!content.fileName.isEmpty()) object.insert(QStringLiteral("filename"), content.fileName);
    return send(from, {{QStringLiteral("type"), kind}, {kind, object}}, to);
}

Result<void> WhatsappCloud::read(const QString& from, const std::optional<QStringList>& ours)
{
    const auto who = person(from);
    if (!who) return who.failure();
    for (const auto& turn : turnsOf((*who)->userId, ours))
        if (turn.progress == WhatsappProgress::Delivered) progress(turn.id, WhatsappProgress::Read);
    return {};
}

Result<void> WhatsappCloud::setBlocked(const QString& from, bool blocked)
{
    const auto who = person(from);
    if (!who) return who.failure();
    (*who)->hasBlocked = blocked;
    return {};
}

Result<void> WhatsappCloud::setStoppedMarketing(const QString& from, bool stopped, const QString& to)
{
    const auto who = person(from);
    if (!who) return who.failure();
    (*who)->stoppedMarketing = stopped;
    const auto number = numberFor(**who, to);
    const auto as = whatsappInboundEvent(number, **who, {}, {}, now(), isHidden(**who));
    QJsonObject preference{
        {QStringLiteral("detail"), stopped ? QStringLiteral("User requested to stop marketing messages")
                                           : QStringLiteral("User requested to resume marketing messages")},
        {QStringLiteral("category"), QStringLiteral("marketing_messages")},
        {QStringLiteral("value"), stopped ? QStringLiteral("stop") : QStringLiteral("resume")},
        {QStringLiteral("timestamp"), as.item[QLatin1String("timestamp")].toString().toLongLong()},
        {QStringLiteral("user_id"), (*who)->userId},
    };
    if (as.contact.contains(QLatin1String("wa_id")))
        preference.insert(QStringLiteral("wa_id"), as.contact[QLatin1String("wa_id")]);
    m_outside.tell({.phoneNumberId = number.id,
                    .digits = number.digits,
                    .field = QStringLiteral("user_preferences"),
                    .list = QStringLiteral("user_preferences"),
                    .item = preference,
                    .contact = as.contact});
    return {};
}

Result<void> WhatsappCloud::changeNumber(const QString& from, const QString& waId, const QString& to)
{
    const auto who = person(from);
    if (!who) return who.failure();
    if (waIdOf(waId).isEmpty()) return fail(ErrorCode::Invalid, waId);
    const auto before = **who;
    const auto& after = m_people.move(before.userId, waIdOf(waId));
    m_turns[after.userId] = m_turns.take(before.userId) + m_turns.value(after.userId);
    QJsonObject system{
        {QStringLiteral("type"), QStringLiteral("user_changed_number")},
        {QStringLiteral("user_id"), after.userId},
        {QStringLiteral("previous_user_id"), before.userId},
        {QStringLiteral("body"),
         QStringLiteral("User %1 changed from %2 to %3").arg(before.name, before.waId, after.waId)},
    };
    if (!isHidden(after)) system.insert(QStringLiteral("wa_id"), after.waId);
    const auto number = numberFor(before, to);
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
        item.insert(QStringLiteral("reason"),
                    changed[QLatin1String("rejected_reason")].toString(QStringLiteral("NONE")));
        m_outside.tell({.field = QStringLiteral("message_template_status_update"), .item = item});
    }
    if (changes.contains(QLatin1String("category"))) {
        auto item = value;
        item.insert(QStringLiteral("new_category"), changes[QLatin1String("category")]);
        m_outside.tell({.field = QStringLiteral("template_category_update"), .item = item});
    }
    if (changes.contains(QLatin1String("quality_score"))) {
        auto item = value;
        item.insert(QStringLiteral("new_quality_score"),
                    changes[QLatin1String("quality_score")].toObject()[QLatin1String("score")]);
        m_outside.tell({.field = QStringLiteral("message_template_quality_update"), .item = item});
    }
    return {};
}

} // namespace relais::practice
