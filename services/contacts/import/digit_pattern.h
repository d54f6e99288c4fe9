// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace relais {

/// A regular expression over digits, as the rules of phone numbers are written (groups, classes, \d, | and counts),
/// turned into a table: one look-up a digit. Immutable.
class DigitPattern
{
public:
    /// Nothing for an expression with anything else in it, or one that would grow too large.
    static std::optional<DigitPattern> compile(std::string_view expression);

    /// `digits` holds '0' to '9' only.
    bool matchesAll(std::string_view digits) const;
    /// Whether any beginning of it, also the empty one, matches.
    bool matchesBeginning(std::string_view digits) const;

private:
    static constexpr uint16_t kNowhere = 0xffff;

    struct State
    {
        std::array<uint16_t, 10> next;
        bool accepts = false;
    };
    std::vector<State> m_states; ///< the first is the start
};

} // namespace relais
