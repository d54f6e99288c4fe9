// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vcard/vcard_reader.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace relais {

namespace {

constexpr qsizetype kLongestLine = 4 * 1024 * 1024;

/// "item1.EMAIL;TYPE=work;PREF=1:a@b.c": its parts, the value still as it is written.
struct Property
{
    QByteArray name;              ///< upper case, without its group
    QList<QByteArray> parameters; ///< upper case, "TYPE=WORK" or the bare "WORK" of version 2.1
    QByteArray value;

    bool has(QByteArrayView wanted) const
    {
        return std::any_of(parameters.begin(), parameters.end(),
                           [&](const QByteArray& parameter) { return parameter == wanted; });
    }
    bool isQuotedPrintable() const { return has("ENCODING=QUOTED-PRINTABLE") || has("QUOTED-PRINTABLE"); }
};

/// The colon that ends the parameters stands outside of quotes.
Property propertyOf(const QByteArray& line)
{
    Property property;
    bool quoted = false;
    qsizetype from = 0;
    QList<QByteArray> parts;
    qsizetype i = 0;
    for (; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"') quoted = !quoted;
        if (quoted || (c != ';' && c != ':')) continue;
        parts += line.mid(from, i - from);
        from = i + 1;
        if (c == ':') break;
    }
    if (i >= line.size()) return property;
    property.value = line.mid(from);
    property.name = parts.takeFirst().trimmed().toUpper();
    property.name = property.name.mid(property.name.lastIndexOf('.') + 1);
    for (const auto& part : parts) property.parameters += part.trimmed().toUpper().replace("\"", "");
    return property;
}

QByteArray fromQuotedPrintable(const QByteArray& text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool ok = false;
        const int code = text[i] == '=' ? text.mid(i + 1, 2).toInt(&ok, 16) : 0;
        if (ok && i + 2 < text.size()) {
            bytes += static_cast<char>(code);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

/// Old phones often name no character set, or the wrong one: UTF-8 when it can be that.
QString textOf(const Property& property)
{
    if (!property.isQuotedPrintable()) return QString::fromUtf8(property.value);
    const auto bytes = fromQuotedPrintable(property.value);
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8()) return QString::fromUtf8(bytes);
    return QString::fromLatin1(bytes);
}

/// Cuts at a separator that is not escaped, and takes the escapes away (RFC 6350 3.4).
QStringList partsOf(const QString& value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == QLatin1Char('\\') && i + 1 < value.size()) {
            const auto next = value[++i];
            if (next == QLatin1Char('n') || next == QLatin1Char('N'))
                parts.last() += QLatin1Char('\n');
            else if (QStringLiteral("\\,;:").contains(next))
                parts.last() += next;
            else
                parts.last() += QLatin1Char('\\'), parts.last() += next;
        } else if (value[i] == separator) {
            parts.append(QString());
        } else {
            parts.last() += value[i];
        }
    }
    return parts;
}

QString wholeOf(const Property& property)
{
    return partsOf(textOf(property), QChar()).first().trimmed();
}

QStringList listOf(const Property& property)
{
    QStringList items;
    for (const auto& item : partsOf(textOf(property), QLatin1Char(',')))
        if (!item.trimmed().isEmpty()) items += item.trimmed();
    return items;
}

/// PREF=1 is the most wanted of version 4.0; before it there was the word.
int rankOf(const Property& property)
{
    for (const auto& parameter : property.parameters) {
        if (parameter == "PREF" || (parameter.startsWith("TYPE=") && parameter.mid(5).split(',').contains("PREF")))
            return 1;
        if (parameter.startsWith("PREF=")) return std::max(1, parameter.mid(5).toInt());
    }
    return std::numeric_limits<int>::max();
}

struct Ranked
{
    int rank;
    QString value;
};

QStringList inOrder(QList<Ranked> values)
{
    std::stable_sort(values.begin(), values.end(),
                     [](const Ranked& one, const Ranked& other) { return one.rank < other.rank; });
    QStringList sorted;
    for (const auto& value : values)
        if (!value.value.isEmpty() && !sorted.contains(value.value)) sorted += value.value;
    return sorted;
}

QString phoneOf(const Property& property)
{
    auto number = wholeOf(property);
    if (number.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
        number = number.mid(4).section(QLatin1Char(';'), 0, 0);
    return number;
}

/// Many programs put the address, the number or the company into FN, which may not be missing: that is no name.
void dropStandInName(VCard& card)
{
    const bool isPerson = !(card.firstName + card.lastName).isEmpty();
    if (!isPerson
        && (card.name == card.company || card.emails.contains(card.name) || card.phones.contains(card.name)
            || card.name == card.uid))
        card.name.clear();
}

/// A property that only our own cards have.
void takeOwn(VCard& card, const Property& property, std::optional<QString>& ownName)
{
    const auto& name = property.name;
    const auto pairOf = [&] {
        const auto parts = partsOf(textOf(property), QLatin1Char(';'));
        return std::pair(parts.value(0).trimmed(), parts.value(1).trimmed());
    };
    if (name == "X-RELAIS-NAME")
        ownName = wholeOf(property);
    else if (name == "X-RELAIS-TAGS")
        card.tags += listOf(property);
    else if (name == "X-RELAIS-COUNTRY")
        card.country = wholeOf(property);
    else if (name == "X-RELAIS-WHATSAPP-ID")
        card.whatsappId = wholeOf(property);
    else if (name == "X-RELAIS-FIELD")
        card.fields += pairOf();
    else if (name == "X-RELAIS-CONSENT")
        card.consents += pairOf();
    else if (name == "X-RELAIS-SUPPRESSED")
        card.suppressed = wholeOf(property);
    else if (name == "X-RELAIS-EMAIL-SUPPRESSED")
        card.emailSuppressed = wholeOf(property);
    else if (name == "X-RELAIS-PHONE-SUPPRESSED")
        card.phoneSuppressed = wholeOf(property);
}

bool is(const QByteArray& line, const char* wanted)
{
    return line.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
}

} // namespace

bool looksLikeVCards(QByteArrayView text)
{
    while (!text.isEmpty()
           && (text.front() == '\r' || text.front() == '\n' || text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text.first(std::min<qsizetype>(text.size(), 11)).compare("BEGIN:VCARD", Qt::CaseInsensitive) == 0;
}

/// One physical line, whatever ends it.
bool VCardReader::readLine(QByteArray& line)
{
    if (m_at >= m_text.size()) return false;
    auto end = m_at;
    while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '\r') ++end;
    line = m_text.sliced(m_at, end - m_at).toByteArray();
    m_at = end;
    if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n' && (m_at == end || m_text[m_at - 1] == '\r')) ++m_at;
    ++m_line;
    return true;
}

/// A line with what was folded onto it, and with the soft breaks of quoted-printable.
bool VCardReader::readLogical(QByteArray& line)
{
    if (!readLine(line)) return false;
    m_logicalLine = m_line;
    QByteArray more;
    while (m_at < m_text.size() && line.size() < kLongestLine) {
        if (m_text[m_at] == ' ' || m_text[m_at] == '\t') {
            readLine(more);
            line += more.mid(1);
            continue;
        }
        const bool isSoft = line.endsWith('=') && line.contains(':') && propertyOf(line).isQuotedPrintable();
        if (!isSoft) break;
        readLine(more);
        line.chop(1);
        line += more;
    }
    return true;
}

bool VCardReader::next(VCard& card)
{
    QByteArray line;
    bool begun = std::exchange(m_hasKept, false);
    while (!begun && readLogical(line)) begun = is(line, "BEGIN:VCARD");
    if (!begun) return false;
    card = VCard{.line = m_logicalLine};
    QList<Ranked> emails;
    QList<Ranked> phones;
    std::optional<QString> ownName;
    while (readLogical(line)) {
        if (is(line, "END:VCARD")) break;
        if (is(line, "BEGIN:VCARD")) {
            m_hasKept = true;
            break;
        }
        const auto property = propertyOf(line);
        const auto& name = property.name;
        if (name == "FN" && card.name.isEmpty())
            card.name = wholeOf(property);
        else if (name == "N" && (card.firstName + card.lastName).isEmpty()) {
            const auto parts = partsOf(textOf(property), QLatin1Char(';'));
            card.lastName = parts.value(0).trimmed();
            card.firstName = parts.value(1).trimmed();
        } else if (name == "EMAIL")
            emails += {rankOf(property), wholeOf(property)};
        else if (name == "TEL")
            phones += {rankOf(property), phoneOf(property)};
        else if (name == "ORG" && card.company.isEmpty())
            card.company = partsOf(textOf(property), QLatin1Char(';')).first().trimmed();
        else if (name == "CATEGORIES")
            card.categories += listOf(property);
        else if (name.startsWith("X-RELAIS-"))
            takeOwn(card, property, ownName);
        else if (name == "NOTE")
            card.notes += (card.notes.isEmpty() ? QString() : QStringLiteral("\n")) + wholeOf(property);
        else if (name == "LANG" && card.language.isEmpty())
            card.language = wholeOf(property);
        else if (name == "TZ" && card.timeZone.isEmpty())
            card.timeZone = wholeOf(property);
        else if (name == "UID")
            card.uid = wholeOf(property);
        else if (name == "PRODID")
            card.isOwn = wholeOf(property).startsWith(QLatin1String("-//Relais//"));
    }
    card.emails = inOrder(emails);
    card.phones = inOrder(phones);
    dropStandInName(card);
    // FN may not be missing; whether it is the name or stands in for one is said apart.
    if (ownName && card.isOwn) card.name = *ownName;
    return true;
}

} // namespace relais
