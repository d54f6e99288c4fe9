// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QAction;
class QListView;

namespace relais::ui {

class ThreadModel;

/// What people do with the files of a thread: open, save, fetch again. Its actions stand in the view's menu and go with the current message.
class MediaActions final : public QObject
{
    Q_OBJECT
public:
    MediaActions(Desk& desk, const ThreadModel& model, QListView* view);

    /// What a click on a message's file does: opens what is here, fetches again what could not be had.
    void act(const ThreadEntry& entry);

Q_SIGNALS:
    /// The state of a file is another.
    void changed();

private:
    const ThreadEntry* current() const;
    void showWhatFits();
    void open(const ThreadEntry& entry);
    void saveAs(const ThreadEntry& entry);
    void fetchAgain(const ThreadEntry& entry);

    Desk& m_desk;
    const ThreadModel& m_model;
    QListView* m_view;
    QAction* m_open;
    QAction* m_save;
    QAction* m_again;
    std::unique_ptr<QTemporaryDir> m_opened; ///< copies for other programs; gone with the page
};

} // namespace relais::ui
