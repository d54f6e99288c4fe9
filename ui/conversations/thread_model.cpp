// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/thread_model.h"

#include "services/core/clock.h"
#include "ui/conversations/conversation_words.h"
#include "ui/text/campaign_text.h"
#include "ui/text/media_text.h"
#include "ui/text/reading_text.h"

#include <QDateTime>

#include <algorithm>

namespace relais::ui {

namespace {

QDate dayOf(const ThreadEntry& entry)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(entry.at)).toLocalTime().date();
}

bool isSame(const ThreadEntry& one, const ThreadEntry& other)
{
    return one.id == other.id && one.campaign.has_value() == other.campaign.has_value();
}

} // namespace

ThreadModel::ThreadModel(const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void ThreadModel::restart(const ThreadPart& newest, const QString& contact)
{
    beginResetModel();
    m_contact = contact;
    m_entries = newest.entries;
    m_before = newest.before;
    endResetModel();
}

bool ThreadModel::follow(const ThreadPart& newest)
{
    if (newest.entries.isEmpty()) return false;
    // Where the part begins among what is here; behind everything when so much came that they do not meet.
    const auto start = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const ThreadEntry& entry) { return isSame(entry, newest.entries.first()); });
    if (start == m_entries.cend()) {
        restart(newest, m_contact);
        return true;
    }
    const auto kept = start - m_entries.cbegin();
    const auto known = m_entries.size() - kept;
    if (m_entries.sliced(kept) == newest.entries) return false;
    const bool grows =
        newest.entries.size() >= known && std::equal(start, m_entries.cend(), newest.entries.cbegin(), isSame);
    if (!grows) {
        beginResetModel();
        m_entries = m_entries.first(kept) + newest.entries;
        endResetModel();
        return true;
    }
    for (qsizetype i = 0; i < known; ++i) {
        if (m_entries.at(kept + i) == newest.entries.at(i)) continue;
        m_entries[kept + i] = newest.entries.at(i);
        const auto changed = index(static_cast<int>(kept + i));
        Q_EMIT dataChanged(changed, changed);
    }
    if (newest.entries.size() > known) {
        beginInsertRows({}, static_cast<int>(m_entries.size()), static_cast<int>(kept + newest.entries.size()) - 1);
        m_entries += newest.entries.sliced(known);
        endInsertRows();
    }
    return true;
}

void ThreadModel::prepend(const ThreadPart& older)
{
    m_before = older.before;
    if (older.entries.isEmpty()) return;
    beginInsertRows({}, 0, static_cast<int>(older.entries.size()) - 1);
    m_entries = older.entries + m_entries;
    endInsertRows();
    // Its day may now have begun earlier.
    const auto first = index(static_cast<int>(older.entries.size()));
    Q_EMIT dataChanged(first, first);
}

void ThreadModel::touch(qint64 interaction)
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const ThreadEntry& entry) {
        return entry.id == interaction && !entry.campaign;
    });
    if (found == m_entries.cend()) return;
    const auto changed = index(static_cast<int>(found - m_entries.cbegin()));
    Q_EMIT dataChanged(changed, changed);
}

bool ThreadModel::startsDay(int row) const
{
    return row == 0 || dayOf(m_entries.at(row)) != dayOf(m_entries.at(row - 1));
}

QVariant ThreadModel::data(const QModelIndex& index, int role) const
{
    const auto* entry = entryAt(index.row());
    if (!entry) return {};
    if (role == Qt::DisplayRole) return saidText(*entry);
    if (role != Qt::AccessibleTextRole) return {};
    QString who;
    switch (entry->direction) {
    case ThreadEntry::Direction::In: who = m_contact; break;
    case ThreadEntry::Direction::Out:
        who = entry->campaign           ? tr("Campaign %1").arg(entry->campaignName)
              : entry->author.isEmpty() ? tr("Sent by itself")
                                        : entry->author;
        break;
    case ThreadEntry::Direction::Note: who = tr("Note by %1").arg(entry->author); break;
    case ThreadEntry::Direction::Event: break;
    }
    QStringList words;
    if (!who.isEmpty()) words += who;
    words += saidText(*entry);
    if (entry->mediaState)
        words += kindText(entry->kind) + QLatin1Char(' ')
                 + mediaStateText(*entry->mediaState, entry->mediaTrouble, entry->mediaBytes);
    if (entry->reading)
        if (const auto read = readingText(*entry->reading, entry->language); !read.isEmpty())
            words += tr("the model reads: %1").arg(read);
    if (entry->status) words += statusText(*entry->status);
    words += dayText(entry->at, m_clock.now()) + QLatin1Char(' ') + timeText(entry->at);
    return words.join(QStringLiteral(", "));
}

} // namespace relais::ui
