// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"

#include <QAbstractTableModel>
#include <QList>

namespace relais::ui {

/// The templates of an account that hold all words of a search in their name, language, category or text.
class TemplateListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Language, Category, Status, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setTemplates(const QList<WhatsappTemplate>& templates);
    void setSearch(const QString& typed);
    const WhatsappTemplate* at(int row) const { return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr; }
    bool isEmpty() const { return m_all.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();

    QList<WhatsappTemplate> m_all;
    QList<WhatsappTemplate> m_shown;
    QString m_search;
};

} // namespace relais::ui
