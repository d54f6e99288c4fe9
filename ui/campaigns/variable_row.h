// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/variables.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace relais::ui {

class Theme;

/// What stands in one variable of a template: a contact's field with what to say where it is empty, or a text with
/// variables of its own. What is stored is kept letter by letter until a person changes it.
class VariableRow final : public QWidget
{
    Q_OBJECT
public:
    /// `name`: what screen readers call it and, with its kind ("header", "variable-1"), what tests find it by.
    /// `example`: what Meta was shown for it; empty: nothing.
    struct Names
    {
        QString mark; ///< "{{1}}"
        QString name;
        QString object;
        QString example = {};
    };
    VariableRow(const Theme& theme, const VariableCatalogue& catalogue, const Names& names);

    void show(const QString& text);
    const QString& text() const { return m_text; }

Q_SIGNALS:
    /// A person changed it.
    void edited();

private:
    QWidget* makeField(const Names& names);
    QWidget* makeText(const Theme& theme, const Names& names);
    void showKind();
    void chooseSource(int index);
    void takeField();

    const VariableCatalogue& m_catalogue;
    QString m_text;
    QComboBox* m_source;
    QStackedWidget* m_kinds;
    QLineEdit* m_fallback = nullptr;
    QLineEdit* m_words = nullptr;
};

} // namespace relais::ui
