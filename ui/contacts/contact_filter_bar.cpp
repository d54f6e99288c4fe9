// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_filter_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace relais::ui {

namespace {

constexpr int kPauseMs = 120;
constexpr int kSearchWidth = 280;

QComboBox* makeFilter()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(200);
    return box;
}

void fill(QComboBox* box, const QString& all, const QStringList& names)
{
    const auto before = box->currentIndex() > 0 ? box->currentText() : QString();
    box->clear();
    box->addItem(all);
    box->addItems(names);
    box->setCurrentIndex(qMax(0, static_cast<int>(names.indexOf(before)) + 1));
}

} // namespace

ContactFilterBar::ContactFilterBar(const Theme& theme)
    : m_words(new QLineEdit)
    , m_category(makeFilter())
    , m_segment(makeFilter())
    , m_channel(makeFilter())
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(space::kWide, 0, space::kWide, space::kMedium);
    m_row->setSpacing(space::kSmall);
    m_words->setPlaceholderText(tr("Name, company, e-mail, number …"));
    m_words->setAccessibleName(tr("Search contacts"));
    m_words->setObjectName(QStringLiteral("search"));
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(kSearchWidth);
    m_words->addAction(theme.icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_category->setObjectName(QStringLiteral("filter-category"));
    m_channel->addItem(tr("Any channel"));
    m_channel->addItem(tr("With e-mail"));
    m_channel->addItem(tr("With phone"));
    m_row->addWidget(m_words);
    for (const auto& [filter, name] : {std::pair(m_category, tr("Category")), {m_segment, tr("Segment")}, {m_channel, tr("Channel")}}) {
        m_row->addWidget(makeSpokenLabel(name, filter));
        m_row->addWidget(filter);
        connect(filter, &QComboBox::activated, this, &ContactFilterBar::changed);
    }
    m_row->addStretch();
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(pause, &QTimer::timeout, this, &ContactFilterBar::changed);
    connect(m_words, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
}

void ContactFilterBar::addTool(QWidget* tool)
{
    m_row->addWidget(tool);
}

void ContactFilterBar::showGroups(const ContactGroups& groups)
{
    const int wasChosen = (m_category->currentIndex() > 0) + (m_segment->currentIndex() > 0);
    m_segments = groups.segments;
    QStringList categories;
    for (const auto& category : groups.categories) categories += category.name;
    QStringList segments;
    for (const auto& segment : groups.segments) segments += segment.name;
    fill(m_category, tr("All categories"), categories);
    fill(m_segment, tr("No segment"), segments);
    m_segment->setVisible(!segments.isEmpty());
    // What was chosen is gone or has another name.
    if (wasChosen != (m_category->currentIndex() > 0) + (m_segment->currentIndex() > 0)) Q_EMIT changed();
}

bool ContactFilterBar::isFiltered() const
{
    return !m_words->text().trimmed().isEmpty() || m_category->currentIndex() > 0 || m_segment->currentIndex() > 0 || m_channel->currentIndex() > 0;
}

ContactFilter ContactFilterBar::filter() const
{
    ContactFilter filter;
    if (m_segment->currentIndex() > 0 && m_segment->currentIndex() <= m_segments.size()) filter = m_segments.at(m_segment->currentIndex() - 1).filter;
    if (const auto typed = m_words->text().trimmed(); !typed.isEmpty()) filter.search = (filter.search + QLatin1Char(' ') + typed).trimmed();
    if (m_category->currentIndex() > 0) filter.categories = {m_category->currentText()};
    if (m_channel->currentIndex() == 1) filter.hasEmail = true;
    if (m_channel->currentIndex() == 2) filter.hasPhone = true;
    return filter;
}

void ContactFilterBar::clear()
{
    for (auto* box : {m_category, m_segment, m_channel}) box->setCurrentIndex(0);
    {
        // At once, and not again after the pause.
        const QSignalBlocker quiet(m_words);
        m_words->clear();
    }
    Q_EMIT changed();
}

bool ContactFilterBar::clearWords()
{
    if (m_words->text().isEmpty()) return false;
    m_words->clear();
    return true;
}

void ContactFilterBar::focusWords()
{
    m_words->setFocus();
    m_words->selectAll();
}

} // namespace relais::ui
