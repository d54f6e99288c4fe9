// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_replies.h"
#include "services/conversations/conversation_thread.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace relais::ui {

class Composer;
class MediaActions;
class StateView;
class ThreadModel;
class Thumbnails;

/// One conversation: who it is with and how long one may write freely, the thread, the composer. Reads itself.
class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationPane(Desk& desk);

    void show(ConversationId id);
    /// None is chosen.
    void showNone();
    /// Reads again; shows only what has changed.
    void follow();
    std::optional<ConversationId> conversation() const { return m_id; }

    /// For a window that shows one pane at a time.
    void setAlone(bool alone);
    void setContactShown(bool shown);
    Composer& composer() { return *m_composer; }
    /// Closes it, or opens it again.
    void toggleClosed();
    void exportWhole();

Q_SIGNALS:
    void backWanted();
    void contactWanted();
    /// What the list shows of it may be another.
    void changed();
    /// It was read anew; `anew`: what was said in it has changed.
    void shown(const relais::Conversation& conversation, bool anew);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Seen
    {
        Conversation conversation;
        ReplyState state;
        ThreadPart thread;
    };
    static Result<Seen> read(const Work& work, ConversationId id);

    QWidget* makeHead();
    void setUpThread();
    void display(const Seen& seen, bool isOther);
    void showHead(const Conversation& conversation);
    void fitNames();
    void readOlder();
    void markRead();
    void scrollToEnd();
    bool isAtEnd() const;

    Desk& m_desk;
    std::optional<ConversationId> m_id;
    std::optional<Conversation> m_shown;
    bool m_isReadingOlder = false;
    bool m_isFollowing = false;
    bool m_followAgain = false;
    QString m_nameText;
    QString m_underText;
    QToolButton* m_back;
    QLabel* m_name;
    QLabel* m_under;
    QLabel* m_windowIcon;
    QLabel* m_window;
    QPushButton* m_close;
    QToolButton* m_export;
    QToolButton* m_contact;
    ThreadModel* m_model;
    QListView* m_view;
    Thumbnails* m_thumbnails;
    MediaActions* m_files = nullptr;
    StateView* m_state;
    Composer* m_composer;
    QWidget* m_head;
    Latest m_latest;
};

} // namespace relais::ui
