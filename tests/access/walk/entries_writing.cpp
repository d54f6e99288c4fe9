// SPDX-License-Identifier: GPL-3.0-or-later
// What texts are written with. No Ollama answers here: its address is a port where nobody listens.
#include "services/reading/reading_queue.h"
#include "services/writing/answer_cache.h"
#include "services/writing/provider_store.h"
#include "services/writing/reply_writer.h"
#include "services/writing/turn_queue.h"
#include "services/writing/voice.h"
#include "services/writing/writer.h"
#include "services/writing/writing_figures.h"
#include "services/writing/writing_models.h"
#include "services/writing/writing_settings.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

WritingSettingsStore settings(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

ProviderStore providers(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
/// Called as nothing there is.
ProviderDraft draftOf(const Content& of, const char* kind)
{
    return {.name = of.called(kind),
            .kind = ProviderKind::Anthropic,
            .baseUrl = QStringLiteral("https://api.example.com"),
            .model = of.word};
}

AnswerCache answers(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}
WritingSamples samples(Seat& seat)
{
    return {seat.database, seat.session, seat.clock};
}

TurnQueue& turns()
{
    static TurnQueue queue;
    return queue;
}

WritingModels models(Seat& seat)
{
    return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()};
}
Writer writes(Seat& seat)
{
    return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()};
}

ModelAsker asker(Seat& seat)
{
    return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()};
}
ReplyWriter replies(Seat& seat)
{
    return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()};
}

} // namespace

Entries writingEntries()
{
    // Whoever writes a campaign or an answer: everybody has one of both.
    const auto writer = anybody();
    const auto keeper = scope(Scope::ChannelsManage);
    return {
        {"requireWriting", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(requireWriting(seat.database, seat.session)); }},
        {"requireModelKeeping", "", keeper, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(requireModelKeeping(seat.database, seat.session)); }},
        {"WritingSettingsStore::read", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(settings(seat).read()); }},
        {"WritingSettingsStore::save", "", keeper, Does::Write, "writing.configure",
         [](Seat& seat, const Content& of) {
             return seen(settings(seat).save({.baseUrl = QStringLiteral("http://127.0.0.1:2"), .model = of.word}));
         }},
        {"WritingModels::status", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(models(seat).status()); }},
        {"WritingModels::pull", "", keeper, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(models(seat).pull(of.word, {})); }, Reach::Workspace,
         ErrorCode::Network},
        {"WritingModels::remove", "", keeper, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(models(seat).remove(of.word)); }, Reach::Workspace,
         ErrorCode::Network},
        {"ProviderStore::list", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(providers(seat).list()); }},
        {"ProviderStore::byName", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(providers(seat).byName(of.called("provider"))); }},
        {"ProviderStore::add", "", keeper, Does::Write, "writing.provider-add",
         [](Seat& seat, const Content& of) {
             return done(providers(seat).add(draftOf(of, "new provider"), Secret("sk-walk"), &seat.secrets));
         }},
        {"ProviderStore::change", "", keeper, Does::Write, "writing.provider-change",
         [](Seat& seat, const Content& of) {
             return seen(providers(seat).change(of.provider, draftOf(seat.own, "other provider"), Secret("sk-walk"),
                                                &seat.secrets));
         }},
        {"ProviderStore::remove", "", keeper, Does::Write, "writing.provider-remove",
         [](Seat& seat, const Content& of) { return seen(providers(seat).remove(of.provider, &seat.secrets)); }},
        {"ProviderStore::reorder", "", keeper, Does::Write, "writing.provider-order",
         [](Seat& seat, const Content& of) { return seen(providers(seat).reorder({of.provider})); }},
        {"ProviderStore::test", "", keeper, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(providers(seat).test(of.provider, {})); }, Reach::Workspace,
         ErrorCode::Network},
        {"AnswerCache::find", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return seen(answers(seat).find(of.word.toUtf8())); }},
        {"AnswerCache::keep", "", writer, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(answers(seat).keep(of.word.toUtf8(), of.called("answer"))); }},
        {"AnswerCache::room", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(answers(seat).room()); }},
        {"AnswerCache::forget", "", keeper, Does::Write, nullptr,
         [](Seat& seat, const Content&) { return seen(answers(seat).forget()); }},
        {"countWriting", "", writer, Does::Write, nullptr,
         [](Seat& seat, const Content& of) {
             return seen(countWriting(seat.database, seat.session, seat.clock, of.word, {.asked = 1}));
         }},
        {"writingFigures", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(writingFigures(seat.database, seat.session, seat.clock, 30)); }},
        {"voiceOf", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(voiceOf(seat.database, seat.session)); }},
        {"mannerOf", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(mannerOf(seat.database, seat.session)); }},
        {"saveVoice", "", scope(Scope::CampaignsWrite), Does::Write, "writing.voice",
         [](Seat& seat, const Content& of) {
             return seen(saveVoice(seat.database, seat.session, seat.clock, {.does = of.called("voice")}));
         }},
        {"WritingSamples::list", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(samples(seat).list()); }},
        {"WritingSamples::add", "", writer, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return done(samples(seat).add(of.called("new text"))); }},
        {"WritingSamples::remove", "", writer, Does::Write, nullptr,
         [](Seat& seat, const Content& of) { return seen(samples(seat).remove(of.sample)); }},
        {"ModelAsker::ready", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return done(asker(seat).ready({})); }, Reach::Workspace, ErrorCode::Network},
        {"ModelAsker::manner", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(asker(seat).manner()); }},
        {"Writer::draft", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(writes(seat).draft({.brief = of.called("brief")})); },
         Reach::Workspace, ErrorCode::Network},
        {"Writer::rewrite", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(writes(seat).rewrite({.text = of.called("text")})); },
         Reach::Workspace, ErrorCode::Network},
        {"Writer::subjects", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(writes(seat).subjects(of.called("text"))); }, Reach::Workspace,
         ErrorCode::Network},
        {"Writer::caption", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(writes(seat).caption(of.called("text"), Platform::X)); },
         Reach::Workspace, ErrorCode::Network},
        {"ReplyWriter::suggest", "", scope(Scope::InboxReply), Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(replies(seat).suggest(of.conversation)); }, Reach::Workspace,
         ErrorCode::Invalid},
        {"ReplyWriter::summarize", "", scope(Scope::InboxReply), Does::Read, nullptr,
         [](Seat& seat, const Content& of) {
             return done(replies(seat).summarize(of.conversation, QStringLiteral("fr")));
         },
         Reach::Workspace, ErrorCode::Network},
        {"readingState", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(readingState(seat.database, seat.session, seat.clock)); }},
        {"isReadingOn", "", scope(Scope::InboxRead), Does::Read, nullptr,
         [](Seat& seat, const Content&) { return seen(isReadingOn(seat.database, seat.session)); }},
        {"switchReading", "", scope(Scope::AutomationManage), Does::Write, "reading.switch",
         [](Seat& seat, const Content&) {
             return seen(switchReading(seat.database, seat.session, seat.clock, false));
         }},
        {"Writer::read", "", writer, Does::Read, nullptr,
         [](Seat& seat, const Content& of) { return done(writes(seat).read(of.called("words"))); }, Reach::Workspace,
         ErrorCode::Network},
    };
}

} // namespace relais::test
