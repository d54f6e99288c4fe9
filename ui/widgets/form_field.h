// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace relais::ui {

/// A label above a field, and room below it for what is wrong with it: beside the cause, never in a box.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the field; its accessible name becomes the label.
    FormField(const QString& label, QWidget* field, const QString& hint = {});

    /// Empty: nothing is wrong.
    void setError(const QString& error);
    bool hasError() const { return m_hasError; }
    QWidget* field() const { return m_field; }

private:
    QWidget* m_field;
    QLabel* m_note;
    QString m_hint;
    bool m_hasError = false;
};

/// A line edit in its FormField.
struct LineField
{
    QLineEdit* edit;
    FormField* row;
};
LineField makeLineField(const QString& objectName, const QString& label, const QString& hint = {});
/// The same, hiding what is typed.
LineField makePasswordField(const QString& objectName, const QString& label, const QString& hint = {});

} // namespace relais::ui
