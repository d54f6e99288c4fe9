// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/import_page.h"

#include "services/storage/output_file.h"
#include "services/upkeep/log_entries.h"
#include "ui/contacts/import_columns.h"
#include "ui/contacts/import_file.h"
#include "ui/contacts/import_rules.h"
#include "ui/contacts/import_run.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/step_marks.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr qint64 kCopiedAtATime = 1 << 20;

/// The dialog has asked whether what stands there may go.
Result<void> copyRejects(const Work& work, const QString& from, const QString& source, const QString& to)
{
    if (auto may = checkOutput(to, work.database, {from, source}); !may) return may;
    QFile rejects(from);
    if (!rejects.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, from, rejects.errorString());
    const auto copy = openOutput(to, work.database);
    if (!copy) return copy.failure();
    while (!rejects.atEnd()) (*copy)->write(rejects.read(kCopiedAtATime));
    if (!(*copy)->commit()) return fail(ErrorCode::FileUnwritable, to, (*copy)->errorString());
    return {};
}
constexpr int kFootHeight = 56;
} // namespace

ImportPage::ImportPage(Desk& desk, const QString& file)
    : Page(desk, tr("Import contacts"))
    , m_marks(new StepMarks(desk.theme, {tr("File"), tr("Columns"), tr("Rules"), tr("Preview"), tr("Import")}))
    , m_note(new Note(desk.theme))
    , m_stack(new QStackedWidget)
    , m_file(new ImportFile(desk.theme))
    , m_columns(new ImportColumns(desk.theme))
    , m_rules(new ImportRules(desk))
    , m_preview(new ImportRun(desk.theme))
    , m_run(new ImportRun(desk.theme))
    , m_summary(makeLabel({}, Role::Muted))
    , m_back(makeButton(tr("Back")))
    , m_next(makeButton(tr("Continue"), Look::Primary))
{
    makeChild();
    addToHead(m_marks);
    for (auto* step : std::initializer_list<QWidget*>{m_file, m_columns, m_rules, m_preview, m_run})
        m_stack->addWidget(step);
    body()->addWidget(m_note);
    body()->addWidget(m_stack, 1);
    auto* foot = new QFrame;
    foot->setProperty("band", QStringLiteral("foot"));
    foot->setFixedHeight(kFootHeight);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::kWide, 0, space::kWide, 0);
    row->addWidget(m_summary);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_back->setObjectName(QStringLiteral("import-back"));
    // Another button leaves the page.
    m_back->setAccessibleName(tr("Back to the step before"));
    m_next->setObjectName(QStringLiteral("import-next"));
    body()->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kMedium);
    layout()->addWidget(foot);
    connect(m_file, &ImportFile::chosen, this, &ImportPage::chooseFile);
    connect(m_columns, &ImportColumns::changed, this, &ImportPage::showFoot);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(static_cast<Step>(m_step - 1)); });
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
    connect(m_preview, &ImportRun::cancelled, this, [this] { m_stop.request_stop(); });
    connect(m_run, &ImportRun::cancelled, this, [this] { m_stop.request_stop(); });
    connect(m_run, &ImportRun::saveWanted, this, &ImportPage::saveRejects);
    goTo(File);
    if (!file.isEmpty()) chooseFile(file);
}

ImportPage::~ImportPage()
{
    m_stop.request_stop();
}

void ImportPage::chooseFile(const QString& file)
{
    m_options.file = QDir::cleanPath(file);
    m_options.mappings.clear();
    inspect();
}

void ImportPage::inspect()
{
    m_file->showReading(m_options.file);
    m_next->setEnabled(false);
    desk()
        .runLong([options = m_options](const Work&) { return inspectImport(options); })
        .then(this, m_latest.only([this](const Result<CsvFacts>& facts) {
            if (!facts) {
                m_options.file.clear();
                m_file->showNothing();
                m_note->show(NoteKind::Bad, errorText(facts.error()));
                showFoot();
                return;
            }
            m_note->show(NoteKind::Info, {});
            m_facts = *facts;
            m_file->showFacts(m_options.file, m_facts);
            m_columns->show(QFileInfo(m_options.file).fileName(), m_facts);
            goTo(Columns);
        }));
}

void ImportPage::goTo(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(step);
    m_marks->setCurrent(step);
    if (step == Preview) rehearse();
    showFoot();
}

QString ImportPage::missing() const
{
    if (m_step == Columns) return m_columns->missing();
    return {};
}

void ImportPage::showFoot()
{
    const auto lack = missing();
    const bool isOver = m_step == Import && !m_isRunning;
    m_back->setVisible(m_step > File && m_step < Import && !m_isRunning);
    // Without a file there is one thing to do, and its button stands in the middle.
    m_next->setVisible(!m_isRunning && !(m_step == File && m_options.file.isEmpty()));
    m_next->setEnabled(true);
    m_next->setText(!lack.isEmpty()     ? lack
                    : isOver            ? tr("Show the contacts")
                    : m_step == Preview ? tr("Import now")
                                        : tr("Continue"));
    m_summary->setText(m_step == Columns ? m_columns->summary() : QString());
}

void ImportPage::goOn()
{
    if (!missing().isEmpty()) {
        m_columns->focusMissing();
        return;
    }
    switch (m_step) {
    case File:
    case Columns: goTo(static_cast<Step>(m_step + 1)); break;
    case Rules:
        m_options = m_rules->applied(m_options);
        m_options.mappings = m_columns->mappings();
        goTo(Preview);
        break;
    case Preview: import(); break;
    default: desk().navigator.open(Place::Contacts); break;
    }
}

void ImportPage::rehearse()
{
    run(true, tr("Trying it out: nothing is written."));
}

void ImportPage::import()
{
    m_step = Import;
    m_stack->setCurrentIndex(Import);
    m_marks->setCurrent(Import);
    run(false, tr("Importing."));
}

void ImportPage::run(bool dryRun, const QString& doing)
{
    m_isRunning = true;
    m_stop = std::stop_source();
    m_note->show(NoteKind::Info, {});
    auto options = m_options;
    options.dryRun = dryRun;
    options.words = detailText;
    if (dryRun) options.rejectsFile.clear();
    auto* view = dryRun ? m_preview : m_run;
    view->showRunning(doing, dryRun);
    showFoot();
    auto progress = desk().background.reporter<ImportProgress>(this, [view](const ImportProgress& now) {
        view->showProgress(now);
    });
    desk()
        .runLong([options, stop = m_stop.get_token(), progress, &log = desk().log](const Work& work) {
            auto report = importContacts(work.database, work.session, work.clock, options, stop, progress);
            if (report && !options.dryRun) tellImport(log, *report);
            return report;
        })
        .then(this, m_latest.only([this](const Result<ImportReport>& report) { showReport(report); }));
}

void ImportPage::saveRejects()
{
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Save the refused rows"), m_options.rejectsFile, tr("CSV files (*.csv)"));
    if (path.isEmpty() || path == m_options.rejectsFile) return;
    desk()
        .runLong([from = m_options.rejectsFile, source = m_options.file, path](const Work& work) {
            return copyRejects(work, from, source, path);
        })
        .then(this, [this, path](const Result<void>& saved) {
            desk().navigator.toast(saved ? tr("The refused rows stand in %1.").arg(path) : errorText(saved.error()));
        });
}

void ImportPage::showReport(const Result<ImportReport>& report)
{
    m_isRunning = false;
    const bool rehearsed = m_step == Preview;
    if (!report) {
        m_note->show(NoteKind::Bad, errorText(report.error()));
        m_step = Rules;
        m_stack->setCurrentIndex(Rules);
        m_marks->setCurrent(Rules);
    } else if (rehearsed && report->cancelled) {
        goTo(Rules);
        return;
    } else {
        (rehearsed ? m_preview : m_run)->showReport(*report, rehearsed, m_options);
        m_marks->setCurrent(rehearsed ? Preview : kSteps);
        // Who looks at the page sees it there; a toast would lie on its button.
        if (!rehearsed && !isVisible())
            desk().navigator.toast(tr("%Ln contact(s) added.", nullptr, plural(report->created)));
    }
    showFoot();
}

} // namespace relais::ui
