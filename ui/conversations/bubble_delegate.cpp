// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/bubble_delegate.h"

#include "services/conversations/conversation.h"
#include "services/core/clock.h"
#include "ui/conversations/conversation_words.h"
#include "ui/conversations/thread_model.h"
#include "ui/conversations/thumbnails.h"
#include "ui/text/media_text.h"
#include "ui/text/reading_text.h"
#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_look.h"

#include <QFontMetricsF>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>
#include <memory>
#include <vector>

namespace relais::ui {

namespace {

constexpr double kSide = space::kLarge;
constexpr double kGap = space::kSmall;
constexpr double kPadding = 12;
constexpr double kDay = 36;
constexpr double kEvent = 28;
constexpr double kFoot = 18;
constexpr double kOrigin = 20;
constexpr double kButton = 30;
constexpr double kIcon = 14;
constexpr double kMedia = 36;
constexpr double kFileName = 25; // of a chip that says where its file is, too
constexpr double kFileAgain = 18;
constexpr double kWidest = 440;
constexpr double kShare = 0.78;

/// A text broken into lines of a width.
class Block
{
public:
    Block(const QString& text, const QFont& font, double width)
        : m_layout(std::make_unique<QTextLayout>(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), font))
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(option);
        m_layout->beginLayout();
        for (auto line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, m_height));
            m_height += line.height();
            m_width = qMax(m_width, line.naturalTextWidth());
        }
        m_layout->endLayout();
    }
    double height() const { return std::ceil(m_height); }
    double width() const { return std::ceil(m_width); }
    void draw(QPainter& painter, const QPointF& at) const { m_layout->draw(&painter, at); }

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
    double m_width = 0;
};

QColor mixed(const QColor& one, const QColor& other, double share)
{
    return QColor::fromRgbF(static_cast<float>(one.redF() * share + other.redF() * (1 - share)),
                            static_cast<float>(one.greenF() * share + other.greenF() * (1 - share)),
                            static_cast<float>(one.blueF() * share + other.blueF() * (1 - share)));
}

bool isOurs(const ThreadEntry& entry)
{
    return entry.direction == ThreadEntry::Direction::Out || entry.direction == ThreadEntry::Direction::Note;
}

/// A kind that is more than its words.
bool hasMedia(const ThreadEntry& entry)
{
    if (!entry.mediaName.isEmpty() || !entry.mediaType.isEmpty()) return true;
    if (!entry.headerFormat.isEmpty() && entry.headerFormat != QLatin1String("TEXT")) return true;
    return entry.text.isEmpty() && entry.direction == ThreadEntry::Direction::In;
}

QString mediaKind(const ThreadEntry& entry)
{
    const bool isHeader = !entry.headerFormat.isEmpty() && entry.headerFormat != QLatin1String("TEXT");
    return isHeader ? entry.headerFormat.toLower() : entry.kind;
}

QString mediaWords(const ThreadEntry& entry)
{
    const auto kind = kindText(mediaKind(entry));
    return entry.mediaName.isEmpty() ? kind : kind + QStringLiteral(" · ") + entry.mediaName;
}

QString stateWords(const ThreadEntry& entry)
{
    return entry.mediaState ? mediaStateText(*entry.mediaState, entry.mediaTrouble, entry.mediaBytes) : QString();
}

/// What a click tries again.
bool canRetry(const ThreadEntry& entry)
{
    return entry.mediaState == MediaState::Failed
           || (entry.mediaState == MediaState::Waiting && !entry.mediaTrouble.isEmpty());
}

/// A picture that is here is shown as one; what is none becomes a chip once that is known.
bool isPicture(const ThreadEntry& entry, const Thumbnails& thumbnails)
{
    const bool isKind = entry.kind == QLatin1String("image") || entry.kind == QLatin1String("sticker");
    return isKind && entry.mediaState == MediaState::Here && !thumbnails.isNone(entry.id);
}

/// What stands under the bubble: where it came from when nobody here wrote it.
QString originText(const ThreadEntry& entry)
{
    if (entry.campaign)
        return entry.step > 1
                   ? BubbleDelegate::tr("%1, message %2, sent by itself").arg(entry.campaignName).arg(entry.step)
                   : BubbleDelegate::tr("Campaign: %1").arg(entry.campaignName);
    if (entry.direction == ThreadEntry::Direction::Note)
        return entry.author.isEmpty() ? BubbleDelegate::tr("Note") : BubbleDelegate::tr("Note by %1").arg(entry.author);
    if (entry.direction == ThreadEntry::Direction::Out)
        return entry.author.isEmpty() ? BubbleDelegate::tr("Sent by itself") : entry.author;
    return {};
}

QString footText(const ThreadEntry& entry)
{
    const auto read = entry.reading ? readingText(*entry.reading, entry.language) : QString();
    return read.isEmpty() ? timeText(entry.at) : read + QStringLiteral(" · ") + timeText(entry.at);
}

} // namespace

/// Where the parts of a bubble stand, from its top left corner.
struct BubbleDelegate::Shape
{
    double width = 0;
    double height = 0;
    std::vector<std::pair<Block, Token>> blocks; ///< header, words, footer, trouble
    std::vector<double> tops;
    double mediaTop = -1;
    QSizeF media;
    double buttonsTop = 0;
    double footTop = 0;
};

BubbleDelegate::BubbleDelegate(const Theme& theme, const Clock& clock, const ThreadModel& model, Thumbnails& thumbnails,
                               QListView* view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_clock(clock)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_view(view)
{
}

BubbleDelegate::Shape BubbleDelegate::shapeOf(const ThreadEntry& entry, double width) const
{
    Shape shape;
    const auto most = qMin(kWidest, (width - 2 * kSide) * kShare) - 2 * kPadding;
    double top = 8;
    double widest = 0;
    if (hasMedia(entry)) {
        shape.mediaTop = top;
        shape.media = mediaSize(entry, most);
        widest = shape.media.width();
        top += shape.media.height() + space::kTiny;
    }
    const auto add = [&](const QString& text, const QFont& font, Token token) {
        if (text.isEmpty()) return;
        Block block(text, font, most);
        widest = qMax(widest, block.width());
        shape.tops.push_back(top);
        top += block.height() + 2;
        shape.blocks.emplace_back(std::move(block), token);
    };
    if (entry.headerFormat == QLatin1String("TEXT"))
        add(entry.header, m_theme.font(TextSize::Body, QFont::DemiBold), Token::Text);
    add(entry.text, m_theme.font(TextSize::Body), Token::Text);
    add(entry.footer, m_theme.font(TextSize::Small), Token::Muted);
    if (entry.status && (*entry.status == MessageStatus::Failed || *entry.status == MessageStatus::Bounced))
        add(entry.trouble, m_theme.font(TextSize::Small), Token::Bad);
    const QFontMetricsF small(m_theme.font(TextSize::Small));
    auto foot = small.horizontalAdvance(footText(entry));
    if (entry.status) foot += kIcon + space::kMedium + 6 + small.horizontalAdvance(lookOf(*entry.status).word);
    widest = qMax(widest, foot + 2);
    for (const auto& button : entry.buttons)
        widest = qMax(widest,
                      qMin(most, QFontMetricsF(m_theme.font(TextSize::Body)).horizontalAdvance(button) + 2 * kPadding));
    shape.footTop = top;
    top += kFoot;
    shape.buttonsTop = top + space::kTiny;
    if (!entry.buttons.isEmpty())
        top = shape.buttonsTop + kButton * static_cast<double>(entry.buttons.size()) - space::kTiny;
    shape.width = std::ceil(qMin(widest, most) + 2 * kPadding);
    shape.height = top + (entry.buttons.isEmpty() ? 6 : 0);
    return shape;
}

QSizeF BubbleDelegate::mediaSize(const ThreadEntry& entry, double most) const
{
    // The same box before and after it is decoded: the thread does not jump.
    if (isPicture(entry, m_thumbnails))
        return {qMin<double>(most, Thumbnails::box().width()), static_cast<double>(Thumbnails::box().height())};
    const QFontMetricsF words(m_theme.font(TextSize::Body));
    const QFontMetricsF small(m_theme.font(TextSize::Small));
    const auto state = stateWords(entry);
    constexpr double kAround = kIcon + 3 * space::kSmall;
    const auto longest = qMax(words.horizontalAdvance(mediaWords(entry)), small.horizontalAdvance(state));
    const auto width = qMin(most, kAround + longest + 2);
    if (state.isEmpty()) return {width, kMedia};
    return {width, kFileName + Block(state, m_theme.font(TextSize::Small), width - kAround).height()
                       + (canRetry(entry) ? kFileAgain : 0) + 6};
}

QRectF BubbleDelegate::bubbleRect(const QRectF& row, const ThreadEntry& entry, const Shape& shape) const
{
    const auto left = isOurs(entry) ? row.right() - kSide - shape.width : row.left() + kSide;
    return {left, row.top(), shape.width, shape.height};
}

QRectF BubbleDelegate::mediaRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* entry = m_model.entryAt(index.row());
    if (!entry || !entry->mediaState) return {};
    auto row = QRectF(option.rect);
    if (m_model.startsDay(index.row())) row.setTop(row.top() + kDay);
    const auto shape = shapeOf(*entry, row.width());
    if (shape.mediaTop < 0) return {};
    const auto bubble = bubbleRect(row, *entry, shape);
    return {bubble.left() + kPadding, bubble.top() + shape.mediaTop, bubble.width() - 2 * kPadding,
            shape.media.height()};
}

bool BubbleDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && mediaRect(option, index).contains(mouse->position())) {
            Q_EMIT fileClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* entry = m_model.entryAt(index.row());
    const auto width = m_view->viewport()->width();
    if (!entry) return {width, 0};
    double height = m_model.startsDay(index.row()) ? kDay : 0;
    if (entry->direction == ThreadEntry::Direction::Event)
        height += kEvent;
    else
        height += shapeOf(*entry, width).height + kGap + (originText(*entry).isEmpty() ? 0 : kOrigin);
    return {width, static_cast<int>(std::ceil(height))};
}

void BubbleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* entry = m_model.entryAt(index.row());
    if (!entry) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF rect(option.rect);
    if (m_model.startsDay(index.row())) {
        paintDay(*painter, QRectF(rect.left(), rect.top(), rect.width(), kDay), *entry);
        rect.setTop(rect.top() + kDay);
    }
    if (entry->direction == ThreadEntry::Direction::Event)
        paintEvent(*painter, rect, *entry);
    else
        paintBubble(*painter, rect, *entry);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->drawRoundedRect(rect.adjusted(4, 0, -4, -2), 6, 6);
    }
    painter->restore();
}

void BubbleDelegate::paintDay(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    const auto text = dayText(entry.at, m_clock.now());
    const auto half = QFontMetricsF(painter.font()).horizontalAdvance(text) / 2 + space::kMedium;
    painter.setPen(m_theme.color(Token::Line));
    const auto middle = std::floor(rect.center().y()) + 0.5;
    painter.drawLine(QPointF(rect.left() + kSide, middle), QPointF(rect.center().x() - half, middle));
    painter.drawLine(QPointF(rect.center().x() + half, middle), QPointF(rect.right() - kSide, middle));
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(rect, Qt::AlignCenter, text);
}

void BubbleDelegate::paintEvent(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.color(Token::Muted));
    paintIcon(painter, QRectF(rect.left() + kSide, rect.center().y() - kIcon / 2, kIcon, kIcon), QStringLiteral("info"),
              m_theme.color(Token::Muted));
    const auto words = rect.adjusted(kSide + kIcon + 6, 0, -kSide, 0);
    const auto text = eventText(entry) + QStringLiteral(" · ") + timeText(entry.at);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, words.width()));
}

QColor BubbleDelegate::groundOf(const ThreadEntry& entry) const
{
    switch (entry.direction) {
    case ThreadEntry::Direction::Note: return m_theme.color(Token::TintWarn);
    case ThreadEntry::Direction::Out:
        return mixed(m_theme.color(Token::Whatsapp), m_theme.color(Token::Surface), m_theme.isDark() ? 0.16 : 0.09);
    default: return m_theme.color(Token::Surface);
    }
}

void BubbleDelegate::paintBubble(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const
{
    const auto shape = shapeOf(entry, rect.width());
    const auto bubble = bubbleRect(rect, entry, shape);
    const bool isCampaign = entry.campaign.has_value();
    painter.setPen(
        QPen(mixed(m_theme.color(isOurs(entry) && entry.direction == ThreadEntry::Direction::Out ? Token::Whatsapp
                                                                                                 : Token::LineStrong),
                   m_theme.color(Token::Line), isOurs(entry) ? 0.3 : 0),
             1, isCampaign ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(groundOf(entry));
    painter.drawRoundedRect(bubble.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    if (shape.mediaTop >= 0) {
        paintMedia(painter,
                   QRectF(bubble.left() + kPadding, bubble.top() + shape.mediaTop, bubble.width() - 2 * kPadding,
                          shape.media.height()),
                   entry);
    }
    for (size_t i = 0; i < shape.blocks.size(); ++i) {
        painter.setPen(m_theme.color(shape.blocks[i].second));
        shape.blocks[i].first.draw(painter, QPointF(bubble.left() + kPadding, bubble.top() + shape.tops[i]));
    }
    paintFoot(painter,
              QRectF(bubble.left() + kPadding, bubble.top() + shape.footTop, bubble.width() - 2 * kPadding, kFoot),
              entry);
    for (qsizetype i = 0; i < entry.buttons.size(); ++i) {
        const QRectF line(bubble.left(), bubble.top() + shape.buttonsTop + kButton * static_cast<double>(i),
                          bubble.width(), kButton);
        painter.setPen(m_theme.color(Token::Line));
        painter.drawLine(line.topLeft() + QPointF(1, 0), line.topRight() - QPointF(1, 0));
        painter.setFont(m_theme.font(TextSize::Body));
        painter.setPen(m_theme.color(Token::Accent));
        const auto words = line.adjusted(kPadding, 0, -kPadding, 0);
        painter.drawText(words, Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(entry.buttons.at(i), Qt::ElideRight, words.width()));
    }
    if (!originText(entry).isEmpty())
        paintOrigin(painter, QRectF(rect.left() + kSide, bubble.bottom(), rect.width() - 2 * kSide, kOrigin), entry);
}

void BubbleDelegate::paintMedia(QPainter& painter, const QRectF& box, const ThreadEntry& entry) const
{
    if (isPicture(entry, m_thumbnails)) {
        // Asked for when it is painted: only what is seen is decoded.
        paintPicture(painter, box, entry, m_thumbnails.of(entry.id));
        return;
    }
    painter.setPen(m_theme.color(Token::Line));
    painter.setBrush(m_theme.color(Token::Window));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const auto state = stateWords(entry);
    const bool isBad =
        entry.mediaState == MediaState::Failed || entry.mediaState == MediaState::Gone || !entry.mediaTrouble.isEmpty();
    const auto icon = isBad ? QStringLiteral("warn") : kindIcon(mediaKind(entry));
    paintIcon(painter, QRectF(box.left() + space::kSmall, box.center().y() - kIcon / 2, kIcon, kIcon), icon,
              m_theme.color(isBad ? Token::Warn : Token::Muted));
    const auto words = box.adjusted(kIcon + 2 * space::kSmall, 0, -space::kSmall, 0);
    const auto draw = [&](const QRectF& line, TextSize size, Token token, const QString& text,
                          Qt::TextElideMode elide) {
        painter.setFont(m_theme.font(size));
        painter.setPen(m_theme.color(token));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(text, elide, line.width()));
    };
    if (state.isEmpty()) {
        draw(words, TextSize::Body, Token::Text, mediaWords(entry), Qt::ElideMiddle);
        return;
    }
    draw(QRectF(words.left(), words.top() + 5, words.width(), 19), TextSize::Body, Token::Text, mediaWords(entry),
         Qt::ElideMiddle);
    const Block why(state, m_theme.font(TextSize::Small), words.width());
    painter.setPen(m_theme.color(isBad ? Token::Warn : Token::Muted));
    why.draw(painter, QPointF(words.left(), words.top() + kFileName));
    if (canRetry(entry))
        draw(QRectF(words.left(), words.top() + kFileName + why.height(), words.width(), kFileAgain), TextSize::Small,
             Token::Accent, tr("Click to try again"), Qt::ElideRight);
}

void BubbleDelegate::paintPicture(QPainter& painter, const QRectF& box, const ThreadEntry& entry,
                                  const QPixmap* picture) const
{
    painter.setPen(m_theme.color(Token::Line));
    painter.setBrush(m_theme.color(Token::Window));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (!picture) {
        paintIcon(painter, QRectF(box.center().x() - kIcon / 2, box.center().y() - kIcon / 2, kIcon, kIcon),
                  kindIcon(entry.kind), m_theme.color(Token::Muted));
        return;
    }
    const auto size = picture->deviceIndependentSize().scaled(picture->deviceIndependentSize().boundedTo(box.size()),
                                                              Qt::KeepAspectRatio);
    const QRectF place(QPointF(box.center().x() - size.width() / 2, box.center().y() - size.height() / 2), size);
    QPainterPath round;
    round.addRoundedRect(place, 6, 6);
    painter.save();
    painter.setClipPath(round);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, *picture, QRectF(picture->rect()));
    painter.restore();
}

void BubbleDelegate::paintFoot(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    const auto time = footText(entry);
    auto right = rect.right();
    if (entry.status) {
        const auto look = lookOf(*entry.status);
        const auto width = kIcon + 6 + QFontMetricsF(painter.font()).horizontalAdvance(look.word) + 1;
        paintStatus(painter, QRectF(right - width, rect.top(), width, rect.height()), m_theme, look);
        right -= width + space::kSmall;
    }
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()),
                     Qt::AlignRight | Qt::AlignVCenter, time);
}

void BubbleDelegate::paintOrigin(QPainter& painter, const QRectF& rect, const ThreadEntry& entry) const
{
    painter.setFont(m_theme.font(TextSize::Small));
    const auto text =
        QFontMetricsF(painter.font()).elidedText(originText(entry), Qt::ElideRight, rect.width() - kIcon - 6);
    const auto width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const auto icon = entry.campaign                                    ? QStringLiteral("campaigns")
                      : entry.direction == ThreadEntry::Direction::Note ? QStringLiteral("note")
                      : entry.author.isEmpty()                          ? QStringLiteral("reply")
                                                                        : QStringLiteral("user");
    paintIcon(painter, QRectF(rect.right() - width - kIcon - 6, rect.center().y() - kIcon / 2 - 1, kIcon, kIcon), icon,
              m_theme.color(Token::Muted));
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(rect.adjusted(0, -1, 0, -1), Qt::AlignRight | Qt::AlignVCenter, text);
}

} // namespace relais::ui
