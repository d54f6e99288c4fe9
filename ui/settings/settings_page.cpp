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
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_disarmed(new Note(theme))
{
    build();
    planCards(preferences, theme);
    // After whatever else waits for the thread, each time.
    m_nextCard.setInterval(0);
    connect(&m_nextCard, &QTimer::timeout, this, &SettingsPage::bringCard);
    m_nextCard.start();
    bringCard();
}

void SettingsPage::build()
{
    const auto [scroll, outer] = makeScrollColumn();
    outer->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kWide);
    outer->addWidget(m_disarmed);
    m_columns->setSpacing(space::kLarge);
    for (auto* column : {m_left, m_right}) {
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

template <typename Make>
void SettingsPage::plan(QVBoxLayout* column, Make make)
{
    m_planned.append([this, column, make] {
        auto* card = make();
        // Above the stretch.
        column->insertWidget(column->count() - 1, card);
        if constexpr (requires { card->refresh(); }) {
            m_cards.append([card] { card->refresh(); });
            card->refresh();
        }
    });
}

void SettingsPage::planCards(Preferences& preferences, Theme& theme)
{
    const auto rights = desk().rights();
    const bool managesChannels = rights.may(Scope::ChannelsManage);
    plan(m_left, [this, &preferences, &theme] {
        auto* computer = new ComputerCard(preferences, theme);
        connect(computer, &ComputerCard::languageChosen, this, [this] { desk().navigator.languageChanged(); });
        return computer;
    });
    if (rights.may(Scope::ContactsWrite)) plan(m_right, [this] { return new GroupsCard(desk()); });
    if (managesChannels) {
        plan(m_left, [this, &preferences] { return new WebhookCard(desk(), preferences); });
        plan(m_left, [this] { return new RelayCard(desk()); });
    }
    if (rights.may(Scope::ContactsWrite)) {
        plan(m_right, [this] { return new OwnFieldsCard(desk()); });
        plan(m_right, [this] { return new SuppressionCard(desk()); });
    }
    if (managesChannels) {
        plan(m_right, [this] { return new WritingCard(desk()); });
        plan(m_right, [this] { return new WritingFiguresCard(desk()); });
    }
    plan(managesChannels ? m_left : m_right, [this] { return new VoiceCard(desk()); });
    // A backup holds every workspace, and putting one back replaces them all.
    if (rights.isOwner()) plan(m_right, [this] { return new BackupCard(desk()); });
    plan(m_left, [this] { return m_person = new PersonCard(desk()); });
    plan(m_right, [this] { return new ModerationCard(desk()); });
    if (rights.isOwner()) plan(m_left, [this] { return new PepperCard(desk()); });
}

void SettingsPage::bringCard()
{
    m_planned.takeFirst()();
    if (m_planned.isEmpty()) m_nextCard.stop();
    arrange();
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
    if (m_person) m_person->leave();
}

} // namespace relais::ui
