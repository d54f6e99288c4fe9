// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/suppression_list.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace relais::ui {

class FormField;

/// Who must not be written to: look one up, add one, take one off.
class SuppressionCard final : public QFrame
{
    Q_OBJECT
public:
    explicit SuppressionCard(Desk& desk);

    void refresh();

private:
    void show(const QList<Suppression>& found);
    void add();
    void remove(const QString& address);

    Desk& m_desk;
    QLineEdit* m_address;
    FormField* m_row;
    QVBoxLayout* m_rows;
    QString m_after;
    Latest m_latest;
};

} // namespace relais::ui
