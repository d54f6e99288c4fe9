// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/fitting_actions.h"

#include "services/contacts/batches.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/suppression_list.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"

#include <QWidget>

#include <algorithm>
#include <iterator>

namespace relais::ui {

namespace {

/// Each address that is taken off the suppression list again has its entry in the trail.
constexpr qsizetype kMostUnsuppressed = 50'000;

} // namespace

FittingActions::FittingActions(Desk& desk, QWidget* over)
    : QObject(over)
    , m_desk(desk)
    , m_over(over)
{
}

void FittingActions::tell(const Error& error)
{
    m_desk.navigator.toast(errorText(error));
}

Result<int> FittingActions::carryOut(const Work& work, Way way, CategoryId category, const QList<ContactId>& contacts)
{
    CategoryRepository categories(work.database, work.session, work.clock);
    return inBatches(contacts, [&](const QList<ContactId>& batch) {
        return way == Way::In ? categories.assign(category, batch) : categories.unassign(category, batch);
    });
}

Result<FittingActions::Move> FittingActions::carryOut(const Work& work, const ContactFilter& filter,
                                                      const QString& category, Way way)
{
    CategoryRepository categories(work.database, work.session, work.clock);
    if (way == Way::In)
        if (const auto made = categories.ensure(category); !made) return made.failure();
    const auto known = categories.byName(category);
    if (!known) return known.failure();
    ContactRepository contacts(work.database, work.session, work.clock);
    const auto fitting = contacts.ids(filter);
    if (!fitting) return fitting.failure();
    const auto members = contacts.ids({.categories = {known->name}});
    if (!members) return members.failure();
    Move move{way, known->id, {}};
    if (way == Way::In)
        std::set_difference(fitting->begin(), fitting->end(), members->begin(), members->end(),
                            std::back_inserter(move.contacts));
    else
        std::set_intersection(fitting->begin(), fitting->end(), members->begin(), members->end(),
                              std::back_inserter(move.contacts));
    const auto count = carryOut(work, way, known->id, move.contacts);
    if (!count) return count.failure();
    move.count = *count;
    return move;
}

void FittingActions::move(const ContactFilter& filter, const QString& category, Way way)
{
    m_desk.runLong([filter, category, way](const Work& work) { return carryOut(work, filter, category, way); })
        .then(this, [this, category](const Result<Move>& done) {
            Q_EMIT changed();
            if (!done) {
                tell(done.error());
                return;
            }
            const auto words = done->way == Way::In ? tr("%Ln contact(s) added to “%1”.", nullptr, done->count)
                                                    : tr("%Ln contact(s) taken out of “%1”.", nullptr, done->count);
            m_desk.navigator.toast(words.arg(category), [this, moved = *done] { undo(moved); });
        });
}

void FittingActions::undo(const Move& move)
{
    m_desk
        .runLong([move](const Work& work) {
            return carryOut(work, move.way == Way::In ? Way::Out : Way::In, move.category, move.contacts);
        })
        .then(this, [this](const Result<int>& done) {
            if (!done) tell(done.error());
            Q_EMIT changed();
        });
}

void FittingActions::ask(const ContactFilter& filter, const std::function<Question::Words(int)>& words,
                         const std::function<void(const QList<ContactId>&)>& act)
{
    m_desk
        .runLong([filter](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock).ids(filter);
        })
        .then(this, [this, words, act](const Result<QList<ContactId>>& ids) {
            if (!ids) {
                tell(ids.error());
                return;
            }
            // Whoever has gone to another page meanwhile is not asked there.
            if (!m_over->isVisible() || ids->isEmpty()) return;
            auto* question = new Question(m_desk.theme, m_over, words(plural(ids->size())));
            connect(question, &Question::agreed, this, [act, these = *ids] { act(these); });
        });
}

void FittingActions::remove(const ContactFilter& filter)
{
    ask(
        filter,
        [](int count) {
            return Question::Words{
                tr("Delete %Ln contact(s)?", nullptr, count),
                tr("All that fit the search and the filters are deleted, also those further down the list. Undo brings them back."),
                tr("Delete them"), tr("Keep them")};
        },
        [this](const QList<ContactId>& ids) { removeNow(ids); });
}

void FittingActions::removeNow(const QList<ContactId>& ids)
{
    m_desk
        .runLong([ids](const Work& work) {
            ContactRepository contacts(work.database, work.session, work.clock);
            return inBatches(ids, [&](const QList<ContactId>& batch) { return contacts.remove(batch); });
        })
        .then(this, [this, ids](const Result<int>& count) {
            Q_EMIT changed();
            if (!count) {
                tell(count.error());
                return;
            }
            m_desk.navigator.toast(tr("%Ln contact(s) deleted.", nullptr, *count), [this, ids] {
                m_desk
                    .runLong([ids](const Work& work) {
                        ContactRepository contacts(work.database, work.session, work.clock);
                        return inBatches(ids, [&](const QList<ContactId>& batch) { return contacts.restore(batch); });
                    })
                    .then(this, [this](const Result<int>& back) {
                        if (!back) tell(back.error());
                        Q_EMIT changed();
                    });
            });
        });
}

void FittingActions::suppress(const ContactFilter& filter)
{
    ask(
        filter,
        [](int count) {
            const auto text = tr(
                "The addresses and numbers of all that fit the search and the filters go on the suppression list, and nothing is sent to them any more.");
            const auto back = 2 * qint64{count} > kMostUnsuppressed
                                  ? tr("They are too many for Undo: each can be taken off that list in the settings.")
                                  : tr("Undo takes off again those that were not on it before.");
            return Question::Words{tr("Stop writing to %Ln contact(s)?", nullptr, count),
                                   text + QLatin1Char(' ') + back, tr("Stop writing"), tr("Leave it as it is")};
        },
        [this](const QList<ContactId>& ids) { suppressNow(ids); });
}

void FittingActions::suppressNow(const QList<ContactId>& ids)
{
    m_desk
        .runLong([ids](const Work& work) -> Result<QStringList> {
            SuppressionList list(work.database, work.session, work.clock);
            QStringList added;
            const auto count = inBatches(ids, [&](const QList<ContactId>& batch) -> Result<int> {
                const auto some = list.addContacts(batch, QStringLiteral("manual"), QStringLiteral("window"));
                if (!some) return some.failure();
                added += *some;
                return static_cast<int>(some->size());
            });
            if (!count) return count.failure();
            return added;
        })
        .then(this, [this, mayUndo = 2 * ids.size() <= kMostUnsuppressed](const Result<QStringList>& added) {
            Q_EMIT changed();
            if (!added) {
                tell(added.error());
                return;
            }
            const auto words = tr("%Ln address(es) will not be written to.", nullptr, plural(added->size()));
            if (mayUndo)
                m_desk.navigator.toast(words, [this, addresses = *added] { unsuppress(addresses); });
            else
                m_desk.navigator.toast(words);
        });
}

void FittingActions::unsuppress(const QStringList& addresses)
{
    m_desk
        .runLong([addresses](const Work& work) {
            SuppressionList list(work.database, work.session, work.clock);
            return inBatches(addresses, [&](const QStringList& batch) -> Result<int> {
                if (const auto done = list.takeBack(batch); !done) return done.failure();
                return static_cast<int>(batch.size());
            });
        })
        .then(this, [this](const Result<int>& done) {
            if (!done) tell(done.error());
            Q_EMIT changed();
        });
}

} // namespace relais::ui
