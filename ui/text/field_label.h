// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_problem.h"
#include "models/core/error.h"

#include <QString>

namespace relais {

/// How the window's form calls a place of campaign.json ("steps[0].html": "Message"), in the person's language. What is
/// no place of it comes back as it is.
QString fieldLabel(const QString& place);

/// The same finding and the same failure, for who sees a form and not the file.
Problem inTheForm(Problem problem);
Error inTheForm(Error error);

} // namespace relais
