// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/practice/whatsapp_error.h"

#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

namespace relais::practice {

/// The message templates of a business account, as JSON objects of the Graph.
class WhatsappTemplateShelf
{
public:
    explicit WhatsappTemplateShelf(const QList<QJsonObject>& templates = {});

    /// `name`, `language`, `status`, `category` filter; `fields`, `limit` (25) and the cursors page.
    /// `paging.next` is the query of the next page, for the caller to make an address of.
    QJsonObject list(const QUrlQuery& query) const;
    /// Checks sizes and examples; the answer is {id, status: PENDING, category}.
    Graph<QJsonObject> create(QJsonObject wish);
    Graph<QJsonObject> edit(const QString& id, const QJsonObject& wish);
    /// By `name`, or only the one of `hsm_id`.
    Graph<QJsonObject> remove(const QUrlQuery& query);

    bool knows(const QString& id) const { return byId(id) != nullptr; }
    Graph<QJsonObject> get(const QString& id, const QUrlQuery& query) const;
    /// 132001 not there, or not approved; 132015 paused; 132016 disabled.
    Graph<QJsonObject> sendable(const QString& name, const QString& language) const;

    /// Changes keys (status, category, quality_score...). Empty: there is no such template.
    QJsonObject change(const QString& name, const QString& language, const QJsonObject& changes);

private:
    const QJsonObject* byId(const QString& id) const;

    QList<QJsonObject> m_templates;
    qint64 m_lastId = 0;
};

/// `object` with only the fields asked for in `fields=a,b{c}`, and its id.
QJsonObject graphFields(const QJsonObject& object, const QUrlQuery& query, const QStringList& usual);

/// A page of `all` by `limit`, `after`, `before`: {data, paging}.
QJsonObject graphPage(const QList<QJsonObject>& all, const QUrlQuery& query);

} // namespace relais::practice
