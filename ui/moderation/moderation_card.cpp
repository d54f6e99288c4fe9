// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/moderation_card.h"

#include "ui/moderation/moderation_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/moderation_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/typed_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kTextHeight = 72;

ModerationList listOf(const Work& work)
{
    return {work.database, work.session, work.clock};
}

} // namespace

ModerationCard::ModerationCard(Desk& desk)
    : m_desk(desk)
    , m_mayChange(desk.rights().may(Scope::AutomationManage))
    , m_rows(new QVBoxLayout)
    , m_modelWords(makeText({}, Role::Small))
    , m_text(new QPlainTextEdit)
    , m_found(makeText({}, Role::Small))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("moderation-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("What must not go out"), Role::Heading));
    column->addWidget(makeText(
        tr("Looked for in campaigns before their launch, in answers before they leave, and in what rules answer."),
        Role::Small));
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    if (m_mayChange) addChanging(column);
    m_modelWords->setObjectName(QStringLiteral("moderation-model-words"));
    m_modelWords->setVisible(false);
    column->addWidget(m_modelWords);
    column->addWidget(makeRule());
    addTrying(column);
}

void ModerationCard::addChanging(QVBoxLayout* column)
{
    auto* add = makeButton(tr("New rule", "what must not go out"), Look::Small);
    add->setObjectName(QStringLiteral("new-moderation"));
    add->setAccessibleName(tr("New rule for what goes out"));
    column->addWidget(add, 0, Qt::AlignRight);
    connect(add, &QPushButton::clicked, this, [this] { edit(-1); });
    m_model = new QComboBox;
    for (const auto part : {ModelPart::Off, ModelPart::Warns, ModelPart::Blocks})
        m_model->addItem(modelPartText(part), modelPartName(part));
    m_model->setObjectName(QStringLiteral("moderation-model"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(new FormField(
        tr("The model’s part"), m_model,
        tr("It is asked before a launch and before an answer leaves, which takes a moment. Where it does not answer, the rules alone decide.")));
    connect(m_model, &QComboBox::activated, this, &ModerationCard::chooseModel);
}

void ModerationCard::addTrying(QVBoxLayout* column)
{
    m_text->setObjectName(QStringLiteral("moderation-try"));
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    column->addWidget(new FormField(tr("Try a text"), m_text));
    m_found->setObjectName(QStringLiteral("moderation-found"));
    column->addWidget(m_found);
    m_found->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ModerationCard::tryText);
}

void ModerationCard::refresh()
{
    m_desk.run([](const Work& work) { return listOf(work).read(); })
        .then(this, m_latest.only([this](const Result<ModerationPolicy>& policy) {
            if (policy)
                show(*policy);
            else
                m_desk.navigator.toast(errorText(policy.error()));
        }));
}

void ModerationCard::show(const ModerationPolicy& policy)
{
    m_policy.model = policy.model;
    if (m_model) m_model->setCurrentIndex(m_model->findData(modelPartName(policy.model)));
    m_modelWords->setText(modelPartText(policy.model));
    m_modelWords->setVisible(!m_mayChange);
    showRules(policy.rules);
}

void ModerationCard::showRules(const QList<ModerationRule>& rules)
{
    m_policy.rules = rules;
    clearLayout(m_rows);
    for (int place = 0; place < rules.size(); ++place) m_rows->addWidget(makeRow(place));
    if (rules.isEmpty()) m_rows->addWidget(makeText(tr("There are no rules yet: everything goes out."), Role::Small));
    // What stands in the field is held against the list as it is now.
    tryText();
}

QWidget* ModerationCard::makeRow(int place)
{
    const auto& rule = m_policy.rules.at(place);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* words = makeText(ruleText(rule));
    words->setObjectName(QStringLiteral("moderation-rule-%1").arg(place));
    row->addWidget(words, 1);
    if (!m_mayChange) return box;
    const auto button = [&](const char* icon, const QString& name, const char* objectName, auto what) {
        auto* made = makeIconButton(m_desk.theme, QString::fromLatin1(icon), name);
        made->setObjectName(QStringLiteral("%1-%2").arg(QString::fromLatin1(objectName)).arg(place));
        connect(made, &QToolButton::clicked, this, what);
        row->addWidget(made, 0, Qt::AlignTop);
    };
    button("edit", tr("Change the rule for “%1”").arg(rule.sought), "moderation-edit", [this, place] { edit(place); });
    button("trash", tr("Remove the rule for “%1”").arg(rule.sought), "moderation-remove",
           [this, place] { remove(place); });
    return box;
}

void ModerationCard::edit(int place)
{
    auto* sheet = new ModerationSheet(m_desk, m_policy.rules, place, this);
    connect(sheet, &ModerationSheet::saved, this,
            [this, before = m_policy.rules, place](const QList<ModerationRule>& saved, const QString& sought) {
                showRules(saved);
                m_desk.navigator.toast(place < 0 ? tr("The rule for “%1” is added.").arg(sought)
                                                 : tr("The rule for “%1” is changed.").arg(sought),
                                       [this, before, saved] { undo(before, saved); });
            });
    sheet->start();
}

void ModerationCard::remove(int place)
{
    auto rules = m_policy.rules;
    const auto sought = rules.takeAt(place).sought;
    save(rules, tr("The rule for “%1” is removed.").arg(sought));
}

void ModerationCard::save(const QList<ModerationRule>& rules, const QString& told)
{
    m_desk.run([rules, before = m_policy.rules](const Work& work) { return listOf(work).save(rules, before); })
        .then(this, [this, rules, before = m_policy.rules, told](const Result<void>& done) {
            if (!done)
                m_desk.navigator.toast(errorText(done.error()));
            else
                m_desk.navigator.toast(told, [this, before, rules] { undo(before, rules); });
            refresh();
        });
}

void ModerationCard::undo(const QList<ModerationRule>& before, const QList<ModerationRule>& after)
{
    m_desk.run([before, after](const Work& work) { return listOf(work).save(before, after); })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_desk.navigator.toast(errorText(done.error()));
            refresh();
        });
}

void ModerationCard::chooseModel()
{
    const auto part = modelPartFrom(m_model->currentData().toString());
    if (!part || *part == m_policy.model) return;
    m_desk.run([part = *part](const Work& work) { return listOf(work).setModel(part); })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_desk.navigator.toast(errorText(done.error()));
            refresh();
        });
}

void ModerationCard::tryText()
{
    const auto text = typedIn(*m_text);
    if (text.trimmed().isEmpty()) {
        m_latestTry.drop();
        m_found->hide();
        return;
    }
    // The rules only: a model would be asked with each letter.
    m_desk
        .run([text](const Work& work) {
            return Moderator(work.database, work.session, work.clock).look(publishedWords({}, text));
        })
        .then(this, m_latestTry.only([this](const Result<ModerationReport>& report) { showTried(report); }));
}

void ModerationCard::showTried(const Result<ModerationReport>& report)
{
    QStringList lines;
    if (!report)
        lines.append(errorText(report.error()));
    else
        for (const auto& finding : report->findings) lines.append(findingText(finding));
    const auto worst = report ? worstOf(report->findings) : ModerationVerdict::Block;
    setRole(m_found, worst == ModerationVerdict::Block  ? Role::Bad
                     : worst == ModerationVerdict::Warn ? Role::Warn
                                                        : Role::Good);
    m_found->setText(lines.isEmpty() ? tr("No rule finds anything in it.") : lines.join(QLatin1Char('\n')));
    m_found->show();
}

} // namespace relais::ui
