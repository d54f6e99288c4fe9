// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/protected_text.h"

#include "models/writing/model_trouble.h"

#include <QRegularExpression>
#include <QSet>

namespace relais {

namespace {

constexpr QChar kOpen(0x27E6);
constexpr QChar kClose(0x27E7);

/// Variables, braces that stand alone, links, and what looks like a mark of ours. A link does not end with the punctuation of its sentence.
const QRegularExpression& things()
{
    static const QRegularExpression all(
        QStringLiteral("\\{\\{|\\}\\}|\\{[^{}]*\\}|[{}]|(?:https?://|www\\.)[^\\s<>\"'{}\\x{27E6}\\x{27E7}]*[^\\s<>\"'{}\\x{27E6}\\x{27E7}.,;:!?)\\]»]|[\\x{27E6}\\x{27E7}]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return all;
}

const QRegularExpression& marks()
{
    static const QRegularExpression all(QStringLiteral("\\x{27E6}\\s*(\\d{1,6})\\s*\\x{27E7}|\\[\\[\\s*(\\d{1,6})\\s*\\]\\]"));
    return all;
}

} // namespace

QString ProtectedText::markOf(const QString& thing)
{
    auto index = m_kept.indexOf(thing);
    if (index < 0) {
        index = m_kept.size();
        m_kept.append(thing);
    }
    return kOpen + QString::number(index + 1) + kClose;
}

ProtectedText::ProtectedText(const QString& source)
{
    qsizetype from = 0;
    for (auto found = things().globalMatch(source); found.hasNext();) {
        const auto thing = found.next();
        m_text += source.mid(from, thing.capturedStart() - from);
        m_text += markOf(thing.captured());
        from = thing.capturedEnd();
    }
    m_text += source.mid(from);
}

Result<QString> ProtectedText::restored(const QString& answer, const QString& subject) const
{
    const auto lost = fail(errorOf(ModelTrouble::NotFaithful, subject));
    QString text;
    QSet<int> seen;
    qsizetype from = 0;
    for (auto found = marks().globalMatch(answer); found.hasNext();) {
        const auto mark = found.next();
        const int number = (mark.captured(1) + mark.captured(2)).toInt();
        const auto between = answer.mid(from, mark.capturedStart() - from);
        // What the model adds itself may be words only.
        if (number < 1 || number > m_kept.size() || things().match(between).hasMatch()) return lost;
        text += between + m_kept[number - 1];
        seen.insert(number);
        from = mark.capturedEnd();
    }
    const auto rest = answer.mid(from);
    if (things().match(rest).hasMatch() || seen.size() != m_kept.size()) return lost;
    return text + rest;
}

} // namespace relais
