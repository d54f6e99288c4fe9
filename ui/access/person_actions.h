// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/people.h"
#include "ui/shell/desk.h"

#include <QObject>

#include <functional>

class QMenu;

namespace relais::ui {

/// What can be done with a person. What cannot be taken back is asked first; the rest is told, with Undo.
class PersonActions final : public QObject
{
    Q_OBJECT
public:
    /// Lives with `over`, which its sheets are laid over.
    PersonActions(Desk& desk, QWidget* over);

    void addTo(QMenu& menu, const Person& person);
    void invite();
    void edit(const Person& person);
    void remove(const Person& person);

Q_SIGNALS:
    void changed();
    /// Why nothing was done.
    void refused(const QString& why);

private:
    using Change = std::function<Result<void>(People&)>;
    /// Does that, then tells it, with an Undo when there is a way back.
    void apply(const Change& change, const QString& told, const Change& back = {});
    void setActive(const Person& person, bool active);
    void leave(const Person& person);
    void issueResetCode(const Person& person);

    Desk& m_desk;
    QWidget* m_over;
};

} // namespace relais::ui
