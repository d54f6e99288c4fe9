// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/conversation_list_model.h"

#include "services/core/clock.h"
#include "ui/campaigns/message_table_model.h"
#include "ui/conversations/conversation_words.h"
#include "ui/text/plural.h"

namespace relais::ui {

ConversationListModel::ConversationListModel(const Clock& clock, QObject* parent)
    : PagedModel(parent)
    , m_clock(clock)
{
}

QVariant ConversationListModel::data(const QModelIndex& index, int role) const
{
    const auto* one = itemAt(index.row());
    if (!one) return {};
    if (role == Qt::DisplayRole) return one->name;
    if (role == Qt::ToolTipRole) return one->lastText.left(500);
    if (role != Qt::AccessibleTextRole) return {};
    QStringList words{one->name, channelText(one->channel)};
    if (one->unread > 0) words += tr("%Ln unread", nullptr, plural(one->unread));
    words += lastLineText(*one);
    words += momentText(one->lastAt);
    if (one->isUrgent) words += tr("Urgent");
    if (one->closed) words += tr("Closed");
    const auto left = windowText(one->windowUntil, m_clock.now());
    words += left.isEmpty() ? tr("only templates") : tr("%1 to reply freely").arg(left);
    return words.join(QStringLiteral(", "));
}

int ConversationListModel::rowOf(ConversationId id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (itemAt(row)->id == id) return row;
    return -1;
}

} // namespace relais::ui
