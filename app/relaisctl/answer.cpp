// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/answer.h"

namespace relais::ctl {

ExitStatus exitStatusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::NotAllowed:
    case ErrorCode::SignInFailed:
    case ErrorCode::CodeWrong:
    case ErrorCode::PepperMissing:
    case ErrorCode::Throttled: return NotPermitted;
    default: return Failed;
    }
}

Outcome::Outcome(Answer answer)
    : tl::expected<Answer, Failure>(std::move(answer))
{
}

Outcome::Outcome(tl::unexpected<Failure> failure)
    : tl::expected<Answer, Failure>(std::move(failure))
{
}

Outcome::Outcome(const tl::unexpected<Error>& failure)
    : tl::expected<Answer, Failure>(
        tl::unexpected<Failure>(Failure{failure.value(), exitStatusOf(failure.value().code)}))
{
}

tl::unexpected<Failure> wrongUsage(const QString& subject, const QString& detail)
{
    return tl::unexpected<Failure>(Failure{Error{ErrorCode::Invalid, subject, detail}, WrongUsage});
}

} // namespace relais::ctl
