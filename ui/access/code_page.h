// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/result.h"
#include "services/access/invitations.h"
#include "ui/access/entered.h"
#include "ui/access/gate.h"
#include "ui/widgets/form_field.h"

#include <QString>

#include <vector>

class QLabel;
class QPushButton;

namespace relais {
class Clock;
class Database;
class EventLog;
} // namespace relais

namespace relais::ui {

class Note;

/// Which one-time code somebody has: they were invited, or an Owner gave it to them because they forgot their password.
enum class CodeKind { Invitation, Reset };

/// Where a one-time code is typed, with the password that is to hold from then on. Each field says what is wrong with it while it is typed.
class CodePage final : public Gate
{
    Q_OBJECT
public:
    CodePage(const Theme& theme, CodeKind kind, const QString& email);

    CodeKind kind() const { return m_kind; }
    void showFailure(const Error& error);

Q_SIGNALS:
    /// `typed.name` is empty for a reset code.
    void codeTyped(const relais::Acceptance& typed);
    void backWanted();

private:
    struct Checked
    {
        LineField field;
        QString (CodePage::*complaint)() const;
        bool left = false; ///< from when on it may complain
    };
    QString wrongEmail() const;
    QString wrongCode() const;
    QString wrongPassword() const;
    QString wrongAgain() const;
    void check(Checked& checked);
    void submit();
    void setBusy(bool busy);

    CodeKind m_kind;
    Note* m_note;
    LineField m_email;
    LineField m_code;
    LineField m_name;
    LineField m_password;
    LineField m_again;
    QPushButton* m_enter;
    QPushButton* m_back;
    std::vector<Checked> m_checks;
};

/// Uses the code and signs in: in the invitation's workspace, or in `wanted` if they may, else in their first one. As acceptInvitation()
/// and useResetCode() fail, and hashingOf().
Result<Entered> enterByCode(Database& database, const SecretOpener& secrets, const Clock& clock, EventLog& log,
                            CodeKind kind, const Acceptance& typed, const QString& wanted);

} // namespace relais::ui
