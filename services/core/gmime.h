// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/core/late_library.h"

#include <gmime/gmime.h>

/// GMime, loaded with the first mail.
namespace relais::gmime {

/// GMime wants to be started once per process before its first use, but for its encodings. Any thread.
void ensureStarted();

#define RELAIS_GMIME(name) inline constexpr auto name = RELAIS_LATE("gmime-3.0", 0, g_mime_##name)
RELAIS_GMIME(content_disposition_encode);
RELAIS_GMIME(content_disposition_new);
RELAIS_GMIME(content_disposition_set_disposition);
RELAIS_GMIME(content_disposition_set_parameter);
RELAIS_GMIME(content_type_encode);
RELAIS_GMIME(content_type_is_type);
RELAIS_GMIME(content_type_parse);
RELAIS_GMIME(content_type_set_parameter);
RELAIS_GMIME(encoding_flush);
RELAIS_GMIME(encoding_init_encode);
RELAIS_GMIME(encoding_outlen);
RELAIS_GMIME(init);
RELAIS_GMIME(message_foreach);
RELAIS_GMIME(message_get_from);
RELAIS_GMIME(message_get_mime_part);
RELAIS_GMIME(message_get_subject);
RELAIS_GMIME(message_get_to);
RELAIS_GMIME(multipart_get_type);
RELAIS_GMIME(object_get_content_type);
RELAIS_GMIME(object_get_disposition);
RELAIS_GMIME(parser_construct_message);
RELAIS_GMIME(parser_new_with_stream);
RELAIS_GMIME(part_get_filename);
RELAIS_GMIME(part_get_type);
RELAIS_GMIME(stream_mem_new_with_buffer);
RELAIS_GMIME(text_part_get_text);
RELAIS_GMIME(text_part_get_type);
RELAIS_GMIME(utils_header_decode_text);
#undef RELAIS_GMIME

inline constexpr auto address_list_to_string = RELAIS_LATE("gmime-3.0", 0, internet_address_list_to_string);
inline constexpr auto unref = RELAIS_LATE("gobject-2.0", 0, g_object_unref);
inline constexpr auto check_instance_is_a = RELAIS_LATE("gobject-2.0", 0, g_type_check_instance_is_a);

/// What GMIME_IS_PART() and its like ask.
inline bool is(GMimeObject* object, GType type)
{
    return object && check_instance_is_a(reinterpret_cast<GTypeInstance*>(object), type);
}

} // namespace relais::gmime
