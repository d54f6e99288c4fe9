// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/relay/sealed_box.h"

#include <sodium.h>

namespace relais {

namespace {

constexpr qsizetype kTokenBytes = 32;

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

Result<void> begin()
{
    if (sodium_init() < 0) return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("libsodium does not start"));
    return {};
}

} // namespace

Result<BoxKeys> makeBoxKeys()
{
    if (auto begun = begin(); !begun) return begun.failure();
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretKey(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(raw(publicKey), raw(secretKey));
    return BoxKeys{publicKey, Secret(secretKey)};
}

Result<BoxKeys> boxKeysOf(const Secret& secretKey)
{
    if (auto begun = begin(); !begun) return begun.failure();
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    const bool isKey = secretKey.reveal().size() == static_cast<qsizetype>(crypto_box_SECRETKEYBYTES)
                       && crypto_scalarmult_base(raw(publicKey), raw(secretKey.reveal())) == 0;
    if (!isKey) return fail(ErrorCode::Invalid, {}, QStringLiteral("this is no key"));
    return BoxKeys{publicKey, secretKey};
}

Result<QByteArray> sealBox(const QByteArray& content, const QByteArray& publicKey)
{
    if (auto begun = begin(); !begun) return begun.failure();
    QByteArray box(content.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    const bool isSealed =
        publicKey.size() == static_cast<qsizetype>(crypto_box_PUBLICKEYBYTES)
        && crypto_box_seal(raw(box), raw(content), static_cast<unsigned long long>(content.size()), raw(publicKey))
               == 0;
    if (!isSealed) return fail(ErrorCode::Invalid, {}, QStringLiteral("this is no key"));
    return box;
}

Result<QByteArray> openBox(const QByteArray& box, const BoxKeys& keys)
{
    if (auto begun = begin(); !begun) return begun.failure();
    const auto overhead = static_cast<qsizetype>(crypto_box_SEALBYTES);
    QByteArray content(std::max<qsizetype>(0, box.size() - overhead), Qt::Uninitialized);
    const bool isOpen = box.size() >= overhead
                        && keys.publicKey.size() == static_cast<qsizetype>(crypto_box_PUBLICKEYBYTES)
                        && keys.secretKey.reveal().size() == static_cast<qsizetype>(crypto_box_SECRETKEYBYTES)
                        && crypto_box_seal_open(raw(content), raw(box), static_cast<unsigned long long>(box.size()),
                                                raw(keys.publicKey), raw(keys.secretKey.reveal()))
                               == 0;
    if (!isOpen) return fail(ErrorCode::Invalid, {}, QStringLiteral("it was sealed for another key, or damaged"));
    return content;
}

Result<Secret> makeToken()
{
    if (auto begun = begin(); !begun) return begun.failure();
    QByteArray bytes(kTokenBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace relais
