// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/writing/proposals.h"

#include "models/moderation/published_text.h"
#include "models/writing/answer_form.h"
#include "models/writing/model_trouble.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <iterator>

namespace relais {

namespace {

struct PlatformTraits
{
    const char* name;
    int longest;
    int hashtags;
    int linkLength; ///< 0: as long as it is
};

constexpr PlatformTraits kTraits[] = {{"x", 280, 2, 23},
                                      {"instagram", 2200, 8, 0},
                                      {"mastodon", 500, 4, 23},
                                      {"bluesky", 300, 3, 0},
                                      {"reddit", 300, 0, 0}};
static_assert(std::size(kTraits) == std::size(kPlatforms));

const PlatformTraits& traitsOf(Platform platform)
{
    return kTraits[static_cast<size_t>(platform)];
}

const QJsonObject& textType()
{
    static const QJsonObject type{{QStringLiteral("type"), QStringLiteral("string")}};
    return type;
}

QJsonObject listOfTexts(int least = 0)
{
    QJsonObject list{{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), textType()}};
    if (least > 0) list.insert(QStringLiteral("minItems"), least);
    return list;
}

/// "#Soldes d’été" is "#Soldesdété": letters, digits and low lines only, as the platforms take it.
QString hashtagFrom(const QString& words)
{
    QString tag;
    for (const auto one : words)
        if (one.isLetterOrNumber() || one == QLatin1Char('_')) tag += one;
    return tag.isEmpty() || tag.front().isDigit() ? QString() : QLatin1Char('#') + tag;
}

} // namespace

QJsonObject subjectsSchema()
{
    return objectSchema({{QStringLiteral("subjects"), listOfTexts(kProposedSubjects)}});
}

Result<QStringList> subjectsFrom(const QString& answer, const QString& model)
{
    QStringList subjects;
    for (const auto& one : objectIn(answer)[QLatin1String("subjects")].toArray())
        if (const auto subject = one.toString().simplified();
            !subject.isEmpty() && !subjects.contains(subject) && subjects.size() < kProposedSubjects)
            subjects.append(subject);
    if (subjects.size() < kProposedSubjects) return fail(errorOf(ModelTrouble::NotAsAsked, model));
    return subjects;
}

QString platformName(Platform platform)
{
    return QLatin1String(traitsOf(platform).name);
}

std::optional<Platform> platformFrom(const QString& name)
{
    for (const auto platform : kPlatforms)
        if (platformName(platform) == name) return platform;
    return std::nullopt;
}

int longestPost(Platform platform)
{
    return traitsOf(platform).longest;
}

int usualHashtags(Platform platform)
{
    return traitsOf(platform).hashtags;
}

int postLength(const QString& post, Platform platform)
{
    auto counted = post;
    static const QRegularExpression link(QStringLiteral("https?://\\S+"));
    if (const int length = traitsOf(platform).linkLength; length > 0)
        counted.replace(link, QString(length, QLatin1Char('x')));
    return static_cast<int>(counted.toUcs4().size());
}

QString postSource(const QString& text)
{
    QString source;
    for (const auto& piece : publishedWords({}, text)) source += piece.text;
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\(([^)]*)\\)"));
    return source.remove(picture).replace(link, QStringLiteral("\\1: \\2")).remove(QStringLiteral("**")).trimmed();
}

QString Caption::post() const
{
    return hashtags.isEmpty() ? text : text + QStringLiteral("\n\n") + hashtags.join(QLatin1Char(' '));
}

QJsonObject captionSchema()
{
    return objectSchema({{QStringLiteral("caption"), textType()}, {QStringLiteral("hashtags"), listOfTexts()}});
}

Result<Caption> captionFrom(const QString& answer, Platform platform, const QString& model)
{
    const auto json = objectIn(answer);
    Caption caption{.text = json[QLatin1String("caption")].toString().trimmed()};
    if (caption.text.isEmpty() || postLength(caption.text, platform) > longestPost(platform))
        return fail(errorOf(ModelTrouble::NotAsAsked, model));
    for (const auto& one : json[QLatin1String("hashtags")].toArray()) {
        const auto tag = hashtagFrom(one.toString());
        if (tag.isEmpty() || caption.hashtags.contains(tag, Qt::CaseInsensitive)
            || caption.hashtags.size() >= usualHashtags(platform))
            continue;
        caption.hashtags.append(tag);
        if (postLength(caption.post(), platform) > longestPost(platform)) caption.hashtags.removeLast();
    }
    return caption;
}

} // namespace relais
