// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

struct WhatsappTemplate;

/// Something that people will read, and where it stands ("steps[0].subject").
struct PublishedText
{
    QString place = {};
    QString text = {};

    bool operator==(const PublishedText&) const = default;
};

/// What the author of a text with our variables says: the words, with the fallbacks in them. It comes in pieces where a value stands without one, so that no
/// phrase is found across what nobody knows yet. A text whose braces are wrong comes as it is.
QList<PublishedText> publishedWords(const QString& place, const QString& source);

/// The same of HTML: the words that are seen, the texts for pictures, and where links lead.
QList<PublishedText> publishedHtml(const QString& place, const QString& html);

/// The same of a WhatsApp template with what stands in it, at steps[0].template, header and buttons. `variables`, `header` and `buttons` may hold our variables.
QList<PublishedText> publishedTemplate(const WhatsappTemplate& form, const QStringList& variables,
                                       const QString& header, const QStringList& buttons);

} // namespace relais
