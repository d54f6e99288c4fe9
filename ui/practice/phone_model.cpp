// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/phone_model.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace relais::ui {

namespace {

bool isSame(const practice::WhatsappContact& one, const practice::WhatsappContact& other)
{
    return one.userId == other.userId && one.waId == other.waId && one.name == other.name
           && one.hasBlocked == other.hasBlocked && one.unread == other.unread && one.last.id == other.last.id;
}

QString lastText(const practice::WhatsappContact& contact)
{
    const auto words = contact.last.bubble.text.simplified();
    if (contact.hasBlocked) return PhoneModel::tr("Has blocked the number");
    if (contact.last.isByPerson) return PhoneModel::tr("You: %1").arg(words);
    return contact.unread > 0 ? PhoneModel::tr("Not read: %1").arg(words) : words;
}

} // namespace

QString numberText(const practice::WhatsappContact& contact)
{
    return contact.waId.isEmpty() ? PhoneModel::tr("Number hidden") : QLatin1Char('+') + contact.waId;
}

void PhoneModel::show(const QList<practice::WhatsappContact>& contacts)
{
    if (std::equal(contacts.cbegin(), contacts.cend(), m_contacts.cbegin(), m_contacts.cend(), isSame)) return;
    beginResetModel();
    m_contacts = contacts;
    endResetModel();
}

int PhoneModel::rowOf(const QString& userId) const
{
    const auto found = std::find_if(m_contacts.cbegin(), m_contacts.cend(),
                                    [&](const practice::WhatsappContact& contact) { return contact.userId == userId; });
    return found == m_contacts.cend() ? -1 : static_cast<int>(std::distance(m_contacts.cbegin(), found));
}

QVariant PhoneModel::data(const QModelIndex& index, int role) const
{
    const auto* contact = itemAt(index.row());
    if (!contact) return {};
    if (role == kMutedRole) return index.column() != Who && contact->unread == 0;
    if (role == Qt::TextAlignmentRole && index.column() == When)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case Who: return numberText(*contact);
    case Last: return lastText(*contact);
    case When: return momentText(contact->last.at);
    default: return {};
    }
}

QVariant PhoneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == When)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Who: return tr("Phone of");
    case Last: return tr("Last");
    case When: return tr("When");
    default: return {};
    }
}

} // namespace relais::ui
