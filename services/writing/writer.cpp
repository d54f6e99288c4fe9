// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/writer.h"

#include "models/writing/model_trouble.h"
#include "models/writing/written_mail.h"
#include "services/writing/language.h"
#include "services/writing/prompts.h"

#include <array>

namespace relais {

namespace {

constexpr std::array kChannels = {"email", "whatsapp"};
constexpr std::array kRewritings = {"shorten", "reword", "formal", "friendly", "translate"};
constexpr qsizetype kLongestText = 20'000;
constexpr int kTokensForSubjects = 400;
constexpr int kTokensForReading = 100;
constexpr auto kPlain = "Answer with the text alone: no title, no quotation marks around it, no explanation.";
constexpr auto kMail =
    "Answer with the subject alone in the first line, then an empty line, then the text. No word such as \"Subject\" before it, no explanation.";

QString howTo(const RewriteWish& wish)
{
    switch (wish.how) {
    case Rewriting::Shorten:
        return QStringLiteral("say the same in at most half the words, in the language of the text.");
    case Rewriting::Reword:
        return QStringLiteral("say the same in clear and correct words, in the language of the text.");
    case Rewriting::Formal:
        return QStringLiteral("make it formal and polite, in the language of the text (in French: vous).");
    case Rewriting::Friendly: return QStringLiteral("make it warm and simple, in the language of the text.");
    case Rewriting::Translate: break;
    }
    return QStringLiteral("translate it into the language \"%1\".").arg(wish.language);
}

Result<Written> textFrom(const ModelAsker::Told& told, const ProtectedText& source)
{
    const auto answer = ModelAsker::wholeAnswer(told);
    if (!answer) return answer.failure();
    const auto text = source.restored(*answer, told.author.name());
    if (!text) return text.failure();
    return Written{.text = *text, .by = ModelAsker::writtenBy(told)};
}

Result<Written> mailOf(const ModelAsker::Told& told, const ProtectedText& source)
{
    const auto answer = ModelAsker::wholeAnswer(told);
    if (!answer) return answer.failure();
    // A mark may stand in the subject or in the text; both together have all.
    const auto restored = source.restored(*answer, told.author.name());
    if (!restored) return restored.failure();
    const auto mail = mailFrom(*restored, told.author.name());
    if (!mail) return mail.failure();
    return Written{.subject = mail->subject, .text = mail->text, .by = ModelAsker::writtenBy(told)};
}

/// Shows what comes with its variables and links.
WritingListener showing(const WritingListener& listener, const ProtectedText& source)
{
    if (!listener) return {};
    return [listener, &source](const QString& soFar) { listener(source.shown(soFar)); };
}

template <typename Value, typename Names>
std::optional<Value> named(const Names& names, const QString& name)
{
    for (size_t index = 0; index < names.size(); ++index)
        if (name == QLatin1String(names[index])) return static_cast<Value>(index);
    return std::nullopt;
}

} // namespace

Result<void> Writer::admit(const QString& text)
{
    if (auto may = requireWriting(m_database, m_session); !may) return may;
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("text"), QStringLiteral("there is nothing to write about"));
    if (text.size() > kLongestText)
        return fail(ErrorCode::Invalid, QStringLiteral("text"),
                    QStringLiteral("at most %1 characters").arg(kLongestText));
    return {};
}

Result<QString> Writer::question(const WritingTask& task, const ProtectedText& text)
{
    const auto manner = m_asker.manner();
    if (!manner) return manner.failure();
    return task.about(text.text(), *manner);
}

Result<Written> Writer::draft(const DraftWish& wish, const WritingListener& listener, const std::stop_token& stop)
{
    if (auto good = admit(wish.brief); !good) return good.failure();
    auto language = wish.language.isEmpty() ? languageOf(wish.brief) : wish.language;
    if (language.isEmpty()) language = QStringLiteral("fr");
    if (auto good = checkLanguage(language); !good) return good.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const bool isMail = wish.channel == WritingChannel::Email;
    const ProtectedText brief(wish.brief);
    const auto channel = channelName(wish.channel);
    const auto user = question({QStringLiteral("draft"), channel, language}, brief);
    if (!user) return user.failure();
    const ChatRequest request{.system = promptOf(PromptKind::Draft)
                                            .with({{QStringLiteral("language"), language},
                                                   {QStringLiteral("channel"), channel},
                                                   {QStringLiteral("form"), QLatin1String(isMail ? kMail : kPlain)}}),
                              .user = *user};
    auto written = m_asker.answered(
        {*status, request, showing(listener, brief), wish.isAgain},
        [&](const ModelAsker::Told& told) { return isMail ? mailOf(told, brief) : textFrom(told, brief); }, stop);
    if (written) written->language = language;
    return written;
}

Result<Written> Writer::rewrite(const RewriteWish& wish, const WritingListener& listener, const std::stop_token& stop)
{
    if (auto good = admit(wish.text); !good) return good.failure();
    if (wish.how == Rewriting::Translate)
        if (auto good = checkLanguage(wish.language); !good) return good.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const auto language = wish.how == Rewriting::Translate ? wish.language : languageOf(wish.text);
    const ProtectedText source(wish.text);
    const auto user = question({rewritingName(wish.how), {}, language}, source);
    if (!user) return user.failure();
    ChatRequest request{.system = promptOf(PromptKind::Rewrite)
                                      .with({{QStringLiteral("how"), howTo(wish)},
                                             {QStringLiteral("form"), QLatin1String(kPlain)}}),
                        .user = *user};
    // As long as the text itself, at the least.
    request.longestAnswer = static_cast<int>(qMax(qsizetype(512), source.text().size()));
    auto written = m_asker.answered(
        {*status, request, showing(listener, source), wish.isAgain},
        [&](const ModelAsker::Told& told) { return textFrom(told, source); }, stop);
    if (written) written->language = language;
    return written;
}

Result<ProposedSubjects> Writer::subjects(const QString& text, bool isAgain, const std::stop_token& stop)
{
    if (auto good = admit(text); !good) return good.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const ProtectedText source(text);
    const auto user = question({QStringLiteral("subjects"), {}, languageOf(text)}, source);
    if (!user) return user.failure();
    const ChatRequest request{
        .system = promptOf(PromptKind::Subjects).with({{QStringLiteral("number"), QString::number(kProposedSubjects)}}),
        .user = *user,
        .schema = subjectsSchema(),
        .longestAnswer = kTokensForSubjects,
        .temperature = 0.8};
    return m_asker.answered(
        {*status, request, {}, isAgain},
        [&](const ModelAsker::Told& told) -> Result<ProposedSubjects> {
            const auto answer = ModelAsker::wholeAnswer(told);
            if (!answer) return answer.failure();
            auto subjects = subjectsFrom(*answer, told.author.name());
            if (!subjects) return subjects.failure();
            for (auto& subject : *subjects) {
                const auto restored = source.restored(subject, told.author.name(), ProtectedText::Losing::Allowed);
                if (!restored) return restored.failure();
                subject = *restored;
            }
            return ProposedSubjects{*subjects, ModelAsker::writtenBy(told)};
        },
        stop);
}

Result<WrittenCaption> Writer::caption(const QString& text, Platform platform, bool isAgain,
                                       const std::stop_token& stop)
{
    const auto said = postSource(text);
    if (auto good = admit(said); !good) return good.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    const ProtectedText source(said);
    const auto user = question({QStringLiteral("caption"), platformName(platform), languageOf(said)}, source);
    if (!user) return user.failure();
    const auto room = QString::number(longestPost(platform));
    const ChatRequest request{.system =
                                  promptOf(PromptKind::Caption)
                                      .with({{QStringLiteral("platform"), platformName(platform)},
                                             {QStringLiteral("characters"), room},
                                             {QStringLiteral("hashtags"), QString::number(usualHashtags(platform))}}),
                              .user = *user,
                              .schema = captionSchema()};
    return m_asker.answered(
        {*status, request, {}, isAgain},
        [&](const ModelAsker::Told& told) -> Result<WrittenCaption> {
            const auto answer = ModelAsker::wholeAnswer(told);
            if (!answer) return answer.failure();
            auto caption = captionFrom(*answer, platform, told.author.name());
            if (!caption) return caption.failure();
            const auto restored = source.restored(caption->text, told.author.name(), ProtectedText::Losing::Allowed);
            if (!restored) return restored.failure();
            caption->text = *restored;
            if (postLength(caption->post(), platform) > longestPost(platform))
                return fail(errorOf(ModelTrouble::NotAsAsked, told.author.name()));
            return WrittenCaption{*caption, ModelAsker::writtenBy(told)};
        },
        stop);
}

Result<ReadMessage> Writer::read(const QString& text, const std::stop_token& stop)
{
    if (auto good = admit(text); !good) return good.failure();
    const auto status = m_asker.ready(stop);
    if (!status) return status.failure();
    // As a person's text this is data only: no value of it reaches the system's words, and the answer is a choice among ours.
    const ChatRequest request{.system = promptOf(PromptKind::Read).text,
                              .user = WritingTask{QStringLiteral("read")}.about(text),
                              .schema = readingSchema(),
                              .longestAnswer = kTokensForReading,
                              .temperature = 0};
    return m_asker.answered(
        {.status = *status, .request = request, .tries = 1},
        [&](const ModelAsker::Told& told) -> Result<ReadMessage> {
            const auto reading = readingFrom(told.told.answer.text(), told.author.name());
            if (!reading) return reading.failure();
            return ReadMessage{.language = languageOf(text), .reading = *reading, .by = ModelAsker::writtenBy(told)};
        },
        stop);
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
    return named<WritingChannel>(kChannels, name);
}

std::optional<Rewriting> rewritingFrom(const QString& name)
{
    return named<Rewriting>(kRewritings, name);
}

} // namespace relais
