// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_panel.h"

#include "services/contacts/consent_list.h"
#include "services/contacts/contact_edit.h"
#include "services/contacts/contact_repository.h"
#include "ui/contacts/contact_extras.h"
#include "ui/contacts/own_field_rows.h"
#include "ui/contacts/timeline_list.h"
#include "ui/text/contact_text.h"
#include "ui/text/detail_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kWidth = 332;
constexpr int kLabelWidth = 72;
constexpr int kAvatar = 40;
constexpr int kNotesHeight = 72;
} // namespace

ContactPanel::ContactPanel(Desk& desk)
    : m_desk(desk)
    , m_avatar(new QLabel)
    , m_title(makeText({}, Role::Heading))
    , m_under(makeText({}, Role::Small))
    , m_note(new Note(desk.theme))
    , m_notes(new QPlainTextEdit)
    , m_own(new OwnFieldRows(desk))
    , m_extras(new ContactExtras(desk.rights()))
    , m_timeline(new TimelineList(desk))
    , m_add(makeButton(tr("Add the contact"), Look::Primary))
{
    setProperty("panel", QStringLiteral("right"));
    setFixedWidth(kWidth);
    setObjectName(QStringLiteral("contact-panel"));
    build();
}

void ContactPanel::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [scroll, column] = makeScrollColumn();
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kMedium, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_under);
    auto* close = makeIconButton(m_desk.theme, QStringLiteral("close"), tr("Close the details"));
    close->setObjectName(QStringLiteral("close-details"));
    connect(close, &QToolButton::clicked, this, [this] {
        leave();
        Q_EMIT closed();
    });
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_note);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kTiny);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    addField(grid, QStringLiteral("name"), tr("Name"));
    addField(grid, QStringLiteral("first_name"), tr("First name"));
    addField(grid, QStringLiteral("last_name"), tr("Last name"));
    addField(grid, QStringLiteral("company"), tr("Company"));
    addField(grid, QStringLiteral("email"), tr("E-mail"));
    addField(grid, QStringLiteral("phone"), tr("Phone"));
    addField(grid, QStringLiteral("country"), tr("Country"));
    addField(grid, QStringLiteral("language"), tr("Language"));
    addField(grid, QStringLiteral("time_zone"), tr("Time zone"));
    addField(grid, QStringLiteral("external_id"), tr("External id"));
    addField(grid, QStringLiteral("tags"), tr("Tags"));
    column->addLayout(grid);
    column->addWidget(m_own);
    auto* notes = makeLabel(tr("Notes"), Role::Small);
    notes->setBuddy(m_notes);
    column->addWidget(notes);
    m_notes->setPlaceholderText(QStringLiteral("–"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setObjectName(QStringLiteral("field-notes"));
    m_notes->setFixedHeight(kNotesHeight);
    m_notes->setTabChangesFocus(true);
    m_notes->setReadOnly(!mayWrite());
    column->addWidget(m_notes);
    m_add->setObjectName(QStringLiteral("add-contact"));
    column->addWidget(m_add);

    column->addWidget(m_extras);
    column->addWidget(m_timeline);
    column->addStretch();
    outer->addWidget(scroll);
    connect(m_add, &QPushButton::clicked, this, &ContactPanel::addNew);
    connect(m_own, &OwnFieldRows::edited, this, [this](const QString& key, const QString& text) {
        if (m_contact) saveText(key, text);
    });
    connect(m_own, &OwnFieldRows::refused, this, [this](const QString& why) { m_note->show(NoteKind::Warn, why); });
    connect(m_extras, &ContactExtras::categoryToggled, this, &ContactPanel::toggleCategory);
    connect(m_extras, &ContactExtras::consentSet, this, &ContactPanel::setConsent);
    connect(m_extras, &ContactExtras::stopWanted, this, &ContactPanel::stopWanted);
    connect(m_extras, &ContactExtras::liftWanted, this, &ContactPanel::liftWanted);
    connect(m_extras, &ContactExtras::removeWanted, this, [this] { Q_EMIT removeWanted(m_contact->id); });
    connect(m_extras, &ContactExtras::personalDataWanted, this, [this] { Q_EMIT personalDataWanted(m_contact->id); });
    connect(m_extras, &ContactExtras::eraseWanted, this,
            [this] { Q_EMIT eraseWanted(m_contact->id, m_contact->data.displayName()); });
}

void ContactPanel::addField(QGridLayout* grid, const QString& key, const QString& label)
{
    const auto row = grid->rowCount();
    auto* edit = new QLineEdit;
    edit->setProperty("inPlace", true);
    edit->setAccessibleName(label);
    edit->setObjectName(QStringLiteral("field-") + key);
    edit->setPlaceholderText(QStringLiteral("–"));
    auto* error = makeText({}, Role::Bad);
    edit->setReadOnly(!mayWrite());
    error->setObjectName(QStringLiteral("error-") + key);
    error->hide();
    grid->addWidget(makeLabel(label, Role::Small), row, 0);
    grid->addWidget(edit, row, 1);
    grid->addWidget(error, row + 1, 1);
    const Field field{key, edit, error};
    m_fields.append(field);
    connect(edit, &QLineEdit::textEdited, this, [this, key] { showFieldError(key, {}); });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { saveField(field); });
}

Result<ContactPanel::Seen> ContactPanel::read(const Work& work, ContactId id)
{
    auto contact = ContactRepository(work.database, work.session, work.clock).byId(id);
    if (!contact) return contact.failure();
    auto categories = CategoryRepository(work.database, work.session, work.clock).list();
    if (!categories) return categories.failure();
    auto consents = ConsentList(work.database, work.session, work.clock).of(id);
    if (!consents) return consents.failure();
    auto fields = CustomFields(work.database, work.session, work.clock).list();
    if (!fields) return fields.failure();
    return Seen{*contact, *categories, *consents, *fields};
}

Result<ContactPanel::Seen> ContactPanel::save(const Work& work, ContactId id, const QString& key, const QString& text)
{
    ContactRepository contacts(work.database, work.session, work.clock);
    const auto before = contacts.byId(id);
    if (!before) return before.failure();
    const auto data = withValue(before->data, key, text);
    if (!data) return data.failure();
    if (auto done = contacts.update(id, *data); !done) return done.failure();
    return read(work, id);
}

void ContactPanel::show(ContactId id)
{
    m_wanted = id;
    m_desk.run([id](const Work& work) { return read(work, id); })
        .then(this, m_latest.only([this](const Result<Seen>& seen) {
            if (seen)
                display(*seen);
            else
                m_note->show(NoteKind::Bad, errorText(seen.error()));
        }));
}

void ContactPanel::refresh()
{
    if (m_wanted && isVisible()) show(*m_wanted);
}

void ContactPanel::showNew()
{
    // Whatever is being typed is left first, and so saved.
    if (auto* at = focusWidget()) at->clearFocus();
    leave();
    m_latest.drop();
    m_wanted.reset();
    m_contact.reset();
    m_isNew = true;
    m_title->setText(tr("New contact"));
    m_under->setText(tr("An e-mail, a phone number or an external id is enough."));
    m_avatar->setPixmap(
        m_desk.theme.icon(QStringLiteral("user"), Token::Muted).pixmap(QSize(kAvatar, kAvatar), devicePixelRatioF()));
    m_note->show(NoteKind::Info, {});
    for (const auto& field : std::as_const(m_fields)) {
        field.edit->clear();
        showFieldError(field.key, {});
    }
    m_notes->clear();
    m_own->clear();
    m_extras->hide();
    m_timeline->hide();
    m_add->show();
    m_fields.first().edit->setFocus();
}

void ContactPanel::display(const Seen& seen)
{
    const bool isSame = m_contact && m_contact->id == seen.contact.id;
    m_isNew = false;
    m_contact = seen.contact;
    const auto& values = seen.contact.data;
    m_title->setText(values.displayName());
    m_under->setText(values.company.isEmpty() || values.country.isEmpty()
                         ? values.company + values.country
                         : values.company + QStringLiteral(" · ") + values.country);
    m_avatar->setPixmap(
        initialsIcon(values.displayName(), InitialsShape::Round).pixmap(QSize(kAvatar, kAvatar), devicePixelRatioF()));
    for (const auto& field : std::as_const(m_fields)) {
        // What was refused stays, with the reason, until it is put right.
        if (isSame && !field.error->isHidden()) continue;
        // What is being typed, or on its way to be stored, is not taken away.
        if (!field.edit->isModified() || (!isSame && !field.edit->hasFocus()))
            field.edit->setText(valueOf(values, field.key));
        field.edit->setCursorPosition(0);
        showFieldError(field.key, {});
    }
    if (!m_notes->hasFocus()) m_notes->setPlainText(values.notes);
    m_own->show(seen.contact, seen.fields);
    QStringList stopped;
    if (!seen.contact.emailSuppressed.isEmpty())
        stopped += tr("No e-mail is sent to them: %1.").arg(suppressionText(seen.contact.emailSuppressed));
    if (!seen.contact.phoneSuppressed.isEmpty())
        stopped += tr("No WhatsApp message is sent to them: %1.").arg(suppressionText(seen.contact.phoneSuppressed));
    m_note->show(NoteKind::Warn, stopped.join(QLatin1Char('\n')));
    m_extras->show(seen.contact, seen.categories, seen.consents);
    m_timeline->show(seen.contact.id);
    m_add->hide();
}

void ContactPanel::setConsent(const Consent& consent)
{
    m_desk
        .run([id = m_contact->id, consent](const Work& work) -> Result<Seen> {
            if (auto done = ConsentList(work.database, work.session, work.clock).set(id, consent); !done)
                return done.failure();
            return read(work, id);
        })
        .then(this, [this, id = m_contact->id](const Result<Seen>& seen) { take(seen, id, {}, {}); });
}

void ContactPanel::showFieldError(const QString& key, const QString& text)
{
    if (m_own->showError(key, text)) return;
    for (const auto& field : std::as_const(m_fields)) {
        if (field.key != key) continue;
        field.error->setText(text);
        field.error->setVisible(!text.isEmpty());
        setLook(field.edit, "wrong", !text.isEmpty());
    }
}

void ContactPanel::take(const Result<Seen>& seen, ContactId id, const QString& key, const QString& typed)
{
    const bool isShown = m_wanted == id;
    if (isShown) settle(key, typed);
    if (!seen) {
        const auto why =
            seen.error().code == ErrorCode::Invalid ? detailText(seen.error().detail) : errorText(seen.error());
        if (isShown && key.isEmpty())
            m_note->show(NoteKind::Bad, why);
        else if (isShown)
            showFieldError(key, why);
        else
            m_desk.navigator.toast(tr("“%1” was not saved: %2").arg(typed, why));
        return;
    }
    if (isShown) {
        showFieldError(key, {});
        display(*seen);
    }
    Q_EMIT saved(seen->contact);
}

void ContactPanel::saveField(const Field& field)
{
    if (m_isNew || !m_contact) return;
    if (field.edit->text() == valueOf(m_contact->data, field.key))
        field.edit->setModified(false);
    else
        saveText(field.key, field.edit->text());
}

void ContactPanel::settle(const QString& key, const QString& typed)
{
    m_own->settle(key, typed);
    for (const auto& field : std::as_const(m_fields))
        if (field.key == key && field.edit->text() == typed) field.edit->setModified(false);
}

void ContactPanel::saveText(const QString& key, const QString& text)
{
    const auto id = m_contact->id;
    m_desk.run([id, key, text](const Work& work) { return save(work, id, key, text); })
        .then(this, [this, id, key, text](const Result<Seen>& seen) { take(seen, id, key, text); });
}

void ContactPanel::saveNotes()
{
    if (m_isNew || !m_contact || m_notes->toPlainText() == m_contact->data.notes) return;
    saveText(QStringLiteral("notes"), m_notes->toPlainText());
}

void ContactPanel::leave()
{
    for (const auto& field : std::as_const(m_fields)) saveField(field);
    saveNotes();
}

void ContactPanel::addNew()
{
    ContactData values;
    // The country first: a national phone number is read by it.
    auto fields = m_fields;
    std::stable_partition(fields.begin(), fields.end(),
                          [](const Field& field) { return field.key == QLatin1String("country"); });
    for (const auto& field : std::as_const(fields)) {
        const auto next = withValue(values, field.key, field.edit->text());
        if (!next) {
            showFieldError(field.key, detailText(next.error().detail));
            field.edit->setFocus();
            return;
        }
        values = *next;
    }
    values.notes = m_notes->toPlainText().trimmed();
    if (values.name.isEmpty()) values.name = (values.firstName + QLatin1Char(' ') + values.lastName).trimmed();
    m_add->setEnabled(false);
    m_desk
        .run([values](const Work& work) {
            return ContactRepository(work.database, work.session, work.clock).add(values);
        })
        .then(this, [this](const Result<ContactId>& id) {
            m_add->setEnabled(true);
            if (!id) {
                m_note->show(NoteKind::Bad, errorText(id.error()));
                return;
            }
            Q_EMIT added(*id);
            show(*id);
        });
}

void ContactPanel::toggleCategory(CategoryId category, bool in)
{
    m_desk
        .run([id = m_contact->id, category, in](const Work& work) -> Result<Seen> {
            CategoryRepository categories(work.database, work.session, work.clock);
            const auto done = in ? categories.assign(category, {id}) : categories.unassign(category, {id});
            if (!done) return done.failure();
            return read(work, id);
        })
        .then(this, [this, id = m_contact->id](const Result<Seen>& seen) { take(seen, id, {}, {}); });
}

} // namespace relais::ui
