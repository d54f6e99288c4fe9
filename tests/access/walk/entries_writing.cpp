// SPDX-License-Identifier: GPL-3.0-or-later
// What texts are written with. No Ollama answers here: its address is a port where nobody listens.
#include "services/writing/turn_queue.h"
#include "services/writing/writing_models.h"
#include "services/writing/writer.h"
#include "services/writing/writing_settings.h"
#include "tests/access/walk/entry.h"
#include "tests/access/walk/seen.h"

namespace relais::test {

namespace {

WritingSettingsStore settings(Seat& seat) { return {seat.database, seat.session, seat.clock}; }

TurnQueue& turns()
{
    static TurnQueue queue;
    return queue;
}

WritingModels models(Seat& seat) { return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()}; }
Writer writes(Seat& seat) { return {seat.database, seat.session, seat.clock, PlaceHints{}, turns()}; }

} // namespace

Entries writingEntries()
{
    // Whoever writes a campaign or an answer: everybody has one of both.
    const auto writer = anybody();
    const auto keeper = scope(Scope::ChannelsManage);
    return {
        {"requireWriting", "", writer, Does::Read, nullptr, [](Seat& seat, const Content&) { return seen(requireWriting(seat.database, seat.session)); }},
        {"requireModelKeeping", "", keeper, Does::Read, nullptr, [](Seat& seat, const Content&) { return seen(requireModelKeeping(seat.database, seat.session)); }},
        {"WritingSettingsStore::read", "", writer, Does::Read, nullptr, [](Seat& seat, const Content&) { return seen(settings(seat).read()); }},
        {"WritingSettingsStore::save", "", keeper, Does::Write, "writing.configure",
         [](Seat& seat, const Content& of) { return seen(settings(seat).save({.baseUrl = QStringLiteral("http://127.0.0.1:2"), .model = of.word})); }},
        {"WritingModels::status", "", writer, Does::Read, nullptr, [](Seat& seat, const Content&) { return seen(models(seat).status()); }},
        {"WritingModels::pull", "", keeper, Does::Write, nullptr, [](Seat& seat, const Content& of) { return seen(models(seat).pull(of.word, {})); }, Reach::Workspace, ErrorCode::Network},
        {"WritingModels::remove", "", keeper, Does::Write, nullptr, [](Seat& seat, const Content& of) { return seen(models(seat).remove(of.word)); }, Reach::Workspace, ErrorCode::Network},
        {"Writer::draft", "", writer, Does::Read, nullptr, [](Seat& seat, const Content& of) { return done(writes(seat).draft({.brief = of.called("brief")})); }, Reach::Workspace, ErrorCode::Network},
        {"Writer::rewrite", "", writer, Does::Read, nullptr, [](Seat& seat, const Content& of) { return done(writes(seat).rewrite({.text = of.called("text")})); }, Reach::Workspace, ErrorCode::Network},
        {"Writer::read", "", writer, Does::Read, nullptr, [](Seat& seat, const Content& of) { return done(writes(seat).read(of.called("words"))); }, Reach::Workspace, ErrorCode::Network},
    };
}

} // namespace relais::test
