// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/timeline_text.h"

#include "models/contacts/consent.h"
#include "ui/text/campaign_text.h"
#include "ui/text/named.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace relais {

namespace {

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

QString kindText(const QString& kind)
{
    if (kind == QLatin1String("image") || kind == QLatin1String("sticker")) return TimelineText::tr("an image");
    if (kind == QLatin1String("video")) return TimelineText::tr("a video");
    if (kind == QLatin1String("audio")) return TimelineText::tr("a voice message");
    if (kind == QLatin1String("document")) return TimelineText::tr("a document");
    return TimelineText::tr("a message");
}

QString interactionText(const TimelineEntry& entry)
{
    if (entry.kind == QLatin1String("opt_out")) return TimelineText::tr("Unsubscribed");
    if (entry.kind == QLatin1String("opt_in")) return TimelineText::tr("Wants to be written to again");
    const auto said = entry.text.isEmpty() ? kindText(entry.kind) : entry.text.simplified();
    switch (entry.direction) {
    case TimelineDirection::In: return named(TimelineText::tr("Received"), said);
    case TimelineDirection::Out:
        return named(entry.status ? TimelineText::tr("Reply (%1)").arg(statusText(*entry.status))
                                  : TimelineText::tr("Reply"),
                     said);
    case TimelineDirection::Note: return named(TimelineText::tr("Note"), said);
    case TimelineDirection::Program: break;
    }
    return said;
}

QString channelText(ConsentChannel channel)
{
    switch (channel) {
    case ConsentChannel::Email: return TimelineText::tr("e-mail");
    case ConsentChannel::Whatsapp: return TimelineText::tr("WhatsApp");
    case ConsentChannel::Sms: return TimelineText::tr("SMS");
    }
    return {};
}

QString answerText(const Consent& consent)
{
    QStringList parts{consent.granted ? TimelineText::tr("agreed") : TimelineText::tr("refused")};
    if (consent.at)
        parts += QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(*consent.at)).date(), QLocale::ShortFormat);
    if (!consent.source.isEmpty()) parts += consent.source;
    if (!consent.proof.isEmpty()) parts += consent.proof;
    return parts.join(QStringLiteral(", "));
}

QString eventText(const TimelineEntry& entry)
{
    if (entry.kind == QLatin1String("merged"))
        return TimelineText::tr("Contact no. %1 was merged into this one").arg(entry.text);
    if (entry.kind == QLatin1String("merge undone"))
        return TimelineText::tr("Contact no. %1 is a contact of its own again").arg(entry.text);
    const auto change = entry.kind == QLatin1String("consent") ? ConsentChange::parse(entry.text) : std::nullopt;
    if (!change) return named(entry.kind, entry.text);
    const auto text =
        named(TimelineText::tr("Consent to %1").arg(channelText(change->now.channel)), answerText(change->now));
    return change->before ? TimelineText::tr("%1 (before: %2)").arg(text, answerText(*change->before)) : text;
}

} // namespace

QString timelineText(const TimelineEntry& entry)
{
    switch (entry.source) {
    case TimelineSource::Message: return named(entry.title, entry.status ? statusText(*entry.status) : QString());
    case TimelineSource::Interaction: return interactionText(entry);
    case TimelineSource::Event: return eventText(entry);
    }
    return {};
}

} // namespace relais
