// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <utility>
#include <vector>

namespace relais {

/// A name of a person or a company as it is compared: without case, accents and signs, its words one space apart.
/// Marks that are no accents (vowels of Indic scripts) count. Takes and gives UTF-8. Any thread.
QByteArray foldedForLikeness(QByteArrayView name);

/// What makes two contacts alike, as a number: whoever has the same key is probably the same person. 64 bits: among
/// a million contacts a chance meeting of two is one in many millions.
struct LikenessKey
{
    std::uint64_t key;
    std::int64_t contact;

    auto operator<=>(const LikenessKey&) const = default;
};

LikenessKey phoneKey(QByteArrayView phone, std::int64_t contact);
LikenessKey nameKey(QByteArrayView foldedName, QByteArrayView foldedCompany, std::int64_t contact);

/// Two contacts that a person called two people; the lower id first.
using DifferentPair = std::pair<std::int64_t, std::int64_t>;

/// Who is alike, directly or through others, but for the pairs known as `different`: groups of two or more, ids
/// rising, groups in the order of their first id. Memory: 16 bytes a key, and the groups.
std::vector<std::vector<std::int64_t>> alikeGroups(std::vector<LikenessKey> keys, std::vector<DifferentPair> different);

} // namespace relais
