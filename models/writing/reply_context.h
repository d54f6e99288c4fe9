// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/writing/manner.h"
#include "models/writing/protected_text.h"

#include <QList>
#include <QString>

namespace relais {

/// Something that was said in a conversation.
struct SaidWords
{
    bool isOurs = false;
    QString text = {};

    bool operator==(const SaidWords&) const = default;
};

/// What an answer is written from: what was said last, with each message between fences that none of them can end. Links and braces of the contact are left
/// out, ours are marks: an answer can repeat a link that we gave, and never one that they planted.
class ReplyContext
{
public:
    /// `said`: oldest first. `contact`: how they are called. `manner`: how it is to be written.
    ReplyContext(const QList<SaidWords>& said, const QString& contact, const Manner& manner = {});

    /// What the model may see.
    const QString& text() const { return m_text; }
    /// The answer with our links in their places. Rejected (ModelTrouble::NotFaithful, `subject`): it holds another link, or braces.
    Result<QString> restored(const QString& answer, const QString& subject) const
    {
        return m_ours.restored(answer, subject, ProtectedText::Losing::Allowed);
    }
    /// A part of it, as it may be shown while it comes.
    QString shown(const QString& part) const { return m_ours.shown(part); }

private:
    ProtectedText m_ours;
    QString m_text;
};

} // namespace relais
