// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contacts/contact_field.h"

#include "models/contacts/consent.h"
#include "models/contacts/suppression_column.h"

#include <QHash>
#include <QSet>

namespace relais {

namespace {

struct Synonyms
{
    ContactField field;
    const char* names; ///< folded, separated by spaces; the first is the key
};

constexpr std::array kSynonyms = {
    Synonyms{
        ContactField::Name,
        "name nom full_name nom_complet display_name contact contact_name nom_et_prenom prenom_nom profile_name file_as"},
    Synonyms{ContactField::FirstName, "first_name prenom firstname given_name vorname prenoms fname forename"},
    Synonyms{ContactField::LastName,
             "last_name nom_de_famille lastname family_name surname nachname lname nom_famille"},
    Synonyms{ContactField::Company,
             "company entreprise societe organisation organization company_name organization_name raison_sociale "
             "organization_1_name nom_entreprise nom_de_l_entreprise business"},
    Synonyms{
        ContactField::Email,
        "email e_mail mail courriel email_address adresse_e_mail adresse_email adresse_mail e_mail_address primary_email "
        "e_mail_1_value emailadresse adresse_de_messagerie adresse_electronique mel"},
    Synonyms{
        ContactField::Phone,
        "phone telephone tel mobile portable phone_number mobile_phone mobile_phone_number numero numero_de_telephone sms "
        "phone_1_value mobile_number cell cell_phone gsm tel_mobile telephone_mobile telephone_portable whatsapp"},
    Synonyms{ContactField::Country, "country pays country_region country_code code_pays cc land"},
    Synonyms{ContactField::WhatsappId, "whatsapp_id wa_id bsuid"},
    Synonyms{ContactField::ExternalId,
             "external_id ext_id id_externe identifiant identifier record_id external_identifier"},
    Synonyms{ContactField::Language, "language langue lang locale sprache"},
    Synonyms{ContactField::TimeZone, "time_zone timezone fuseau fuseau_horaire tz"},
    Synonyms{ContactField::Categories,
             "categories categorie category lists list liste listes labels group_membership groupes groupe"},
    Synonyms{ContactField::Tags, "tags tag etiquettes etiquette mots_cles"},
    Synonyms{ContactField::Notes, "notes note remarques commentaire commentaires comment comments description"},
};

const QHash<QString, ContactField>& fieldsByName()
{
    static const auto table = [] {
        QHash<QString, ContactField> fields;
        for (const auto& row : kSynonyms)
            for (const auto& name : QString::fromLatin1(row.names).split(QLatin1Char(' ')))
                fields.insert(name, row.field);
        return fields;
    }();
    return table;
}

} // namespace

QString fieldKey(ContactField field)
{
    for (const auto& row : kSynonyms)
        if (row.field == field) return QString::fromLatin1(row.names).section(QLatin1Char(' '), 0, 0);
    return {};
}

QString foldedName(const QString& name)
{
    QString folded;
    for (const auto letter : name.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() == QChar::Mark_NonSpacing) continue;
        if (letter.isLetterOrNumber())
            folded += letter.toLower();
        else if (!folded.isEmpty() && !folded.endsWith(QLatin1Char('_')))
            folded += QLatin1Char('_');
    }
    if (folded.endsWith(QLatin1Char('_'))) folded.chop(1);
    return folded;
}

std::optional<ContactField> contactFieldFromName(const QString& name)
{
    const auto found = fieldsByName().constFind(foldedName(name));
    if (found == fieldsByName().constEnd()) return std::nullopt;
    return *found;
}

bool isReservedFieldName(const QString& name)
{
    static const QSet<QString> ours{
        QStringLiteral("id"),          QStringLiteral("created_at"),    QStringLiteral("updated_at"),
        QStringLiteral("unsubscribe"), QStringLiteral("desabonnement"), QStringLiteral("desinscription"),
        QStringLiteral("signature")};
    return contactFieldFromName(name) || consentColumn(name) || suppressionColumn(name)
           || ours.contains(foldedName(name));
}

} // namespace relais
