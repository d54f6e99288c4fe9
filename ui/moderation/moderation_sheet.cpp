// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moderation/moderation_sheet.h"

#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/moderation_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 560;
}

ModerationSheet::ModerationSheet(Desk& desk, const QList<ModerationRule>& rules, int place, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_rules(rules)
    , m_place(place)
    , m_kind(new QComboBox)
    , m_sought(makeLineField(QStringLiteral("moderation-sought"), tr("What it looks for"),
                             tr("A word or phrase is found whole; accents and capitals do not matter.")))
    , m_verdict(new QComboBox)
    , m_reason(makeLineField(QStringLiteral("moderation-reason"), tr("Why"),
                             tr("Whoever wrote it reads this. As in: we take nothing back.")))
    , m_note(new Note(desk.theme))
    , m_save(makeButton(tr("Save the rule"), Look::Primary))
{
    build();
    fill(place < 0 ? ModerationRule{.verdict = ModerationVerdict::Block} : rules.at(place));
}

void ModerationSheet::build()
{
    setObjectName(QStringLiteral("moderation-sheet"));
    setAccessibleName(m_place < 0 ? tr("New rule for what goes out")
                                  : tr("Rule for “%1”").arg(m_rules.at(m_place).sought));
    content()->setSpacing(space::kMedium);
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    for (const auto kind : {ModerationRule::Kind::Words, ModerationRule::Kind::Pattern})
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    m_kind->setObjectName(QStringLiteral("moderation-kind"));
    content()->addWidget(new FormField(tr("It is"), m_kind));
    content()->addWidget(m_sought.row);
    for (const auto verdict : {ModerationVerdict::Block, ModerationVerdict::Warn})
        m_verdict->addItem(verdictText(verdict), static_cast<int>(verdict));
    m_verdict->setObjectName(QStringLiteral("moderation-verdict"));
    content()->addWidget(new FormField(tr("What it does"), m_verdict,
                                       tr("What is blocked does not go out. Of a warning a person decides.")));
    content()->addWidget(m_reason.row);
    content()->addWidget(m_note);
    m_save->setObjectName(QStringLiteral("save-moderation"));
    addFoot(makeButton(tr("Cancel")), m_save);
    connect(m_save, &QPushButton::clicked, this, &ModerationSheet::save);
    for (auto* edit : {m_sought.edit, m_reason.edit})
        connect(edit, &QLineEdit::returnPressed, this, &ModerationSheet::save);
}

void ModerationSheet::fill(const ModerationRule& rule)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(rule.kind)));
    m_sought.edit->setText(rule.sought);
    m_verdict->setCurrentIndex(m_verdict->findData(static_cast<int>(rule.verdict)));
    m_reason.edit->setText(rule.reason);
}

ModerationRule ModerationSheet::read() const
{
    return {.kind = static_cast<ModerationRule::Kind>(m_kind->currentData().toInt()),
            .sought = m_sought.edit->text().trimmed(),
            .verdict = static_cast<ModerationVerdict>(m_verdict->currentData().toInt()),
            .reason = m_reason.edit->text().trimmed()};
}

void ModerationSheet::start()
{
    open(m_sought.edit);
}

void ModerationSheet::save()
{
    m_sought.row->setError({});
    m_reason.row->setError({});
    m_note->show(NoteKind::Bad, {});
    auto rules = m_rules;
    const auto rule = read();
    if (m_place < 0)
        rules.append(rule);
    else
        rules[m_place] = rule;
    m_save->setEnabled(false);
    m_desk
        .run([rules, before = m_rules](const Work& work) -> Result<QList<ModerationRule>> {
            ModerationList list(work.database, work.session, work.clock);
            if (auto done = list.save(rules, before); !done) return done.failure();
            const auto policy = list.read();
            if (!policy) return policy.failure();
            return policy->rules;
        })
        .then(this, [this, sought = rule.sought](const Result<QList<ModerationRule>>& stored) {
            m_save->setEnabled(true);
            if (!stored) {
                showRefusal(stored.error());
                return;
            }
            Q_EMIT saved(*stored, sought);
            close();
        });
}

void ModerationSheet::showRefusal(const Error& error)
{
    const auto place = error.subject.section(QLatin1Char('.'), 1);
    if (error.code == ErrorCode::Invalid && (place == QLatin1String("words") || place == QLatin1String("pattern")))
        m_sought.row->setError(detailText(error.detail));
    else if (error.code == ErrorCode::Invalid && place == QLatin1String("reason"))
        m_reason.row->setError(m_reason.edit->text().trimmed().isEmpty()
                                   ? tr("Say why: whoever wrote the text reads it.")
                                   : detailText(error.detail));
    else
        m_note->show(NoteKind::Bad, errorText(error));
}

} // namespace relais::ui
