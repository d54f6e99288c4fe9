// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/reset_code.h"
#include "ui/shell/desk.h"
#include "ui/widgets/sheet.h"

namespace relais::ui {

/// A reset code, the one time that it is shown.
class ResetCodeSheet final : public Sheet
{
    Q_OBJECT
public:
    ResetCodeSheet(Desk& desk, QWidget* over, const QString& name, const ResetCode& code);
};

} // namespace relais::ui
