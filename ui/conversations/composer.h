// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_replies.h"
#include "services/conversations/outgoing_file.h"
#include "ui/shell/desk.h"

#include <QFrame>
#include <QHash>
#include <QSet>

#include <optional>
#include <stop_token>

class QAction;
class QEvent;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace relais::ui {

class Note;
class SuggestedReply;

/// Where an answer is written. Knows whether free text may be sent, and says why when it may not. Words that are not sent yet
/// stay with their conversation as long as the person is signed in, a file as long as the page lives.
class Composer final : public QFrame
{
    Q_OBJECT
public:
    explicit Composer(Desk& desk);
    /// A model that is looking at an answer stops.
    ~Composer() override;

    void show(const Conversation& conversation, const ReplyState& state);
    void focusText();
    void toggleNote();
    /// Takes a file along with the answer, once it was looked at; says what is wrong with it when it cannot be sent.
    void attach(const QString& path);
    /// Leaves the note, if one is being written. False: none was.
    bool leaveNote();

Q_SIGNALS:
    /// Something was queued or noted: the thread has more.
    void written();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void display();
    void send(Warned warned);
    /// What a person has written, as it is on its way.
    enum class Kind { Answer, Note };
    Kind kind() const { return m_isNote ? Kind::Note : Kind::Answer; }
    /// What stands there is being sent: it stays as it is until it was.
    bool isSending() const;
    void sayThatTheModelLooks();
    void sendText(const QString& words, Warned warned);
    void sendNote(const QString& words);
    void sendFile(const QString& words, Warned warned);
    QWidget* makeFileRow();
    void chooseFile();
    void takeFile(ConversationId id, const QString& path, const Result<OutgoingFileLook>& look);
    void dropFile();
    bool takeDrop(QEvent* event);
    bool holdsBack(QEvent* event) const;
    QWidget* makeModelMenu();
    void connectSuggestion();
    void showSuggestion(const QString& words);
    void chooseTemplate();
    void offer(const QList<WhatsappTemplate>& templates);
    /// After an answer of the background: clears what was written, or says what is wrong.
    void take(const std::optional<Error>& trouble, ConversationId id, Kind sent, const QString& words);
    void showRefusal(const Error& trouble);

    Desk& m_desk;
    std::optional<Conversation> m_conversation;
    ReplyState m_state;
    bool m_isNote = false;
    QSet<qint64> m_answering; ///< conversations of which an answer is being sent, or looked at by a model before
    QSet<qint64> m_noting;    ///< of which a note is being kept
    struct Attached
    {
        QString path;
        OutgoingFileLook look;
    };
    QHash<qint64, Attached> m_files;
    Note* m_why;
    Note* m_trouble;
    Note* m_warning; ///< of the words as they stand there; with what sends them all the same
    QPlainTextEdit* m_text;
    QLabel* m_channel;
    QToolButton* m_attach;
    QToolButton* m_model;
    QAction* m_suggest;
    SuggestedReply* m_suggestion;
    QWidget* m_file;
    QToolButton* m_drop;
    QLabel* m_fileIcon;
    QLabel* m_fileName;
    QToolButton* m_noteButton;
    QToolButton* m_templateButton;
    QPushButton* m_send;
    QPushButton* m_chooseTemplate;
    QPushButton* m_anyway;
    std::stop_source m_end;
};

} // namespace relais::ui
