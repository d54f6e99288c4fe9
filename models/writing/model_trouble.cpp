// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_trouble.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relais {

namespace {

constexpr qsizetype kLongestWords = 300;

bool speaksOf(const QString& words, QLatin1String what)
{
    return words.contains(what, Qt::CaseInsensitive);
}

} // namespace

Error errorOf(ModelTrouble trouble, const QString& subject, const QString& words)
{
    switch (trouble) {
    case ModelTrouble::Absent: return {ErrorCode::Network, subject, QStringLiteral("no Ollama answers there: start it, or install it from ollama.com")};
    case ModelTrouble::NotOllama: return {ErrorCode::Rejected, subject, QStringLiteral("what answers there is not Ollama")};
    case ModelTrouble::NoSuchModel: return {ErrorCode::NotFound, subject, QStringLiteral("this model is not on the computer: pull it first")};
    case ModelTrouble::NoModel: return {ErrorCode::Rejected, subject, QStringLiteral("there is no model on the computer yet: pull one")};
    case ModelTrouble::OutOfMemory: return {ErrorCode::Rejected, subject, QStringLiteral("there is not enough memory for it: choose a smaller model, or a smaller context")};
    case ModelTrouble::Busy: return {ErrorCode::Rejected, subject, QStringLiteral("it is busy: try again in a moment")};
    case ModelTrouble::BrokenOff: return {ErrorCode::Rejected, subject, QStringLiteral("its answer broke off: try again")};
    case ModelTrouble::NotAsAsked: return {ErrorCode::Rejected, subject, QStringLiteral("its answer has not the form that was asked for: try again, or choose another model")};
    case ModelTrouble::NotFaithful: return {ErrorCode::Rejected, subject, QStringLiteral("its answer lost or invented a variable or a link: try again, or choose another model")};
    case ModelTrouble::SignIn: return {ErrorCode::Rejected, subject, QStringLiteral("it runs at ollama.com, which wants you to sign in there: ollama signin")};
    case ModelTrouble::HostRefused: return {ErrorCode::Rejected, subject, QStringLiteral("it refuses requests under this name: use the computer's IP address")};
    case ModelTrouble::Refused: break;
    }
    return {ErrorCode::Rejected, subject, words.left(kLongestWords)};
}

std::optional<ModelTrouble> troubleOf(const Error& error)
{
    for (int trouble = 0; trouble < static_cast<int>(ModelTrouble::Refused); ++trouble)
        if (error == errorOf(static_cast<ModelTrouble>(trouble), error.subject)) return static_cast<ModelTrouble>(trouble);
    return std::nullopt;
}

QString errorWords(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object()[QLatin1String("error")].toString().trimmed();
}

Error errorOfWords(const QString& words, const QString& subject)
{
    // "model requires more system memory (5.6 GiB) than is available", "cudaMalloc failed: out of memory", "unable to allocate CPU buffer"
    if (speaksOf(words, QLatin1String("memory")) || speaksOf(words, QLatin1String("unable to allocate"))) return errorOf(ModelTrouble::OutOfMemory, subject);
    if (speaksOf(words, QLatin1String("server busy"))) return errorOf(ModelTrouble::Busy, subject);
    return errorOf(ModelTrouble::Refused, subject, words);
}

Error errorOfAnswer(int status, const QByteArray& body, const QString& model, const QString& address)
{
    const auto words = errorWords(body);
    const auto& subject = model.isEmpty() ? address : model;
    if (status == 401) return errorOf(ModelTrouble::SignIn, subject);
    if (status == 403 && words.isEmpty()) return errorOf(ModelTrouble::HostRefused, address);
    if (status == 404 && !model.isEmpty() && speaksOf(words, QLatin1String("not found"))) return errorOf(ModelTrouble::NoSuchModel, model);
    if (status == 429 || status == 503) return errorOf(ModelTrouble::Busy, subject);
    if (words.isEmpty()) return errorOf(ModelTrouble::NotOllama, address);
    return errorOfWords(words, subject);
}

} // namespace relais
