// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/language_model.h"

#include "models/core/loose_json.h"
#include "models/writing/model_trouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

QString word(const QJsonObject& from, const char* key)
{
    return wordFrom(from[QLatin1String(key)]);
}

/// The server leaves out what is 0.
qint64 number(const QJsonObject& from, const char* key)
{
    return qMax(qint64(0), wholeNumber(from[QLatin1String(key)]).value_or(0));
}

Result<QJsonObject> objectFrom(const QByteArray& body, const QString& address)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject()) return fail(errorOf(ModelTrouble::NotOllama, address));
    return document.object();
}

Result<QJsonArray> listFrom(const QByteArray& body, const QString& address)
{
    const auto json = objectFrom(body, address);
    if (!json) return json.failure();
    const auto models = (*json)[QLatin1String("models")];
    // A server without any may say null.
    if (!models.isArray() && !models.isNull()) return fail(errorOf(ModelTrouble::NotOllama, address));
    return models.toArray();
}

QStringList wordsOf(const QJsonValue& list)
{
    QStringList words;
    for (const auto& one : list.toArray()) words.append(wordFrom(one));
    return words;
}

} // namespace

bool isSameModel(const QString& one, const QString& other)
{
    const auto tagged = [](const QString& name) {
        return name.contains(QLatin1Char(':')) ? name : name + QStringLiteral(":latest");
    };
    return tagged(one.trimmed()) == tagged(other.trimmed());
}

bool isCloudName(const QString& name)
{
    const auto tag = name.section(QLatin1Char(':'), 1).toLower();
    return tag == QLatin1String("cloud") || tag.endsWith(QLatin1String("-cloud"));
}

Result<QString> versionFrom(const QByteArray& body, const QString& address)
{
    const auto json = objectFrom(body, address);
    if (!json) return json.failure();
    const auto version = word(*json, "version");
    if (version.isEmpty()) return fail(errorOf(ModelTrouble::NotOllama, address));
    return version;
}

Result<QList<LanguageModel>> modelsFrom(const QByteArray& body, const QString& address)
{
    const auto list = listFrom(body, address);
    if (!list) return list.failure();
    QList<LanguageModel> models;
    for (const auto& value : *list) {
        const auto json = value.toObject();
        const auto details = json[QLatin1String("details")].toObject();
        LanguageModel model{.name = word(json, "name"), .digest = word(json, "digest"), .bytes = number(json, "size")};
        if (model.name.isEmpty()) model.name = word(json, "model");
        if (model.name.isEmpty()) continue;
        model.family = word(details, "family");
        model.parameters = word(details, "parameter_size");
        model.quantization = word(details, "quantization_level");
        model.isRemote = !word(json, "remote_host").isEmpty() || isCloudName(model.name);
        const auto capabilities = wordsOf(json[QLatin1String("capabilities")]);
        model.writesText = capabilities.isEmpty() || capabilities.contains(QLatin1String("completion"));
        models.append(model);
    }
    return models;
}

Result<QList<LoadedModel>> loadedFrom(const QByteArray& body, const QString& address)
{
    const auto list = listFrom(body, address);
    if (!list) return list.failure();
    QList<LoadedModel> models;
    for (const auto& value : *list) {
        const auto json = value.toObject();
        LoadedModel model{.name = word(json, "name"),
                          .bytes = number(json, "size"),
                          .bytesOnCard = number(json, "size_vram"),
                          .contextTokens = number(json, "context_length"),
                          .until = word(json, "expires_at")};
        if (model.name.isEmpty()) model.name = word(json, "model");
        if (!model.name.isEmpty()) models.append(model);
    }
    return models;
}

Result<ModelTraits> traitsFrom(const QByteArray& body, const QString& address)
{
    const auto json = objectFrom(body, address);
    if (!json) return json.failure();
    const auto details = (*json)[QLatin1String("details")].toObject();
    ModelTraits traits{.capabilities = wordsOf((*json)[QLatin1String("capabilities")]),
                       .family = word(details, "family"),
                       .parameters = word(details, "parameter_size"),
                       .quantization = word(details, "quantization_level")};
    const auto about = (*json)[QLatin1String("model_info")].toObject();
    for (auto one = about.begin(); one != about.end(); ++one)
        if (one.key().endsWith(QLatin1String(".context_length")))
            traits.contextTokens = qMax(qint64(0), wholeNumber(one.value()).value_or(0));
    return traits;
}

} // namespace relais
