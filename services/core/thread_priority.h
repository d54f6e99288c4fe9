// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais {

/// The calling thread, and those it starts from now on, take the processor behind the window's: an import on a computer of
/// two cores must not make a key wait. It still gets all that nobody else wants. Where the system refuses, nothing changes.
void workBehindTheWindow();

} // namespace relais
