// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/loopback_http.h"

#include "services/core/late_library.h"
#include "services/practice/loopback_library.h"

namespace relais::practice {

Result<std::unique_ptr<LoopbackHttp>> LoopbackHttp::start(Handlers handlers)
{
    constexpr auto begin = RELAIS_LATE("relais_web", kOwnLibrary, relais_start_loopback_http);
    std::unique_ptr<LoopbackHttp> started;
    begin(std::move(handlers), started);
    if (!started) return fail(ErrorCode::Network, QStringLiteral("127.0.0.1"));
    return started;
}

std::unique_ptr<HttpPoster> HttpPoster::make()
{
    constexpr auto begin = RELAIS_LATE("relais_web", kOwnLibrary, relais_make_http_poster);
    std::unique_ptr<HttpPoster> made;
    begin(made);
    return made;
}

} // namespace relais::practice
