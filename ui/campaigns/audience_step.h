// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/campaigns/campaign_draft.h"
#include "services/campaigns/campaign_check.h"
#include "ui/contacts/contact_groups.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace relais::ui {

class Note;
class Segments;

/// The first step of the editor: who it goes to, with the live count; suppressed and doubles apart.
class AudienceStep final : public QWidget
{
    Q_OBJECT
public:
    explicit AudienceStep(Desk& desk);

    void show(const CampaignDraft& draft);
    CampaignDraft applied(CampaignDraft draft) const;
    /// Whether the channel may still be chosen: as long as no message is written.
    void offerChannels(bool open);

Q_SIGNALS:
    void changed();
    /// Somebody chose another channel; changed() follows.
    void channelChosen(relais::Channel channel);
    void counted(qint64 recipients);

private:
    void showGroups(const ContactGroups& groups);
    void tick();
    void showChannel();
    void count();
    void showCount(const Result<AudienceCount>& count);
    Audience audience() const;

    Desk& m_desk;
    QLineEdit* m_name;
    Segments* m_channels;
    QWidget* m_channelField;
    QLabel* m_everybody;
    QLineEdit* m_search;
    QVBoxLayout* m_categoryRows;
    QVBoxLayout* m_segmentRows;
    QVBoxLayout* m_excludeRows;
    QWidget* m_segmentBox;
    QList<QCheckBox*> m_categories;
    QList<QCheckBox*> m_segments;
    QList<QCheckBox*> m_excluded;
    QLabel* m_recipients;
    QLabel* m_apart;
    Note* m_note;
    Channel m_channel = Channel::Email;
    Audience m_audience;
    bool m_hasGroups = false;
    Latest m_latest;
};

} // namespace relais::ui
