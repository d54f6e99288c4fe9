// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/channels/account_endpoint.h"

#include <QString>

namespace relais::ui {

/// Where an account connects to: a server's name.
QString hostOf(const AccountDraft& draft);

/// What a test that went well has found.
QString answerText(const QString& account, const AccountFindings& findings);

} // namespace relais::ui
