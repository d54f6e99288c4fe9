// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to a provider and what comes from it, line by line.
#include "models/writing/answer_form.h"
#include "models/writing/model_trouble.h"
#include "models/writing/provider_lines.h"
#include "models/writing/provider_request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace relais;

namespace {

const auto kName = QStringLiteral("Atelier");

ChatRequest question()
{
    return {.model = QStringLiteral("m"),
            .system = QStringLiteral("s"),
            .user = QStringLiteral("u"),
            .longestAnswer = 77,
            .temperature = 0.3};
}

QJsonObject jsonOf(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

/// The text that all the lines give, or the first failure.
Result<ChatAnswer> readAll(ProviderKind kind, const QList<QByteArray>& lines)
{
    ProviderLines answer(kind, kName);
    QString words;
    for (const auto& line : lines) {
        const auto added = answer.take(line);
        if (!added) return added.failure();
        words += *added;
    }
    if (words != answer.answer().text()) return fail(ErrorCode::Invalid, words);
    return answer.answer();
}

} // namespace

class ProviderLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsSafe_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* given, const char* url) {
            QTest::newRow(*given ? given : "nothing") << QString::fromLatin1(given) << QString::fromLatin1(url);
        };
        row("https://api.example.com", "https://api.example.com:443");
        row("https://api.example.com/v1/", "https://api.example.com:443");
        row("https://api.example.com/openai/v1", "https://api.example.com:443/openai");
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
        row("http://localhost:8080/v1", "http://localhost:8080");
        row("http://api.example.com", "");
        row("http://127.0.0.1.example.com", "");
        row("http://192.168.1.20:8080", "");
        row("ftp://127.0.0.1", "");
        row("https://me:secret@api.example.com", "");
        row("", "");
    }
    void anAddressIsSafe()
    {
        QFETCH(QString, given);
        QFETCH(QString, url);
        const auto address = providerAddress(given);
        QCOMPARE(address.has_value(), !url.isEmpty());
        if (address)
            QCOMPARE(address->url(), url);
        else
            QVERIFY(!(address.error().subject + address.error().detail).contains(QStringLiteral("secret")));
    }

    void aDraftIsChecked()
    {
        const ProviderDraft draft{.name = QStringLiteral(" Atelier "),
                                  .kind = ProviderKind::Anthropic,
                                  .baseUrl = QStringLiteral("api.example.com/v1"),
                                  .model = QStringLiteral(" m ")};
        const auto good = draft.checked();
        QVERIFY(good);
        QCOMPARE(*good, (ProviderDraft{.name = kName,
                                       .kind = ProviderKind::Anthropic,
                                       .baseUrl = QStringLiteral("https://api.example.com:443"),
                                       .model = QStringLiteral("m")}));
        auto wrong = draft;
        wrong.name = QStringLiteral(" ");
        QCOMPARE(wrong.checked().error().subject, QStringLiteral("name"));
        wrong = draft;
        wrong.model.clear();
        QCOMPARE(wrong.checked().error().subject, QStringLiteral("model"));
    }

    void aBodyHasWhatTheProtocolWants()
    {
        const auto usual = jsonOf(openAiBody(question(), LengthName::MaxTokens));
        QCOMPARE(usual[QLatin1String("max_tokens")].toInt(), 77);
        QCOMPARE(usual[QLatin1String("stream")], QJsonValue(true));
        QVERIFY(usual.contains(QLatin1String("temperature")) && !usual.contains(QLatin1String("response_format"))
                && !usual.contains(QLatin1String("tools")));
        const auto newer = jsonOf(openAiBody(question(), LengthName::MaxCompletionTokens));
        QCOMPARE(newer[QLatin1String("max_completion_tokens")].toInt(), 77);
        QVERIFY(!newer.contains(QLatin1String("max_tokens")) && !newer.contains(QLatin1String("temperature")));
        const auto other = jsonOf(anthropicBody(question()));
        QCOMPARE(other[QLatin1String("max_tokens")].toInt(), 77);
        QCOMPARE(other[QLatin1String("system")].toString(), QStringLiteral("s"));
        QCOMPARE(other[QLatin1String("messages")].toArray().size(), 1);
        for (const auto* key : {"temperature", "top_p", "top_k", "tools"}) QVERIFY(!other.contains(QLatin1String(key)));
    }

    void aSchemaIsAskedFor()
    {
        auto asked = question();
        asked.schema =
            objectSchema({{QStringLiteral("titles"), QJsonObject{{QStringLiteral("type"), QStringLiteral("array")}}}});
        const auto format =
            jsonOf(openAiBody(asked, LengthName::MaxTokens))[QLatin1String("response_format")].toObject();
        QCOMPARE(format[QLatin1String("type")].toString(), QStringLiteral("json_schema"));
        QCOMPARE(format[QLatin1String("json_schema")].toObject()[QLatin1String("schema")].toObject(), asked.schema);
        const auto system = jsonOf(anthropicBody(asked))[QLatin1String("system")].toString();
        QVERIFY(system.startsWith(QStringLiteral("s\n")));
        QCOMPARE(jsonOf(system.mid(system.indexOf(QLatin1Char('{'))).toUtf8()), asked.schema);
    }

    void wordsComeAsOpenAiSendsThem()
    {
        const auto answer =
            readAll(ProviderKind::OpenAi,
                    {": keep-alive",
                     R"(data: {"choices":[{"delta":{"role":"assistant","content":""},"finish_reason":null}]})",
                     R"(data: {"choices":[{"delta":{"content":"Bon"}}]})",
                     R"(data:{"choices":[{"delta":{"content":"jour"},"finish_reason":null}]})",
                     R"(data: {"choices":[{"delta":{},"finish_reason":"stop"}]})",
                     R"(data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3}})", "data: [DONE]",
                     "data: nothing more"});
        QVERIFY(answer);
        QCOMPARE(answer->text(), QStringLiteral("Bonjour"));
        QVERIFY(answer->isDone() && !answer->isCutShort());
        QCOMPARE(answer->figures().tokensRead, 9);
        QCOMPARE(answer->figures().tokensWritten, 3);
    }

    void wordsComeAsAnthropicSendsThem()
    {
        const auto answer = readAll(
            ProviderKind::Anthropic,
            {"event: message_start",
             R"(data: {"type":"message_start","message":{"usage":{"input_tokens":9,"output_tokens":1}}})",
             "event: ping", R"(data: {"type":"ping"})",
             R"(data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}})",
             R"(data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Bonjour"}})",
             R"(data: {"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":3}})",
             R"(data: {"type":"message_stop"})"});
        QVERIFY(answer);
        QCOMPARE(answer->text(), QStringLiteral("Bonjour"));
        QVERIFY(answer->isDone() && answer->isCutShort());
        QCOMPARE(answer->figures().tokensRead, 9);
        QCOMPARE(answer->figures().tokensWritten, 3);
    }

    void whatIsNoEndIsNoEnd()
    {
        QVERIFY(!readAll(ProviderKind::OpenAi,
                         {R"(data: {"choices":[{"delta":{"content":"Bon"},"finish_reason":"stop"}]})"})
                     ->isDone());
        QVERIFY(
            !readAll(ProviderKind::Anthropic, {R"(data: {"type":"message_delta","delta":{"stop_reason":"end_turn"}})"})
                 ->isDone());
    }

    void whatGoesWrongHasItsName_data()
    {
        QTest::addColumn<bool>("isAnthropic");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("trouble");
        const auto row = [](const char* name, bool isAnthropic, const char* line, ModelTrouble trouble) {
            QTest::newRow(name) << isAnthropic << QByteArray(line) << int(trouble);
        };
        row("overloaded", true, R"(data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
            ModelTrouble::Busy);
        row("no words", false, R"(data: {"error":{"message":"","type":"server_error"}})", ModelTrouble::BrokenOff);
        row("quota", false, R"(data: {"error":{"message":"x","type":"insufficient_quota"}})", ModelTrouble::NoCredit);
        row("half a line", false, "data: {", ModelTrouble::BrokenOff);
        row("refusal", true, R"(data: {"type":"message_delta","delta":{"stop_reason":"refusal"}})",
            ModelTrouble::Declined);
        row("filter", false, R"(data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]})",
            ModelTrouble::Declined);
        row("refusal in words", false, R"(data: {"choices":[{"delta":{"refusal":"no"}}]})", ModelTrouble::Declined);
    }
    void whatGoesWrongHasItsName()
    {
        QFETCH(bool, isAnthropic);
        QFETCH(QByteArray, line);
        QFETCH(int, trouble);
        const auto answer = readAll(isAnthropic ? ProviderKind::Anthropic : ProviderKind::OpenAi, {line});
        QVERIFY(!answer);
        QCOMPARE(answer.error(), errorOf(static_cast<ModelTrouble>(trouble), kName));
    }

    void aRefusalHasItsName_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("trouble");
        const auto row = [](const char* name, int status, const char* body, ModelTrouble trouble) {
            QTest::newRow(name) << status << QByteArray(body) << int(trouble);
        };
        row("key", 401,
            R"({"error":{"message":"Incorrect API key provided: sk-secret","type":"invalid_request_error"}})",
            ModelTrouble::KeyRefused);
        row("forbidden", 403, "", ModelTrouble::KeyRefused);
        row("model", 404, R"({"type":"error","error":{"type":"not_found_error","message":"model: m"}})",
            ModelTrouble::UnknownModel);
        row("page", 404, "<html>", ModelTrouble::NotProvider);
        row("redirected", 307, "", ModelTrouble::NotProvider);
        row("rate", 429, R"({"error":{"message":"slow down","type":"requests"}})", ModelTrouble::Busy);
        row("quota", 429, R"({"error":{"message":"x","type":"insufficient_quota","code":"insufficient_quota"}})",
            ModelTrouble::NoCredit);
        row("overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
            ModelTrouble::Busy);
        row("nothing said", 502, "", ModelTrouble::BrokenOff);
    }
    void aRefusalHasItsName()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, trouble);
        QCOMPARE(errorOfProvider(status, body, kName), errorOf(static_cast<ModelTrouble>(trouble), kName));
        QCOMPARE(troubleOf(errorOfProvider(status, body, kName)), static_cast<ModelTrouble>(trouble));
    }

    void otherWordsAreTheProvidersOwn()
    {
        QCOMPARE(errorOfProvider(400, R"({"error":{"message":"the context is too long"}})", kName),
                 errorOf(ModelTrouble::Refused, kName, QStringLiteral("the context is too long")));
        QVERIFY(wantsOtherLengthName(400, R"({"error":{"message":"Unsupported parameter: 'max_tokens'"}})"));
        QVERIFY(!wantsOtherLengthName(400, R"({"error":{"message":"no"}})"));
    }
};

QTEST_GUILESS_MAIN(ProviderLinesTest)
#include "tst_provider_lines.moc"
