// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relaisctl/answer.h"
#include "models/contacts/consent.h"
#include "models/contacts/contact.h"
#include "models/contacts/timeline_entry.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace relais::ctl {

/// A contact as the contract writes it.
QJsonObject toJson(const Contact& contact);
/// One object a channel.
QJsonArray toJson(const QList<Consent>& consents);
QJsonArray toJson(const QList<TimelineEntry>& entries);

/// An operand that is a contact's id; wrong usage when it is no number.
tl::expected<ContactId, Failure> contactId(const QString& text);
tl::expected<QList<ContactId>, Failure> contactIds(const QStringList& texts);

} // namespace relais::ctl
