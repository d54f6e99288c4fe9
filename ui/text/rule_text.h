// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conversations/automation_rule.h"

#include <QString>

namespace relais {

/// What a rule will do and when, in a sentence: "When somebody writes “prix” or “tarif” between 20:00 and 08:00 (Europe/Paris): tag the contact
/// “devis” and answer “…”."
QString ruleText(const AutomationRule& rule);

/// "4 h", "1 h 30", "45 min": how long somebody waits.
QString waitText(Seconds time);

} // namespace relais
