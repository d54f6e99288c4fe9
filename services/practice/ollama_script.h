// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instant.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace relais::practice {

/// What of Ollama's API a request is for.
enum class OllamaEndpoint { Any, Version, Tags, Loaded, Show, Pull, Delete, Chat, Other };

/// How a stream ends.
enum class OllamaEnd {
    Whole,
    ErrorLine,   ///< {"error": ...} where the next line would be
    CutInLine,   ///< the connection closes in the middle of a line
    WithoutDone, ///< a proper end of the answer, and no line that says so
};

/// What happens instead of an ordinary answer.
struct OllamaReaction
{
    int status = 0;            ///< refuse with this HTTP status; 0: do not
    QString error = {};        ///< the words of a refusal or of ErrorLine; empty: an empty body
    Milliseconds firstWord{0}; ///< silence before the first line
    Milliseconds perLine{0};
    OllamaEnd end = OllamaEnd::Whole;
    int linesBefore = 2;           ///< as many come before that end
    bool splitsCharacters = false; ///< every piece of the stream ends where a character may not
    bool endsWithWords = false;    ///< the last line holds words too
    bool omitsCounts = false;      ///< no eval_count, no durations
    bool thinks = false;           ///< lines of thinking come first
    bool callsTool = false;        ///< asks for a tool, with arguments as an object
    bool isHtml = false;           ///< 200 and a page of HTML: somebody else answers here
    Milliseconds loads{0};         ///< load_duration of the last line, and the silence that goes with it
    QString says = {};             ///< the answer, word for word
};

/// When that happens. The first rule that fits decides.
struct OllamaRule
{
    OllamaEndpoint endpoint = OllamaEndpoint::Chat;
    QString model = {}; ///< empty: any
    int from = 1;       ///< first time (per rule) that it fires
    int times = 0;      ///< how often; 0: always
    OllamaReaction reaction = {};
};

/// How a stand-in of Ollama behaves. Used under the server's lock only.
class OllamaScript
{
public:
    OllamaScript() = default;
    explicit OllamaScript(std::vector<OllamaRule> rules)
        : m_rules(std::move(rules))
    {
    }
    /// What to do with this request.
    OllamaReaction reactionTo(OllamaEndpoint endpoint, const QString& model);

private:
    std::vector<OllamaRule> m_rules;
    std::map<size_t, int> m_met;
};

} // namespace relais::practice
