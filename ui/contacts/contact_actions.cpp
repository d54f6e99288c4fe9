// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_actions.h"

#include "services/contacts/category_repository.h"
#include "services/contacts/contact_export.h"
#include "services/contacts/contact_merge.h"
#include "services/contacts/contact_repository.h"
#include "ui/shell/export_sheet.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QPointer>

#include <algorithm>

namespace relais::ui {

ContactActions::ContactActions(Desk& desk, QWidget* over)
    : QObject(over)
    , m_desk(desk)
    , m_over(over)
{
}

void ContactActions::saveSegment(const ContactFilter& filter)
{
    const auto name = QInputDialog::getText(m_over, tr("Save as a segment"), tr("Name of the segment")).trimmed();
    if (name.isEmpty()) return;
    m_desk
        .run([segment = Segment{name, filter}](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).addSegment(segment);
        })
        .then(this, [this, name](const Result<void>& done) {
            m_desk.navigator.toast(done ? tr("Segment “%1” saved. Campaigns can go to it.").arg(name)
                                        : errorText(done.error()));
            if (done) Q_EMIT changed();
        });
}

void ContactActions::assign(const QList<ContactId>& ids, const QString& category)
{
    m_desk
        .run([ids, category](const Work& work) -> Result<Moved> {
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto id = categories.ensure(category);
            if (!id) return id.failure();
            const auto count = categories.assign(*id, ids);
            if (!count) return count.failure();
            return Moved{*id, *count};
        })
        .then(this, [this, ids, category](const Result<Moved>& moved) {
            Q_EMIT changed();
            if (!moved) {
                m_desk.navigator.toast(errorText(moved.error()));
                return;
            }
            m_desk.navigator.toast(
                tr("%Ln contact(s) added to “%1”.", nullptr, moved->count).arg(category),
                [this, ids, id = moved->category] {
                    undo([ids, id](const Work& work) {
                        return CategoryRepository(work.database, work.session, work.clock).unassign(id, ids);
                    });
                });
        });
}

void ContactActions::unassign(const QList<ContactId>& ids, const QString& category)
{
    m_desk
        .run([ids, category](const Work& work) -> Result<Moved> {
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto known = categories.byName(category);
            if (!known) return known.failure();
            const auto count = categories.unassign(known->id, ids);
            if (!count) return count.failure();
            return Moved{known->id, *count};
        })
        .then(this, [this, ids, category](const Result<Moved>& moved) {
            Q_EMIT changed();
            if (!moved) {
                m_desk.navigator.toast(errorText(moved.error()));
                return;
            }
            // Into that very category, not into one that is made anew because somebody has deleted it.
            m_desk.navigator.toast(
                tr("%Ln contact(s) taken out of “%1”.", nullptr, moved->count).arg(category),
                [this, ids, id = moved->category] {
                    undo([ids, id](const Work& work) {
                        return CategoryRepository(work.database, work.session, work.clock).assign(id, ids);
                    });
                });
        });
}

void ContactActions::remove(const QList<ContactId>& ids)
{
    m_desk
        .run([ids](const Work& work) { return ContactRepository(work.database, work.session, work.clock).remove(ids); })
        .then(this, [this, ids](const Result<int>& count) {
            Q_EMIT changed();
            if (!count) {
                m_desk.navigator.toast(errorText(count.error()));
                return;
            }
            m_desk.navigator.toast(tr("%Ln contact(s) deleted.", nullptr, *count), [this, ids] {
                undo([ids](const Work& work) {
                    return ContactRepository(work.database, work.session, work.clock).restore(ids);
                });
            });
        });
}

void ContactActions::undo(const std::function<Result<int>(const Work& work)>& act)
{
    m_desk.run(act).then(this, [this](const Result<int>& done) {
        if (!done) m_desk.navigator.toast(errorText(done.error()));
        Q_EMIT changed();
    });
}

void ContactActions::exportList(const ContactFilter& filter)
{
    writeFile(tr("Export this list"), [filter](const Work& work, const QString& path, ExportFormat format,
                                               const ExportWatch& watch) {
        return exportContacts(work.database, work.session, work.clock, filter, path, format, watch.stop, watch.wrote);
    });
}

void ContactActions::exportChosen(const QList<ContactId>& ids)
{
    writeFile(tr("Export the chosen contacts"),
              [ids](const Work& work, const QString& path, ExportFormat format, const ExportWatch& watch) {
                  return relais::exportChosen(work.database, work.session, work.clock, ids, path, format, watch.stop,
                                              watch.wrote);
              });
}

void ContactActions::writeFile(const QString& title, const Export& work)
{
    const auto path = QFileDialog::getSaveFileName(m_over, title, QStringLiteral("contacts.csv"),
                                                   tr("CSV files (*.csv);;vCard files (*.vcf)"));
    if (path.isEmpty()) return;
    const auto format =
        path.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive) ? ExportFormat::VCard : ExportFormat::Csv;
    const QPointer<ExportSheet> sheet(new ExportSheet(m_desk, m_over, path));
    m_desk
        .runLong([work, path, format, watch = sheet->watch()](const Work& on) { return work(on, path, format, watch); })
        .then(this, [this, path, sheet](const Result<int>& count) {
            if (sheet) sheet->end();
            m_desk.navigator.toast(count ? tr("%Ln contact(s) written to %1.", nullptr, *count).arg(path)
                                         : errorText(count.error()));
        });
}

void ContactActions::merge(QList<ContactId> ids)
{
    if (ids.size() < 2) return;
    std::sort(ids.begin(), ids.end());
    const auto kept = ids.takeFirst();
    mergeInto(kept, ids);
}

void ContactActions::mergeInto(ContactId kept, const QList<ContactId>& others)
{
    m_desk
        .run([kept, others](const Work& work) {
            return ContactMerger(work.database, work.session, work.clock).merge(kept, others);
        })
        .then(this, [this, kept](const Result<ContactMerge>& done) {
            Q_EMIT changed();
            if (!done) {
                m_desk.navigator.toast(errorText(done.error()));
                return;
            }
            m_desk.navigator.toast(tr("%Ln contact(s) are one now.", nullptr, plural(done->others.size()) + 1),
                                   [this, merge = *done] { undoMerge(merge); });
            Q_EMIT merged(kept);
        });
}

void ContactActions::undoMerge(const ContactMerge& merge)
{
    m_desk.run([merge](const Work& work) { return ContactMerger(work.database, work.session, work.clock).undo(merge); })
        .then(this, [this](const Result<void>& done) {
            if (!done) m_desk.navigator.toast(errorText(done.error()));
            Q_EMIT changed();
        });
}

} // namespace relais::ui
