// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/pepper.h"

#include <sodium.h>

#include <array>
#include <optional>

namespace relais {

namespace {

// Crockford's base 32: no letter that is taken for a digit or another one.
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kBitsOfLetter = 5;
constexpr int kLetters = 52; // 260 bits: the last four are none of the key's
constexpr int kGroup = 4;
constexpr qsizetype kKeyBytes = crypto_kdf_KEYBYTES;
constexpr char kContext[] = "relaispp";
const QLatin1String kSealed("sealed$1$");

enum class Use : uint64_t { Seal = 1, Mark = 2 };

using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

/// Each use has a key of its own, derived from the one that is kept.
Key keyFor(Use use, const Secret& from)
{
    Key key{};
    const auto* bytes = reinterpret_cast<const unsigned char*>(from.reveal().constData());
    if (sodium_init() < 0
        || crypto_kdf_derive_from_key(key.data(), key.size(), static_cast<uint64_t>(use), kContext, bytes) != 0)
        qFatal("libsodium does not start");
    return key;
}

/// Nothing: not of the alphabet.
std::optional<int> valueOf(char letter)
{
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    for (int i = 0; kAlphabet[i] != '\0'; ++i)
        if (kAlphabet[i] == letter) return i;
    return std::nullopt;
}

tl::unexpected<Error> noCode()
{
    return fail(ErrorCode::Invalid, QStringLiteral("code"),
                QStringLiteral("a recovery code has 52 letters and digits"));
}

tl::unexpected<Error> anotherPepper()
{
    return fail(ErrorCode::PepperMissing, {}, QStringLiteral("the passwords are sealed with another key"));
}

} // namespace

Pepper Pepper::make()
{
    if (sodium_init() < 0) qFatal("There is no source of random numbers");
    QByteArray key(kKeyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return Pepper(Secret(key));
}

Result<Pepper> Pepper::fromBytes(const Secret& bytes)
{
    if (bytes.reveal().size() != kKeyBytes)
        return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("its entry for the passwords is damaged"));
    return Pepper(bytes);
}

Secret Pepper::code() const
{
    QByteArray letters;
    unsigned int held = 0;
    int bits = 0;
    for (const char byte : m_key.reveal() + '\0') {
        held = (held << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= kBitsOfLetter && letters.size() < kLetters) {
            bits -= kBitsOfLetter;
            letters.append(kAlphabet[(held >> bits) & 31U]);
        }
    }
    for (int at = kLetters - kGroup; at > 0; at -= kGroup) letters.insert(at, '-');
    return Secret(letters);
}

Result<Pepper> Pepper::fromCode(const Secret& typed)
{
    QByteArray key;
    unsigned int held = 0;
    int bits = 0;
    int letters = 0;
    for (const char letter : typed.reveal().toUpper()) {
        if (letter == ' ' || letter == '-' || letter == '\t' || letter == '\r' || letter == '\n') continue;
        const auto value = valueOf(letter);
        if (!value) return noCode();
        ++letters;
        held = (held << kBitsOfLetter) | static_cast<unsigned int>(*value);
        bits += kBitsOfLetter;
        if (bits < 8) continue;
        bits -= 8;
        key.append(static_cast<char>((held >> bits) & 255U));
    }
    if (letters != kLetters) return noCode();
    return Pepper(Secret(key.left(kKeyBytes)));
}

QString Pepper::mark() const
{
    const auto key = keyFor(Use::Mark, m_key);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(key.data()), crypto_secretbox_KEYBYTES / 2).toHex());
}

QString Pepper::seal(const QString& hash) const
{
    const auto key = keyFor(Use::Seal, m_key);
    const auto text = hash.toLatin1();
    QByteArray box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(out, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(out + crypto_secretbox_NONCEBYTES, reinterpret_cast<const unsigned char*>(text.constData()),
                          static_cast<unsigned long long>(text.size()), out, key.data());
    return kSealed + QString::fromLatin1(box.toBase64());
}

Result<QString> Pepper::open(const QString& sealed) const
{
    const auto key = keyFor(Use::Seal, m_key);
    const auto box = QByteArray::fromBase64(sealed.mid(kSealed.size()).toLatin1());
    constexpr qsizetype overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < overhead) return anotherPepper();
    const auto* in = reinterpret_cast<const unsigned char*>(box.constData());
    QByteArray text(box.size() - overhead, Qt::Uninitialized);
    const int status =
        crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), in + crypto_secretbox_NONCEBYTES,
                                   static_cast<unsigned long long>(box.size() - crypto_secretbox_NONCEBYTES), in,
                                   key.data());
    if (status != 0) return anotherPepper();
    return QString::fromLatin1(text);
}

bool Pepper::isSealed(const QString& stored)
{
    return stored.startsWith(kSealed);
}

} // namespace relais
