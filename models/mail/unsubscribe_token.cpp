// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mail/unsubscribe_token.h"

#include "models/core/constant_time.h"

#include <QCryptographicHash>

#include <algorithm>

namespace relais {

namespace {

// 120 bits: nobody guesses another one's token, and a line of mail holds it.
constexpr qsizetype kTokenBytes = 15;
constexpr qsizetype kTokenDigits = 2 * kTokenBytes;
constexpr qsizetype kMostNumberDigits = 18;

bool isHex(char sign)
{
    return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
}

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

} // namespace

MailMarks::MailMarks(QByteArray installId)
    : m_marks{{MessageId(0), std::move(installId)}}
{
}

void MailMarks::add(MessageId after, QByteArray mark)
{
    m_marks.emplace_back(after, std::move(mark));
}

QByteArrayView MailMarks::of(MessageId message) const
{
    const auto known = std::find_if(m_marks.rbegin(), m_marks.rend(),
                                    [&](const auto& mark) { return mark.first.value() < message.value(); });
    return known == m_marks.rend() ? m_marks.front().second : known->second;
}

QByteArray mailToken(const MailMarks& marks, MessageId message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(marks.of(message));
    hash.addData(QByteArray::number(message.value()));
    return hash.result().left(kTokenBytes).toHex();
}

QByteArray unsubscribeToken(const MailMarks& marks, MessageId message)
{
    return mailToken(marks, message) + '-' + QByteArray::number(message.value());
}

bool looksLikeUnsubscribeToken(QByteArrayView token)
{
    if (token.size() < kTokenDigits + 2 || token.size() > kTokenDigits + 1 + kMostNumberDigits
        || token[kTokenDigits] != '-')
        return false;
    const auto own = token.first(kTokenDigits);
    const auto number = token.sliced(kTokenDigits + 1);
    return std::all_of(own.begin(), own.end(), isHex) && std::all_of(number.begin(), number.end(), isDigit)
           && number[0] != '0';
}

std::optional<MessageId> mailOfUnsubscribeToken(const MailMarks& marks, QByteArrayView token)
{
    if (!looksLikeUnsubscribeToken(token)) return std::nullopt;
    const MessageId message(token.sliced(kTokenDigits + 1).toByteArray().toLongLong());
    if (!equalInConstantTime(token, unsubscribeToken(marks, message))) return std::nullopt;
    return message;
}

} // namespace relais
