// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace relais::ui {

namespace {
constexpr int kRowHeight = 36;
constexpr int kHeadHeight = 32;
constexpr double kPadding = 8;
constexpr double kAvatar = 24;
constexpr double kTallAvatar = 28;
constexpr double kBrand = 28;
constexpr double kIcon = 16;
constexpr double kBarHeight = 6;
constexpr double kDot = 8;
} // namespace

QTableView* makeTable(const Theme& theme, QAbstractItemModel* model, const QString& accessibleName)
{
    auto* table = new QTableView;
    table->setModel(model);
    table->setItemDelegate(new CellDelegate(theme, table));
    table->setAccessibleName(accessibleName);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setFixedHeight(kHeadHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(kRowHeight);
    return size;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(option.rect, m_theme.color(chosen ? Token::Select : hovered ? Token::Hover : Token::Surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(Token::Line));
    if (chosen && option.state.testFlag(QStyle::State_HasFocus) && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          m_theme.color(Token::Accent));
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    const auto rect =
        QRectF(option.rect)
            .adjusted(index.column() == 0 ? 2 * kPadding : kPadding, 0, isLast ? -2 * kPadding : -kPadding, 0);
    painter->setFont(option.font);
    if (const auto status = index.data(kStatusRole); status.isValid()) {
        paintStatus(*painter, rect, m_theme, status.value<StatusLook>());
    } else if (const auto parts = index.data(kBarRole); parts.isValid()) {
        paintBar(*painter, QRectF(rect.left(), rect.center().y() - kBarHeight / 2, rect.width(), kBarHeight), m_theme,
                 parts.value<QList<Bar::Part>>());
    } else if (const auto icons = index.data(kIconsRole); icons.isValid()) {
        double left = rect.left();
        for (const auto& icon : icons.toStringList()) {
            const auto token = icon == QLatin1String("ban") || icon == QLatin1String("more") ? Token::Muted
                               : icon == QLatin1String("bounced")                            ? Token::Bad
                               : icon == QLatin1String("phone")                              ? Token::Whatsapp
                                                                                             : Token::Accent;
            paintIcon(*painter, QRectF(left, rect.center().y() - kIcon / 2, kIcon, kIcon), icon, m_theme.color(token));
            left += kIcon + kPadding;
        }
    } else if (const auto dots = index.data(kDotsRole); dots.isValid()) {
        paintDots(*painter, rect, dots.toStringList());
    } else if (index.data(kSublineRole).isValid()) {
        paintTwoLines(*painter, rect, index);
    } else if (const auto brand = index.data(kBrandRole); brand.isValid()) {
        paintInitials(*painter, QRectF(rect.left(), rect.center().y() - kBrand / 2, kBrand, kBrand),
                      index.data().toString(), InitialsShape::Square, brand.value<QColor>());
        paintText(*painter, rect.adjusted(kBrand + kPadding + 2, 0, 0, 0), index, Qt::AlignLeft);
    } else if (index.data(kPersonRole).toBool()) {
        paintInitials(*painter, QRectF(rect.left(), rect.center().y() - kAvatar / 2, kAvatar, kAvatar),
                      index.data().toString(), InitialsShape::Round);
        paintText(*painter, rect.adjusted(kAvatar + kPadding, 0, 0, 0), index, Qt::AlignLeft);
    } else {
        const auto alignment = index.data(Qt::TextAlignmentRole);
        paintText(*painter, rect, index,
                  alignment.isValid() ? Qt::Alignment(alignment.toInt()) & Qt::AlignHorizontal_Mask : Qt::AlignLeft);
    }
    painter->restore();
}

void CellDelegate::paintText(QPainter& painter, const QRectF& rect, const QModelIndex& index,
                             Qt::Alignment alignment) const
{
    const auto font = index.data(Qt::FontRole);
    if (font.isValid()) painter.setFont(font.value<QFont>());
    painter.setPen(m_theme.color(index.data(kMutedRole).toBool() ? Token::Muted : Token::Text));
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter),
                     QFontMetricsF(painter.font()).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

void CellDelegate::paintTwoLines(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    auto words = rect;
    if (index.data(kPersonRole).toBool()) {
        paintInitials(painter, QRectF(rect.left(), rect.center().y() - kTallAvatar / 2, kTallAvatar, kTallAvatar),
                      index.data().toString(), InitialsShape::Round);
        words.adjust(kTallAvatar + kPadding + 2, 0, 0, 0);
    }
    const auto line = [&](const QString& text, const QFont& font, Token token, double top) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(m_theme.color(token));
        painter.drawText(QRectF(words.left(), top, words.width(), metrics.height()), Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, words.width()));
        return top + metrics.height();
    };
    const auto name = m_theme.font(TextSize::Body, QFont::DemiBold);
    const auto small = m_theme.font(TextSize::Small);
    const auto height = QFontMetricsF(name).height() + QFontMetricsF(small).height();
    const auto below = line(index.data().toString(), name, index.data(kMutedRole).toBool() ? Token::Muted : Token::Text,
                            words.center().y() - height / 2);
    line(index.data(kSublineRole).toString(), small, Token::Muted, below);
}

void CellDelegate::paintDots(QPainter& painter, const QRectF& rect, const QStringList& dots) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    double left = rect.left();
    for (qsizetype i = 0; i < dots.size(); ++i) {
        const auto color = dots.at(i).section(QLatin1Char(' '), 0, 0);
        const auto name = dots.at(i).section(QLatin1Char(' '), 1);
        const auto more = QStringLiteral("+%1").arg(dots.size() - i);
        const auto width = kDot + 6 + metrics.horizontalAdvance(name);
        const auto reserve = i + 1 < dots.size() ? metrics.horizontalAdvance(more) + kPadding : 0;
        if (i > 0 && left + width + reserve > rect.right()) {
            painter.setPen(m_theme.color(Token::Muted));
            painter.drawText(QRectF(left, rect.top(), rect.right() - left, rect.height()), Qt::AlignVCenter, more);
            return;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(color));
        painter.drawEllipse(QPointF(left + kDot / 2, rect.center().y()), kDot / 2, kDot / 2);
        painter.setPen(m_theme.color(Token::Text));
        const QRectF words(left + kDot + 6, rect.top(), qMax(0.0, rect.right() - left - kDot - 6 - reserve),
                           rect.height());
        painter.drawText(words, Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, words.width()));
        left += width + kPadding;
    }
}

} // namespace relais::ui
