// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "ui/shell/desk.h"
#include "ui/shell/export_sheet.h"

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace relais {
enum class ExportFormat;
struct ContactMerge;
} // namespace relais

namespace relais::ui {

/// What is done to many contacts at once. Each says what happened in a toast, with Undo where it can be undone.
class ContactActions final : public QObject
{
    Q_OBJECT
public:
    /// Its questions are asked over `over`, which owns it.
    ContactActions(Desk& desk, QWidget* over);

    void assign(const QList<ContactId>& ids, const QString& category);
    void unassign(const QList<ContactId>& ids, const QString& category);
    void remove(const QList<ContactId>& ids);
    /// The oldest of them stays.
    void merge(QList<ContactId> ids);
    /// Both ask for a file.
    void exportList(const ContactFilter& filter);
    void exportChosen(const QList<ContactId>& ids);
    /// Asks for a name.
    void saveSegment(const ContactFilter& filter);

Q_SIGNALS:
    /// Lists are to be read again.
    void changed();
    void merged(relais::ContactId kept);

private:
    using Export = std::function<Result<int>(const Work& work, const QString& path, ExportFormat format,
                                             const ExportWatch& watch)>;
    /// Which category they went into or out of, and how many went.
    struct Moved
    {
        CategoryId category;
        int count;
    };
    /// Carries out what Undo of a toast does, and says only what went wrong.
    void undo(const std::function<Result<int>(const Work& work)>& act);
    void writeFile(const QString& title, const Export& work);
    void mergeInto(ContactId kept, const QList<ContactId>& others);
    void undoMerge(const ContactMerge& merge);

    Desk& m_desk;
    QWidget* m_over;
};

} // namespace relais::ui
