// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_filter_bar.h"

#include "ui/contacts/field_words.h"
#include "ui/contacts/filter_form.h"
#include "ui/contacts/filter_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace relais::ui {

namespace {

constexpr int kPauseMs = 120;
constexpr int kLeastSearch = 160;
constexpr int kMostSearch = 280;
constexpr int kLeastChip = 56;

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

/// A segment, narrowed by what is chosen besides; of the same kind the choice counts.
ContactFilter narrowed(ContactFilter base, const ContactFilter& more)
{
    if (!more.tags.isEmpty()) base.tags = more.tags;
    if (!more.language.isEmpty()) base.language = more.language;
    if (!more.country.isEmpty()) base.country = more.country;
    if (!more.company.isEmpty()) base.company = more.company;
    if (more.createdAfter) base.createdAfter = more.createdAfter;
    if (more.consent) base.consent = more.consent;
    if (more.withoutConsent) base.withoutConsent = more.withoutConsent;
    return base;
}

} // namespace

ContactFilterBar::ContactFilterBar(const Theme& theme)
    : m_theme(theme)
    , m_words(new QLineEdit)
    , m_category(makeFilter())
    , m_segment(makeFilter())
    , m_channel(makeFilter())
    , m_row(new QHBoxLayout)
    , m_chips(new QWidget)
    , m_chipRow(new QHBoxLayout(m_chips))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, 0, space::kWide, space::kMedium);
    column->setSpacing(space::kSmall);
    m_row->setSpacing(space::kSmall);
    column->addLayout(m_row);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(space::kSmall);
    column->addWidget(m_chips);
    m_chips->hide();
    makeFields();
}

void ContactFilterBar::makeFields()
{
    m_words->setPlaceholderText(tr("Name, company, e-mail, number …"));
    m_words->setAccessibleName(tr("Search contacts"));
    m_words->setObjectName(QStringLiteral("search"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(kLeastSearch);
    m_words->setMaximumWidth(kMostSearch);
    m_words->addAction(m_theme.icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_category->setObjectName(QStringLiteral("filter-category"));
    m_channel->addItem(tr("Any channel"));
    m_channel->addItem(tr("With e-mail"));
    m_channel->addItem(tr("With phone"));
    m_row->addWidget(m_words, 1);
    for (const auto& [filter, name] :
         {std::pair(m_category, tr("Category")), {m_segment, tr("Segment")}, {m_channel, tr("Channel")}}) {
        m_row->addWidget(makeSpokenLabel(name, filter));
        m_row->addWidget(filter);
        connect(filter, &QComboBox::activated, this, &ContactFilterBar::changed);
    }
    auto* more = makeButton(tr("More filters"));
    more->setObjectName(QStringLiteral("more-filters"));
    m_row->addWidget(more);
    connect(more, &QPushButton::clicked, this, &ContactFilterBar::askForMore);
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
    const auto before = filter();
    m_segments = groups.segments;
    QStringList categories;
    for (const auto& category : groups.categories) categories += category.name;
    QStringList segments;
    for (const auto& segment : groups.segments) segments += segment.name;
    fill(m_category, tr("All categories"), categories);
    fill(m_segment, tr("No segment"), segments);
    m_segment->setVisible(!segments.isEmpty());
    // What was chosen is gone, has another name, or asks for something else.
    if (filter() != before) Q_EMIT changed();
}

bool ContactFilterBar::isFiltered() const
{
    return !m_words->text().trimmed().isEmpty() || m_category->currentIndex() > 0 || m_segment->currentIndex() > 0
           || m_channel->currentIndex() > 0 || !m_more.isEmpty();
}

ContactFilter ContactFilterBar::filter() const
{
    ContactFilter filter;
    if (m_segment->currentIndex() > 0 && m_segment->currentIndex() <= m_segments.size())
        filter = m_segments.at(m_segment->currentIndex() - 1).filter;
    filter = narrowed(filter, m_more);
    if (const auto typed = m_words->text().trimmed(); !typed.isEmpty())
        filter.search = (filter.search + QLatin1Char(' ') + typed).trimmed();
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
    setMore({});
}

void ContactFilterBar::askForMore()
{
    auto* sheet = new FilterSheet(m_theme, m_more, this);
    connect(sheet, &FilterSheet::chosen, this, &ContactFilterBar::setMore);
}

void ContactFilterBar::setMore(const ContactFilter& more)
{
    m_more = more;
    showChips();
    Q_EMIT changed();
}

void ContactFilterBar::showChips()
{
    clearLayout(m_chipRow);
    const auto said = [](ContactField field, const QString& value) {
        return tr("%1: %2", "a filter: the field and its value").arg(fieldWord(field), value);
    };
    if (m_more.consent)
        addChip(QStringLiteral("consent"), tr("Has agreed to %1").arg(channelWord(*m_more.consent)),
                [](ContactFilter& filter) { filter.consent.reset(); });
    if (m_more.withoutConsent)
        addChip(QStringLiteral("without-consent"), tr("Has not agreed to %1").arg(channelWord(*m_more.withoutConsent)),
                [](ContactFilter& filter) { filter.withoutConsent.reset(); });
    if (m_more.createdAfter)
        addChip(QStringLiteral("since"),
                tr("Added since %1").arg(QLocale().toString(filterDay(*m_more.createdAfter), QLocale::ShortFormat)),
                [](ContactFilter& filter) { filter.createdAfter.reset(); });
    if (!m_more.country.isEmpty())
        addChip(QStringLiteral("country"), said(ContactField::Country, m_more.country),
                [](ContactFilter& filter) { filter.country.clear(); });
    if (!m_more.language.isEmpty())
        addChip(QStringLiteral("language"), said(ContactField::Language, m_more.language),
                [](ContactFilter& filter) { filter.language.clear(); });
    if (!m_more.company.isEmpty())
        addChip(QStringLiteral("company"), said(ContactField::Company, m_more.company),
                [](ContactFilter& filter) { filter.company.clear(); });
    if (!m_more.tags.isEmpty())
        addChip(QStringLiteral("tags"), said(ContactField::Tags, m_more.tags.join(QStringLiteral(", "))),
                [](ContactFilter& filter) { filter.tags.clear(); });
    m_chipRow->addStretch();
    m_chips->setVisible(!m_more.isEmpty());
}

void ContactFilterBar::addChip(const QString& key, const QString& words, std::function<void(ContactFilter&)> takeAway)
{
    auto* chip = makeButton(words, Look::Small);
    chip->setObjectName(QStringLiteral("chip-") + key);
    chip->setIcon(m_theme.icon(QStringLiteral("close"), Token::Muted));
    const auto tip = tr("Take this filter away: %1").arg(words);
    chip->setToolTip(tip);
    chip->setAccessibleName(tip);
    // Many of them shorten each other instead of making the window wider.
    chip->setMinimumWidth(kLeastChip);
    m_chipRow->addWidget(chip);
    connect(chip, &QPushButton::clicked, this, [this, takeAway = std::move(takeAway)] {
        auto more = m_more;
        takeAway(more);
        setMore(more);
    });
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
