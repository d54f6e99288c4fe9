// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/writing/line_stream.h"

#include "models/writing/line_splitter.h"
#include "services/channels/http/curl_functions.h"
#include "services/core/thread_rule.h"

#include <algorithm>

namespace relais {

namespace {

constexpr long kConnectSeconds = 5;
// Ollama gives up loading a model after five minutes without progress.
constexpr long kSilentSeconds = 300;
constexpr qsizetype kLongestTrouble = 64 * 1024;
constexpr int kLongestPollMs = 1000;

/// A request under way; its connection closes with it.
class Transfer
{
public:
    Transfer(const StreamRequest& request, const std::function<bool(QByteArrayView)>& take);
    ~Transfer()
    {
        curl::multi_remove_handle(m_multi, m_handle);
        curl::easy_cleanup(m_handle);
        curl::multi_cleanup(m_multi);
        curl::slist_free_all(m_headers);
    }
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Until it ends or is stopped.
    void perform(const std::stop_token& stop);
    StreamEnd end() const;

private:
    static size_t received(char* data, size_t size, size_t count, void* self);

    const std::function<bool(QByteArrayView)>& m_take;
    CURL* m_handle = curl::easy_init();
    CURLM* m_multi = curl::multi_init();
    curl_slist* m_headers = nullptr;
    QByteArray m_trouble;
    CURLcode m_code = CURLE_FAILED_INIT;
};

Transfer::Transfer(const StreamRequest& request, const std::function<bool(QByteArrayView)>& take)
    : m_take(take)
{
    curl::easy_setopt(m_handle, CURLOPT_URL, request.url.toUtf8().constData());
    curl::easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl::easy_setopt(m_handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl::easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl::easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    // A name that is still looked up does not keep a stop waiting.
    curl::easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L);
    curl::easy_setopt(m_handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl::easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl::easy_setopt(m_handle, CURLOPT_TIMEOUT, static_cast<long>(request.patience.count()));
    curl::easy_setopt(m_handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl::easy_setopt(m_handle, CURLOPT_LOW_SPEED_TIME, kSilentSeconds);
    curl::easy_setopt(m_handle, CURLOPT_NOPROXY, request.isOnThisComputer ? "*" : "localhost,127.0.0.1,::1");
    curl::easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &Transfer::received);
    curl::easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    if (request.method != "GET") {
        curl::easy_setopt(m_handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
        curl::easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl::easy_setopt(m_handle, CURLOPT_COPYPOSTFIELDS, request.body.constData());
        m_headers = curl::slist_append(m_headers, "Content-Type: application/json");
        m_headers = curl::slist_append(m_headers, "Expect:");
    }
    for (const auto& header : request.headers) m_headers = curl::slist_append(m_headers, header.constData());
    if (m_headers) curl::easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers);
    curl::multi_add_handle(m_multi, m_handle);
}

size_t Transfer::received(char* data, size_t size, size_t count, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    const auto piece = static_cast<qsizetype>(size * count);
    long status = 0;
    curl::easy_getinfo(transfer.m_handle, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 200 && status < 300) return transfer.m_take({data, piece}) ? size * count : 0;
    transfer.m_trouble.append(data, std::min(piece, kLongestTrouble - transfer.m_trouble.size()));
    return size * count;
}

void Transfer::perform(const std::stop_token& stop)
{
    const std::stop_callback wake(stop, [this] { curl::multi_wakeup(m_multi); });
    int running = 1;
    while (running > 0 && !stop.stop_requested()) {
        if (curl::multi_perform(m_multi, &running) != CURLM_OK) return;
        if (running > 0) curl::multi_poll(m_multi, nullptr, 0u, kLongestPollMs, nullptr);
    }
    int left = 0;
    if (const auto* message = curl::multi_info_read(m_multi, &left)) m_code = message->data.result;
}

StreamEnd Transfer::end() const
{
    long status = 0;
    curl_off_t connectedAfter = 0;
    curl_off_t retryAfter = 0;
    curl::easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    curl::easy_getinfo(m_handle, CURLINFO_CONNECT_TIME_T, &connectedAfter);
    curl::easy_getinfo(m_handle, CURLINFO_RETRY_AFTER, &retryAfter);
    StreamEnd end{.status = static_cast<int>(status),
                  .body = m_trouble,
                  .isWhole = m_code == CURLE_OK,
                  .wasConnected = connectedAfter > 0};
    if (retryAfter > 0) end.retryAfter = std::chrono::seconds(retryAfter);
    return end;
}

} // namespace

Result<StreamEnd> streamHttp(const StreamRequest& request, const std::function<bool(QByteArrayView)>& take,
                             const std::stop_token& stop)
{
    if (auto may = mayWait(request.url); !may) return may.failure();
    Transfer transfer(request, take);
    transfer.perform(stop);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, request.url);
    return transfer.end();
}

Result<StreamEnd> streamLines(const StreamRequest& request, const std::function<Result<void>(const QByteArray&)>& take,
                              const std::stop_token& stop)
{
    LineSplitter lines;
    std::optional<Error> trouble;
    const auto takeLine = [&](const QByteArray& line) {
        if (auto taken = take(line); !taken) trouble = taken.error();
        return !trouble;
    };
    auto end = streamHttp(
        request,
        [&](QByteArrayView piece) {
            for (const auto& line : lines.feed(piece))
                if (!takeLine(line)) return false;
            return !lines.isTooLong();
        },
        stop);
    if (!end) return end;
    // A last line may come without its end.
    if (const auto rest = lines.takeRest(); !trouble && end->isWhole && !rest.isEmpty()) takeLine(rest);
    if (trouble) return fail(*trouble);
    return end;
}

Result<WordsEnd> streamWords(const StreamRequest& request,
                             const std::function<Result<QString>(const QByteArray&)>& read,
                             const std::function<void(const QString&)>& onText, const std::stop_token& stop)
{
    const auto begun = std::chrono::steady_clock::now();
    WordsEnd words;
    auto end = streamLines(
        request,
        [&](const QByteArray& line) -> Result<void> {
            const auto added = read(line);
            if (!added) return added.failure();
            if (added->isEmpty()) return {};
            if (words.toFirstWord.count() == 0) {
                const auto wait =
                    std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
                words.toFirstWord = std::max(wait, std::chrono::milliseconds(1));
            }
            if (onText) onText(*added);
            return {};
        },
        stop);
    if (!end) return end.failure();
    words.end = std::move(*end);
    return words;
}

} // namespace relais
