// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/automation_view.h"

#include "ui/conversations/rule_sheet.h"
#include "ui/moderation/judged.h"
#include "ui/text/error_text.h"
#include "ui/text/rule_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/question.h"
#include "ui/widgets/state_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kHeadHeight = 56;
constexpr int kWidest = 900;
} // namespace

AutomationView::AutomationView(Desk& desk)
    : m_desk(desk)
    , m_rows(nullptr)
{
    setObjectName(QStringLiteral("automation"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    outer->addWidget(makeRule());
    const auto [scroll, column] = makeScrollColumn();
    scroll->setAccessibleName(tr("Automation rules"));
    column->setContentsMargins(space::kWide, space::kLarge, space::kWide, space::kWide);
    column->setSpacing(space::kMedium);
    auto* what = makeText(
        tr("Tried in this order, each of them, whenever somebody writes on WhatsApp. STOP comes first whatever stands here, and what a rule did stands in the conversation."),
        Role::Muted);
    what->setMaximumWidth(kWidest);
    column->addWidget(what);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(space::kSmall);
    column->addLayout(m_rows);
    column->addStretch();
    m_state = new StateView(desk.theme, scroll);
    outer->addWidget(m_state, 1);
    connect(m_state, &StateView::retried, this, &AutomationView::refresh);
    connect(m_state, &StateView::acted, this, [this] { edit(-1); });
}

AutomationView::~AutomationView()
{
    m_end.request_stop();
}

QWidget* AutomationView::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(kHeadHeight);
    head->setProperty("ground", QStringLiteral("surface"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    auto* back = makeIconButton(m_desk.theme, QStringLiteral("chevron-left"), tr("Back to the inbox"));
    back->setObjectName(QStringLiteral("automation-back"));
    connect(back, &QToolButton::clicked, this, &AutomationView::backWanted);
    auto* add = makeButton(tr("New rule"), Look::Primary);
    add->setObjectName(QStringLiteral("new-rule"));
    connect(add, &QPushButton::clicked, this, [this] { edit(-1); });
    row->addWidget(back);
    row->addWidget(makeLabel(tr("Automation"), Role::Title));
    row->addStretch();
    row->addWidget(add);
    return head;
}

void AutomationView::refresh()
{
    if (m_rules.isEmpty()) m_state->showLoading();
    m_desk.run([](const Work& work) { return RuleRepository(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<StoredRule>>& rules) {
            if (rules)
                show(*rules);
            else
                m_state->showError(errorText(rules.error()));
        }));
}

void AutomationView::show(const QList<StoredRule>& rules)
{
    m_rules = rules;
    // The keyboard stays where it was, on what has its name now.
    const auto* focus = window()->focusWidget();
    const auto name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    clearLayout(m_rows);
    for (int i = 0; i < rules.size(); ++i) m_rows->addWidget(makeRow(i));
    for (int i = 0; !name.isEmpty() && i < m_rows->count(); ++i)
        if (auto* again = m_rows->itemAt(i)->widget()->findChild<QWidget*>(name)) again->setFocus();
    if (rules.isEmpty())
        m_state->showEmpty(
            QStringLiteral("reply"), tr("No rules yet"),
            tr("A rule tags, answers or unsubscribes by itself: by words in a message, by the hour, or when nobody has answered for long."),
            tr("New rule"));
    else
        m_state->showContent();
}

QWidget* AutomationView::makeRow(int place)
{
    const auto& rule = m_rules.at(place).rule;
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setMaximumWidth(kWidest);
    card->setObjectName(QStringLiteral("rule-%1").arg(place));
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::kLarge, space::kMedium, space::kMedium, space::kMedium);
    row->setSpacing(space::kMedium);
    auto* on = new QCheckBox;
    on->setChecked(rule.enabled);
    on->setObjectName(QStringLiteral("rule-on-%1").arg(place));
    on->setAccessibleName(tr("Rule “%1” on").arg(rule.name));
    on->setToolTip(rule.enabled ? tr("Switch off") : tr("Switch on"));
    connect(on, &QCheckBox::toggled, this, [this, place](bool enabled) { enable(place, enabled); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::kTiny);
    texts->addWidget(makeText(rule.enabled ? rule.name : tr("%1 (off)").arg(rule.name), Role::Heading));
    auto* sentence = makeText(ruleText(rule), rule.enabled ? Role::Body : Role::Muted);
    sentence->setObjectName(QStringLiteral("rule-text-%1").arg(place));
    texts->addWidget(sentence);
    row->addWidget(on, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    const auto button = [&](const char* icon, const QString& name, const char* objectName, auto what) {
        auto* made = makeIconButton(m_desk.theme, QString::fromLatin1(icon), name);
        made->setObjectName(QStringLiteral("%1-%2").arg(QString::fromLatin1(objectName)).arg(place));
        connect(made, &QToolButton::clicked, this, what);
        row->addWidget(made, 0, Qt::AlignTop);
        return made;
    };
    button("chevron-up", tr("Try “%1” earlier").arg(rule.name), "rule-up", [this, place] {
        move(place, place - 1);
    })->setEnabled(place > 0);
    button("chevron-down", tr("Try “%1” later").arg(rule.name), "rule-down", [this, place] {
        move(place, place + 1);
    })->setEnabled(place + 1 < m_rules.size());
    button("edit", tr("Change the rule “%1”").arg(rule.name), "rule-edit", [this, place] { edit(place); });
    button("trash", tr("Remove the rule “%1”").arg(rule.name), "rule-remove", [this, place] { remove(place); });
    return card;
}

void AutomationView::save(const QList<StoredRule>& rules, const QString& told)
{
    m_desk
        .run([rules, before = m_rules](const Work& work) {
            return RuleRepository(work.database, work.session, work.clock).save(rules, before);
        })
        .then(this, [this, before = m_rules, told](const Result<QList<StoredRule>>& saved) {
            if (!saved) {
                m_desk.navigator.toast(errorText(saved.error()));
                refresh();
                return;
            }
            showSaved(*saved, before, told);
        });
}

void AutomationView::showSaved(const QList<StoredRule>& saved, const QList<StoredRule>& before, const QString& told)
{
    show(saved);
    if (!told.isEmpty()) m_desk.navigator.toast(told, [this, before, saved] { undo(before, saved); });
}

void AutomationView::undo(const QList<StoredRule>& before, const QList<StoredRule>& after)
{
    // What it answered was accepted before.
    m_desk
        .run([before, after](const Work& work) {
            return RuleRepository(work.database, work.session, work.clock).save(before, after, Warned::Accepts);
        })
        .then(this, [this](const Result<QList<StoredRule>>& saved) {
            if (!saved) m_desk.navigator.toast(errorText(saved.error()));
            refresh();
        });
}

void AutomationView::edit(int place)
{
    auto* sheet = new RuleSheet(m_desk, m_rules, place, this);
    connect(sheet, &RuleSheet::saved, this,
            [this, before = m_rules, place](const QList<StoredRule>& saved, const QString& name) {
                show(saved);
                m_desk.navigator.toast(place < 0 ? tr("Rule “%1” added.").arg(name)
                                                 : tr("Rule “%1” changed.").arg(name),
                                       [this, before, saved] { undo(before, saved); });
            });
    sheet->start();
}

void AutomationView::enable(int place, bool enabled)
{
    auto rules = m_rules;
    rules[place].rule.enabled = enabled;
    const auto& name = rules[place].rule.name;
    if (enabled)
        switchOn(rules, m_rules, name, Warned::Asks);
    else
        save(rules, tr("Rule “%1” switched off.").arg(name));
}

void AutomationView::switchOn(const QList<StoredRule>& rules, const QList<StoredRule>& before, const QString& name,
                              Warned warned)
{
    m_desk
        .runModel(judged(
            m_desk, m_end.get_token(),
            [rules, before, warned](const Work& work, const TextJudge& judge) {
                return RuleRepository(work.database, work.session, work.clock, judge).save(rules, before, warned);
            }))
        .then(this, [this, rules, before, name](const Result<QList<StoredRule>>& saved) {
            if (saved) {
                showSaved(*saved, before, tr("Rule “%1” switched on.").arg(name));
                return;
            }
            // It is off still.
            refresh();
            if (saved.error().code != ErrorCode::Doubtful)
                m_desk.navigator.toast(errorText(saved.error()));
            else
                askWhether(saved.error(), name,
                           [this, rules, before, name] { switchOn(rules, before, name, Warned::Accepts); });
        });
}

void AutomationView::askWhether(const Error& doubt, const QString& name, std::function<void()> agreed)
{
    auto* question = new Question(m_desk.theme, this,
                                  {tr("Switch the rule “%1” on?").arg(name), errorText(doubt), tr("Save anyway"),
                                   tr("Leave it off")});
    connect(question, &Question::agreed, this, std::move(agreed));
}

void AutomationView::move(int place, int to)
{
    auto rules = m_rules;
    rules.move(place, to);
    save(rules, {});
}

void AutomationView::remove(int place)
{
    auto rules = m_rules;
    const auto name = rules.takeAt(place).rule.name;
    save(rules, tr("Rule “%1” removed.").arg(name));
}

} // namespace relais::ui
