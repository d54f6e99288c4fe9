// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/arguments.h"

namespace relais::ctl {

/// The e-mail address behind `option`, as it was written. Wrong usage: it is missing, or no address.
tl::expected<QString, Failure> emailArgument(const Arguments& arguments,
                                             const QString& option = QStringLiteral("--email"));

} // namespace relais::ctl
