// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/writer.h"

#include <QWidget>

#include <variant>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace relais::ui {

class FormField;
class Segments;

/// What there is to write on.
struct WritingGround
{
    WritingChannel channel = WritingChannel::Email;
    QString text = {};          ///< what stands there, or what of it is chosen; empty: nothing yet
    bool isSelection = false;
    bool mayReplace = true;     ///< it can take the place of what stands there
};

/// Subjects for the text that stands there.
struct SubjectsWish
{
    bool isAgain = false;

    bool operator==(const SubjectsWish&) const = default;
};

using WritingWish = std::variant<DraftWish, RewriteWish, SubjectsWish>;

/// What the model is asked for: something new from a brief, the text in another way, or subjects.
class WritingOptions final : public QWidget
{
    Q_OBJECT
public:
    /// In the order of the buttons.
    enum Way { Draft, Change, Subjects };

    explicit WritingOptions(const WritingGround& ground);

    Way way() const;
    /// Nothing: what is missing is said beside its field.
    std::optional<WritingWish> wish();
    void setBusy(bool busy);
    QWidget* firstField() const;

Q_SIGNALS:
    void wayChosen();
    /// Ctrl+Enter in the brief.
    void wanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeChange();
    QWidget* makeLanguage();
    bool translates() const;
    void display();

    WritingGround m_ground;
    Segments* m_ways = nullptr;  ///< null: there is one only
    QPlainTextEdit* m_brief;
    FormField* m_briefField;
    QWidget* m_change;
    QComboBox* m_how;
    QComboBox* m_target;    ///< to translate into
    QWidget* m_languageRow;
    QComboBox* m_language;  ///< to write in
    QLabel* m_about;
};

} // namespace relais::ui
