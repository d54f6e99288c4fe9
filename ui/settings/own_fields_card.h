// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/custom_fields.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// The workspace's own fields of contacts: name, type, one more, one less. Why something was refused stands below its field. For who may
/// change contacts.
class OwnFieldsCard final : public QFrame
{
    Q_OBJECT
public:
    explicit OwnFieldsCard(Desk& desk);

    void refresh();

private:
    void show(const QList<CustomField>& fields);
    QWidget* makeRow(const CustomField& field);
    void add();
    void change(const CustomField& field, const FieldChange& change);
    void took(const CustomField& field, const Result<FieldSaved>& saved);
    void askToRemove(const CustomField& field);
    void remove(const CustomField& field, FieldValues values);
    void removed(const CustomField& field, FieldValues values, const Result<int>& dropped);
    void complain(const CustomField& field, const Error& error);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    LineField m_name;
    QComboBox* m_type;
    QPushButton* m_add;
    QString m_refusedKey; ///< of the field whose last change was refused; empty: none
    QString m_refusal;
    Latest m_latest;
};

} // namespace relais::ui
