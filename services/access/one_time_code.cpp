// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/one_time_code.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace relais {

namespace {

constexpr uint32_t kInvitationCodes = 1'000'000;
constexpr int kInvitationDigits = 6;
constexpr int kResetLetters = 8;
constexpr char kAlphabet[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// randombytes_uniform() refuses what would make some numbers likelier.
uint32_t randomBelow(uint32_t bound)
{
    if (sodium_init() < 0) qFatal("There is no source of random numbers");
    return randombytes_uniform(bound);
}

} // namespace

Secret makeInvitationCode()
{
    return Secret(QByteArray::number(randomBelow(kInvitationCodes)).rightJustified(kInvitationDigits, '0'));
}

Secret makeResetCode()
{
    QByteArray code;
    for (int i = 0; i < kResetLetters; ++i) code.append(kAlphabet[randomBelow(sizeof kAlphabet - 1)]);
    return Secret(code);
}

Secret typedCode(const Secret& code)
{
    auto typed = code.reveal().toUpper();
    typed.removeIf([](char c) { return c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n'; });
    return Secret(typed);
}

Result<void> checkInvitationCode(const Secret& typed)
{
    const auto& digits = typed.reveal();
    const bool fits = digits.size() == kInvitationDigits
                      && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (fits) return {};
    return fail(ErrorCode::Invalid, QStringLiteral("code"), QStringLiteral("a code has six digits"));
}

Result<void> checkResetCode(const Secret& typed)
{
    const auto& letters = typed.reveal();
    const bool fits = letters.size() == kResetLetters && std::all_of(letters.begin(), letters.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                      });
    if (fits) return {};
    return fail(ErrorCode::Invalid, QStringLiteral("code"),
                QStringLiteral("a reset code has eight letters and digits"));
}

Result<QString> hashCode(const Secret& typed, const QString& install, const QString& emailKey)
{
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    std::array<unsigned char, 32> hash{};
    const auto of = (install + QLatin1Char('\n') + emailKey).toUtf8();
    const auto& code = typed.reveal();
    const int status =
        sodium_init() < 0
                || crypto_generichash(salt.data(), salt.size(), reinterpret_cast<const unsigned char*>(of.constData()),
                                      static_cast<unsigned long long>(of.size()), nullptr, 0)
                       != 0
            ? -1
            : crypto_pwhash(hash.data(), hash.size(), code.constData(), static_cast<unsigned long long>(code.size()),
                            salt.data(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                            crypto_pwhash_ALG_ARGON2ID13);
    if (status != 0) return fail(ErrorCode::Storage, {}, QStringLiteral("not enough memory to hash a password"));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size())).toBase64());
}

bool isSameHash(const QString& one, const QString& other)
{
    const auto a = one.toLatin1();
    const auto b = other.toLatin1();
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

} // namespace relais
