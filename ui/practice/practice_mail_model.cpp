// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practice_mail_model.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/widgets/table.h"

namespace relais::ui {

void PracticeMailModel::show(const QList<PracticeMail>& mails)
{
    const bool same = std::equal(mails.cbegin(), mails.cend(), m_mails.cbegin(), m_mails.cend(),
                                 [](const PracticeMail& a, const PracticeMail& b) { return a.id == b.id; });
    if (same) return;
    beginResetModel();
    m_mails = mails;
    endResetModel();
}

QVariant PracticeMailModel::data(const QModelIndex& index, int role) const
{
    const auto* mail = itemAt(index.row());
    if (!mail) return {};
    if (role == kMutedRole) return index.column() != Subject;
    if (role == Qt::TextAlignmentRole && index.column() == When)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case To: return mail->to;
    case Subject: return mail->subject;
    case When: return momentText(mail->at);
    default: return {};
    }
}

QVariant PracticeMailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == When)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case To: return tr("To");
    case Subject: return tr("Subject");
    case When: return tr("When");
    default: return {};
    }
}

} // namespace relais::ui
