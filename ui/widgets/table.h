// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/bar.h"
#include "ui/widgets/status_look.h"

#include <QStyledItemDelegate>

class QAbstractItemModel;
class QTableView;

namespace relais::ui {

class Theme;

/// What a model says besides Qt's roles.
enum ItemRole {
    kStatusRole = Qt::UserRole + 1, ///< StatusLook
    kPersonRole,                    ///< bool: the text is a person's name
    kSublineRole,                   ///< QString: stands small below the text, in rows of kTallRow
    kBrandRole,                     ///< QColor: the text is a workspace's name, and this its colour
    kMutedRole,                     ///< bool: the text is said quietly
    kBarRole,                       ///< QList<Bar::Part>
    kIconsRole,                     ///< QStringList of icon names
    kDotsRole,                      ///< QStringList "#RRGGBB name": coloured dots before words
};

/// The height of a row of two lines.
inline constexpr int kTallRow = 48;

/// A table as the program shows them: rows of 36, whole rows chosen, no grid but a line below each row. The
/// model stays the caller's.
QTableView* makeTable(const Theme& theme, QAbstractItemModel* model, const QString& accessibleName);

/// Paints a cell by what its model says: person, status, bar, icons, dots, or plain text.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CellDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintText(QPainter& painter, const QRectF& rect, const QModelIndex& index, Qt::Alignment alignment) const;
    void paintTwoLines(QPainter& painter, const QRectF& rect, const QModelIndex& index) const;
    void paintDots(QPainter& painter, const QRectF& rect, const QStringList& dots) const;

    const Theme& m_theme;
};

} // namespace relais::ui

Q_DECLARE_METATYPE(relais::ui::StatusLook)
