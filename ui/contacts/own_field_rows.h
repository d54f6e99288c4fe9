// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "services/contacts/custom_fields.h"
#include "ui/shell/desk.h"

#include <QList>
#include <QMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace relais::ui {

/// What a contact has in the workspace's own fields: a line for each that it has, and a button for one more. A line is told to whoever
/// saves it when it is left; what was refused stays in it, with the reason below, until it is put right.
class OwnFieldRows final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnFieldRows(Desk& desk);

    void show(const Contact& contact, const QList<CustomField>& known);
    void clear();
    /// Empty: nothing is wrong. False: there is no such line.
    bool showError(const QString& key, const QString& text);
    /// What was edited() is stored or refused: until then nothing takes it out of its line.
    void settle(const QString& key, const QString& typed);

Q_SIGNALS:
    void edited(const QString& key, const QString& text);
    /// A field of that name cannot be added.
    void refused(const QString& why);

private:
    struct Row
    {
        CustomField field;
        QLineEdit* edit;
        QLabel* error;
    };
    struct Refusal
    {
        QString typed;
        QString why;
    };

    QLineEdit* addRow(const CustomField& field, const QString& value);
    void addField();
    void addButton();
    CustomField fieldOf(const QString& key) const;
    QMap<QString, Refusal> refusals() const;
    bool hasLinesFor(const QMap<QString, QString>& values) const;
    void showValues();

    Desk& m_desk;
    QVBoxLayout* m_lines;
    QList<Row> m_rows;
    QList<CustomField> m_known;
    std::optional<ContactId> m_contact;
    QMap<QString, QString> m_shown; ///< the values as they are stored
};

} // namespace relais::ui
