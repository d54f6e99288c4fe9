// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/account_words.h"

#include "ui/text/whatsapp_text.h"

#include <QCoreApplication>
#include <QUrl>

namespace relais::ui {

namespace {
struct AccountWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};
} // namespace

QString hostOf(const AccountDraft& draft)
{
    if (const auto* smtp = draft.smtp()) return smtp->host;
    return QUrl(draft.whatsapp()->baseUrl).host();
}

QString answerText(const QString& account, const AccountFindings& findings)
{
    const auto* number = std::get_if<NumberStanding>(&findings);
    if (!number) return AccountWords::tr("“%1” answers.").arg(account);
    return AccountWords::tr("“%1” answers: %2, quality: %3, new people in 24 hours: %4.")
        .arg(account, number->displayNumber, qualityText(number->quality), dailyUsersText(number->dailyUsers));
}

} // namespace relais::ui
