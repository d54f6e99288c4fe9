// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "models/writing/model_trouble.h"
#include "ui/text/detail_text.h"
#include "ui/text/whatsapp_text.h"

#include <QCoreApplication>

namespace relais {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// What a mail server says of a login: RFC 4954 section 6.
bool isLoginRefused(const QString& answer)
{
    return answer.startsWith(QLatin1String("535")) || answer.startsWith(QLatin1String("534"))
           || answer.startsWith(QLatin1String("530"));
}

QString asThingsStand(const QString& subject)
{
    return ErrorText::tr("This cannot be done with “%1” as things stand.").arg(subject);
}

/// A server is named by its address, Meta by the number of what it says.
QString refusal(const Error& error)
{
    bool isCode = false;
    const int code = error.subject.toInt(&isCode);
    if (isCode) return cloudRefusalText(code);
    if (isLoginRefused(error.detail))
        return ErrorText::tr("%1 refuses this user or password. Check both; many providers want an app password.")
            .arg(error.subject);
    if (isOwnReason(error.detail)) return asThingsStand(error.subject);
    return ErrorText::tr("%1 refused. See its answer.").arg(error.subject);
}

/// Where the code's sentence would say something else than what happened: the whole of it, by its reason.
struct OwnSentence
{
    ErrorCode code;
    const char* detail;
    const char* sentence;
};
constexpr OwnSentence kOwnSentences[] = {
    {ErrorCode::Conflict, "the last Owner stays: make somebody else an Owner first",
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” is the last Owner, and somebody has to be one. Make somebody else an Owner first.")},
    {ErrorCode::Conflict, "nobody removes themselves",
     QT_TRANSLATE_NOOP("ErrorText", "You cannot do this to yourself. Ask another Owner or Admin.")},
    {ErrorCode::Conflict, "an Owner is in every workspace",
     QT_TRANSLATE_NOOP("ErrorText",
                       "“%1” is an Owner, and an Owner is in every workspace. Give them another role first.")},
    {ErrorCode::Conflict, "somebody signs in with that e-mail already",
     QT_TRANSLATE_NOOP("ErrorText", "Somebody signs in with “%1” already. Use another e-mail.")},
    {ErrorCode::Conflict, "already a member of the workspace",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is a member of this workspace already.")},
    {ErrorCode::Conflict, "an invitation to them is open: send it again, or revoke it",
     QT_TRANSLATE_NOOP("ErrorText", "An invitation of “%1” is open already. Resend it, or revoke it first.")},
    {ErrorCode::Conflict, "the invitation was accepted already",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” has accepted the invitation already.")},
    {ErrorCode::Conflict, "the invitation was revoked: make a new one",
     QT_TRANSLATE_NOOP("ErrorText", "The invitation of “%1” was revoked. Invite them anew.")},
    {ErrorCode::Conflict, "this person was deactivated",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is deactivated. An Owner or Admin can reactivate them.")},
    {ErrorCode::NotFound, "an invitation is sent by mail: add an e-mail account, or create the person directly",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "An invitation is sent by e-mail, and this workspace has no e-mail account yet. Add one, or create the person directly.")},
    {ErrorCode::Conflict, "passwords are sealed already",
     QT_TRANSLATE_NOOP("ErrorText", "The passwords are sealed already.")},
    {ErrorCode::Conflict, "passwords are not sealed",
     QT_TRANSLATE_NOOP("ErrorText",
                       "The passwords of this agency are not sealed, so there is no key and no recovery code.")},
    {ErrorCode::Invalid, "a recovery code has 52 letters and digits",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "This is no recovery code: it has 52 letters and digits, in groups of four. Check what you typed.")},
    {ErrorCode::Invalid, "it is of another agency, or mistyped",
     QT_TRANSLATE_NOOP("ErrorText",
                       "This recovery code does not fit this agency. Check each letter, and whose code it is.")},
    {ErrorCode::Conflict, "an account of that name exists",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already. Choose another name.")},
    {ErrorCode::Invalid, "a practice agency has practice accounts only",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "“%1” sends for real, and nothing leaves the computer of a practice agency. Make it a practice account, or use it in an agency of your own.")},
    {ErrorCode::Conflict, "a provider of that name exists",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already. Choose another name.")},
    {ErrorCode::Conflict, "a file of that name exists",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already. Choose another file.")},
    {ErrorCode::Conflict, "another contact has it",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already: another contact has it. Change that one, or write another.")},
    {ErrorCode::NotFound, "the category is gone",
     QT_TRANSLATE_NOOP("ErrorText", "This category is not there any more: somebody has deleted it.")},
    {ErrorCode::NotAllowed, "they work in another workspace too",
     QT_TRANSLATE_NOOP("ErrorText",
                       "They work in another workspace too, so that this would change more than yours. Ask an Owner.")},
    {ErrorCode::NotAllowed, "only an Owner manages Owners",
     QT_TRANSLATE_NOOP("ErrorText", "Only an Owner changes what concerns an Owner. Ask an Owner.")},
    {ErrorCode::Invalid, "this file is read by the same command",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” is read by the same command. Write to another file.")},
    {ErrorCode::Invalid, "Relais keeps its own data there",
     QT_TRANSLATE_NOOP("ErrorText", "Relais keeps its own data in “%1”. Write to another file.")},
    {ErrorCode::StorageBusy, "a restore needs the database alone",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Another Relais has this agency open, and a restore needs it alone. Close its windows and wait for its commands, then try again.")},
    {ErrorCode::SecretsLocked, "the passphrase of the backups cannot be read now",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Backups are to be encrypted, and the keychain or vault that has their passphrase stays closed, so none was made. Open it, or give backups a passphrase anew.")},
    {ErrorCode::SecretsLocked, "the passphrase of the backups is not on this computer",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Backups are to be encrypted, and their passphrase is not on this computer, so none was made. Give it anew, in the settings or with “relaisctl backup configure”.")},
    {ErrorCode::Storage, "another database stands in its place",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "A restore has put another database in the place of this one meanwhile, so nothing more was written. Start again.")},
    {ErrorCode::Conflict, "no message of it has failed",
     QT_TRANSLATE_NOOP("ErrorText", "No message of campaign %1 has failed: there is nothing to retry.")},
    {ErrorCode::Unsupported, "the program relais-paper is not installed",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "No PDF was made: relais-paper, a part of Relais, is not installed beside relaisctl. Install it, or choose another format.")},
    {ErrorCode::Unsupported, "the program relais-paper made no PDF",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "No PDF was made: relais-paper, a part of Relais, failed (%1). Try again, or choose another format.")},
    {ErrorCode::NotAllowed, "only an Owner makes Owners",
     QT_TRANSLATE_NOOP("ErrorText", "Only an Owner makes somebody an Owner. Ask an Owner.")},
};

const char* ownSentence(const Error& error)
{
    for (const auto& own : kOwnSentences)
        if (own.code == error.code && error.detail == QLatin1String(own.detail)) return own.sentence;
    return nullptr;
}

/// A secret that stays closed: a file has a path, a keychain has none.
QString locked(const QString& path)
{
    return path.isEmpty() ? ErrorText::tr(
               "There is no keychain to keep the password in. Set RELAIS_VAULT_PASSPHRASE to use an encrypted vault.")
                          : ErrorText::tr("“%1” stays closed. Check its passphrase.").arg(path);
}

QString sentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return error.subject.isEmpty() ? ErrorText::tr("This is not valid.")
                                       : ErrorText::tr("“%1” is not valid.").arg(error.subject);
    case ErrorCode::NotFound: return ErrorText::tr("There is no “%1” here. Check the name.").arg(error.subject);
    case ErrorCode::Conflict:
        if (isOwnReason(error.detail)) return asThingsStand(error.subject);
        return ErrorText::tr("“%1” exists already, or was changed meanwhile. Reload and try again.").arg(error.subject);
    case ErrorCode::NotSignedIn: return ErrorText::tr("Nobody is signed in. Sign in first.");
    case ErrorCode::NotAllowed:
        return ErrorText::tr("Your role does not allow this (%1). Ask an Owner or Admin.").arg(error.subject);
    case ErrorCode::SignInFailed:
        return ErrorText::tr("The e-mail or the password is wrong. Check both and try again.");
    case ErrorCode::CodeWrong:
        return ErrorText::tr("The e-mail or the code is wrong. Check both. After five wrong codes, ask for a new one.");
    case ErrorCode::CodeSpent: return ErrorText::tr("This code can no longer be used.");
    case ErrorCode::PepperMissing:
        return ErrorText::tr(
            "The passwords of this agency are sealed, and the key is not at hand. Open the vault that holds it, or give its recovery code.");
    case ErrorCode::Throttled:
        return ErrorText::tr("Too many failed sign-ins. Wait %1 s, then try again.").arg(error.detail);
    case ErrorCode::FileUnreadable:
        return ErrorText::tr("“%1” cannot be read. Check that it exists and that you may open it.").arg(error.subject);
    case ErrorCode::FileUnwritable:
        return ErrorText::tr("“%1” cannot be written. Check the folder and its permissions.").arg(error.subject);
    case ErrorCode::StorageFull:
        return ErrorText::tr("The disk is full: nothing was written. Free some space and try again.");
    case ErrorCode::StorageBusy:
        return ErrorText::tr("Another program holds the database. Close it, or wait and try again.");
    case ErrorCode::StorageReadOnly:
        return ErrorText::tr("The database “%1” is read-only. Give yourself the right to write it.").arg(error.subject);
    case ErrorCode::StorageCorrupt:
        return ErrorText::tr("The database is damaged and was left as it is. Restore a backup.");
    case ErrorCode::StorageNewer:
        return ErrorText::tr("This agency was written by a newer Relais (schema %1). Update the program.")
            .arg(error.subject);
    case ErrorCode::Storage: return ErrorText::tr("The database answered with an error. Nothing was changed.");
    case ErrorCode::SecretsLocked: return locked(error.subject);
    case ErrorCode::Network:
        return ErrorText::tr("No connection to %1. Check the address and your network.").arg(error.subject);
    case ErrorCode::Rejected:
        return troubleOf(error) ? ErrorText::tr("“%1” did not write what it was asked for.").arg(error.subject)
                                : refusal(error);
    case ErrorCode::AccountDown:
        return ErrorText::tr("The account “%1” is stopped. Test it or change its password, then resume.")
            .arg(error.subject);
    case ErrorCode::EngineRunning:
        return ErrorText::tr("Another Relais is sending for this agency already. Close it first.");
    case ErrorCode::Disarmed:
        return ErrorText::tr(
            "This database was restored or copied, so sending is disarmed. Arm it when you are sure that no other copy sends.");
    case ErrorCode::Cancelled: return ErrorText::tr("Cancelled.");
    case ErrorCode::WrongThread:
        return ErrorText::tr(
                   "Relais did not wait for “%1”: that would have frozen the window. This is a fault of the program.")
            .arg(error.subject);
    case ErrorCode::Unsupported: return ErrorText::tr("“%1” cannot be handled by this version.").arg(error.subject);
    case ErrorCode::Forbidden:
        return error.subject.isEmpty()
                   ? ErrorText::tr("The model says that this must not go out. Write it otherwise.")
                   : ErrorText::tr("“%1” must not go out from this workspace. Write it otherwise.").arg(error.subject);
    case ErrorCode::Doubtful:
        return error.subject.isEmpty()
                   ? ErrorText::tr("The model warns of this text. Read it once more before it goes out.")
                   : ErrorText::tr("This workspace warns of “%1”. Read it once more before it goes out.")
                         .arg(error.subject);
    }
    return {};
}

} // namespace

QString errorText(const Error& error)
{
    if (const auto* own = ownSentence(error)) {
        const auto text = ErrorText::tr(own);
        return text.contains(QLatin1String("%1")) ? text.arg(error.subject) : text;
    }
    const auto text = sentence(error);
    const bool detailIsInside = error.code == ErrorCode::Throttled;
    return error.detail.isEmpty() || detailIsInside ? text
                                                    : ErrorText::tr("%1 (%2)").arg(text, detailText(error.detail));
}

} // namespace relais
