// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/import/text_file.h"

#include <QFileInfo>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>

namespace relais {

namespace {

constexpr qsizetype kSample = 64 * 1024;

/// How many of the sample's bytes are NUL at even (0) or odd (1) places.
qsizetype zeros(QByteArrayView sample, int parity)
{
    qsizetype count = 0;
    for (qsizetype i = parity; i < sample.size(); i += 2) count += sample[i] == '\0';
    return count;
}

bool looksBinary(QByteArrayView sample)
{
    const auto strange = std::count_if(sample.begin(), sample.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return strange * 100 > sample.size();
}

/// The bytes 0x80 to 0x9f of Windows-1252 (WHATWG encoding standard); 0 stands for undefined ones.
constexpr char16_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QByteArray fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80 || code > 0x9f) return QChar(static_cast<char16_t>(code));
        const auto mapped = kWindows1252[code - 0x80];
        return mapped == 0 ? QChar(QChar::ReplacementCharacter) : QChar(mapped);
    });
    return text.toUtf8();
}

} // namespace

Result<TextFile> TextFile::open(const QString& path)
{
    TextFile text;
    if (QFileInfo(path).isDir()) return fail(ErrorCode::FileUnreadable, path, QStringLiteral("it is a folder"));
    // Opening a pipe would wait for ever, and what cannot be read twice cannot be imported.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("it is no ordinary file"));
    text.m_file = std::make_unique<QFile>(path);
    if (!text.m_file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path, text.m_file->errorString());
    if (text.m_file->size() == 0) return fail(ErrorCode::Invalid, path, QStringLiteral("the file is empty"));
    const auto* mapped = text.m_file->map(0, text.m_file->size());
    if (!mapped) return fail(ErrorCode::FileUnreadable, path, text.m_file->errorString());
    if (auto done = text.decode(QByteArrayView(mapped, text.m_file->size()), path); !done) return done.failure();
    return text;
}

Result<void> TextFile::decode(QByteArrayView bytes, const QString& path)
{
    const auto sample = bytes.first(std::min(bytes.size(), kSample));
    const bool bom16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    const auto even = zeros(sample, 0);
    const auto odd = zeros(sample, 1);
    const bool bare16 = !bom16 && sample.size() >= 8 && std::max(even, odd) * 4 > sample.size()
                        && std::min(even, odd) * 20 < std::max(even, odd);
    if (bom16 || bare16) {
        const auto kind = bom16        ? QStringDecoder::Utf16
                          : even > odd ? QStringDecoder::Utf16BE
                                       : QStringDecoder::Utf16LE;
        QStringDecoder decoder(kind);
        const QString decoded = decoder.decode(bytes);
        m_converted = decoded.toUtf8();
        m_text = m_converted;
        m_encoding = QStringLiteral("UTF-16");
        return {};
    }
    if (looksBinary(sample))
        return fail(ErrorCode::Unsupported, path, QStringLiteral("this is no text file; export the list as CSV"));
    if (bytes.startsWith("\xef\xbb\xbf")) bytes = bytes.sliced(3);
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) {
        m_text = bytes;
        m_encoding = QStringLiteral("UTF-8");
        return {};
    }
    m_converted = fromWindows1252(bytes);
    m_text = m_converted;
    m_encoding = QStringLiteral("Windows-1252");
    return {};
}

} // namespace relais
