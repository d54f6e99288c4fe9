// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/findings.h"

#include "ui/text/campaign_text.h"
#include "ui/text/field_label.h"
#include "ui/widgets/note.h"

#include <QVBoxLayout>

namespace relais::ui {

void addFindings(const Theme& theme, QVBoxLayout& into, const QList<Problem>& problems)
{
    for (const auto severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        const auto kind = severity == Severity::Error     ? NoteKind::Bad
                          : severity == Severity::Warning ? NoteKind::Warn
                                                          : NoteKind::Info;
        for (const auto& problem : problems) {
            if (problem.severity == severity) into.addWidget(new Note(theme, kind, problemText(inTheForm(problem))));
        }
    }
}

} // namespace relais::ui
