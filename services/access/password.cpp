// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/password.h"

#include <QRegularExpression>

#include <sodium.h>

#include <array>
#include <atomic>
#include <optional>

namespace relais {

namespace {

constexpr int kShortestPassword = 10;
std::atomic<quint64> workDone{0};

struct HashWork
{
    unsigned long long passes;
    std::size_t memory; ///< bytes
};

/// Grows with the years; who signs in is brought along.
HashWork workOf(HashCost cost)
{
    if (cost == HashCost::ForTests) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

/// What a hash says of itself; nothing: it is none.
std::optional<HashWork> workIn(const QString& hash)
{
    // "$argon2id$v=19$m=65536,t=2,p=1$...": memory in KiB, passes.
    static const QRegularExpression parameters(QStringLiteral("\\$m=(\\d+),t=(\\d+),"));
    const auto found = parameters.match(hash);
    if (!found.hasMatch()) return std::nullopt;
    return HashWork{found.captured(2).toULongLong(), static_cast<std::size_t>(found.captured(1).toULongLong() * 1024)};
}

void count(const std::optional<HashWork>& work)
{
    if (work) workDone += work->memory / 1024 * work->passes;
}

} // namespace

Result<QString> hashPassword(const Secret& password, HashCost cost)
{
    const auto work = workOf(cost);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const auto& bytes = password.reveal();
    const int status = sodium_init() < 0
                           ? -1
                           : crypto_pwhash_str_alg(text.data(), bytes.constData(), bytes.size(), work.passes,
                                                   work.memory, crypto_pwhash_ALG_ARGON2ID13);
    count(work);
    if (status != 0) return fail(ErrorCode::Storage, {}, QStringLiteral("not enough memory to hash a password"));
    return QString::fromLatin1(text.data());
}

bool isWeaker(const QString& hash, HashCost cost)
{
    const auto found = workIn(hash);
    if (!found) return false;
    const auto work = workOf(cost);
    return found->memory < work.memory || found->passes < work.passes;
}

bool verifyPassword(const Secret& password, const QString& hash)
{
    if (sodium_init() < 0) return false;
    const auto& bytes = password.reveal();
    count(workIn(hash));
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), bytes.size()) == 0;
}

quint64 passwordWork()
{
    return workDone;
}

const QString& decoyHash()
{
    static const QString hash = hashPassword(Secret("no such person")).value_or(QString());
    return hash;
}

Result<void> checkNewPassword(const Secret& password)
{
    if (QString::fromUtf8(password.reveal()).size() >= kShortestPassword) return {};
    return fail(ErrorCode::Invalid, QStringLiteral("password"),
                QStringLiteral("at least %1 characters").arg(kShortestPassword));
}

} // namespace relais
