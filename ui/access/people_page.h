// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace relais::ui {

class AuditView;
class InvitationsCard;
class PeopleCard;
class RolesCard;
class Segments;

/// Who may do what, and who did what: people and roles, and the audit trail. Whoever manages users sees it.
class PeoplePage final : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(Desk& desk);

    void refresh() override;
    bool closeTop() override;
    void focusSearch() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePeople();
    void arrange();
    bool isTrail() const;

    Segments* m_what;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_columns = nullptr;
    PeopleCard* m_people;
    InvitationsCard* m_invitations;
    RolesCard* m_roles;
    AuditView* m_audit;
};

} // namespace relais::ui
