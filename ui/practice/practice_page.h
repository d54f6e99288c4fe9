// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/practice_mailbox.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace relais::ui {

class MailView;
class PhonesView;
class PracticeMailModel;
class Segments;
class StateView;

/// What the stand-in servers received: mails as the recipients would have them, and the phones of those who were written to by WhatsApp.
/// Nothing of it left this computer.
class PracticePage final : public Page
{
    Q_OBJECT
public:
    explicit PracticePage(Desk& desk);

    void refresh() override;
    void engineMoved() override { refresh(); }

private:
    void choose(int what);
    void showCount(qsizetype mails);
    void open(const QString& id);
    void askToEmpty();
    void empty();

    PracticeMailModel* m_model;
    QTableView* m_table;
    StateView* m_state;
    QStackedWidget* m_stack;
    Segments* m_what;
    PhonesView* m_phones;
    QPushButton* m_clear;
    MailView* m_mail;
    QString m_open;
    Latest m_latest;
    Latest m_latestMail;
};

} // namespace relais::ui
