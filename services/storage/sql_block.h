// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais::sql {

/// The name of one block of resources/sql/<topic>.sql. Constants of this type are generated from the files.
struct Block
{
    const char* topic;
    const char* name;
};

} // namespace relais::sql
