// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/voice.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

#include <array>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// How the model is to write: the voice of the workspace, which is saved as one leaves a field, and the texts that a person calls theirs. The voice is
/// for who may write campaigns.
class VoiceCard final : public QFrame
{
    Q_OBJECT
public:
    explicit VoiceCard(Desk& desk);

    void refresh();

private:
    void addVoice(QVBoxLayout* column);
    void addStyle(QVBoxLayout* column);
    void show(const Voice& voice);
    void show(const QList<WritingSample>& samples);
    void saveVoice();
    void readSamples();
    void addSample();
    void remove(const WritingSample& sample);

    Desk& m_desk;
    bool m_maySpeak;
    std::array<LineField, 4> m_parts; ///< do, avoid, words, audience
    QVBoxLayout* m_rows;
    QPlainTextEdit* m_text;
    FormField* m_textField;
    QPushButton* m_add;
    Voice m_stored;
    bool m_isSaving = false;
    Latest m_latestVoice;
    Latest m_latest;
};

} // namespace relais::ui
