// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversation_words.h"

#include "models/conversations/service_window.h"
#include "ui/text/detail_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace relais::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConversationWords)
};

QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).toLocalTime();
}

/// What an automation rule did; what more there is stands on lines of its own behind the rule's name.
QString ruleEventText(const QString& kind, const QString& rule, const QString& more)
{
    if (kind == QLatin1String("rule_assigned"))
        return Words::tr("The rule “%1” gave the conversation to %2").arg(rule, more);
    if (kind == QLatin1String("rule_tagged")) return Words::tr("The rule “%1” tagged the contact: %2").arg(rule, more);
    if (kind == QLatin1String("rule_answered")) return Words::tr("The rule “%1” answered").arg(rule);
    if (kind == QLatin1String("rule_model_answered"))
        return Words::tr("By the rule “%1” the model %2 answered; no person has read it").arg(rule, more);
    if (kind == QLatin1String("rule_suppressed"))
        return Words::tr("The rule “%1” unsubscribed the contact: no campaign writes to them any more").arg(rule);
    if (kind == QLatin1String("rule_failed"))
        return Words::tr("The rule “%1” could not answer: %2").arg(rule, detailText(more));
    return rule;
}

} // namespace

QString channelText(const QString& channel)
{
    if (channel == QLatin1String("whatsapp")) return Words::tr("WhatsApp");
    if (channel == QLatin1String("email")) return Words::tr("E-mail");
    if (channel == QLatin1String("sms")) return Words::tr("SMS");
    return channel;
}

QString kindText(const QString& kind)
{
    if (kind == QLatin1String("image")) return Words::tr("Image");
    if (kind == QLatin1String("video")) return Words::tr("Video");
    if (kind == QLatin1String("audio")) return Words::tr("Voice message");
    if (kind == QLatin1String("document")) return Words::tr("Document");
    if (kind == QLatin1String("sticker")) return Words::tr("Sticker");
    if (kind == QLatin1String("location")) return Words::tr("Place");
    if (kind == QLatin1String("contacts")) return Words::tr("Contact card");
    if (kind == QLatin1String("order")) return Words::tr("Order");
    if (kind == QLatin1String("reaction")) return Words::tr("Reaction");
    if (kind == QLatin1String("form_reply")) return Words::tr("Answered form");
    if (kind == QLatin1String("template")) return Words::tr("Template");
    if (kind == QLatin1String("text") || kind == QLatin1String("button") || kind == QLatin1String("list_reply")
        || kind == QLatin1String("note"))
        return Words::tr("Message");
    return Words::tr("A message of a kind that this version does not know");
}

QString kindIcon(const QString& kind)
{
    if (kind == QLatin1String("image") || kind == QLatin1String("sticker") || kind == QLatin1String("video"))
        return QStringLiteral("image");
    if (kind == QLatin1String("contacts")) return QStringLiteral("user");
    if (kind == QLatin1String("document") || kind == QLatin1String("audio")) return QStringLiteral("file");
    return QStringLiteral("info");
}

QString eventText(const ThreadEntry& entry)
{
    const auto by = [&](const QString& named, const QString& alone) {
        return entry.author.isEmpty() ? alone : named.arg(entry.author);
    };
    if (entry.kind == QLatin1String("closed"))
        return by(Words::tr("Closed by %1"), Words::tr("Closed", "conversation"));
    if (entry.kind == QLatin1String("opened")) return by(Words::tr("Opened again by %1"), Words::tr("Opened again"));
    if (entry.kind == QLatin1String("assigned"))
        return entry.text.isEmpty() ? Words::tr("Given to nobody") : Words::tr("Given to %1").arg(entry.text);
    if (entry.kind == QLatin1String("opt_out")) return Words::tr("Unsubscribed: no campaign writes to them any more");
    if (entry.kind == QLatin1String("opt_in")) return Words::tr("Wants to be written to again");
    if (entry.kind == QLatin1String("user_changed")) return Words::tr("Has a new number: %1").arg(entry.text);
    if (entry.kind == QLatin1String("sequence_reset"))
        return entry.author.isEmpty()
                   ? Words::tr("Message 2 of “%1” may come again").arg(entry.text)
                   : Words::tr("Message 2 of “%1” may come again: %2 said so").arg(entry.text, entry.author);
    if (entry.kind.startsWith(QLatin1String("rule_")))
        return ruleEventText(entry.kind, entry.text.section(QLatin1Char('\n'), 0, 0),
                             entry.text.section(QLatin1Char('\n'), 1));
    return entry.text.isEmpty() ? entry.kind : entry.text;
}

QString saidText(const ThreadEntry& entry)
{
    if (entry.direction == ThreadEntry::Direction::Event) return eventText(entry);
    if (!entry.text.isEmpty()) return entry.text;
    return entry.mediaName.isEmpty() ? kindText(entry.kind) : entry.mediaName;
}

QString windowText(const std::optional<Instant>& until, Instant now)
{
    const auto left = serviceWindowLeft(until, now);
    if (left <= Milliseconds(0)) return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(left).count();
    if (minutes < 60) return Words::tr("%1 min").arg(qMax<qint64>(minutes, 1));
    return Words::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString lastLineText(const Conversation& conversation)
{
    const auto said = conversation.lastText.simplified();
    const auto words = said.isEmpty() ? Words::tr("A file") : said;
    return conversation.lastOut ? Words::tr("You: %1").arg(words) : words;
}

QString dayText(Instant at, Instant now)
{
    const auto day = localTime(at).date();
    const auto today = localTime(now).date();
    if (day == today) return Words::tr("Today");
    if (day.addDays(1) == today) return Words::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

QString timeText(Instant at)
{
    return QLocale().toString(localTime(at).time(), QLocale::ShortFormat);
}

} // namespace relais::ui
