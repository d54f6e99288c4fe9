// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/invitation_words.h"

#include "services/access/one_time_code.h"
#include "ui/text/detail_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace relais::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InvitationWords)
};

QString leftText(Instant until, Instant now)
{
    const auto minutes = std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(until - now).count());
    if (minutes < 60) return Words::tr("Expires in %1 min").arg(minutes);
    if (minutes < 48 * 60) return Words::tr("Expires in %1 h").arg(minutes / 60);
    return Words::tr("Expires in %1 days").arg(minutes / (24 * 60));
}

QString expiredText(const std::optional<Instant>& at, Instant now)
{
    if (!at) return Words::tr("Expired");
    const auto then = QDateTime::fromMSecsSinceEpoch(toMs(*at)).toLocalTime();
    const auto today = QDateTime::fromMSecsSinceEpoch(toMs(now)).toLocalTime().date();
    const QLocale locale;
    return Words::tr("Expired %1")
        .arg(then.date() == today ? locale.toString(then.time(), QLocale::ShortFormat)
                                  : locale.toString(then.date(), QStringLiteral("d MMM")));
}

StatusLook lookOfOpen(const Invitation& invitation, Instant now)
{
    const auto left = invitation.expiresAt ? leftText(*invitation.expiresAt, now) : Words::tr("Sent");
    const int used = kCodeTries - invitation.triesLeft;
    if (used > 0)
        return {QStringLiteral("warn"), Token::Warn,
                Words::tr("%1 of %2 tries used").arg(used).arg(kCodeTries) + QStringLiteral(" · ") + left};
    if (!invitation.trouble.isEmpty())
        return {QStringLiteral("unsure"), Token::Warn,
                Words::tr("It may not have arrived: %1").arg(detailText(invitation.trouble))};
    return {QStringLiteral("clock"), Token::Muted, left};
}

} // namespace

StatusLook lookOf(const Invitation& invitation, Instant now)
{
    switch (invitation.state) {
    case InvitationState::Waiting:
        if (invitation.trouble.isEmpty())
            return {QStringLiteral("sending"), Token::Muted, Words::tr("Waiting to be sent")};
        return {QStringLiteral("warn"), Token::Warn,
                Words::tr("Waiting to be sent: %1").arg(detailText(invitation.trouble))};
    case InvitationState::Open: return lookOfOpen(invitation, now);
    case InvitationState::Expired: return {QStringLiteral("bad"), Token::Bad, expiredText(invitation.expiresAt, now)};
    case InvitationState::UsedUp:
        return {QStringLiteral("bad"), Token::Bad, Words::tr("All %1 tries used").arg(kCodeTries)};
    case InvitationState::Failed:
        return {QStringLiteral("bad"), Token::Bad,
                invitation.trouble.isEmpty() ? Words::tr("Not sent")
                                             : Words::tr("Not sent: %1").arg(detailText(invitation.trouble))};
    case InvitationState::Accepted: return {QStringLiteral("good"), Token::Good, Words::tr("Accepted")};
    case InvitationState::Revoked: return {QStringLiteral("ban"), Token::Muted, Words::tr("Revoked")};
    }
    return {};
}

} // namespace relais::ui
