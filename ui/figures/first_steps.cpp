// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/first_steps.h"

#include "ui/theme/theme.h"
#include "ui/widgets/build.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {
constexpr int kMark = 24;
}

FirstSteps::FirstSteps(Desk& desk)
    : m_desk(desk)
{
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kLarge, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::kLarge, 0, space::kLarge, space::kLarge);
    head->addWidget(makeLabel(tr("Welcome, %1").arg(desk.session.userName), Role::Title));
    head->addWidget(
        makeText(tr("Your sendings and their figures will stand here. Three steps lead to the first message."),
                 Role::Muted));
    column->addLayout(head);
    m_contacts = addStep(
        tr("Import your contacts"),
        tr("A CSV file from a spreadsheet or another tool. Nothing is written before you have seen the preview."),
        QStringLiteral("import"), tr("Choose a file …"));
    m_account =
        addStep(tr("Connect a sending account"), tr("The e-mail server your provider gave you. About five minutes."),
                QStringLiteral("accounts"), tr("Add an account"));
    m_campaign =
        addStep(tr("Prepare the first campaign"), tr("It is written offline and leaves only when you launch it."),
                QStringLiteral("campaigns"), tr("New campaign"));
    connect(m_contacts.action, &QPushButton::clicked, this, [this] { m_desk.navigator.openImport({}); });
    connect(m_account.action, &QPushButton::clicked, this, [this] { m_desk.navigator.open(Place::Accounts); });
    connect(m_campaign.action, &QPushButton::clicked, this, [this] { m_desk.navigator.editCampaign(CampaignId(0)); });
}

FirstSteps::Step FirstSteps::addStep(const QString& title, const QString& text, const QString& icon,
                                     const QString& action)
{
    auto* outer = static_cast<QVBoxLayout*>(layout());
    outer->addWidget(makeRule());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    row->setSpacing(space::kLarge);
    Step step{new QLabel, makeLabel(tr("Done"), Role::Good), makeButton(action)};
    step.mark->setFixedSize(kMark, kMark);
    step.mark->setAlignment(Qt::AlignCenter);
    step.action->setIcon(m_desk.theme.icon(icon, Token::Muted));
    step.action->setObjectName(QStringLiteral("step-") + icon);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(title, Role::Heading));
    words->addWidget(makeText(text, Role::Small));
    row->addWidget(step.mark);
    row->addLayout(words, 1);
    row->addWidget(step.done);
    row->addWidget(step.action);
    outer->addLayout(row);
    return step;
}

void FirstSteps::showStep(const Step& step, int number, bool done, bool next)
{
    step.done->setVisible(done);
    step.action->setVisible(!done);
    setLook(step.action, "outlined", next);
    if (done)
        step.mark->setPixmap(
            m_desk.theme.icon(QStringLiteral("good"), Token::Good).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    else
        step.mark->setText(QString::number(number));
}

void FirstSteps::show(bool hasContacts, bool hasAccounts, bool hasCampaigns)
{
    showStep(m_contacts, 1, hasContacts, !hasContacts);
    showStep(m_account, 2, hasAccounts, hasContacts && !hasAccounts);
    showStep(m_campaign, 3, hasCampaigns, hasContacts && hasAccounts && !hasCampaigns);
}

} // namespace relais::ui
