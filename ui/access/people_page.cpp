// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/people_page.h"

#include "ui/access/audit_view.h"
#include "ui/access/invitations_card.h"
#include "ui/access/people_card.h"
#include "ui/access/roles_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/segments.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kTwoColumns = 980;
constexpr int kRolesWidth = 392;
enum What { kPeople, kTrail };
} // namespace

PeoplePage::PeoplePage(Desk& desk)
    : Page(desk, tr("People"))
    , m_what(new Segments({tr("People and roles"), tr("Audit trail")}))
    , m_stack(new QStackedWidget)
    , m_people(new PeopleCard(desk))
    , m_invitations(new InvitationsCard(desk))
    , m_roles(new RolesCard(desk.theme))
    , m_audit(new AuditView(desk))
{
    m_what->setObjectName(QStringLiteral("people-what"));
    connect(setPrimary(tr("Invite someone"), QStringLiteral("user-plus"), Scope::UsersManage), &QPushButton::clicked,
            m_people, &PeopleCard::invite);
    addToHead(m_what);
    body()->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(makePeople());
    m_stack->addWidget(m_audit);
    body()->addWidget(m_stack, 1);
    connect(m_what, &Segments::changed, this, [this](int what) {
        m_stack->setCurrentIndex(what);
        refresh();
    });
    connect(m_people, &PeopleCard::changed, m_invitations, &InvitationsCard::refresh);
    connect(m_people, &PeopleCard::moved, this, [this](const QRect& to) {
        const auto place = m_people->mapTo(m_scroll->widget(), to.center());
        m_scroll->ensureVisible(place.x(), place.y(), 0, to.height());
    });
    arrange();
}

QWidget* PeoplePage::makePeople()
{
    const auto [area, column] = makeScrollColumn();
    m_scroll = area;
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(space::kLarge);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kLarge);
    left->addWidget(m_people);
    left->addWidget(m_invitations);
    left->addStretch();
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_roles, 0, Qt::AlignTop);
    column->addLayout(m_columns);
    column->addStretch();
    return area;
}

void PeoplePage::arrange()
{
    const bool isWide = width() >= kTwoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_roles->setMinimumWidth(isWide ? kRolesWidth : 0);
    m_roles->setMaximumWidth(isWide ? kRolesWidth : QWIDGETSIZE_MAX);
}

void PeoplePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

bool PeoplePage::isTrail() const
{
    return m_what->chosen() == kTrail;
}

void PeoplePage::refresh()
{
    if (isTrail()) {
        m_audit->refresh();
        return;
    }
    m_people->refresh();
    m_invitations->refresh();
}

bool PeoplePage::closeTop()
{
    return isTrail() ? m_audit->closeTop() : m_people->closeTop();
}

void PeoplePage::focusSearch()
{
    if (isTrail())
        m_audit->focusSearch();
    else
        m_people->focusSearch();
}

} // namespace relais::ui
