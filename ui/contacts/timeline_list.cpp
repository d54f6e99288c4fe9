// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/timeline_list.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/text/error_text.h"
#include "ui/text/timeline_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/status_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace relais::ui {

namespace {

constexpr int kAtOnce = 8;
constexpr int kLongest = 160;

std::pair<QString, Token> iconOf(const TimelineEntry& entry)
{
    if (entry.status && entry.source == TimelineSource::Message)
        return {lookOf(*entry.status).icon, lookOf(*entry.status).token};
    if (entry.source == TimelineSource::Event) return {QStringLiteral("contacts"), Token::Muted};
    switch (entry.direction) {
    case TimelineDirection::In: return {QStringLiteral("inbox"), Token::Accent};
    case TimelineDirection::Out: return {QStringLiteral("reply"), Token::Muted};
    case TimelineDirection::Note: return {QStringLiteral("note"), Token::Muted};
    case TimelineDirection::Program: break;
    }
    return {QStringLiteral("info"), Token::Muted};
}

} // namespace

TimelineList::TimelineList(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_more(makeButton(tr("Show older ones"), Look::Quiet))
{
    setObjectName(QStringLiteral("timeline"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(makeRule());
    column->addWidget(makeLabel(tr("History"), Role::Heading));
    m_rows->setSpacing(space::kSmall);
    column->addLayout(m_rows);
    m_more->setObjectName(QStringLiteral("timeline-more"));
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (m_contact) load(*m_contact, m_next);
    });
}

void TimelineList::show(ContactId contact)
{
    if (m_contact != contact) clearLayout(m_rows);
    m_contact = contact;
    setVisible(true);
    load(contact, {});
}

void TimelineList::load(ContactId contact, const std::optional<TimelineCursor>& after)
{
    m_desk
        .run([contact, after](const Work& work) {
            return timelineOf(work.database, work.session, contact, kAtOnce, after);
        })
        .then(this, m_latest.only([this, isFirst = !after](const Result<TimelinePage>& page) {
            if (page) {
                take(*page, isFirst);
                return;
            }
            clearLayout(m_rows);
            m_rows->addWidget(makeText(errorText(page.error()), Role::Bad));
            m_more->hide();
        }));
}

void TimelineList::take(const TimelinePage& page, bool isFirst)
{
    if (isFirst) clearLayout(m_rows);
    for (const auto& entry : page.items) addRow(entry);
    if (isFirst && page.items.isEmpty())
        m_rows->addWidget(makeText(tr("Nothing was sent to this contact yet, and nothing received."), Role::Small));
    m_next = page.next;
    m_more->setVisible(m_next.has_value());
}

void TimelineList::addRow(const TimelineEntry& entry)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto* sign = new QLabel;
    const auto [icon, token] = iconOf(entry);
    sign->setPixmap(m_desk.theme.icon(icon, token).pixmap(QSize(14, 14), devicePixelRatioF()));
    const auto whole = timelineText(entry);
    auto* words = makeText(whole.size() > kLongest ? whole.left(kLongest) + QChar(0x2026) : whole);
    words->setObjectName(QStringLiteral("timeline-entry"));
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    row->addWidget(makeLabel(momentText(entry.at), Role::Small), 0, Qt::AlignTop);
    m_rows->addLayout(row);
}

} // namespace relais::ui
