// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_cloud.h"

#include "services/core/clock.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

namespace relais::practice {

namespace {

constexpr std::chrono::hours kWindow{24};

QString historyWord(WhatsappProgress progress)
{
    switch (progress) {
    case WhatsappProgress::Accepted: return QStringLiteral("ACCEPTED");
    case WhatsappProgress::Sent: return QStringLiteral("SENT");
    case WhatsappProgress::Delivered: return QStringLiteral("DELIVERED");
    case WhatsappProgress::Read: return QStringLiteral("READ");
    case WhatsappProgress::Failed: return QStringLiteral("FAILED");
    }
    return {};
}

} // namespace

WhatsappCloud::WhatsappCloud(Setup setup, const Clock& clock, Outside outside)
    : templates(setup.templates)
    , m_setup(std::move(setup))
    , m_clock(clock)
    , m_outside(std::move(outside))
    // Ids stand in databases that live longer than this process.
    , m_seed(QUuid::createUuid().toRfc4122().left(12))
{
}

Instant WhatsappCloud::now() const
{
    return m_clock.now();
}

const WhatsappNumber* WhatsappCloud::number(const QString& id)
{
    const auto found =
        std::find_if(m_setup.numbers.cbegin(), m_setup.numbers.cend(), [&id](const auto& one) { return one.id == id; });
    if (found != m_setup.numbers.cend()) return &*found;
    const auto& first = m_setup.numbers.first();
    bool isMore = false;
    const auto more =
        m_setup.extends && id.startsWith(first.id) ? QStringView(id).sliced(first.id.size()).toULongLong(&isMore) : 0;
    if (!isMore) return nullptr;
    m_setup.numbers.append(
        {.id = id, .digits = QString::number(first.digits.toULongLong() + more), .fields = first.fields});
    return &m_setup.numbers.constLast();
}

void WhatsappCloud::setFields(const QString& numberId, const QJsonObject& fields)
{
    for (auto& one : m_setup.numbers) {
        if (one.id != numberId) continue;
        for (auto field = fields.begin(); field != fields.end(); ++field) one.fields.insert(field.key(), field.value());
    }
}

QString WhatsappCloud::newWamid()
{
    ++m_count;
    const auto unique = m_seed + QByteArray::number(m_count, 16).rightJustified(8, '0');
    return QStringLiteral("wamid.HBgL") + QString::fromLatin1(unique.toBase64());
}

const ReceivedWhatsapp* WhatsappCloud::message(const QString& wamid) const
{
    const auto index = m_indexOf.constFind(wamid);
    return index == m_indexOf.constEnd() ? nullptr : &m_messages[*index];
}

bool WhatsappCloud::take(const QString& key, double capacity, double perSecond)
{
    auto& bucket = m_buckets.try_emplace(key, Bucket{capacity, now()}).first->second;
    const auto passed = std::chrono::duration<double>(now() - bucket.at).count();
    bucket = {std::min(capacity, bucket.tokens + std::max(0.0, passed) * perSecond), now()};
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

Graph<void> WhatsappCloud::checkLimits(const WhatsappNumber& from, const WhatsappPerson& to)
{
    const auto& limits = m_setup.limits;
    if (!take(from.id, limits.burst, limits.perSecond))
        return refuse(130429, QStringLiteral("Cloud API message throughput has been reached."));
    const auto pause = std::chrono::duration<double>(limits.pairPause).count();
    if (!take(from.id + QLatin1Char('|') + to.userId, limits.pairBurst, 1 / pause))
        return refuse(131056,
                      QStringLiteral(
                          "Too many messages sent from this phone number to the same recipient in a short time."));
    return {};
}

bool WhatsappCloud::isWindowOpen(const WhatsappNumber& number, const WhatsappPerson& person) const
{
    const auto last = person.lastWrote.constFind(number.id);
    return last != person.lastWrote.constEnd() && now() < *last + kWindow;
}

Graph<ReceivedWhatsapp> WhatsappCloud::accept(const WhatsappNumber& from, ReceivedWhatsapp message, int failsWith)
{
    if (message.to == from.digits)
        return refuse(131021, QStringLiteral("Recipient phone number cannot be sender phone number"));
    auto& person = message.to.isEmpty() ? m_people.byUserId(message.recipient) : m_people.byNumber(message.to);
    if (const auto within = checkLimits(from, person); !within) return tl::unexpected(within.error());
    if (message.category.isEmpty() && m_setup.closedWindow != WhatsappClosedWindow::Taken
        && !isWindowOpen(from, person)) {
        if (m_setup.closedWindow == WhatsappClosedWindow::RefusedAtOnce)
            return refuse(
                131047,
                QStringLiteral(
                    "Message failed to send because more than 24 hours have passed since the customer last replied to this number."));
        failsWith = 131047;
    }
    if (m_setup.people == WhatsappPeople::Personas && whatsappPersonaOf(person.waId) == WhatsappPersona::HidesNumber)
        person.hidesNumber = true;
    message.id = newWamid();
    message.phoneNumberId = from.id;
    message.at = now();
    message.recipient = person.userId;
    if (message.to.isEmpty() && !isHidden(person)) message.to = person.waId;
    person.lastNumber = from.id;
    m_indexOf.insert(message.id, m_messages.size());
    m_messages.append(message);
    m_turns[person.userId].append({.id = message.id,
                                   .phoneNumberId = from.id,
                                   .at = message.at,
                                   .bubble = message.bubble,
                                   .contextId = message.contextId});
    schedule(message, person, failsWith);
    return message;
}

void WhatsappCloud::schedule(const ReceivedWhatsapp& message, const WhatsappPerson& person, int failsWith)
{
    auto persona = WhatsappPersona::Reader;
    if (m_setup.people == WhatsappPeople::Silent)
        persona = WhatsappPersona::Unread;
    else
        persona = whatsappPersonaOf(person.waId.isEmpty() ? person.userId : person.waId);
    if (person.hasBlocked)
        persona = WhatsappPersona::Blocks;
    else if (person.stoppedMarketing && message.category == QLatin1String("MARKETING"))
        persona = WhatsappPersona::OptedOut;
    auto steps = whatsappStepsAfter(message, persona, m_setup.manner);
    if (failsWith > 0) steps = {{WhatsappStep::Act::Fail, Milliseconds(200), {}, failsWith}};
    for (const auto& step : steps) {
        const Milliseconds after(std::lround(static_cast<double>(step.after.count()) * m_setup.pace));
        m_outside.later(after, [this, wamid = message.id, step] { carryOut(wamid, step); });
    }
}

void WhatsappCloud::carryOut(const QString& wamid, const WhatsappStep& step)
{
    using Act = WhatsappStep::Act;
    const auto* about = message(wamid);
    const auto who = about->recipient;
    switch (step.act) {
    case Act::Sent: progress(wamid, WhatsappProgress::Sent); break;
    case Act::Delivered: progress(wamid, WhatsappProgress::Delivered); break;
    case Act::Read: progress(wamid, WhatsappProgress::Read); break;
    case Act::Fail: progress(wamid, WhatsappProgress::Failed, step.number); break;
    case Act::Say: static_cast<void>(say(who, step.text, about->phoneNumberId)); break;
    case Act::Press: static_cast<void>(press(who, wamid, step.number)); break;
    case Act::React: static_cast<void>(react(who, wamid, step.text)); break;
    case Act::StopMarketing:
        if (!m_people.byUserId(who).stoppedMarketing)
            static_cast<void>(setStoppedMarketing(who, true, about->phoneNumberId));
        break;
    case Act::ChangeNumber: {
        // Somebody who reads and does nothing from then on.
        auto next = m_people.byUserId(who).waId;
        static_cast<void>(
            changeNumber(who, next.replace(next.size() - 2, 2, QStringLiteral("38")), about->phoneNumberId));
        break;
    }
    }
}

void WhatsappCloud::progress(const QString& wamid, WhatsappProgress progress, int error)
{
    auto& message = m_messages[m_indexOf.value(wamid)];
    auto told = message;
    told.progress = progress;
    told.error = error;
    // What is told may come in any order; what is known only goes forward.
    if (progress > message.progress && message.progress != WhatsappProgress::Read) {
        message.progress = progress;
        message.error = error;
    }
    const auto& person = m_people.byUserId(message.recipient);
    const auto seconds = std::chrono::floor<Seconds>(now()).time_since_epoch().count();
    QJsonObject entry{
        {QStringLiteral("id"),
         QString::number(1'000'000'000 + m_indexOf.value(wamid) * 10 + static_cast<int>(progress))},
        {QStringLiteral("delivery_status"), historyWord(progress)},
        {QStringLiteral("occurrence_timestamp"), qint64(seconds)},
        {QStringLiteral("status_timestamp"), qint64(seconds)},
    };
    if (error > 0)
        entry.insert(QStringLiteral("error_description"),
                     GraphError{.code = error}.toStatusError()[QLatin1String("title")]);
    m_history[wamid].append(entry);
    m_outside.tell(whatsappStatusEvent(*number(message.phoneNumberId), told, person, now(), isHidden(person)));
}

Graph<void> WhatsappCloud::markRead(const QString& wamid)
{
    const auto found = m_inbound.find(wamid);
    if (found == m_inbound.end()) return refuse(131009, QStringLiteral("Message ID is not valid: %1").arg(wamid));
    found->second = true;
    return {};
}

} // namespace relais::practice
