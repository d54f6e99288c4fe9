// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/duplicate_columns.h"

#include "models/contacts/contact_field.h"
#include "models/contacts/likeness.h"
#include "services/contacts/contact_edit.h"
#include "ui/contacts/field_words.h"
#include "ui/text/named.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

constexpr int kNameWidth = 112;
constexpr int kColumnWidth = 196;

QByteArray nameOf(const Contact& contact)
{
    return foldedForLikeness(contact.data.displayName().toUtf8());
}

bool areEqual(const QStringList& values)
{
    return std::all_of(values.cbegin(), values.cend(), [&](const QString& value) { return value == values.first(); });
}

bool areEmpty(const QStringList& values)
{
    return std::all_of(values.cbegin(), values.cend(), [](const QString& value) { return value.isEmpty(); });
}

} // namespace

DuplicateColumns::DuplicateColumns()
{
    setProperty("scrolled", true);
    (new QVBoxLayout(this))->setContentsMargins(0, 0, space::kSmall, 0);
}

QList<DuplicateColumns::Row> DuplicateColumns::rows() const
{
    QList<Row> rows;
    const auto add = [&](const QString& name, auto valueOfOne) {
        Row row{name, {}};
        for (const auto& contact : m_contacts) row.values += valueOfOne(contact);
        if (!areEmpty(row.values)) rows += row;
    };
    for (const auto field : kAllContactFields) {
        if (field == ContactField::Categories)
            add(fieldWord(field), [](const Contact& contact) { return contact.categories.join(QStringLiteral(", ")); });
        else
            add(fieldWord(field),
                [key = fieldKey(field)](const Contact& contact) { return valueOf(contact.data, key); });
    }
    QStringList keys;
    for (const auto& contact : m_contacts) keys += contact.data.fields.keys();
    keys.removeDuplicates();
    for (const auto& key : std::as_const(keys))
        add(key, [&](const Contact& contact) { return contact.data.fields.value(key); });
    add(tr("Added"), [](const Contact& contact) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(contact.createdAt)).date(), QLocale::ShortFormat);
    });
    return rows;
}

void DuplicateColumns::addHead()
{
    for (int i = 0; i < m_contacts.size(); ++i) {
        auto* keep = new QRadioButton(tr("Keep this one"));
        keep->setObjectName(QStringLiteral("keep-%1").arg(i));
        keep->setAccessibleName(tr("Keep %1").arg(m_contacts.at(i).data.displayName()));
        m_keep->addButton(keep, i);
        m_grid->addWidget(keep, 0, i + 1);
        m_grid->setColumnMinimumWidth(i + 1, kColumnWidth);
        m_grid->setColumnStretch(i + 1, 1);
        if (m_contacts.size() == 2) continue;
        auto* same = new QCheckBox(tr("The same person"));
        same->setObjectName(QStringLiteral("same-%1").arg(i));
        // A number may be a family's or a switchboard's: only who also has the name of the first one is ticked beforehand.
        same->setChecked(nameOf(m_contacts.at(i)) == nameOf(m_contacts.first()));
        m_same += same;
        m_grid->addWidget(same, 1, i + 1);
    }
}

void DuplicateColumns::addPart(const QString& title, const QList<Row>& rows, bool differ)
{
    if (rows.isEmpty()) return;
    m_grid->addWidget(makeRule(), m_grid->rowCount(), 0, 1, -1);
    m_grid->addWidget(makeLabel(title, Role::Heading), m_grid->rowCount(), 0, 1, -1);
    for (const auto& row : rows) {
        const auto line = m_grid->rowCount();
        m_grid->addWidget(makeLabel(row.name, Role::Small), line, 0, Qt::AlignTop);
        for (int i = 0; i < row.values.size(); ++i) {
            const auto& value = row.values.at(i);
            auto* label = makeText(value.isEmpty() ? QStringLiteral("–") : value,
                                   differ && !value.isEmpty() ? Role::Body : Role::Muted);
            // A long word must not push the others out of sight.
            label->setMinimumWidth(kColumnWidth);
            label->setMaximumWidth(2 * kColumnWidth);
            label->setAccessibleName(named(row.name, value));
            m_grid->addWidget(label, line, i + 1, Qt::AlignTop);
        }
    }
}

void DuplicateColumns::show(const DuplicateGroup& group)
{
    m_contacts = group.contacts;
    m_same.clear();
    clearLayout(layout());
    delete m_keep;
    m_keep = new QButtonGroup(this);
    auto* table = new QWidget;
    table->setProperty("scrolled", true);
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kSmall);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    addHead();
    QList<Row> differing;
    QList<Row> common;
    for (const auto& row : rows()) (areEqual(row.values) ? common : differing) += row;
    addPart(tr("What differs"), differing, true);
    addPart(tr("What they have in common"), common, false);
    static_cast<QVBoxLayout*>(layout())->addWidget(table);
    static_cast<QVBoxLayout*>(layout())->addStretch();
    connect(m_keep, &QButtonGroup::idToggled, this, &DuplicateColumns::showChosen);
    m_keep->button(0)->setChecked(true);
}

void DuplicateColumns::showChosen()
{
    for (int i = 0; i < m_same.size(); ++i) {
        // The kept one is the same person as itself.
        const bool isKept = m_keep->checkedId() == i;
        m_same.at(i)->setEnabled(!isKept);
        if (isKept) m_same.at(i)->setChecked(true);
    }
}

void DuplicateColumns::focusChoice()
{
    m_keep->checkedButton()->setFocus();
}

ContactId DuplicateColumns::kept() const
{
    return m_contacts.at(m_keep->checkedId()).id;
}

QList<ContactId> DuplicateColumns::others() const
{
    QList<ContactId> others;
    for (int i = 0; i < m_contacts.size(); ++i) {
        if (i != m_keep->checkedId() && (m_same.isEmpty() || m_same.at(i)->isChecked())) others += m_contacts.at(i).id;
    }
    return others;
}

} // namespace relais::ui
