// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writer.h"

#include "models/writing/model_trouble.h"
#include "models/writing/protected_text.h"
#include "services/writing/language.h"
#include "services/writing/prompts.h"

#include <algorithm>
#include <array>

namespace relais {

namespace {

constexpr std::array kChannels = {"email", "whatsapp"};
constexpr std::array kRewritings = {"shorten", "formal", "friendly", "translate"};
// A mark that is lost once comes back more often than not when the model is asked again.
constexpr int kTries = 2;
constexpr qsizetype kLongestText = 20'000;
constexpr auto kPlain = "Answer with the text alone: no title, no quotation marks around it, no explanation.";
constexpr auto kMail = "Answer with a JSON object of two texts: \"subject\" and \"text\".";

QString howTo(const RewriteWish& wish)
{
    switch (wish.how) {
    case Rewriting::Shorten: return QStringLiteral("say the same in at most half the words, in the language of the text.");
    case Rewriting::Formal: return QStringLiteral("make it formal and polite, in the language of the text (in French: vous).");
    case Rewriting::Friendly: return QStringLiteral("make it warm and simple, in the language of the text.");
    case Rewriting::Translate: break;
    }
    return QStringLiteral("translate it into the language \"%1\".").arg(wish.language);
}

QString task(const char* name, const QString& channel, const QString& language, const QString& text)
{
    QString head = QStringLiteral("Task: %1\n").arg(QLatin1String(name));
    if (!channel.isEmpty()) head += QStringLiteral("Channel: %1\n").arg(channel);
    if (!language.isEmpty()) head += QStringLiteral("Language: %1\n").arg(language);
    return head + QLatin1Char('\n') + fencedText(text);
}

Result<void> checkLanguage(const QString& language)
{
    const bool isCode = (language.size() == 2 || language.size() == 3) && std::all_of(language.begin(), language.end(), [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
    if (!isCode) return fail(ErrorCode::Invalid, language, QStringLiteral("a language's code of two letters"));
    return {};
}

Result<Written> writtenFrom(const OllamaClient::Told& told, const WritingStatus& status, const ProtectedText& source, bool isMail)
{
    Written written{.text = told.answer.text().trimmed(), .model = status.model, .isPractice = status.place.isPractice, .figures = told.answer.figures(), .toFirstWord = told.toFirstWord};
    if (told.answer.isCutShort()) return fail(errorOf(ModelTrouble::BrokenOff, status.model));
    if (!isMail) {
        if (written.text.isEmpty()) return fail(errorOf(ModelTrouble::NotAsAsked, status.model));
        const auto text = source.restored(written.text, status.model);
        if (!text) return text.failure();
        written.text = *text;
        return written;
    }
    const auto mail = mailFrom(written.text, status.model);
    if (!mail) return mail.failure();
    // A mark may stand in either; both together have all. U+0000 is in neither.
    const auto both = source.restored(mail->subject + QChar(0) + mail->text, status.model);
    if (!both) return both.failure();
    written.subject = both->section(QChar(0), 0, 0);
    written.text = both->section(QChar(0), 1);
    return written;
}

} // namespace

Result<WritingStatus> Writer::ready(const QString& text, const std::stop_token& stop)
{
    if (text.trimmed().isEmpty()) return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing to write about"));
    if (text.size() > kLongestText) return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("at most %1 characters").arg(kLongestText));
    auto status = WritingModels(m_database, m_session, m_clock, m_hints, m_turns).status(stop);
    if (!status) return status;
    if (status->model.isEmpty()) return fail(status->trouble.value_or(errorOf(ModelTrouble::NoModel, status->place.address.place())));
    return status;
}

Result<OllamaClient::Told> Writer::ask(const WritingStatus& status, ChatRequest request, const std::stop_token& stop) const
{
    request.model = status.model;
    request.contextTokens = status.settings.contextTokens;
    return OllamaClient(status.place.address, m_turns).chat(request, {}, stop);
}

Result<Written> Writer::draft(const DraftWish& wish, const std::stop_token& stop)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    auto language = wish.language.isEmpty() ? languageOf(wish.brief) : wish.language;
    if (language.isEmpty()) language = QStringLiteral("fr");
    if (auto good = checkLanguage(language); !good) return good.failure();
    const auto status = ready(wish.brief, stop);
    if (!status) return status.failure();
    const bool isMail = wish.channel == WritingChannel::Email;
    const ProtectedText brief(wish.brief);
    const ChatRequest request{.system = promptOf(PromptKind::Draft).with({{QStringLiteral("language"), language}, {QStringLiteral("channel"), channelName(wish.channel)}, {QStringLiteral("form"), QLatin1String(isMail ? kMail : kPlain)}}),
                              .user = task("draft", channelName(wish.channel), language, brief.text()),
                              .schema = isMail ? mailSchema() : QJsonObject()};
    Result<Written> written = fail(ErrorCode::Cancelled);
    for (int left = kTries; left > 0; --left) {
        const auto told = ask(*status, request, stop);
        if (!told) return told.failure();
        written = writtenFrom(*told, *status, brief, isMail);
        if (written) break;
    }
    if (written) written->language = language;
    return written;
}

Result<Written> Writer::rewrite(const RewriteWish& wish, const std::stop_token& stop)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    if (wish.how == Rewriting::Translate)
        if (auto good = checkLanguage(wish.language); !good) return good.failure();
    const auto status = ready(wish.text, stop);
    if (!status) return status.failure();
    const auto language = wish.how == Rewriting::Translate ? wish.language : languageOf(wish.text);
    const ProtectedText source(wish.text);
    ChatRequest request{.system = promptOf(PromptKind::Rewrite).with({{QStringLiteral("how"), howTo(wish)}, {QStringLiteral("form"), QLatin1String(kPlain)}}),
                        .user = task(kRewritings[static_cast<size_t>(wish.how)], {}, language, source.text())};
    // As long as the text itself, at the least.
    request.longestAnswer = static_cast<int>(qMax(qsizetype(512), source.text().size()));
    Result<Written> written = fail(ErrorCode::Cancelled);
    for (int left = kTries; left > 0; --left) {
        const auto told = ask(*status, request, stop);
        if (!told) return told.failure();
        written = writtenFrom(*told, *status, source, false);
        if (written) break;
    }
    if (written) written->language = language;
    return written;
}

Result<ReadMessage> Writer::read(const QString& text, const std::stop_token& stop)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may.failure();
    const auto status = ready(text, stop);
    if (!status) return status.failure();
    // As a person's text this is data only: no value of it reaches the system's words, and the answer is a choice among ours.
    const ChatRequest request{.system = promptOf(PromptKind::Read).text, .user = task("read", {}, {}, text), .schema = readingSchema(), .longestAnswer = 100, .temperature = 0};
    const auto told = ask(*status, request, stop);
    if (!told) return told.failure();
    const auto reading = readingFrom(told->answer.text(), status->model);
    if (!reading) return reading.failure();
    return ReadMessage{.language = languageOf(text), .reading = *reading, .model = status->model, .isPractice = status->place.isPractice};
}

QString channelName(WritingChannel channel)
{
    return QLatin1String(kChannels[static_cast<size_t>(channel)]);
}

QString rewritingName(Rewriting how)
{
    return QLatin1String(kRewritings[static_cast<size_t>(how)]);
}

std::optional<WritingChannel> writingChannelFrom(const QString& name)
{
    for (const auto channel : {WritingChannel::Email, WritingChannel::Whatsapp})
        if (channelName(channel) == name) return channel;
    return std::nullopt;
}

std::optional<Rewriting> rewritingFrom(const QString& name)
{
    for (const auto how : {Rewriting::Shorten, Rewriting::Formal, Rewriting::Friendly, Rewriting::Translate})
        if (rewritingName(how) == name) return how;
    return std::nullopt;
}

} // namespace relais
