// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/practice_mailbox.h"
#include "ui/shell/page.h"

class QTableView;

namespace relais::ui {

class MailView;
class PracticeMailModel;
class StateView;

/// What the stand-in server received: as the recipients would have it; nothing of it left this computer.
class PracticePage final : public Page
{
    Q_OBJECT
public:
    explicit PracticePage(Desk& desk);

    void refresh() override;
    void engineMoved() override { refresh(); }

private:
    void open(const QString& id);
    void askToEmpty();
    void empty();

    PracticeMailModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    MailView* m_mail;
    QString m_open;
    Latest m_latest;
    Latest m_latestMail;
};

} // namespace relais::ui
