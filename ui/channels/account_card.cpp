// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/account_card.h"

#include "ui/campaigns/message_table_model.h"
#include "ui/text/campaign_text.h"
#include "ui/text/plural.h"
#include "ui/text/whatsapp_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/build.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/note.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace relais::ui {

namespace {

constexpr int kHeight = 306;
constexpr int kLeastWidth = 300;
constexpr int kFoot = 48;
constexpr int kGauge = 6;

QString windowText(const RateLimit& limit)
{
    const auto seconds = limit.window.count();
    if (seconds == 1) return AccountCard::tr("This second");
    if (seconds == 60) return AccountCard::tr("This minute");
    if (seconds == 3600) return AccountCard::tr("This hour");
    if (seconds == 86400) return AccountCard::tr("In 24 hours");
    if (seconds % 3600 == 0) return AccountCard::tr("In %Ln hour(s)", nullptr, plural(seconds / 3600));
    if (seconds % 60 == 0) return AccountCard::tr("In %Ln minute(s)", nullptr, plural(seconds / 60));
    return AccountCard::tr("In %Ln second(s)", nullptr, plural(seconds));
}

/// The kind of account and where its messages go.
QString wayText(const AccountDraft& draft)
{
    const auto practice = AccountCard::tr("practice");
    if (const auto* whatsapp = draft.whatsapp())
        return AccountCard::tr("WhatsApp · %1").arg(draft.practice ? practice : whatsapp->apiVersion);
    return AccountCard::tr("E-mail · %1").arg(draft.practice ? practice : draft.smtp()->host);
}

QHBoxLayout* fact(const QString& name, const QString& value, Role role = Role::Body)
{
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(name, Role::Small));
    row->addStretch();
    row->addWidget(makeLabel(value, role));
    return row;
}

Role roleOf(const QString& quality)
{
    if (quality == QLatin1String("GREEN")) return Role::Good;
    if (quality == QLatin1String("YELLOW")) return Role::Warn;
    return quality == QLatin1String("RED") ? Role::Bad : Role::Muted;
}

QString limitText(const LimitUse& use)
{
    switch (use.kind) {
    case LimitKind::WarmUp: return AccountCard::tr("Warm-up, in 24 hours");
    case LimitKind::NewPeople: return AccountCard::tr("New people, in 24 hours");
    case LimitKind::Window:
    case LimitKind::Daily: break;
    }
    return windowText(use.limit);
}

} // namespace

AccountCard::AccountCard(const Theme& theme, const SeenAccount& seen)
    : m_theme(theme)
    , m_body(new QVBoxLayout)
    , m_edit(makeButton({}, Look::Small))
    , m_test(makeButton(tr("Test"), Look::Small))
    , m_templates(makeButton(tr("Templates"), Look::Small))
    , m_tested(makeLabel({}, Role::Small))
{
    setProperty("card", true);
    setMinimumWidth(kLeastWidth);
    setMinimumHeight(kHeight);
    setAccessibleName(seen.account.draft.name);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_body->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    m_body->setSpacing(space::kMedium);
    outer->addLayout(m_body, 1);
    addFoot(outer, seen.account.draft.whatsapp() ? Foot::Full : Foot::Roomy);
    show(seen);
}

void AccountCard::show(const SeenAccount& seen)
{
    const auto& account = seen.account;
    clearLayout(m_body);
    addHead(m_body, seen);
    addTrouble(m_body, account);
    addGauges(m_body, seen);
    addFacts(m_body, seen);
    m_body->addStretch();
    m_edit->setText(account.isUp ? tr("Settings") : tr("Correct it"));
    setLook(m_edit, "outlined", !account.isUp);
    m_templates->setVisible(account.draft.whatsapp());
    if (account.testedAt && m_tested->text().isEmpty())
        m_tested->setText(tr("Tested %1").arg(momentText(*account.testedAt)));
}

void AccountCard::addHead(QVBoxLayout* column, const SeenAccount& seen)
{
    const auto& draft = seen.account.draft;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    auto* icon = new QLabel;
    icon->setPixmap(m_theme
                        .icon(draft.whatsapp() ? QStringLiteral("whatsapp") : QStringLiteral("mail"),
                              draft.whatsapp() ? Token::Whatsapp : Token::Accent)
                        .pixmap(QSize(20, 20), devicePixelRatioF()));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(makeLabel(draft.name, Role::Heading));
    names->addWidget(new ElidedLabel(wayText(draft), Role::Small));
    row->addWidget(icon);
    row->addLayout(names, 1);
    const bool rests = seen.account.slowUntil.has_value();
    auto* stateIcon = new QLabel;
    const auto token = !seen.account.isUp ? Token::Bad : rests ? Token::Warn : Token::Good;
    stateIcon->setPixmap(m_theme
                             .icon(!seen.account.isUp ? QStringLiteral("bad")
                                   : rests            ? QStringLiteral("clock")
                                                      : QStringLiteral("good"),
                                   token)
                             .pixmap(QSize(14, 14), devicePixelRatioF()));
    row->addWidget(stateIcon);
    row->addWidget(makeLabel(!seen.account.isUp ? tr("Stopped")
                             : rests            ? tr("Resting")
                                                : tr("Working"),
                             !seen.account.isUp ? Role::Bad
                             : rests            ? Role::Warn
                                                : Role::Good));
    column->addLayout(row);
}

void AccountCard::addTrouble(QVBoxLayout* column, const Account& account)
{
    if (account.isUp && !account.slowUntil) return;
    if (account.isUp) {
        column->addWidget(new Note(
            m_theme, NoteKind::Warn,
            tr("The provider asked for a pause. It goes on at %1 by itself.").arg(momentText(*account.slowUntil))));
        return;
    }
    auto text = account.waiting > 0 ? tr("%Ln message(s) wait. Nothing is lost.", nullptr, account.waiting)
                                    : tr("It sends nothing until you have looked at it.");
    text += QStringLiteral("\n") + reasonText(account.reason);
    text += QStringLiteral("\n")
            + (account.draft.smtp() ? tr("Correct the settings or the password, then test.")
                                    : tr("Enter a new token in its settings, or correct them, then test."));
    column->addWidget(new Note(m_theme, NoteKind::Bad, text));
}

void AccountCard::addGauges(QVBoxLayout* column, const SeenAccount& seen)
{
    const QLocale locale;
    for (const auto& use : seen.use) {
        auto* gauge = new QVBoxLayout;
        gauge->setSpacing(space::kTiny);
        const auto words = tr("%1 of %2").arg(locale.toString(use.used), locale.toString(use.limit.messages));
        gauge->addLayout(fact(limitText(use), words));
        auto* bar = new Bar(m_theme, kGauge);
        bar->show({{qMin(1.0, static_cast<double>(use.used) / use.limit.messages), Token::Accent}}, words);
        gauge->addWidget(bar);
        column->addLayout(gauge);
    }
    if (seen.use.isEmpty())
        column->addWidget(makeText(tr("No limit is set: it sends as fast as the server takes."), Role::Small));
}

void AccountCard::addFacts(QVBoxLayout* column, const SeenAccount& seen)
{
    const auto& account = seen.account;
    if (const auto* smtp = account.draft.smtp()) column->addLayout(fact(tr("From"), smtp->from.address.text()));
    if (account.draft.whatsapp()) {
        addNumber(column, seen);
        column->addLayout(fact(tr("Templates approved"), seen.templates == 0
                                                             ? tr("None yet")
                                                             : tr("%1 of %2").arg(seen.approved).arg(seen.templates)));
    }
    column->addLayout(fact(tr("Connections"), tr("%Ln at a time", nullptr, account.draft.connections)));
}

/// What Meta said of the number when it was asked last.
void AccountCard::addNumber(QVBoxLayout* column, const SeenAccount& seen)
{
    const auto& number = seen.account.number;
    static const NumberStanding unknown;
    if (number == unknown) {
        column->addWidget(
            makeText(tr("Test it once: then the number, its quality and its daily limit stand here."), Role::Small));
        return;
    }
    column->addLayout(fact(tr("Number"), number.displayNumber));
    if (!number.verifiedName.isEmpty()) column->addLayout(fact(tr("Name at Meta"), number.verifiedName));
    column->addLayout(fact(tr("Quality at Meta"), qualityText(number.quality), roleOf(number.quality)));
    // A limit has its gauge.
    if (number.dailyUsers.value_or(kUnlimitedUsers) == kUnlimitedUsers)
        column->addLayout(fact(tr("New people in 24 hours"), dailyUsersText(number.dailyUsers)));
    if (number.quality == QLatin1String("RED"))
        column->addWidget(new Note(
            m_theme, NoteKind::Warn,
            tr("People block or report this number. Write to fewer, and only to those who asked, or Meta will limit it.")));
}

void AccountCard::addFoot(QVBoxLayout* column, Foot room)
{
    auto* foot = new QFrame;
    foot->setFixedHeight(kFoot);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
    row->setSpacing(space::kSmall);
    m_edit->setObjectName(QStringLiteral("edit"));
    m_test->setIcon(m_theme.icon(QStringLiteral("retry"), Token::Muted));
    m_test->setObjectName(QStringLiteral("test"));
    auto* more = makeIconButton(m_theme, QStringLiteral("more"), tr("More"));
    more->setObjectName(QStringLiteral("more"));
    row->addWidget(m_edit);
    row->addWidget(m_test);
    m_templates->setObjectName(QStringLiteral("templates-of-account"));
    row->addWidget(m_templates);
    row->addStretch();
    if (room == Foot::Roomy) {
        row->addWidget(m_tested);
    } else {
        m_tested->setContentsMargins(space::kLarge, 0, space::kLarge, space::kSmall);
        column->addWidget(m_tested);
    }
    row->addWidget(more);
    connect(m_edit, &QPushButton::clicked, this, &AccountCard::editWanted);
    connect(m_test, &QPushButton::clicked, this, &AccountCard::testWanted);
    connect(m_templates, &QPushButton::clicked, this, &AccountCard::templatesWanted);
    connect(more, &QToolButton::clicked, this, [this, more] {
        QMenu menu(this);
        menu.addAction(tr("Remove the account"), this, &AccountCard::removeWanted);
        menu.exec(more->mapToGlobal(more->rect().bottomLeft()));
    });
    column->addWidget(makeRule());
    column->addWidget(foot);
}

void AccountCard::setTesting(bool testing)
{
    m_test->setEnabled(!testing);
    m_test->setText(testing ? tr("Testing …") : tr("Test"));
}

void AccountCard::showTest(const QString& failure)
{
    setTesting(false);
    m_tested->setText(failure.isEmpty() ? tr("It answers") : tr("It failed"));
    m_tested->setToolTip(failure);
    setRole(m_tested, failure.isEmpty() ? Role::Good : Role::Bad);
}

} // namespace relais::ui
