// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/people.h"

#include "services/access/invitations.h"
#include "services/access/people.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/core/clock.h"
#include "services/storage/data_folder.h"
#include "services/storage/database.h"
#include "tests/shots/photographer.h"
#include "ui/shell/desk_view.h"
#include "ui/widgets/segments.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <array>
#include <thread>

namespace relais::shots {

using namespace relais::ui;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

struct Hired
{
    const char* name;
    const char* email;
    int workspace;
    relais::Role role;
    int seenMinutesAgo;
};

constexpr int kSent = 4000;
constexpr std::array kStaff = {
    Hired{"Anjali Mehra", "anjali.mehra@example.com", 0, relais::Role::Admin, 12},
    Hired{"Antoine Delcourt", "a.delcourt@example.com", 0, relais::Role::Manager, 70},
    Hired{"Beatriz Salgado", "b.salgado@example.com", 0, relais::Role::Manager, 1500},
    Hired{"Mathis Renaudin", "m.renaudin@example.com", 1, relais::Role::Manager, 7300},
    Hired{"Karim Touati", "karim.touati@example.com", 0, relais::Role::Agent, 8},
    Hired{"Freya Lindholm", "freya.lindholm@example.com", 2, relais::Role::Agent, 40'000},
};

/// The three as they would stand there after some time, whatever the engine has sent meanwhile.
void ageInvitations(const DataFolder& folder, Instant now)
{
    std::jthread([&] {
        const auto database = Database::open(folder.database());
        if (!database) return;
        const auto set = [&](const char* email, int minutesLeft, int tries) {
            static_cast<void>(
                (*database)->runText(QStringLiteral("UPDATE invitations SET expires_at = ?, tries = ? WHERE email = ?"),
                                     {toMs(now + std::chrono::minutes(minutesLeft)), tries, text(email)}));
        };
        set("oscar.blythe@example.org", 12, 0);
        set("nora.quist@example.com", 9, 3);
        set("ivo.marek@example.net", -8 * 24 * 60, 0);
    });
}

} // namespace

void fillPeople(const DataFolder& folder, const Clock& clock)
{
    const auto database = Database::open(folder.database());
    const auto owner =
        database ? signIn(**database, clock, qEnvironmentVariable("RELAIS_EMAIL"), Secret(qgetenv("RELAIS_PASSWORD")))
                 : fail(ErrorCode::NotFound, {}, {});
    if (!owner) return;
    auto known = workspacesOf(**database, *owner);
    if (!known || known->size() > 1) return;
    Workspaces workspaces(**database, *owner, clock);
    for (const auto* name : {"Halden & Moor", "Les Marées"}) static_cast<void>(workspaces.add(text(name)));
    known = workspacesOf(**database, *owner);
    const auto peopleOf = [&](qsizetype workspace) {
        return People(**database, *openWorkspace(**database, *owner, known->at(workspace).slug), clock);
    };
    for (const auto& hired : kStaff) {
        const auto id =
            peopleOf(hired.workspace)
                .add({text(hired.email), text(hired.name), hired.role, Secret("long enough")}, HashCost::ForTests);
        if (!id) continue;
        const auto seen = clock.now() - std::chrono::minutes(hired.seenMinutesAgo);
        static_cast<void>((*database)->runText(QStringLiteral("UPDATE users SET last_seen_at = ? WHERE id = ?"),
                                               {toMs(seen), id->value()}));
    }
    for (const auto& [email, role] : {std::pair("anjali.mehra@example.com", relais::Role::Manager),
                                      {"a.delcourt@example.com", relais::Role::Agent}}) {
        auto people = peopleOf(1);
        if (const auto person = people.find(text(email))) static_cast<void>(people.update(person->id, {.role = role}));
    }
    for (const auto& [email, role] : {std::pair("ivo.marek@example.net", relais::Role::Agent),
                                      {"nora.quist@example.com", relais::Role::Agent},
                                      {"oscar.blythe@example.org", relais::Role::Manager}})
        static_cast<void>(Invitations(**database, *openWorkspace(**database, *owner, known->at(0).slug), clock)
                              .create({.email = text(email), .role = role}));
    auto people = peopleOf(2);
    if (const auto freya = people.find(text("freya.lindholm@example.com")))
        static_cast<void>(people.deactivate(freya->id));
}

void photographPeople(Photographer& photographer, DeskView& desk, const DataFolder& folder, const Clock& clock)
{
    desk.open(Place::People);
    QTest::qWait(kSent);
    ageInvitations(folder, clock.now());
    desk.open(Place::People);
    photographer.take(text("people"));
    bringUp(*find<QWidget>(desk, "owners-agent"));
    photographer.take(text("people-roles"));
    auto* table = find<QTableView>(desk, "people");
    table->selectRow(1);
    Q_EMIT table->activated(table->model()->index(1, 0));
    photographer.take(text("people-edit"));
    closeSheet(photographer, desk);
    find<QPushButton>(desk, "primary")->click();
    photographer.take(text("people-invite"));
    find<Segments>(*desk.window(), "person-way")->findChildren<QToolButton*>().at(1)->click();
    photographer.take(text("people-new"));
    find<QPushButton>(*desk.window(), "save-person")->click();
    photographer.take(text("people-new-wrong"));
    closeSheet(photographer, desk);
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    photographer.take(text("people-delete"));
    find<QPushButton>(*desk.window(), "question-act")->click();
    photographer.take(text("people-refused"));
    find<QLineEdit>(desk, "people-search")->setText(text("nobody of that name"));
    photographer.take(text("people-nobody"));
    find<QLineEdit>(desk, "people-search")->clear();
    const auto choices = find<Segments>(desk, "people-what")->findChildren<QToolButton*>();
    choices.at(1)->click();
    photographer.settle();
    find<QPushButton>(desk, "verify-trail")->click();
    photographer.take(text("people-trail"));
    find<QLineEdit>(desk, "audit-search")->setText(text("nothing of that name"));
    QTest::qWait(400);
    photographer.take(text("people-trail-nothing"));
    find<QPushButton>(desk, "empty-action")->click();
    choices.at(0)->click();
    photographer.settle();
}

} // namespace relais::shots
