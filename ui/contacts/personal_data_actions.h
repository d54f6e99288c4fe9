// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QObject>

class QWidget;

namespace relais::ui {

/// What a person of the list may ask for: all that is held about them, or that it goes.
class PersonalDataActions final : public QObject
{
    Q_OBJECT
public:
    /// Its questions are asked over `over`, which owns it.
    PersonalDataActions(Desk& desk, QWidget* over);

    /// Asks for a folder.
    void exportAll(ContactId id);
    /// The document, the files of conversations and a PDF, into a folder of their own in that one.
    void exportTo(ContactId id, const QString& folder);
    /// Says what goes and what stays, and asks.
    void erase(ContactId id, const QString& name);

Q_SIGNALS:
    void erased();

private:
    Desk& m_desk;
    QWidget* m_over;
};

} // namespace relais::ui
