// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/core/late_library.h"

#include <curl/curl.h>

/// libcurl, loaded with the first connection.
namespace relais::curl {

#define RELAIS_CURL(name) inline constexpr auto name = RELAIS_LATE("curl", 4, curl_##name)
RELAIS_CURL(easy_cleanup);
RELAIS_CURL(easy_getinfo);
RELAIS_CURL(easy_init);
RELAIS_CURL(easy_perform);
RELAIS_CURL(easy_recv);
RELAIS_CURL(easy_send);
RELAIS_CURL(easy_setopt);
RELAIS_CURL(easy_strerror);
RELAIS_CURL(multi_add_handle);
RELAIS_CURL(multi_cleanup);
RELAIS_CURL(multi_info_read);
RELAIS_CURL(multi_init);
RELAIS_CURL(multi_perform);
RELAIS_CURL(multi_poll);
RELAIS_CURL(multi_remove_handle);
RELAIS_CURL(multi_wakeup);
RELAIS_CURL(slist_append);
RELAIS_CURL(slist_free_all);
#undef RELAIS_CURL

} // namespace relais::curl
