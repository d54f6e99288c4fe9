// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/account_sheet.h"

#include "services/channels/account_repository.h"
#include "services/costs/rate_cards.h"
#include "services/secrets/secret_store.h"
#include "ui/channels/account_words.h"
#include "ui/channels/email_form.h"
#include "ui/channels/rate_card_field.h"
#include "ui/channels/whatsapp_form.h"
#include "ui/sending/engine_thread.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/build.h"
#include "ui/widgets/note.h"
#include "ui/widgets/segments.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kFormHeight = 480;
enum Choice { kEmail, kWhatsapp };

/// What is written for an account.
struct Writing
{
    std::optional<AccountId> id;
    AccountDraft draft;
    AccountSecrets secrets;
    std::optional<NumberStanding> number; ///< what is known of it now
    std::optional<QByteArray> rateCard;   ///< that was chosen
};

/// With its secrets in the store that can be opened.
Result<void> store(const Work& work, const SecretOpener& open, const Writing& wanted)
{
    std::unique_ptr<SecretStore> secrets;
    if (!wanted.secrets.empty()) {
        auto opened = open();
        if (!opened) return opened.failure();
        secrets = std::move(*opened);
    }
    AccountRepository accounts(work.database, work.session, work.clock);
    auto id = wanted.id;
    if (id) {
        if (auto done = accounts.update(*id, wanted.draft, wanted.secrets, secrets.get()); !done) return done;
    } else {
        const auto added = accounts.add(wanted.draft, wanted.secrets, secrets.get());
        if (!added) return added.failure();
        id = *added;
    }
    if (wanted.number)
        if (auto done = accounts.learn(*id, *wanted.number); !done) return done;
    if (!wanted.rateCard) return {};
    const auto card = RateCards(work.database, work.session, work.clock).set(*id, *wanted.rateCard);
    if (!card) return card.failure();
    return {};
}

QString practiceOnlyText()
{
    return AccountSheet::tr(
        "This agency is for practice: all of its accounts are, so that nothing leaves this computer.");
}

bool isOtherNumber(const AccountDraft& one, const AccountDraft& other)
{
    return one.whatsapp() && other.whatsapp() && one.whatsapp()->phoneNumberId != other.whatsapp()->phoneNumberId;
}

} // namespace

AccountSheet::AccountSheet(Desk& desk, QWidget* over, const std::optional<Account>& account)
    : Sheet(desk.theme, over, kWidth)
    , m_desk(desk)
    , m_account(account)
    , m_note(new Note(desk.theme))
    , m_scroll(new QScrollArea)
    , m_vault(makePasswordField(
          QStringLiteral("vault-passphrase"), tr("Passphrase of the vault"),
          tr("This computer has no keychain: passwords are kept in an encrypted file that this opens.")))
    , m_save(makeButton(tr("Save without a test")))
    , m_test(makeButton(tr("Test and save"), Look::Primary))
{
    const bool isWhatsapp = account && account->draft.whatsapp();
    const bool hasToken = isWhatsapp && needsSecret(account->draft);
    m_forms = {new EmailForm(!account), new WhatsappForm(desk.theme, hasToken)};
    build();
    m_channel = isWhatsapp ? kWhatsapp : kEmail;
    if (account)
        form().fill(account->draft);
    else {
        for (const int channel : {kWhatsapp, kEmail}) {
            m_channel = channel;
            form().fill(before());
        }
    }
    if (desk.practice)
        for (auto* one : std::as_const(m_forms)) one->fixPractice(practiceOnlyText());
    choose(m_channel);
}

AccountDraft AccountSheet::before() const
{
    if (m_account) return m_account->draft;
    return m_channel == kWhatsapp
               ? AccountDraft::forWhatsapp({}, {})
               : AccountDraft{.settings = SmtpSettings{.from = *Mailbox::parse(m_desk.session.email)}};
}

QWidget* AccountSheet::makeForms()
{
    auto* ground = new QWidget;
    ground->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_desk.practice) column->addWidget(makeText(practiceOnlyText(), Role::Small));
    for (auto* one : std::as_const(m_forms)) {
        column->addWidget(one);
        one->hide();
        connect(one, &AccountForm::practiceChanged, this, &AccountSheet::showPractice);
    }
    return ground;
}

void AccountSheet::build()
{
    setAccessibleName(m_account ? tr("Account “%1”").arg(m_account->draft.name) : tr("New account"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(accessibleName(), Role::Title));
    head->addStretch();
    if (!m_account) {
        m_channels = new Segments({tr("E-mail"), tr("WhatsApp")});
        m_channels->setObjectName(QStringLiteral("account-channel"));
        head->addWidget(m_channels);
        connect(m_channels, &Segments::changed, this, &AccountSheet::choose);
    }
    content()->addLayout(head);
    content()->addWidget(m_note);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(qMin(kFormHeight, window()->height() - 240));
    m_scroll->setWidget(makeForms());
    content()->addWidget(m_scroll, 1);
    content()->addWidget(m_vault.row);
    m_vault.row->hide();
    auto* foot = new QHBoxLayout;
    auto* cancel = makeButton(tr("Cancel"));
    m_save->setObjectName(QStringLiteral("save-account"));
    m_test->setObjectName(QStringLiteral("test-account"));
    foot->addWidget(cancel);
    foot->addStretch();
    foot->addWidget(m_save);
    foot->addWidget(m_test);
    content()->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &Sheet::close);
    connect(m_save, &QPushButton::clicked, this, &AccountSheet::save);
    connect(m_test, &QPushButton::clicked, this, &AccountSheet::testThenSave);
}

void AccountSheet::start()
{
    open(form().firstField());
    auto* prices = form().rateCard();
    if (!m_account || !prices) return;
    m_desk
        .run([id = m_account->id](const Work& work) {
            return RateCards(work.database, work.session, work.clock).of(id);
        })
        .then(this, [prices](const Result<std::optional<RateCard>>& card) {
            if (card && !prices->chosen()) prices->show(*card);
        });
}

void AccountSheet::choose(int channel)
{
    // The name is the account's, whatever it sends by.
    if (channel != m_channel) m_forms.at(channel)->setName(form().name());
    const auto* focused = focusWidget();
    const bool wasInForm = focused && form().isAncestorOf(focused);
    form().hide();
    m_channel = channel;
    m_note->show(NoteKind::Info, {});
    form().show();
    // What is hidden hands the keys on to the next that is not: the foot.
    if (wasInForm) form().firstField()->setFocus();
    showPractice();
}

void AccountSheet::showPractice()
{
    const bool practice = form().isPractice();
    m_test->setVisible(!practice);
    m_save->setText(practice ? tr("Save") : tr("Save without a test"));
    setLook(m_save, "primary", practice);
}

std::optional<AccountDraft> AccountSheet::draft()
{
    m_note->show(NoteKind::Info, {});
    auto wanted = form().read(before());
    if (auto* wrong = form().firstWrong()) {
        wrong->field()->setFocus();
        // Once what has just been opened has its place.
        QTimer::singleShot(0, wrong, [this, wrong] { m_scroll->ensureWidgetVisible(wrong); });
    }
    if (wanted && !m_vault.edit->text().isEmpty())
        m_desk.engine.setVaultPassphrase(Secret(m_vault.edit->text().toUtf8()));
    return wanted;
}

void AccountSheet::setBusy(bool busy, const QString& text)
{
    m_save->setEnabled(!busy);
    m_test->setEnabled(!busy);
    if (m_channels) m_channels->setEnabled(!busy);
    m_note->show(NoteKind::Info, busy ? text : QString());
}

void AccountSheet::showFailure(const Error& error)
{
    setBusy(false);
    m_vault.row->setVisible(m_vault.row->isVisible() || error.code == ErrorCode::SecretsLocked);
    m_note->show(NoteKind::Bad, errorText(error));
}

void AccountSheet::save()
{
    if (const auto wanted = draft()) keep(*wanted, std::nullopt);
}

void AccountSheet::keep(const AccountDraft& draft, const std::optional<AccountFindings>& findings)
{
    setBusy(true, tr("Saving …"));
    Writing wanted{.id = m_account ? std::optional(m_account->id) : std::nullopt,
                   .draft = draft,
                   .secrets = form().secrets(),
                   .number = std::nullopt,
                   .rateCard = form().rateCard() ? form().rateCard()->chosen() : std::nullopt};
    if (findings && std::holds_alternative<NumberStanding>(*findings))
        wanted.number = std::get<NumberStanding>(*findings);
    else if (m_account && isOtherNumber(m_account->draft, draft))
        wanted.number = NumberStanding();
    m_desk.runLong([wanted, open = m_desk.secrets()](const Work& work) { return store(work, open, wanted); })
        .then(this, [this, name = draft.name, findings](const Result<void>& done) {
            if (!done) {
                showFailure(done.error());
                return;
            }
            if (findings) m_desk.navigator.toast(answerText(name, *findings));
            m_desk.navigator.wakeEngine();
            Q_EMIT saved();
            close();
        });
}

void AccountSheet::testThenSave()
{
    const auto wanted = draft();
    if (!wanted) return;
    setBusy(true, tr("Connecting to %1 …").arg(hostOf(*wanted)));
    const Account account{.id = m_account ? m_account->id : AccountId(0), .draft = *wanted};
    m_desk
        .runLong([account, typed = form().secrets(), folder = m_desk.folder,
                  passphrase = m_desk.engine.passphraseSource()](const Work& work) {
            return testAccount(account, firstOf(typed, storedSecrets(folder, passphrase, work.database)));
        })
        .then(this, [this, draft = *wanted](const Result<AccountFindings>& found) {
            if (!found)
                showFailure(found.error());
            else
                keep(draft, *found);
        });
}

} // namespace relais::ui
