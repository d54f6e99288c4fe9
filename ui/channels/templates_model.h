// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"

#include <QAbstractTableModel>

namespace relais::ui {

/// The templates of an account, as the last synchronisation found them.
class TemplatesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Language, Category, Status, Quality, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<WhatsappTemplate>& templates);
    const WhatsappTemplate* itemAt(int row) const
    {
        return row >= 0 && row < m_templates.size() ? &m_templates.at(row) : nullptr;
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_templates.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<WhatsappTemplate> m_templates;
};

} // namespace relais::ui
