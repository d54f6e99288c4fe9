// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/whatsapp_template.h"
#include "models/core/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// Message 1 of a WhatsApp campaign: an approved template and what stands in it.
struct TemplateStep
{
    QString name;
    QString language; ///< "fr", "en_US"
    QStringList
        variables; ///< of the template's body, in its order (without `header`, a text header's first); each a text with our variables: "{nom|client}"
    QString header;      ///< what the template's header needs: a text, an https link or a media id; empty: nothing
    QStringList buttons; ///< for each link button with a variable: what follows its address

    bool operator==(const TemplateStep&) const = default;
};

/// The same with what a text header says in its own place: one list for all of a template's texts, as its reader meets
/// them, is understood too.
TemplateStep withHeaderApart(TemplateStep step, const WhatsappTemplate& form);

/// Message 2: free text, once, to whoever answers Message 1.
struct FollowUpStep
{
    static constexpr double kLongest = 24;
    static constexpr qsizetype kLongestText = 4096; ///< a text message's limit at Meta

    QString text;
    double withinHours = kLongest; ///< of Message 1, and of the answer: more than 0, at most 24

    bool operator==(const FollowUpStep&) const = default;
};

/// The steps of a WhatsApp campaign.
struct WhatsappPlan
{
    TemplateStep first;
    std::optional<FollowUpStep> second;

    /// Reads campaign.json's `steps`; the first mistake goes to `error`, with its place.
    static WhatsappPlan fromJson(const QJsonArray& steps, std::optional<Error>& error);
    QJsonArray toJson() const;

    bool operator==(const WhatsappPlan&) const = default;
};

} // namespace relais
