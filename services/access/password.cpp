// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/password.h"

#include <sodium.h>

#include <array>

namespace relais {

namespace {

constexpr int kShortestPassword = 10;

} // namespace

Result<QString> hashPassword(const Secret& password, HashCost cost)
{
    const bool cheap = cost == HashCost::ForTests;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const auto& bytes = password.reveal();
    const int status = sodium_init() < 0
        ? -1
        : crypto_pwhash_str_alg(text.data(), bytes.constData(), bytes.size(),
                                cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                crypto_pwhash_ALG_ARGON2ID13);
    if (status != 0) return fail(ErrorCode::Storage, {}, QStringLiteral("not enough memory to hash a password"));
    return QString::fromLatin1(text.data());
}

bool verifyPassword(const Secret& password, const QString& hash)
{
    if (sodium_init() < 0) return false;
    const auto& bytes = password.reveal();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), bytes.size()) == 0;
}

Result<void> checkNewPassword(const Secret& password)
{
    if (QString::fromUtf8(password.reveal()).size() >= kShortestPassword) return {};
    return fail(ErrorCode::Invalid, QStringLiteral("password"),
                QStringLiteral("at least %1 characters").arg(kShortestPassword));
}

} // namespace relais
