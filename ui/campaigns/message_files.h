// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"

#include <QWidget>

class QVBoxLayout;

namespace relais::ui {

class Theme;

/// The files that go with a message, one below the other, each with a button that takes it off.
class MessageFiles final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageFiles(const Theme& theme);

    void show(const QList<AttachmentRef>& files);
    const QList<AttachmentRef>& files() const { return m_files; }
    void add(const AttachmentRef& file);
    /// Asks which.
    void ask();
    /// Stored files have ids now.
    void takeStored(const QList<AttachmentRef>& stored);

Q_SIGNALS:
    /// A person added or removed one.
    void changed();

private:
    void showRows();
    void askToRemove(int index);
    void remove(int index);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QList<AttachmentRef> m_files;
};

} // namespace relais::ui
