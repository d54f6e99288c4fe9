// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversation_pdf.h"

#include "ui/conversations/conversation_words.h"
#include "ui/text/campaign_text.h"
#include "ui/text/media_text.h"
#include "ui/widgets/pdf.h"

#include <QCoreApplication>

namespace relais::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConversationPdf)
};

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString whoWrote(const ThreadEntry& entry, const QString& contact)
{
    if (entry.campaign) return Words::tr("Campaign %1").arg(entry.campaignName);
    switch (entry.direction) {
    case ThreadEntry::Direction::In: return contact;
    case ThreadEntry::Direction::Note: return Words::tr("Note by %1").arg(entry.author);
    case ThreadEntry::Direction::Out: return entry.author.isEmpty() ? Words::tr("Sent by itself") : entry.author;
    case ThreadEntry::Direction::Event: break;
    }
    return {};
}

QString fileText(const ThreadEntry& entry)
{
    QStringList words{kindText(entry.kind)};
    if (!entry.mediaName.isEmpty()) words += entry.mediaName;
    if (entry.mediaState) words += mediaStateText(*entry.mediaState, entry.mediaTrouble, entry.mediaBytes);
    return words.join(QStringLiteral(" · "));
}

QString htmlOf(const ThreadEntry& entry, const QString& contact)
{
    const auto when =
        timeText(entry.at) + (entry.status ? QStringLiteral(" · ") + statusText(*entry.status) : QString());
    if (entry.direction == ThreadEntry::Direction::Event)
        return QStringLiteral("<p style='color:#5F6470'><i>%1 · %2</i></p>")
            .arg(escaped(eventText(entry)), escaped(when));
    auto words = entry.headerFormat == QLatin1String("TEXT") && !entry.header.isEmpty()
                     ? QStringLiteral("<b>%1</b><br>").arg(escaped(entry.header))
                     : QString();
    if (!entry.mediaName.isEmpty() || entry.mediaState)
        words += QStringLiteral("[%1]<br>").arg(escaped(fileText(entry)));
    words += escaped(saidText(entry));
    if (!entry.footer.isEmpty())
        words += QStringLiteral("<br><span style='color:#5F6470'>%1</span>").arg(escaped(entry.footer));
    return QStringLiteral("<p><b>%1</b> <span style='color:#5F6470'>%2</span><br>%3</p>")
        .arg(escaped(whoWrote(entry, contact)), escaped(when), words);
}

QString htmlOf(const ConversationDocument& document)
{
    // Days by their date: "yesterday" is wrong the day after.
    const auto now = instantFromMs(0);
    const auto& conversation = document.conversation;
    auto html = QStringLiteral("<h2>%1</h2><p style='color:#5F6470'>%2 · %3 · %4</p>")
                    .arg(escaped(conversation.name), escaped(channelText(conversation.channel)),
                         escaped(conversation.address), escaped(conversation.accountName));
    QString day;
    for (const auto& entry : document.thread) {
        if (const auto its = dayText(entry.at, now); its != day) {
            day = its;
            html += QStringLiteral("<h4>%1</h4>").arg(escaped(day));
        }
        html += htmlOf(entry, conversation.name);
    }
    return html;
}

} // namespace

QByteArray conversationPdf(const ConversationDocument& document)
{
    return pdfOf(document.conversation.name, htmlOf(document));
}

} // namespace relais::ui
