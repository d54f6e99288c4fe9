// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/workspace_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/build.h"
#include "ui/widgets/choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kSwatch = 24;

QIcon swatch(const QString& colour)
{
    QIcon icon;
    for (const bool chosen : {false, true}) {
        QPixmap pixmap(kSwatch * 2, kSwatch * 2);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour));
        painter.drawRoundedRect(QRectF(0, 0, kSwatch, kSwatch), 5, 5);
        if (chosen) {
            // Not by colour alone.
            painter.setPen(QPen(inkOn(QColor(colour)), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF{{6.5, 12.5}, {10.5, 16.5}, {17.5, 8}});
        }
        icon.addPixmap(pixmap, QIcon::Normal, chosen ? QIcon::On : QIcon::Off);
    }
    return icon;
}

} // namespace

WorkspaceSheet::WorkspaceSheet(const Theme& theme, QWidget* over, const std::optional<Workspace>& workspace,
                               const QString& colour)
    : Sheet(theme, over, kWidth)
    , m_name(makeLineField(
          QStringLiteral("workspace-name"), tr("Name"),
          tr("A client, a brand or a persona. It stands on top of the window and wherever something is sent.")))
    , m_colours(new QButtonGroup(this))
    , m_mark(new BrandMark(QString(), QColor(colour)))
{
    setObjectName(QStringLiteral("workspace-sheet"));
    setAccessibleName(workspace ? tr("Name and colour") : tr("New workspace"));
    content()->addWidget(makeLabel(accessibleName(), Role::Title));
    if (workspace) m_name.edit->setText(workspace->name);
    content()->addWidget(m_name.row);
    content()->addWidget(makeLabel(tr("Colour"), Role::Small));
    content()->addWidget(makePalette(colour));
    content()->addWidget(m_mark);
    auto* leave = makeButton(tr("Cancel"));
    auto* act = makeButton(workspace ? tr("Save") : tr("Add the workspace"), Look::Primary);
    leave->setObjectName(QStringLiteral("workspace-leave"));
    act->setObjectName(QStringLiteral("workspace-save"));
    addFoot(leave, act);
    connect(act, &QPushButton::clicked, this, &WorkspaceSheet::take);
    connect(m_name.edit, &QLineEdit::returnPressed, this, &WorkspaceSheet::take);
    connect(m_name.edit, &QLineEdit::textChanged, this, &WorkspaceSheet::showMark);
    showMark();
}

QWidget* WorkspaceSheet::makePalette(const QString& chosen)
{
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    auto colours = workspaceColours();
    // One that was set by a script stays to be chosen.
    if (!colours.contains(chosen, Qt::CaseInsensitive)) colours.append(chosen);
    for (qsizetype i = 0; i < colours.size(); ++i) {
        auto* button = new Choice<QToolButton>(ChoiceKind::Radio);
        button->setProperty("quiet", true);
        button->setIcon(swatch(colours.at(i)));
        button->setIconSize(QSize(kSwatch, kSwatch));
        button->setAccessibleName(tr("Colour %1").arg(i + 1));
        button->setProperty("colour", colours.at(i));
        button->setObjectName(QStringLiteral("colour-%1").arg(i + 1));
        button->showChecked(colours.at(i).compare(chosen, Qt::CaseInsensitive) == 0);
        m_colours->addButton(button);
        connect(button, &QToolButton::clicked, this, &WorkspaceSheet::showMark);
        row->addWidget(button);
    }
    row->addStretch();
    return place;
}

QString WorkspaceSheet::colour() const
{
    const auto* chosen = m_colours->checkedButton();
    return chosen ? chosen->property("colour").toString() : workspaceColours().first();
}

void WorkspaceSheet::showMark()
{
    m_mark->showBrand(m_name.edit->text().trimmed(), QColor(colour()));
    m_name.row->setError({});
}

void WorkspaceSheet::start()
{
    open(m_name.edit);
    m_name.edit->selectAll();
}

void WorkspaceSheet::take()
{
    const auto name = m_name.edit->text().simplified();
    if (name.isEmpty()) {
        m_name.row->setError(tr("Type a name."));
        m_name.edit->setFocus();
        return;
    }
    const auto chosen = colour();
    close();
    Q_EMIT wanted(name, chosen);
}

} // namespace relais::ui
