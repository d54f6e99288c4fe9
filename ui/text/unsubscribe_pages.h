// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mail/unsubscribe_pages.h"

namespace relais {

/// The pages behind the way out of a mail, in the language that is spoken now.
UnsubscribePages unsubscribePages();

} // namespace relais
