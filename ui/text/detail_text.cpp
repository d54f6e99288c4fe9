// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/detail_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace relais {

namespace {

struct ErrorDetail
{
    Q_DECLARE_TR_FUNCTIONS(ErrorDetail)
};

/// What models, services and the system say, word for word; tests/translations compares it with the sources.
constexpr const char* kDetails[] = {
    // WhatsApp
    QT_TRANSLATE_NOOP("ErrorDetail", "a number is expected, such as 12 or 12.5; a code that begins with 0 is a text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a day that exists is expected, as 2026-11-22 or, the day first, 22/11/2026"),
    QT_TRANSLATE_NOOP("ErrorDetail", "yes or no is expected"),
    QT_TRANSLATE_NOOP("ErrorDetail", "values that do not fit: %1, such as “%2” of contact %3"),
    QT_TRANSLATE_NOOP("ErrorDetail", "contacts that have a value in it: %1; drop their values with it, or keep it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the segment “%1” asks for it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the draft “%1” says it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the rule “%1” says it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the field was given another type meanwhile: import the file again"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a message to this person is leaving right now: try again in a minute"),
    QT_TRANSLATE_NOOP("ErrorDetail", "passwords are sealed already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "passwords are not sealed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a recovery code has 52 letters and digits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is of another agency, or mistyped"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passwords are sealed with another key"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the keychain or vault of this computer stays closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the keychain or vault of this computer has it not"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its entry for the passwords is damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it does not give back what it was given"),
    QT_TRANSLATE_NOOP("ErrorDetail", "1 to %1 contacts at once"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it was merged into contact %1: take that one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the program relais-paper is not installed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "somebody reads the write-ahead log"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this file is read by the same command"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Relais keeps its own data there"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a restore needs the database alone"),
    QT_TRANSLATE_NOOP("ErrorDetail", "another database stands in its place"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no message of it has failed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a whole number from 1, or 0 for no cap"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Relais keeps this name for itself: give the field another"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing to write about"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a language's code of two letters"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is no ordinary file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it has expired: have it sent again"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it has expired: ask for a new one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "too many wrong codes were tried: have it sent again"),
    QT_TRANSLATE_NOOP("ErrorDetail", "too many wrong codes were tried: ask for a new one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it was used already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the invitation was accepted already: sign in"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the invitation was accepted already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the invitation was revoked"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the invitation was revoked: make a new one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the invitation was revoked, or sent again"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an invitation to them is open: send it again, or revoke it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "already a member of the workspace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this person was deactivated"),
    QT_TRANSLATE_NOOP("ErrorDetail", "who signs in to this agency already keeps their password"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "an invitation is sent by mail: add an e-mail account, or create the person directly"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such invitation"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a code has six digits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a reset code has eight letters and digits"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the e-mail account was removed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no Ollama answers there: start it, or install it from ollama.com"),
    QT_TRANSLATE_NOOP("ErrorDetail", "what answers there is not Ollama"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this model is not on the computer: pull it first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no model on the computer yet: pull one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is not enough memory for it: choose a smaller model, or a smaller context"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is busy: try again in a moment"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its answer broke off: try again"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "its answer has not the form that was asked for: try again, or choose another model"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "its answer lost or invented a variable or a link: try again, or choose another model"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it runs at ollama.com, which wants you to sign in there: ollama signin"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it refuses requests under this name: use the computer's IP address"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this provider does not answer: check its address, and the network"),
    QT_TRANSLATE_NOOP("ErrorDetail", "what answers there is no provider of that kind: check its address"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this provider has no such model: check its name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it refuses the key: give it another one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its key is not on this computer: give it once more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no credit left there: look at your account with this provider"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "it failed several times and is left alone for a while: try again in some minutes"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it declined to write this: change the text, or choose another model"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an address such as https://api.example.com; http on this computer only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a provider needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a provider of that name exists"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a key of letters, digits and signs, without a space"),
    QT_TRANSLATE_NOOP("ErrorDetail", "another address wants its key once more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "each provider once"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nothing leaves the computer of a practice agency"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an address such as http://127.0.0.1:11434"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an address without a password in it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a model's name is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there are as many texts as there may be: take one away first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing to answer"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nothing was said in words"),
    QT_TRANSLATE_NOOP("ErrorDetail", "either an answer or one by the model"),
    QT_TRANSLATE_NOOP("ErrorDetail", "whoever is not written to any more gets no answer by the model"),
    QT_TRANSLATE_NOOP("ErrorDetail", "whoever let a model answer by this rule may not do so any more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a model has written as many answers in this hour as it may"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this person is no longer active"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the 24 hours were over before the model had written"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the agency has no active Owner"),
    QT_TRANSLATE_NOOP("ErrorDetail", "from %1 to %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such workspace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a colour such as #1F5D63"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is the last workspace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this session was ended"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the workspace was archived"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no longer a member of the workspace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only an Owner may do this"),
    QT_TRANSLATE_NOOP("ErrorDetail", "somebody signs in with that e-mail already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only an Owner manages Owners"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only an Owner makes Owners"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the last Owner stays: make somebody else an Owner first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such person"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a person needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "they work in another workspace too"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nobody removes themselves"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an Owner is in every workspace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the triggers that guard the trail were removed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "entries are missing at the end"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the last entry is another one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an entry is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the entry was changed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "WhatsApp takes no files of the type %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is too large: WhatsApp takes %1 MB of its type"),
    QT_TRANSLATE_NOOP("ErrorDetail", "WhatsApp shows no words with sound: send them apart"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file has not been fetched yet"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file could not be fetched"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Meta does not have the file any more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a part of the file is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is larger than WhatsApp carries"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its address leads to a host that is not Meta's: the token is not sent there"),
    QT_TRANSLATE_NOOP("ErrorDetail", "other bytes came than were announced"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Meta keeps a file for 30 days"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the account's token cannot be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the answer names no media id"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this contact has no value for it, and there is no fallback"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Meta does not have it any more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "only WhatsApp messages have a price"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the rate card holds no rates"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the column %1 is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the column %1 is unknown"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the column %1 stands there twice"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a cell is too long"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the line has %1 cells, other than the header"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no country of two letters"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is none of Meta's categories"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no currency of three letters"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no price"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no whole number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 is no day such as 2026-10-01"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the same country, category and day again"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its budget is spent: raise it first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the start lies in the past: choose one that is still to come"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a draft has its budget in its document"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a rate card has 4 MB at most"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no amount above 0 such as 25.00"),
    QT_TRANSLATE_NOOP("ErrorDetail", "three letters such as EUR are wanted"),
    QT_TRANSLATE_NOOP(
        "ErrorDetail",
        "127.0.0.1 (this computer only) or 0.0.0.0 (from the network too), a colon, and a port from 1 to 65535"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this contact got no Message 1 of it that Message 2 could follow"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Message 2 is on its way already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nobody knows whether Message 2 arrived: settle that first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "at most %1 rules"),
    QT_TRANSLATE_NOOP("ErrorDetail", "somebody has changed the rules meanwhile"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such rule"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a JSON array of rules is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no letter and no digit in it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no regular expression: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it finds every text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "words or a pattern, not both"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the pattern takes too long on this text: write it otherwise"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nothing stands there"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no relay there: relaisctl relay init makes one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a desk of that name has another key: remove it first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a relay needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a relay of that name exists"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it does not know this desk's token"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it answers with HTTP status %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this is no key"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it was sealed for another key, or damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an https address, as in https://relay.example.org; http on this computer only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no whole line of a desk: copy what relaisctl relay add has printed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the relay wrote something that this version does not read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the answer is not that of a relay"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a list of ids"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it names no mail"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such mail"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the database cannot be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the account has no such template: synchronise its templates"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this template exists in: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this account has no WhatsApp templates"),
    QT_TRANSLATE_NOOP("ErrorDetail", "write HOST:PORT, as in 127.0.0.1:8080"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this address cannot be listened at: another program may have it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a template without a name or a language"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one of email, whatsapp"),
    QT_TRANSLATE_NOOP("ErrorDetail", "more than 0 and at most 24 hours"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Message 2 follows a reply: write \"reply\""),
    QT_TRANSLATE_NOOP("ErrorDetail", "a WhatsApp campaign has two steps"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this engine carries no such channel"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the list of templates has no end"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the answer is too long"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the template has %1 variables, not %2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "neither a template nor a text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the template's header needs a value"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the answer names no message"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the id that Meta shows beside the number, digits only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the id of the WhatsApp Business account, digits only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a version of the Graph API, as in v26.0"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an https address without the version, as in https://graph.facebook.com"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this account sends no e-mail"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the 24 hours in which free text may be sent are over"),
    // Conversations
    QT_TRANSLATE_NOOP("ErrorDetail", "at most %1 characters"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such conversation"),
    QT_TRANSLATE_NOOP("ErrorDetail", "nobody of this workspace has this e-mail"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the account was removed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the tag is too long"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the template is %1, not approved"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the window is closed: send a template"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is nothing in it"),
    // Access and workspaces
    QT_TRANSLATE_NOOP("ErrorDetail", "a workspace needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "at least %1 characters"),
    QT_TRANSLATE_NOOP("ErrorDetail", "choose one of: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no agency there"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no agency yet"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not enough memory to hash a password"),
    QT_TRANSLATE_NOOP("ErrorDetail", "set RELAIS_EMAIL and RELAIS_PASSWORD, or --password-file"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the agency needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the signature is too long"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is an agency already"),
    QT_TRANSLATE_NOOP("ErrorDetail", "workspaces: %1"),
    // Contacts, categories, filters
    QT_TRANSLATE_NOOP("ErrorDetail", "a contact cannot be merged with itself"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a contact needs an e-mail, a phone number or an external id"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a date such as 2026-11-21"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a filter has no such key"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a list of texts"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a name is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "another contact has it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "email, whatsapp or sms"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is not on the list"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such category"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such contact"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such field of a contact"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such segment"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not an international number such as +33612345678"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one of unsubscribed, bounced, complained, opted_out, erased, manual"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the @ is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the address is on the suppression list"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the address is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the address is too long"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the category is gone"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the domain is not a valid name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the name is taken"),
    QT_TRANSLATE_NOOP("ErrorDetail", "true or false"),
    QT_TRANSLATE_NOOP("ErrorDetail", "what stands before the @ is not allowed in an address"),
    QT_TRANSLATE_NOOP("ErrorDetail", "what stands before the @ is too long"),
    // Import
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 columns, at most %2 can be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a cell is longer than 1 MB"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a control character"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a quote is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "columns: %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is a folder"),
    QT_TRANSLATE_NOOP("ErrorDetail", "neither e-mail, phone number nor external id"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no country code such as FR"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no phone number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no phone number with its country code"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not known"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the field's name is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file has no rows"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the file is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail",
                      "the person was erased; if they came back, take the address off the suppression list first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the row has no address to put on the suppression list"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no such phone number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this is no text file; export the list as CSV"),
    QT_TRANSLATE_NOOP("ErrorDetail", "too long for a phone number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "write HEADER=field"),
    QT_TRANSLATE_NOOP("ErrorDetail", "yes, no or a date, as in yes|2026-01-05|form"),
    // Campaigns and templates
    QT_TRANSLATE_NOOP("ErrorDetail", "%1: see the campaign's check"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a folder"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a list is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a number is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a path or an object is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a text is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an e-mail campaign has one step"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an object is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is %1: cancel it first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it was launched already (%1)"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it was launched: its history stays; archive it"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its launch was cut short: launch it again to go on"),
    QT_TRANSLATE_NOOP("ErrorDetail", "larger than %1 MiB"),
    QT_TRANSLATE_NOOP("ErrorDetail", "line %1, column %2: %3"),
    QT_TRANSLATE_NOOP("ErrorDetail", "missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no IANA time zone"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no answer from the resolver"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no date and time as ISO 8601 has them"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no e-mail address"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such attachment"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such campaign"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such message"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such template"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one of email, whatsapp, sms"),
    QT_TRANSLATE_NOOP("ErrorDetail", "somebody has cancelled it, or goes on with its launch elsewhere"),
    QT_TRANSLATE_NOOP("ErrorDetail", "somebody has saved it meanwhile, or it is no draft any more"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the campaign is %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the campaign needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the frozen content is missing"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the message is %1, not unsure"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the template needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "they would last all day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this brace closes nothing; write }} for a brace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this brace is not closed; write {{ for a brace"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this version sends e-mail; %1 comes later"),
    QT_TRANSLATE_NOOP("ErrorDetail", "true or false is wanted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown key"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown variable {%1}"),
    QT_TRANSLATE_NOOP("ErrorDetail", "write {\"from\": \"20:00\", \"to\": \"09:00\"}"),
    // Statuses, inside of the sentences above
    QT_TRANSLATE_NOOP("ErrorDetail", "cancelled"),
    QT_TRANSLATE_NOOP("ErrorDetail", "done"),
    QT_TRANSLATE_NOOP("ErrorDetail", "draft"),
    QT_TRANSLATE_NOOP("ErrorDetail", "failed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "paused"),
    QT_TRANSLATE_NOOP("ErrorDetail", "queued"),
    QT_TRANSLATE_NOOP("ErrorDetail", "scheduled"),
    QT_TRANSLATE_NOOP("ErrorDetail", "sending"),
    QT_TRANSLATE_NOOP("ErrorDetail", "sent"),
    QT_TRANSLATE_NOOP("ErrorDetail", "suppressed"),
    // Accounts and sending
    QT_TRANSLATE_NOOP("ErrorDetail", "%1 messages wait for it: cancel their campaigns first"),
    QT_TRANSLATE_NOOP("ErrorDetail", "%1; the mail may have arrived"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a line break or control character"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a number from 1 to %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a number of days from 1 to %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a number of messages from 1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a number of seconds"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a warm-up grows to a daily cap: set one of at least its first day"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an account needs a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an account of that name exists"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a practice agency has practice accounts only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "cannot stand in a header"),
    QT_TRANSLATE_NOOP("ErrorDetail", "its password cannot be read"),
    QT_TRANSLATE_NOOP("ErrorDetail", "messages and seconds from 1, as in 25/60"),
    QT_TRANSLATE_NOOP("ErrorDetail", "messages from 1, within a year at most"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no connection"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no such account"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one of password, xoauth2"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one of starttls, tls, none"),
    QT_TRANSLATE_NOOP("ErrorDetail", "one-click needs an https address (RFC 8058)"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a token goes over TLS only"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a token is somebody's: name the user"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the account “%1” sends from this number"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the access token was refused or has run out: give a new one"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the journal cannot be written"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the name or address of the server alone"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the program ended while this message was being handed over"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the program was closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the server closed the connection"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the server did not answer in time"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the server offers no login on this connection"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the server sent something that is no SMTP reply"),
    QT_TRANSLATE_NOOP("ErrorDetail", "too long for a header"),
    QT_TRANSLATE_NOOP("ErrorDetail", "write START:DAYS, as in 50:14"),
    QT_TRANSLATE_NOOP("ErrorDetail", "write messages/seconds, as in 25/60"),
    // Secrets, storage, backups
    QT_TRANSLATE_NOOP("ErrorDetail", "a broken reference in %1"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a file of that name exists"),
    QT_TRANSLATE_NOOP("ErrorDetail", "another program holds the vault"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it holds no agency"),
    QT_TRANSLATE_NOOP("ErrorDetail", "it is encrypted: its passphrase is needed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "libsodium does not start"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not enough memory for the passphrase"),
    QT_TRANSLATE_NOOP("ErrorDetail", "not enough memory to open the vault"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passphrase of the backups cannot be read now"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passphrase of the backups is not on this computer"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the keychain does not answer"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the keychain does not keep what it is given"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passphrase does not fit the vault"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passphrase does not fit, or the file was damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the passphrase file is empty"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the schema is older than the program"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the vault file is damaged"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the window's thread must not wait"),
    QT_TRANSLATE_NOOP("ErrorDetail", "this is no backup of Relais"),
    // The system's own, as Qt hands them on
    QT_TRANSLATE_NOOP("ErrorDetail", "No such file or directory"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Permission denied"),
    QT_TRANSLATE_NOOP("ErrorDetail", "Is a directory"),
};

/// A sentence of the table that holds values, as something that finds them.
struct Pattern
{
    const char* source;
    QRegularExpression expression;
};

struct Table
{
    QHash<QString, const char*> whole;
    std::vector<Pattern> patterns;
};

Table makeTable()
{
    Table table;
    static const QRegularExpression place(QStringLiteral("\\\\%[1-9]"));
    for (const auto* source : kDetails) {
        const auto text = QString::fromUtf8(source);
        table.whole.insert(text, source);
        // The values stand in the order of their numbers in all of them.
        if (text.contains(QLatin1Char('%')))
            table.patterns.push_back(
                {source, QRegularExpression(QLatin1Char('^')
                                            + QRegularExpression::escape(text).replace(place, QStringLiteral("(.*?)"))
                                            + QLatin1Char('$'))});
    }
    return table;
}

std::optional<QString> translated(const QString& english)
{
    static const auto table = makeTable();
    if (const auto found = table.whole.constFind(english); found != table.whole.constEnd())
        return ErrorDetail::tr(*found);
    for (const auto& pattern : table.patterns) {
        const auto match = pattern.expression.match(english);
        if (!match.hasMatch()) continue;
        auto text = ErrorDetail::tr(pattern.source);
        for (int i = match.lastCapturedIndex(); i >= 1; --i)
            text.replace(QStringLiteral("%%1").arg(i), detailText(match.captured(i)));
        return text;
    }
    // "email: the @ is missing (zoe.example.com)": a place before, a value behind, or one of them.
    static const QRegularExpression surrounded(QStringLiteral("^(?:([\\w.\\[\\]]+): )?(.+?)(?: \\((.*)\\))?$"));
    const auto match = surrounded.match(english);
    if (!match.hasMatch() || match.captured(2) == english) return std::nullopt;
    const auto inner = translated(match.captured(2));
    if (!inner) return std::nullopt;
    const auto place = match.captured(1);
    const auto placed = place.isEmpty() ? *inner : ErrorDetail::tr("%1: %2").arg(place, *inner);
    return match.captured(3).isEmpty() ? placed : placed + QStringLiteral(" (%1)").arg(match.captured(3));
}

} // namespace

QString detailText(const QString& english)
{
    return translated(english).value_or(english);
}

bool isOwnReason(const QString& english)
{
    return translated(english).has_value();
}

} // namespace relais
