// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/demo_agency.h"

#include "services/access/agency.h"
#include "services/access/sign_in.h"
#include "services/access/workspaces.h"
#include "services/channels/account_repository.h"
#include "services/channels/template_sync.h"
#include "services/contacts/category_repository.h"
#include "services/contacts/contact_store.h"
#include "services/core/clock.h"
#include "services/storage/database.h"
#include "services/storage/transaction.h"

#include <array>
#include <random>

namespace relais {

namespace {

constexpr std::array kFirstNames = {"Louise",  "Hugo",   "Élena",  "Yanis", "Priya", "Thomas",   "Inès",  "Amélie",
                                    "Bastien", "Clara",  "Daniel", "Farid", "Jonas", "Léa",      "Marco", "Nadia",
                                    "Noah",    "Romain", "Sofia",  "Chloé", "Gaël",  "Maëlle",   "Tariq", "Zoé",
                                    "Emma",    "Lucas",  "Agnès",  "Björn", "Siân",  "Oluwaseun"};
constexpr std::array kLastNames = {"Pellerin",  "Lantier",  "Kowalczyk", "Belkhir",    "Nandan",    "Verhaeghe",
                                   "Delorme",   "Roustan",  "Orsini",    "Vandenberg", "Osei",      "Benhaddou",
                                   "Lindqvist", "Montfort", "Tedeschi",  "Ferhat",     "Whitcombe", "Castaing",
                                   "Marchetti", "Hartnell", "Le Goff",   "d’Aubigné",  "N’Diaye",   "Müller"};
constexpr std::array kCompanies = {"Pellerin Traiteur", "Lantier Conseil",    "Kowalczyk Design",
                                   "Thés du Vallon",    "Librairie Nord-Sud", "Atelier Kaolin",
                                   "Hôtel des Quais",   "Studio Mirabelle",   "Nordlys Interiör",
                                   "Caffè Tedeschi",    "Maison Ferhat",      "Whitcombe & Lane",
                                   "Cave Castaing",     "Marchetti Eventi",   ""};
constexpr std::array kDomains = {"example.com", "example.org", "example.net"};
constexpr std::array kCategories = {"Clients fidèles", "Revendeurs", "Presse", "Nouveaux"};

class People
{
public:
    ContactData next(int number)
    {
        ContactData data;
        data.firstName = pick(kFirstNames);
        data.lastName = pick(kLastNames);
        data.name = data.firstName + QLatin1Char(' ') + data.lastName;
        data.company = pick(kCompanies);
        auto local = slugOf(data.firstName) + QLatin1Char('.') + slugOf(data.lastName);
        local.remove(QLatin1Char('-'));
        data.email = *EmailAddress::parse(QStringLiteral("%1.%2@%3").arg(local).arg(number).arg(pick(kDomains)));
        // Nothing is ever sent to them; they only have to be numbers that the rules know.
        if (number % 3 != 0)
            data.phone =
                *PhoneNumber::parse(QStringLiteral("+336123%1").arg(number % 100'000, 5, 10, QLatin1Char('0')));
        data.country = number % 5 == 0 ? QStringLiteral("GB") : QStringLiteral("FR");
        data.language = number % 5 == 0 ? QStringLiteral("en") : QStringLiteral("fr");
        data.timeZone = number % 5 == 0 ? QStringLiteral("Europe/London") : QStringLiteral("Europe/Paris");
        return data;
    }
    size_t category() { return std::uniform_int_distribution<size_t>(0, kCategories.size() - 1)(m_random); }

private:
    template <size_t size>
    QString pick(const std::array<const char*, size>& from)
    {
        return QString::fromUtf8(from[std::uniform_int_distribution<size_t>(0, size - 1)(m_random)]);
    }
    // Fixed, so that everybody practises with the same people.
    std::mt19937 m_random{2026};
};

/// The people who show what can go wrong: see docs/guide, "Practice".
QList<ContactData> lessons()
{
    QList<ContactData> all;
    for (const auto& [name, email] : {std::pair("Adresse Inconnue", "unknown@example.com"),
                                      {"Liste Grise", "greylist@example.com"},
                                      {"Boîte Pleine", "full@example.com"},
                                      {"Serveur Lent", "slow@example.com"}}) {
        ContactData data{.name = QString::fromUtf8(name)};
        data.email = *EmailAddress::parse(QString::fromLatin1(email));
        all.append(data);
    }
    return all;
}

Result<void> addPeople(Database& database, const Clock& clock, const Session& session, int count)
{
    CategoryRepository categories(database, session, clock);
    std::vector<CategoryId> ids;
    for (const auto* name : kCategories) {
        const auto id = categories.add(QString::fromUtf8(name));
        if (!id) return id.failure();
        ids.push_back(*id);
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.failure();
    ContactStore store(database, session.workspace);
    People people;
    auto all = lessons().mid(0, count);
    for (int number = 1; all.size() < count; ++number) all.append(people.next(number));
    for (const auto& data : all) {
        const auto id = store.insert(data, clock.now());
        if (!id) return id.failure();
        if (auto done = store.assign(ids[people.category()], *id); !done) return done;
    }
    if (auto done = store.saveCount(); !done) return done;
    return transaction->commit();
}

Result<void> addAccount(Database& database, const Clock& clock, const Session& session)
{
    const auto from = Mailbox::parse(QStringLiteral("Maison Lémant <bonjour@lemant.example>"));
    if (!from) return from.failure();
    const AccountDraft draft{.name = QStringLiteral("Newsletter"),
                             .settings = SmtpSettings{.from = *from},
                             .practice = true,
                             .connections = 4,
                             .backoff = Seconds(10)};
    const auto added = AccountRepository(database, session, clock).add(draft, {}, nullptr);
    if (!added) return added.failure();
    return {};
}

Result<void> addNumber(Database& database, const Clock& clock, const Session& session, const PracticePort& port)
{
    auto draft = AccountDraft::forWhatsapp(QStringLiteral("WhatsApp Lémant"), {});
    draft.practice = true;
    AccountRepository accounts(database, session, clock);
    if (auto added = accounts.add(draft, {}, nullptr); !added) return added.failure();
    const auto account = accounts.byName(draft.name);
    if (!account) return account.failure();
    // Where the stand-in cannot listen now, the account's page synchronises them later.
    static_cast<void>(syncTemplates(database, session, clock, *account, {}, port));
    return {};
}

} // namespace

Result<void> createDemo(Database& database, const Clock& clock, const DemoWish& wish, HashCost cost)
{
    const NewAgency agency{.name = QStringLiteral("Agence Rivage"),
                           .ownerName = QStringLiteral("Camille Aubrac"),
                           .ownerEmail = wish.email,
                           .ownerPassword = wish.password,
                           .workspaceName = QStringLiteral("Maison Lémant"),
                           .practice = true};
    if (auto made = createAgency(database, clock, agency, cost); !made) return made;
    const auto owner = signIn(database, clock, wish.email, wish.password);
    if (!owner) return owner.failure();
    const auto session = openWorkspace(database, *owner, QStringLiteral("maison-lemant"));
    if (!session) return session.failure();
    if (auto done = addPeople(database, clock, *session, wish.contacts); !done) return done;
    if (auto done = addAccount(database, clock, *session); !done) return done;
    if (!wish.whatsapp) return {};
    return addNumber(database, clock, *session, wish.whatsapp);
}

} // namespace relais
