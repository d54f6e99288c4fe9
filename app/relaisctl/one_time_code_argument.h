// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/arguments.h"

namespace relais::ctl {

/// A code that somebody was sent or told: `--code-env NAME`, `--code-file F`, else the first line of the standard input.
tl::expected<Secret, Failure> oneTimeCodeArgument(const Arguments& arguments);
QList<Option> oneTimeCodeOptions();

} // namespace relais::ctl
