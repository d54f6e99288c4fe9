// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

namespace relais {

/// A text in which all that a model must not touch, variables ({nom|client}), doubled braces, links and
/// pictures (cid:), stands as a mark: ⟦1⟧, ⟦2⟧.
/// The same thing has the same mark wherever it stands.
class ProtectedText
{
public:
    /// Whether an answer may leave things out, as a subject may.
    enum class Losing { Refused, Allowed };

    explicit ProtectedText(const QString& source);

    /// What the model may see.
    const QString& text() const { return m_text; }
    const QStringList& kept() const { return m_kept; }

    /// The answer with everything in its place again; marks that a model wrote a little otherwise ("[[1]]", "⟦ 1 ⟧") are understood.
    /// Rejected (ModelTrouble::NotFaithful, `subject`): it lost one, or it holds a variable or a link that nobody gave it.
    Result<QString> restored(const QString& answer, const QString& subject, Losing losing = Losing::Refused) const;
    /// What has come of an answer, as it may be shown meanwhile: whole marks are in their place, the beginning of one is left out.
    /// Nothing is checked.
    QString shown(const QString& part) const;

private:
    QString markOf(const QString& thing);

    QString m_text;
    QStringList m_kept;
};

/// A text with "…" in the place of each variable, link and mark: to be read, not to be kept.
QString withoutThings(const QString& text);

} // namespace relais
