// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_table_model.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/widgets/table.h"

namespace relais::ui {

namespace {

bool mayMail(const Contact& contact)
{
    return contact.data.email && contact.emailSuppressed.isEmpty();
}

bool mayCall(const Contact& contact)
{
    return contact.data.phone && contact.phoneSuppressed.isEmpty();
}

} // namespace

QString ContactTableModel::keyOf(Column column)
{
    static const QStringList keys{QStringLiteral("name"),     QStringLiteral("company"),  QStringLiteral("email"),
                                  QStringLiteral("phone"),    QStringLiteral("channels"), QStringLiteral("categories"),
                                  QStringLiteral("language"), QStringLiteral("country"),  QStringLiteral("tags"),
                                  QStringLiteral("added")};
    return keys.value(column);
}

QString ContactTableModel::titleOf(Column column)
{
    switch (column) {
    case Name: return tr("Name");
    case Company: return tr("Company");
    case Email: return tr("E-mail");
    case Phone: return tr("Phone");
    case Channels: return tr("Channels");
    case Categories: return tr("Categories");
    case Language: return tr("Language");
    case Country: return tr("Country");
    case Tags: return tr("Tags");
    case Added: return tr("Added");
    case kColumns: break;
    }
    return {};
}

std::optional<ContactOrder> ContactTableModel::orderOf(Column column)
{
    switch (column) {
    case Name: return ContactOrder::Name;
    case Company: return ContactOrder::Company;
    case Email: return ContactOrder::Email;
    case Added: return ContactOrder::Newest;
    default: return std::nullopt;
    }
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return titleOf(static_cast<Column>(section));
}

QStringList ContactTableModel::channels(const Contact& contact) const
{
    QStringList icons;
    if (mayMail(contact)) icons += QStringLiteral("mail");
    if (mayCall(contact)) icons += QStringLiteral("phone");
    if (!contact.suppressed().isEmpty()) icons += QStringLiteral("ban");
    return icons;
}

QString ContactTableModel::channelWords(const Contact& contact) const
{
    if (!contact.suppressed().isEmpty()) {
        if (mayMail(contact)) return tr("E-mail, but no WhatsApp");
        return mayCall(contact) ? tr("Phone, but no e-mail") : tr("Not written to");
    }
    if (contact.data.email && contact.data.phone) return tr("E-mail and phone");
    if (contact.data.email) return tr("E-mail");
    return contact.data.phone ? tr("Phone") : QString();
}

QStringList ContactTableModel::dots(const Contact& contact) const
{
    QStringList dots;
    for (const auto& name : contact.categories)
        dots += m_colours.value(name, QStringLiteral("#5F6470")) + QLatin1Char(' ') + name;
    return dots;
}

QVariant ContactTableModel::text(const Contact& contact, int column) const
{
    const auto& data = contact.data;
    switch (column) {
    case Name: return data.displayName();
    case Company: return data.company.isEmpty() ? QStringLiteral("–") : data.company;
    case Email: return data.email ? data.email->text() : QStringLiteral("–");
    case Phone: return data.phone ? data.phone->text() : QStringLiteral("–");
    case Categories: return contact.categories.join(QStringLiteral(", "));
    case Language: return data.language;
    case Country: return data.country;
    case Tags: return data.tags.join(QStringLiteral(", "));
    case Added: return momentText(contact.createdAt);
    default: return {};
    }
}

QVariant ContactTableModel::data(const QModelIndex& index, int role) const
{
    const auto* contact = itemAt(index.row());
    if (!contact) return {};
    const auto column = index.column();
    if (role == kPersonRole) return column == Name ? QVariant(true) : QVariant();
    if (role == kMutedRole) return column != Name && column != Email;
    if (role == kIconsRole && column == Channels) return channels(*contact);
    if (role == kDotsRole && column == Categories) return dots(*contact);
    if (column == Channels) {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return channelWords(*contact);
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(*contact, column);
    return {};
}

} // namespace relais::ui
