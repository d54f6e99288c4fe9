// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/timeline_entry.h"
#include "services/contacts/contact_timeline.h"
#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace relais::ui {

/// The history of one contact below its details, newest first: some entries, and more of them on request.
class TimelineList final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineList(Desk& desk);

    void show(ContactId contact);

private:
    void load(ContactId contact, const std::optional<TimelineCursor>& after);
    void addRow(const TimelineEntry& entry);
    void take(const TimelinePage& page, bool isFirst);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
    std::optional<ContactId> m_contact;
    std::optional<TimelineCursor> m_next;
    Latest m_latest;
};

} // namespace relais::ui
