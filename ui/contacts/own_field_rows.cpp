// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/own_field_rows.h"

#include "models/contacts/contact_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

constexpr int kLabelWidth = 72;

/// What is written in it, where that says more than the name.
QString exampleOf(FieldType type)
{
    switch (type) {
    case FieldType::Number: return QStringLiteral("12.5");
    case FieldType::Date: return QStringLiteral("2026-11-22");
    case FieldType::Boolean: return OwnFieldRows::tr("yes or no");
    case FieldType::Text: break;
    }
    return QStringLiteral("–");
}

} // namespace

OwnFieldRows::OwnFieldRows(Desk& desk)
    : m_desk(desk)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::kTiny);
}

void OwnFieldRows::show(const Contact& contact, const QList<CustomField>& known)
{
    const bool isSame = m_contact == contact.id;
    m_known = known;
    // A line that is being written in is not pulled away.
    if (isSame && hasLinesFor(contact.data.fields)) {
        m_shown = contact.data.fields;
        showValues();
        return;
    }
    const auto kept = isSame ? refusals() : QMap<QString, Refusal>();
    clear();
    m_contact = contact.id;
    m_shown = contact.data.fields;
    auto keys = m_shown.keys();
    for (const auto& key : kept.keys())
        if (!keys.contains(key)) keys.append(key);
    for (const auto& key : std::as_const(keys)) {
        addRow(fieldOf(key), kept.contains(key) ? kept.value(key).typed : m_shown.value(key));
        showError(key, kept.value(key).why);
    }
    addButton();
}

bool OwnFieldRows::hasLinesFor(const QMap<QString, QString>& values) const
{
    const auto hasLine = [&](const QString& key) {
        return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.field.key == key; });
    };
    const auto stays = [&](const Row& row) {
        return (values.contains(row.field.key) || !m_shown.contains(row.field.key))
               && row.field == fieldOf(row.field.key);
    };
    const auto keys = values.keys();
    return std::all_of(keys.begin(), keys.end(), hasLine) && std::all_of(m_rows.begin(), m_rows.end(), stays);
}

void OwnFieldRows::showValues()
{
    for (const auto& row : std::as_const(m_rows)) {
        // Modified: being typed, or on its way to be stored.
        if (row.error->isHidden() && !row.edit->isModified()) row.edit->setText(m_shown.value(row.field.key));
    }
}

void OwnFieldRows::settle(const QString& key, const QString& typed)
{
    for (const auto& row : std::as_const(m_rows))
        if (row.field.key == key && row.edit->text() == typed) row.edit->setModified(false);
}

void OwnFieldRows::clear()
{
    m_contact.reset();
    m_shown.clear();
    m_rows.clear();
    clearLayout(m_lines);
}

bool OwnFieldRows::showError(const QString& key, const QString& text)
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row& one) { return one.field.key == key; });
    if (row == m_rows.cend()) return false;
    row->error->setText(text);
    row->error->setVisible(!text.isEmpty());
    setLook(row->edit, "wrong", !text.isEmpty());
    return true;
}

CustomField OwnFieldRows::fieldOf(const QString& key) const
{
    const auto found =
        std::find_if(m_known.begin(), m_known.end(), [&](const CustomField& field) { return field.key == key; });
    return found == m_known.end() ? CustomField{.key = key, .label = key} : *found;
}

QMap<QString, OwnFieldRows::Refusal> OwnFieldRows::refusals() const
{
    QMap<QString, Refusal> all;
    for (const auto& row : m_rows)
        if (!row.error->isHidden()) all.insert(row.field.key, {row.edit->text(), row.error->text()});
    return all;
}

QLineEdit* OwnFieldRows::addRow(const CustomField& field, const QString& value)
{
    auto* line = new QWidget;
    auto* grid = new QGridLayout(line);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kTiny);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    auto* name = makeLabel(field.label, Role::Small);
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    name->setToolTip(field.label);
    auto* edit = new QLineEdit(value);
    edit->setProperty("inPlace", true);
    edit->setAccessibleName(field.label);
    edit->setObjectName(QStringLiteral("field-") + field.key);
    edit->setPlaceholderText(exampleOf(field.type));
    edit->setReadOnly(!m_desk.rights().may(Scope::ContactsWrite));
    auto* error = makeText({}, Role::Bad);
    error->setObjectName(QStringLiteral("error-") + field.key);
    error->hide();
    grid->addWidget(name, 0, 0);
    grid->addWidget(edit, 0, 1);
    grid->addWidget(error, 1, 1);
    m_rows.append({field, edit, error});
    connect(edit, &QLineEdit::textEdited, this, [this, key = field.key] { showError(key, {}); });
    connect(edit, &QLineEdit::editingFinished, this, [this, key = field.key, edit] {
        if (edit->text() != m_shown.value(key))
            Q_EMIT edited(key, edit->text());
        else
            edit->setModified(false);
    });
    m_lines->addWidget(line);
    return edit;
}

void OwnFieldRows::addButton()
{
    auto* add = makeButton(tr("Add a field"), Look::Quiet);
    add->setObjectName(QStringLiteral("add-field"));
    connect(add, &QPushButton::clicked, this, &OwnFieldRows::addField);
    m_desk.rights().offer(Scope::ContactsWrite, {add});
    m_lines->addWidget(add, 0, Qt::AlignLeft);
}

void OwnFieldRows::addField()
{
    const auto name =
        QInputDialog::getText(this, tr("Add a field"), tr("Its name; messages can say it between braces"));
    if (foldedName(name).isEmpty()) return;
    const auto known = fieldNamed(m_known, name);
    const auto field = known.value_or(CustomField{.key = foldedName(name), .label = name.simplified()});
    const bool isThere =
        std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.field.key == field.key; });
    if (isThere || (!known && isReservedFieldName(name))) {
        Q_EMIT refused(tr("There is a field “%1” already.").arg(field.label));
        return;
    }
    auto* edit = addRow(field, {});
    // Above the button.
    auto* line = m_lines->takeAt(m_lines->count() - 1);
    m_lines->insertItem(m_lines->count() - 1, line);
    edit->setFocus();
}

} // namespace relais::ui
