// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/contact_export.h"

#include "models/contacts/suppression_column.h"
#include "models/csv/csv_reader.h"
#include "services/access/audit.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_repository.h"
#include "services/contacts/contact_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/output_file.h"
#include "sql/contacts.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace relais {

namespace {

constexpr int kPage = 1000;

Result<QStringList> customKeys(Database& database, const Session& session)
{
    auto rows = database.query(sql::contacts::custom_fields, {session.workspace.value()});
    if (!rows) return rows.failure();
    QStringList keys;
    while (rows->next()) keys.append(rows->text(0));
    return keys;
}

QByteArray csvHead(const QStringList& custom)
{
    QStringList head;
    for (const auto* name :
         {"id", "name", "first_name", "last_name", "email", "phone", "country", "company", "language", "time_zone",
          "categories", "tags", "suppressed", "external_id", "whatsapp_id", "notes", "created_at", "updated_at"})
        head.append(QString::fromLatin1(name));
    // Which of the two it is: whose e-mail came back can be reached by phone.
    head << suppressionColumnName(SuppressionColumn::Email) << suppressionColumnName(SuppressionColumn::Phone);
    for (const auto channel : kAllConsentChannels) head.append(consentColumnName(channel));
    return csvLine(head + custom);
}

QByteArray csvRow(const Contact& contact, const QList<Consent>& consents, const QStringList& custom)
{
    const auto& data = contact.data;
    const auto list = [](const QStringList& items) { return items.join(QLatin1Char('|')); };
    QStringList cells{QString::number(contact.id.value()),
                      data.name,
                      data.firstName,
                      data.lastName,
                      data.email ? data.email->text() : QString(),
                      data.phone ? data.phone->text() : QString(),
                      data.country,
                      data.company,
                      data.language,
                      data.timeZone,
                      list(contact.categories),
                      list(data.tags),
                      contact.suppressed(),
                      data.externalId,
                      data.whatsappId,
                      data.notes,
                      toIso(contact.createdAt),
                      toIso(contact.updatedAt),
                      contact.emailSuppressed,
                      contact.phoneSuppressed};
    for (const auto channel : kAllConsentChannels) {
        const auto found = std::find_if(consents.begin(), consents.end(),
                                        [&](const Consent& consent) { return consent.channel == channel; });
        cells.append(found == consents.end() ? QString() : found->text());
    }
    for (const auto& key : custom) cells.append(data.fields.value(key));
    return csvLine(cells);
}

/// RFC 6350 3.4: backslash, comma, semicolon and line breaks are escaped; 3.2: lines fold at 75 octets.
QByteArray vcardLine(const QByteArray& name, const QStringList& parts, char separator = ';')
{
    QByteArray line = name + ':';
    for (const auto& part : parts) {
        auto text = part.toUtf8();
        text.replace("\\", "\\\\")
            .replace(",", "\\,")
            .replace(";", "\\;")
            .replace("\r\n", "\\n")
            .replace("\n", "\\n")
            .replace("\r", "\\n");
        line += text + separator;
    }
    line.chop(1);
    QByteArray folded;
    qsizetype width = 0;
    for (const char c : line) {
        // Never inside a UTF-8 sequence: its later bytes are 10xxxxxx.
        const bool startsLetter = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        if (width >= 74 && startsLetter) {
            folded += "\r\n ";
            width = 1;
        }
        folded += c;
        ++width;
    }
    return folded + "\r\n";
}

/// The further addresses and numbers of a contact are its fields email_2, phone_2 and so on (ImportSource).
QByteArray furtherLines(const ContactData& data)
{
    QByteArray lines;
    for (auto field = data.fields.begin(); field != data.fields.end(); ++field) {
        if (data.email && field.key().startsWith(QLatin1String("email_"))) lines += vcardLine("EMAIL", {field.value()});
        if (data.phone && field.key().startsWith(QLatin1String("phone_"))) lines += vcardLine("TEL", {field.value()});
    }
    return lines;
}

/// What vCards have no property for, or other programs read otherwise: for our own import.
QByteArray ownLines(const Contact& contact, const QList<Consent>& consents)
{
    const auto& data = contact.data;
    auto lines = vcardLine("X-RELAIS-NAME", {data.name});
    if (!data.tags.isEmpty()) lines += vcardLine("X-RELAIS-TAGS", data.tags, ',');
    if (!data.country.isEmpty()) lines += vcardLine("X-RELAIS-COUNTRY", {data.country});
    if (!data.whatsappId.isEmpty()) lines += vcardLine("X-RELAIS-WHATSAPP-ID", {data.whatsappId});
    for (auto field = data.fields.begin(); field != data.fields.end(); ++field)
        lines += vcardLine("X-RELAIS-FIELD", {field.key(), field.value()});
    for (const auto& consent : consents)
        lines += vcardLine("X-RELAIS-CONSENT", {consentChannelName(consent.channel), consent.text()});
    if (!contact.suppressed().isEmpty()) lines += vcardLine("X-RELAIS-SUPPRESSED", {contact.suppressed()});
    if (!contact.emailSuppressed.isEmpty()) lines += vcardLine("X-RELAIS-EMAIL-SUPPRESSED", {contact.emailSuppressed});
    if (!contact.phoneSuppressed.isEmpty()) lines += vcardLine("X-RELAIS-PHONE-SUPPRESSED", {contact.phoneSuppressed});
    return lines;
}

QByteArray vcard(const Contact& contact, const QList<Consent>& consents)
{
    const auto& data = contact.data;
    QByteArray card = "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Relais//Contacts//EN\r\n";
    card += vcardLine("FN", {data.displayName()});
    if (!(data.firstName + data.lastName).isEmpty())
        card += vcardLine("N", {data.lastName, data.firstName, {}, {}, {}});
    if (data.email) card += vcardLine("EMAIL;PREF=1", {data.email->text()});
    if (data.phone) card += vcardLine("TEL;VALUE=uri;PREF=1", {QStringLiteral("tel:") + data.phone->text()});
    card += furtherLines(data);
    if (!data.company.isEmpty()) card += vcardLine("ORG", {data.company});
    if (!data.language.isEmpty()) card += vcardLine("LANG", {data.language});
    if (!data.timeZone.isEmpty()) card += vcardLine("TZ", {data.timeZone});
    if (!data.notes.isEmpty()) card += vcardLine("NOTE", {data.notes});
    if (!data.externalId.isEmpty()) card += vcardLine("UID", {data.externalId});
    const auto groups = contact.categories + data.tags;
    if (!groups.isEmpty()) card += vcardLine("CATEGORIES", groups, ',');
    return card + ownLines(contact, consents) + "END:VCARD\r\n";
}

/// Some of the contacts that are written.
struct Part
{
    QList<Contact> contacts;
    bool isLast = false;
};

Result<QByteArray> written(Database& database, const Session& session, const Clock& clock,
                           const QList<Contact>& contacts, ExportFormat format, const QStringList& custom)
{
    QList<ContactId> ids;
    for (const auto& contact : contacts) ids.append(contact.id);
    const auto consents = ConsentList(database, session, clock).of(ids);
    if (!consents) return consents.failure();
    QByteArray bytes;
    for (const auto& contact : contacts) {
        const auto agreed = consents->value(contact.id.value());
        bytes += format == ExportFormat::Csv ? csvRow(contact, agreed, custom) : vcard(contact, agreed);
    }
    return bytes;
}

Result<int> writeParts(Database& database, const Session& session, const Clock& clock, const QString& path,
                       ExportFormat format, const std::stop_token& stop, const std::function<void(qint64)>& wrote,
                       const std::function<Result<Part>()>& next)
{
    const auto custom = customKeys(database, session);
    if (!custom) return custom.failure();
    const auto file = openOutput(path, database);
    if (!file) return file.failure();
    if (format == ExportFormat::Csv) (*file)->write(csvHead(*custom));
    int count = 0;
    for (bool isLast = false; !isLast;) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, path);
        const auto part = next();
        if (!part) return part.failure();
        const auto bytes = written(database, session, clock, part->contacts, format, *custom);
        if (!bytes) return bytes.failure();
        (*file)->write(*bytes);
        count += static_cast<int>(part->contacts.size());
        if (wrote) wrote(count);
        isLast = part->isLast;
    }
    const AuditNote note{QStringLiteral("contacts.export"), QStringLiteral("%1 contacts").arg(count)};
    if (auto noted = recordAuditAlone(database, actorOf(session), clock.now(), note); !noted) return noted.failure();
    if (!(*file)->commit()) return fail(ErrorCode::FileUnwritable, path, (*file)->errorString());
    return count;
}

} // namespace

Result<int> exportContacts(Database& database, const Session& session, const Clock& clock, const ContactFilter& filter,
                           const QString& path, ExportFormat format, const std::stop_token& stop,
                           const std::function<void(qint64)>& wrote)
{
    if (auto may = session.require(database, Scope::ContactsExport); !may) return may.failure();
    ContactRepository contacts(database, session, clock);
    qint64 after = 0;
    return writeParts(database, session, clock, path, format, stop, wrote, [&]() -> Result<Part> {
        auto page = contacts.page(filter, kPage, after, ListTotal::Left);
        if (!page) return page.failure();
        after = page->next;
        return Part{page->items, after == 0};
    });
}

Result<int> exportChosen(Database& database, const Session& session, const Clock& clock, QList<ContactId> ids,
                         const QString& path, ExportFormat format, const std::stop_token& stop,
                         const std::function<void(qint64)>& wrote)
{
    if (auto may = session.require(database, Scope::ContactsExport); !may) return may.failure();
    std::sort(ids.begin(), ids.end());
    ContactStore store(database, session.workspace);
    qsizetype at = 0;
    return writeParts(database, session, clock, path, format, stop, wrote, [&]() -> Result<Part> {
        Part part;
        for (const auto end = std::min<qsizetype>(at + kPage, ids.size()); at < end; ++at) {
            auto contact = store.byId(ids.at(at));
            if (!contact) return contact.failure();
            if (*contact) part.contacts.append(std::move(**contact));
        }
        part.isLast = at == ids.size();
        return part;
    });
}

} // namespace relais
