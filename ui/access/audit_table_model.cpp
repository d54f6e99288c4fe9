// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/audit_table_model.h"

#include "ui/text/access_text.h"
#include "ui/widgets/table.h"

#include <QDateTime>
#include <QLocale>

namespace relais::ui {

namespace {

QString whenText(Instant at, QLocale::FormatType format)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(at)).toLocalTime(), format);
}

/// "Camille Aubrac" of "Camille Aubrac <camille@example.com>".
QString nameOf(const QString& who)
{
    if (who.isEmpty()) return AuditTableModel::tr("Nobody signed in");
    const auto name = who.section(QStringLiteral(" <"), 0, 0);
    return name.isEmpty() ? who : name;
}

} // namespace

QVariant AuditTableModel::data(const QModelIndex& index, int role) const
{
    const auto* entry = itemAt(index.row());
    if (!entry) return {};
    const auto column = index.column();
    if (role == kMutedRole) return column == When || column == Detail || column == Where;
    if (role == kPersonRole) return column == Who && !entry->who.isEmpty();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case When: return whenText(entry->at, isTip ? QLocale::LongFormat : QLocale::ShortFormat);
    case Who: return isTip && !entry->who.isEmpty() ? entry->who : nameOf(entry->who);
    case What: return auditActionText(entry->action);
    case Subject: return auditSubjectText(entry->action, entry->subject);
    case Detail: return auditDetailText(entry->detail);
    case Where: return entry->workspace.isEmpty() ? tr("The whole agency") : entry->workspaceName;
    default: return {};
    }
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Subject: return tr("To what");
    case Detail: return tr("Details");
    case Where: return tr("Workspace");
    default: return {};
    }
}

} // namespace relais::ui
