// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

namespace relais {

/// TXT records of a name. An empty list: there are none. Network: nobody answers.
class DnsLookup
{
public:
    virtual ~DnsLookup() = default;
    virtual Result<QStringList> txt(const QString& name) = 0;
};

/// Asks the system's resolver and waits up to three seconds: for worker threads only (WrongThread).
class SystemDnsLookup final : public DnsLookup
{
public:
    Result<QStringList> txt(const QString& name) override;
};

} // namespace relais
