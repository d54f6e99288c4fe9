// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/named.h"

#include <QCoreApplication>

namespace relais {

namespace {
struct Named
{
    Q_DECLARE_TR_FUNCTIONS(Named)
};
} // namespace

QString named(const QString& name, const QString& value)
{
    return Named::tr("%1: %2").arg(name, value);
}

} // namespace relais
