// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/relay/relay_list.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>

class QTimer;
class QVBoxLayout;

namespace relais::ui {

/// The relays that this agency fetches from: when each answered last and what kept it, a new one, one less. Who may not manage channels does not see it.
class RelayCard final : public QFrame
{
    Q_OBJECT
public:
    explicit RelayCard(Desk& desk);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void show(const QList<Relay>& relays);
    QWidget* makeRow(const Relay& relay);
    void add();
    void fetchNow();
    void showLine(const QString& name);
    void askToRemove(const Relay& relay);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    QTimer* m_look;
    std::optional<QList<Relay>> m_shown;
    Latest m_latest;
};

} // namespace relais::ui
