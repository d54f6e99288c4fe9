// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/account_card.h"
#include "ui/shell/page.h"

class QGridLayout;

namespace relais::ui {

class StateView;

/// The ways out of the workspace, one card each; the stopped ones first.
class AccountsPage final : public Page
{
    Q_OBJECT
public:
    explicit AccountsPage(Desk& desk);

    void refresh() override;
    void engineMoved() override { refresh(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show(const QList<SeenAccount>& accounts);
    void arrange();
    void edit(const std::optional<Account>& account);
    void showTemplates(const Account& account);
    void test(AccountCard* card, const Account& account);
    void askToRemove(const Account& account);
    void remove(const Account& account);

    QWidget* m_ground;
    QGridLayout* m_grid;
    StateView* m_state;
    QList<AccountCard*> m_cards;
    QList<SeenAccount> m_seen;
    int m_testing = 0;
    Latest m_latest;
};

} // namespace relais::ui
