// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contacts/personal_data.h"

#include "services/access/audit.h"
#include "services/contacts/erased_person.h"
#include "services/contacts/personal_data_reader.h"
#include "services/conversations/conversation_media.h"
#include "services/conversations/media_store.h"
#include "services/core/clock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace relais {

namespace {

Result<void> writeFile(const QString& path, const QByteArray& data)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, path, file.errorString());
    file.write(data);
    if (!file.commit()) return fail(ErrorCode::FileUnwritable, path, file.errorString());
    return {};
}

/// Where the document and the files go.
struct Place
{
    QString document;
    QString files;
    QString filesName; ///< as the document names the folder

    static Place of(const QString& path)
    {
        const QFileInfo info(path);
        if (info.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) != 0)
            return {path + QStringLiteral("/personal-data.json"), path + QStringLiteral("/files"),
                    QStringLiteral("files")};
        const auto name = info.completeBaseName() + QStringLiteral("-files");
        return {path, QDir(info.path()).filePath(name), name};
    }
};

/// One after the other: each may have a hundred megabytes. Says in the document where each has gone.
class FilesOfPerson
{
public:
    FilesOfPerson(Database& database, Place place)
        : m_database(database)
        , m_place(std::move(place))
    {
    }

    Result<void> write(QJsonObject& document)
    {
        auto conversations = document.value(QLatin1String("conversations")).toArray();
        for (auto&& one : conversations) {
            auto conversation = one.toObject();
            auto said = conversation.value(QLatin1String("messages")).toArray();
            for (auto&& entry : said) {
                auto words = entry.toObject();
                if (auto done = writeOne(words); !done) return done;
                entry = words;
            }
            conversation.insert(QStringLiteral("messages"), said);
            one = conversation;
        }
        document.insert(QStringLiteral("conversations"), conversations);
        return {};
    }
    int count() const { return m_count; }

private:
    Result<void> writeOne(QJsonObject& entry)
    {
        const auto id = entry.value(QLatin1String("id")).toInteger();
        if (entry.value(QLatin1String("file_state")).toString() != mediaStateName(MediaState::Here)) return {};
        const auto data = mediaBytes(m_database, id);
        if (!data) return data.failure();
        if (!QDir().mkpath(m_place.files)) return fail(ErrorCode::FileUnwritable, m_place.files);
        const auto media = entry.value(QLatin1String("media")).toObject();
        const auto name = QString::number(id) + QLatin1Char('-')
                          + safeFileName(media.value(QLatin1String("file_name")).toString(),
                                         media.value(QLatin1String("mime_type")).toString(),
                                         entry.value(QLatin1String("kind")).toString(), instantFromMs(0));
        if (auto done = writeFile(m_place.files + QLatin1Char('/') + name, *data); !done) return done;
        entry.insert(QStringLiteral("file"), m_place.filesName + QLatin1Char('/') + name);
        ++m_count;
        return {};
    }

    Database& m_database;
    Place m_place;
    int m_count = 0;
};

} // namespace

Result<PersonalDataExport> exportPersonalData(Database& database, const Session& session, const Clock& clock,
                                              ContactId id, const QString& path)
{
    if (auto may = session.require(database, Scope::ContactsExport); !may) return may.failure();
    const auto place = Place::of(path);
    auto document = readPersonalData(database, session.workspace, id);
    if (!document) return document.failure();
    document->insert(QStringLiteral("made_at"), toIso(clock.now()));
    document->insert(QStringLiteral("workspace"), session.workspaceSlug);
    // The entry first: what cannot be noted does not leave.
    const AuditNote note{QStringLiteral("contacts.personal-data"), QStringLiteral("contact %1").arg(id.value())};
    if (auto noted = recordAuditAlone(database, actorOf(session), clock.now(), note); !noted) return noted.failure();
    if (const auto folder = QFileInfo(place.document).path(); !QDir().mkpath(folder))
        return fail(ErrorCode::FileUnwritable, folder);
    FilesOfPerson files(database, place);
    if (auto done = files.write(*document); !done) return done.failure();
    if (auto done = writeFile(place.document, QJsonDocument(*document).toJson()); !done) return done.failure();
    return PersonalDataExport{.document = *document,
                              .path = place.document,
                              .folder = files.count() > 0 ? place.files : QString(),
                              .files = files.count()};
}

} // namespace relais
