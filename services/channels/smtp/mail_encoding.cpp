// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/channels/smtp/mail_encoding.h"

#include "models/mail/header_value.h"
#include "services/core/gmime.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace relais::mail {

namespace {

struct GFree
{
    void operator()(void* memory) const { g_free(memory); }
};
using GText = std::unique_ptr<char, GFree>;

struct GUnref
{
    void operator()(gpointer object) const { gmime::unref(object); }
};

void appendWithCrlf(QByteArray& out, QByteArrayView text)
{
    for (const char letter : text) {
        if (letter == '\n') out.append('\r');
        out.append(letter);
    }
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// Words that need no quotes in a phrase (RFC 5322 3.2.3).
bool isAtoms(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-'
               || c == '\'' || c == '_';
    });
}

/// A run of printable ASCII that fits on one line needs no encoder: most names and companies.
bool isShortAndSafe(QByteArrayView text)
{
    return text.size() <= 74 && isPlain(text) && !text.contains('=') && !text.startsWith("From ");
}

/// RFC 2047 words, base64, separated by a space. Each holds whole characters and, where that can be had, a
/// multiple of three octets: readers that join words before they decode (GMime's too) stop at padding in
/// the middle. That is why GMime's own header encoder is not used.
QByteArray encodedWords(const QByteArray& utf8)
{
    // The first one shares its line with the header's name.
    constexpr qsizetype kFirst = 36;
    constexpr qsizetype kMost = 45;
    QByteArray out;
    for (qsizetype at = 0; at < utf8.size();) {
        const auto begins = [&](qsizetype i) {
            return i >= utf8.size() || (static_cast<unsigned char>(utf8[i]) & 0xc0) != 0x80;
        };
        auto take = std::min(at == 0 ? kFirst : kMost, utf8.size() - at);
        while (!begins(at + take)) --take;
        if (at + take < utf8.size()) {
            auto even = take;
            while (even > 0 && (even % 3 != 0 || !begins(at + even))) --even;
            if (even > 0) take = even;
        }
        if (!out.isEmpty()) out.append(' ');
        out.append("=?UTF-8?B?").append(utf8.mid(at, take).toBase64()).append("?=");
        at += take;
    }
    return out;
}

QByteArray encodedPhrase(const QByteArray& utf8)
{
    if (isAtoms(utf8)) return utf8;
    if (!isPlain(utf8) || utf8.contains("=?")) return encodedWords(utf8);
    auto quoted = utf8;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

/// Breaks a header line before a space, where RFC 5322 2.2.3 allows it.
QByteArray folded(const QByteArray& line)
{
    QByteArray out;
    out.reserve(line.size() + 16);
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < line.size();) {
        auto next = line.indexOf(' ', at + 1);
        if (next < 0) next = line.size();
        const bool mayBreak = at > 0 && line[at - 1] != ':' && next > at + 1;
        if (mayBreak && out.size() - lineStart + next - at > 76) {
            out.append("\r\n");
            lineStart = out.size();
        }
        out.append(QByteArrayView(line).sliced(at, next - at));
        at = next;
    }
    return out.append("\r\n");
}

} // namespace

void appendQuotedPrintable(QByteArray& out, QByteArrayView utf8)
{
    if (utf8.isEmpty()) return;
    if (isShortAndSafe(utf8)) {
        out.append(utf8).append("=\r\n");
        return;
    }
    QByteArray lines = utf8.toByteArray();
    lines.replace("\r\n", "\n").replace('\r', '\n');
    GMimeEncoding state;
    gmime::encoding_init_encode(&state, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    QByteArray encoded(static_cast<qsizetype>(gmime::encoding_outlen(&state, static_cast<size_t>(lines.size()))) + 8,
                       Qt::Uninitialized);
    const auto written =
        gmime::encoding_flush(&state, lines.constData(), static_cast<size_t>(lines.size()), encoded.data());
    encoded.truncate(static_cast<qsizetype>(written));
    appendWithCrlf(out, encoded);
    if (!out.endsWith('\n')) out.append("=\r\n");
}

QByteArray base64Lines(const QByteArray& data)
{
    GMimeEncoding state;
    gmime::encoding_init_encode(&state, GMIME_CONTENT_ENCODING_BASE64);
    QByteArray encoded(static_cast<qsizetype>(gmime::encoding_outlen(&state, static_cast<size_t>(data.size()))) + 8,
                       Qt::Uninitialized);
    const auto written =
        gmime::encoding_flush(&state, data.constData(), static_cast<size_t>(data.size()), encoded.data());
    encoded.truncate(static_cast<qsizetype>(written));
    QByteArray out;
    out.reserve(encoded.size() + encoded.size() / 70);
    appendWithCrlf(out, encoded);
    if (!out.isEmpty() && !out.endsWith('\n')) out.append("\r\n");
    return out;
}

QByteArray textHeader(const char* name, const QString& value)
{
    const auto clean = HeaderValue::cleaned(value).text().toUtf8();
    // "=?" would be taken for an encoded word.
    const bool plain = isPlain(clean) && !clean.contains("=?");
    return folded(QByteArray(name) + ": " + (plain ? clean : encodedWords(clean)));
}

QByteArray mailboxHeader(const char* name, const QString& phrase, const QByteArray& address)
{
    const auto clean = HeaderValue::cleaned(phrase).text().toUtf8();
    if (clean.isEmpty()) return QByteArray(name) + ": " + address + "\r\n";
    return folded(QByteArray(name) + ": " + encodedPhrase(clean) + " <" + address + ">");
}

QByteArray attachmentHeaders(const QByteArray& mediaType, const QString& fileName, bool isInline)
{
    gmime::ensureStarted();
    const auto file = HeaderValue::cleaned(fileName).text().toUtf8();
    const std::unique_ptr<GMimeContentType, GUnref> type(gmime::content_type_parse(nullptr, mediaType.constData()));
    gmime::content_type_set_parameter(type.get(), "name", file.constData());
    const std::unique_ptr<GMimeContentDisposition, GUnref> disposition(gmime::content_disposition_new());
    gmime::content_disposition_set_disposition(disposition.get(), isInline ? "inline" : "attachment");
    gmime::content_disposition_set_parameter(disposition.get(), "filename", file.constData());
    const GText typeText(gmime::content_type_encode(type.get(), nullptr));
    const GText dispositionText(gmime::content_disposition_encode(disposition.get(), nullptr));
    QByteArray out("Content-Type:");
    appendWithCrlf(out, QByteArrayView(typeText.get()));
    while (out.endsWith('\n') || out.endsWith('\r')) out.chop(1);
    out.append("\r\nContent-Disposition:");
    appendWithCrlf(out, QByteArrayView(dispositionText.get()));
    while (out.endsWith('\n') || out.endsWith('\r')) out.chop(1);
    return out.append("\r\n");
}

QByteArray date(Instant instant)
{
    static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day calendar(day);
    const std::chrono::hh_mm_ss<Milliseconds> time(instant - day);
    char text[40];
    const int length =
        std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d +0000",
                      kDays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(calendar.day()),
                      kMonths[static_cast<unsigned>(calendar.month()) - 1], static_cast<int>(calendar.year()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()));
    return QByteArray(text, length);
}

} // namespace relais::mail
