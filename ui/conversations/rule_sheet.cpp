// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/rule_sheet.h"

#include "services/conversations/conversation_repository.h"
#include "services/reading/reading_queue.h"
#include "ui/campaigns/variable_highlighter.h"
#include "ui/moderation/judged.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/reading_text.h"
#include "ui/text/rule_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/note.h"
#include "ui/widgets/typed_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include <array>
#include <cmath>
#include <utility>

namespace relais::ui {

namespace {

constexpr int kWidth = 700;
constexpr int kAnswerHeight = 72;
constexpr int kFormHeight = 560;
constexpr int kRest = 270;
constexpr double kSecondsAnHour = 3600;
constexpr double kLongestWait = 720;

QStringList partsOf(const QLineEdit& edit)
{
    QStringList parts;
    for (const auto& part : edit.text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto text = part.simplified(); !text.isEmpty() && !parts.contains(text)) parts.append(text);
    return parts;
}

/// Some computers do not say where they are.
QByteArray zoneHere()
{
    const auto zone = QTimeZone::systemTimeZoneId();
    return isTimeZone(zone) ? zone : QByteArrayLiteral("UTC");
}

// In the order of their enums.
constexpr std::array kIntents = {Intent::Question,    Intent::Order,       Intent::Complaint,
                                 Intent::Appointment, Intent::Unsubscribe, Intent::Other};
constexpr std::array kSentiments = {Sentiment::Positive, Sentiment::Neutral, Sentiment::Negative};
constexpr std::array kUrgencies = {Urgency::Low, Urgency::Normal, Urgency::High};

template <typename Values, typename Value>
QStringList textsOf(const Values& values, QString (*text)(Value))
{
    QStringList texts;
    for (const auto value : values) texts.append(text(value));
    return texts;
}

template <typename Value>
QList<int> placesOf(const QList<Value>& values)
{
    QList<int> places;
    for (const auto value : values) places.append(static_cast<int>(value));
    return places;
}

template <typename Value>
QList<Value> valuesOf(const ChoiceMenu& menu)
{
    QList<Value> values;
    for (const int place : menu.chosen()) values.append(static_cast<Value>(place));
    return values;
}

QWidget* rowOf(std::initializer_list<QWidget*> widgets)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (auto* widget : widgets) row->addWidget(widget);
    row->addStretch();
    return box;
}

} // namespace

RuleSheet::RuleSheet(Desk& desk, const QList<StoredRule>& rules, int place, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_rules(rules)
    , m_place(place)
    , m_name(makeLineField(QStringLiteral("rule-name"), tr("Name of the rule")))
    , m_keywords(makeLineField(
          QStringLiteral("rule-keywords"), tr("Words in the message"),
          tr("One of them, separated by commas; accents and capitals do not matter. Empty: whatever is written.")))
    , m_hasHours(new QCheckBox(tr("Only", "hours")))
    , m_match(new QComboBox)
    , m_from(new QTimeEdit(QTime(20, 0)))
    , m_to(new QTimeEdit(QTime(8, 0)))
    , m_zone(new QComboBox)
    , m_waits(new QCheckBox(tr("Only when nobody has answered for")))
    , m_hours(new QDoubleSpinBox)
    , m_intents(new ChoiceMenu(tr("Whatever is wanted"), textsOf(kIntents, intentText)))
    , m_sentiments(new ChoiceMenu(tr("Any mood"), textsOf(kSentiments, sentimentText)))
    , m_urgencies(new ChoiceMenu(tr("Urgent or not"), textsOf(kUrgencies, urgencyText)))
    , m_tags(makeLineField(QStringLiteral("rule-tags"), tr("Tags for the contact, separated by commas")))
    , m_answer(new QPlainTextEdit)
    , m_answerRow(new FormField(
          tr("Answer"), m_answer,
          tr("Within WhatsApp’s 24 hours, at most once an hour to the same person. {first_name|there} puts the first name in.")))
    , m_byModel(new QCheckBox(tr("Let the model answer, without a person reading it")))
    , m_assignee(new QComboBox)
    , m_assigneeRow(new FormField(tr("Give the conversation to"), m_assignee, tr("Whoever has it already keeps it.")))
    , m_suppresses(new QCheckBox(tr("Do not write to them any more")))
    , m_sentence(makeText({}, Role::Body))
    , m_frame(new QFrame)
    , m_note(new Note(desk.theme))
    , m_save(makeButton({}, Look::Primary))
{
    build();
    fill(place < 0 ? AutomationRule() : rules.at(place).rule);
}

RuleSheet::~RuleSheet()
{
    m_end.request_stop();
}

QWidget* RuleSheet::makeHoursRow()
{
    m_hasHours->setObjectName(QStringLiteral("rule-has-hours"));
    m_match->addItems({tr("between", "hours"), tr("outside", "hours")});
    m_match->setObjectName(QStringLiteral("rule-match"));
    m_from->setAccessibleName(tr("From", "hours"));
    m_to->setAccessibleName(tr("Until", "hours"));
    for (auto* time : {m_from, m_to}) {
        time->setButtonSymbols(QAbstractSpinBox::NoButtons);
        time->setDisplayFormat(QStringLiteral("HH:mm"));
    }
    for (const auto& zone : QTimeZone::availableTimeZoneIds()) m_zone->addItem(QString::fromUtf8(zone));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(14);
    m_zone->setObjectName(QStringLiteral("rule-zone"));
    auto* row =
        rowOf({m_hasHours, makeSpokenLabel(tr("Hours"), m_match), m_match, m_from,
               makeLabel(tr("and", "hours"), Role::Small), m_to, makeSpokenLabel(tr("Time zone"), m_zone), m_zone});
    connect(m_hasHours, &QCheckBox::toggled, this, &RuleSheet::showSentence);
    connect(m_match, &QComboBox::currentIndexChanged, this, &RuleSheet::showSentence);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &RuleSheet::showSentence);
    for (auto* time : {m_from, m_to}) connect(time, &QTimeEdit::timeChanged, this, &RuleSheet::showSentence);
    return row;
}

QWidget* RuleSheet::makeWaitRow()
{
    m_waits->setObjectName(QStringLiteral("rule-waits"));
    m_hours->setObjectName(QStringLiteral("rule-hours"));
    m_hours->setAccessibleName(tr("Hours without an answer"));
    m_hours->setDecimals(2);
    m_hours->setRange(0.01, kLongestWait);
    m_hours->setValue(4);
    m_hours->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(m_waits, &QCheckBox::toggled, this, &RuleSheet::showSentence);
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &RuleSheet::showSentence);
    return rowOf({m_waits, m_hours, makeLabel(tr("hours", "without an answer"), Role::Small)});
}

QWidget* RuleSheet::makeReadingRow()
{
    const auto name = [this](ChoiceMenu* menu, const char* object, const QString& accessible) {
        menu->setObjectName(QLatin1String(object));
        menu->setAccessibleName(accessible);
        connect(menu, &ChoiceMenu::changed, this, &RuleSheet::showSentence);
    };
    name(m_intents, "rule-intents", tr("What the model reads: what is wanted"));
    name(m_sentiments, "rule-sentiments", tr("What the model reads: the mood"));
    name(m_urgencies, "rule-urgencies", tr("What the model reads: the urgency"));
    return rowOf({makeLabel(tr("As the model reads it"), Role::Small), m_intents, m_sentiments, m_urgencies});
}

void RuleSheet::build()
{
    setAccessibleName(m_place < 0 ? tr("New rule") : tr("Rule “%1”").arg(m_rules.at(m_place).rule.name));
    content()->setSpacing(space::kMedium);
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    // In a low window the form scrolls, and what it will do and the buttons stay.
    const auto [scroll, column] = makeScrollColumn();
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(qMin(kFormHeight, window()->height() - kRest));
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kMedium);
    content()->addWidget(scroll, 1);
    column->addWidget(m_name.row);
    column->addWidget(makeLabel(tr("When somebody writes"), Role::Heading));
    column->addWidget(m_keywords.row);
    column->addWidget(makeHoursRow());
    column->addWidget(makeWaitRow());
    column->addWidget(makeReadingRow());
    addActions(column);
    addEnd();
}

void RuleSheet::addActions(QVBoxLayout* column)
{
    column->addWidget(makeLabel(tr("Then"), Role::Heading));
    column->addWidget(m_tags.row);
    m_answer->setObjectName(QStringLiteral("rule-answer"));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(kAnswerHeight);
    new VariableHighlighter(theme(), m_answer->document());
    column->addWidget(m_answerRow);
    m_byModel->setObjectName(QStringLiteral("rule-by-model"));
    m_byModel->setToolTip(m_desk.rights().may(Scope::UsersManage)
                              ? tr("At most thirty an hour, never two in a row, with a last line that says so.")
                              : tr("An Admin switches this on."));
    m_byModel->setEnabled(m_desk.rights().may(Scope::UsersManage));
    connect(m_byModel, &QCheckBox::toggled, this, [this](bool byModel) {
        m_answer->setEnabled(!byModel);
        if (byModel) m_suppresses->setChecked(false);
        m_suppresses->setEnabled(!byModel);
        showSentence();
    });
    column->addWidget(m_byModel);
    m_assignee->setObjectName(QStringLiteral("rule-assignee"));
    m_assignee->addItem(tr("Nobody"), QString());
    column->addWidget(m_assigneeRow);
    m_suppresses->setObjectName(QStringLiteral("rule-suppresses"));
    column->addWidget(m_suppresses);
}

void RuleSheet::addEnd()
{
    m_sentence->setObjectName(QStringLiteral("rule-sentence"));
    m_frame->setProperty("note", QStringLiteral("info"));
    (new QVBoxLayout(m_frame))->addWidget(m_sentence);
    content()->addWidget(m_frame);
    content()->addWidget(m_note);
    m_save->setObjectName(QStringLiteral("save-rule"));
    m_save->setText(tr("Save the rule"));
    addFoot(makeButton(tr("Cancel")), m_save);
    connect(m_save, &QPushButton::clicked, this, &RuleSheet::save);
    for (auto* edit : {m_name.edit, m_keywords.edit, m_tags.edit})
        connect(edit, &QLineEdit::textChanged, this, &RuleSheet::showSentence);
    connect(m_assignee, &QComboBox::currentIndexChanged, this, &RuleSheet::showSentence);
    connect(m_suppresses, &QCheckBox::toggled, this, &RuleSheet::showSentence);
    connect(m_answer, &QPlainTextEdit::textChanged, this, [this] {
        // Another look of the same words is told as a change, too.
        if (const auto words = typedIn(*m_answer); words == std::exchange(m_words, words)) return;
        m_answerRow->setError({});
        showSentence();
    });
}

void RuleSheet::fill(const AutomationRule& rule)
{
    m_name.edit->setText(rule.name);
    m_keywords.edit->setText(rule.keywords.join(QStringLiteral(", ")));
    m_hasHours->setChecked(rule.hours.has_value());
    const auto zone = rule.hours ? rule.hours->timeZone : zoneHere();
    if (m_zone->findText(QString::fromUtf8(zone)) < 0) m_zone->addItem(QString::fromUtf8(zone));
    m_zone->setCurrentIndex(m_zone->findText(QString::fromUtf8(zone)));
    if (rule.hours) {
        m_match->setCurrentIndex(rule.hours->match == RuleHours::Match::Inside ? 0 : 1);
        m_from->setTime(rule.hours->between.from);
        m_to->setTime(rule.hours->between.to);
    }
    m_waits->setChecked(rule.noReplyAfter.has_value());
    if (rule.noReplyAfter) m_hours->setValue(static_cast<double>(rule.noReplyAfter->count()) / kSecondsAnHour);
    m_tags.edit->setText(rule.tags.join(QStringLiteral(", ")));
    m_intents->choose(placesOf(rule.intents));
    m_sentiments->choose(placesOf(rule.sentiments));
    m_urgencies->choose(placesOf(rule.urgencies));
    m_answer->setPlainText(rule.answer);
    m_byModel->setChecked(rule.answersWithModel);
    if (!rule.assignTo.isEmpty()) {
        m_assignee->addItem(rule.assignTo, rule.assignTo);
        m_assignee->setCurrentIndex(m_assignee->count() - 1);
    }
    m_suppresses->setChecked(rule.suppresses);
    showSentence();
    offerPeople();
    askWhetherRead();
}

void RuleSheet::askWhetherRead()
{
    m_desk.run([](const Work& work) { return isReadingOn(work.database, work.session); })
        .then(this, [this](const Result<bool>& isOn) {
            m_isRead = !isOn || *isOn;
            showSentence();
        });
}

void RuleSheet::offerPeople()
{
    m_desk
        .run([](const Work& work) {
            return ConversationRepository(work.database, work.session, work.clock).assignees();
        })
        .then(this, [this](const Result<QList<Assignee>>& people) {
            if (!people) return;
            const auto chosen = m_assignee->currentData().toString();
            for (const auto& person : *people) {
                const int known = m_assignee->findData(person.email, Qt::UserRole, Qt::MatchFixedString);
                const auto name = person.name.isEmpty() ? person.email : person.name;
                if (known < 0)
                    m_assignee->addItem(name, person.email);
                else
                    m_assignee->setItemText(known, name);
            }
            m_assignee->setCurrentIndex(qMax(0, m_assignee->findData(chosen)));
        });
}

AutomationRule RuleSheet::read() const
{
    AutomationRule rule;
    if (m_place >= 0) rule.enabled = m_rules.at(m_place).rule.enabled;
    rule.name = m_name.edit->text().simplified();
    rule.keywords = partsOf(*m_keywords.edit);
    if (m_hasHours->isChecked())
        rule.hours = RuleHours{{m_from->time(), m_to->time()},
                               m_zone->currentText().toUtf8(),
                               m_match->currentIndex() == 0 ? RuleHours::Match::Inside : RuleHours::Match::Outside};
    if (m_waits->isChecked()) rule.noReplyAfter = Seconds(std::llround(m_hours->value() * kSecondsAnHour));
    rule.tags = partsOf(*m_tags.edit);
    rule.intents = valuesOf<Intent>(*m_intents);
    rule.sentiments = valuesOf<Sentiment>(*m_sentiments);
    rule.urgencies = valuesOf<Urgency>(*m_urgencies);
    rule.answersWithModel = m_byModel->isChecked();
    if (!rule.answersWithModel) rule.answer = typedIn(*m_answer).trimmed();
    rule.assignTo = m_assignee->currentData().toString();
    rule.suppresses = m_suppresses->isChecked();
    return rule;
}

void RuleSheet::showSentence()
{
    for (QWidget* part : {static_cast<QWidget*>(m_match), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to),
                          static_cast<QWidget*>(m_zone)})
        part->setEnabled(m_hasHours->isChecked());
    m_hours->setEnabled(m_waits->isChecked());
    const auto rule = read();
    auto sentence =
        rule.hasCondition() && rule.doesSomething() ? ruleText(rule) : tr("What the rule will do stands here.");
    if (rule.asksForReading() && !m_isRead)
        sentence += QLatin1Char(' ') + tr("Nothing is read by itself at the moment: Settings, Writing switches it on.");
    m_sentence->setText(sentence);
    complain({});
    m_warned = Warned::Asks;
    m_save->setText(tr("Save the rule"));
}

/// What is wrong stands where the sentence does.
void RuleSheet::complain(const QString& why)
{
    m_note->show(NoteKind::Bad, why);
    m_frame->setVisible(why.isEmpty());
}

void RuleSheet::showRefusal(const Error& error)
{
    const auto place = error.subject.section(QLatin1Char('.'), 1);
    const auto why = detailText(error.detail);
    if (error.code == ErrorCode::Doubtful) {
        m_warned = Warned::Accepts;
        m_save->setText(tr("Save anyway"));
    }
    if (error.code == ErrorCode::Forbidden || error.code == ErrorCode::Doubtful)
        m_answerRow->setError(errorText(error));
    else if (error.code != ErrorCode::Invalid)
        complain(errorText(error));
    else if (place == QLatin1String("name"))
        m_name.row->setError(why);
    else if (place.startsWith(QLatin1String("when.keywords")))
        m_keywords.row->setError(why);
    else if (place.startsWith(QLatin1String("then.tags")))
        m_tags.row->setError(why);
    else if (place == QLatin1String("then.assign"))
        m_assigneeRow->setError(why);
    else if (place == QLatin1String("then.answer"))
        m_answerRow->setError(why);
    else if (place == QLatin1String("when.no_reply_hours"))
        complain(tr("After 24 hours WhatsApp takes no free text: wait less than that, or do not answer."));
    else if (place == QLatin1String("when"))
        complain(tr("Say when: words, hours, a wait or what the model reads."));
    else if (place == QLatin1String("then"))
        complain(tr("Say what it does: tags, an answer, a person who gets it, or not writing any more."));
    else
        complain(errorText(error));
}

void RuleSheet::start()
{
    open(m_name.edit);
}

void RuleSheet::save()
{
    auto rules = m_rules;
    const auto rule = read();
    if (m_place < 0)
        rules.append({RuleId(0), rule});
    else
        rules[m_place].rule = rule;
    m_save->setEnabled(false);
    const auto keep = [rules, before = m_rules, warned = m_warned](const Work& work, const TextJudge& judge) {
        return RuleRepository(work.database, work.session, work.clock, judge).save(rules, before, warned);
    };
    m_desk.runLong(judged(m_desk, m_end.get_token(), keep))
        .then(this, [this, name = rule.name](const Result<QList<StoredRule>>& stored) {
            m_save->setEnabled(true);
            if (!stored) {
                showRefusal(stored.error());
                return;
            }
            Q_EMIT saved(*stored, name);
            close();
        });
}

} // namespace relais::ui
