// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/vault_store.h"

#include "services/core/thread_rule.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <sodium.h>

namespace relais {

namespace {

// File: magic, salt, nonce, then the sealed JSON object {key: base64 of the secret}.
const QByteArray kMagic = "RELAISVAULT1";
constexpr qsizetype kSaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonceSize = crypto_secretbox_NONCEBYTES;
constexpr int kLockPatienceMs = 5000;

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

Result<Secret> keyFrom(const Secret& passphrase, const QByteArray& salt)
{
    QByteArray key(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    const auto& words = passphrase.reveal();
    const int status =
        crypto_pwhash(raw(key), static_cast<unsigned long long>(key.size()), words.constData(),
                      static_cast<unsigned long long>(words.size()), raw(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                      crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    if (status != 0) return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("not enough memory to open the vault"));
    return Secret(key);
}

Result<QByteArray> fileContent(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    return file.readAll();
}

} // namespace

VaultStore::VaultStore(QString path, QByteArray salt, Secret key)
    : m_path(std::move(path))
    , m_salt(std::move(salt))
    , m_key(std::move(key))
{
}

Result<std::unique_ptr<VaultStore>> VaultStore::open(const QString& path, const Secret& passphrase)
{
    if (auto may = mayWait(path); !may) return may.failure();
    if (sodium_init() < 0) return fail(ErrorCode::SecretsLocked, path, QStringLiteral("libsodium does not start"));
    QByteArray salt;
    if (QFile::exists(path)) {
        const auto content = fileContent(path);
        if (!content) return content.failure();
        if (!content->startsWith(kMagic) || content->size() < kMagic.size() + kSaltSize + kNonceSize)
            return fail(ErrorCode::SecretsLocked, path, QStringLiteral("the vault file is damaged"));
        salt = content->mid(kMagic.size(), kSaltSize);
    } else {
        salt = randomBytes(kSaltSize);
    }
    auto key = keyFrom(passphrase, salt);
    if (!key) return key.failure();
    std::unique_ptr<VaultStore> vault(new VaultStore(path, salt, std::move(*key)));
    if (auto entries = vault->load(); !entries) return entries.failure();
    return vault;
}

Result<VaultStore::Entries> VaultStore::load() const
{
    if (!QFile::exists(m_path)) return Entries();
    const auto content = fileContent(m_path);
    if (!content) return content.failure();
    const auto nonce = content->mid(kMagic.size() + kSaltSize, kNonceSize);
    const auto sealed = content->mid(kMagic.size() + kSaltSize + kNonceSize);
    if (sealed.size() < static_cast<qsizetype>(crypto_secretbox_MACBYTES))
        return fail(ErrorCode::SecretsLocked, m_path, QStringLiteral("the vault file is damaged"));
    QByteArray plain(sealed.size() - static_cast<qsizetype>(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(raw(plain), raw(sealed), static_cast<unsigned long long>(sealed.size()), raw(nonce),
                                   raw(m_key.reveal()))
        != 0)
        return fail(ErrorCode::SecretsLocked, m_path, QStringLiteral("the passphrase does not fit the vault"));
    Entries entries;
    const auto object = QJsonDocument::fromJson(plain).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        entries.insert(entry.key(), QByteArray::fromBase64(entry.value().toString().toLatin1()));
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return entries;
}

Result<void> VaultStore::save(const Entries& entries) const
{
    QJsonObject object;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        object.insert(entry.key(), QString::fromLatin1(entry.value().toBase64()));
    const auto plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto nonce = randomBytes(kNonceSize);
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(raw(sealed), raw(plain), static_cast<unsigned long long>(plain.size()), raw(nonce),
                          raw(m_key.reveal()));

    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, m_path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(kMagic + m_salt + nonce + sealed);
    if (!file.commit()) return fail(ErrorCode::FileUnwritable, m_path, file.errorString());
    return {};
}

Result<Secret> VaultStore::read(const QString& key)
{
    const std::lock_guard guard(m_mutex);
    const auto entries = load();
    if (!entries) return entries.failure();
    const auto found = entries->constFind(key);
    if (found == entries->constEnd()) return fail(ErrorCode::NotFound, key);
    return Secret(*found);
}

Result<void> VaultStore::change(const QString& key, const std::optional<Secret>& secret)
{
    const std::lock_guard guard(m_mutex);
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockPatienceMs))
        return fail(ErrorCode::FileUnwritable, m_path, QStringLiteral("another program holds the vault"));
    auto entries = load();
    if (!entries) return entries.failure();
    if (secret)
        entries->insert(key, secret->reveal());
    else
        entries->remove(key);
    return save(*entries);
}

Result<void> VaultStore::write(const QString& key, const Secret& secret)
{
    return change(key, secret);
}

Result<void> VaultStore::remove(const QString& key)
{
    return change(key, std::nullopt);
}

} // namespace relais
