// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/audit_filter.h"

#include "services/core/clock.h"
#include "ui/text/access_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr int kLeastWords = 160;
constexpr int kMostWords = 280;
constexpr int kWidestBox = 190;

QComboBox* makeBox(const QString& objectName)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(kWidestBox);
    return box;
}

QDateEdit* makeDay(const QString& objectName, const QDate& day)
{
    auto* edit = new QDateEdit(day);
    edit->setObjectName(objectName);
    edit->setCalendarPopup(true);
    return edit;
}

Instant startOf(const QDate& day)
{
    return instantFromMs(day.startOfDay().toMSecsSinceEpoch());
}

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).toLocalTime().date();
}

} // namespace

AuditFilter::AuditFilter(const Theme& theme, const Clock& clock)
    : m_clock(clock)
    , m_words(new QLineEdit)
    , m_topic(makeBox(QStringLiteral("audit-topic")))
    , m_person(makeBox(QStringLiteral("audit-person")))
    , m_time(makeBox(QStringLiteral("audit-time")))
    , m_days(new QWidget)
    , m_from(makeDay(QStringLiteral("audit-from"), dayOf(clock.now()).addDays(-6)))
    , m_to(makeDay(QStringLiteral("audit-to"), dayOf(clock.now())))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    column->addLayout(row);
    m_words->setObjectName(QStringLiteral("audit-search"));
    m_words->setPlaceholderText(tr("Person, thing or detail"));
    m_words->setAccessibleName(tr("Search the trail"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(kLeastWords);
    m_words->setMaximumWidth(kMostWords);
    m_words->addAction(theme.icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    row->addWidget(m_words, 1);
    m_topic->addItem(tr("Everything"), QString());
    for (const auto& topic : auditTopics()) m_topic->addItem(topic.name, topic.key);
    m_person->addItem(tr("By anybody"), 0);
    for (const auto& [words, time] : {std::pair(tr("At any time"), Time::Any),
                                      {tr("Today"), Time::Today},
                                      {tr("Last 7 days"), Time::Week},
                                      {tr("Last 30 days"), Time::Month},
                                      {tr("Between two days"), Time::Between}})
        m_time->addItem(words, static_cast<int>(time));
    for (const auto& [box, name] : {std::pair(m_topic, tr("What")), {m_person, tr("Who")}, {m_time, tr("When")}}) {
        row->addWidget(makeSpokenLabel(name, box));
        row->addWidget(box);
    }
    row->addStretch();
    addDays(new QHBoxLayout(m_days));
    column->addWidget(m_days);
    m_days->hide();
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(pause, &QTimer::timeout, this, &AuditFilter::changed);
    connect(m_words, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    for (auto* box : {m_topic, m_person}) connect(box, &QComboBox::activated, this, &AuditFilter::changed);
    for (auto* day : {m_from, m_to}) connect(day, &QDateEdit::dateChanged, pause, qOverload<>(&QTimer::start));
    connect(m_time, &QComboBox::activated, this, [this] {
        m_days->setVisible(time() == Time::Between);
        Q_EMIT changed();
    });
}

void AuditFilter::addDays(QHBoxLayout* row)
{
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (const auto& [day, name] : {std::pair(m_from, tr("From")), {m_to, tr("up to and with")}}) {
        auto* label = makeLabel(name, Role::Muted);
        label->setBuddy(day);
        day->setAccessibleName(name);
        row->addWidget(label);
        row->addWidget(day);
    }
    row->addStretch();
}

AuditFilter::Time AuditFilter::time() const
{
    return static_cast<Time>(m_time->currentData().toInt());
}

void AuditFilter::showPeople(const QList<Person>& people)
{
    const auto chosen = m_person->currentData();
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    m_person->addItem(tr("By anybody"), 0);
    for (const auto& person : people) m_person->addItem(person.name, person.id.value());
    m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
}

AuditQuery AuditFilter::query() const
{
    AuditQuery query;
    query.search = m_words->text().trimmed();
    query.action = m_topic->currentData().toString();
    if (const auto person = m_person->currentData().toLongLong(); person > 0) query.user = UserId(person);
    const auto today = dayOf(m_clock.now());
    switch (time()) {
    case Time::Any: break;
    case Time::Today: query.since = startOf(today); break;
    case Time::Week: query.since = startOf(today.addDays(-6)); break;
    case Time::Month: query.since = startOf(today.addDays(-29)); break;
    case Time::Between:
        // Whichever way round they were given.
        query.since = startOf(qMin(m_from->date(), m_to->date()));
        query.until = startOf(qMax(m_from->date(), m_to->date()).addDays(1));
        break;
    }
    return query;
}

bool AuditFilter::isFiltered() const
{
    return !m_words->text().trimmed().isEmpty() || m_topic->currentIndex() > 0 || m_person->currentIndex() > 0
           || time() != Time::Any;
}

void AuditFilter::clear()
{
    for (auto* box : {m_topic, m_person, m_time}) box->setCurrentIndex(0);
    m_days->hide();
    {
        // At once, and not again after the pause.
        const QSignalBlocker quiet(m_words);
        m_words->clear();
    }
    Q_EMIT changed();
}

void AuditFilter::focusWords()
{
    m_words->setFocus();
    m_words->selectAll();
}

bool AuditFilter::clearWords()
{
    if (m_words->text().isEmpty()) return false;
    m_words->clear();
    return true;
}

} // namespace relais::ui
