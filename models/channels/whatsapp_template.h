// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

/// A button under a template's text.
struct TemplateButton
{
    QString type; ///< QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, ...
    QString text;
    QString url; ///< may end with {{1}}

    /// A link whose end each message fills in.
    bool hasVariable() const { return type == QLatin1String("URL") && url.contains(QLatin1String("{{")); }

    bool operator==(const TemplateButton&) const = default;
};

/// An approved (or not yet approved) form of message, as Meta keeps it.
struct WhatsappTemplate
{
    QString providerId;
    QString name;
    QString language; ///< "fr", "en_US"
    QString status;   ///< APPROVED, PENDING, REJECTED, PAUSED, DISABLED, ...
    QString category; ///< MARKETING, UTILITY, AUTHENTICATION
    QString quality;  ///< GREEN, YELLOW, RED, UNKNOWN
    QString reason;   ///< of a rejection
    QJsonArray components;

    bool isApproved() const { return status == QLatin1String("APPROVED"); }

    QString headerFormat() const; ///< TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION; empty: no header
    QString headerText() const;
    QString body() const;
    QString footer() const;
    QList<TemplateButton> buttons() const;

    /// The names of the body's variables in order: "1", "2", or the names of named parameters.
    QStringList bodyVariables() const;
    /// Whether they are named ({{first_name}}) instead of numbered ({{1}}).
    bool hasNamedVariables() const;
    /// Of the header's text: at most one.
    QStringList headerVariables() const;
    /// A header that is a picture, a video or a document.
    bool hasMediaHeader() const;
    /// Its header says or shows what each message has to bring along.
    bool needsHeader() const;
    /// The buttons whose address each message completes, in order.
    QList<TemplateButton> variableButtons() const;
    /// What Meta was shown for each of the body's variables, in their order; empty where nothing is told.
    QStringList bodyExamples() const;

    /// One element of GET {business account}/message_templates. Invalid: no name or no language.
    static Result<WhatsappTemplate> fromJson(const QJsonObject& json);

    bool operator==(const WhatsappTemplate&) const = default;
};

/// `text` with its {{variables}} replaced by `values`, in the order of `names`.
QString filledTemplateText(QString text, const QStringList& names, const QStringList& values);

} // namespace relais
