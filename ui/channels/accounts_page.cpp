// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/accounts_page.h"

#include "services/channels/account_endpoint.h"
#include "services/channels/account_repository.h"
#include "services/channels/whatsapp/template_store.h"
#include "services/core/clock.h"
#include "services/practice/practice_host.h"
#include "services/secrets/secret_store.h"
#include "ui/channels/account_sheet.h"
#include "ui/channels/account_words.h"
#include "ui/channels/templates_sheet.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/question.h"
#include "ui/widgets/state_view.h"

#include <QGridLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace relais::ui {

namespace {

constexpr int kCardWidth = 328;

Result<QList<SeenAccount>> readAccounts(const Work& work)
{
    auto accounts = AccountRepository(work.database, work.session, work.clock).list();
    if (!accounts) return accounts.failure();
    QList<SeenAccount> seen;
    for (const auto& account : *accounts) {
        auto use = limitUse(work.database, account, work.clock.now());
        if (!use) return use.failure();
        SeenAccount one{account, *use};
        if (account.draft.whatsapp()) {
            const auto templates = TemplateStore(work.database, work.session, work.clock).list(account.id);
            if (!templates) return templates.failure();
            one.templates = static_cast<int>(templates->size());
            one.approved =
                static_cast<int>(std::count_if(templates->cbegin(), templates->cend(),
                                               [](const WhatsappTemplate& form) { return form.isApproved(); }));
        }
        seen.append(one);
    }
    std::stable_partition(seen.begin(), seen.end(), [](const SeenAccount& one) { return !one.account.isUp; });
    return seen;
}

bool isSame(const QList<SeenAccount>& one, const QList<SeenAccount>& other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend(),
                      [](const SeenAccount& a, const SeenAccount& b) {
                          return a.account == b.account && a.templates == b.templates && a.approved == b.approved
                                 && std::equal(a.use.cbegin(), a.use.cend(), b.use.cbegin(), b.use.cend(),
                                               [](const LimitUse& x, const LimitUse& y) {
                                                   return x.limit == y.limit && x.used == y.used;
                                               });
                      });
}

/// Asks the provider of an account, and notes what came of it. Nothing: a practice account for mails, which has none.
Result<std::optional<AccountFindings>> probe(const Work& work, const DataFolder& folder,
                                             const PassphraseSource& passphrase, const PracticePort& practice,
                                             const Account& account)
{
    AccountRepository accounts(work.database, work.session, work.clock);
    if (account.draft.practice && account.draft.smtp()) {
        if (auto noted = accounts.noteTest(account.id, std::nullopt); !noted) return noted.failure();
        return std::optional<AccountFindings>();
    }
    if (auto fits = fitsAgency(work.database, account.draft); !fits) return fits.failure();
    const auto found = testAccount(account, storedSecrets(folder, passphrase, work.database), practice);
    if (auto noted = accounts.noteTest(account.id, found ? std::nullopt : std::optional(found.error().detail)); !noted)
        return noted.failure();
    if (!found) return found.failure();
    if (const auto* number = std::get_if<NumberStanding>(&*found))
        if (auto learned = accounts.learn(account.id, *number); !learned) return learned.failure();
    return std::optional(*found);
}

} // namespace

AccountsPage::AccountsPage(Desk& desk)
    : Page(desk, tr("Accounts"))
    , m_ground(new QWidget)
    , m_grid(new QGridLayout)
{
    connect(setPrimary(tr("Add an account"), QStringLiteral("plus"), Scope::ChannelsManage), &QPushButton::clicked,
            this, [this] { edit(std::nullopt); });
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_ground->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(m_ground);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::kLarge);
    column->addLayout(m_grid);
    column->addStretch();
    scroll->setWidget(m_ground);
    m_state = new StateView(theme(), scroll);
    body()->addWidget(m_state);
    connect(m_state, &StateView::retried, this, &AccountsPage::refresh);
    connect(m_state, &StateView::acted, this, [this] { edit(std::nullopt); });
}

void AccountsPage::refresh()
{
    if (m_cards.isEmpty()) m_state->showLoading();
    desk().run(readAccounts).then(this, m_latest.only([this](const Result<QList<SeenAccount>>& accounts) {
        if (!accounts) {
            m_state->showError(errorText(accounts.error()));
            return;
        }
        if (accounts->isEmpty()) {
            m_state->showEmpty(
                QStringLiteral("accounts"), tr("No account yet"),
                tr("An account is the e-mail server or the WhatsApp number that sends for this workspace, with its limits."),
                tr("Add an account"));
            return;
        }
        m_state->showContent();
        // A card that is just being tested is not pulled away from under the person.
        if (m_testing == 0 && !isSame(*accounts, m_seen)) show(*accounts);
    }));
}

void AccountsPage::show(const QList<SeenAccount>& accounts)
{
    const bool sameCards = std::equal(accounts.cbegin(), accounts.cend(), m_seen.cbegin(), m_seen.cend(),
                                      [](const SeenAccount& a, const SeenAccount& b) {
                                          return a.account.id == b.account.id && a.account.draft == b.account.draft;
                                      });
    m_seen = accounts;
    if (sameCards) {
        for (int i = 0; i < m_cards.size(); ++i) m_cards.at(i)->show(accounts.at(i));
        return;
    }
    for (auto* card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const auto& seen : accounts) {
        auto* card = new AccountCard(theme(), seen);
        connect(card, &AccountCard::editWanted, this, [this, account = seen.account] { edit(account); });
        connect(card, &AccountCard::testWanted, this, [this, card, account = seen.account] { test(card, account); });
        connect(card, &AccountCard::templatesWanted, this, [this, account = seen.account] { showTemplates(account); });
        connect(card, &AccountCard::removeWanted, this, [this, account = seen.account] { askToRemove(account); });
        m_cards.append(card);
    }
    arrange();
}

void AccountsPage::arrange()
{
    while (auto* item = m_grid->takeAt(0)) delete item;
    const int columns = qBound(1, (width() - 2 * space::kWide + space::kLarge) / (kCardWidth - space::kLarge), 3);
    for (int i = 0; i < m_cards.size(); ++i) m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void AccountsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void AccountsPage::edit(const std::optional<Account>& account)
{
    auto* sheet = new AccountSheet(desk(), this, account);
    connect(sheet, &AccountSheet::saved, this, &AccountsPage::refresh);
    sheet->start();
}

void AccountsPage::showTemplates(const Account& account)
{
    auto* sheet = new TemplatesSheet(desk(), this, account);
    connect(sheet, &TemplatesSheet::synchronised, this, &AccountsPage::refresh);
    sheet->start();
}

void AccountsPage::test(AccountCard* card, const Account& account)
{
    card->setTesting(true);
    ++m_testing;
    desk()
        .runLong([account, folder = desk().folder, passphrase = desk().engine.passphraseSource(),
                  practice = desk().engine.practice()](const Work& work) {
            return probe(
                work, folder, passphrase, [practice] { return practice->whatsappPort(); }, account);
        })
        .then(this, [this, card, name = account.draft.name](const Result<std::optional<AccountFindings>>& done) {
            --m_testing;
            const auto failure = done ? QString() : errorText(done.error());
            card->showTest(failure);
            desk().navigator.toast(!done ? failure : *done ? answerText(name, **done) : tr("“%1” answers.").arg(name));
            refresh();
        });
}

void AccountsPage::askToRemove(const Account& account)
{
    auto* question = new Question(
        theme(), this,
        {tr("Remove the account “%1”?").arg(account.draft.name),
         account.draft.practice
             ? tr(
                 "No campaign can be sent from it any more. Messages it has sent keep their history. This cannot be undone.")
             : tr(
                 "What it logs in with is forgotten, and no campaign can be sent from it any more. Messages it has sent keep their history. This cannot be undone."),
         tr("Remove the account"), tr("Keep it")});
    connect(question, &Question::agreed, this, [this, account] { remove(account); });
}

void AccountsPage::remove(const Account& account)
{
    desk()
        .runLong([id = account.id, open = desk().secrets()](const Work& work) -> Result<void> {
            // Without a store there is no secret to forget.
            auto secrets = open();
            return AccountRepository(work.database, work.session, work.clock)
                .remove(id, secrets ? secrets->get() : nullptr);
        })
        .then(this, [this, name = account.draft.name](const Result<void>& done) {
            desk().navigator.toast(done ? tr("The account “%1” is removed. Its messages keep their history.").arg(name)
                                        : errorText(done.error()));
            refresh();
        });
}

} // namespace relais::ui
