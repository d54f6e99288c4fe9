// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/own_fields_card.h"

#include "ui/text/contact_text.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/question.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

QComboBox* makeTypes(FieldType shown)
{
    auto* types = new QComboBox;
    for (const auto type : kAllFieldTypes) types->addItem(fieldTypeText(type), fieldTypeName(type));
    types->setCurrentIndex(types->findData(fieldTypeName(shown)));
    return types;
}

CustomFields fieldsOf(const Work& work)
{
    return {work.database, work.session, work.clock};
}

/// Beside the field it is about: the reason alone, where there is one.
QString complaintText(const Error& error)
{
    const bool isReason = error.code == ErrorCode::Invalid || error.code == ErrorCode::Conflict;
    return isReason && !error.detail.isEmpty() ? detailText(error.detail) : errorText(error);
}

} // namespace

OwnFieldsCard::OwnFieldsCard(Desk& desk)
    : m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_name(makeLineField(QStringLiteral("new-field-name"), tr("New field")))
    , m_type(makeTypes(FieldType::Text))
    , m_add(makeButton(tr("Add", "field")))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("own-fields-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeLabel(tr("Own fields"), Role::Heading));
    column->addWidget(makeText(
        tr("What your contacts have besides the fields of every contact. Forms and imports refuse a value that is not of its field’s type."),
        Role::Small));
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    m_type->setObjectName(QStringLiteral("new-field-type"));
    m_add->setObjectName(QStringLiteral("add-own-field"));
    m_add->setAccessibleName(tr("Add the field"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_name.row, 1, Qt::AlignTop);
    row->addWidget(new FormField(tr("Type"), m_type), 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_add, 0, Qt::AlignRight);
    connect(m_add, &QPushButton::clicked, this, &OwnFieldsCard::add);
    connect(m_name.edit, &QLineEdit::returnPressed, this, &OwnFieldsCard::add);
    connect(m_name.edit, &QLineEdit::textEdited, this, [this] { m_name.row->setError({}); });
}

void OwnFieldsCard::refresh()
{
    m_desk.run([](const Work& work) { return fieldsOf(work).list(); })
        .then(this, m_latest.only([this](const Result<QList<CustomField>>& fields) {
            if (fields)
                show(*fields);
            else
                m_name.row->setError(errorText(fields.error()));
        }));
}

void OwnFieldsCard::show(const QList<CustomField>& fields)
{
    clearLayout(m_rows);
    for (const auto& field : fields) m_rows->addWidget(makeRow(field));
    if (fields.isEmpty())
        m_rows->addWidget(
            makeText(tr("There are none yet. An import makes one of each column that it does not know."), Role::Small));
}

QWidget* OwnFieldsCard::makeRow(const CustomField& field)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto* name = new QLineEdit(field.label);
    name->setProperty("inPlace", true);
    name->setObjectName(QStringLiteral("own-field-") + field.key);
    name->setAccessibleName(tr("Name of the field %1").arg(field.label));
    connect(name, &QLineEdit::editingFinished, this, [this, field, name] {
        if (name->text().simplified() != field.label) change(field, {.label = name->text()});
    });
    auto* types = makeTypes(field.type);
    types->setObjectName(QStringLiteral("own-type-") + field.key);
    connect(types, &QComboBox::activated, this, [this, field, types] {
        if (const auto type = fieldTypeFromName(types->currentData().toString()); type != field.type)
            change(field, {.type = type});
    });
    auto* gone = makeIconButton(m_desk.theme, QStringLiteral("trash"), tr("Delete the field %1").arg(field.label));
    gone->setObjectName(QStringLiteral("delete-field-") + field.key);
    connect(gone, &QToolButton::clicked, this, [this, field] { askToRemove(field); });
    row->addWidget(name, 1);
    row->addWidget(makeSpokenLabel(tr("Type of the field %1").arg(field.label), types));
    row->addWidget(types);
    row->addWidget(gone);
    column->addLayout(row);
    if (field.key == m_refusedKey) {
        auto* complaint = makeText(m_refusal, Role::Bad);
        complaint->setObjectName(QStringLiteral("own-complaint-") + field.key);
        column->addWidget(complaint);
    }
    return box;
}

void OwnFieldsCard::add()
{
    const auto name = m_name.edit->text().trimmed();
    m_name.row->setError(name.isEmpty() ? tr("Write the name of the field.") : QString());
    if (name.isEmpty()) return;
    m_add->setEnabled(false);
    m_desk
        .run(
            [name, type = fieldTypeFromName(m_type->currentData().toString())](const Work& work) -> Result<FieldSaved> {
                auto fields = fieldsOf(work);
                const auto known = fields.list();
                if (!known) return known.failure();
                // A new one is wanted: one that is there is not to get another type.
                if (fieldNamed(*known, name))
                    return fail(ErrorCode::Conflict, name, QStringLiteral("the name is taken"));
                return fields.set(name, {.type = type});
            })
        .then(this, [this](const Result<FieldSaved>& saved) {
            m_add->setEnabled(true);
            if (!saved) {
                m_name.row->setError(complaintText(saved.error()));
                return;
            }
            m_name.edit->clear();
            refresh();
        });
}

void OwnFieldsCard::change(const CustomField& field, const FieldChange& change)
{
    m_desk.runLong([key = field.key, change](const Work& work) { return fieldsOf(work).set(key, change); })
        .then(this, [this, field](const Result<FieldSaved>& saved) { took(field, saved); });
}

void OwnFieldsCard::took(const CustomField& field, const Result<FieldSaved>& saved)
{
    if (!saved) {
        complain(field, saved.error());
        return;
    }
    m_refusedKey.clear();
    if (saved->rewritten > 0)
        m_desk.navigator.toast(
            tr("“%1” is now: %2. %Ln value(s) written as this type keeps them.", nullptr, plural(saved->rewritten))
                .arg(saved->field.label, fieldTypeText(saved->field.type)));
    refresh();
}

void OwnFieldsCard::askToRemove(const CustomField& field)
{
    m_desk.runLong([key = field.key](const Work& work) { return fieldsOf(work).holders(key); })
        .then(this, [this, field](const Result<int>& holders) {
            if (!holders || *holders == 0) {
                if (holders)
                    remove(field, FieldValues::Keep);
                else
                    complain(field, holders.error());
                return;
            }
            auto* question =
                new Question(m_desk.theme, this,
                             {tr("Delete the field “%1”?").arg(field.label),
                              tr("%Ln contact(s) have a value in it. These values go with it, and it cannot be undone.",
                                 nullptr, plural(*holders)),
                              tr("Delete it"), tr("Keep it")});
            connect(question, &Question::agreed, this, [this, field] { remove(field, FieldValues::Drop); });
        });
}

void OwnFieldsCard::remove(const CustomField& field, FieldValues values)
{
    m_desk.runLong([key = field.key, values](const Work& work) { return fieldsOf(work).remove(key, values); })
        .then(this, [this, field, values](const Result<int>& dropped) { removed(field, values, dropped); });
}

void OwnFieldsCard::removed(const CustomField& field, FieldValues values, const Result<int>& dropped)
{
    if (!dropped) {
        complain(field, dropped.error());
        return;
    }
    m_refusedKey.clear();
    refresh();
    const auto told = tr("The field “%1” is deleted.").arg(field.label);
    if (values == FieldValues::Drop) {
        m_desk.navigator.toast(told);
        return;
    }
    m_desk.navigator.toast(told, [this, field] {
        m_desk
            .run([field](const Work& work) {
                return fieldsOf(work).set(field.key, {.type = field.type, .label = field.label});
            })
            .then(this, [this, field](const Result<FieldSaved>& saved) { took(field, saved); });
    });
}

void OwnFieldsCard::complain(const CustomField& field, const Error& error)
{
    m_refusedKey = field.key;
    m_refusal = complaintText(error);
    refresh();
}

} // namespace relais::ui
