// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keychain_store.h"

#include "services/core/thread_rule.h"

#include <qt6keychain/keychain.h>

#include <QObject>
#include <QThread>
#include <QUuid>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace relais {

namespace {

constexpr auto kDeadline = std::chrono::seconds(5);
const QString kService = QStringLiteral("Relais");

struct Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QByteArray data;
};

/// Shared by the caller and the job, so that an answer that comes too late harms nobody.
struct Exchange
{
    std::mutex mutex;
    std::condition_variable ready;
    std::optional<Answer> answer;
};

/// QtKeychain queues all jobs of a process behind one object, which lives on the thread that used it first:
/// so there is one such thread, for as long as the process runs. It is never waited for, because a keychain
/// that hangs must not keep the program from ending.
QObject& keychainThread()
{
    static QObject* const worker = [] {
        auto* thread = new QThread;
        auto* object = new QObject;
        object->moveToThread(thread);
        thread->start();
        return object;
    }();
    return *worker;
}

/// Runs one job to its end on the keychain's thread.
Result<Answer> ask(const std::function<QKeychain::Job*()>& makeJob)
{
    if (auto may = mayWait(QStringLiteral("keychain")); !may) return may.failure();
    auto exchange = std::make_shared<Exchange>();
    QMetaObject::invokeMethod(&keychainThread(), [exchange, makeJob] {
        auto* job = makeJob();
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [exchange](QKeychain::Job* finished) {
            Answer answer{finished->error(), finished->errorString(), {}};
            if (auto* reader = qobject_cast<QKeychain::ReadPasswordJob*>(finished)) answer.data = reader->binaryData();
            const std::lock_guard guard(exchange->mutex);
            exchange->answer = std::move(answer);
            exchange->ready.notify_one();
        });
        job->start();
    });

    std::unique_lock guard(exchange->mutex);
    if (!exchange->ready.wait_for(guard, kDeadline, [&] { return exchange->answer.has_value(); }))
        return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("the keychain does not answer"));
    return *exchange->answer;
}

Result<void> done(const Result<Answer>& answer)
{
    if (!answer) return answer.failure();
    if (answer->error != QKeychain::NoError) return fail(ErrorCode::SecretsLocked, {}, answer->words);
    return {};
}

} // namespace

Result<void> KeychainStore::probe()
{
    const auto key = QStringLiteral("canary-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Secret song("tweet");
    if (auto written = write(key, song); !written) return written;
    const auto heard = read(key);
    if (auto removed = remove(key); !removed) return removed;
    if (!heard || heard->reveal() != song.reveal())
        return fail(ErrorCode::SecretsLocked, {}, QStringLiteral("the keychain does not keep what it is given"));
    return {};
}

Result<Secret> KeychainStore::read(const QString& key)
{
    const auto answer = ask([key]() -> QKeychain::Job* {
        auto* job = new QKeychain::ReadPasswordJob(kService);
        job->setKey(key);
        return job;
    });
    if (answer && answer->error == QKeychain::EntryNotFound) return fail(ErrorCode::NotFound, key);
    if (auto ok = done(answer); !ok) return ok.failure();
    return Secret(answer->data);
}

Result<void> KeychainStore::write(const QString& key, const Secret& secret)
{
    return done(ask([key, bytes = secret.reveal()]() -> QKeychain::Job* {
        auto* job = new QKeychain::WritePasswordJob(kService);
        job->setKey(key);
        job->setBinaryData(bytes);
        return job;
    }));
}

Result<void> KeychainStore::remove(const QString& key)
{
    const auto answer = ask([key]() -> QKeychain::Job* {
        auto* job = new QKeychain::DeletePasswordJob(kService);
        job->setKey(key);
        return job;
    });
    if (answer && answer->error == QKeychain::EntryNotFound) return {};
    return done(answer);
}

} // namespace relais
