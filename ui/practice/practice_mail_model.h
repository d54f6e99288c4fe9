// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/practice_mailbox.h"

#include <QAbstractTableModel>

namespace relais::ui {

/// The mails that the stand-in server received, newest first.
class PracticeMailModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { To, Subject, When, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<PracticeMail>& mails);
    const PracticeMail* itemAt(int row) const { return row >= 0 && row < m_mails.size() ? &m_mails.at(row) : nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_mails.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PracticeMail> m_mails;
};

} // namespace relais::ui
