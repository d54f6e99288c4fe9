// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/moderation/moderation_rule.h"
#include "models/moderation/published_text.h"

#include <QList>
#include <QString>

namespace relais {

/// Something in a text that is not to go out, or that somebody should look at.
struct ModerationFinding
{
    ModerationVerdict verdict = ModerationVerdict::Warn;
    QString rule = {}; ///< what it seeks; empty: the model found it
    QString place = {};
    QString excerpt = {}; ///< the words as they stand there, the beginning of them; empty: the model found it
    QString reason = {};

    bool operator==(const ModerationFinding&) const = default;
};

/// What the rules find, each rule once in each place, in their order. A pattern that takes too long has found something too: nothing passes because nobody
/// could look.
QList<ModerationFinding> moderate(const QList<ModerationRule>& rules, const QList<PublishedText>& texts);

/// The worst of them; Pass: there are none.
ModerationVerdict worstOf(const QList<ModerationFinding>& findings);

} // namespace relais
