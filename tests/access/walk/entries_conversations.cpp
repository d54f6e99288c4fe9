// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox: conversations, answers, files, rules, sequences.
#include "services/conversations/conversation_actions.h"
#include "services/conversations/conversation_export.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/conversation_replies.h"
#include "services/conversations/conversation_repository.h"
#include "services/conversations/conversation_thread.h"
#include "services/conversations/rule_repository.h"
#include "services/conversations/sequences.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

using namespace std::chrono_literals;

ConversationRepository inbox(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
ConversationActions actions(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
ConversationReplies replies(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
ConversationMedia media(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
RuleRepository rules(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
Sequences sequences(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

OutgoingFile picture()
{
    return {{.name = QStringLiteral("plan.png"),
             .mediaType = QStringLiteral("image/png"),
             .kind = QStringLiteral("image"),
             .bytes = 4},
            "\x89PNG"};
}

TemplateReply hello(const Content& of)
{
    return {.name = of.templateName(),
            .language = QStringLiteral("fr"),
            .variables = {QStringLiteral("Anna")},
            .header = {},
            .buttons = {}};
}

StoredRule rule(RuleId id, const Content& of)
{
    StoredRule one;
    one.id = id;
    one.rule.name = of.called("rule");
    one.rule.keywords = {QStringLiteral("devis")};
    one.rule.tags = {QStringLiteral("x")};
    return one;
}

StoredRule givingTo(const Content& of)
{
    auto one = rule(RuleId(0), of);
    one.rule.assignTo = of.personEmail(Role::Agent);
    return one;
}

Result<QString> exported(Seat& seat, ConversationId id)
{
    return seen(exportConversation(seat.database, seat.session, seat.clock, id, seat.file("conversation.json"),
                                   ConversationFormat::Json));
}

} // namespace

Entries conversationEntries()
{
    const auto read = scope(Scope::InboxRead);
    const auto reply = scope(Scope::InboxReply);
    const auto manage = scope(Scope::AutomationManage);
    return {
        {"ConversationRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(inbox(seat).list({})); }},
        {"ConversationRepository::list", "searched", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) {
             return seen(inbox(seat).list({.tag = {}, .search = QStringLiteral("dupont"), .after = {}}));
         }},
        {"ConversationRepository::list", "said", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(inbox(seat).list({.tag = {}, .search = of.word, .after = {}}));
         }},
        {"ConversationRepository::list", "of a tag", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(inbox(seat).list({.tag = of.tag(), .search = {}, .after = {}}));
         }},
        {"ConversationRepository::byId", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(inbox(seat).byId(of.conversation)); }},
        {"ConversationRepository::unread", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(inbox(seat).unread()); }},
        {"ConversationRepository::tags", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(inbox(seat).tags()); }},
        {"ConversationRepository::assignees", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(inbox(seat).assignees()); }},
        {"readThread", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(readThread(seat.database, seat.session, of.conversation, 4));
         }},
        {"readThread", "before", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(readThread(seat.database, seat.session, seat.own.conversation, 50,
                                    ThreadCursor{seat.clock.now() + 1h, false, of.file.value() + kGhosts}));
         }},
        {"readWholeThread", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) -> Result<QString> {
             const auto all = readWholeThread(seat.database, seat.session, of.conversation);
             if (!all) return all.failure();
             return shown(ThreadPart{*all, {}});
         }},
        {"exportConversation", "", scopes(Scope::ContactsExport, Scope::InboxRead), Does::Write, "conversation.export",
         [](Seat& seat, const Content& of) { return exported(seat, of.conversation); }},

        {"ConversationActions::markRead", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(actions(seat).markRead(of.conversation)); }},
        {"ConversationActions::close", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(actions(seat).close(of.conversation)); }},
        {"ConversationActions::reopen", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(actions(seat).reopen(of.closed)); }},
        {"ConversationActions::assign", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(actions(seat).assign(of.conversation, {})); }},
        {"ConversationActions::assign", "to", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(actions(seat).assign(seat.own.conversation, of.personEmail(Role::Manager)));
         }},
        {"ConversationActions::changeTags", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(actions(seat).changeTags(of.conversation, {QStringLiteral("new")}, {of.tag()}));
         }},
        {"ConversationActions::addNote", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return done(actions(seat).addNote(of.conversation, QStringLiteral("a note")));
         }},

        {"ConversationReplies::state", "", reply, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(replies(seat).state(of.conversation)); }},
        {"ConversationReplies::templates", "", reply, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(replies(seat).templates(of.conversation)); }},
        {"ConversationReplies::text", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return done(replies(seat).text(of.conversation, QStringLiteral("hello")));
         }},
        {"ConversationReplies::file", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return done(replies(seat).file(of.conversation, picture(), QStringLiteral("look")));
         }},
        {"ConversationReplies::withTemplate", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(replies(seat).withTemplate(of.conversation, hello(of))); }},

        {"ConversationMedia::find", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(media(seat).find(of.file)); }},
        {"ConversationMedia::bytes", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(media(seat).bytes(of.file)); }},
        {"ConversationMedia::save", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(media(seat).save(of.file, seat.file("saved.png"))); }},
        {"ConversationMedia::fetchAgain", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(media(seat).fetchAgain(of.missing)); }},

        {"RuleRepository::list", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(rules(seat).list()); }},
        {"RuleRepository::save", "", manage, Does::Write, "conversation.rules",
         [](Seat& seat, const Content& of) { return seen(rules(seat).save({rule(of.rule, seat.own)})); }},
        {"RuleRepository::save", "for somebody", manage, Does::Write, "conversation.rules",
         [](Seat& seat, const Content& of) { return seen(rules(seat).save({givingTo(of)})); }},
        {"Sequences::of", "", read, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(sequences(seat).of(of.conversation)); }},
        {"Sequences::reset", "", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(sequences(seat).reset(of.conversation, of.sequence)); }},
        {"Sequences::reset", "in one's own", reply, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(sequences(seat).reset(seat.own.conversation, of.sequence)); }},
    };
}

} // namespace relais::test
