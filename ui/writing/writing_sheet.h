// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"
#include "ui/writing/writing_options.h"
#include "ui/writing/written_by_text.h"

#include <optional>
#include <stop_token>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relais::ui {

class Note;
class ProposedView;

/// What a person takes over.
struct ProposedText
{
    QString subject = {};  ///< empty: the subject stays as it is
    QString text = {};     ///< empty: the text does
    bool replaces = false; ///< the text that stood there, or what of it was chosen; else it goes in at the cursor
};

/// Writing with the workspace's model: the words come as they are written, beside what stands there, can be changed, and go into the message only when
/// a person says so; a post is copied. Closing it stops the model.
class WritingSheet final : public Sheet
{
    Q_OBJECT
public:
    WritingSheet(Desk& desk, const WritingGround& ground, QWidget* over);
    ~WritingSheet() override;

    void start();

protected:
    /// A click beside it would lose what was written.
    void mousePressEvent(QMouseEvent*) override {}
    /// Esc stops the model first, and says so before something that was written is lost.
    void keyPressEvent(QKeyEvent* event) override;

Q_SIGNALS:
    void agreed(const relais::ui::ProposedText& text);

private:
    void build();
    void addFoot();
    void keepAsMine();
    void askWho();
    void write();
    void ask(const DraftWish& wish);
    void ask(const RewriteWish& wish);
    void ask(const SubjectsWish& wish);
    void ask(const PostWish& wish);
    void showPart(const QString& soFar);
    void show(const Result<Written>& written);
    void show(const Result<ProposedSubjects>& proposed);
    void show(const Result<WrittenCaption>& written, Platform platform);
    void showBy(const WrittenBy& by);
    void showWho(const WhoWrites& who);
    void showFailure(const Error& error);
    void begin();
    void end(bool isGood);
    void changeWay();
    void display();
    void agree(bool replaces);
    void copy();

    Desk& m_desk;
    WritingGround m_ground;
    WritingOptions* m_options;
    QLabel* m_who;
    QPushButton* m_go;
    QPushButton* m_stop;
    Note* m_note;
    ProposedView* m_proposed;
    QWidget* m_choices;
    QVBoxLayout* m_subjects;
    QPushButton* m_insert;
    QPushButton* m_replace;
    QPushButton* m_copy;
    std::stop_source m_end;
    std::optional<WritingWish> m_asked; ///< the last that was answered
    QString m_doubted;                  ///< the post that somebody was warned of
    bool m_isKnown = false;             ///< who writes, or that nobody does
    bool m_isWanted = false;            ///< somebody asked before that was known
    bool m_isWriting = false;
    bool m_isMail = false;   ///< the first line of what comes is the subject
    bool m_isWarned = false; ///< that closing it loses what is proposed
};

} // namespace relais::ui
