// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/variable_words.h"

#include "ui/contacts/field_words.h"

#include <QMenu>

namespace relais::ui {

QString offerText(const VariableCatalogue::Offer& offer)
{
    if (!offer.label.isEmpty()) return offer.label;
    const auto field = contactFieldFromName(offer.key);
    return field ? fieldWord(*field) : offer.key;
}

void addVariables(QMenu& menu, const QList<VariableCatalogue::Offer>& offers,
                  const std::function<void(const QString& text)>& insert)
{
    for (const auto& offer : offers) {
        const auto text = QStringLiteral("{%1}").arg(offer.key);
        menu.addAction(QStringLiteral("%1   %2").arg(offerText(offer), text), &menu, [insert, text] { insert(text); });
    }
}

} // namespace relais::ui
