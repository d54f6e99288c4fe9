// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/audit.h"
#include "services/access/people.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;

namespace relais::ui {

class Theme;

/// Which entries of the trail are shown: by words, topic, person and time.
class AuditFilter final : public QWidget
{
    Q_OBJECT
public:
    /// The clock outlives the filter.
    AuditFilter(const Theme& theme, const Clock& clock);

    /// Whom the trail can be asked for.
    void showPeople(const QList<Person>& people);
    AuditQuery query() const;
    bool isFiltered() const;
    void clear();
    void focusWords();
    bool clearWords();

Q_SIGNALS:
    void changed();

private:
    enum class Time { Any, Today, Week, Month, Between };

    void addDays(QHBoxLayout* row);
    Time time() const;

    const Clock& m_clock;
    QLineEdit* m_words;
    QComboBox* m_topic;
    QComboBox* m_person;
    QComboBox* m_time;
    QWidget* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace relais::ui
