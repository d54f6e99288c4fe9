// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <QTest>

namespace relais::test {

/// Runs a RapidCheck property inside a Qt Test function; a counterexample fails it and is printed.
template <typename Property>
void check(const char* law, Property&& property)
{
    QVERIFY2(rc::check(law, std::forward<Property>(property)), law);
}

} // namespace relais::test
