// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/email_argument.h"

#include "app/relaisctl/words.h"
#include "models/contacts/email_address.h"

namespace relais::ctl {

tl::expected<QString, Failure> emailArgument(const Arguments& arguments, const QString& option)
{
    if (!arguments.has(option)) return wrongUsage(option, Words::tr("is missing"));
    const auto text = arguments.value(option);
    if (const auto email = EmailAddress::parse(text); !email) return wrongUsage(option, email.error().detail);
    return text;
}

} // namespace relais::ctl
