// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/audit_view.h"

#include "services/access/people.h"
#include "ui/access/audit_filter.h"
#include "ui/shell/export_sheet.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace relais::ui {

namespace {

constexpr int kPageSize = 100;
constexpr int kNarrow = 960;

AuditTableModel::Slice sliceOf(const AuditPage& page)
{
    return {page.items, page.next};
}

} // namespace

AuditView::AuditView(Desk& desk)
    : m_desk(desk)
    , m_model(new AuditTableModel(this))
    , m_filter(new AuditFilter(desk.theme, desk.clock))
    , m_verify(makeButton(tr("Check the trail")))
    , m_export(makeButton(tr("Export")))
    , m_note(new Note(desk.theme))
    , m_table(makeTable(desk.theme, m_model, tr("Audit trail")))
    , m_state(new StateView(desk.theme, m_table))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kWide);
    column->setSpacing(space::kMedium);
    column->addWidget(makeTools());
    column->addWidget(m_note);
    m_note->setObjectName(QStringLiteral("audit-note"));
    column->addWidget(makeList(), 1);
    connect(m_filter, &AuditFilter::changed, this, [this] {
        m_table->scrollToTop();
        read(kPageSize);
    });
    connect(m_verify, &QPushButton::clicked, this, &AuditView::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditView::exportTrail);
    connect(m_state, &StateView::retried, this, &AuditView::refresh);
    connect(m_state, &StateView::acted, m_filter, &AuditFilter::clear);
}

QWidget* AuditView::makeTools()
{
    auto* tools = new QWidget;
    m_tools = new QHBoxLayout(tools);
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_tools->setSpacing(space::kSmall);
    m_tools->addWidget(m_filter, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    m_tools->addLayout(row);
    m_verify->setObjectName(QStringLiteral("verify-trail"));
    m_verify->setToolTip(tr("Looks for entries that were changed, added or removed with another program"));
    m_export->setObjectName(QStringLiteral("export-trail"));
    m_export->setToolTip(tr("Writes what the filter leaves to a CSV file"));
    row->addWidget(m_verify, 0, Qt::AlignTop);
    row->addWidget(m_export, 0, Qt::AlignTop);
    row->addStretch();
    return tools;
}

QWidget* AuditView::makeList()
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, space::kTiny, 1, space::kTiny);
    column->setSpacing(0);
    column->addWidget(m_state);
    m_table->setObjectName(QStringLiteral("audit"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (const auto& [name, width] : {std::pair(AuditTableModel::When, 156),
                                      {AuditTableModel::Who, 164},
                                      {AuditTableModel::What, 208},
                                      {AuditTableModel::Detail, 132},
                                      {AuditTableModel::Where, 128}})
        m_table->setColumnWidth(name, width);
    header->setSectionResizeMode(AuditTableModel::Subject, QHeaderView::Stretch);
    m_model->setFetch([this](const std::optional<qint64>& after, AuditTableModel::Answer answer) {
        auto wanted = m_filter->query();
        wanted.before = after;
        m_desk
            .run(
                [wanted](const Work& work) { return AuditTrail(work.database, work.session, work.clock).list(wanted); })
            .then(this, [answer, after](const Result<AuditPage>& page) {
                // Without an answer it is asked again as one scrolls on.
                answer(page ? sliceOf(*page) : AuditTableModel::Slice{{}, after});
            });
    });
    return card;
}

void AuditView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrow;
    m_tools->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Whoever is no Owner sees their own workspace's only.
    m_table->setColumnHidden(AuditTableModel::Where, isNarrow || !m_desk.rights().isOwner());
}

void AuditView::refresh()
{
    readPeople();
    // As far as it was scrolled, so that it stays where it is.
    read(qMax(kPageSize, m_model->rowCount()));
}

void AuditView::readPeople()
{
    m_desk.run([](const Work& work) { return People(work.database, work.session, work.clock).list(); })
        .then(this, m_latestPeople.only([this](const Result<QList<Person>>& people) {
            if (people) m_filter->showPeople(*people);
        }));
}

void AuditView::read(int count)
{
    if (m_model->rowCount() == 0) m_state->showLoading();
    auto wanted = m_filter->query();
    wanted.limit = count;
    m_desk.run([wanted](const Work& work) { return AuditTrail(work.database, work.session, work.clock).list(wanted); })
        .then(this, m_latest.only([this](const Result<AuditPage>& page) {
            if (page)
                show(*page);
            else
                m_state->showError(errorText(page.error()));
        }));
}

void AuditView::show(const AuditPage& page)
{
    m_model->setFirst(sliceOf(page));
    if (!page.items.isEmpty())
        m_state->showContent();
    else if (m_filter->isFiltered())
        m_state->showEmpty(QStringLiteral("search"), tr("Nothing fits"), tr("No entry fits the search and the filter."),
                           tr("Show all"));
    else
        m_state->showEmpty(
            QStringLiteral("list"), tr("Nothing yet"),
            tr("Every change of people, rights, workspaces and accounts, every launch and every export is written down here."));
}

void AuditView::verify()
{
    // Its button stays as it is: one that rests hands the keyboard on.
    if (std::exchange(m_isChecking, true)) return;
    m_note->show(NoteKind::Info, tr("Checking the trail …"));
    m_desk.runLong([](const Work& work) { return AuditTrail(work.database, work.session, work.clock).verify(); })
        .then(this, [this](const Result<AuditVerdict>& verdict) {
            m_isChecking = false;
            if (verdict)
                showVerdict(*verdict);
            else
                m_note->show(NoteKind::Bad, errorText(verdict.error()));
        });
}

void AuditView::showVerdict(const AuditVerdict& verdict)
{
    if (verdict.isWhole())
        m_note->show(
            NoteKind::Good,
            tr("The trail of %Ln entry(ies) is whole: none was changed, added or removed with another program.",
               nullptr, plural(verdict.entries)));
    else
        m_note->show(
            NoteKind::Bad,
            tr("The trail was altered at entry %1: %2. What stands before it is as it was written; a backup or an export from before tells the rest.")
                .arg(*verdict.altered)
                .arg(detailText(verdict.why)));
}

void AuditView::exportTrail()
{
    if (m_isExporting) return;
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the audit trail"), QStringLiteral("audit.csv"),
                                                   tr("CSV files (*.csv)"));
    if (path.isEmpty()) return;
    m_isExporting = true;
    const QPointer<ExportSheet> sheet(new ExportSheet(m_desk, this, path));
    m_desk
        .runLong([wanted = m_filter->query(), path, watch = sheet->watch()](const Work& work) {
            return AuditTrail(work.database, work.session, work.clock).exportCsv(wanted, path, watch.stop, watch.wrote);
        })
        .then(this, [this, path, sheet](const Result<int>& count) {
            m_isExporting = false;
            if (sheet) sheet->end();
            if (!count && count.error().code == ErrorCode::Cancelled) {
                m_desk.navigator.toast(errorText(count.error()));
                return;
            }
            if (!count) {
                m_note->show(NoteKind::Bad, errorText(count.error()));
                return;
            }
            m_desk.navigator.toast(tr("%Ln entry(ies) written to %1.", nullptr, *count).arg(path));
            refresh();
        });
}

void AuditView::focusSearch()
{
    m_filter->focusWords();
}

bool AuditView::closeTop()
{
    if (m_note->text().isEmpty() || m_isChecking) return m_filter->clearWords();
    m_note->show(NoteKind::Info, {});
    return true;
}

} // namespace relais::ui
