// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/email_address.h"

#include <QUrl>

#include <algorithm>

namespace relais {

namespace {

constexpr int kLongestAddress = 254;
constexpr int kLongestLocalPart = 64;
constexpr int kLongestLabel = 63;

tl::unexpected<Error> invalid(const QString& text, const char* why)
{
    return fail(ErrorCode::Invalid, text.left(80), QLatin1String(why));
}

// RFC 5322 3.2.3 atext. Non-ASCII needs SMTPUTF8, which few servers offer: refused here, clearly.
bool isAtomText(QChar letter)
{
    const auto code = letter.unicode();
    if (code >= 128) return false;
    return letter.isLetterOrNumber() || QLatin1String("!#$%&'*+-/=?^_`{|}~").contains(letter);
}

bool isDotAtom(const QString& text)
{
    if (text.isEmpty() || text.startsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('.'))) return false;
    if (text.contains(QLatin1String(".."))) return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == QLatin1Char('.') || isAtomText(c); });
}

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > kLongestLabel) return false;
    if (label.startsWith(QLatin1Char('-')) || label.endsWith(QLatin1Char('-'))) return false;
    return std::all_of(label.begin(), label.end(),
                       [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-')); });
}

bool isDomain(const QString& domain)
{
    const auto labels = QStringView(domain).split(QLatin1Char('.'));
    if (labels.size() < 2 && domain != QLatin1String("localhost")) return false;
    if (!std::all_of(labels.begin(), labels.end(), isLabel)) return false;
    // A last label of digits only is an IP address or a slip of the keyboard, never a name.
    return !std::all_of(labels.last().begin(), labels.last().end(), [](QChar c) { return c.isDigit(); });
}

QString stripped(const QString& text)
{
    auto address = text.trimmed();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) address = address.mid(7);
    if (address.startsWith(QLatin1Char('<')) && address.endsWith(QLatin1Char('>')))
        address = address.mid(1, address.size() - 2).trimmed();
    return address;
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString& text)
{
    if (text.size() > 4 * kLongestAddress) return invalid(text, "the address is too long");
    const auto address = stripped(text);
    if (address.isEmpty()) return invalid(text, "the address is empty");
    const auto at = address.lastIndexOf(QLatin1Char('@'));
    if (at < 0) return invalid(text, "the @ is missing");
    const auto local = address.left(at);
    auto domain = address.mid(at + 1);
    if (!isDotAtom(local)) return invalid(text, "what stands before the @ is not allowed in an address");
    if (local.size() > kLongestLocalPart) return invalid(text, "what stands before the @ is too long");
    if (std::any_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() >= 128; })) {
        const auto ascii = QUrl::toAce(domain);
        if (ascii.isEmpty()) return invalid(text, "the domain is not a valid name");
        domain = QString::fromLatin1(ascii);
    }
    if (!isDomain(domain)) return invalid(text, "the domain is not a valid name");
    const auto whole = local + QLatin1Char('@') + domain;
    if (whole.size() > kLongestAddress) return invalid(text, "the address is too long");
    return EmailAddress(whole);
}

} // namespace relais
