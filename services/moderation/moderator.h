// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/moderation/model_opinion.h"
#include "models/moderation/moderate.h"
#include "services/access/session.h"

#include <functional>
#include <optional>

namespace relais {

class Clock;
class Database;

/// What a model thinks of a text (model_judge.h). It may take minutes.
using TextJudge = std::function<Result<ModelOpinion>(const QString& text)>;

struct ModerationReport
{
    QList<ModerationFinding> findings = {};
    std::optional<Error> unasked = {}; ///< why the model, which was to look, has not
};

/// What a person answers to a warning.
enum class Warned {
    Asks,   ///< nothing yet: it is to be asked for
    Accepts ///< the text goes out all the same
};

/// Looks at what is to go out of a workspace, whatever it is: a campaign, an answer, a rule's answer, a test. For whoever writes: campaigns.write or
/// inbox.reply. With a judge it may wait for a model: never on the window's thread, and with no transaction open.
class Moderator
{
public:
    /// Without `judge` no model is asked, and nothing is said of that.
    Moderator(Database& database, const Session& session, const Clock& clock, TextJudge judge = {})
        : m_database(database)
        , m_session(session)
        , m_clock(clock)
        , m_judge(std::move(judge))
    {
    }

    /// What the rules find, then what the model says, if the workspace wants to hear it and the rules do not block the text already. A model that is not there
    /// is no failure. Cancelled: it was stopped while it wrote.
    Result<ModerationReport> look(const QList<PublishedText>& texts);

    /// Forbidden: a text is blocked. Doubtful: one is warned of, and nobody has accepted that. The subject has the words that were found, the detail why.
    Result<void> admit(const QList<PublishedText>& texts, Warned warned);

private:
    Database& m_database;
    Session m_session;
    const Clock& m_clock;
    TextJudge m_judge;
};

} // namespace relais
