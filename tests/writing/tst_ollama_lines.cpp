// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/property.h"

#include "models/writing/chat_answer.h"
#include "models/writing/chat_request.h"
#include "models/writing/language_model.h"
#include "models/writing/line_splitter.h"
#include "models/writing/model_trouble.h"
#include "models/writing/pull_progress.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace relais;

namespace {

/// Everything that came, fed in pieces of these lengths.
QList<QByteArray> linesOf(const QByteArray& stream, const std::vector<unsigned>& lengths, QByteArray* rest = nullptr)
{
    LineSplitter splitter;
    QList<QByteArray> lines;
    qsizetype from = 0;
    for (size_t i = 0; from < stream.size(); ++i) {
        const auto length = qMin(stream.size() - from,
                                 qsizetype(lengths.empty() ? stream.size() : lengths[i % lengths.size()] % 97 + 1));
        lines += splitter.feed({stream.constData() + from, length});
        from += length;
    }
    if (rest) *rest = splitter.takeRest();
    return lines;
}

const QByteArray kChat =
    "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"Voilà \"},\"done\":false}\n"
    "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"hm\"},\"done\":false}\n"
    "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"l’été 🎉\"},\"done\":false}\n"
    "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"…\"},\"done\":true,\"done_reason\":\"stop\",\"total_duration\":2870000000,"
    "\"load_duration\":41000000,\"prompt_eval_count\":58,\"eval_count\":96,\"eval_duration\":2600000000}\n";

} // namespace

class OllamaLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void linesDoNotDependOnPieces()
    {
        test::check("the lines are those of the whole",
                    [](const std::vector<std::string>& given, const std::vector<unsigned>& lengths,
                       const std::string& last) {
                        QByteArray stream;
                        QList<QByteArray> wanted;
                        const auto clean = [](std::string text) {
                            std::erase_if(text, [](char c) { return c == 10 || c == 13; });
                            return QByteArray::fromStdString(text);
                        };
                        for (const auto& one : given) {
                            const auto line = clean(one);
                            stream += line + '\n';
                            if (!line.isEmpty()) wanted.append(line);
                        }
                        const auto end = clean(last);
                        QByteArray rest;
                        RC_ASSERT(linesOf(stream + end, lengths, &rest) == wanted);
                        RC_ASSERT(rest == end);
                    });
    }

    void anAnswerDoesNotDependOnPieces()
    {
        test::check("any cutting of the bytes gives the same text", [](const std::vector<unsigned>& lengths) {
            ChatAnswer answer(QStringLiteral("m"));
            for (const auto& line : linesOf(kChat, lengths)) RC_ASSERT(answer.take(line).has_value());
            RC_ASSERT(answer.text() == QString::fromUtf8("Voilà l’été 🎉…"));
            RC_ASSERT(answer.isDone());
        });
    }

    void parsersTakeAnyBytes()
    {
        test::check("no bytes of a server are a crash", [](const std::string& text) {
            const auto bytes = QByteArray::fromStdString(text);
            ChatAnswer answer(QStringLiteral("m"));
            PullProgress progress(QStringLiteral("m"));
            static_cast<void>(answer.take(bytes));
            static_cast<void>(progress.take(bytes));
            static_cast<void>(modelsFrom("{\"models\":[" + bytes + "]}", {}));
            static_cast<void>(traitsFrom("{\"model_info\":{\"a.context_length\":" + bytes + "}}", {}));
            RC_ASSERT(!versionFrom(bytes, {}).has_value());
        });
    }

    void aLineBeyondAllMeasureIsDropped()
    {
        LineSplitter splitter(8);
        QCOMPARE(splitter.feed("12345678\nab"), QList<QByteArray>{"12345678"});
        QVERIFY(!splitter.isTooLong());
        QVERIFY(splitter.feed("3456789\n").isEmpty());
        QVERIFY(splitter.isTooLong());
        QVERIFY(splitter.takeRest().isEmpty());
    }

    void figuresAreNanoseconds()
    {
        ChatAnswer answer(QStringLiteral("m"));
        for (const auto& line : linesOf(kChat, {})) QVERIFY(answer.take(line));
        const auto& figures = answer.figures();
        QCOMPARE(figures.total.count(), 2870000000);
        QCOMPARE(figures.load.count(), 41000000);
        QCOMPARE(figures.tokensRead, 58);
        QCOMPARE(figures.reading.count(), 0);
        QCOMPARE(qRound(figures.tokensPerSecond()), 37);
        ChatAnswer bare(QStringLiteral("m"));
        QVERIFY(bare.take("{\"message\":{\"content\":\"ok\"},\"done\":true,\"done_reason\":\"length\"}"));
        QCOMPARE(bare.figures(), AnswerFigures());
        QCOMPARE(bare.figures().tokensPerSecond(), 0.0);
        QVERIFY(bare.isCutShort());
    }

    void anErrorInTheStreamEndsIt()
    {
        ChatAnswer answer(QStringLiteral("m"));
        QVERIFY(answer.take("{\"message\":{\"content\":\"a\"},\"done\":false}"));
        const auto broken = answer.take("{\"error\":\"cudaMalloc failed: out of memory\"}");
        QVERIFY(!broken);
        QCOMPARE(broken.error(), errorOf(ModelTrouble::OutOfMemory, QStringLiteral("m")));
        QVERIFY(!answer.isDone());
        QCOMPARE(answer.take("{\"message\":{\"cont").error(), errorOf(ModelTrouble::BrokenOff, QStringLiteral("m")));
    }

    void aDownloadIsTheSumOfItsParts()
    {
        PullProgress progress(QStringLiteral("m"));
        const auto take = [&](const char* line) { return progress.take(line).has_value(); };
        QVERIFY(take("{\"status\":\"pulling manifest\"}"));
        QCOMPARE(progress.total(), 0);
        QVERIFY(take("{\"status\":\"pulling a\",\"digest\":\"sha256:a\",\"total\":100}"));
        QVERIFY(take("{\"status\":\"pulling b\",\"digest\":\"sha256:b\",\"total\":50,\"completed\":20}"));
        QVERIFY(take("{\"status\":\"pulling a\",\"digest\":\"sha256:a\",\"total\":100,\"completed\":60}"));
        QVERIFY(take("{\"status\":\"pulling b\",\"digest\":\"sha256:b\",\"total\":50}"));
        QCOMPARE(progress.total(), 150);
        QCOMPARE(progress.completed(), 80);
        QVERIFY(take("{\"status\":\"verifying sha256 digest\"}"));
        QVERIFY(!progress.isDone());
        QVERIFY(take("{\"status\":\"success\"}"));
        QVERIFY(progress.isDone());
        QVERIFY(!take("{\"error\":\"pull model manifest: file does not exist\"}"));
    }

    void modelsSayWhetherTheyLeaveTheComputer()
    {
        const auto models = modelsFrom(
            "{\"models\":[{\"name\":\"mistral-nemo:latest\",\"size\":7071700672,\"digest\":\"d\",\"details\":{\"family\":\"llama\",\"parameter_size\":\"12.2B\"}},"
            "{\"model\":\"other:1b\",\"remote_host\":\"https://ollama.com:443\"},{\"name\":\"gpt-oss:120b-cloud\"},{\"name\":\"embed\",\"capabilities\":[\"embedding\"]},{}]}",
            QStringLiteral("here"));
        QVERIFY(models);
        QCOMPARE(models->size(), 4);
        QCOMPARE(models->at(0).bytes, 7071700672);
        QCOMPARE(models->at(0).parameters, QStringLiteral("12.2B"));
        QVERIFY(!models->at(0).isRemote);
        QVERIFY(models->at(1).isRemote);
        QCOMPARE(models->at(1).name, QStringLiteral("other:1b"));
        QVERIFY(models->at(2).isRemote);
        QVERIFY(!models->at(3).writesText);
        QVERIFY(isCloudName(QStringLiteral("kimi:cloud")));
        QVERIFY(!isCloudName(QStringLiteral("cloud:7b")));
        QVERIFY(isSameModel(QStringLiteral("mistral-nemo"), models->at(0).name));
        QCOMPARE(modelsFrom("{\"models\":null}", {})->size(), 0);
        QCOMPARE(modelsFrom("<html>", QStringLiteral("here")).error(),
                 errorOf(ModelTrouble::NotOllama, QStringLiteral("here")));
    }

    void whatIsLoadedAndWhatAModelCan()
    {
        const auto loaded = loadedFrom(
            R"({"models":[{"name":"m","size":10,"size_vram":4,"context_length":8192,"expires_at":"2026-11-21T08:10:00Z"}]})",
            {});
        QVERIFY(loaded);
        QCOMPARE(loaded->at(0),
                 (LoadedModel{QStringLiteral("m"), 10, 4, 8192, QStringLiteral("2026-11-21T08:10:00Z")}));
        const auto traits = traitsFrom(
            R"({"details":{"family":"llama"},"model_info":{"llama.context_length":131072,"llama.block_count":40},"capabilities":["completion","tools"]})",
            {});
        QVERIFY(traits);
        QCOMPARE(traits->contextTokens, 131072);
        QVERIFY(traits->capabilities.contains(QStringLiteral("completion")));
    }

    void everyAnswerHasItsMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("trouble");
        const auto row = [](const char* name, int status, const char* body, ModelTrouble trouble) {
            QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(trouble);
        };
        row("no model", 404, "{\"error\":\"model 'm' not found\"}", ModelTrouble::NoSuchModel);
        row("no model, older", 404, "{\"error\":\"model \\\"m\\\" not found, try pulling it first\"}",
            ModelTrouble::NoSuchModel);
        row("memory", 500, "{\"error\":\"model requires more system memory (5.6 GiB) than is available (2.1 GiB)\"}",
            ModelTrouble::OutOfMemory);
        row("busy", 503, "{\"error\":\"server busy, please try again.  maximum pending requests exceeded\"}",
            ModelTrouble::Busy);
        row("cloud", 401, "{\"error\":\"unauthorized\",\"signin_url\":\"https://ollama.com\"}", ModelTrouble::SignIn);
        row("host", 403, "", ModelTrouble::HostRefused);
        row("page", 404, "<html>", ModelTrouble::NotOllama);
    }
    void everyAnswerHasItsMeaning()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, trouble);
        const auto found = errorOfAnswer(status, body, QStringLiteral("m"), QStringLiteral("here"));
        const auto wanted = static_cast<ModelTrouble>(trouble);
        const bool isOfPlace = wanted == ModelTrouble::HostRefused || wanted == ModelTrouble::NotOllama;
        QCOMPARE(found, errorOf(wanted, isOfPlace ? QStringLiteral("here") : QStringLiteral("m")));
    }

    void aRefusalKeepsTheServersWords()
    {
        const auto found =
            errorOfAnswer(400, "{\"error\":\"\\\"m\\\" does not support chat\"}", QStringLiteral("m"), {});
        QCOMPARE(found.code, ErrorCode::Rejected);
        QCOMPARE(found.detail, QStringLiteral("\"m\" does not support chat"));
    }

    void aQuestionLeavesNothingToTheServer()
    {
        ChatRequest request{.model = QStringLiteral("m"),
                            .system = QStringLiteral("s"),
                            .user = QStringLiteral("u"),
                            .contextTokens = 4096};
        auto json = QJsonDocument::fromJson(request.toJson()).object();
        QCOMPARE(json[QLatin1String("stream")], QJsonValue(true));
        QCOMPARE(json[QLatin1String("think")], QJsonValue(false));
        QCOMPARE(json[QLatin1String("keep_alive")], QJsonValue(QStringLiteral("10m")));
        QCOMPARE(json[QLatin1String("options")].toObject()[QLatin1String("num_ctx")], QJsonValue(4096));
        QVERIFY(json[QLatin1String("options")].toObject().contains(QLatin1String("num_predict")));
        QVERIFY(!json.contains(QLatin1String("format")));
        QVERIFY(!json.contains(QLatin1String("tools")));
        request.schema = {{QStringLiteral("type"), QStringLiteral("object")}};
        json = QJsonDocument::fromJson(request.toJson()).object();
        QCOMPARE(json[QLatin1String("format")].toObject(), request.schema);
    }
};

QTEST_APPLESS_MAIN(OllamaLinesTest)
#include "tst_ollama_lines.moc"
