// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/account_form.h"

#include "ui/text/detail_text.h"

#include <QCheckBox>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace relais::ui {

namespace {

constexpr RateLimit kUsualForRecipient{1, std::chrono::hours(24)};

/// A part of one counts as one.
qint64 hoursOf(Seconds window)
{
    return std::chrono::ceil<std::chrono::hours>(window).count();
}

} // namespace

AccountForm::AccountForm(const QString& practiceWords)
    : m_practice(new QCheckBox(practiceWords))
    , m_name{QStringLiteral("name"),
             makeLineField(QStringLiteral("account-name"), tr("Name"), tr("As you will find it in a campaign."))}
    , m_limits{QStringLiteral("limit"),
               makeLineField(QStringLiteral("account-limits"), tr("Limits"),
                             tr("Messages/seconds, as in 25/60 or 1/1, 200/3600. All hold at once."))}
    , m_daily{QStringLiteral("daily"),
              makeLineField(QStringLiteral("account-daily"), tr("At most in 24 hours"), tr("Empty: no cap."))}
    , m_perRecipient{QString::fromLatin1(kPerRecipient),
                     makeLineField(QStringLiteral("account-per-recipient"), tr("For each recipient, at most"),
                                   tr("First messages of campaigns. Empty or 0: no limit."))}
    , m_recipientHours{QStringLiteral("per_recipient_hours"),
                       makeLineField(QStringLiteral("account-recipient-hours"), tr("For each recipient, in hours"),
                                     tr("1 in 24 hours: nobody gets two campaigns within a day."))}
    , m_ramp{QStringLiteral("ramp"),
             makeLineField(QStringLiteral("account-ramp"), tr("Warm-up of a new sender"),
                           tr("First day’s messages:days until the cap, as in 50:14. Empty: none."))}
    , m_connections{QStringLiteral("connections"),
                    makeLineField(QStringLiteral("account-connections"), tr("Connections at a time"))}
    , m_attempts{QStringLiteral("attempts"),
                 makeLineField(QStringLiteral("account-attempts"), tr("Attempts for each message"))}
    , m_backoff{QStringLiteral("backoff"),
                makeLineField(QStringLiteral("account-backoff"), tr("Seconds before the second"),
                              tr("Then it doubles each time."))}
{
    m_practice->setObjectName(QStringLiteral("account-practice"));
    connect(m_practice, &QCheckBox::toggled, this, &AccountForm::practiceChanged);
}

QString AccountForm::name() const
{
    return m_name.line.edit->text();
}

void AccountForm::setName(const QString& name)
{
    m_name.line.edit->setText(name);
}

bool AccountForm::isPractice() const
{
    return m_practice->isChecked();
}

void AccountForm::fixPractice(const QString& why)
{
    m_practice->setChecked(true);
    m_practice->setEnabled(false);
    m_practice->setAccessibleDescription(why);
}

QWidget* AccountForm::firstField() const
{
    return m_name.line.edit;
}

void AccountForm::fillCommon(const AccountDraft& draft)
{
    m_name.line.edit->setText(draft.name);
    m_practice->setChecked(draft.practice);
    QStringList limits;
    for (const auto& limit : draft.limits) limits += toText(limit);
    m_limits.line.edit->setText(limits.join(QStringLiteral(", ")));
    m_daily.line.edit->setText(draft.daily ? QString::number(*draft.daily) : QString());
    m_perRecipient.line.edit->setText(draft.perRecipient ? QString::number(draft.perRecipient->messages) : QString());
    m_recipientHours.line.edit->setText(
        QString::number(hoursOf(draft.perRecipient.value_or(kUsualForRecipient).window)));
    m_ramp.line.edit->setText(draft.ramp ? toText(*draft.ramp) : QString());
    m_connections.line.edit->setText(QString::number(draft.connections));
    m_attempts.line.edit->setText(QString::number(draft.maxAttempts));
    m_backoff.line.edit->setText(QString::number(draft.backoff.count()));
}

void readNumber(const LineField& field, int least, const std::function<void(int)>& take)
{
    bool ok = false;
    const auto value = field.edit->text().trimmed().toInt(&ok);
    if (ok && value >= least)
        take(value);
    else
        field.row->setError(AccountForm::tr("Type a whole number from %1 on.").arg(least));
}

void AccountForm::readCommon(AccountDraft& draft)
{
    draft.name = m_name.line.edit->text().trimmed();
    draft.practice = m_practice->isChecked();
    readNumber(m_connections.line, 1, [&](int value) { draft.connections = value; });
    readNumber(m_attempts.line, 1, [&](int value) { draft.maxAttempts = value; });
    readNumber(m_backoff.line, 0, [&](int value) { draft.backoff = Seconds(value); });
    draft.daily.reset();
    if (!m_daily.line.edit->text().trimmed().isEmpty())
        readNumber(m_daily.line, 1, [&](int value) { draft.daily = value; });
    readPerRecipient(draft);
    draft.ramp.reset();
    if (const auto text = m_ramp.line.edit->text().trimmed(); !text.isEmpty()) {
        const auto ramp = warmUpFromText(text);
        if (ramp)
            draft.ramp = *ramp;
        else
            m_ramp.line.row->setError(tr("Write two numbers, as in 50:14."));
    }
    draft.limits.clear();
    for (const auto& text : m_limits.line.edit->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto limit = rateLimitFromText(text.trimmed());
        if (limit)
            draft.limits.push_back(*limit);
        else
            m_limits.line.row->setError(tr("Write messages/seconds, as in 25/60."));
    }
}

void AccountForm::readPerRecipient(AccountDraft& draft)
{
    const auto before = std::exchange(draft.perRecipient, std::nullopt);
    const auto typed = m_perRecipient.line.edit->text().trimmed();
    if (typed.isEmpty() || typed == QLatin1String("0")) return;
    RateLimit limit;
    readNumber(m_perRecipient.line, 1, [&](int value) { limit.messages = value; });
    // relaisctl may have set a window that is no whole number of hours: it stays until another one is typed.
    readNumber(m_recipientHours.line, 1, [&](int value) {
        limit.window = before && hoursOf(before->window) == value ? before->window : Seconds(std::chrono::hours(value));
    });
    if (limit.messages > 0 && limit.window > Seconds(0)) draft.perRecipient = limit;
}

/// What the rules say of what could be read. A field that could not has its own complaint.
void AccountForm::complain(const AccountDraft& draft, const QList<OptionField>& all)
{
    for (const auto& mistake : draft.mistakes()) {
        const auto known = std::find_if(all.cbegin(), all.cend(),
                                        [&](const OptionField& field) { return field.option == mistake.subject; });
        if (known == all.cend()) {
            complainOf(mistake);
            continue;
        }
        auto* row = known->line.row;
        const bool lacksCap = row == m_ramp.line.row && m_daily.line.row->hasError();
        if (!row->hasError() && !lacksCap) row->setError(detailText(mistake.detail));
    }
}

FormField* AccountForm::firstWrong() const
{
    for (const auto& field : fields())
        if (field.line.row->hasError()) return field.line.row;
    return nullptr;
}

std::optional<AccountDraft> AccountForm::read(AccountDraft draft)
{
    const auto all = fields();
    for (const auto& field : all) field.line.row->setError({});
    readCommon(draft);
    readOwn(draft);
    complain(draft, all);
    if (!firstWrong()) return draft;
    for (const auto& field : all)
        if (field.line.row->hasError()) reveal(field.line.row);
    return std::nullopt;
}

} // namespace relais::ui
