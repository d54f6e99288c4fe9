// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account_usage.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// What the page knows of an account.
struct SeenAccount
{
    Account account;
    QList<LimitUse> use;
    int templates = 0; ///< of a WhatsApp number
    int approved = 0;
};

/// One way out: its state, its limits as gauges, why it stands still and what to do.
class AccountCard final : public QFrame
{
    Q_OBJECT
public:
    AccountCard(const Theme& theme, const SeenAccount& seen);

    /// Newer figures of the same account. Its buttons stay: somebody may be pressing one.
    void show(const SeenAccount& seen);

    void setTesting(bool testing);
    /// What the test just found; empty: the server answered.
    void showTest(const QString& failure);

Q_SIGNALS:
    void editWanted();
    void testWanted();
    void templatesWanted();
    void removeWanted();

private:
    void addHead(QVBoxLayout* column, const SeenAccount& seen);
    void addTrouble(QVBoxLayout* column, const Account& account);
    void addGauges(QVBoxLayout* column, const SeenAccount& seen);
    void addFacts(QVBoxLayout* column, const SeenAccount& seen);
    void addNumber(QVBoxLayout* column, const SeenAccount& seen);
    /// Whether the test's word finds room beside the buttons.
    enum class Foot { Roomy, Full };
    void addFoot(QVBoxLayout* column, Foot room);

    const Theme& m_theme;
    QVBoxLayout* m_body;
    QPushButton* m_edit;
    QPushButton* m_test;
    QPushButton* m_templates;
    QLabel* m_tested;
};

} // namespace relais::ui
