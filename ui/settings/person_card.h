// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/form_field.h"

#include <QFrame>

class QPlainTextEdit;
class QPushButton;

namespace relais::ui {

class Note;

/// The person's own: password and signature.
class PersonCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PersonCard(Desk& desk);

    void refresh();
    /// Saves the signature if it was changed.
    void leave();

private:
    void changePassword();

    Desk& m_desk;
    Note* m_note;
    LineField m_current;
    LineField m_wanted;
    LineField m_again;
    QPushButton* m_change;
    QPlainTextEdit* m_signature;
    QString m_storedSignature;
};

} // namespace relais::ui
