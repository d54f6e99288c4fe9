// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_message.h"

#include <QAbstractTableModel>

namespace relais::ui {

/// The phones of the practice contacts that somebody wrote to, who heard or said something last first.
class PhoneModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Who, Last, When, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<practice::WhatsappContact>& contacts);
    const practice::WhatsappContact* itemAt(int row) const
    {
        return row >= 0 && row < m_contacts.size() ? &m_contacts.at(row) : nullptr;
    }
    /// -1: not there.
    int rowOf(const QString& userId) const;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_contacts.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<practice::WhatsappContact> m_contacts;
};

/// "+33612345678", or that the number is hidden.
QString numberText(const practice::WhatsappContact& contact);

} // namespace relais::ui
