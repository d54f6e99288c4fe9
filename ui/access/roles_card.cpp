// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/roles_card.h"

#include "models/access/role.h"
#include "ui/text/access_text.h"
#include "ui/text/named.h"
#include "ui/theme/stroke_icon_engine.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

constexpr int kRowHeight = 30;
constexpr int kLeastColumn = 44;
constexpr double kIcon = 16;

/// A tick, or a dash: allowed or not.
class Mark final : public QWidget
{
public:
    Mark(const Theme& theme, bool allowed)
        : m_theme(theme)
        , m_allowed(allowed)
    {
        setMinimumSize(QSize(kLeastColumn, kRowHeight));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto middle = QRectF(rect()).center();
        if (m_allowed) {
            paintIcon(painter, QRectF(middle.x() - kIcon / 2, middle.y() - kIcon / 2, kIcon, kIcon),
                      QStringLiteral("check"), m_theme.color(Token::Good));
            return;
        }
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("–"));
    }

private:
    const Theme& m_theme;
    bool m_allowed;
};

int scopesOf(relais::Role role)
{
    return static_cast<int>(
        std::count_if(kAllScopes.begin(), kAllScopes.end(), [role](Scope scope) { return hasScope(role, scope); }));
}

} // namespace

RolesCard::RolesCard(const Theme& theme)
    : m_theme(theme)
    , m_grid(new QGridLayout)
{
    setProperty("card", true);
    setObjectName(QStringLiteral("roles"));
    setAccessibleName(tr("What a role may do"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    column->addLayout(m_grid);
    column->addStretch();
    m_grid->setHorizontalSpacing(space::kSmall);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    addHead();
    for (const auto& group : scopeGroups()) {
        addGroup(group.name);
        for (const auto scope : group.scopes)
            addRow(scopeName(scope), scopeText(scope), [scope](relais::Role role) { return hasScope(role, scope); });
    }
    // Above all scopes: Session::requireOwner().
    addRow(QStringLiteral("owners"), tr("Workspaces, Owners"),
           [](relais::Role role) { return role == relais::Role::Owner; });
}

void RolesCard::addHead()
{
    m_grid->addWidget(makeText(tr("What a role may do"), Role::Heading), m_row, 0);
    for (size_t i = 0; i < kAllRoles.size(); ++i) {
        const auto role = kAllRoles[i];
        auto* names = new QVBoxLayout;
        names->setSpacing(0);
        auto* name = makeLabel(shortRoleText(role));
        name->setFont(m_theme.font(TextSize::Small, QFont::DemiBold));
        name->setToolTip(roleText(role));
        name->setAccessibleName(roleText(role));
        auto* count = makeLabel(role == relais::Role::Owner ? tr("all", "rights") : QLocale().toString(scopesOf(role)),
                                Role::Small);
        count->setObjectName(QStringLiteral("role-count-") + roleName(role));
        count->setAccessibleName(named(roleText(role), count->text()));
        for (auto* label : {name, count}) {
            label->setAlignment(Qt::AlignCenter);
            names->addWidget(label);
        }
        m_grid->addLayout(names, m_row, static_cast<int>(i) + 1);
    }
    ++m_row;
}

void RolesCard::addGroup(const QString& name)
{
    m_grid->setRowMinimumHeight(m_row, space::kSmall);
    m_grid->addWidget(makeRule(), m_row++, 0, 1, -1);
    auto* label = makeLabel(name, Role::Small);
    label->setMinimumHeight(22);
    m_grid->addWidget(label, m_row++, 0, 1, -1);
}

template <typename May>
void RolesCard::addRow(const QString& object, const QString& words, May may)
{
    auto* label = makeLabel(words);
    label->setWordWrap(true);
    label->setMinimumHeight(kRowHeight);
    m_grid->addWidget(label, m_row, 0);
    for (size_t i = 0; i < kAllRoles.size(); ++i) {
        const bool allowed = may(kAllRoles[i]);
        auto* mark = new Mark(m_theme, allowed);
        mark->setObjectName(QStringLiteral("%1-%2").arg(object, roleName(kAllRoles[i])));
        mark->setAccessibleName(tr("%1, %2: %3").arg(words, roleText(kAllRoles[i]), allowed ? tr("yes") : tr("no")));
        m_grid->addWidget(mark, m_row, static_cast<int>(i) + 1);
    }
    ++m_row;
}

} // namespace relais::ui
