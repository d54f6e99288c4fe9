// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/suppression_actions.h"

#include "services/contacts/suppression_list.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"

namespace relais::ui {

namespace {

SuppressionList listOf(const Work& work)
{
    return {work.database, work.session, work.clock};
}

/// Those that were not on the list before.
Result<QStringList> addAll(const Work& work, const QStringList& addresses)
{
    QStringList added;
    for (const auto& address : addresses) {
        const auto isNew = listOf(work).add(address, QStringLiteral("manual"), QStringLiteral("window"));
        if (!isNew) return isNew.failure();
        if (*isNew) added += address;
    }
    return added;
}

} // namespace

SuppressionActions::SuppressionActions(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void SuppressionActions::stop(const QStringList& addresses)
{
    m_desk.run([addresses](const Work& work) { return addAll(work, addresses); })
        .then(this, [this](const Result<QStringList>& added) {
            Q_EMIT changed();
            if (!added)
                m_desk.navigator.toast(errorText(added.error()));
            else if (added->isEmpty())
                m_desk.navigator.toast(tr("Nothing to stop: no address, or all are on the suppression list already."));
            else
                m_desk.navigator.toast(tr("%Ln address(es) will not be written to.", nullptr, plural(added->size())),
                                       [this, addresses = *added] { takeOff(addresses); });
        });
}

void SuppressionActions::takeOff(const QStringList& addresses)
{
    m_desk.run([addresses](const Work& work) { return listOf(work).takeBack(addresses); })
        .then(this, [this](const Result<void>& done) { settle(done); });
}

void SuppressionActions::lift(const QString& address)
{
    m_desk.run([address](const Work& work) { return listOf(work).remove(address); })
        .then(this, [this, address](const Result<Suppression>& taken) {
            Q_EMIT changed();
            if (!taken) {
                m_desk.navigator.toast(errorText(taken.error()));
                return;
            }
            m_desk.navigator.toast(tr("%1 may be written to again.").arg(address), [this, was = *taken] {
                m_desk.run([was](const Work& work) { return listOf(work).restore(was); })
                    .then(this, [this](const Result<void>& done) { settle(done); });
            });
        });
}

void SuppressionActions::settle(const Result<void>& done)
{
    if (!done) m_desk.navigator.toast(errorText(done.error()));
    Q_EMIT changed();
}

} // namespace relais::ui
