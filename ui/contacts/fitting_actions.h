// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "ui/shell/desk.h"
#include "ui/widgets/question.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace relais::ui {

/// What is done to all contacts that fit a filter, also to those that no list has loaded: in batches, beside what else is asked of the database. Each
/// says what happened in a toast, with Undo where it can be undone.
class FittingActions final : public QObject
{
    Q_OBJECT
public:
    /// Its questions are asked over `over`, which owns it.
    FittingActions(Desk& desk, QWidget* over);

    void assign(const ContactFilter& filter, const QString& category) { move(filter, category, Way::In); }
    void unassign(const ContactFilter& filter, const QString& category) { move(filter, category, Way::Out); }
    /// Both ask first, and say how many those are.
    void remove(const ContactFilter& filter);
    void suppress(const ContactFilter& filter);

Q_SIGNALS:
    /// Lists are to be read again.
    void changed();

private:
    enum class Way { In, Out };
    /// Who went in or out, and not who was there before.
    struct Move
    {
        Way way;
        CategoryId category;
        QList<ContactId> contacts;
        int count = 0;
    };
    static Result<int> carryOut(const Work& work, Way way, CategoryId category, const QList<ContactId>& contacts);
    static Result<Move> carryOut(const Work& work, const ContactFilter& filter, const QString& category, Way way);
    void move(const ContactFilter& filter, const QString& category, Way way);
    void undo(const Move& move);

    /// Asks `words` about those who fit now, then does `act` with just these.
    void ask(const ContactFilter& filter, const std::function<Question::Words(int count)>& words,
             const std::function<void(const QList<ContactId>&)>& act);
    void removeNow(const QList<ContactId>& ids);
    void suppressNow(const QList<ContactId>& ids);
    void unsuppress(const QStringList& addresses);
    void tell(const Error& error);

    Desk& m_desk;
    QWidget* m_over;
};

} // namespace relais::ui
