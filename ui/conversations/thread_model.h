// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/conversations/conversation_thread.h"

#include <QAbstractListModel>

namespace relais {
class Clock;
}

namespace relais::ui {

/// The entries of one conversation, oldest first, as far back as somebody has scrolled. Window thread.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    ThreadModel(const Clock& clock, QObject* parent);

    /// Another conversation, or none.
    void restart(const ThreadPart& newest, const QString& contact);
    /// The newest part read again: what was loaded before it stays. True: something is new or has changed.
    bool follow(const ThreadPart& newest);
    /// What is older than all that is here.
    void prepend(const ThreadPart& older);

    /// How something that was said looks has changed, if it is here.
    void touch(qint64 interaction);

    const std::optional<ThreadCursor>& before() const { return m_before; }
    const ThreadEntry* entryAt(int row) const
    {
        return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
    }
    /// The first of its day: the day stands above it.
    bool startsDay(int row) const;
    const QString& contact() const { return m_contact; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Clock& m_clock;
    QString m_contact;
    QList<ThreadEntry> m_entries;
    std::optional<ThreadCursor> m_before;
};

} // namespace relais::ui
