// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace relais {

/// A model that a server has, as GET /api/tags lists it.
struct LanguageModel
{
    QString name;
    QString digest;
    qint64 bytes = 0; ///< on the disk
    QString family = {};
    QString parameters = {};   ///< "12.2B"
    QString quantization = {}; ///< "Q4_0"
    bool isRemote = false;     ///< runs at somebody else's: what it is asked leaves the computer
    bool writesText = true;    ///< false: for embeddings only, as far as the server says

    bool operator==(const LanguageModel&) const = default;
};

/// A model that is in memory now (GET /api/ps).
struct LoadedModel
{
    QString name;
    qint64 bytes = 0;
    qint64 bytesOnCard = 0; ///< less than bytes: a part of it runs on the processor, slowly
    qint64 contextTokens = 0;
    QString until = {}; ///< ISO 8601, as the server says it

    bool operator==(const LoadedModel&) const = default;
};

/// What POST /api/show tells of one.
struct ModelTraits
{
    QStringList capabilities; ///< "completion", "thinking", "vision", ...
    qint64 contextTokens = 0; ///< the most that it was made for; 0: not said
    QString family = {};
    QString parameters = {};
    QString quantization = {};

    bool operator==(const ModelTraits&) const = default;
};

/// Names as Ollama compares them: without a tag, the tag is "latest".
bool isSameModel(const QString& one, const QString& other);

/// A name whose tag says that it runs in the cloud: "gpt-oss:120b-cloud".
bool isCloudName(const QString& name);

/// Answers of a server. Rejected: this is no such answer, `address` is not Ollama's.
Result<QString> versionFrom(const QByteArray& body, const QString& address);
Result<QList<LanguageModel>> modelsFrom(const QByteArray& body, const QString& address);
Result<QList<LoadedModel>> loadedFrom(const QByteArray& body, const QString& address);
Result<ModelTraits> traitsFrom(const QByteArray& body, const QString& address);

} // namespace relais
