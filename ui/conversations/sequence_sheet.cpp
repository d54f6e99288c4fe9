// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/sequence_sheet.h"

#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 520;

bool isUnderWay(const Sequence& sequence)
{
    return sequence.second == MessageStatus::Queued || sequence.second == MessageStatus::Sending;
}

} // namespace

SequenceSheet::SequenceSheet(Desk& desk, const Conversation& conversation, const QList<Sequence>& sequences,
                             QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_conversation(conversation)
    , m_sequences(sequences)
    , m_choice(new QComboBox)
    , m_standing(makeText({}, Role::Body))
    , m_note(new Note(desk.theme))
    , m_act(makeButton(tr("Let it come again"), Look::Primary))
{
    const auto title = tr("Message 2 again for %1?").arg(conversation.name);
    setAccessibleName(title);
    setObjectName(QStringLiteral("sequence-sheet"));
    content()->addWidget(makeText(title, Role::Title));
    content()->addWidget(makeText(
        tr("It comes once more: when they answer next, within the campaign’s time counted from now. Until then nothing is sent."),
        Role::Muted));
    for (const auto& one : sequences) m_choice->addItem(one.name);
    m_choice->setObjectName(QStringLiteral("sequence-choice"));
    content()->addWidget(makeSpokenLabel(tr("Campaign"), m_choice));
    content()->addWidget(m_choice);
    m_standing->setObjectName(QStringLiteral("sequence-standing"));
    content()->addWidget(m_standing);
    content()->addWidget(m_note);
    m_act->setObjectName(QStringLiteral("sequence-reset"));
    auto* leave = makeButton(tr("Leave it"));
    addFoot(leave, m_act);
    connect(m_act, &QPushButton::clicked, this, &SequenceSheet::act);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SequenceSheet::showChosen);
    showChosen();
    open(leave);
}

void SequenceSheet::showChosen()
{
    const auto& one = m_sequences.at(m_choice->currentIndex());
    m_standing->setText(one.second       ? tr("Their Message 2 is: %1").arg(statusText(*one.second))
                        : one.resets > 0 ? tr("It may come again already.")
                                         : tr("They have had no Message 2 yet."));
    m_note->show(NoteKind::Warn, isUnderWay(one) ? tr("It is on its way: nothing to start again.")
                                 : one.second == MessageStatus::Unsure
                                     ? tr("Nobody knows whether it arrived. Settle that first, on the campaign’s page.")
                                     : QString());
    m_act->setEnabled(!isUnderWay(one) && one.second != MessageStatus::Unsure);
}

void SequenceSheet::act()
{
    m_act->setEnabled(false);
    m_desk
        .run([id = m_conversation.id, campaign = m_sequences.at(m_choice->currentIndex()).campaign](const Work& work) {
            return Sequences(work.database, work.session, work.clock).reset(id, campaign);
        })
        .then(this, [this](const Result<Sequence>& done) {
            if (!done) {
                m_act->setEnabled(true);
                m_note->show(NoteKind::Bad, errorText(done.error()));
                return;
            }
            Q_EMIT reset();
            close();
        });
}

} // namespace relais::ui
