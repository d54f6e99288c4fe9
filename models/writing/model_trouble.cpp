// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/model_trouble.h"

#include "models/core/loose_json.h"

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
    case ModelTrouble::Absent:
        return {ErrorCode::Network, subject,
                QStringLiteral("no Ollama answers there: start it, or install it from ollama.com")};
    case ModelTrouble::NotOllama:
        return {ErrorCode::Rejected, subject, QStringLiteral("what answers there is not Ollama")};
    case ModelTrouble::NoSuchModel:
        return {ErrorCode::NotFound, subject, QStringLiteral("this model is not on the computer: pull it first")};
    case ModelTrouble::NoModel:
        return {ErrorCode::Rejected, subject, QStringLiteral("there is no model on the computer yet: pull one")};
    case ModelTrouble::OutOfMemory:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("there is not enough memory for it: choose a smaller model, or a smaller context")};
    case ModelTrouble::Busy: return {ErrorCode::Rejected, subject, QStringLiteral("it is busy: try again in a moment")};
    case ModelTrouble::BrokenOff:
        return {ErrorCode::Rejected, subject, QStringLiteral("its answer broke off: try again")};
    case ModelTrouble::NotAsAsked:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("its answer has not the form that was asked for: try again, or choose another model")};
    case ModelTrouble::NotFaithful:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("its answer lost or invented a variable or a link: try again, or choose another model")};
    case ModelTrouble::SignIn:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("it runs at ollama.com, which wants you to sign in there: ollama signin")};
    case ModelTrouble::HostRefused:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("it refuses requests under this name: use the computer's IP address")};
    case ModelTrouble::ProviderAbsent:
        return {ErrorCode::Network, subject,
                QStringLiteral("this provider does not answer: check its address, and the network")};
    case ModelTrouble::NotProvider:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("what answers there is no provider of that kind: check its address")};
    case ModelTrouble::UnknownModel:
        return {ErrorCode::Rejected, subject, QStringLiteral("this provider has no such model: check its name")};
    case ModelTrouble::KeyRefused:
        return {ErrorCode::Rejected, subject, QStringLiteral("it refuses the key: give it another one")};
    case ModelTrouble::KeyMissing:
        return {ErrorCode::Rejected, subject, QStringLiteral("its key is not on this computer: give it once more")};
    case ModelTrouble::NoCredit:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("there is no credit left there: look at your account with this provider")};
    case ModelTrouble::Resting:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("it failed several times and is left alone for a while: try again in some minutes")};
    case ModelTrouble::Declined:
        return {ErrorCode::Rejected, subject,
                QStringLiteral("it declined to write this: change the text, or choose another model")};
    case ModelTrouble::Refused: break;
    }
    return {ErrorCode::Rejected, subject, words.left(kLongestWords)};
}

std::optional<ModelTrouble> troubleOf(const Error& error)
{
    for (int trouble = 0; trouble < static_cast<int>(ModelTrouble::Refused); ++trouble)
        if (error == errorOf(static_cast<ModelTrouble>(trouble), error.subject))
            return static_cast<ModelTrouble>(trouble);
    return std::nullopt;
}

QString errorWords(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object()[QLatin1String("error")].toString().trimmed();
}

Error errorOfWords(const QString& words, const QString& subject)
{
    // "model requires more system memory (5.6 GiB) than is available", "cudaMalloc failed: out of memory", "unable to allocate CPU buffer"
    if (speaksOf(words, QLatin1String("memory")) || speaksOf(words, QLatin1String("unable to allocate")))
        return errorOf(ModelTrouble::OutOfMemory, subject);
    if (speaksOf(words, QLatin1String("server busy"))) return errorOf(ModelTrouble::Busy, subject);
    return errorOf(ModelTrouble::Refused, subject, words);
}

Error errorOfProviderWords(const QString& type, const QString& words, const QString& provider)
{
    if (type == QLatin1String("authentication_error") || type == QLatin1String("permission_error"))
        return errorOf(ModelTrouble::KeyRefused, provider);
    if (type == QLatin1String("billing_error") || type == QLatin1String("insufficient_quota"))
        return errorOf(ModelTrouble::NoCredit, provider);
    if (type == QLatin1String("not_found_error")) return errorOf(ModelTrouble::UnknownModel, provider);
    if (type == QLatin1String("rate_limit_error") || type == QLatin1String("overloaded_error"))
        return errorOf(ModelTrouble::Busy, provider);
    return words.isEmpty() ? errorOf(ModelTrouble::BrokenOff, provider)
                           : errorOf(ModelTrouble::Refused, provider, words);
}

Error errorOfProvider(int status, const QByteArray& body, const QString& provider)
{
    const auto json = QJsonDocument::fromJson(body).object();
    const auto said = json[QLatin1String("error")].toObject();
    const auto type = wordFrom(said[QLatin1String("type")]);
    // The public APIs say what kind of refusal it is in "type", or in "code".
    const bool isUnpaid = type == QLatin1String("insufficient_quota") || type == QLatin1String("billing_error")
                          || wordFrom(said[QLatin1String("code")]) == QLatin1String("insufficient_quota");
    if (status == 402 || isUnpaid) return errorOf(ModelTrouble::NoCredit, provider);
    if (status == 401 || status == 403) return errorOf(ModelTrouble::KeyRefused, provider);
    if (status == 404)
        return errorOf(said.isEmpty() ? ModelTrouble::NotProvider : ModelTrouble::UnknownModel, provider);
    constexpr int kOverloaded = 529;
    if (status == 429 || status == 503 || status == kOverloaded) return errorOf(ModelTrouble::Busy, provider);
    // Some servers of one's own say it as Ollama does, in one text.
    const auto words = said.isEmpty() ? errorWords(body) : wordFrom(said[QLatin1String("message")]);
    if (words.isEmpty() && status >= 500) return errorOf(ModelTrouble::BrokenOff, provider);
    if (words.isEmpty()) return errorOf(ModelTrouble::NotProvider, provider);
    return errorOf(ModelTrouble::Refused, provider, words);
}

Error errorOfAnswer(int status, const QByteArray& body, const QString& model, const QString& address)
{
    const auto words = errorWords(body);
    const auto& subject = model.isEmpty() ? address : model;
    if (status == 401) return errorOf(ModelTrouble::SignIn, subject);
    if (status == 403 && words.isEmpty()) return errorOf(ModelTrouble::HostRefused, address);
    if (status == 404 && !model.isEmpty() && speaksOf(words, QLatin1String("not found")))
        return errorOf(ModelTrouble::NoSuchModel, model);
    if (status == 429 || status == 503) return errorOf(ModelTrouble::Busy, subject);
    if (words.isEmpty()) return errorOf(ModelTrouble::NotOllama, address);
    return errorOfWords(words, subject);
}

} // namespace relais
