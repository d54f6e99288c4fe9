// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/one_time_code_argument.h"

#include "app/relaisctl/words.h"

#include <QFile>

#include <cstdio>

namespace relais::ctl {

namespace {
constexpr qint64 kLongestLine = 1024;
}

tl::expected<Secret, Failure> oneTimeCodeArgument(const Arguments& arguments)
{
    const auto given = arguments.secret(word("--code"));
    if (!given) return tl::unexpected(given.error());
    if (*given) return **given;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return wrongUsage(word("--code-env"), Words::tr("is missing"));
    const Secret line(input.readLine(kLongestLine).trimmed());
    if (line.isEmpty()) return wrongUsage(word("--code-env"), Words::tr("is missing"));
    return line;
}

QList<Option> oneTimeCodeOptions()
{
    return Arguments::secretOptions(word("--code"));
}

} // namespace relais::ctl
