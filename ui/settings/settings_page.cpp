// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "services/access/agency.h"
#include "services/access/arming.h"
#include "ui/moderation/moderation_card.h"
#include "ui/settings/backup_card.h"
#include "ui/settings/computer_card.h"
#include "ui/settings/groups_card.h"
#include "ui/settings/own_fields_card.h"
#include "ui/settings/pepper_card.h"
#include "ui/settings/person_card.h"
#include "ui/settings/relay_card.h"
#include "ui/settings/suppression_card.h"
#include "ui/settings/webhook_card.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/question.h"
#include "ui/writing/voice_card.h"
#include "ui/writing/writing_card.h"
#include "ui/writing/writing_figures_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace relais::ui {

SettingsPage::SettingsPage(Desk& desk, Preferences& preferences, Theme& theme)
    : Page(desk, tr("Settings"))
    , m_columns(new QHBoxLayout)
    , m_disarmed(new Note(theme))
    , m_person(new PersonCard(desk))
{
    build(preferences, theme);
}

void SettingsPage::build(Preferences& preferences, Theme& theme)
{
    const auto [scroll, outer] = makeScrollColumn();
    outer->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kWide);
    outer->addWidget(m_disarmed);
    m_columns->setSpacing(space::kLarge);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    const auto add = [this](QVBoxLayout* column, auto* card) {
        column->addWidget(card);
        if constexpr (requires { card->refresh(); }) m_cards.append([card] { card->refresh(); });
    };
    const auto rights = desk().rights();
    auto* computer = new ComputerCard(preferences, theme);
    connect(computer, &ComputerCard::languageChosen, this, [this] { desk().navigator.languageChanged(); });
    add(left, computer);
    if (rights.may(Scope::ChannelsManage)) {
        add(left, new WebhookCard(desk(), preferences));
        add(left, new RelayCard(desk()));
    }
    if (rights.may(Scope::ContactsWrite)) {
        add(right, new GroupsCard(desk()));
        add(right, new OwnFieldsCard(desk()));
        add(right, new SuppressionCard(desk()));
    }
    if (rights.may(Scope::ChannelsManage)) {
        add(right, new WritingCard(desk()));
        add(right, new WritingFiguresCard(desk()));
    }
    add(rights.may(Scope::ChannelsManage) ? left : right, new VoiceCard(desk()));
    // A backup holds every workspace, and putting one back replaces them all.
    if (rights.isOwner()) add(right, new BackupCard(desk()));
    // Not isEmpty(): what has no window yet does not count there.
    add(right->count() == 0 ? right : left, m_person);
    add(right, new ModerationCard(desk()));
    if (rights.isOwner()) add(left, new PepperCard(desk()));
    for (auto* column : {left, right}) {
        column->setSpacing(space::kLarge);
        column->addStretch();
        m_columns->addLayout(column, 1);
    }
    outer->addLayout(m_columns);
    outer->addStretch();
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(scroll);
    connect(m_disarmed->action(tr("This computer sends")), &QPushButton::clicked, this, &SettingsPage::askToArm);
}

void SettingsPage::arrange()
{
    int needed = 2 * space::kWide + m_columns->spacing() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    for (int i = 0; i < m_columns->count(); ++i) needed += m_columns->itemAt(i)->minimumSize().width();
    m_columns->setDirection(needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void SettingsPage::askToArm()
{
    auto* question = new Question(
        theme(), this,
        {tr("Let this computer send?"),
         tr("What waits in this database goes out from here. If another copy of it sends too, everybody is written to twice."),
         tr("Let it send"), tr("Not yet")});
    connect(question, &Question::agreed, this, [this] {
        desk()
            .run([](const Work& work) { return arm(work.database, work.session, work.clock); })
            .then(this, [this](const Result<void>& done) {
                desk().navigator.toast(done ? tr("This copy sends now. No other one may.") : errorText(done.error()));
                desk().navigator.wakeEngine();
                readArmed();
            });
    });
}

void SettingsPage::readArmed()
{
    if (!desk().rights().may(Scope::ChannelsManage)) return;
    desk()
        .run([](const Work& work) { return agencyInfo(work.database); })
        .then(this, [this](const Result<AgencyInfo>& agency) {
            m_disarmed->show(
                NoteKind::Warn,
                !agency || agency->armed
                    ? QString()
                    : tr(
                        "This database was restored or copied, so it sends nothing: two copies would write to everybody twice. If this is the one that is to send, say so."));
        });
}

void SettingsPage::refresh()
{
    arrange();
    readArmed();
    for (const auto& readAnew : std::as_const(m_cards)) readAnew();
}

void SettingsPage::leave()
{
    m_person->leave();
}

} // namespace relais::ui
