// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace relais {

/// A row's number that cannot be mistaken for another kind of row. No default, no implicit integer.
template <typename Tag>
class Id
{
public:
    explicit constexpr Id(std::int64_t value)
        : m_value(value)
    {
    }

    constexpr qint64 value() const { return m_value; }

    constexpr bool operator==(const Id&) const = default;
    constexpr auto operator<=>(const Id&) const = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(qint64{id.m_value}, seed); }

private:
    std::int64_t m_value;
};

using UserId = Id<struct UserTag>;
using WorkspaceId = Id<struct WorkspaceTag>;
using ContactId = Id<struct ContactTag>;
using CategoryId = Id<struct CategoryTag>;
using SegmentId = Id<struct SegmentTag>;
using AccountId = Id<struct AccountTag>;
using CampaignId = Id<struct CampaignTag>;
using MessageId = Id<struct MessageTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ConversationId = Id<struct ConversationTag>;
using InteractionId = Id<struct InteractionTag>;
using TemplateId = Id<struct TemplateTag>;
using RuleId = Id<struct RuleTag>;
using WritingSampleId = Id<struct WritingSampleTag>;
using ProviderId = Id<struct ProviderTag>;
using InvitationId = Id<struct InvitationTag>;

} // namespace relais
