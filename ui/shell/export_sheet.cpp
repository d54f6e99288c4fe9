// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/export_sheet.h"

#include "ui/text/plural.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 440;
constexpr int kLateMs = 400;
} // namespace

ExportSheet::ExportSheet(const Desk& desk, QWidget* over, const QString& path)
    : Sheet(desk.theme, over, kWidth)
    , m_rows(makeLabel(tr("Starting …"), Role::Muted))
    , m_cancel(makeButton(tr("Cancel")))
    , m_late(new QTimer(this))
    , m_wrote(desk.background.reporter<qint64>(this, [this](qint64 rows) { showRows(rows); }))
{
    setObjectName(QStringLiteral("export-sheet"));
    setAccessibleName(tr("Writing “%1” …").arg(QFileInfo(path).fileName()));
    content()->addWidget(new ElidedLabel(accessibleName(), Role::Title));
    content()->addWidget(m_rows);
    content()->addWidget(m_cancel, 0, Qt::AlignRight);
    m_rows->setObjectName(QStringLiteral("export-rows"));
    m_cancel->setObjectName(QStringLiteral("export-cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, [this] { m_stop.request_stop(); });
    m_since.start();
    m_late->setSingleShot(true);
    // Behind the lock it waits to come back with its page. Not Cancel has the keyboard: who types on would press it.
    connect(m_late, &QTimer::timeout, this, [this, over] {
        if (over->isVisible()) open(nullptr);
    });
    m_late->start(kLateMs);
}

ExportSheet::~ExportSheet()
{
    m_stop.request_stop();
}

void ExportSheet::showRows(qint64 rows)
{
    const auto perSecond = rows * 1000 / qMax<qint64>(1, m_since.elapsed());
    m_rows->setText(tr("%Ln row(s), %1 a second", nullptr, plural(rows)).arg(QLocale().toString(perSecond)));
}

void ExportSheet::end()
{
    m_late->stop();
    close();
}

} // namespace relais::ui
