// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/writing/writer.h"

#include <QWidget>

#include <variant>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace relais::ui {

class FormField;
class Segments;

/// What there is to write on.
struct WritingGround
{
    WritingChannel channel = WritingChannel::Email;
    QString text = {}; ///< what stands there, or what of it is chosen; empty: nothing yet
    bool isSelection = false;
    bool mayReplace = true; ///< it can take the place of what stands there
};

/// Subjects for the text that stands there.
struct SubjectsWish
{
    bool isAgain = false;

    bool operator==(const SubjectsWish&) const = default;
};

/// A post about the text that stands there, or about the brief where there is none.
struct PostWish
{
    QString text;
    Platform platform = Platform::X;
    bool isAgain = false;

    bool operator==(const PostWish&) const = default;
};

using WritingWish = std::variant<DraftWish, RewriteWish, SubjectsWish, PostWish>;

/// As it calls itself.
QString platformTitle(Platform platform);

/// What the model is asked for: something new from a brief, the text in another way, subjects, or a post.
class WritingOptions final : public QWidget
{
    Q_OBJECT
public:
    enum Way { Draft, Change, Subjects, Post };

    explicit WritingOptions(const WritingGround& ground);

    Way way() const;
    /// Nothing: what is missing is said beside its field.
    std::optional<WritingWish> wish();
    void setBusy(bool busy);
    /// Null: that way has none.
    QWidget* firstField() const;

Q_SIGNALS:
    void wayChosen();
    /// Ctrl+Enter in the brief.
    void wanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addWays(QVBoxLayout& column);
    QWidget* makeChange();
    QWidget* makeLanguage();
    QWidget* makePlatform();
    bool translates() const;
    bool wantsBrief() const;
    void display();

    WritingGround m_ground;
    QList<Way> m_offered; ///< in the order of the buttons
    Segments* m_ways = nullptr;
    QPlainTextEdit* m_brief;
    FormField* m_briefField;
    QWidget* m_change;
    QComboBox* m_how;
    QComboBox* m_target; ///< to translate into
    QWidget* m_languageRow;
    QComboBox* m_language; ///< to write in
    QComboBox* m_platform;
    QWidget* m_platformRow;
    QLabel* m_about;
};

} // namespace relais::ui
