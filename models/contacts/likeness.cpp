// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/likeness.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <numeric>
#include <span>

namespace relais {

namespace {

constexpr std::uint64_t kPhoneSeed = 0x9e3779b97f4a7c15;
constexpr std::uint64_t kNameSeed = 0xcbf29ce484222325;

/// FNV-1a. Not qHashBits: of a million short texts it lets some meet.
std::uint64_t hashed(QByteArrayView text, std::uint64_t seed)
{
    auto hash = seed;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

QByteArray foldedAscii(QByteArrayView name)
{
    QByteArray folded;
    folded.reserve(name.size());
    bool apart = false;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (!isUpper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
            apart = true;
            continue;
        }
        if (apart && !folded.isEmpty()) folded += ' ';
        apart = false;
        folded += isUpper ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return folded;
}

/// Numbers 0 to n-1 in sets; a set is named by its lowest one.
class Sets
{
public:
    explicit Sets(size_t count)
        : m_above(count)
    {
        std::iota(m_above.begin(), m_above.end(), size_t{0});
    }
    size_t of(size_t item)
    {
        while (m_above[item] != item) item = m_above[item] = m_above[m_above[item]];
        return item;
    }
    void join(size_t a, size_t b)
    {
        const auto [low, high] = std::minmax({of(a), of(b)});
        m_above[high] = low;
    }

private:
    std::vector<size_t> m_above;
};

using Run = std::span<const LikenessKey>;

/// Calls `with` for every key that more than one contact has.
template <typename With>
void forEachRun(const std::vector<LikenessKey>& sorted, With&& with)
{
    for (auto begin = sorted.begin(); begin != sorted.end();) {
        const auto end =
            std::find_if(begin, sorted.end(), [&](const LikenessKey& key) { return key.key != begin->key; });
        if (end - begin > 1) with(Run(begin, end));
        begin = end;
    }
}

/// Joins all of a run that are not known to differ: a walk over who is left, so that a run of n takes n steps and one
/// for every pair that is known.
template <typename Join>
void joinRun(Run run, const std::vector<DifferentPair>& different, Join&& join)
{
    std::vector<std::int64_t> left;
    for (const auto& key : run) left.push_back(key.contact);
    std::vector<std::int64_t> reached;
    while (!left.empty()) {
        reached.push_back(left.back());
        left.pop_back();
        while (!reached.empty()) {
            const auto at = reached.back();
            reached.pop_back();
            const auto kept = std::partition(left.begin(), left.end(), [&](std::int64_t other) {
                return std::binary_search(different.begin(), different.end(), DifferentPair(std::minmax(at, other)));
            });
            for (auto other = kept; other != left.end(); ++other) {
                join(at, *other);
                reached.push_back(*other);
            }
            left.erase(kept, left.end());
        }
    }
}

} // namespace

QByteArray foldedForLikeness(QByteArrayView name)
{
    if (isAscii(name)) return foldedAscii(name);
    QString folded;
    bool apart = false;
    const auto letters = QString::fromUtf8(name).normalized(QString::NormalizationForm_KD).toUcs4();
    for (const auto letter : letters) {
        const bool isAccent = letter >= 0x300 && letter <= 0x36f;
        if (isAccent) continue;
        if (!QChar::isLetterOrNumber(letter) && !QChar::isMark(letter)) {
            apart = true;
            continue;
        }
        if (apart && !folded.isEmpty()) folded += QLatin1Char(' ');
        apart = false;
        folded += QStringView(QChar::fromUcs4(QChar::toCaseFolded(letter)));
    }
    return folded.toUtf8();
}

LikenessKey phoneKey(QByteArrayView phone, std::int64_t contact)
{
    return {hashed(phone, kPhoneSeed), contact};
}

LikenessKey nameKey(QByteArrayView foldedName, QByteArrayView foldedCompany, std::int64_t contact)
{
    // Neither holds a line break: "a" + "b c" is not "a b" + "c".
    const auto both = foldedName.toByteArray() + '\n' + foldedCompany.toByteArray();
    return {hashed(both, kNameSeed), contact};
}

std::vector<std::vector<std::int64_t>> alikeGroups(std::vector<LikenessKey> keys, std::vector<DifferentPair> different)
{
    std::sort(keys.begin(), keys.end());
    std::sort(different.begin(), different.end());
    std::vector<std::int64_t> ids;
    forEachRun(keys, [&](Run run) {
        for (const auto& key : run) ids.push_back(key.contact);
    });
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto placeOf = [&](std::int64_t id) {
        return static_cast<size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
    };

    Sets sets(ids.size());
    forEachRun(keys, [&](Run run) {
        joinRun(run, different, [&](std::int64_t a, std::int64_t b) { sets.join(placeOf(a), placeOf(b)); });
    });

    // A set is named by its lowest one, so it is met first, and the groups come in their order.
    constexpr auto kNone = static_cast<size_t>(-1);
    std::vector<size_t> groupOf(ids.size(), kNone);
    std::vector<std::vector<std::int64_t>> groups;
    for (size_t i = 0; i < ids.size(); ++i) {
        const auto set = sets.of(i);
        if (set == i) continue;
        if (groupOf[set] == kNone) {
            groupOf[set] = groups.size();
            groups.push_back({ids[set]});
        }
        groups[groupOf[set]].push_back(ids[i]);
    }
    // By the second one so far.
    std::sort(groups.begin(), groups.end());
    return groups;
}

} // namespace relais
