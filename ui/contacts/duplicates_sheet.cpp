// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/duplicates_sheet.h"

#include "ui/contacts/duplicate_columns.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 840;
constexpr int kHeight = 420;
constexpr int kPart = 50;

QList<ContactId> idsOf(const DuplicateGroup& group)
{
    QList<ContactId> ids;
    for (const auto& contact : group.contacts) ids += contact.id;
    return ids;
}

} // namespace

DuplicatesSheet::DuplicatesSheet(Desk& desk, QWidget* over)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_title(makeLabel(tr("Duplicates"), Role::Title))
    , m_count(makeLabel({}, Role::Muted))
    , m_why(makeText({}, Role::Muted))
    , m_note(new Note(desk.theme))
    , m_undoButton(m_note->action(tr("Undo")))
    , m_columns(new DuplicateColumns)
    , m_different(makeButton(tr("They are two people")))
    , m_later(makeButton(tr("Later")))
    , m_merge(makeButton(tr("Merge"), Look::Primary))
{
    build();
}

DuplicatesSheet::~DuplicatesSheet()
{
    m_stop.request_stop();
}

void DuplicatesSheet::build()
{
    setObjectName(QStringLiteral("duplicates-sheet"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    m_title->setObjectName(QStringLiteral("duplicates-title"));
    head->addStretch();
    head->addWidget(m_count);
    content()->addLayout(head);
    content()->addWidget(m_note);
    content()->addWidget(m_why);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_columns);
    m_state = new StateView(theme(), scroll);
    m_state->setMinimumHeight(qMin(kHeight, window()->height() - 300));
    content()->addWidget(m_state, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kSmall);
    auto* close = makeButton(tr("Close"));
    foot->addWidget(close);
    foot->addStretch();
    foot->addWidget(m_later);
    foot->addWidget(m_different);
    foot->addWidget(m_merge);
    content()->addLayout(foot);
    m_undoButton->setObjectName(QStringLiteral("duplicates-undo"));
    m_different->setObjectName(QStringLiteral("duplicates-different"));
    m_later->setObjectName(QStringLiteral("duplicates-later"));
    m_merge->setObjectName(QStringLiteral("duplicates-merge"));
    m_count->setObjectName(QStringLiteral("duplicates-count"));
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_later, &QPushButton::clicked, this, [this] {
        ++m_left;
        m_note->show(NoteKind::Info, {});
        next();
    });
    connect(m_different, &QPushButton::clicked, this, &DuplicatesSheet::tellApart);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesSheet::merge);
    connect(m_undoButton, &QPushButton::clicked, this, [this] { m_undo(); });
    connect(m_state, &StateView::retried, this, [this] { search(0); });
    connect(m_state, &StateView::acted, this, [this] {
        if (m_left > 0)
            search(0);
        else
            Sheet::close();
    });
}

void DuplicatesSheet::start()
{
    open(nullptr);
    search(0);
}

void DuplicatesSheet::search(qint64 after)
{
    setAnswers(false);
    setBusy(true);
    m_count->setText(tr("Looking through all contacts …"));
    m_state->showLoading();
    if (after == 0) m_seen = m_left = 0;
    m_desk
        .runLong([after, stop = m_stop.get_token()](const Work& work) {
            return DuplicateFinder(work.database, work.session).find(kPart, after, stop);
        })
        .then(this, [this, after](const Result<DuplicateGroups>& found) {
            if (found && after == 0) m_total = found->total;
            showFound(found);
        });
}

void DuplicatesSheet::showFound(const Result<DuplicateGroups>& found)
{
    if (!found) {
        m_count->clear();
        m_state->showError(errorText(found.error()));
        return;
    }
    m_found = *found;
    m_at = 0;
    if (m_found.groups.isEmpty())
        showEnd();
    else
        showGroup();
}

void DuplicatesSheet::showGroup()
{
    const auto& group = m_found.groups.at(m_at);
    m_title->setText(tr("Probably one person"));
    m_count->setText(tr("%1 of %2").arg(QLocale().toString(m_seen + m_at + 1), QLocale().toString(m_total)));
    QStringList why;
    if (group.samePhone) why += tr("They have the same phone number.");
    if (group.sameName) why += tr("They have the same name at the same company.");
    if (group.count > group.contacts.size())
        why += tr("%Ln more of them come up later.", nullptr, plural(group.count - group.contacts.size()));
    m_why->setText(
        why.join(QLatin1Char(' ')) + QLatin1Char(' ')
        + tr("What the one that is kept lacks is taken from the others; categories, tags and consents are joined."));
    m_different->setText(group.contacts.size() == 2 ? tr("They are two people") : tr("They are different people"));
    m_columns->show(group);
    m_state->showContent();
    setAnswers(true);
    m_columns->focusChoice();
}

void DuplicatesSheet::showEnd()
{
    setAnswers(false);
    m_title->setText(tr("Duplicates"));
    m_why->clear();
    m_count->clear();
    if (m_left > 0)
        m_state->showEmpty(QStringLiteral("clock"), tr("You have seen them all"),
                           tr("%Ln group(s) were left for later.", nullptr, m_left), tr("Look again"));
    else if (m_total > 0)
        m_state->showEmpty(QStringLiteral("good"), tr("No duplicates are left"),
                           tr("Every contact is another person now."), tr("Close"));
    else
        m_state->showEmpty(
            QStringLiteral("contacts"), tr("No duplicates"),
            tr("No two contacts have the same phone number, or the same name at the same company. Two of the same e-mail address cannot be."),
            tr("Close"));
}

void DuplicatesSheet::next()
{
    if (++m_at < m_found.groups.size()) {
        showGroup();
    } else if (m_found.next != 0) {
        m_seen += m_at;
        search(m_found.next);
    } else {
        showEnd();
    }
}

void DuplicatesSheet::setAnswers(bool shown)
{
    for (QWidget* part : {static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_different),
                          static_cast<QWidget*>(m_later), static_cast<QWidget*>(m_merge)})
        part->setVisible(shown);
    setBusy(false);
}

void DuplicatesSheet::setBusy(bool busy)
{
    for (auto* button : {m_different, m_later, m_merge, m_undoButton}) button->setEnabled(!busy);
}

void DuplicatesSheet::goOn(const QString& done, bool isWhole, std::function<void()> undo)
{
    // Whoever was not meant comes up again, with those who stay.
    const auto leftBefore = std::exchange(m_left, isWhole ? m_left : m_left + 1);
    m_undo = [this, leftBefore, undo = std::move(undo)] {
        setBusy(true);
        m_left = leftBefore;
        undo();
    };
    m_note->show(NoteKind::Good, done);
    m_undoButton->show();
    next();
}

void DuplicatesSheet::takenBack(const Result<void>& done)
{
    m_undoButton->hide();
    setBusy(false);
    if (!done) {
        m_note->show(NoteKind::Bad, errorText(done.error()));
        return;
    }
    m_note->show(NoteKind::Info, {});
    // The group in question is the one before, unless another part was read meanwhile.
    if (m_at == 0) {
        search(0);
    } else {
        --m_at;
        showGroup();
    }
}

void DuplicatesSheet::merge()
{
    const auto kept = m_columns->kept();
    const auto others = m_columns->others();
    if (others.isEmpty()) {
        m_undoButton->hide();
        m_note->show(NoteKind::Warn, tr("Tick at least one more as the same person."));
        return;
    }
    setBusy(true);
    const auto alike = m_found.groups.at(m_at).count;
    m_desk
        .run([kept, others](const Work& work) {
            return ContactMerger(work.database, work.session, work.clock).merge(kept, others);
        })
        .then(this, [this, alike](const Result<ContactMerge>& done) {
            setBusy(false);
            if (!done) {
                m_undoButton->hide();
                m_note->show(NoteKind::Bad, errorText(done.error()));
                return;
            }
            const auto count = done->others.size() + 1;
            goOn(tr("%Ln contact(s) are one now.", nullptr, plural(count)), count == alike, [this, merge = *done] {
                m_desk
                    .run([merge](const Work& work) {
                        return ContactMerger(work.database, work.session, work.clock).undo(merge);
                    })
                    .then(this, [this](const Result<void>& back) { takenBack(back); });
            });
        });
}

void DuplicatesSheet::tellApart()
{
    const auto ids = idsOf(m_found.groups.at(m_at));
    const auto alike = m_found.groups.at(m_at).count;
    setBusy(true);
    m_desk.run([ids](const Work& work) { return DuplicateFinder(work.database, work.session).tellApart(ids); })
        .then(this, [this, ids, alike](const Result<void>& done) {
            setBusy(false);
            if (!done) {
                m_undoButton->hide();
                m_note->show(NoteKind::Bad, errorText(done.error()));
                return;
            }
            goOn(tr("They will not come up again."), ids.size() == alike, [this, ids] {
                m_desk
                    .run([ids](const Work& work) {
                        return DuplicateFinder(work.database, work.session).forgetDifference(ids);
                    })
                    .then(this, [this](const Result<void>& back) { takenBack(back); });
            });
        });
}

} // namespace relais::ui
