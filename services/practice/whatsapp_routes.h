// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/loopback_http.h"
#include "services/practice/whatsapp_cloud.h"
#include "services/practice/whatsapp_script.h"

namespace relais::practice {

/// A request taken apart.
struct WhatsappRequest
{
    WhatsappEndpoint endpoint = WhatsappEndpoint::Any;
    QByteArray method = {};
    QString id = {};   ///< first word after the version
    QString edge = {}; ///< second word
    QString rest = {}; ///< third word
    QUrlQuery query = {};
    QJsonObject body = {};
    bool isJson = true; ///< false: there is a body, and it could not be read
    QList<HttpPart> parts = {};

    /// Digits of `to`, else the user id.
    QString recipient() const;
    QString callbackData() const;
};

/// `cloud` says what the ids are. Any: nothing of this kind is served.
WhatsappRequest whatsappRequestOf(const HttpRequest& request, const QString& businessId, WhatsappCloud& cloud);

/// What the endpoint is of a request whose body has not come yet. Ids are not looked at: an endpoint that only the
/// kind of id tells is Any.
WhatsappEndpoint whatsappEndpointOf(const QByteArray& method, const QByteArray& path);

/// Answers everything but messages and subscribed apps, which need more than the cloud. `base` is the server's address.
Graph<QJsonObject> answerWhatsapp(WhatsappCloud& cloud, const QString& businessId, const QString& base,
                                  const WhatsappRequest& request);

} // namespace relais::practice
