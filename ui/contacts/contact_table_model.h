// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/contact_repository.h"
#include "ui/widgets/paged_model.h"

#include <QHash>

namespace relais::ui {

/// Contacts of a filtered and sorted list. Rows can be ticked; what is ticked outlives scrolling, not a new list.
class ContactTableModel final : public PagedModel<Contact, ContactCursor>
{
    Q_OBJECT
public:
    enum Column { Name, Company, Email, Phone, Channels, Categories, Language, Country, Tags, Added, kColumns };

    using PagedModel::PagedModel;

    /// For the dots before the names of categories.
    void setCategoryColours(const QHash<QString, QString>& colours) { m_colours = colours; }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The stable name of a column, for what is remembered about it.
    static QString keyOf(Column column);
    static QString titleOf(Column column);
    static std::optional<ContactOrder> orderOf(Column column);

private:
    QVariant text(const Contact& contact, int column) const;
    QStringList channels(const Contact& contact) const;
    QString channelWords(const Contact& contact) const;
    QStringList dots(const Contact& contact) const;

    QHash<QString, QString> m_colours;
};

} // namespace relais::ui
