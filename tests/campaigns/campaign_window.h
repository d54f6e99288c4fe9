// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/campaigns/campaign_repository.h"
#include "services/storage/database.h"
#include "tests/support/window.h"

#include <QLabel>
#include <QTest>
#include <QTextEdit>

namespace relais::test {

/// The window of a practice agency with campaigns in it.
class CampaignWindow : public WindowDesk
{
public:
    enum class People { Easy, All };

    explicit CampaignWindow(People people = People::Easy)
        : WindowDesk(Holding::Practice)
    {
        // Those who show what can go wrong take their time: a greylisted one is tried again after ten seconds.
        const auto hard = people == People::Easy ? text("email LIKE '%@example.com' AND email NOT LIKE '%.%@%'")
                                                 : text("email LIKE 'greylist@%' OR email LIKE 'slow@%'");
        sql(text("UPDATE contacts SET deleted_at = 1 WHERE ") + hard);
    }
    void sql(const QString& statement)
    {
        work([&](const ui::Work& work) { QVERIFY(work.database.runText(statement, {})); });
    }
    QList<CampaignSummary> stored()
    {
        return ask<QList<CampaignSummary>>([](const ui::Work& work) {
            return CampaignRepository(work.database, work.session, work.clock).list({})->items;
        });
    }
    CampaignRecord record(CampaignId id)
    {
        return ask<CampaignRecord>([id](const ui::Work& work) {
            return *CampaignRepository(work.database, work.session, work.clock).byId(id);
        });
    }
    CampaignId draft(const QString& name, const QString& subject = text("Bonjour"))
    {
        return ask<CampaignId>([&](const ui::Work& work) {
            CampaignDraft draft{.name = name, .account = text("Newsletter")};
            draft.steps[0].subject = subject;
            draft.steps[0].html = text("<p>Bonjour</p>");
            return *CampaignRepository(work.database, work.session, work.clock).create(draft);
        });
    }
    QString label(const char* name) { return find<QLabel>(text(name))->text(); }
    /// Continue, or launch.
    void goOn()
    {
        click(text("primary"));
        settle();
    }
    void write(const QString& words)
    {
        find<QTextEdit>(text("message-text"))->setFocus();
        type(words);
    }
};

} // namespace relais::test
