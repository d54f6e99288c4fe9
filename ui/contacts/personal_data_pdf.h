// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QString>

namespace relais::ui {

/// Lays out what is held about a person (services/contacts/personal_data.h) so that they can read it. Any thread. FileUnwritable.
Result<void> writePersonalDataPdf(const QJsonObject& document, const QString& path);

} // namespace relais::ui
