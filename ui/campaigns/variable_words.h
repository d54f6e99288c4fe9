// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/variables.h"

#include <QString>

#include <functional>

class QMenu;

namespace relais::ui {

/// A variable as a person calls it: "First name", the label of a field of their own.
QString offerText(const VariableCatalogue::Offer& offer);

/// One line for each variable, "First name   {first_name}"; `insert` gets what to write, with its braces. Added to what the
/// menu holds.
void addVariables(QMenu& menu, const QList<VariableCatalogue::Offer>& offers,
                  const std::function<void(const QString& text)>& insert);

} // namespace relais::ui
