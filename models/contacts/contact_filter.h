// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contacts/consent.h"
#include "models/core/instant.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// What a list of contacts is narrowed to. Everything that is set must hold; categories and tags are each
/// met by any of theirs. A saved one is a segment.
struct ContactFilter
{
    QString search;         ///< words, each the beginning of one of the contact's
    QStringList categories; ///< names
    QStringList tags;
    bool hasEmail = false;
    bool hasPhone = false;
    QString language;
    QString country;
    QString company;
    std::optional<Instant> createdAfter;
    std::optional<ConsentChannel> consent;        ///< who has agreed to it
    std::optional<ConsentChannel> withoutConsent; ///< who has not, or said no
    QMap<QString, QString> fields;                ///< custom field key -> exact text

    bool isEmpty() const { return *this == ContactFilter(); }

    /// Invalid names the key that is unknown or of the wrong type.
    static Result<ContactFilter> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    bool operator==(const ContactFilter&) const = default;
};

/// Who a campaign goes to, by names as campaign.json has them. Nothing chosen: everybody.
struct Audience
{
    QStringList categories;
    QStringList segments;
    QStringList excludeCategories;
    QString search;

    bool operator==(const Audience&) const = default;
};

} // namespace relais
