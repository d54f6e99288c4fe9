// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/whatsapp_step.h"

#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/core/clock.h"
#include "services/practice/practice_host.h"
#include "ui/campaigns/follow_up_card.h"
#include "ui/campaigns/template_card.h"
#include "ui/campaigns/template_picker.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/account_text.h"
#include "ui/text/error_text.h"
#include "ui/text/plural.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/writing/plain_writing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {
constexpr int kLabel = 64;
constexpr std::chrono::seconds kMinute{60};
} // namespace

WhatsappStep::WhatsappStep(Desk& desk)
    : m_desk(desk)
    , m_account(new QComboBox)
    , m_pace(makeLabel({}, Role::Small))
    , m_noAccount(new Note(desk.theme))
    , m_template(new TemplateCard(desk.theme))
    , m_followUp(new FollowUpCard(desk.theme))
    , m_problem(new Note(desk.theme))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [scroll, column] = makeScrollColumn();
    column->setSpacing(space::kMedium);
    column->addWidget(makeFrom());
    column->addWidget(m_noAccount);
    column->addWidget(m_template);
    column->addWidget(m_followUp);
    column->addWidget(m_problem);
    column->addStretch();
    outer->addWidget(scroll);
    connect(m_account, &QComboBox::activated, this, &WhatsappStep::chooseAccount);
    connect(m_template, &TemplateCard::changed, this, &WhatsappStep::changed);
    connect(m_template, &TemplateCard::pickWanted, this, &WhatsappStep::pick);
    connect(m_template, &TemplateCard::syncWanted, this, &WhatsappStep::sync);
    connect(m_followUp, &FollowUpCard::changed, this, &WhatsappStep::changed);
    connect(m_followUp, &FollowUpCard::writingWanted, this,
            [this](QPlainTextEdit* text) { writeInto(m_desk, *text, WritingChannel::Whatsapp); });
    m_desk.run(readChoices).then(this, [this](const Result<Choices>& choices) {
        if (choices)
            showChoices(*choices);
        else
            showProblem(errorText(choices.error()));
    });
}

QWidget* WhatsappStep::makeFrom()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(space::kLarge, space::kTiny, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    auto* label = makeLabel(tr("From"), Role::Small);
    label->setFixedWidth(kLabel);
    label->setBuddy(m_account);
    row->addWidget(label);
    m_account->setObjectName(QStringLiteral("whatsapp-account"));
    m_account->setAccessibleName(tr("From"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_account, 1);
    row->addWidget(m_pace);
    return box;
}

Result<WhatsappStep::Choices> WhatsappStep::readChoices(const Work& work)
{
    auto accounts = AccountRepository(work.database, work.session, work.clock).list();
    if (!accounts) return accounts.failure();
    auto variables = VariableCatalogue::load(work.database, work.session);
    if (!variables) return variables.failure();
    Choices choices{.accounts = {}, .shelves = {}, .variables = std::move(*variables)};
    TemplateStore store(work.database, work.session, work.clock);
    for (const auto& account : *accounts) {
        if (!account.draft.whatsapp()) continue;
        auto templates = store.list(account.id);
        if (!templates) return templates.failure();
        const auto syncedAt = store.syncedAt(account.id);
        if (!syncedAt) return syncedAt.failure();
        choices.accounts.append(account);
        choices.shelves.insert(account.draft.name, {std::move(*templates), *syncedAt});
    }
    return choices;
}

void WhatsappStep::showChoices(const Choices& choices)
{
    m_choices = choices;
    // With one account there is nothing to choose.
    if (m_accountName.isEmpty() && choices.accounts.size() == 1) m_accountName = choices.accounts.first().draft.name;
    m_template->setCatalogue(choices.variables);
    m_followUp->setOffers(choices.variables.offers());
    showAccounts();
    showTemplate(m_template->step());
}

void WhatsappStep::showAccounts()
{
    m_account->clear();
    m_account->addItem(tr("Choose the account that sends"), QString());
    for (const auto& account : m_choices->accounts)
        m_account->addItem(accountText(account.draft.name, account.draft.practice), account.draft.name);
    // What a draft says stays until somebody chooses.
    if (!m_accountName.isEmpty() && m_account->findData(m_accountName) < 0)
        m_account->addItem(tr("%1 (no WhatsApp account of this name)").arg(m_accountName), m_accountName);
    m_account->setCurrentIndex(m_accountName.isEmpty() ? 0 : m_account->findData(m_accountName));
    showPace();
    if (!m_choices->accounts.isEmpty()) {
        m_noAccount->show(NoteKind::Info, {});
        return;
    }
    m_noAccount->show(
        NoteKind::Info,
        tr("There is no WhatsApp account yet. It is the number that sends, with its token from Meta; a practice one needs neither."));
    auto* there = m_noAccount->action(tr("Open the accounts"));
    there->disconnect(this);
    connect(there, &QPushButton::clicked, this, [this] { m_desk.navigator.open(Place::Accounts); });
}

void WhatsappStep::showPace()
{
    const auto* chosen = account();
    m_pace->clear();
    if (!chosen) return;
    for (const auto& limit : chosen->draft.limits)
        if (limit.window == kMinute) m_pace->setText(tr("%1 a minute").arg(QLocale().toString(limit.messages)));
}

const Account* WhatsappStep::account() const
{
    if (!m_choices) return nullptr;
    const auto& all = m_choices->accounts;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [this](const Account& one) { return one.draft.name == m_accountName; });
    return found == all.cend() ? nullptr : &*found;
}

std::optional<WhatsappTemplate> WhatsappStep::formOf(const TemplateStep& step) const
{
    std::optional<WhatsappTemplate> only;
    int languages = 0;
    const auto templates = m_choices ? m_choices->shelves.value(m_accountName).templates : QList<WhatsappTemplate>();
    for (const auto& form : templates) {
        if (form.name != step.name) continue;
        if (form.language == step.language) return form;
        ++languages;
        only = form;
    }
    // Without a language the only one is meant, as in campaign.json.
    return step.language.isEmpty() && languages == 1 ? only : std::nullopt;
}

void WhatsappStep::showTemplate(const TemplateStep& step)
{
    TemplateCard::Shelf shelf{.templates = {}, .isSyncing = m_isSyncing};
    if (account()) shelf.templates = m_choices->shelves.value(m_accountName).templates.size();
    m_template->show(step, formOf(step), shelf);
}

void WhatsappStep::show(const CampaignDraft& draft)
{
    m_accountName = draft.account;
    if (m_choices) {
        if (m_accountName.isEmpty() && m_choices->accounts.size() == 1)
            m_accountName = m_choices->accounts.first().draft.name;
        showAccounts();
    }
    showTemplate(draft.whatsapp.first);
    m_followUp->show(draft.whatsapp.second);
}

CampaignDraft WhatsappStep::applied(CampaignDraft draft) const
{
    draft.account = m_accountName;
    draft.whatsapp.first = m_template->step();
    draft.whatsapp.second = m_followUp->step();
    return draft;
}

void WhatsappStep::showProblem(const QString& text)
{
    m_problem->show(NoteKind::Warn, text);
}

void WhatsappStep::chooseAccount()
{
    m_accountName = m_account->currentData().toString();
    showPace();
    showTemplate(m_template->step());
    Q_EMIT changed();
}

void WhatsappStep::pick()
{
    if (!account()) {
        showProblem(tr("Choose the account first: each has templates of its own."));
        m_account->setFocus();
        return;
    }
    const auto shelf = m_choices->shelves.value(m_accountName);
    m_picker = new TemplatePicker(m_desk.theme, this, m_accountName);
    connect(m_picker, &TemplatePicker::chosen, m_template, &TemplateCard::choose);
    connect(m_picker, &TemplatePicker::syncWanted, this, &WhatsappStep::sync);
    m_picker->show(shelf.templates, shelf.syncedAt);
    m_picker->showSyncing(m_isSyncing);
    m_picker->start(m_template->step().name, m_template->step().language);
}

void WhatsappStep::sync()
{
    const auto* chosen = account();
    if (!chosen || m_isSyncing) return;
    m_isSyncing = true;
    showTemplate(m_template->step());
    if (m_picker) m_picker->showSyncing(true);
    m_desk
        .runLong([account = *chosen, folder = m_desk.folder, passphrase = m_desk.engine.passphraseSource(),
                  practice = m_desk.engine.practice()](const Work& work) {
            return syncTemplates(work.database, work.session, work.clock, account,
                                 storedSecrets(folder, passphrase, work.database),
                                 [practice] { return practice->whatsappPort(); });
        })
        .then(this, [this, name = chosen->draft.name](const Result<QList<WhatsappTemplate>>& found) {
            onSynced(name, found);
        });
}

void WhatsappStep::onSynced(const QString& account, const Result<QList<WhatsappTemplate>>& found)
{
    m_isSyncing = false;
    if (found) m_choices->shelves.insert(account, {*found, m_desk.clock.now()});
    showTemplate(m_template->step());
    const auto trouble = found ? QString() : errorText(found.error());
    showProblem(m_picker ? QString() : trouble);
    if (m_picker) {
        const auto shelf = m_choices->shelves.value(account);
        m_picker->showSyncing(false);
        m_picker->show(shelf.templates, shelf.syncedAt);
        if (!found) m_picker->showTrouble(trouble);
    }
    if (!found) return;
    const auto approved =
        std::count_if(found->cbegin(), found->cend(), [](const WhatsappTemplate& form) { return form.isApproved(); });
    m_desk.navigator.toast(
        tr("%Ln template(s), %1 of them approved.", nullptr, plural(found->size())).arg(QLocale().toString(approved)));
}

} // namespace relais::ui
