// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWide = 216;
constexpr int kFolded = 64;
constexpr int kSquare = 28;
constexpr int kSwitcher = 40;

QPushButton* asNav(QPushButton* button, const QString& name)
{
    button->setProperty("nav", true);
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(name);
    // A ring for those who come by Tab, none for the mouse.
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}
} // namespace

Sidebar::Sidebar(const Theme& theme, const std::vector<PlaceEntry>& places, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_places(places)
    , m_workspace(asNav(new QPushButton, tr("Workspace")))
    , m_person(asNav(new QPushButton, tr("You")))
    , m_square(new QLabel)
    , m_workspaceName(new ElidedLabel({}, Role::Heading))
    , m_agencyName(new ElidedLabel({}, Role::Small))
    , m_switches(new QLabel)
    , m_group(new QButtonGroup(this))
{
    setProperty("sidebar", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kMedium, space::kSmall, space::kMedium);
    column->setSpacing(2);
    makeSwitcher();
    column->addWidget(m_workspace);
    column->addSpacing(space::kSmall);
    auto* group = m_group;
    bool stretched = false;
    for (const auto& entry : m_places) {
        if (entry.below && !stretched) {
            column->addStretch();
            stretched = true;
        }
        auto* button = new Choice<QPushButton>(ChoiceKind::Tab);
        asNav(button, entry.title);
        button->setObjectName(QStringLiteral("nav-%1").arg(entry.icon));
        button->setIconSize(QSize(18, 18));
        group->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, place = entry.place] { Q_EMIT chosen(place); });
        m_buttons.insert(entry.place, button);
        column->addWidget(button);
    }
    if (!stretched) column->addStretch();
    column->addSpacing(space::kSmall);
    column->addWidget(makeRule());
    column->addSpacing(space::kSmall);
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setIconSize(QSize(24, 24));
    column->addWidget(m_person);
    connect(m_workspace, &QPushButton::clicked, this,
            [this] { Q_EMIT workspacePressed(m_workspace->mapToGlobal(m_workspace->rect().bottomLeft())); });
    connect(m_person, &QPushButton::clicked, this,
            [this] { Q_EMIT personPressed(m_person->mapToGlobal(m_person->rect().topLeft())); });
    setFolded(false);
}

/// The square can be seen however narrow the window is; the rest where there is room.
void Sidebar::makeSwitcher()
{
    m_workspace->setObjectName(QStringLiteral("workspace"));
    m_workspace->setFixedHeight(kSwitcher);
    m_square->setObjectName(QStringLiteral("workspace-square"));
    m_square->setFixedSize(kSquare, kSquare);
    m_switches->setPixmap(
        m_theme.icon(QStringLiteral("switcher"), Token::Muted).pixmap(QSize(16, 16), devicePixelRatioF()));
    auto* row = new QHBoxLayout(m_workspace);
    row->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
    row->setSpacing(space::kSmall);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_workspaceName);
    names->addWidget(m_agencyName);
    names->addStretch();
    row->addWidget(m_square);
    row->addLayout(names, 1);
    row->addWidget(m_switches);
    for (auto* part : {m_square, m_workspaceName, m_agencyName, m_switches})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sidebar::setChosen(Place place)
{
    // A place that is not here leaves none of them chosen.
    m_group->setExclusive(m_buttons.contains(place));
    if (!m_group->exclusive())
        for (auto* button : std::as_const(m_buttons)) button->showChecked(false);
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const bool chosen = it.key() == place;
        if (chosen) it.value()->showChecked(true);
    }
    relabel();
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? kFolded : kWide);
    relabel();
}

void Sidebar::setWorkspace(const QString& workspace, const QString& agency, const QColor& colour)
{
    m_workspaceName->setText(workspace);
    m_agencyName->setText(agency == workspace ? QString() : agency);
    m_square->setPixmap(brandIcon(workspace, colour).pixmap(QSize(kSquare, kSquare), devicePixelRatioF()));
    m_workspace->setAccessibleName(tr("Workspace %1").arg(workspace));
    m_workspace->setAccessibleDescription(agency);
    relabel();
}

void Sidebar::setPerson(const QString& name)
{
    m_personText = name;
    m_person->setIcon(initialsIcon(name, InitialsShape::Round));
    m_person->setAccessibleName(tr("You: %1").arg(name));
    relabel();
}

void Sidebar::setAttention(Place place, const QString& why)
{
    if (why.isEmpty())
        m_attention.remove(place);
    else
        m_attention.insert(place, why);
    relabel();
}

void Sidebar::setNew(Place place, int count, const QString& words)
{
    auto* button = m_buttons.value(place);
    if (!button || m_news.value(place) == words) return;
    auto*& badge = m_badges[place];
    if (!badge) {
        badge = makeLabel({}, Role::Badge);
        badge->setAlignment(Qt::AlignCenter);
        badge->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto* row = new QHBoxLayout(button);
        row->setContentsMargins(0, 0, space::kTiny, 0);
        row->addStretch();
        row->addWidget(badge);
    }
    badge->setText(count > 99 ? QStringLiteral("99+") : QLocale().toString(count));
    badge->setVisible(count > 0);
    m_news.insert(place, count > 0 ? words : QString());
    relabel();
}

void Sidebar::relabel()
{
    const auto fit = [this](QPushButton* button, const QString& text, const QString& tip) {
        button->setText(m_folded ? QString()
                                 : QStringLiteral("  ")
                                       + button->fontMetrics().elidedText(text, Qt::ElideRight, kWide - 76));
        button->setToolTip(m_folded || tip != text ? tip : QString());
    };
    for (const auto& entry : m_places) {
        auto* button = m_buttons.value(entry.place);
        const auto why = m_attention.value(entry.place);
        const auto news = m_news.value(entry.place);
        fit(button, entry.title,
            !why.isEmpty()    ? named(entry.title, why)
            : !news.isEmpty() ? named(entry.title, news)
                              : entry.title);
        const auto token = !why.isEmpty() ? Token::Warn : button->isChecked() ? Token::Text : Token::Muted;
        button->setIcon(m_theme.icon(why.isEmpty() ? entry.icon : QStringLiteral("warn"), token));
        button->setAccessibleDescription(why.isEmpty() ? news : why);
    }
    m_workspaceName->setVisible(!m_folded);
    m_agencyName->setVisible(!m_folded && !m_agencyName->text().isEmpty());
    m_switches->setVisible(!m_folded);
    m_workspace->setToolTip(!m_folded ? QString()
                            : m_agencyName->text().isEmpty()
                                ? m_workspaceName->text()
                                : m_workspaceName->text() + QStringLiteral(" · ") + m_agencyName->text());
    fit(m_person, m_personText, m_personText);
}

} // namespace relais::ui
