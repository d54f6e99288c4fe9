// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/consent.h"

#include "models/contacts/contact_field.h"

#include <QStringList>

namespace relais {

namespace {

constexpr qsizetype kLongestPart = 500;

struct Words
{
    ConsentChannel channel;
    const char* name;
    const char* columns; ///< folded, separated by spaces; the first is the export's
};

constexpr std::array kWords = {
    Words{
        ConsentChannel::Email, "email",
        "email_consent consent consentement opt_in optin consentement_email consentement_e_mail e_mail_consent email_opt_in email_optin "
        "marketing_consent consentement_marketing"},
    Words{ConsentChannel::Whatsapp, "whatsapp",
          "whatsapp_consent consentement_whatsapp whatsapp_opt_in whatsapp_optin"},
    Words{ConsentChannel::Sms, "sms", "sms_consent consentement_sms sms_opt_in sms_optin"},
};

QString line(const QString& text)
{
    return text.simplified().left(kLongestPart);
}

/// Yes, no, or neither.
std::optional<bool> answerFrom(const QString& text)
{
    static const QStringList yes{QStringLiteral("yes"),        QStringLiteral("y"),       QStringLiteral("oui"),
                                 QStringLiteral("o"),          QStringLiteral("true"),    QStringLiteral("vrai"),
                                 QStringLiteral("1"),          QStringLiteral("x"),       QStringLiteral("opt_in"),
                                 QStringLiteral("optin"),      QStringLiteral("granted"), QStringLiteral("accepte"),
                                 QStringLiteral("subscribed"), QStringLiteral("abonne"),  QStringLiteral("inscrit")};
    static const QStringList no{QStringLiteral("no"),           QStringLiteral("n"),
                                QStringLiteral("non"),          QStringLiteral("false"),
                                QStringLiteral("faux"),         QStringLiteral("0"),
                                QStringLiteral("opt_out"),      QStringLiteral("optout"),
                                QStringLiteral("refused"),      QStringLiteral("refuse"),
                                QStringLiteral("unsubscribed"), QStringLiteral("desabonne"),
                                QStringLiteral("desinscrit")};
    const auto word = foldedName(text);
    if (yes.contains(word)) return true;
    if (no.contains(word)) return false;
    return std::nullopt;
}

std::optional<Instant> dateFrom(const QString& text)
{
    // "2026-01-05 10:00:00", as most programs export it.
    auto iso = text;
    if (iso.size() > 10 && iso[10] == QLatin1Char(' ')) iso[10] = QLatin1Char('T');
    return instantFromIso(iso);
}

} // namespace

QString consentChannelName(ConsentChannel channel)
{
    for (const auto& words : kWords)
        if (words.channel == channel) return QString::fromLatin1(words.name);
    return {};
}

std::optional<ConsentChannel> consentChannelFromName(const QString& name)
{
    for (const auto& words : kWords)
        if (name == QLatin1String(words.name)) return words.channel;
    return std::nullopt;
}

std::optional<ConsentChannel> consentColumn(const QString& header)
{
    const auto name = foldedName(header);
    for (const auto& words : kWords)
        if (QString::fromLatin1(words.columns).split(QLatin1Char(' ')).contains(name)) return words.channel;
    return std::nullopt;
}

QString consentColumnName(ConsentChannel channel)
{
    return consentChannelName(channel) + QStringLiteral("_consent");
}

Result<Consent> Consent::parse(ConsentChannel channel, const QString& text)
{
    const auto parts = text.split(QLatin1Char('|'));
    const auto first = parts[0].trimmed();
    Consent consent{.channel = channel};
    if (const auto answer = answerFrom(first)) {
        consent.granted = *answer;
    } else if (const auto since = dateFrom(first)) {
        consent.granted = true;
        consent.at = since;
    } else {
        return fail(ErrorCode::Invalid, text.left(40), QStringLiteral("yes, no or a date, as in yes|2026-01-05|form"));
    }
    if (const auto date = parts.value(1).trimmed(); !date.isEmpty()) {
        consent.at = dateFrom(date);
        if (!consent.at) return fail(ErrorCode::Invalid, text.left(40), QStringLiteral("a date such as 2026-11-21"));
    }
    consent.source = line(parts.value(2));
    consent.proof = line(parts.mid(3).join(QLatin1Char('|')));
    return consent;
}

QString Consent::text() const
{
    QStringList parts{granted ? QStringLiteral("yes") : QStringLiteral("no"), at ? toIso(*at) : QString(),
                      QString(source).replace(QLatin1Char('|'), QLatin1Char('/')), proof};
    while (parts.last().isEmpty()) parts.removeLast();
    return parts.join(QLatin1Char('|'));
}

QString ConsentChange::text() const
{
    const auto one = [](const Consent& consent) {
        return consentChannelName(consent.channel) + QLatin1Char(' ') + consent.text();
    };
    return before ? one(now) + QLatin1Char('\n') + one(*before) : one(now);
}

std::optional<ConsentChange> ConsentChange::parse(const QString& text)
{
    const auto one = [](const QString& line) -> std::optional<Consent> {
        const auto channel = consentChannelFromName(line.section(QLatin1Char(' '), 0, 0));
        if (!channel) return std::nullopt;
        const auto consent = Consent::parse(*channel, line.section(QLatin1Char(' '), 1));
        return consent ? std::optional(*consent) : std::nullopt;
    };
    const auto now = one(text.section(QLatin1Char('\n'), 0, 0));
    if (!now) return std::nullopt;
    return ConsentChange{*now, one(text.section(QLatin1Char('\n'), 1))};
}

bool replaces(const Consent& newer, const Consent& known)
{
    if (!newer.at || !known.at) return newer.granted != known.granted;
    return *newer.at > *known.at;
}

} // namespace relais
