// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.h"

#include "ui/theme/token.h"
#include "ui/widgets/build.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QVariant>

namespace relais::ui {

FormField::FormField(const QString& label, QWidget* field, const QString& hint)
    : m_field(field)
    , m_note(makeLabel(hint, Role::Small))
    , m_hint(hint)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto* name = makeLabel(label, Role::Small);
    name->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(field);
    m_note->setWordWrap(true);
    // Only now: shown without a parent it would be a window of its own.
    column->addWidget(m_note);
    m_note->setVisible(!hint.isEmpty());
}

void FormField::setError(const QString& error)
{
    m_hasError = !error.isEmpty();
    m_note->setText(m_hasError ? error : m_hint);
    m_note->setVisible(m_hasError || !m_hint.isEmpty());
    setRole(m_note, m_hasError ? Role::Bad : Role::Small);
    setLook(m_field, "wrong", m_hasError);
    m_field->setAccessibleDescription(m_note->text());
}

LineField makeLineField(const QString& objectName, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(objectName);
    auto* row = new FormField(label, edit, hint);
    QObject::connect(edit, &QLineEdit::textEdited, row, [row] { row->setError({}); });
    return {edit, row};
}

LineField makePasswordField(const QString& objectName, const QString& label, const QString& hint)
{
    const auto field = makeLineField(objectName, label, hint);
    field.edit->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace relais::ui
