// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/message_table_model.h"

#include "ui/text/money_text.h"
#include "ui/widgets/table.h"

#include <QDateTime>
#include <QLocale>

namespace relais::ui {

namespace {
constexpr int kAtTheRight = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
}

QString momentText(Instant instant)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(toMs(instant)).toLocalTime();
    const QLocale locale;
    if (local.date() == QDateTime::currentDateTime().date()) return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QVariant MessageTableModel::data(const QModelIndex& index, int role) const
{
    const auto* message = itemAt(index.row());
    if (!message) return {};
    const auto recipient = message->recipient.isEmpty() ? message->address : message->recipient;
    switch (index.column()) {
    case Recipient:
        if (role == Qt::DisplayRole) return recipient;
        if (role == Qt::ToolTipRole) return message->address;
        if (role == kPersonRole) return true;
        break;
    case Campaign:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return message->campaignName;
        if (role == kMutedRole) return true;
        break;
    case Status: {
        const auto look = lookOf(message->status);
        if (role == kStatusRole) return QVariant::fromValue(look);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return look.word;
        break;
    }
    case Words:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return message->errorText;
        if (role == kMutedRole) return true;
        break;
    case Cost:
        if (role == Qt::DisplayRole && message->cost) return priceText(*message->cost);
        if (role == kMutedRole) return true;
        if (role == Qt::TextAlignmentRole) return kAtTheRight;
        break;
    case When:
        if (role == Qt::DisplayRole) return momentText(message->sentAt.value_or(message->queuedAt));
        if (role == kMutedRole) return true;
        if (role == Qt::TextAlignmentRole) return kAtTheRight;
        break;
    default: break;
    }
    return {};
}

QVariant MessageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Cost || section == When))
        return kAtTheRight;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Recipient: return tr("To");
    case Campaign: return tr("Campaign");
    case Status: return tr("Status");
    case Words: return tr("What the server said");
    case Cost: return tr("Cost");
    case When: return tr("When");
    default: return {};
    }
}

} // namespace relais::ui
