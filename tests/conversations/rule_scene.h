// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_replies.h"
#include "services/conversations/rule_repository.h"
#include "services/conversations/rule_runner.h"
#include "tests/conversations/door_scene.h"
#include "tests/support/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais::test {

/// The campaign's scene with rules. Nothing of the campaign is asked here: its Message 2 is beside the point.
class RuleScene : public Scene
{
public:
    RuleScene()
    {
        agency.clock().advance(std::chrono::minutes(1));
        run("DELETE FROM campaign_contents WHERE step = 2", {});
    }

    RuleRepository rules() { return {agency.database(), agency.session(), agency.clock()}; }
    Result<QList<StoredRule>> trySet(const char* json)
    {
        const auto read = automationRulesFrom(QJsonDocument::fromJson(jsonText(json)).array());
        if (!read) return read.failure();
        QList<StoredRule> all;
        for (const auto& rule : *read) all.append({RuleId(0), rule});
        return rules().save(all);
    }
    QList<StoredRule> set(const char* json)
    {
        const auto saved = trySet(json);
        if (!saved) qFatal("%s %s", qPrintable(saved.error().subject), qPrintable(saved.error().detail));
        return *saved;
    }
    /// The contact writes now; as Meta says it, in whole seconds.
    void hear(const char* words, const char* id)
    {
        enter(said(text(words), text(id), std::chrono::floor<std::chrono::seconds>(agency.clock().now() - start)));
    }
    void pass(Milliseconds time) { agency.clock().advance(time); }
    int look()
    {
        const auto looked = lookAtSilences(agency.database(), agency.clock(), 100);
        if (!looked) qFatal("%s", qPrintable(looked.error().detail));
        return *looked;
    }
    ConversationId conversation() { return ConversationId(number("SELECT id FROM conversations")); }
    void answerByAPerson()
    {
        const auto done = ConversationReplies(agency.database(), agency.session(), agency.clock())
                              .text(conversation(), text("Bonjour"));
        if (!done) qFatal("%s", qPrintable(done.error().detail));
    }
    qint64 automaticAnswers()
    {
        return number("SELECT count(*) FROM interactions WHERE direction = 1 AND author IS NULL");
    }
    qint64 tagged(const char* tag)
    {
        auto rows = agency.database().queryText(
            text("SELECT count(*) FROM contacts, json_each(contacts.tags) WHERE json_each.value = ?"), {text(tag)});
        return rows && rows->next() ? rows->integer(0) : -1;
    }
};

} // namespace relais::test
