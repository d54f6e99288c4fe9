// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/erase_sheet.h"

#include "services/upkeep/backup.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 560;

} // namespace

EraseSheet::EraseSheet(Desk& desk, ContactId id, const QString& name, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_id(id)
    , m_goes(makeText({}))
    , m_backups(makeText({}))
    , m_note(new Note(desk.theme))
    , m_act(makeButton(tr("Erase for good"), Look::Danger))
{
    const auto title = tr("Erase %1?").arg(name);
    setAccessibleName(title);
    setObjectName(QStringLiteral("erase-sheet"));
    content()->addWidget(makeText(title, Role::Title));
    content()->addWidget(
        makeText(tr("For somebody who asks that nothing is kept about them. It cannot be undone."), Role::Muted));
    m_goes->setObjectName(QStringLiteral("erase-goes"));
    addPoint(tr("What goes"), m_goes);
    addPoint(
        tr("What stays"),
        makeText(tr(
            "Figures and costs, and entries without name or address so that the sums are right. The address becomes a mark that cannot be read: no import and no form brings it "
            "back, and no campaign writes to it.")));
    m_backups->setObjectName(QStringLiteral("erase-backups"));
    addPoint(tr("What Relais cannot reach"), m_backups);
    content()->addWidget(m_note);
    m_act->setObjectName(QStringLiteral("erase-for-good"));
    m_act->setEnabled(false);
    auto* leave = makeButton(tr("Keep the contact"));
    addFoot(leave, m_act);
    connect(m_act, &QPushButton::clicked, this, &EraseSheet::act);
    m_desk
        .run([id, folder = desk.folder](const Work& work) -> Result<Facts> {
            const auto outlook = erasureOutlook(work.database, work.session, {id});
            if (!outlook) return outlook.failure();
            return Facts{*outlook, backupsHoldUntil(folder)};
        })
        .then(this, [this](const Result<Facts>& facts) {
            if (facts)
                show(*facts);
            else
                m_note->show(NoteKind::Bad, errorText(facts.error()));
        });
    open(leave);
}

void EraseSheet::addPoint(const QString& title, QLabel* text)
{
    content()->addWidget(makeLabel(title, Role::Heading));
    content()->addWidget(text);
}

void EraseSheet::show(const Facts& facts)
{
    const auto& outlook = facts.outlook;
    QStringList goes{tr("Name, addresses, values, notes and consents.")};
    if (outlook.contacts > 1)
        goes +=
            tr("So do %Ln entry(s) that are the same person: merged into this one, or deleted with the same address.",
               nullptr, outlook.contacts - 1);
    if (outlook.messages > 0) goes += tr("What stands in %Ln message(s) to them.", nullptr, outlook.messages);
    if (outlook.waiting > 0) goes += tr("%Ln of those still wait(s), and will not be sent.", nullptr, outlook.waiting);
    if (outlook.said > 0) goes += tr("What was said in conversations: %Ln message(s).", nullptr, outlook.said);
    if (outlook.files > 0) goes += tr("%Ln file(s) with them.", nullptr, outlook.files);
    m_goes->setText(goes.join(QLatin1Char('\n')));
    const auto elsewhere = tr("Exports, copies on other disks, and what a provider keeps: delete them there.");
    m_backups->setText(
        facts.inBackupsUntil
            ? tr("Backups made before still hold them; the last of these goes by %1, while Relais makes its daily backups.")
                      .arg(QLocale().toString(
                          QDateTime::fromMSecsSinceEpoch(toMs(*facts.inBackupsUntil), Qt::UTC).date(),
                          QLocale::LongFormat))
                  + QLatin1Char('\n') + elsewhere
            : elsewhere);
    m_act->setEnabled(true);
}

void EraseSheet::act()
{
    m_act->setEnabled(false);
    m_act->setText(tr("Erasing …"));
    m_note->show(NoteKind::Info, {});
    m_desk
        .runLong([id = m_id, folder = m_desk.folder](const Work& work) {
            return eraseContacts(work.database, work.session, work.clock, folder, {id});
        })
        .then(this, [this](const Result<Erasure>& done) {
            if (!done) {
                m_act->setEnabled(true);
                m_act->setText(tr("Erase for good"));
                m_note->show(NoteKind::Bad, errorText(done.error()));
                return;
            }
            m_desk.navigator.toast(
                done->complete
                    ? tr("Erased. Nothing of this person is left here.")
                    : tr("Erased. Something held the files: what is left in them goes when Relais starts next."));
            Q_EMIT erased();
            close();
        });
}

} // namespace relais::ui
