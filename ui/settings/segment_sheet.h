// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contacts/category_repository.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <QStringList>

class QCheckBox;
class QPushButton;

namespace relais::ui {

class ChoiceMenu;
class FilterForm;
class Note;

/// A segment's name and what its contacts have in common. Opens itself.
class SegmentSheet final : public Sheet
{
    Q_OBJECT
public:
    /// `categories`: all that there are.
    SegmentSheet(Desk& desk, const Segment& segment, const QStringList& categories, QWidget* over);

Q_SIGNALS:
    /// It is stored. Comes after the sheet has closed.
    void saved(const relais::Segment& segment);

private:
    void build();
    void fill();
    void save();
    QStringList chosenCategories() const;

    Desk& m_desk;
    Segment m_before;
    QStringList m_names;
    LineField m_name;
    LineField m_words;
    ChoiceMenu* m_categories;
    QCheckBox* m_email;
    QCheckBox* m_phone;
    FilterForm* m_form;
    Note* m_note;
    QPushButton* m_save;
};

} // namespace relais::ui
