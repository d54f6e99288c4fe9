// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/invitation_text.h"

namespace relais {

InvitationText invitationText(const QString& language)
{
    if (language.startsWith(QLatin1String("fr"), Qt::CaseInsensitive))
        return {
            QStringLiteral("Invitation à rejoindre {agency}"),
            QStringLiteral(
                "Bonjour,\n\n"
                "{inviter} vous invite à travailler avec {agency} dans Relais, espace {workspace}.\n\n"
                "Votre code :\n\n"
                "    {code}\n\n"
                "Il sert une seule fois, pendant {validity} à partir de l’envoi de ce message.\n\n"
                "Dans Relais : sur la page de connexion, choisissez « J’ai une invitation », puis indiquez votre adresse ({email}), "
                "ce code, votre nom et un mot de passe d’au moins dix caractères. Si vous vous connectez déjà à cette agence, indiquez "
                "votre mot de passe habituel.\n\n"
                "En ligne de commande :\n\n"
                "    relaisctl invite accept --email {email} --name \"VOTRE NOM\" --code-file FICHIER --secret-file FICHIER\n\n"
                "Si vous n’attendiez pas cette invitation, ne faites rien : sans ce code, elle ne vaut rien.\n")};
    return {
        QStringLiteral("Invitation to join {agency}"),
        QStringLiteral(
            "Hello,\n\n"
            "{inviter} invites you to work with {agency} in Relais, workspace {workspace}.\n\n"
            "Your code:\n\n"
            "    {code}\n\n"
            "It may be used once, for {validity} from when this message was sent.\n\n"
            "In Relais: choose “I have an invitation” on the sign-in page, then type your address ({email}), this code, your name and a "
            "password of at least ten characters. If you sign in to this agency already, type your usual password.\n\n"
            "On the command line:\n\n"
            "    relaisctl invite accept --email {email} --name \"YOUR NAME\" --code-file FILE --secret-file FILE\n\n"
            "If you did not expect this invitation, do nothing: without the code it is worth nothing.\n")};
}

} // namespace relais
