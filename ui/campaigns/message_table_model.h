// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/message_repository.h"
#include "ui/widgets/paged_model.h"

namespace relais::ui {

/// Messages, newest first: to whom, of which campaign, where they stand, what they cost, when.
class MessageTableModel final : public PagedModel<MessageRecord, MessageId>
{
    Q_OBJECT
public:
    enum Column { Recipient, Campaign, Status, Words, Cost, When, kColumns };

    using PagedModel::PagedModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// A moment as a list shows it: the time for today, else the day.
QString momentText(Instant instant);

} // namespace relais::ui
