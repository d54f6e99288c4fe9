// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relais::ui {
class DeskView;
}

namespace relais::shots {

class Photographer;

/// The sheet that writes with the model, over the message of a draft.
void photographWriting(Photographer& photographer, ui::DeskView& desk);
/// An answer that is suggested, in the conversation that is open, if it can be answered.
void photographSuggestion(Photographer& photographer, ui::DeskView& desk);
/// The voice of the workspace, and what models did, in the settings that are open.
void photographVoice(Photographer& photographer, ui::DeskView& desk);

} // namespace relais::shots
