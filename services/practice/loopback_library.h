// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"

#include <memory>

// The practice servers' way into httplib.h: see services/core/web_library.h.

/// `started` stays empty where no port could be had.
extern "C" void relais_start_loopback_http(relais::practice::LoopbackHttp::Handlers&& handlers,
                                           std::unique_ptr<relais::practice::LoopbackHttp>& started);
extern "C" void relais_make_http_poster(std::unique_ptr<relais::practice::HttpPoster>& made);
