// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/arguments.h"
#include "services/channels/account.h"
#include "services/channels/account_repository.h"

namespace relais::ctl {

/// The options of `account add` and `account update`, of every kind of account.
QList<Option> accountOptions();

/// The account that `account add KIND` begins with. Wrong usage: an unknown kind, or an option that the kind needs is missing.
tl::expected<AccountDraft, Failure> newAccount(const QString& kind, const Arguments& arguments);

/// Lays what the command line says over `draft`. Wrong usage: a wrong value, or an option of another kind of account.
tl::expected<AccountDraft, Failure> accountFrom(const Arguments& arguments, AccountDraft draft);

/// The secrets that the command line names.
tl::expected<AccountSecrets, Failure> accountSecrets(const Arguments& arguments);

} // namespace relais::ctl
