// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/import/contact_import.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace relais::ui {

/// The third step: how numbers are read, what becomes of who is there already, where the rows go.
class ImportRules final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRules(Desk& desk);

    ImportOptions applied(ImportOptions options) const;

private:
    QComboBox* m_country;
    QComboBox* m_category;
    QRadioButton* m_skip;
    QRadioButton* m_update;
    QRadioButton* m_keepDone;
    QRadioButton* m_nothing;
    QCheckBox* m_keepValid;
    QLineEdit* m_rejects;
};

} // namespace relais::ui
