// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/proposals.h"
#include "models/writing/protected_text.h"
#include "models/writing/reading.h"
#include "services/writing/model_asker.h"
#include "services/writing/writing_task.h"

namespace relais {

/// What is written for.
enum class WritingChannel { Email, Whatsapp };

struct DraftWish
{
    QString brief;
    WritingChannel channel = WritingChannel::Email;
    QString language = {}; ///< "fr"; empty: that of the brief
    bool isAgain = false;  ///< another one than before, although an answer to it is known

    bool operator==(const DraftWish&) const = default;
};

/// What is done to a text.
enum class Rewriting { Shorten, Reword, Formal, Friendly, Translate };

struct RewriteWish
{
    QString text;
    Rewriting how = Rewriting::Shorten;
    QString language = {}; ///< Translate: into which
    bool isAgain = false;

    bool operator==(const RewriteWish&) const = default;
};

/// What came, and from whom.
struct Written
{
    QString subject = {}; ///< of a mail's draft
    QString text = {};
    QString language = {};
    WrittenBy by = {};
};

struct ProposedSubjects
{
    QStringList subjects = {};
    WrittenBy by = {};
};

struct WrittenCaption
{
    Caption caption = {};
    WrittenBy by = {};
};

struct ReadMessage
{
    QString language = {}; ///< empty: too short to tell
    Reading reading = {};
    WrittenBy by = {};
};

/// Writes and reads with the workspace's model, for whoever writes campaigns or answers people. Nothing is returned as written that lost or
/// invented a variable or a link: it is asked for once more, then refused. What was good is remembered, and what happened is counted
/// (model_asker.h). Waits for the model, so never on the window's thread; no
/// transaction is open meanwhile.
class Writer
{
public:
    /// `turns` outlives it.
    Writer(Database& database, const Session& session, const Clock& clock, PlaceHints hints, TurnQueue& turns)
        : m_database(database)
        , m_session(session)
        , m_asker(database, session, clock, std::move(hints), turns)
    {
    }

    Result<Written> draft(const DraftWish& wish, const WritingListener& listener = {},
                          const std::stop_token& stop = {});
    Result<Written> rewrite(const RewriteWish& wish, const WritingListener& listener = {},
                            const std::stop_token& stop = {});
    /// Five to choose from, for the text of a mail.
    Result<ProposedSubjects> subjects(const QString& text, bool isAgain = false, const std::stop_token& stop = {});
    /// The words and hashtags of a post about that. It has no variables: everybody reads the same.
    Result<WrittenCaption> caption(const QString& text, Platform platform, bool isAgain = false,
                                   const std::stop_token& stop = {});
    Result<ReadMessage> read(const QString& text, const std::stop_token& stop = {});

private:
    /// Whether this person may have that written about.
    Result<void> admit(const QString& text);
    /// The text, and how the workspace and the person write.
    Result<QString> question(const WritingTask& task, const ProtectedText& text);

    Database& m_database;
    Session m_session;
    ModelAsker m_asker;
};

QString channelName(WritingChannel channel); ///< "email"
QString rewritingName(Rewriting how);        ///< "shorten"
std::optional<WritingChannel> writingChannelFrom(const QString& name);
std::optional<Rewriting> rewritingFrom(const QString& name);

} // namespace relais
