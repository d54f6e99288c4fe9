// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace relais {

/// A value or the reason there is none. Callers test it and return early:
///
///     auto contact = contacts.byId(id);
///     if (!contact) return contact.failure();
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;

    /// The error in the form that converts to any other Result. Only valid without a value.
    tl::unexpected<Error> failure() const { return tl::unexpected<Error>(this->error()); }
};

/// The way to return a failure: `return fail(ErrorCode::NotFound, name);`
inline tl::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace relais
