// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/moderation_text.h"

#include "ui/text/detail_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct ModerationText
{
    Q_DECLARE_TR_FUNCTIONS(ModerationText)
};

} // namespace

QString kindText(ModerationRule::Kind kind)
{
    return kind == ModerationRule::Kind::Words ? ModerationText::tr("a word or phrase")
                                               : ModerationText::tr("a pattern (regular expression)");
}

QString verdictText(ModerationVerdict verdict)
{
    switch (verdict) {
    case ModerationVerdict::Pass: return ModerationText::tr("Lets pass");
    case ModerationVerdict::Warn: return ModerationText::tr("Warns");
    case ModerationVerdict::Block: return ModerationText::tr("Blocks");
    }
    return {};
}

QString ruleText(const ModerationRule& rule)
{
    const bool blocks = rule.verdict == ModerationVerdict::Block;
    if (rule.kind == ModerationRule::Kind::Pattern)
        return (blocks ? ModerationText::tr("Blocks what fits %1: %2")
                       : ModerationText::tr("Warns of what fits %1: %2"))
            .arg(rule.sought, rule.reason);
    return (blocks ? ModerationText::tr("Blocks “%1”: %2") : ModerationText::tr("Warns of “%1”: %2"))
        .arg(rule.sought, rule.reason);
}

QString findingText(const ModerationFinding& finding)
{
    const bool blocks = finding.verdict == ModerationVerdict::Block;
    if (finding.rule.isEmpty())
        return (blocks ? ModerationText::tr("Blocked by the model: %1") : ModerationText::tr("The model warns: %1"))
            .arg(finding.reason);
    return (blocks ? ModerationText::tr("Blocked, “%1”: %2") : ModerationText::tr("Warning, “%1”: %2"))
        .arg(finding.excerpt, detailText(finding.reason));
}

QString modelPartText(ModelPart part)
{
    switch (part) {
    case ModelPart::Off: return ModerationText::tr("The model is not asked.");
    case ModelPart::Warns: return ModerationText::tr("The model looks too, and can only warn.");
    case ModelPart::Blocks: return ModerationText::tr("The model looks too, and what it blocks is blocked.");
    }
    return {};
}

} // namespace relais
