// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_template_shelf.h"

#include "services/practice/whatsapp_template_check.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace relais::practice {

namespace {

constexpr int kUsualPage = 25;

QString text(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

/// A cursor means nothing to a client: it is the base64 of the id.
QString cursorOf(const QJsonObject& object)
{
    return QString::fromLatin1(text(object, "id").toUtf8().toBase64());
}

qsizetype indexOfCursor(const QList<QJsonObject>& all, const QString& cursor)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&cursor](const auto& one) { return cursorOf(one) == cursor; });
    return found == all.end() ? -1 : std::distance(all.begin(), found);
}

/// A filter takes one word or a JSON list of them.
bool passes(const QUrlQuery& query, const char* key, const QString& value)
{
    const auto wanted = query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
    return wanted.isEmpty() || wanted == value || wanted.contains(QLatin1Char('"') + value + QLatin1Char('"'));
}

} // namespace

QJsonObject graphFields(const QJsonObject& object, const QUrlQuery& query, const QStringList& usual)
{
    auto wanted = query.queryItemValue(QStringLiteral("fields"), QUrl::FullyDecoded);
    static const QRegularExpression inner(QStringLiteral("\\{[^{}]*\\}"));
    while (wanted.contains(inner)) wanted.remove(inner);
    const auto fields = wanted.isEmpty() ? usual : wanted.split(QLatin1Char(','), Qt::SkipEmptyParts);
    QJsonObject some{{QStringLiteral("id"), object[QLatin1String("id")]}};
    for (const auto& field : fields) {
        if (const auto value = object[field.trimmed()]; !value.isUndefined()) some.insert(field.trimmed(), value);
    }
    return some;
}

QJsonObject graphPage(const QList<QJsonObject>& all, const QUrlQuery& query)
{
    const auto asked = query.queryItemValue(QStringLiteral("limit")).toInt();
    const qsizetype limit = asked > 0 ? asked : kUsualPage;
    const auto after = query.queryItemValue(QStringLiteral("after"), QUrl::FullyDecoded);
    const auto before = query.queryItemValue(QStringLiteral("before"), QUrl::FullyDecoded);
    qsizetype begin = after.isEmpty() ? 0 : indexOfCursor(all, after) + 1;
    if (!before.isEmpty()) begin = qMax<qsizetype>(0, indexOfCursor(all, before) - limit);
    const auto page = all.mid(begin, limit);
    QJsonArray data;
    for (const auto& one : page) data.append(one);
    QJsonObject answer{{QStringLiteral("data"), data}};
    if (page.isEmpty()) return answer;
    QJsonObject paging{{QStringLiteral("cursors"), QJsonObject{{QStringLiteral("before"), cursorOf(page.first())},
                                                               {QStringLiteral("after"), cursorOf(page.last())}}}};
    if (begin + page.size() < all.size()) {
        auto next = query;
        next.removeAllQueryItems(QStringLiteral("before"));
        next.removeAllQueryItems(QStringLiteral("after"));
        next.addQueryItem(QStringLiteral("after"), QString::fromLatin1(QUrl::toPercentEncoding(cursorOf(page.last()))));
        paging.insert(QStringLiteral("next"), next.toString(QUrl::FullyEncoded));
    }
    answer.insert(QStringLiteral("paging"), paging);
    return answer;
}

WhatsappTemplateShelf::WhatsappTemplateShelf(const QList<QJsonObject>& templates)
    : m_templates(templates)
{
    for (const auto& one : templates) m_lastId = qMax(m_lastId, text(one, "id").toLongLong());
    m_lastId = qMax(m_lastId, qint64(900'000'000'000'000));
}

const QJsonObject* WhatsappTemplateShelf::byId(const QString& id) const
{
    const auto found =
        std::find_if(m_templates.begin(), m_templates.end(), [&id](const auto& one) { return text(one, "id") == id; });
    return found == m_templates.end() ? nullptr : &*found;
}

QJsonObject WhatsappTemplateShelf::list(const QUrlQuery& query) const
{
    static const QStringList usual{QStringLiteral("name"),       QStringLiteral("parameter_format"),
                                   QStringLiteral("components"), QStringLiteral("language"),
                                   QStringLiteral("status"),     QStringLiteral("category")};
    QList<QJsonObject> some;
    for (const auto& one : m_templates) {
        if (passes(query, "name", text(one, "name")) && passes(query, "language", text(one, "language"))
            && passes(query, "status", text(one, "status")) && passes(query, "category", text(one, "category")))
            some.append(graphFields(one, query, usual));
    }
    return graphPage(some, query);
}

Graph<QJsonObject> WhatsappTemplateShelf::create(QJsonObject wish)
{
    if (const auto checked = checkWhatsappTemplate(wish); !checked) return tl::unexpected(checked.error());
    const auto taken = [&wish](const QJsonObject& one) {
        return text(one, "name") == text(wish, "name") && text(one, "language") == text(wish, "language");
    };
    if (std::any_of(m_templates.begin(), m_templates.end(), taken))
        return refuse(100, QStringLiteral("There is already %1 content for this template.").arg(text(wish, "language")),
                      2388024);
    const auto id = QString::number(++m_lastId);
    wish.insert(QStringLiteral("id"), id);
    wish.insert(QStringLiteral("status"), QStringLiteral("PENDING"));
    wish.insert(QStringLiteral("quality_score"), QJsonObject{{QStringLiteral("score"), QStringLiteral("UNKNOWN")}});
    wish.insert(QStringLiteral("rejected_reason"), QStringLiteral("NONE"));
    if (!wish.contains(QLatin1String("parameter_format")))
        wish.insert(QStringLiteral("parameter_format"), QStringLiteral("POSITIONAL"));
    m_templates.append(wish);
    return QJsonObject{{QStringLiteral("id"), id},
                       {QStringLiteral("status"), wish[QLatin1String("status")]},
                       {QStringLiteral("category"), wish[QLatin1String("category")]}};
}

Graph<QJsonObject> WhatsappTemplateShelf::edit(const QString& id, const QJsonObject& wish)
{
    const auto* found = byId(id);
    if (!found) return refuseUnknown(id);
    auto edited = *found;
    for (const auto& key : {QStringLiteral("components"), QStringLiteral("category")})
        if (wish.contains(key)) edited.insert(key, wish[key]);
    if (const auto checked = checkWhatsappTemplate(edited); !checked) return tl::unexpected(checked.error());
    edited.insert(QStringLiteral("status"), QStringLiteral("PENDING"));
    m_templates[std::distance(std::as_const(m_templates).data(), found)] = edited;
    return QJsonObject{{QStringLiteral("success"), true}};
}

Graph<QJsonObject> WhatsappTemplateShelf::remove(const QUrlQuery& query)
{
    const auto name = query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    const auto id = query.queryItemValue(QStringLiteral("hsm_id"));
    if (name.isEmpty()) return refuse(100, QStringLiteral("The parameter name is required"));
    const auto gone = m_templates.removeIf(
        [&](const auto& one) { return text(one, "name") == name && (id.isEmpty() || text(one, "id") == id); });
    if (gone == 0) return refuse(100, QStringLiteral("Message template '%1' was not found").arg(name), 2593002);
    return QJsonObject{{QStringLiteral("success"), true}};
}

Graph<QJsonObject> WhatsappTemplateShelf::get(const QString& id, const QUrlQuery& query) const
{
    const auto* found = byId(id);
    if (!found) return refuseUnknown(id);
    return graphFields(*found, query, found->keys());
}

Graph<QJsonObject> WhatsappTemplateShelf::sendable(const QString& name, const QString& language) const
{
    for (const auto& one : m_templates) {
        if (text(one, "name") != name || text(one, "language") != language) continue;
        const auto status = text(one, "status");
        if (status == QLatin1String("APPROVED")) return one;
        if (status == QLatin1String("PAUSED"))
            return refuse(132015, QStringLiteral("Template is paused because of low quality"));
        if (status == QLatin1String("DISABLED"))
            return refuse(132016, QStringLiteral("Template is disabled because of low quality"));
        break;
    }
    return refuse(132001, QStringLiteral("template name (%1) does not exist in %2").arg(name, language));
}

QJsonObject WhatsappTemplateShelf::change(const QString& name, const QString& language, const QJsonObject& changes)
{
    for (auto& one : m_templates) {
        if (text(one, "name") != name || text(one, "language") != language) continue;
        for (auto change = changes.begin(); change != changes.end(); ++change) one.insert(change.key(), change.value());
        return one;
    }
    return {};
}

} // namespace relais::practice
