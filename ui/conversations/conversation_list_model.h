// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_repository.h"
#include "ui/widgets/paged_model.h"

namespace relais {
class Clock;
}

namespace relais::ui {

/// Conversations, newest first, as far as somebody has scrolled. One column: a delegate paints a row from its item.
class ConversationListModel final : public PagedModel<Conversation, ConversationCursor>
{
    Q_OBJECT
public:
    ConversationListModel(const Clock& clock, QObject* parent);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    /// -1: not among those read so far.
    int rowOf(ConversationId id) const;

private:
    const Clock& m_clock;
};

} // namespace relais::ui
