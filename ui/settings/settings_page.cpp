// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "services/access/agency.h"
#include "services/access/arming.h"
#include "ui/settings/backup_card.h"
#include "ui/settings/computer_card.h"
#include "ui/settings/groups_card.h"
#include "ui/settings/person_card.h"
#include "ui/settings/relay_card.h"
#include "ui/settings/suppression_card.h"
#include "ui/settings/webhook_card.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

SettingsPage::SettingsPage(Desk& desk, Preferences& preferences, Theme& theme)
    : Page(desk, tr("Settings"))
    , m_disarmed(new Note(theme))
    , m_relays(new RelayCard(desk))
    , m_person(new PersonCard(desk))
    , m_groups(new GroupsCard(desk))
    , m_suppression(new SuppressionCard(desk))
    , m_backups(new BackupCard(desk))
{
    const auto [scroll, outer] = makeScrollColumn();
    outer->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kWide);
    outer->addWidget(m_disarmed);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kLarge);
    const auto addColumn = [columns](std::initializer_list<QWidget*> cards) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space::kLarge);
        for (auto* card : cards) column->addWidget(card);
        column->addStretch();
        columns->addLayout(column, 1);
    };
    auto* computer = new ComputerCard(preferences, theme);
    connect(computer, &ComputerCard::languageChosen, this, [this] { this->desk().navigator.languageChanged(); });
    addColumn({computer, new WebhookCard(desk, preferences), m_relays, m_person});
    addColumn({m_groups, m_suppression, m_backups});
    outer->addLayout(columns);
    outer->addStretch();
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(scroll);
    connect(m_disarmed->action(tr("This computer sends")), &QPushButton::clicked, this, &SettingsPage::askToArm);
}

void SettingsPage::askToArm()
{
    auto* question = new Question(theme(), this,
                                  {tr("Let this computer send?"), tr("What waits in this database goes out from here. If another copy of it sends too, everybody is written to twice."),
                                   tr("Let it send"), tr("Not yet")});
    connect(question, &Question::agreed, this, [this] {
        desk().run([](const Work& work) { return arm(work.database, work.session, work.clock); }).then(this, [this](const Result<void>& done) {
            desk().navigator.toast(done ? tr("This copy sends now. No other one may.") : errorText(done.error()));
            desk().navigator.wakeEngine();
            readArmed();
        });
    });
}

void SettingsPage::readArmed()
{
    desk().run([](const Work& work) { return agencyInfo(work.database); }).then(this, [this](const Result<AgencyInfo>& agency) {
        m_disarmed->show(NoteKind::Warn, !agency || agency->armed ? QString() : tr("This database was restored or copied, so it sends nothing: two copies would write to everybody twice. If this is the one that is to send, say so."));
    });
}

void SettingsPage::refresh()
{
    readArmed();
    m_relays->refresh();
    m_person->refresh();
    m_groups->refresh();
    m_suppression->refresh();
    m_backups->refresh();
}

void SettingsPage::leave()
{
    m_person->leave();
}

} // namespace relais::ui
