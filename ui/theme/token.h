// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais::ui {

/// The colours of the program by what they are for. Their values stand in resources/theme/tokens.json.
enum class Token {
    Window,
    Surface,
    Raised,
    Line,
    LineStrong,
    Box,
    Text,
    Muted,
    Accent,
    AccentHover,
    OnAccent,
    Good,
    Warn,
    Bad,
    Hover,
    NavOn,
    Track,
    Select,
    TintGood,
    TintWarn,
    TintBad,
    Ramp25,
    Ramp50,
    Ramp75,
    Whatsapp,
    Sms,
    Post,
    Overlay,
};
inline constexpr int kTokenCount = static_cast<int>(Token::Overlay) + 1;

/// Gaps between things, in device independent pixels.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kWide = 24;
inline constexpr int kHuge = 32;
} // namespace space

} // namespace relais::ui
