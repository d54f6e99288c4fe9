// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/contact_filter.h"
#include "ui/contacts/contact_groups.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace relais::ui {

class Theme;

/// What narrows the list of contacts: words, a category, a segment, a channel; and what a sheet asks for besides, each as a chip that takes
/// it away again.
class ContactFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactFilterBar(const Theme& theme);

    ContactFilter filter() const;
    bool isFiltered() const;
    /// What there is to choose from; what was chosen stays so, where there still is such a one.
    void showGroups(const ContactGroups& groups);
    void clear();
    /// Only the words; whether there were any.
    bool clearWords();
    void focusWords();
    /// At the right end.
    void addTool(QWidget* tool);

Q_SIGNALS:
    /// The list is to be read anew; after a short pause while somebody types.
    void changed();

private:
    void makeFields();
    void askForMore();
    void setMore(const ContactFilter& more);
    void showChips();
    void addChip(const QString& key, const QString& words, std::function<void(ContactFilter&)> takeAway);

    const Theme& m_theme;
    QLineEdit* m_words;
    QComboBox* m_category;
    QComboBox* m_segment;
    QComboBox* m_channel;
    QHBoxLayout* m_row;
    QWidget* m_chips;
    QHBoxLayout* m_chipRow;
    ContactFilter m_more; ///< what the chips say
    QList<Segment> m_segments;
};

} // namespace relais::ui
