// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace relais {

/// A JSON schema for an object that has all of these.
QJsonObject objectSchema(const QJsonObject& properties);

/// The object that an answer holds, with whatever a model put around it: some fence it as Markdown. Empty: there is none.
QJsonObject objectIn(const QString& answer);

} // namespace relais
