// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace relais::ui {

class TemplatesModel;

/// Of an account's templates, those that hold all words of a search in their name, language, category, status or text.
class TemplateFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// Shows the rows of `templates`, which stays the caller's.
    TemplateFilter(TemplatesModel& templates, QObject* parent);

    void setSearch(const QString& typed);
    /// Null: no such row.
    const WhatsappTemplate* at(int row) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const TemplatesModel& m_templates;
    QStringList m_words;
};

} // namespace relais::ui
