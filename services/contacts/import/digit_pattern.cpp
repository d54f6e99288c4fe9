// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/digit_pattern.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace relais {

namespace {

constexpr size_t kMostNodes = 60'000;
constexpr size_t kMostStates = 20'000;
constexpr uint16_t kAnyDigit = 0x3ff;

/// A node of the automaton that follows the text of the expression: it reads one of its digits, or nothing and
/// goes on to up to two others.
struct Node
{
    uint16_t digits = 0;
    int next = -1;
    int other = -1;
};

/// Reads an expression into nodes. A piece is where it begins and a node, without a way out, where it ends.
class Parser
{
public:
    struct Piece
    {
        int begin = -1;
        int end = -1;
    };

    explicit Parser(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Piece> whole()
    {
        const auto piece = alternatives();
        if (!m_good || m_at != m_text.size()) return std::nullopt;
        return piece;
    }
    std::vector<Node> nodes;

private:
    bool has(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool take(std::string_view word)
    {
        if (m_text.substr(m_at, word.size()) != word) return false;
        m_at += word.size();
        return true;
    }
    Piece fail()
    {
        m_good = false;
        return empty();
    }
    int node(Node made = {})
    {
        if (nodes.size() >= kMostNodes)
            m_good = false;
        else
            nodes.push_back(made);
        return static_cast<int>(nodes.size()) - 1;
    }
    Piece empty()
    {
        const auto only = node();
        return {only, only};
    }
    Piece joined(Piece first, Piece second)
    {
        nodes[static_cast<size_t>(first.end)].next = second.begin;
        return {first.begin, second.end};
    }
    Piece either(Piece first, Piece second)
    {
        const auto begin = node({0, first.begin, second.begin});
        const auto end = node();
        nodes[static_cast<size_t>(first.end)].next = end;
        nodes[static_cast<size_t>(second.end)].next = end;
        return {begin, end};
    }

    Piece alternatives()
    {
        auto piece = sequence();
        while (m_good && has('|')) {
            ++m_at;
            piece = either(piece, sequence());
        }
        return piece;
    }

    Piece sequence()
    {
        auto piece = empty();
        while (m_good && m_at < m_text.size() && !has('|') && !has(')')) piece = joined(piece, counted());
        return piece;
    }

    /// An atom with its count. A repeated one is read again from its own text.
    Piece counted()
    {
        const auto from = m_at;
        auto piece = atom();
        const auto behindAtom = m_at;
        int least = 1;
        int most = 1;
        if (!count(least, most)) return piece;
        const auto behind = m_at;
        const auto again = [&] {
            m_at = from;
            const auto copy = atom();
            if (m_at != behindAtom) m_good = false;
            return copy;
        };
        auto result = empty();
        for (int i = 0; m_good && i < most; ++i) {
            const auto copy = i == 0 ? piece : again();
            result = joined(result, i < least ? copy : either(copy, empty()));
        }
        m_at = behind;
        return result;
    }

    bool count(int& least, int& most)
    {
        if (take("?")) {
            least = 0;
            return true;
        }
        if (has('*') || has('+')) m_good = false;
        if (!m_good || !take("{")) return false;
        least = number();
        most = least;
        if (take(",")) most = number();
        if (!take("}") || most < least) m_good = false;
        return m_good;
    }

    int number()
    {
        int value = 0;
        const auto read = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (read.ec != std::errc() || value > 20)
            m_good = false;
        else
            m_at = static_cast<size_t>(read.ptr - m_text.data());
        return value;
    }

    Piece atom()
    {
        if (take("(")) {
            if (has('?') && !take("?:")) return fail();
            const auto piece = alternatives();
            return take(")") ? piece : fail();
        }
        const auto digits = take("[") ? classDigits() : oneDigit();
        if (digits == 0) return fail();
        const auto end = node();
        return {node({digits, end}), end};
    }

    uint16_t oneDigit()
    {
        if (take("\\d")) return kAnyDigit;
        if (m_at >= m_text.size() || m_text[m_at] < '0' || m_text[m_at] > '9') return 0;
        return static_cast<uint16_t>(1u << (m_text[m_at++] - '0'));
    }

    uint16_t classDigits()
    {
        uint16_t digits = 0;
        while (!take("]")) {
            const auto from = m_at;
            const auto low = oneDigit();
            if (low == 0) return 0;
            digits |= low;
            if (!take("-")) continue;
            const auto high = oneDigit();
            if (high == 0 || low == kAnyDigit || high == kAnyDigit) return 0;
            for (char c = m_text[from]; c <= m_text[m_at - 1]; ++c) digits |= static_cast<uint16_t>(1u << (c - '0'));
        }
        return digits;
    }

    std::string_view m_text;
    size_t m_at = 0;
    bool m_good = true;
};

using NodeSet = std::vector<int>;

/// All nodes that are reached from these without reading.
NodeSet closure(const std::vector<Node>& nodes, NodeSet open)
{
    NodeSet found;
    std::vector<bool> seen(nodes.size());
    while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        if (at < 0 || seen[static_cast<size_t>(at)]) continue;
        seen[static_cast<size_t>(at)] = true;
        found.push_back(at);
        const auto& node = nodes[static_cast<size_t>(at)];
        if (node.digits != 0) continue;
        open.push_back(node.next);
        open.push_back(node.other);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::optional<DigitPattern> DigitPattern::compile(std::string_view expression)
{
    Parser parser(expression);
    const auto piece = parser.whole();
    if (!piece) return std::nullopt;
    const auto& nodes = parser.nodes;

    DigitPattern pattern;
    std::map<NodeSet, uint16_t> known;
    std::vector<NodeSet> sets;
    const auto stateOf = [&](NodeSet set) {
        const auto [entry, isNew] = known.try_emplace(set, static_cast<uint16_t>(sets.size()));
        if (isNew) sets.push_back(std::move(set));
        return entry->second;
    };
    stateOf(closure(nodes, {piece->begin}));
    for (size_t i = 0; i < sets.size(); ++i) {
        if (i >= kMostStates) return std::nullopt;
        const auto set = sets[i];
        State state;
        state.accepts = std::binary_search(set.begin(), set.end(), piece->end);
        for (unsigned digit = 0; digit < 10; ++digit) {
            NodeSet reached;
            for (const auto at : set)
                if (nodes[static_cast<size_t>(at)].digits >> digit & 1u)
                    reached.push_back(nodes[static_cast<size_t>(at)].next);
            state.next[digit] = reached.empty() ? kNowhere : stateOf(closure(nodes, std::move(reached)));
        }
        pattern.m_states.push_back(state);
    }
    return pattern;
}

bool DigitPattern::matchesAll(std::string_view digits) const
{
    uint16_t at = 0;
    for (const char digit : digits) {
        at = m_states[at].next[static_cast<size_t>(digit - '0')];
        if (at == kNowhere) return false;
    }
    return m_states[at].accepts;
}

bool DigitPattern::matchesBeginning(std::string_view digits) const
{
    uint16_t at = 0;
    for (const char digit : digits) {
        if (m_states[at].accepts) return true;
        at = m_states[at].next[static_cast<size_t>(digit - '0')];
        if (at == kNowhere) return false;
    }
    return m_states[at].accepts;
}

} // namespace relais
