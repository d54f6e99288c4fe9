// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/voice_card.h"

#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/typed_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kTextHeight = 84;

/// In the order of the fields.
constexpr QString Voice::*kParts[] = {&Voice::does, &Voice::avoids, &Voice::words, &Voice::audience};

} // namespace

VoiceCard::VoiceCard(Desk& desk)
    : m_desk(desk)
    , m_maySpeak(desk.rights().may(Scope::CampaignsWrite))
    , m_parts{makeLineField(QStringLiteral("voice-do"), tr("What it does"),
                            tr("As in: short sentences, calls people by their first name.")),
              makeLineField(QStringLiteral("voice-avoid"), tr("What it avoids"),
                            tr("As in: superlatives, exclamation marks.")),
              makeLineField(QStringLiteral("voice-words"), tr("Words it uses"), tr("As in: atelier, pièce unique.")),
              makeLineField(QStringLiteral("voice-audience"), tr("Who reads it"),
                            tr("As in: people from Nantes who buy for their home."))}
    , m_rows(new QVBoxLayout)
    , m_text(new QPlainTextEdit)
    , m_textField(new FormField(tr("A text of yours"), m_text))
    , m_add(makeButton(tr("Add the text"), Look::Small))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("voice-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    if (m_maySpeak) addVoice(column);
    for (const auto& part : m_parts) {
        if (m_maySpeak) break;
        part.row->setParent(this);
        part.row->hide();
    }
    addStyle(column);
}

void VoiceCard::addVoice(QVBoxLayout* column)
{
    column->addWidget(makeLabel(tr("Voice of %1").arg(m_desk.workspace.name), Role::Heading));
    column->addWidget(makeText(tr("The model follows it in whatever it writes for this workspace."), Role::Small));
    for (const auto& part : m_parts) {
        column->addWidget(part.row);
        connect(part.edit, &QLineEdit::editingFinished, this, &VoiceCard::saveVoice);
    }
    column->addWidget(makeRule());
}

void VoiceCard::addStyle(QVBoxLayout* column)
{
    column->addWidget(makeLabel(tr("How you write"), Role::Heading));
    column->addWidget(makeText(
        tr("A few texts of your own: what the model writes for you sounds like them. Nobody else sees them, and they stay in this workspace."),
        Role::Small));
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    m_text->setObjectName(QStringLiteral("style-text"));
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    column->addWidget(m_textField);
    m_add->setObjectName(QStringLiteral("style-add"));
    column->addWidget(m_add, 0, Qt::AlignRight);
    connect(m_add, &QPushButton::clicked, this, &VoiceCard::addSample);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_textField->setError({}); });
}

void VoiceCard::refresh()
{
    readSamples();
    if (!m_maySpeak) return;
    m_desk.run([](const Work& work) { return voiceOf(work.database, work.session); })
        .then(this, m_latestVoice.only([this](const Result<Voice>& voice) {
            if (voice)
                show(*voice);
            else
                m_parts[0].row->setError(errorText(voice.error()));
        }));
}

void VoiceCard::show(const Voice& voice)
{
    // What is being written stays.
    for (size_t index = 0; index < m_parts.size(); ++index)
        if (auto* edit = m_parts[index].edit; edit->text().trimmed() == m_stored.*kParts[index])
            edit->setText(voice.*kParts[index]);
    m_stored = voice;
}

void VoiceCard::saveVoice()
{
    if (m_isSaving) return;
    QList<std::pair<QString Voice::*, QString>> changes;
    for (size_t index = 0; index < m_parts.size(); ++index) {
        const auto words = m_parts[index].edit->text().trimmed();
        const bool isTooLong = words.size() > kLongestVoicePart;
        m_parts[index].row->setError(isTooLong ? tr("At most %1 characters.").arg(kLongestVoicePart) : QString());
        if (!isTooLong && words != m_stored.*kParts[index]) changes.append({kParts[index], words});
    }
    if (changes.isEmpty()) return;
    m_isSaving = true;
    m_latestVoice.drop();
    // Only what was changed here: a colleague may have changed the rest.
    m_desk
        .run([changes](const Work& work) -> Result<Voice> {
            auto voice = voiceOf(work.database, work.session);
            if (!voice) return voice;
            for (const auto& [part, words] : changes) *voice.*part = words;
            if (auto saved = relais::saveVoice(work.database, work.session, work.clock, *voice); !saved)
                return saved.failure();
            return voice;
        })
        .then(this, [this](const Result<Voice>& saved) {
            m_isSaving = false;
            if (!saved) {
                m_parts[0].row->setError(errorText(saved.error()));
                return;
            }
            show(*saved);
            // What was left meanwhile.
            saveVoice();
        });
}

void VoiceCard::readSamples()
{
    m_desk.run([](const Work& work) { return WritingSamples(work.database, work.session, work.clock).list(); })
        .then(this, m_latest.only([this](const Result<QList<WritingSample>>& samples) {
            if (samples)
                show(*samples);
            else
                m_textField->setError(errorText(samples.error()));
        }));
}

void VoiceCard::show(const QList<WritingSample>& samples)
{
    clearLayout(m_rows);
    for (const auto& sample : samples) {
        const auto line = sample.text.simplified();
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kSmall);
        auto* words = new ElidedLabel(line);
        words->setToolTip(sample.text);
        auto* gone = makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Take away: %1").arg(line.left(40)));
        gone->setObjectName(QStringLiteral("style-remove"));
        row->addWidget(words, 1);
        row->addWidget(gone);
        m_rows->addLayout(row);
        connect(gone, &QToolButton::clicked, this, [this, sample] { remove(sample); });
    }
}

void VoiceCard::addSample()
{
    m_desk
        .run([text = typedIn(*m_text)](const Work& work) {
            return WritingSamples(work.database, work.session, work.clock).add(text);
        })
        .then(this, [this](const Result<WritingSampleId>& added) {
            if (!added) {
                m_textField->setError(added.error().code == ErrorCode::Invalid ? detailText(added.error().detail)
                                                                               : errorText(added.error()));
                return;
            }
            m_text->clear();
            readSamples();
        });
}

void VoiceCard::remove(const WritingSample& sample)
{
    m_desk
        .run([id = sample.id](const Work& work) {
            return WritingSamples(work.database, work.session, work.clock).remove(id);
        })
        .then(this, [this, sample](const Result<void>& done) {
            readSamples();
            if (!done) {
                m_desk.navigator.toast(errorText(done.error()));
                return;
            }
            m_desk.navigator.toast(tr("Your text was taken away."), [this, text = sample.text] {
                m_desk
                    .run([text](const Work& work) {
                        return WritingSamples(work.database, work.session, work.clock).add(text);
                    })
                    .then(this, [this](const Result<WritingSampleId>&) { readSamples(); });
            });
        });
}

} // namespace relais::ui
