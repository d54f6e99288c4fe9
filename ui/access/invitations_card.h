// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/invitations.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QTimer;

namespace relais::ui {

class InvitationMinutes;
class Note;
class StateView;

/// Who was asked to join the workspace and has not come yet: how long the code may be used, and what went wrong; and how long the next codes may.
class InvitationsCard final : public QFrame
{
    Q_OBJECT
public:
    explicit InvitationsCard(Desk& desk);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void show(const QList<Invitation>& all);
    void addRow(int row, const Invitation& invitation);
    void resend(const Invitation& invitation);
    void revoke(const Invitation& invitation);
    void showDone(const Result<void>& done, const QString& told);

    Desk& m_desk;
    QLabel* m_count;
    Note* m_note;
    QWidget* m_ground;
    QGridLayout* m_rows;
    StateView* m_state;
    InvitationMinutes* m_minutes;
    QTimer* m_pulse;
    QList<Invitation> m_shown;
    QString m_said; ///< of all states, as they stand there
    Latest m_latest;
};

} // namespace relais::ui
