// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/practice_mailbox.h"

#include "services/core/gmime.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace relais {

namespace {

constexpr int kMost = 2000;
// Tidied now and then, not with every mail: listing a folder costs more than writing one file.
constexpr int kTidyEvery = 200;

QString decodedHeader(const QByteArray& raw)
{
    gmime::ensureStarted();
    char* decoded = gmime::utils_header_decode_text(nullptr, raw.constData());
    const auto text = QString::fromUtf8(decoded);
    g_free(decoded);
    return text;
}

QByteArray header(const QByteArray& mail, const QByteArray& name)
{
    const auto end = mail.indexOf("\r\n\r\n");
    auto head = "\r\n" + mail.left(end < 0 ? mail.size() : end);
    const auto at = head.indexOf("\r\n" + name + ": ");
    if (at < 0) return {};
    auto value = head.mid(at + name.size() + 4);
    static const QRegularExpression nextHeader(QStringLiteral("\\r\\n(?![ \\t])"));
    const auto stop = QString::fromUtf8(value).indexOf(nextHeader);
    if (stop >= 0) value = QString::fromUtf8(value).left(stop).toUtf8();
    return value.replace("\r\n", "");
}

/// What of a login may stand in a file's name; empty: the mail is nobody's.
QString markOf(const QByteArray& login)
{
    static const QRegularExpression fits(QStringLiteral("^[a-z0-9-]{1,64}$"));
    const auto mark = QString::fromLatin1(login);
    return fits.match(mark).hasMatch() ? mark : QString();
}

/// "00001763770000000-00000001.workspace-3-1763770000000.eml"; before marks were kept, only the numbers.
QString markIn(const QString& id)
{
    return id.section(QLatin1Char('.'), 1, -2);
}

QStringList newestFirst(const QDir& folder)
{
    return folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name | QDir::Reversed);
}

} // namespace

Result<void> PracticeMailbox::add(const ReceivedMail& mail, Instant at)
{
    if (!QDir().mkpath(m_folder)) return fail(ErrorCode::FileUnwritable, m_folder);
    ++m_number;
    const auto mark = markOf(mail.login);
    const auto name = QStringLiteral("%1-%2%3.eml")
                          .arg(toMs(at), 14, 10, QLatin1Char('0'))
                          .arg(m_number, 8, 10, QLatin1Char('0'))
                          .arg(mark.isEmpty() ? QString() : QLatin1Char('.') + mark);
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    // The envelope stands before the mail, as a delivering server writes it.
    file.write("Return-Path: <" + mail.from + ">\r\nDelivered-To: " + mail.to + "\r\n" + mail.data);
    if (m_number % kTidyEvery == 0) tidy();
    return {};
}

/// One workspace's many mails push out nobody else's.
void PracticeMailbox::tidy()
{
    QHash<QString, int> kept;
    for (const auto& name : newestFirst(QDir(m_folder)))
        if (++kept[markIn(name)] > kMost) QFile::remove(m_folder + QLatin1Char('/') + name);
}

bool PracticeMailbox::mayRead(const PracticeReader& who, const QString& id)
{
    const auto mark = markIn(id);
    return mark.isEmpty() ? who.alsoUnmarked : mark == who.login;
}

QList<PracticeMail> PracticeMailbox::list(int most) const
{
    return read(newestFirst(QDir(m_folder)).mid(0, most));
}

QList<PracticeMail> PracticeMailbox::list(int most, const PracticeReader& who) const
{
    QStringList theirs;
    for (const auto& name : newestFirst(QDir(m_folder))) {
        if (theirs.size() >= most) break;
        if (mayRead(who, name)) theirs.append(name);
    }
    return read(theirs);
}

QList<PracticeMail> PracticeMailbox::read(const QStringList& names) const
{
    QList<PracticeMail> mails;
    for (const auto& name : names) {
        const auto content = read(name);
        if (!content) continue;
        mails.append({.id = name,
                      .at = instantFromMs(name.left(14).toLongLong()),
                      .from = decodedHeader(header(*content, "From")),
                      .to = QString::fromUtf8(header(*content, "Delivered-To")),
                      .subject = decodedHeader(header(*content, "Subject"))});
    }
    return mails;
}

Result<QByteArray> PracticeMailbox::read(const QString& id) const
{
    QFile file(m_folder + QLatin1Char('/') + id);
    if (id.contains(QLatin1Char('/')) || !file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, id);
    return file.readAll();
}

void PracticeMailbox::clear()
{
    QDir folder(m_folder);
    for (const auto& name : newestFirst(folder)) folder.remove(name);
}

void PracticeMailbox::clear(const PracticeReader& who)
{
    QDir folder(m_folder);
    for (const auto& name : newestFirst(folder))
        if (mayRead(who, name)) folder.remove(name);
}

} // namespace relais
