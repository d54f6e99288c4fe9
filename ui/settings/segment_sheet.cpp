// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/segment_sheet.h"

#include "ui/contacts/filter_form.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kSegmentWidth = 720;
constexpr int kLeastChoice = 120;

/// With those that the segment names and nobody has any more: whoever drops one does so by hand, since without it the segment is everybody.
QStringList withNamed(QStringList categories, const ContactFilter& filter)
{
    for (const auto& name : filter.categories)
        if (!categories.contains(name.trimmed(), Qt::CaseInsensitive)) categories.append(name.trimmed());
    return categories;
}

} // namespace

SegmentSheet::SegmentSheet(Desk& desk, const Segment& segment, const QStringList& categories, QWidget* over)
    : Sheet(desk.theme, over, kSegmentWidth)
    , m_desk(desk)
    , m_before(segment)
    , m_names(withNamed(categories, segment.filter))
    , m_name(makeLineField(QStringLiteral("segment-name"), tr("Name of the segment")))
    , m_words(makeLineField(QStringLiteral("segment-words"), tr("Words")))
    , m_categories(new ChoiceMenu(tr("All categories"), m_names))
    , m_email(new QCheckBox(tr("With e-mail")))
    , m_phone(new QCheckBox(tr("With phone")))
    , m_form(new FilterForm)
    , m_note(new Note(desk.theme))
    , m_save(makeButton(tr("Save the segment"), Look::Primary))
{
    build();
    fill();
    open(m_name.edit);
}

void SegmentSheet::build()
{
    setObjectName(QStringLiteral("segment-sheet"));
    setAccessibleName(tr("Change the segment"));
    content()->setSpacing(space::kMedium);
    content()->addWidget(makeLabel(tr("Change the segment"), Role::Title));
    m_categories->setObjectName(QStringLiteral("segment-categories"));
    // What is chosen may be longer than its place.
    m_categories->setMinimumWidth(kLeastChoice);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kMedium);
    for (auto* field : {m_name.row, m_words.row, new FormField(tr("In one of these categories"), m_categories)})
        first->addWidget(field, 1, Qt::AlignTop);
    content()->addLayout(first);
    m_email->setObjectName(QStringLiteral("segment-email"));
    m_phone->setObjectName(QStringLiteral("segment-phone"));
    auto* reach = new QHBoxLayout;
    reach->setSpacing(space::kLarge);
    reach->addWidget(m_email);
    reach->addWidget(m_phone);
    reach->addStretch();
    content()->addLayout(reach);
    content()->addWidget(m_form);
    QStringList own;
    for (auto field = m_before.filter.fields.cbegin(); field != m_before.filter.fields.cend(); ++field)
        own += field.key() + QStringLiteral(" = ") + field.value();
    if (!own.isEmpty())
        content()->addWidget(
            makeText(tr("It asks for own fields too, and goes on doing so: %1").arg(own.join(QStringLiteral(", "))),
                     Role::Small));
    content()->addWidget(m_note);
    m_save->setObjectName(QStringLiteral("segment-save"));
    addFoot(makeButton(tr("Cancel")), m_save);
    connect(m_save, &QPushButton::clicked, this, &SegmentSheet::save);
    connect(m_name.edit, &QLineEdit::returnPressed, this, &SegmentSheet::save);
    connect(m_words.edit, &QLineEdit::returnPressed, this, &SegmentSheet::save);
    connect(m_form, &FilterForm::entered, this, &SegmentSheet::save);
}

void SegmentSheet::fill()
{
    const auto& filter = m_before.filter;
    m_name.edit->setText(m_before.name);
    m_words.edit->setText(filter.search);
    QStringList named;
    for (const auto& name : filter.categories) named.append(name.trimmed());
    QList<int> places;
    for (int place = 0; place < m_names.size(); ++place) {
        // A command may have written the name in another case.
        if (named.contains(m_names.at(place), Qt::CaseInsensitive)) places.append(place);
    }
    m_categories->choose(places);
    m_email->setChecked(filter.hasEmail);
    m_phone->setChecked(filter.hasPhone);
    m_form->fill(filter);
}

QStringList SegmentSheet::chosenCategories() const
{
    QStringList names;
    for (const auto place : m_categories->chosen()) names += m_names.at(place);
    return names;
}

void SegmentSheet::save()
{
    if (!m_save->isEnabled()) return;
    Segment now{m_name.edit->text().trimmed(), m_before.filter};
    m_name.row->setError(now.name.isEmpty() ? tr("Give it a name.") : QString());
    const auto filter = m_form->read(m_before.filter);
    if (now.name.isEmpty() || !filter) return;
    now.filter = *filter;
    now.filter.search = m_words.edit->text().trimmed();
    now.filter.categories = chosenCategories();
    now.filter.hasEmail = m_email->isChecked();
    now.filter.hasPhone = m_phone->isChecked();
    m_save->setEnabled(false);
    m_desk
        .run([name = m_before.name, now](const Work& work) {
            return CategoryRepository(work.database, work.session, work.clock).changeSegment(name, now);
        })
        .then(this, [this, now](const Result<void>& done) {
            if (!done) {
                m_save->setEnabled(true);
                m_note->show(NoteKind::Bad, errorText(done.error()));
                return;
            }
            close();
            Q_EMIT saved(now);
        });
}

} // namespace relais::ui
