// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace relais {

/// How many subjects a person gets to choose from.
inline constexpr int kProposedSubjects = 5;

QJsonObject subjectsSchema();
/// Rejected (ModelTrouble::NotAsAsked, `model`): fewer than that many which differ.
Result<QStringList> subjectsFrom(const QString& answer, const QString& model);

/// Where a post goes.
enum class Platform { X, Instagram, Mastodon, Bluesky, Reddit };
inline constexpr Platform kPlatforms[] = {Platform::X, Platform::Instagram, Platform::Mastodon, Platform::Bluesky,
                                          Platform::Reddit};

QString platformName(Platform platform); ///< "mastodon"
std::optional<Platform> platformFrom(const QString& name);
/// Characters that a post may have there, its hashtags included; links count as they are counted there (X and Mastodon: 23 each).
/// X and Mastodon 280 and 500, Bluesky 300, Instagram's captions 2200, a title on Reddit 300.
int longestPost(Platform platform);
int postLength(const QString& post, Platform platform);
/// How many hashtags are usual there; Reddit has none.
int usualHashtags(Platform platform);

/// What a post may be made of: everybody reads it, and as it is. So fallbacks stand for variables, and of marked text ("**bold**", "[words](link)") the
/// words and the links stay.
QString postSource(const QString& text);

/// The text that goes with a picture, and its hashtags.
struct Caption
{
    QString text = {};
    QStringList hashtags = {}; ///< "#soldes"

    /// As it is posted.
    QString post() const;
    bool operator==(const Caption&) const = default;
};

QJsonObject captionSchema();
/// Hashtags are made of what a platform takes for one; more than are usual are left out. Rejected (NotAsAsked, `model`): no text, or one that is too
/// long even without them.
Result<Caption> captionFrom(const QString& answer, Platform platform, const QString& model);

} // namespace relais
