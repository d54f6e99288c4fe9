// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/pepper.h"
#include "ui/shell/desk.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace relais::ui {

class FormField;
class Note;

/// For Owners: whether the hashes of passwords are sealed with a key outside of the database. The recovery code is shown before anything is
/// sealed, so that nobody is locked out by surprise.
class PepperCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PepperCard(Desk& desk);

    void refresh();

private:
    void build();
    void show(bool on);
    void offer();
    void seal();
    void showCode();
    void askToUnseal();
    void unseal();
    void hideCode();
    void showLetters(const Secret& code);
    void copy();

    Desk& m_desk;
    QLabel* m_state;
    Note* m_note;
    QPlainTextEdit* m_code;
    FormField* m_codeRow;
    QPushButton* m_copy;
    QPushButton* m_begin;
    QPushButton* m_seal;
    QPushButton* m_forget;
    QPushButton* m_show;
    QPushButton* m_unseal;
    std::optional<Pepper> m_offered; ///< whose code is being shown, nothing sealed with it yet
};

} // namespace relais::ui
