// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/author.h"

namespace relais {

QList<Author> authorsOf(const WritingStatus& status)
{
    QList<Author> authors;
    if (!status.model.isEmpty())
        authors.append({.model = status.model,
                        .address = status.place.address,
                        .digest = status.digest(),
                        .isPractice = status.place.isPractice,
                        .leavesComputer = status.leavesComputer()});
    for (const auto& one : status.fallbacks) {
        const auto digest =
            QStringLiteral("%1 %2 %3").arg(providerKindName(one.draft.kind), one.draft.baseUrl, one.draft.model);
        authors.append(
            {.provider = one, .model = one.draft.model, .digest = digest, .leavesComputer = one.leavesComputer()});
    }
    return authors;
}

} // namespace relais
