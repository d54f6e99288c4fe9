// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/quick_phone.h"

#ifdef RELAIS_PHONE_RULES

#include "services/contacts/import/digit_pattern.h"

#include <phonenumbers/phonemetadata.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace i18n::phonenumbers {
// The library exports its own rules; its installed headers do not name them (CMake has looked).
int metadata_size();
const void* metadata_get();
} // namespace i18n::phonenumbers

namespace relais {

namespace {

using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneMetadataCollection;
using i18n::phonenumbers::PhoneNumberDesc;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr size_t kMostDigits = 17;
constexpr size_t kMostCallingCode = 1000;

/// A PhoneNumberDesc: IsNumberMatchingDesc().
class Kind
{
public:
    /// Nothing: it cannot be said in a table.
    static std::optional<Kind> from(const PhoneNumberDesc& desc)
    {
        Kind kind;
        kind.m_lengths.assign(desc.possible_length().begin(), desc.possible_length().end());
        if (desc.national_number_pattern().empty()) return kind;
        kind.m_pattern = DigitPattern::compile(desc.national_number_pattern());
        if (!kind.m_pattern) return std::nullopt;
        return kind;
    }
    bool hasLength(size_t length) const
    {
        return std::find(m_lengths.begin(), m_lengths.end(), static_cast<int>(length)) != m_lengths.end();
    }
    bool matchesPattern(std::string_view digits) const { return m_pattern && m_pattern->matchesAll(digits); }
    bool matches(std::string_view digits) const
    {
        return (m_lengths.empty() || hasLength(digits.size())) && matchesPattern(digits);
    }

private:
    std::vector<int> m_lengths;
    std::optional<DigitPattern> m_pattern;
};

/// A country's rules.
struct Rules
{
    std::string region;
    std::string callingCode;
    std::optional<std::string>
        nationalPrefix; ///< what national numbers begin with, may be empty; nothing: it is no plain one
    std::optional<DigitPattern> leavingPrefix; ///< what calls abroad begin with
    std::optional<DigitPattern> leadingDigits; ///< what tells it from others of the same calling code
    Kind general;
    std::vector<Kind> kinds;

    /// GetNumberTypeHelper() knows the type.
    bool isValid(std::string_view digits) const
    {
        return general.matches(digits)
               && std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.matches(digits); });
    }
};

std::optional<std::string> plainPrefix(const PhoneMetadata& data)
{
    const auto& prefix = data.national_prefix_for_parsing();
    const bool isPlain = std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isPlain && data.national_prefix_transform_rule().empty() ? std::optional(prefix) : std::nullopt;
}

/// Nothing: they cannot be said in tables.
std::unique_ptr<const Rules> rulesFrom(const PhoneMetadata& data)
{
    auto rules = std::make_unique<Rules>();
    rules->region = data.id();
    rules->callingCode = std::to_string(data.country_code());
    rules->nationalPrefix = plainPrefix(data);
    rules->leavingPrefix = DigitPattern::compile(data.international_prefix());
    if (!rules->leavingPrefix) return nullptr;
    if (data.has_leading_digits()) {
        rules->leadingDigits = DigitPattern::compile(data.leading_digits());
        if (!rules->leadingDigits) return nullptr;
    }
    const auto general = Kind::from(data.general_desc());
    if (!general) return nullptr;
    rules->general = *general;
    for (const auto* desc :
         {&data.fixed_line(), &data.mobile(), &data.premium_rate(), &data.toll_free(), &data.shared_cost(),
          &data.voip(), &data.personal_number(), &data.pager(), &data.uan(), &data.voicemail()}) {
        const auto kind = Kind::from(*desc);
        if (!kind) return nullptr;
        rules->kinds.push_back(*kind);
    }
    return rules;
}

/// All countries of one calling code, the main one first. Empty: not all of them could be understood.
using Countries = std::vector<std::unique_ptr<const Rules>>;

class RuleBook
{
public:
    static const RuleBook& instance()
    {
        static const RuleBook book;
        return book;
    }

    /// The calling code that the digits begin with; 0: none, or one of no country.
    size_t callingCode(std::string_view digits) const
    {
        size_t code = 0;
        for (size_t i = 0; i < 3 && i < digits.size(); ++i) {
            code = code * 10 + static_cast<size_t>(digits[i] - '0');
            if (code == 0) return 0;
            if (!m_regions[code].empty()) return code;
        }
        return 0;
    }

    size_t callingCodeOf(std::string_view region) const
    {
        const auto found = m_codes.find(region);
        return found == m_codes.end() ? 0 : found->second;
    }

    const Countries& countries(size_t code) const
    {
        std::call_once(m_once[code], [&] {
            Countries all;
            for (const auto& region : m_regions[code]) {
                const auto data = m_data.find(region);
                auto rules = data == m_data.end() ? nullptr : rulesFrom(*data->second);
                if (!rules) return;
                all.push_back(std::move(rules));
            }
            m_countries[code] = std::move(all);
        });
        return m_countries[code];
    }

private:
    RuleBook()
    {
        if (!m_collection.ParseFromArray(i18n::phonenumbers::metadata_get(), i18n::phonenumbers::metadata_size()))
            return;
        const auto& util = *PhoneNumberUtil::GetInstance();
        for (const auto& data : m_collection.metadata()) {
            const auto code = static_cast<size_t>(data.country_code());
            if (code >= kMostCallingCode || data.id() == "001") continue;
            m_data.emplace(data.id(), &data);
            m_codes.emplace(data.id(), code);
            if (!m_regions[code].empty()) continue;
            std::list<std::string> regions;
            util.GetRegionCodesForCountryCallingCode(data.country_code(), &regions);
            m_regions[code].assign(regions.begin(), regions.end());
        }
    }

    PhoneMetadataCollection m_collection;
    std::map<std::string, const PhoneMetadata*, std::less<>> m_data;
    std::map<std::string, size_t, std::less<>> m_codes;
    std::array<std::vector<std::string>, kMostCallingCode> m_regions;
    mutable std::array<std::once_flag, kMostCallingCode> m_once;
    mutable std::array<Countries, kMostCallingCode> m_countries;
};

/// The digits of a text of digits and common signs, which begins with a digit or one plus and ends with a digit.
std::optional<std::string> digitsOf(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool hasPlus = text.starts_with('+');
    if (hasPlus) text.remove_prefix(1);
    if (text.empty() || !isDigit(text.front()) || !isDigit(text.back())) return std::nullopt;
    std::string digits;
    for (const char c : text) {
        if (isDigit(c))
            digits += c;
        else if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')')
            return std::nullopt;
    }
    if (digits.size() < 5 || digits.size() > kMostDigits) return std::nullopt;
    return digits;
}

/// MaybeStripNationalPrefixAndCarrierCode() and what ParseHelper() makes of it.
std::optional<std::string_view> withoutNationalPrefix(std::string_view digits, const Rules& rules)
{
    if (!rules.nationalPrefix) return std::nullopt;
    const auto& prefix = *rules.nationalPrefix;
    if (prefix.empty() || !digits.starts_with(prefix)) return digits;
    const auto rest = digits.substr(prefix.size());
    if (rules.general.matchesPattern(digits) && !rules.general.matchesPattern(rest)) return digits;
    // Any other length calls for more thought.
    return rules.general.hasLength(rest.size()) ? std::optional(rest) : std::nullopt;
}

/// GetRegionCodeForNumber(): whose number it is.
const Rules* ownerOf(std::string_view digits, const Countries& countries)
{
    if (countries.size() == 1) return countries.front().get();
    for (const auto& rules : countries)
        if (rules->leadingDigits ? rules->leadingDigits->matchesBeginning(digits) : rules->isValid(digits))
            return rules.get();
    return nullptr;
}

std::optional<QuickPhone> validated(std::string_view digits, const Rules& reader, const Countries& countries)
{
    const auto number = withoutNationalPrefix(digits, reader);
    // Leading zeros are Italy's, and a chapter of their own.
    if (!number || number->size() < 2 || number->front() == '0') return std::nullopt;
    const auto* owner = ownerOf(*number, countries);
    if (!owner || !owner->isValid(*number)) return std::nullopt;
    const auto e164 = '+' + owner->callingCode + std::string(*number);
    return QuickPhone{QString::fromLatin1(e164.data(), static_cast<qsizetype>(e164.size())),
                      QString::fromStdString(owner->region)};
}

} // namespace

std::optional<QuickPhone> readQuickly(std::string_view text, std::string_view region)
{
    const auto digits = digitsOf(text);
    if (!digits) return std::nullopt;
    const auto& book = RuleBook::instance();
    if (text.front() == '+') {
        const auto code = book.callingCode(*digits);
        const auto& countries = book.countries(code);
        if (code == 0 || countries.empty()) return std::nullopt;
        return validated(std::string_view(*digits).substr(countries.front()->callingCode.size()), *countries.front(),
                         countries);
    }
    const auto& countries = book.countries(book.callingCodeOf(region));
    const auto home =
        std::find_if(countries.begin(), countries.end(), [&](const auto& rules) { return rules->region == region; });
    if (home == countries.end()) return std::nullopt;
    // It may be meant as international without a plus: the library knows how to weigh that.
    if ((*home)->leavingPrefix->matchesBeginning(*digits) || digits->starts_with((*home)->callingCode))
        return std::nullopt;
    return validated(*digits, **home, countries);
}

} // namespace relais

#else

namespace relais {

std::optional<QuickPhone> readQuickly(std::string_view, std::string_view)
{
    return std::nullopt;
}

} // namespace relais

#endif
