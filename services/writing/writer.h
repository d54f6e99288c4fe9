// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/reading.h"
#include "services/writing/writing_models.h"

namespace relais {

/// What is written for.
enum class WritingChannel { Email, Whatsapp };

struct DraftWish
{
    QString brief;
    WritingChannel channel = WritingChannel::Email;
    QString language = {};  ///< "fr"; empty: that of the brief
};

/// What is done to a text.
enum class Rewriting { Shorten, Formal, Friendly, Translate };

struct RewriteWish
{
    QString text;
    Rewriting how = Rewriting::Shorten;
    QString language = {};  ///< Translate: into which
};

/// What came, and from whom.
struct Written
{
    QString subject = {};      ///< of a mail's draft
    QString text = {};
    QString language = {};
    QString model = {};
    bool isPractice = false;   ///< no model wrote this
    AnswerFigures figures = {};
    std::chrono::milliseconds toFirstWord{0};
};

struct ReadMessage
{
    QString language = {};     ///< empty: too short to tell
    Reading reading = {};
    QString model = {};
    bool isPractice = false;
};

/// Writes and reads with the workspace's model, for whoever writes campaigns or answers people. Nothing is returned as written that lost or
/// invented a variable or a link: it is asked for once more, then refused. Waits for the model, so never on the window's thread; no
/// transaction is open meanwhile.
class Writer
{
public:
    /// `turns` outlives it.
    Writer(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_hints(std::move(hints))
        , m_turns(turns)
    {
    }

    Result<Written> draft(const DraftWish& wish, const std::stop_token& stop = {});
    Result<Written> rewrite(const RewriteWish& wish, const std::stop_token& stop = {});
    Result<ReadMessage> read(const QString& text, const std::stop_token& stop = {});

private:
    /// The model that answers, or why none does.
    Result<WritingStatus> ready(const QString& text, const std::stop_token& stop);
    Result<OllamaClient::Told> ask(const WritingStatus& status, ChatRequest request, const std::stop_token& stop) const;

    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    PlaceHints m_hints;
    TurnQueue& m_turns;
};

QString channelName(WritingChannel channel);  ///< "email"
QString rewritingName(Rewriting how);         ///< "shorten"
std::optional<WritingChannel> writingChannelFrom(const QString& name);
std::optional<Rewriting> rewritingFrom(const QString& name);

} // namespace relais
