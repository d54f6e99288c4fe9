// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/provider.h"

#include <array>

namespace relais {

namespace {

constexpr std::array kKinds = {"openai", "anthropic"};
constexpr qsizetype kLongestName = 60;
constexpr qsizetype kLongestModel = 200;

} // namespace

QString providerKindName(ProviderKind kind)
{
    return QLatin1String(kKinds[static_cast<size_t>(kind)]);
}

std::optional<ProviderKind> providerKindFrom(const QString& name)
{
    for (size_t index = 0; index < kKinds.size(); ++index)
        if (name == QLatin1String(kKinds[index])) return static_cast<ProviderKind>(index);
    return std::nullopt;
}

Result<ModelAddress> providerAddress(const QString& text)
{
    auto given = text.trimmed();
    while (given.endsWith(QLatin1Char('/'))) given.chop(1);
    if (given.endsWith(QLatin1String("/v1"))) given.chop(3);
    const auto address =
        ModelAddress::parse(given.contains(QLatin1String("://")) ? given : QStringLiteral("https://") + given);
    const bool hasPassword = given.contains(QLatin1Char('@'));
    if (!address && hasPassword) return address;
    const bool isSafe = address && (address->isThisComputer() || address->url().startsWith(QLatin1String("https://")));
    if (!isSafe)
        return fail(ErrorCode::Invalid, text,
                    QStringLiteral("an address such as https://api.example.com; http on this computer only"));
    return address;
}

Result<ProviderDraft> ProviderDraft::checked() const
{
    ProviderDraft draft{.name = name.simplified(), .kind = kind, .baseUrl = {}, .model = model.trimmed(), .isOn = isOn};
    if (draft.name.isEmpty() || draft.name.size() > kLongestName)
        return fail(ErrorCode::Invalid, QStringLiteral("name"), QStringLiteral("a provider needs a name"));
    if (draft.model.isEmpty() || draft.model.size() > kLongestModel)
        return fail(ErrorCode::Invalid, QStringLiteral("model"), QStringLiteral("a model's name is wanted"));
    const auto address = providerAddress(baseUrl);
    if (!address) return address.failure();
    draft.baseUrl = address->url();
    return draft;
}

bool Provider::leavesComputer() const
{
    const auto address = providerAddress(draft.baseUrl);
    return !address || !address->isThisComputer();
}

QString writerTitle(const QString& provider, const QString& model)
{
    return provider.isEmpty() ? model : QStringLiteral("%1 (%2)").arg(provider, model);
}

} // namespace relais
