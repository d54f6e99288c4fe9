// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QString>

namespace relais::ctl {

/// Has a person's data (services/contacts/personal_data.h) laid out as a PDF. Fonts and pages belong to the window's world, so a program beside this one
/// does it, without a display: whoever only uses relaisctl loads none of that. FileUnwritable; Unsupported: the program is not there.
Result<void> writePersonalDataPaper(const QJsonObject& document, const QString& path);

} // namespace relais::ctl
