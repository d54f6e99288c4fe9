// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unsubscribe_pages.h"

#include "ui/text/language.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct UnsubscribePage
{
    Q_DECLARE_TR_FUNCTIONS(UnsubscribePage)
};

/// One small page that loads nothing from anywhere.
QByteArray html(const QString& title, const QString& text, const QString& button = {})
{
    // The form goes to where the page is: the address holds the token.
    const auto form =
        button.isEmpty()
            ? QString()
            : QStringLiteral(
                  "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                  "<button>%1</button></form>")
                  .arg(button.toHtmlEscaped());
    return QStringLiteral(
               "<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
               "<title>%2</title><style>body{font:18px/1.5 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em;color:#1c2430;background:#fff}"
               "button{font:inherit;padding:.6em 1.4em}</style></head><body><h1>%2</h1><p>%3</p>%4</body></html>")
        .arg(spokenLanguage(), title.toHtmlEscaped(), text.toHtmlEscaped(), form)
        .toUtf8();
}

} // namespace

UnsubscribePages unsubscribePages()
{
    return {.ask = html(UnsubscribePage::tr("Unsubscribe"),
                        UnsubscribePage::tr("Press the button and this address gets no more of these messages."),
                        UnsubscribePage::tr("Unsubscribe")),
            .done = html(
                UnsubscribePage::tr("You are unsubscribed"),
                UnsubscribePage::tr(
                    "This address gets no more of these messages. One that is already on its way may still arrive.")),
            .unknown = html(
                UnsubscribePage::tr("This link is not valid"),
                UnsubscribePage::tr(
                    "Use the whole link of the message, or answer the message and say that you want no more of them.")),
            .later = html(UnsubscribePage::tr("Please try again later"),
                          UnsubscribePage::tr("Your wish could not be written down just now. Nothing was changed."))};
}

} // namespace relais
