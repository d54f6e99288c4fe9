// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reading/reading_queue.h"
#include "services/writing/writing_models.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

#include <stop_token>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Bar;
class Note;
class ProviderList;

/// The language model of the workspace: whether Ollama answers, which models there are, which one writes, one more, one less, and who writes when it
/// cannot. For who may manage channels.
class WritingCard final : public QFrame
{
    Q_OBJECT
public:
    explicit WritingCard(Desk& desk);
    /// What is under way is given up: a download goes on where it was when it is wanted again.
    ~WritingCard() override;

    void refresh();

private:
    void look();
    struct Step
    {
        qint64 done = 0;
        qint64 total = 0;
    };

    void addReading(QVBoxLayout* column);
    void showReading(const ReadingState& state);
    void switchReads(bool isOn);
    void addFetching(QVBoxLayout* column);
    void show(const Result<WritingStatus>& status);
    void showState(const WritingStatus& status);
    QWidget* makeRow(const WritingStatus& status, const LanguageModel& model);
    void choose(const LanguageModel& model);
    void save(const WritingSettings& settings, const QString& told);
    void applyAddress();
    void fetch();
    void showStep(const Step& step);
    void showFetching(bool isFetching);
    void askToRemove(const QString& model);

    Desk& m_desk;
    Note* m_state;
    QVBoxLayout* m_rows;
    QCheckBox* m_reads;
    QLabel* m_readState;
    LineField m_address;
    LineField m_name;
    QPushButton* m_fetch;
    QPushButton* m_cancel;
    Bar* m_bar;
    QLabel* m_step;
    ProviderList* m_providers;
    WritingSettings m_settings;
    std::stop_source m_end;
    std::stop_source m_pull;
    Latest m_latest;
    Latest m_latestReading;
};

} // namespace relais::ui
