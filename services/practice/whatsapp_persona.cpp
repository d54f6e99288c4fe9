// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_persona.h"

#include <algorithm>
#include <utility>

namespace relais::practice {

namespace {

using Act = WhatsappStep::Act;

constexpr Milliseconds kSent{50};
constexpr Milliseconds kDelivered{200};
constexpr Milliseconds kRead{600};
constexpr Milliseconds kAnswer{1000};
constexpr Milliseconds kLateAnswer{1800};

bool isFrench(const ReceivedWhatsapp& message)
{
    return message.language.startsWith(QLatin1String("fr"));
}

WhatsappStep say(const QString& text)
{
    return {Act::Say, kAnswer, text};
}

WhatsappStep answerYes(const ReceivedWhatsapp& message)
{
    return say(isFrench(message) ? QStringLiteral("Oui, dites-m’en plus") : QStringLiteral("Yes, tell me more"));
}

/// The first quick-reply button, or the one that says stop; -1: none.
int buttonOf(const ReceivedWhatsapp& message, bool saysStop)
{
    const auto& buttons = message.bubble.buttons;
    const auto found = std::find_if(buttons.begin(), buttons.end(), [saysStop](const WhatsappButton& button) {
        return button.kind == QLatin1String("QUICK_REPLY")
               && (!saysStop || button.text.contains(QLatin1String("stop"), Qt::CaseInsensitive));
    });
    return found == buttons.end() ? -1 : static_cast<int>(std::distance(buttons.begin(), found));
}

QList<WhatsappStep> failure(int code)
{
    return {{Act::Sent, kSent}, {Act::Fail, kDelivered, {}, code}};
}

QList<WhatsappStep> reactionsOf(const ReceivedWhatsapp& message, WhatsappPersona persona)
{
    switch (persona) {
    case WhatsappPersona::Answers:
    case WhatsappPersona::HidesNumber: return {answerYes(message)};
    case WhatsappPersona::Presses: {
        const int button = buttonOf(message, false);
        return {button < 0 ? answerYes(message) : WhatsappStep{Act::Press, kAnswer, {}, button}};
    }
    case WhatsappPersona::Stops: return {say(QStringLiteral("STOP"))};
    case WhatsappPersona::PressesStop: {
        const int button = buttonOf(message, true);
        return {button < 0 ? say(QStringLiteral("STOP")) : WhatsappStep{Act::Press, kAnswer, {}, button}};
    }
    case WhatsappPersona::ChangesNumber: return {{Act::ChangeNumber, kAnswer}};
    case WhatsappPersona::Reacts: return {{Act::React, kAnswer, QStringLiteral("👍")}};
    case WhatsappPersona::Asks:
        return {{Act::Say, kLateAnswer,
                 isFrench(message) ? QStringLiteral("C’est combien ?") : QStringLiteral("How much is it?")}};
    default: return {};
    }
}

/// Told in this manner: the times stay, what is told at them changes.
QList<WhatsappStep> inManner(QList<WhatsappStep> steps, const WhatsappWebhookManner& manner)
{
    if (manner.readWithoutDelivered && !steps.isEmpty() && steps.last().act == Act::Read)
        steps.removeIf([](const WhatsappStep& step) { return step.act == Act::Delivered; });
    if (!manner.reversed) return steps;
    for (qsizetype i = 0; i < steps.size() / 2; ++i) {
        auto& early = steps[i];
        auto& late = steps[steps.size() - 1 - i];
        std::swap(early, late);
        std::swap(early.after, late.after);
    }
    return steps;
}

} // namespace

WhatsappPersona whatsappPersonaOf(const QString& id)
{
    switch (const int ending = id.right(2).toInt(); ending % 10) {
    case 1: return WhatsappPersona::Answers;
    case 2: return WhatsappPersona::Presses;
    case 3: return WhatsappPersona::Unread;
    case 7: {
        using enum WhatsappPersona;
        static constexpr WhatsappPersona rare[] = {Stops,    PressesStop, Blocks,      ChangesNumber, Capped,
                                                   OptedOut, HidesNumber, ReadsAtOnce, Reacts,        Asks};
        return rare[ending / 10];
    }
    default: return WhatsappPersona::Reader;
    }
}

QList<WhatsappStep> whatsappStepsAfter(const ReceivedWhatsapp& message, WhatsappPersona persona,
                                       const WhatsappWebhookManner& manner)
{
    const bool isMarketing = message.category == QLatin1String("MARKETING");
    if (persona == WhatsappPersona::Blocks) return inManner(failure(131026), manner);
    if (persona == WhatsappPersona::Capped && isMarketing) return inManner(failure(131049), manner);
    if (persona == WhatsappPersona::OptedOut && isMarketing)
        return inManner(failure(131050), manner) + QList<WhatsappStep>{{Act::StopMarketing, kRead}};
    QList<WhatsappStep> statuses{{Act::Sent, kSent}, {Act::Delivered, kDelivered}, {Act::Read, kRead}};
    if (persona == WhatsappPersona::Unread) statuses.removeLast();
    if (persona == WhatsappPersona::ReadsAtOnce) statuses.removeAt(1);
    statuses = inManner(statuses, manner);
    return message.type == QLatin1String("template") ? statuses + reactionsOf(message, persona) : statuses;
}

} // namespace relais::practice
