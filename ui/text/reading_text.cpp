// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reading_text.h"

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace relais {

namespace {

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingText)
};

} // namespace

QString sentimentText(Sentiment sentiment)
{
    switch (sentiment) {
    case Sentiment::Positive: return ReadingText::tr("positive");
    case Sentiment::Neutral: return ReadingText::tr("neutral");
    case Sentiment::Negative: return ReadingText::tr("negative");
    }
    return {};
}

QString intentText(Intent intent)
{
    switch (intent) {
    case Intent::Question: return ReadingText::tr("question");
    case Intent::Order: return ReadingText::tr("order", "somebody wants to buy");
    case Intent::Complaint: return ReadingText::tr("complaint");
    case Intent::Appointment: return ReadingText::tr("appointment");
    case Intent::Unsubscribe: return ReadingText::tr("wants no more messages");
    case Intent::Other: return ReadingText::tr("something else");
    }
    return {};
}

QString urgencyText(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low: return ReadingText::tr("no answer expected");
    case Urgency::Normal: return ReadingText::tr("can wait a little");
    case Urgency::High: return ReadingText::tr("cannot wait");
    }
    return {};
}

QString readingText(const Reading& reading, const QString& language)
{
    QStringList words;
    if (reading.intent != Intent::Other) words += intentText(reading.intent);
    if (reading.sentiment != Sentiment::Neutral) words += sentimentText(reading.sentiment);
    if (reading.urgency == Urgency::High) words += urgencyText(reading.urgency);
    if (!language.isEmpty() && language != spokenLanguage()) words += QLocale(language).nativeLanguageName();
    return words.join(QStringLiteral(", "));
}

} // namespace relais
