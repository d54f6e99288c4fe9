// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace relais::ui {

/// What to do first, and what of it is done: contacts, an account, a campaign.
class FirstSteps final : public QFrame
{
    Q_OBJECT
public:
    explicit FirstSteps(Desk& desk);

    void show(bool hasContacts, bool hasAccounts, bool hasCampaigns);

private:
    struct Step
    {
        QLabel* mark;
        QLabel* done;
        QPushButton* action;
    };
    Step addStep(const QString& title, const QString& text, const QString& icon, const QString& action);
    void showStep(const Step& step, int number, bool done, bool next);

    Desk& m_desk;
    Step m_contacts;
    Step m_account;
    Step m_campaign;
};

} // namespace relais::ui
