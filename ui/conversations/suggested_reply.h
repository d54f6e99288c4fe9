// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/reply_writer.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;

namespace relais::ui {

/// The strip below an answer while the model suggests one: who writes, and what to do with it. The words themselves stand in grey where the answer is
/// written; nothing is sent by it.
class SuggestedReply final : public QFrame
{
    Q_OBJECT
public:
    explicit SuggestedReply(Desk& desk);
    ~SuggestedReply() override;

    void start(ConversationId id, bool isAgain = false);
    /// Stops the model; nothing is suggested any more.
    void drop();
    bool isActive() const { return m_id.has_value(); }
    /// Takes it over, once it is whole. False: it is not.
    bool take();

Q_SIGNALS:
    /// As much of it as has come; empty: none any more.
    void grown(const QString& words);
    void taken(const QString& words);
    void failed(const relais::Error& error);

private:
    void ask(ConversationId id, bool isAgain);
    void show(const Result<Written>& written);

    Desk& m_desk;
    QLabel* m_who;
    QPushButton* m_take;
    QPushButton* m_another;
    QPushButton* m_drop;
    std::optional<ConversationId> m_id; ///< that is being answered
    QString m_words;                    ///< once they are whole
    std::stop_source m_end;
    Latest m_latest;
};

} // namespace relais::ui
