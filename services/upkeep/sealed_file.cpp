// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upkeep/sealed_file.h"

#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace relais {

namespace {

const QByteArray kMagic = "RELAISSEALED1";
constexpr qsizetype kChunk = 64 * 1024;

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

Result<Secret> keyFrom(const Secret& passphrase, const QByteArray& salt)
{
    if (sodium_init() < 0) return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("libsodium does not start"));
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
    const auto& words = passphrase.reveal();
    if (crypto_pwhash(raw(key), static_cast<unsigned long long>(key.size()), words.constData(),
                      static_cast<unsigned long long>(words.size()), raw(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("not enough memory for the passphrase"));
    return Secret(key);
}

tl::unexpected<Error> locked(const QString& path)
{
    return fail(ErrorCode::SecretsLocked, path, QStringLiteral("the passphrase does not fit, or the file was damaged"));
}

} // namespace

Result<void> sealFile(const QString& from, const QString& to, const Secret& passphrase, const std::stop_token& stop)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, from, source.errorString());
    if (!target.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    const auto key = keyFrom(passphrase, salt);
    if (!key) return key.failure();

    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(header), raw(key->reveal()));
    bool written = target.write(kMagic + salt + header) > 0;
    bool more = true;
    while (more && written && !stop.stop_requested()) {
        const auto plain = source.read(kChunk);
        more = !source.atEnd();
        QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES),
                          Qt::Uninitialized);
        // The last chunk says that it is the last: a file that was cut does not open.
        const auto tag =
            more ? crypto_secretstream_xchacha20poly1305_TAG_MESSAGE : crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        crypto_secretstream_xchacha20poly1305_push(&state, raw(sealed), nullptr, raw(plain),
                                                   static_cast<unsigned long long>(plain.size()), nullptr, 0,
                                                   static_cast<unsigned char>(tag));
        written = target.write(sealed) == sealed.size();
    }
    if (written && !stop.stop_requested() && target.flush()) return {};
    const auto why = target.errorString();
    target.remove();
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, from);
    return fail(ErrorCode::FileUnwritable, to, why);
}

bool isSealedFile(const QString& path)
{
    // Opening a pipe would wait for ever.
    if (!QFileInfo(path).isFile()) return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kMagic.size()) == kMagic;
}

Result<void> unsealFile(const QString& from, const QString& to, const Secret& passphrase, const std::stop_token& stop)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, from, source.errorString());
    const auto magic = source.read(kMagic.size());
    const auto salt = source.read(crypto_pwhash_SALTBYTES);
    const auto header = source.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (magic != kMagic || header.size() != static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_HEADERBYTES))
        return locked(from);
    const auto key = keyFrom(passphrase, salt);
    if (!key) return key.failure();
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header), raw(key->reveal())) != 0)
        return locked(from);

    QFile target(to);
    if (!target.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        if (stop.stop_requested()) {
            target.remove();
            return fail(ErrorCode::Cancelled, from);
        }
        const auto sealed = source.read(kChunk + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES));
        QByteArray plain(std::max<qsizetype>(
                             0, sealed.size() - static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES)),
                         Qt::Uninitialized);
        const bool opened =
            sealed.size() >= static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES)
            && crypto_secretstream_xchacha20poly1305_pull(&state, raw(plain), nullptr, &tag, raw(sealed),
                                                          static_cast<unsigned long long>(sealed.size()), nullptr, 0)
                   == 0;
        if (!opened) {
            target.remove();
            return locked(from);
        }
        if (target.write(plain) != plain.size()) {
            const auto why = target.errorString();
            target.remove();
            return fail(ErrorCode::FileUnwritable, to, why);
        }
    }
    if (!target.flush()) return fail(ErrorCode::FileUnwritable, to, target.errorString());
    return {};
}

} // namespace relais
