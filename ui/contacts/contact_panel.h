// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/custom_fields.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace relais::ui {

class ContactExtras;
class Note;
class OwnFieldRows;
class TimelineList;

/// One contact at the right of the list: every field edits in place and is saved when it is left. Also the
/// form of a new contact, which is saved as a whole. Who may not change contacts reads the same fields.
class ContactPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ContactPanel(Desk& desk);

    void show(ContactId id);
    void showNew();
    /// Reads the contact again, if one is shown.
    void refresh();
    /// Writes a field that is still being typed in.
    void leave();
    std::optional<ContactId> contact() const { return m_contact ? std::optional(m_contact->id) : std::nullopt; }

Q_SIGNALS:
    void saved(const relais::Contact& contact);
    void added(relais::ContactId id);
    void closed();
    void stopWanted(const QString& address);
    void liftWanted(const QString& address);
    void removeWanted(relais::ContactId id);
    void personalDataWanted(relais::ContactId id);
    void eraseWanted(relais::ContactId id, const QString& name);

private:
    struct Field
    {
        QString key;
        QLineEdit* edit;
        QLabel* error;
    };
    struct Seen
    {
        Contact contact;
        QList<Category> categories;
        QList<Consent> consents;
        QList<CustomField> fields;
    };
    static Result<Seen> read(const Work& work, ContactId id);
    static Result<Seen> save(const Work& work, ContactId id, const QString& key, const QString& text);

    bool mayWrite() const { return m_desk.rights().may(Scope::ContactsWrite); }
    void build();
    void addField(QGridLayout* grid, const QString& key, const QString& label);
    void display(const Seen& seen);
    void setConsent(const Consent& consent);
    void saveField(const Field& field);
    void saveText(const QString& key, const QString& text);
    /// It was stored or refused: unless somebody has typed on, the line may show what is stored.
    void settle(const QString& key, const QString& typed);
    void saveNotes();
    void addNew();
    void toggleCategory(CategoryId category, bool in);
    void showFieldError(const QString& key, const QString& text);
    void take(const Result<Seen>& seen, ContactId id, const QString& key, const QString& typed);

    Desk& m_desk;
    std::optional<Contact> m_contact;
    std::optional<ContactId> m_wanted; ///< asked for last; it may still be on its way
    bool m_isNew = false;
    QLabel* m_avatar;
    QLabel* m_title;
    QLabel* m_under;
    Note* m_note;
    QList<Field> m_fields;
    QPlainTextEdit* m_notes;
    OwnFieldRows* m_own;
    ContactExtras* m_extras;
    TimelineList* m_timeline;
    QPushButton* m_add;
    Latest m_latest;
};

} // namespace relais::ui
