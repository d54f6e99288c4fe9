// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/writing/proposals.h"
#include "models/writing/written_mail.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace relais::ui {

class Theme;

/// What is proposed, beside what stands there: it comes word by word, can be changed, and what was there before is back when nothing else comes.
/// A message and a post are kept apart, whichever of them is shown.
class ProposedView final : public QWidget
{
    Q_OBJECT
public:
    enum Kind { Message, Post };

    ProposedView(const Theme& theme, const QString& now);

    void showKind(Kind kind);
    /// Something else of that kind is on its way: until it is whole there is nothing to take over.
    void begin();
    void showPart(const WrittenMail& soFar);
    void show(const WrittenMail& whole);
    void show(const Caption& whole, Platform platform);
    /// Nothing came.
    void restore();

    void showNow(bool isShown) { m_nowSide->setVisible(isShown); }
    /// A mail has a subject.
    void showSubject(bool isShown);
    bool hasSubject() const;
    /// Something whole, that a person has not deleted.
    bool isThere() const;
    /// As the person has changed it.
    WrittenMail taken() const;

Q_SIGNALS:
    void changed();
    /// The text that stands there is how this person writes.
    void keptAsMine();

private:
    struct Proposal
    {
        WrittenMail mail = {};
        std::optional<Platform> platform = std::nullopt; ///< of a post
    };

    QWidget* makeNow(const QString& text);
    QWidget* makeProposed();
    void put(const WrittenMail& mail);
    void keep();
    void display();

    const Theme& m_theme;
    QWidget* m_nowSide;
    QLineEdit* m_subject;
    QPlainTextEdit* m_text;
    QLabel* m_length;
    Kind m_kind = Message;
    std::array<Proposal, 2> m_kept; ///< by kind: the last that was whole
    bool m_isWhole = false;         ///< what is shown was checked
};

} // namespace relais::ui
