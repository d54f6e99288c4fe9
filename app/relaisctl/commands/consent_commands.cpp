// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relaisctl/commands/commands.h"
#include "app/relaisctl/words.h"
#include "services/contacts/consent_list.h"
#include "services/contacts/contact_repository.h"

#include <QJsonObject>

namespace relais::ctl {

namespace {

QJsonObject toJson(const QList<Consent>& consents)
{
    QJsonObject json;
    for (const auto& consent : consents)
        json.insert(consentChannelName(consent.channel), QJsonObject{{word("granted"), consent.granted},
                                                                     {word("at"), isoOrNull(consent.at)},
                                                                     {word("source"), consent.source},
                                                                     {word("proof"), consent.proof}});
    return json;
}

QString toText(const QList<Consent>& consents)
{
    QStringList lines;
    for (const auto& consent : consents)
        lines.append(QStringLiteral("%1  %2  %3  %4 %5")
                         .arg(consentChannelName(consent.channel), -10)
                         .arg(consent.granted ? Words::tr("yes") : Words::tr("no"),
                              consent.at ? toIso(*consent.at) : QString(), consent.source, consent.proof)
                         .trimmed());
    return lines.isEmpty() ? Words::tr("Nothing is known of any consent.") : lines.join(QLatin1Char('\n'));
}

/// --channel, --granted, --source, --proof, --at.
tl::expected<Consent, Failure> consentFrom(const Arguments& arguments)
{
    const auto channel = consentChannelFromName(arguments.value(word("--channel")));
    if (!channel) return wrongUsage(word("--channel"), Words::tr("email, whatsapp or sms"));
    const auto granted = arguments.value(word("--granted"));
    if (granted != word("yes") && granted != word("no")) return wrongUsage(word("--granted"), Words::tr("yes or no"));
    Consent consent{.channel = *channel,
                    .granted = granted == word("yes"),
                    .source = arguments.value(word("--source")),
                    .proof = arguments.value(word("--proof"))};
    if (arguments.has(word("--at"))) {
        consent.at = instantFromIso(arguments.value(word("--at")));
        if (!consent.at) return wrongUsage(word("--at"), Words::tr("no date and time as ISO 8601 has them"));
    }
    return consent;
}

/// Shows what is known; with --channel it is set first.
Outcome consent(Desk& desk, const Arguments& arguments)
{
    bool ok = false;
    const ContactId id(arguments.operands().first().toLongLong(&ok));
    if (!ok) return wrongUsage(arguments.operands().first(), Words::tr("a contact's id is a number"));
    const auto contact = ContactRepository(desk.database(), desk.session(), desk.clock()).byId(id);
    if (!contact) return contact.failure();
    ConsentList list(desk.database(), desk.session(), desk.clock());
    for (const auto* option : {"--granted", "--source", "--proof", "--at"})
        if (arguments.has(word(option)) && !arguments.has(word("--channel")))
            return wrongUsage(word("--channel"), Words::tr("is missing"));
    if (arguments.has(word("--channel"))) {
        const auto wanted = consentFrom(arguments);
        if (!wanted) return tl::unexpected(wanted.error());
        if (auto done = list.set(id, *wanted); !done) return done.failure();
    }
    const auto known = list.of(id);
    if (!known) return known.failure();
    return Answer{QJsonObject{{word("id"), id.value()}, {word("consents"), toJson(*known)}}, toText(*known)};
}

} // namespace

QList<Command> consentCommands()
{
    return {{{word("contacts"), word("consent")},
             word("ID [--channel email|whatsapp|sms --granted yes|no [--source S] [--proof P] [--at T]]"),
             {{word("--channel"), word("C")},
              {word("--granted"), word("yes|no")},
              {word("--source"), word("S")},
              {word("--proof"), word("P")},
              {word("--at"), word("T")}},
             1,
             1,
             Needs::Workspace,
             consent}};
}

} // namespace relais::ctl
