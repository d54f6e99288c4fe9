// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/role.h"

#include <initializer_list>
#include <optional>

class QWidget;

namespace relais::ui {

/// What the person at a desk may do, as it was when the desk was made: the window shows nothing else. The services ask again.
class Rights
{
public:
    explicit Rights(relais::Role role)
        : m_role(role)
    {
    }

    bool may(Scope scope) const { return hasScope(m_role, scope); }
    bool isOwner() const { return m_role == relais::Role::Owner; }
    /// Shows controls to who has the scope. From others they stay hidden, whatever their page says to them later, and no key presses them.
    void offer(Scope scope, std::initializer_list<QWidget*> controls) const;

private:
    relais::Role m_role;
};

/// Who a place is for.
struct Admission
{
    std::optional<Scope> scope; ///< nothing: everybody
    bool ownersOnly = false;

    bool admits(const Rights& rights) const { return ownersOnly ? rights.isOwner() : !scope || rights.may(*scope); }
};

} // namespace relais::ui
