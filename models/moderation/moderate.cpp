// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moderation/moderate.h"

#include "models/conversations/folded_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace relais {

namespace {

constexpr qsizetype kLongestExcerpt = 60;

struct Found
{
    QString excerpt;
    QString reason;
};

QString shortened(const QString& words)
{
    return words.size() <= kLongestExcerpt ? words : words.left(kLongestExcerpt - 1) + QStringLiteral("…");
}

bool isOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isSurrogate() || letter.isMark();
}

/// A text as its folded words, each with the piece of the text that it comes from. Folding never joins what a space keeps apart, so that the pieces
/// between spaces give the same words as the whole.
class FoldedWords
{
public:
    explicit FoldedWords(const QString& text)
        : m_text(text)
    {
        for (qsizetype at = 0; at < text.size();) {
            auto end = at;
            while (end < text.size() && !text[end].isSpace()) ++end;
            for (const auto& word : foldedText(text.mid(at, end - at)).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                m_folded += word + QLatin1Char(' ');
                m_pieces.append({at, end});
            }
            at = qMax(end, at + 1);
        }
    }

    std::optional<QString> find(const QString& phrase) const
    {
        const auto at = m_folded.indexOf(QLatin1Char(' ') + phrase + QLatin1Char(' '));
        if (at < 0) return std::nullopt;
        const auto first = QStringView(m_folded).left(at).count(QLatin1Char(' '));
        return words(m_pieces[first].first, m_pieces[first + phrase.count(QLatin1Char(' '))].second);
    }

private:
    /// Without the punctuation around them.
    QString words(qsizetype from, qsizetype end) const
    {
        while (from < end && !isOfWord(m_text[from])) ++from;
        while (end > from && !isOfWord(m_text[end - 1])) --end;
        return m_text.mid(from, end - from).simplified();
    }

    QString m_text;
    QString m_folded = QStringLiteral(" ");
    QList<std::pair<qsizetype, qsizetype>> m_pieces;
};

std::optional<Found> findPattern(const ModerationRule& rule, const QRegularExpression& pattern, const QString& text)
{
    const auto match = pattern.match(text);
    if (!match.isValid())
        return Found{shortened(rule.sought),
                     QStringLiteral("the pattern takes too long on this text: write it otherwise")};
    if (!match.hasMatch()) return std::nullopt;
    return Found{shortened(match.captured().simplified()), rule.reason};
}

std::optional<Found> findWords(const ModerationRule& rule, const QString& phrase, const FoldedWords& words)
{
    const auto found = phrase.isEmpty() ? std::nullopt : words.find(phrase);
    if (!found) return std::nullopt;
    return Found{shortened(*found), rule.reason};
}

} // namespace

QList<ModerationFinding> moderate(const QList<ModerationRule>& rules, const QList<PublishedText>& texts)
{
    std::vector<FoldedWords> folded;
    for (const auto& text : texts) folded.emplace_back(text.text);
    QList<ModerationFinding> findings;
    for (const auto& rule : rules) {
        const bool isPattern = rule.kind == ModerationRule::Kind::Pattern;
        const auto pattern = isPattern ? boundedPattern(rule.sought) : QRegularExpression();
        const auto phrase = isPattern ? QString() : foldedText(rule.sought);
        QStringList places;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (places.contains(texts[i].place)) continue;
            const auto found = isPattern ? findPattern(rule, pattern, texts[i].text)
                                         : findWords(rule, phrase, folded[static_cast<size_t>(i)]);
            if (!found) continue;
            places.append(texts[i].place);
            findings.append({rule.verdict, rule.sought, texts[i].place, found->excerpt, found->reason});
        }
    }
    return findings;
}

ModerationVerdict worstOf(const QList<ModerationFinding>& findings)
{
    auto worst = ModerationVerdict::Pass;
    for (const auto& finding : findings) worst = std::max(worst, finding.verdict);
    return worst;
}

} // namespace relais
