// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/people.h"
#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/sheet.h"

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace relais::ui {

class Note;
class Segments;

/// Name, e-mail and role of somebody who is here; somebody new is invited by mail, or made at once.
class PersonSheet final : public Sheet
{
    Q_OBJECT
public:
    /// Nobody: somebody new.
    PersonSheet(Desk& desk, QWidget* over, const std::optional<Person>& person);

    void start();

Q_SIGNALS:
    /// Done; what has changed, so that it can be taken back. Nothing: somebody was added.
    void saved(const QString& told, const std::optional<relais::PersonChange>& back);

private:
    void build();
    void offerRoles();
    PersonChange change() const;
    void save();
    /// Of somebody new.
    void choose(int way);
    void invite();
    void add();
    void showDone(const Result<void>& done, const QString& told, const std::optional<PersonChange>& back);
    void showFailure(const Error& error);

    Desk& m_desk;
    std::optional<Person> m_person;
    Segments* m_way = nullptr; ///< of somebody new
    QLabel* m_what;
    Note* m_note;
    LineField m_name;
    LineField m_email;
    QComboBox* m_role;
    FormField* m_roleRow;
    LineField m_password;
    QPushButton* m_save;
};

} // namespace relais::ui
