// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/secret.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/question.h"
#include "ui/widgets/sheet.h"

#include <optional>
#include <stop_token>

class QPushButton;

namespace relais::ui {

class Background;
class Note;

/// Asked before a backup takes the database's place, with its passphrase where it is encrypted. All of it is read first: what is wrong with it is said
/// here, and nothing has been touched then.
class RestoreSheet final : public Sheet
{
    Q_OBJECT
public:
    /// `background` must outlive it.
    RestoreSheet(const Theme& theme, Background& background, QWidget* over, const QString& path,
                 const Question::Words& words);
    ~RestoreSheet() override;

    /// The file of a backup that a person chooses; empty: none.
    static QString chooseFile(QWidget* over);

Q_SIGNALS:
    /// It is whole, opens with that, and is to be put in the database's place. Comes after the sheet has closed.
    void agreed(const std::optional<relais::Secret>& passphrase);

private:
    void build(const Question::Words& words);
    void askForPassphrase();
    void check();
    void showFailure(const Error& error);

    Background& m_background;
    QString m_path;
    LineField m_passphrase;
    Note* m_note;
    QPushButton* m_act;
    std::stop_source m_stop;
};

} // namespace relais::ui
