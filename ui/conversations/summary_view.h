// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/reply_writer.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;

namespace relais::ui {

/// What was said in a conversation, in two sentences of the model, when somebody asks for them. Nobody but the reader sees them.
class SummaryView final : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryView(Desk& desk);
    ~SummaryView() override;

    /// Another conversation, or more was said in it: what stands there is about something else.
    void restart(ConversationId id);

private:
    void start();
    void ask(ConversationId id);
    void show(const Result<Written>& written);

    Desk& m_desk;
    QLabel* m_text;
    QLabel* m_who;
    QPushButton* m_ask;
    std::optional<ConversationId> m_id;
    bool m_isAgain = false;
    std::stop_source m_end;
    Latest m_latest;
};

} // namespace relais::ui
