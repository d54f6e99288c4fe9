// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/import_run.h"

#include "ui/shell/status_line.h"
#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kBarHeight = 8;
constexpr int kFiguresWidth = 320;
constexpr int kRefusedHeight = 120;
constexpr int kReasonWidth = 240;
} // namespace

ImportRun::ImportRun(const Theme& theme)
    : m_title(makeLabel({}, Role::Title))
    , m_bar(new Bar(theme, kBarHeight))
    , m_rows(makeLabel({}, Role::Muted))
    , m_left(makeLabel({}, Role::Muted))
    , m_cancel(makeButton(tr("Cancel")))
    , m_note(new Note(theme))
    , m_figures(new QGridLayout)
    , m_refused(new QWidget)
    , m_refusedTitle(makeLabel({}, Role::Heading))
    , m_refusedRows(new QGridLayout)
    , m_save(makeButton(tr("Save the refused rows …")))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kWide, space::kLarge, space::kWide, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->addWidget(m_rows);
    row->addStretch();
    row->addWidget(m_left);
    column->addLayout(row);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    m_figures->setHorizontalSpacing(space::kWide);
    m_figures->setVerticalSpacing(space::kSmall);
    auto* figures = new QHBoxLayout;
    auto* box = new QWidget;
    box->setFixedWidth(kFiguresWidth);
    box->setLayout(m_figures);
    m_figures->setContentsMargins(0, 0, 0, 0);
    figures->addWidget(box);
    figures->addStretch();
    column->addLayout(figures);
    column->addWidget(m_note);
    column->addWidget(makeRefused(), 1);
    column->addStretch();
    outer->addWidget(card, 1);
    m_title->setObjectName(QStringLiteral("import-title"));
    m_cancel->setObjectName(QStringLiteral("import-cancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_left->setText(tr("Stopping …"));
        Q_EMIT cancelled();
    });
}

/// Which rows were refused and why, below the figures.
QWidget* ImportRun::makeRefused()
{
    auto* column = new QVBoxLayout(m_refused);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(m_refusedTitle);
    head->addStretch();
    head->addWidget(m_save);
    column->addLayout(head);
    const auto [scroll, rows] = makeScrollColumn();
    rows->setContentsMargins(0, 0, space::kSmall, 0);
    rows->addLayout(m_refusedRows);
    rows->addStretch();
    m_refusedRows->setHorizontalSpacing(space::kLarge);
    m_refusedRows->setVerticalSpacing(space::kTiny);
    m_refusedRows->setColumnStretch(2, 1);
    scroll->setMinimumHeight(kRefusedHeight);
    column->addWidget(scroll, 1);
    m_refused->hide();
    m_save->setObjectName(QStringLiteral("save-rejects"));
    m_refused->setObjectName(QStringLiteral("import-refused"));
    connect(m_save, &QPushButton::clicked, this, &ImportRun::saveWanted);
    return m_refused;
}

void ImportRun::showRefused(const ImportReport& report)
{
    clearLayout(m_refusedRows);
    m_refused->setVisible(!report.refused.isEmpty());
    m_refusedTitle->setText(report.rejected > report.refused.size() ? tr("The first refused rows")
                                                                    : tr("Refused rows"));
    int line = 0;
    for (const auto& row : report.refused) {
        m_refusedRows->addWidget(makeLabel(tr("Line %1").arg(QLocale().toString(row.line)), Role::Muted), line, 0,
                                 Qt::AlignTop);
        auto* why = makeText(row.reason);
        why->setMinimumWidth(kReasonWidth);
        m_refusedRows->addWidget(why, line, 1, Qt::AlignTop);
        auto* cells = makeText(row.cells.join(QStringLiteral(" · ")), Role::Muted);
        cells->setTextFormat(Qt::PlainText);
        m_refusedRows->addWidget(cells, line, 2, Qt::AlignTop);
        ++line;
    }
}

void ImportRun::showRunning(const QString& doing, bool rehearsal)
{
    m_title->setText(doing);
    m_rows->setText(rehearsal ? tr("Reading the file as the import would …") : tr("Starting …"));
    m_left->clear();
    m_bar->show({}, doing);
    m_bar->setVisible(true);
    m_cancel->setEnabled(true);
    m_cancel->show();
    m_note->show(NoteKind::Info, {});
    clearLayout(m_figures);
    m_refused->hide();
}

void ImportRun::showProgress(const ImportProgress& progress)
{
    const QLocale locale;
    const auto seconds = qMax<qint64>(1, progress.elapsed.count()) / 1000.0;
    m_bar->show({{progress.fraction, Token::Accent}}, tr("%1%").arg(qRound(progress.fraction * 100)));
    m_rows->setText(tr("%1 rows, %2 a second")
                        .arg(locale.toString(progress.rows),
                             locale.toString(qRound(static_cast<double>(progress.rows) / seconds))));
    if (progress.left && m_cancel->isEnabled())
        m_left->setText(tr("%1 left").arg(durationText(progress.left->count() / 1000)));
}

void ImportRun::addFigure(const QString& name, qint64 value, bool strong)
{
    const auto line = m_figures->rowCount();
    auto* figure = makeLabel(QLocale().toString(value), strong ? Role::Heading : Role::Body);
    figure->setAccessibleName(named(name, figure->text()));
    m_figures->addWidget(makeLabel(name, strong ? Role::Heading : Role::Muted), line, 0);
    m_figures->addWidget(figure, line, 1, Qt::AlignRight);
}

void ImportRun::showReport(const ImportReport& report, bool rehearsal, const ImportOptions& options)
{
    m_bar->hide();
    m_cancel->hide();
    m_left->clear();
    m_title->setText(rehearsal ? tr("What the import will do") : report.cancelled ? tr("Cancelled") : tr("Imported"));
    m_rows->setText(rehearsal            ? tr("Nothing is written yet.")
                    : report.seconds < 1 ? tr("In less than a second.")
                                         : tr("In %1 s.").arg(QLocale().toString(report.seconds, 'f', 1)));
    clearLayout(m_figures);
    addFigure(rehearsal ? tr("New contacts") : tr("Added"), report.created, true);
    addFigure(rehearsal ? tr("To be updated") : tr("Updated"), report.updated);
    addFigure(tr("Here already, unchanged"), report.unchanged + report.duplicates);
    addFigure(tr("Refused"), report.rejected);
    addFigure(tr("Rows in the file"), report.rows);
    showRefused(report);
    // Until then there is no file of them.
    m_save->setVisible(!rehearsal);
    if (report.cancelled && !rehearsal)
        m_note->show(
            NoteKind::Warn,
            options.onCancel == OnCancel::Nothing
                ? tr("Nothing was left behind.")
                : tr(
                    "What was done until then is kept. Importing the same file again goes on where it stopped and changes nothing twice."));
    else if (report.rejected > 0)
        m_note->show(
            NoteKind::Warn,
            rehearsal
                ? tr("Refused rows will be written to %1, each with its line and the reason.").arg(options.rejectsFile)
                : tr("The refused rows stand in %1, each with its line and the reason. Mend them there and import that file.")
                      .arg(options.rejectsFile));
    else
        m_note->show(NoteKind::Good, rehearsal ? tr("Every row can be imported.") : tr("Every row was taken."));
}

} // namespace relais::ui
