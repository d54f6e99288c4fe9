// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact.h"
#include "models/contacts/contact_field.h"
#include "models/contacts/contact_filter.h"
#include "ui/widgets/form_field.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QComboBox;

namespace relais::ui {

/// What contacts are narrowed by besides words, categories and channel, as fields to fill in; an empty one narrows nothing.
class FilterForm final : public QWidget
{
    Q_OBJECT
public:
    FilterForm();

    void fill(const ContactFilter& filter);
    /// `base` with what stands in the fields. Nothing: one of them says what is wrong with it.
    std::optional<ContactFilter> read(ContactFilter base);
    QWidget* first() const;

Q_SIGNALS:
    /// Enter was pressed in a field.
    void entered();

private:
    bool takeDay(std::optional<Instant>& into);
    bool take(const LineField& from, ContactField field, ContactData& into);

    QComboBox* m_consent;
    QComboBox* m_without;
    LineField m_since;
    LineField m_country;
    LineField m_language;
    LineField m_company;
    LineField m_tags;
};

/// The day of a moment here, as a filter's "added since" means it.
QDate filterDay(Instant at);

} // namespace relais::ui
