// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/reply_context.h"

#include "models/writing/prompt.h"

namespace relais {

namespace {

/// In no message: a link ends before a line does, and no message holds a zero.
const QString& between()
{
    static const QString mark = QLatin1Char('\n') + QString(QChar(0)) + QLatin1Char('\n');
    return mark;
}

QString cleaned(QString text)
{
    return text.remove(QChar(0)).trimmed();
}

QString oursOf(const QList<SaidWords>& said)
{
    QStringList ours;
    for (const auto& one : said)
        if (one.isOurs) ours.append(cleaned(one.text));
    return ours.join(between());
}

} // namespace

ReplyContext::ReplyContext(const QList<SaidWords>& said, const QString& contact, const Manner& manner)
    : m_ours(oursOf(said))
{
    const auto ours = m_ours.text().split(between());
    QStringList texts{withoutThings(cleaned(contact))};
    qsizetype next = 0;
    for (const auto& one : said) texts.append(one.isOurs ? ours.value(next++) : withoutThings(cleaned(one.text)));
    const int fence = freeFence(texts + manner.texts());
    QStringList parts;
    if (!texts.first().isEmpty()) parts.append(fencedText(texts.first(), "name", fence));
    for (qsizetype index = 0; index < said.size(); ++index)
        parts.append(fencedText(texts[index + 1], said[index].isOurs ? "us" : "contact", fence));
    m_text = parts.join(QLatin1Char('\n')) + manner.lines(fence);
}

} // namespace relais
