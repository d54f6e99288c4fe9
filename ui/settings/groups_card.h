// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contact_groups.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QVBoxLayout;

namespace relais::ui {

/// Categories (name, colour, delete) and segments (name, filter, delete).
class GroupsCard final : public QFrame
{
    Q_OBJECT
public:
    explicit GroupsCard(Desk& desk);

    void refresh();

private:
    void show(const ContactGroups& groups);
    QWidget* makeRow(const Category& category);
    QWidget* makeSegmentRow(const Segment& segment, const QStringList& categories);
    void add();
    void change(const Category& category, const QString& name, const QString& colour);
    void remove(const Category& category);
    void segmentChanged(const Segment& before, const Segment& now);
    void removeSegment(const Segment& segment);
    void after(const Result<void>& done, const QString& text);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    Latest m_latest;
};

} // namespace relais::ui
