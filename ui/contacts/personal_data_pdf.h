// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace relais::ui {

/// What is held about a person (services/contacts/personal_data.h) as a PDF, so that they can read it. Any thread of a program with a QGuiApplication.
QByteArray personalDataPdf(const QJsonObject& document);

} // namespace relais::ui
