// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/mail_reader.h"

#include "services/core/gmime_init.h"

#include <gmime/gmime.h>

#include <memory>

namespace relais {

namespace {

struct Unref
{
    template <typename T>
    void operator()(T* object) const
    {
        g_object_unref(object);
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
    if (GMIME_IS_TEXT_PART(part)) {
        auto* type = g_mime_object_get_content_type(part);
        auto& field = g_mime_content_type_is_type(type, "text", "html") ? mail.html : mail.text;
        const auto* disposition = g_mime_object_get_disposition(part);
        const bool isFile = disposition && g_ascii_strcasecmp(disposition, "attachment") == 0;
        if (!isFile && field.isEmpty()) {
            field = taken(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
            return;
        }
    }
    if (!GMIME_IS_PART(part)) return;
    if (const auto* name = g_mime_part_get_filename(GMIME_PART(part))) mail.attachments.append(QString::fromUtf8(name));
}

} // namespace

ReadMail readMail(const QByteArray& source)
{
    ensureGMime();
    ReadMail mail;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(source.constData(), static_cast<size_t>(source.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) return mail;
    mail.from = taken(internet_address_list_to_string(g_mime_message_get_from(message.get()), nullptr, false));
    mail.to = taken(internet_address_list_to_string(g_mime_message_get_to(message.get()), nullptr, false));
    mail.subject = QString::fromUtf8(g_mime_message_get_subject(message.get()));
    if (auto* body = g_mime_message_get_mime_part(message.get()); body && !GMIME_IS_MULTIPART(body)) readPart(nullptr, body, &mail);
    g_mime_message_foreach(message.get(), readPart, &mail);
    return mail;
}

} // namespace relais
