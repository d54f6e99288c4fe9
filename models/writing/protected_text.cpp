// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/protected_text.h"

#include "models/writing/model_trouble.h"

#include <QRegularExpression>
#include <QSet>

namespace relais {

namespace {

constexpr QChar kOpen(0x27E6);
constexpr QChar kClose(0x27E7);

/// Variables, braces that stand alone, whatever a program would make a link of, and what looks like a mark of ours. A link does not end with the punctuation of its
/// sentence, and nothing goes beyond a zero.
const QRegularExpression& things()
{
    static const auto pattern = [] {
        const auto rest =
            QStringLiteral("[^\\s<>\"'{}\\x{27E6}\\x{27E7}\\x{0}]*[^\\s<>\"'{}\\x{27E6}\\x{27E7}\\x{0}.,;:!?)\\]»]");
        // Those that messengers link by themselves; behind a slash any name is one.
        const auto domains = QStringLiteral(
            "com|net|org|info|biz|shop|store|app|dev|io|co|me|ly|tv|link|site|online|xyz|top|club|live|pro|eu|example|fr|be|ch|ca|de|at|uk|es|it|pt|nl|lu|ie|pl|ma|tn|dz|us|ru|cn");
        const QStringList kinds{
            QStringLiteral("\\{\\{|\\}\\}|\\{[^{}\\x{0}]*\\}|[{}]"),
            // The address of a marked link, whatever it is.
            QStringLiteral("(?<=\\]\\()[^()\\s<>{}\\x{27E6}\\x{27E7}\\x{0}]+(?=\\))"),
            QStringLiteral("(?:[a-z][a-z0-9+.-]*://|//(?=[\\w-]+\\.)|www\\.|(?:mailto|cid|tel|sms|data|javascript):)")
                + rest,
            QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            QStringLiteral("(?<![\\w@.-])(?:[\\w-]{2,}\\.)+(?:%1)(?![\\w-])(?:/(?:%2)?)?").arg(domains, rest),
            QStringLiteral("(?<![\\w@.-])[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}/") + rest,
            QStringLiteral("[\\x{27E6}\\x{27E7}]")};
        return kinds.join(QLatin1Char('|'));
    }();
    static const QRegularExpression all(pattern, QRegularExpression::CaseInsensitiveOption
                                                     | QRegularExpression::UseUnicodePropertiesOption);
    return all;
}

const QRegularExpression& marks()
{
    static const QRegularExpression all(
        QStringLiteral("\\x{27E6}\\s*(\\d{1,6})\\s*\\x{27E7}|\\[\\[\\s*(\\d{1,6})\\s*\\]\\]"));
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

Result<QString> ProtectedText::restored(const QString& answer, const QString& subject, Losing losing) const
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
    if (things().match(rest).hasMatch() || (losing == Losing::Refused && seen.size() != m_kept.size())) return lost;
    return text + rest;
}

QString ProtectedText::shown(const QString& part) const
{
    static const QRegularExpression begun(QStringLiteral("(?:\\x{27E6}\\s*\\d*\\s*|\\[|\\[\\[\\s*\\d*\\s*\\]?)$"));
    QString text;
    qsizetype from = 0;
    for (auto found = marks().globalMatch(part); found.hasNext();) {
        const auto mark = found.next();
        const int number = (mark.captured(1) + mark.captured(2)).toInt();
        text += part.mid(from, mark.capturedStart() - from);
        if (number >= 1 && number <= m_kept.size()) text += m_kept[number - 1];
        from = mark.capturedEnd();
    }
    return text + part.mid(from).remove(begun);
}

QString withoutThings(const QString& text)
{
    auto words = text;
    return words.replace(marks(), QStringLiteral("…")).replace(things(), QStringLiteral("…"));
}

} // namespace relais
