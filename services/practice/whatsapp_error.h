// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace relais::practice {

/// A refusal of the Cloud API, as it is answered at once or told later in a "failed" status.
struct GraphError
{
    int code = 100;
    QString details = {};
    int subcode = 0;
    int status = 0;                     ///< HTTP; 0: what goes with the code
    std::optional<int> retryAfter = {}; ///< seconds

    int httpStatus() const;
    /// The body of a refused request.
    QJsonObject toBody() const;
    /// One element of `statuses[].errors[]`.
    QJsonObject toStatusError() const;
};

template <typename T>
using Graph = tl::expected<T, GraphError>;

inline tl::unexpected<GraphError> refuse(int code, QString details, int subcode = 0)
{
    return tl::unexpected<GraphError>(GraphError{code, std::move(details), subcode});
}

/// What the Graph says of an id it does not know.
tl::unexpected<GraphError> refuseUnknown(const QString& id);

} // namespace relais::practice
