// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCharFormat>
#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTextEdit;

namespace relais::ui {

class Theme;

/// The text of a message as one writes it: as it looks, as HTML, or the plain part. What is typed in one way
/// outlives a look at another.
class MessageBody final : public QWidget
{
    Q_OBJECT
public:
    enum Mode { Writing, Source, Plain };

    explicit MessageBody(const Theme& theme);

    void show(const QString& html, const QString& plain);
    QString html() const;
    QString plain() const;
    Mode mode() const;
    /// Says by problemFound() when the HTML holds more than that way can show, and stays as it was.
    void setMode(Mode mode);
    /// A link with words that leads to `address`, in the way of writing of the moment.
    void insertLink(const QString& words, const QString& address);
    void insertText(const QString& text);
    void toggleBold();
    void toggleItalic();
    /// Asks for the address.
    void addLink();
    void addList();
    void addPicture(const QString& contentId, const QString& alternative);

    /// What is chosen, or all of it, as lines that a model reads (marked_text.h); of HTML that the text view cannot show, its words.
    QString marked() const;
    bool hasChoice() const;
    /// Whether such lines can take the place of what marked() gave: not in HTML that holds more than they do.
    bool takesMarked() const;
    /// Puts such lines in at the cursor, or in the place of what marked() gave. One step of undo in the way of writing of the moment.
    void takeMarked(const QString& text, bool replaces);

Q_SIGNALS:
    void changed();
    /// Another way of writing is shown, or the same after all.
    void modeShown(int mode);
    /// Empty: none any more.
    void problemFound(const QString& text);

private:
    QTextCharFormat linkTo(const QString& address) const;
    QPlainTextEdit* plainEditor() const { return mode() == Source ? m_source : m_plain; }
    QTextCursor cursor() const;
    void showMode(Mode mode);

    const Theme& m_theme;
    QStackedWidget* m_editors;
    QTextEdit* m_writing;
    QPlainTextEdit* m_source;
    QPlainTextEdit* m_plain;
    bool m_isFilling = false;
    bool m_sourceRules = false; ///< the HTML is what stands in m_source; else what m_writing makes
};

} // namespace relais::ui
