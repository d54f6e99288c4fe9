// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/mail_reader.h"

#include "services/core/gmime.h"

#include <memory>

namespace relais {

namespace {

struct Unref
{
    template <typename T>
    void operator()(T* object) const
    {
        gmime::unref(object);
    }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

QString taken(char* text)
{
    const auto result = QString::fromUtf8(text);
    g_free(text);
    return result;
}

void readPart(GMimeObject*, GMimeObject* part, gpointer into)
{
    auto& mail = *static_cast<ReadMail*>(into);
    if (gmime::is(part, gmime::text_part_get_type())) {
        auto* type = gmime::object_get_content_type(part);
        auto& field = gmime::content_type_is_type(type, "text", "html") ? mail.html : mail.text;
        const auto* disposition = gmime::object_get_disposition(part);
        const bool isFile = disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
        if (!isFile && field.isEmpty()) {
            field = taken(gmime::text_part_get_text(reinterpret_cast<GMimeTextPart*>(part)));
            return;
        }
    }
    if (!gmime::is(part, gmime::part_get_type())) return;
    if (const auto* name = gmime::part_get_filename(reinterpret_cast<GMimePart*>(part)))
        mail.attachments.append(QString::fromUtf8(name));
}

} // namespace

ReadMail readMail(const QByteArray& source)
{
    gmime::ensureStarted();
    ReadMail mail;
    const Owned<GMimeStream> stream(
        gmime::stream_mem_new_with_buffer(source.constData(), static_cast<size_t>(source.size())));
    const Owned<GMimeParser> parser(gmime::parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(gmime::parser_construct_message(parser.get(), nullptr));
    if (!message) return mail;
    mail.from = taken(gmime::address_list_to_string(gmime::message_get_from(message.get()), nullptr, false));
    mail.to = taken(gmime::address_list_to_string(gmime::message_get_to(message.get()), nullptr, false));
    mail.subject = QString::fromUtf8(gmime::message_get_subject(message.get()));
    if (auto* body = gmime::message_get_mime_part(message.get()); body && !gmime::is(body, gmime::multipart_get_type()))
        readPart(nullptr, body, &mail);
    gmime::message_foreach(message.get(), readPart, &mail);
    return mail;
}

} // namespace relais
