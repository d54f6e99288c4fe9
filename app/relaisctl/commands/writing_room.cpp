// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/writing_room.h"

#include "app/relaisctl/words.h"

#include <QFile>

#include <cstdio>

namespace relais::ctl {

namespace {
constexpr qint64 kLongestFile = 1024 * 1024;
}

WritingRoom::WritingRoom(Desk& desk)
    : m_desk(desk)
    , m_practice(desk.folder(), desk.clock())
{
}

Result<PlaceHints> WritingRoom::hints()
{
    return placeHints(
        m_desk.database(), [this] { return m_practice.ollamaPort(); }, m_desk.secrets(), m_breakers);
}

Result<WritingModels> WritingRoom::models()
{
    auto found = hints();
    if (!found) return found.failure();
    return WritingModels(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*found), m_turns);
}

Result<Writer> WritingRoom::writer()
{
    auto found = hints();
    if (!found) return found.failure();
    return Writer(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*found), m_turns);
}

Result<ReplyWriter> WritingRoom::replies()
{
    auto found = hints();
    if (!found) return found.failure();
    return ReplyWriter(m_desk.database(), m_desk.session(), m_desk.clock(), std::move(*found), m_turns);
}

Outcome WritingRoom::failed(const Error& error) const
{
    const auto status = m_signals.exitStatus();
    return tl::unexpected(Failure{error, status == Done ? exitStatusOf(error.code) : status});
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Result<QString> givenText(const Arguments& arguments)
{
    const auto path = arguments.value(word("--text-file"), word("-"));
    QFile file(path);
    const bool isOpen =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) return fail(ErrorCode::FileUnreadable, path, file.errorString());
    return QString::fromUtf8(file.read(kLongestFile)).trimmed();
}

} // namespace relais::ctl
