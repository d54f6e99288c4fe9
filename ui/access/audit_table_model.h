// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/audit.h"
#include "ui/widgets/paged_model.h"

namespace relais::ui {

/// The audit trail, newest first: when, who, what in words, to what.
class AuditTableModel final : public PagedModel<AuditEntry, qint64>
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Subject, Detail, Where, kColumns };

    using PagedModel::PagedModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace relais::ui
