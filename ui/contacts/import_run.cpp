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
} // namespace

ImportRun::ImportRun(const Theme& theme)
    : m_title(makeLabel({}, Role::Title))
    , m_bar(new Bar(theme, kBarHeight))
    , m_rows(makeLabel({}, Role::Muted))
    , m_left(makeLabel({}, Role::Muted))
    , m_cancel(makeButton(tr("Cancel")))
    , m_note(new Note(theme))
    , m_figures(new QGridLayout)
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
}

void ImportRun::showProgress(const ImportProgress& progress)
{
    const QLocale locale;
    const auto seconds = qMax<qint64>(1, progress.elapsed.count()) / 1000.0;
    m_bar->show({{progress.fraction, Token::Accent}}, tr("%1%").arg(qRound(progress.fraction * 100)));
    m_rows->setText(tr("%1 rows, %2 a second").arg(locale.toString(progress.rows), locale.toString(qRound(static_cast<double>(progress.rows) / seconds))));
    if (progress.left && m_cancel->isEnabled()) m_left->setText(tr("%1 left").arg(durationText(progress.left->count() / 1000)));
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
    m_rows->setText(rehearsal ? tr("Nothing is written yet.") : tr("In %1 s.").arg(QLocale().toString(report.seconds, 'f', 1)));
    clearLayout(m_figures);
    addFigure(rehearsal ? tr("New contacts") : tr("Added"), report.created, true);
    addFigure(rehearsal ? tr("To be updated") : tr("Updated"), report.updated);
    addFigure(tr("Here already, unchanged"), report.unchanged + report.duplicates);
    addFigure(tr("Refused"), report.rejected);
    addFigure(tr("Rows in the file"), report.rows);
    if (report.cancelled && !rehearsal)
        m_note->show(NoteKind::Warn, options.onCancel == OnCancel::Nothing ? tr("Nothing was left behind.") : tr("What was done until then is kept. Importing the same file again goes on where it stopped and changes nothing twice."));
    else if (report.rejected > 0)
        m_note->show(NoteKind::Warn, rehearsal ? tr("Refused rows will be written to %1, each with its line and the reason.").arg(options.rejectsFile)
                                               : tr("The refused rows stand in %1, each with its line and the reason. Mend them there and import that file.").arg(options.rejectsFile));
    else
        m_note->show(NoteKind::Good, rehearsal ? tr("Every row can be imported.") : tr("Every row was taken."));
}

} // namespace relais::ui
