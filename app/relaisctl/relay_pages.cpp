// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/relay_pages.h"

#include "app/relaisctl/words.h"
#include "ui/text/language.h"

namespace relais::ctl {

namespace {

/// One small page that loads nothing from anywhere.
QByteArray html(const QString& title, const QString& text, const QString& button = {})
{
    // The form goes to where the page is: the address holds the token.
    const auto form = button.isEmpty() ? QString()
                                       : QStringLiteral("<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                                                        "<button>%1</button></form>")
                                             .arg(button.toHtmlEscaped());
    return QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                          "<title>%2</title><style>body{font:18px/1.5 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;color:#1c2430;background:#fff}"
                          "button{font:inherit;padding:.6em 1.4em}</style></head><body><h1>%2</h1><p>%3</p>%4</body></html>")
        .arg(chosenLanguage(), title.toHtmlEscaped(), text.toHtmlEscaped(), form)
        .toUtf8();
}

} // namespace

RelayPages relayPages()
{
    return {.ask = html(Words::tr("Unsubscribe"), Words::tr("Press the button and this address gets no more of these messages."), Words::tr("Unsubscribe")),
            .done = html(Words::tr("You are unsubscribed"), Words::tr("This address gets no more of these messages. One that is already on its way may still arrive.")),
            .unknown = html(Words::tr("This link is not valid"), Words::tr("Use the whole link of the message, or answer the message and say that you want no more of them.")),
            .later = html(Words::tr("Please try again later"), Words::tr("Your wish could not be written down just now. Nothing was changed."))};
}

} // namespace relais::ctl
