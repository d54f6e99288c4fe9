// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/core/web_server.h"

#include <memory>

/// The way into what stands on httplib.h. That brings OpenSSL, which costs a start more than a tenth of its time, so on Linux it is a
/// library of its own, loaded with the first listener (services/CMakeLists.txt). `started` stays empty where `at` cannot be listened at.
extern "C" void relais_start_web_server(const relais::ListenAt& at, relais::WebServer::Rules&& rules,
                                        relais::WebServer::Handler&& handler,
                                        std::unique_ptr<relais::WebServer>& started);
