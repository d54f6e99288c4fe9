// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/duplicate_finder.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QGridLayout;

namespace relais::ui {

/// Contacts that are probably one person, side by side: what differs first, then what they have in common. One of them is
/// chosen to be kept; of more than two it can be said which ones are meant.
class DuplicateColumns final : public QWidget
{
    Q_OBJECT
public:
    DuplicateColumns();

    void show(const DuplicateGroup& group);
    /// Puts the keyboard into the choice.
    void focusChoice();

    ContactId kept() const;
    /// Who goes into it.
    QList<ContactId> others() const;

private:
    struct Row
    {
        QString name;
        QStringList values; ///< one a contact
    };
    QList<Row> rows() const;
    void addHead();
    void addPart(const QString& title, const QList<Row>& rows, bool differ);
    void showChosen();

    QList<Contact> m_contacts;
    QGridLayout* m_grid = nullptr;
    QButtonGroup* m_keep = nullptr;
    QList<QCheckBox*> m_same; ///< none for two
};

} // namespace relais::ui
