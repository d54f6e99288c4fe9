<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessText</name>
    <message>
        <source>Added a person</source>
        <translation>A ajouté une personne</translation>
    </message>
    <message>
        <source>Changed a name or e-mail</source>
        <translation>A changé un nom ou un e-mail</translation>
    </message>
    <message>
        <source>Changed a role</source>
        <translation>A changé un rôle</translation>
    </message>
    <message>
        <source>Took somebody out of the workspace</source>
        <translation>A retiré quelqu’un de l’espace</translation>
    </message>
    <message>
        <source>Deactivated a person</source>
        <translation>A désactivé une personne</translation>
    </message>
    <message>
        <source>Reactivated a person</source>
        <translation>A réactivé une personne</translation>
    </message>
    <message>
        <source>Deleted a person</source>
        <translation>A supprimé une personne</translation>
    </message>
    <message>
        <source>Changed their password</source>
        <translation>A changé son mot de passe</translation>
    </message>
    <message>
        <source>Made a workspace</source>
        <translation>A créé un espace</translation>
    </message>
    <message>
        <source>Renamed a workspace</source>
        <translation>A renommé un espace</translation>
    </message>
    <message>
        <source>Archived a workspace</source>
        <translation>A archivé un espace</translation>
    </message>
    <message>
        <source>Brought a workspace back</source>
        <translation>A rouvert un espace</translation>
    </message>
    <message>
        <source>Added an account</source>
        <translation>A ajouté un compte</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>A modifié un compte</translation>
    </message>
    <message>
        <source>Removed an account</source>
        <translation>A retiré un compte</translation>
    </message>
    <message>
        <source>Added a relay</source>
        <translation>A ajouté un relais</translation>
    </message>
    <message>
        <source>Removed a relay</source>
        <translation>A retiré un relais</translation>
    </message>
    <message>
        <source>Let this copy of the database send</source>
        <translation>A autorisé cette copie de la base à envoyer</translation>
    </message>
    <message>
        <source>Launched a campaign</source>
        <translation>A lancé une campagne</translation>
    </message>
    <message>
        <source>Resumed a campaign</source>
        <translation>A repris une campagne</translation>
    </message>
    <message>
        <source>Cancelled a campaign</source>
        <translation>A annulé une campagne</translation>
    </message>
    <message>
        <source>Tried a campaign’s failures again</source>
        <translation>A réessayé les échecs d’une campagne</translation>
    </message>
    <message>
        <source>Deleted contacts</source>
        <translation>A supprimé des contacts</translation>
    </message>
    <message>
        <source>Exported contacts</source>
        <translation>A exporté des contacts</translation>
    </message>
    <message>
        <source>Exported messages</source>
        <translation>A exporté des messages</translation>
    </message>
    <message>
        <source>Exported a conversation</source>
        <translation>A exporté une conversation</translation>
    </message>
    <message>
        <source>Exported the audit trail</source>
        <translation>A exporté le journal d’audit</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personnes et rôles</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>La base</translation>
    </message>
    <message>
        <source>The trail itself</source>
        <translation>Le journal lui-même</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>before: “%1”</source>
        <translation>avant&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) paused</source>
        <translation>
            <numerusform>%Ln campagne mise en pause</numerusform>
            <numerusform>%Ln campagnes mises en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>with a new password or token</source>
        <translation>avec un nouveau mot de passe ou jeton</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Admin</source>
        <comment>head of a narrow column</comment>
        <translation>Admin</translation>
    </message>
    <message>
        <source>See contacts</source>
        <translation>Voir les contacts</translation>
    </message>
    <message>
        <source>Add, edit, import</source>
        <translation>Ajouter, modifier</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>See campaigns</source>
        <translation>Voir les campagnes</translation>
    </message>
    <message>
        <source>Write campaigns</source>
        <translation>Les écrire</translation>
    </message>
    <message>
        <source>Launch, pause, cancel</source>
        <translation>Lancer, annuler</translation>
    </message>
    <message>
        <source>Read the inbox</source>
        <translation>Lire la boîte</translation>
    </message>
    <message>
        <source>Answer in the inbox</source>
        <translation>Y répondre</translation>
    </message>
    <message>
        <source>Manage queues</source>
        <translation>Gérer les files</translation>
    </message>
    <message>
        <source>See statistics</source>
        <translation>Voir les chiffres</translation>
    </message>
    <message>
        <source>Sales and offers</source>
        <translation>Ventes, offres</translation>
    </message>
    <message>
        <source>Accounts and limits</source>
        <translation>Comptes, limites</translation>
    </message>
    <message>
        <source>Rules and automation</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>People, audit trail</source>
        <translation>Personnes, journal</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Fonctionnement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>all campaigns</source>
        <translation>toutes les campagnes</translation>
    </message>
    <message>
        <source>campaign no. %1</source>
        <translation>campagne n° %1</translation>
    </message>
    <message>
        <source>conversation no. %1</source>
        <translation>conversation n° %1</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Jamais connecté</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>Il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>Il y a %1 h</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day of a list, this year</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day of a list, another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Paused a campaign</source>
        <translation>A mis une campagne en pause</translation>
    </message>
    <message>
        <source>Gave a campaign another start</source>
        <translation>A changé le départ d’une campagne</translation>
    </message>
    <message>
        <source>Changed a campaign’s budget</source>
        <translation>A changé le budget d’une campagne</translation>
    </message>
    <message>
        <source>Deleted a draft</source>
        <translation>A supprimé un brouillon</translation>
    </message>
    <message>
        <source>Sent a test</source>
        <translation>A envoyé un test</translation>
    </message>
    <message>
        <source>Saved a text of the library</source>
        <translation>A enregistré un texte de la bibliothèque</translation>
    </message>
    <message>
        <source>Deleted a text of the library</source>
        <translation>A supprimé un texte de la bibliothèque</translation>
    </message>
    <message>
        <source>Fetched WhatsApp’s templates</source>
        <translation>A récupéré les modèles WhatsApp</translation>
    </message>
    <message>
        <source>Set a rate card</source>
        <translation>A posé une grille tarifaire</translation>
    </message>
    <message>
        <source>Settled messages that nobody was sure of</source>
        <translation>A tranché le sort de messages incertains</translation>
    </message>
    <message>
        <source>Imported contacts</source>
        <translation>A importé des contacts</translation>
    </message>
    <message>
        <source>Brought deleted contacts back</source>
        <translation>A rétabli des contacts supprimés</translation>
    </message>
    <message>
        <source>Merged contacts</source>
        <translation>A fusionné des contacts</translation>
    </message>
    <message>
        <source>Took a merge of contacts back</source>
        <translation>A défait une fusion de contacts</translation>
    </message>
    <message>
        <source>Noted a consent</source>
        <translation>A noté un consentement</translation>
    </message>
    <message>
        <source>Noted a refusal</source>
        <translation>A noté un refus</translation>
    </message>
    <message>
        <source>Took an address off the suppression list</source>
        <translation>A retiré une adresse de la liste de suppression</translation>
    </message>
    <message>
        <source>Deleted a category</source>
        <translation>A supprimé une catégorie</translation>
    </message>
    <message>
        <source>Deleted a segment</source>
        <translation>A supprimé un segment</translation>
    </message>
    <message>
        <source>Changed the automatic rules</source>
        <translation>A changé les règles automatiques</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>A fait une sauvegarde</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>A remis une sauvegarde en place</translation>
    </message>
    <message>
        <source>Gave out a reset code</source>
        <translation>A délivré un code de réinitialisation</translation>
    </message>
    <message>
        <source>Set a new password with a reset code</source>
        <translation>A changé son mot de passe avec un code de réinitialisation</translation>
    </message>
    <message>
        <source>A reset code was used up by wrong tries</source>
        <translation>Un code de réinitialisation a été épuisé par des essais erronés</translation>
    </message>
    <message>
        <source>Wrong passwords, several in a row</source>
        <translation>Plusieurs mots de passe erronés de suite</translation>
    </message>
    <message>
        <source>Invited somebody</source>
        <translation>A invité quelqu’un</translation>
    </message>
    <message>
        <source>Sent an invitation again</source>
        <translation>A renvoyé une invitation</translation>
    </message>
    <message>
        <source>Revoked an invitation</source>
        <translation>A révoqué une invitation</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>A accepté une invitation</translation>
    </message>
    <message>
        <source>An invitation was used up by wrong codes</source>
        <translation>Une invitation a été épuisée par des codes erronés</translation>
    </message>
    <message>
        <source>Changed how long invitations hold</source>
        <translation>A changé la durée de validité des invitations</translation>
    </message>
    <message>
        <source>Changed what texts are written with</source>
        <translation>A changé l’aide à l’écriture</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Writing help</source>
        <translation>Aide à l’écriture</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>départ&#xa0;: %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>with no. %1</source>
        <translation>avec le n° %1</translation>
    </message>
    <message>
        <source>they were sent</source>
        <translation>ils sont partis</translation>
    </message>
    <message>
        <source>they are sent again</source>
        <translation>ils sont envoyés à nouveau</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>contact no. %1</source>
        <translation>contact n° %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>an e-mail that nobody has</source>
        <translation>un e-mail que personne n’a</translation>
    </message>
    <message>
        <source>an address of no contact</source>
        <translation>une adresse sans contact</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>head of a narrow column</comment>
        <translation>Propr.</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>head of a narrow column</comment>
        <translation>Resp.</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>head of a narrow column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>A effacé une personne</translation>
    </message>
    <message>
        <source>Handed out what is held about a person</source>
        <translation>A remis ce qui est conservé sur une personne</translation>
    </message>
    <message>
        <source>Deleted an own field</source>
        <translation>A supprimé un champ des contacts</translation>
    </message>
    <message>
        <source>Gave an own field another type</source>
        <translation>A donné un autre type à un champ des contacts</translation>
    </message>
    <message>
        <source>Sealed the passwords</source>
        <translation>A scellé les mots de passe</translation>
    </message>
    <message>
        <source>Unsealed the passwords</source>
        <translation>A descellé les mots de passe</translation>
    </message>
    <message>
        <source>Looked at the recovery code of the passwords</source>
        <translation>A regardé le code de secours des mots de passe</translation>
    </message>
    <message>
        <source>Gave the key of the passwords back with its recovery code</source>
        <translation>A rendu la clé des mots de passe par son code de secours</translation>
    </message>
    <message>
        <source>Changed how the workspace speaks</source>
        <translation>A changé la voix de l’espace</translation>
    </message>
    <message>
        <source>Switched the reading by the model</source>
        <translation>A changé la lecture par l’IA</translation>
    </message>
    <message>
        <source>Changed the words that must not go out</source>
        <translation>A modifié les mots qui ne doivent pas partir</translation>
    </message>
    <message>
        <source>Changed what the model has to say of what goes out</source>
        <translation>A modifié ce que l’IA a à dire de ce qui part</translation>
    </message>
    <message>
        <source>What must not go out</source>
        <translation>Ce qui ne doit pas partir</translation>
    </message>
    <message>
        <source>Added a provider that writes when Ollama cannot</source>
        <translation>A ajouté un fournisseur qui écrit quand Ollama ne peut pas</translation>
    </message>
    <message>
        <source>Changed a provider that writes when Ollama cannot</source>
        <translation>A modifié un fournisseur qui écrit quand Ollama ne peut pas</translation>
    </message>
    <message>
        <source>Removed a provider that writes when Ollama cannot</source>
        <translation>A retiré un fournisseur qui écrit quand Ollama ne peut pas</translation>
    </message>
    <message>
        <source>Changed the order in which providers are asked</source>
        <translation>A changé l’ordre des fournisseurs</translation>
    </message>
    <message>
        <source>Exported the suppression list</source>
        <translation>A exporté la liste de suppression</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln adresse</numerusform>
            <numerusform>%Ln adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Gave backups a passphrase</source>
        <translation>A donné une phrase secrète aux sauvegardes</translation>
    </message>
    <message>
        <source>Encrypted backups no more</source>
        <translation>N’a plus chiffré les sauvegardes</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (entraînement)</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer, nobody gets it.</source>
        <translation>Entraînement&#xa0;: rien ne quitte cet ordinateur, personne ne le reçoit.</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>“%1” answers.</source>
        <translation>«&#xa0;%1&#xa0;» répond.</translation>
    </message>
    <message>
        <source>“%1” answers: %2, quality: %3, new people in 24 hours: %4.</source>
        <translation>«&#xa0;%1&#xa0;» répond&#xa0;: %2, qualité&#xa0;: %3, nouvelles personnes en 24 heures&#xa0;: %4.</translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message>
        <source>The subject is empty.</source>
        <translation>L’objet est vide.</translation>
    </message>
    <message>
        <source>There is nothing to read in it.</source>
        <translation>Il n’y a rien à lire dans ce message.</translation>
    </message>
    <message>
        <source>Choose the account that sends it.</source>
        <translation>Choisissez le compte d’envoi.</translation>
    </message>
    <message>
        <source>There is no account “%1” any more. Choose another one.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The account “%1” is stopped: messages will wait. %2</source>
        <translation>Le compte «&#xa0;%1&#xa0;» est arrêté&#xa0;: les messages attendront. %2</translation>
    </message>
    <message>
        <source>This database was restored or copied: nothing is sent until you arm it.</source>
        <translation>Cette base a été restaurée ou copiée&#xa0;: rien ne part tant que vous ne l’avez pas armée.</translation>
    </message>
    <message>
        <source>“%1” is gone: choose the audience again.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe plus&#xa0;: choisissez de nouveau l’audience.</translation>
    </message>
    <message>
        <source>A variable is wrong in %1, %2.</source>
        <translation>Une variable est fausse dans %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>{%1} is empty for %Ln contact(s). Write a fallback, {%1|...}, or leave them out.</source>
        <translation>
            <numerusform>{%1} est vide pour %Ln contact. Écrivez un texte de remplacement, {%1|...}, ou laissez ce contact de côté.</numerusform>
            <numerusform>{%1} est vide pour %Ln contacts. Écrivez un texte de remplacement, {%1|...}, ou laissez ces contacts de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere.</source>
        <translation>Le lien «&#xa0;%1&#xa0;» ne mène nulle part.</translation>
    </message>
    <message>
        <source>“%1” is large: many servers will refuse it.</source>
        <translation>«&#xa0;%1&#xa0;» est volumineux&#xa0;: beaucoup de serveurs le refuseront.</translation>
    </message>
    <message>
        <source>The picture “%1” is shown but not attached.</source>
        <translation>L’image «&#xa0;%1&#xa0;» est affichée mais n’est pas jointe.</translation>
    </message>
    <message>
        <source>There is no {unsubscribe} link in the text; it stands in the header only.</source>
        <translation>Le texte ne contient pas le lien {desabonnement}&#x202f;; il n’est que dans l’en-tête.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without an e-mail address are left out.</source>
        <translation>
            <numerusform>%Ln contact sans adresse e-mail est laissé de côté.</numerusform>
            <numerusform>%Ln contacts sans adresse e-mail sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 publishes no SPF record: the mails may be taken for forged.</source>
        <translation>%1 ne publie pas d’enregistrement SPF&#xa0;: les messages risquent de passer pour des faux.</translation>
    </message>
    <message>
        <source>No usual DKIM key was found for %1. Ask your provider how it signs.</source>
        <translation>Aucune clé DKIM courante n’a été trouvée pour %1. Demandez à votre fournisseur comment il signe.</translation>
    </message>
    <message>
        <source>%1 publishes no DMARC record. Large providers ask for one.</source>
        <translation>%1 ne publie pas d’enregistrement DMARC. Les grands fournisseurs en demandent un.</translation>
    </message>
    <message>
        <source>The domain %1 was not checked: no connection.</source>
        <translation>Le domaine %1 n’a pas été vérifié&#xa0;: pas de connexion.</translation>
    </message>
    <message>
        <source>The start lies in the past: it would begin at once.</source>
        <translation>Le départ est déjà passé&#xa0;: l’envoi commencerait tout de suite.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Its launch was stopped half way. Launch it again to go on.</source>
        <translation>Son lancement a été interrompu. Lancez-la de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>campaign</comment>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>campaign</comment>
        <translation>Programmée</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>campaign</comment>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>campaign</comment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>campaign</comment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>campaign</comment>
        <translation>Annulée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have had this campaign, or another copy of it, in the last 7 days.</source>
        <translation>
            <numerusform>%Ln d’entre eux a reçu cette campagne, ou une autre copie d’elle, ces 7 derniers jours.</numerusform>
            <numerusform>%Ln d’entre eux ont reçu cette campagne, ou une autre copie d’elle, ces 7 derniers jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the template of Message 1.</source>
        <translation>Choisissez le modèle du Message 1.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be used: %2</source>
        <translation>Le modèle «&#xa0;%1&#xa0;» ne peut pas servir&#xa0;: %2</translation>
    </message>
    <message>
        <source>The template “%1” is not approved (%2): Meta would refuse every message.</source>
        <translation>Le modèle «&#xa0;%1&#xa0;» n’est pas approuvé (%2)&#xa0;: Meta refuserait chaque message.</translation>
    </message>
    <message>
        <source>Readers have reported the template “%1”: Meta may pause it.</source>
        <translation>Des lecteurs ont signalé le modèle «&#xa0;%1&#xa0;»&#xa0;: Meta peut le suspendre.</translation>
    </message>
    <message>
        <source>The account “%1” does not send by this channel. Choose another one.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» n’envoie pas par ce canal. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 is longer than a WhatsApp message may be (4,096 characters).</source>
        <translation>%1 dépasse la longueur d’un message WhatsApp (4 096 caractères).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without a phone number are left out.</source>
        <translation>
            <numerusform>%Ln contact sans numéro de téléphone est laissé de côté.</numerusform>
            <numerusform>%Ln contacts sans numéro de téléphone sont laissés de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have the number of another recipient: one message each number.</source>
        <translation>
            <numerusform>%Ln contact a le numéro d’un autre destinataire&#xa0;: un message par numéro.</numerusform>
            <numerusform>%Ln contacts ont le numéro d’un autre destinataire&#xa0;: un message par numéro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meta allows this number so few new people a day that it takes %Ln day(s).</source>
        <translation>
            <numerusform>Meta accorde à ce numéro assez de nouvelles personnes pour %Ln jour.</numerusform>
            <numerusform>Meta accorde à ce numéro si peu de nouvelles personnes par jour qu’il faut %Ln jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would receive it. Choose an audience that holds contacts with an e-mail address, or for WhatsApp a phone number.</source>
        <translation>Personne ne le recevrait. Choisissez une audience qui contient des contacts avec une adresse e-mail, ou un numéro de téléphone pour WhatsApp.</translation>
    </message>
    <message>
        <source>%1 is empty. Write it, or leave it out.</source>
        <translation>%1 est vide. Écrivez-le, ou retirez-le.</translation>
    </message>
    <message>
        <source>The account “%1” would take no message now: %2</source>
        <translation>Le compte «&#xa0;%1&#xa0;» ne prendrait aucun message maintenant&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>The rate card of “%1” has no price in the budget’s currency for all recipients: the budget may not stop it.</source>
        <translation>Le tarif de «&#xa0;%1&#xa0;» n’a pas de prix dans la devise du budget pour tous les destinataires&#xa0;: le budget pourrait ne pas l’arrêter.</translation>
    </message>
    <message>
        <source>It would cost %1, its budget is %2: it will pause when that is spent.</source>
        <translation>Elle coûterait %1, son budget est de %2&#xa0;: elle se mettra en pause quand il sera dépensé.</translation>
    </message>
    <message>
        <source>Its budget is spent. Raise it, then resume.</source>
        <translation>Son budget est dépensé. Augmentez-le, puis reprenez.</translation>
    </message>
    <message>
        <source>Meta has another text of the template “%1” now. Synchronise the templates, and look at the message again.</source>
        <translation>Meta a maintenant un autre texte du modèle «&#xa0;%1&#xa0;». Synchronisez les modèles, puis regardez le message de nouveau.</translation>
    </message>
    <message>
        <source>Its workspace was archived.</source>
        <translation>Son espace a été archivé.</translation>
    </message>
    <message>
        <source>%1: “%2” stands there. %3</source>
        <translation>%1&#xa0;: on y lit «&#xa0;%2&#xa0;». %3</translation>
    </message>
    <message>
        <source>The model that looked at the words says: %1</source>
        <translation>L’IA qui a regardé les mots dit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The words were not looked at by a model, because: %1 (%2)</source>
        <translation>Aucune IA n’a regardé les mots, parce que&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Its start was missed while the computer was off. Send it now, or choose another start.</source>
        <translation>Son départ est passé pendant que l’ordinateur était éteint. Envoyez-la maintenant, ou choisissez un autre départ.</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Being launched</source>
        <translation>Lancement en cours</translation>
    </message>
    <message>
        <source>Starts %1</source>
        <translation>Départ %1</translation>
    </message>
    <message>
        <source>Start missed</source>
        <translation>Départ manqué</translation>
    </message>
    <message>
        <source>It was to start %1.</source>
        <translation>Elle devait partir le %1.</translation>
    </message>
</context>
<context>
    <name>ContactText</name>
    <message>
        <source>Unsubscribed</source>
        <translation>Désinscription</translation>
    </message>
    <message>
        <source>Address does not exist</source>
        <translation>Adresse inexistante</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Ajout à la main</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
</context>
<context>
    <name>ConversationPdf</name>
    <message>
        <source>Campaign %1</source>
        <translation>Campagne %1</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>Sent by itself</source>
        <translation>Envoyé tout seul</translation>
    </message>
</context>
<context>
    <name>ConversationWords</name>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Message vocal</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Autocollant</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Fiche de contact</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Answered form</source>
        <translation>Formulaire rempli</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>A message of a kind that this version does not know</source>
        <translation>Un message d’une sorte que cette version ne connaît pas</translation>
    </message>
    <message>
        <source>Closed by %1</source>
        <translation>Fermée par %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>conversation</comment>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Opened again by %1</source>
        <translation>Rouverte par %1</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>Attribuée à personne</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>Attribuée à %1</translation>
    </message>
    <message>
        <source>Unsubscribed: no campaign writes to them any more</source>
        <translation>Désinscription&#xa0;: plus aucune campagne ne lui écrit</translation>
    </message>
    <message>
        <source>Wants to be written to again</source>
        <translation>Veut de nouveau recevoir des messages</translation>
    </message>
    <message>
        <source>Has a new number: %1</source>
        <translation>A un nouveau numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>The rule “%1” tagged the contact: %2</source>
        <translation>La règle «&#xa0;%1&#xa0;» a étiqueté le contact&#xa0;: %2</translation>
    </message>
    <message>
        <source>The rule “%1” answered</source>
        <translation>La règle «&#xa0;%1&#xa0;» a répondu</translation>
    </message>
    <message>
        <source>The rule “%1” unsubscribed the contact: no campaign writes to them any more</source>
        <translation>La règle «&#xa0;%1&#xa0;» a désinscrit le contact&#xa0;: plus aucune campagne ne lui écrit</translation>
    </message>
    <message>
        <source>The rule “%1” could not answer: %2</source>
        <translation>La règle «&#xa0;%1&#xa0;» n’a pas pu répondre&#xa0;: %2</translation>
    </message>
    <message>
        <source>Message 2 of “%1” may come again</source>
        <translation>Le Message 2 de «&#xa0;%1&#xa0;» peut revenir</translation>
    </message>
    <message>
        <source>Message 2 of “%1” may come again: %2 said so</source>
        <translation>Le Message 2 de «&#xa0;%1&#xa0;» peut revenir&#xa0;: décidé par %2</translation>
    </message>
    <message>
        <source>The rule “%1” gave the conversation to %2</source>
        <translation>La règle «&#xa0;%1&#xa0;» a confié la conversation à %2</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>By the rule “%1” the model %2 answered; no person has read it</source>
        <translation>Par la règle «&#xa0;%1&#xa0;», l’IA %2 a répondu&#xa0;; personne ne l’a relue</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Practice mailbox</source>
        <translation>Boîte d’entraînement</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>a workspace needs a name</source>
        <translation>un espace a besoin d’un nom</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>au moins %1 caractères</translation>
    </message>
    <message>
        <source>choose one of: %1</source>
        <translation>choisissez parmi&#xa0;: %1</translation>
    </message>
    <message>
        <source>no agency there</source>
        <translation>pas d’agence à cet endroit</translation>
    </message>
    <message>
        <source>no agency yet</source>
        <translation>pas encore d’agence</translation>
    </message>
    <message>
        <source>not enough memory to hash a password</source>
        <translation>pas assez de mémoire pour traiter un mot de passe</translation>
    </message>
    <message>
        <source>set RELAIS_EMAIL and RELAIS_PASSWORD, or --password-file</source>
        <translation>définissez RELAIS_EMAIL et RELAIS_PASSWORD, ou --password-file</translation>
    </message>
    <message>
        <source>the agency needs a name</source>
        <translation>l’agence a besoin d’un nom</translation>
    </message>
    <message>
        <source>there is an agency already</source>
        <translation>il y a déjà une agence</translation>
    </message>
    <message>
        <source>workspaces: %1</source>
        <translation>espaces&#xa0;: %1</translation>
    </message>
    <message>
        <source>a contact cannot be merged with itself</source>
        <translation>un contact ne se fusionne pas avec lui-même</translation>
    </message>
    <message>
        <source>a contact needs an e-mail, a phone number or an external id</source>
        <translation>un contact a besoin d’un e-mail, d’un téléphone ou d’un identifiant externe</translation>
    </message>
    <message>
        <source>a date such as 2026-11-21</source>
        <translation>une date telle que 2026-11-21</translation>
    </message>
    <message>
        <source>a filter has no such key</source>
        <translation>un filtre n’a pas cette clé</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>une liste de textes</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>un nom manque</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>another contact has it</source>
        <translation>un autre contact l’a déjà</translation>
    </message>
    <message>
        <source>it is not on the list</source>
        <translation>elle n’est pas dans la liste</translation>
    </message>
    <message>
        <source>no such category</source>
        <translation>pas de telle catégorie</translation>
    </message>
    <message>
        <source>no such contact</source>
        <translation>pas de tel contact</translation>
    </message>
    <message>
        <source>no such segment</source>
        <translation>pas de tel segment</translation>
    </message>
    <message>
        <source>not an international number such as +33612345678</source>
        <translation>pas un numéro international tel que +33612345678</translation>
    </message>
    <message>
        <source>one of unsubscribed, bounced, complained, opted_out, erased, manual</source>
        <translation>unsubscribed, bounced, complained, opted_out, erased ou manual</translation>
    </message>
    <message>
        <source>the @ is missing</source>
        <translation>il manque le @</translation>
    </message>
    <message>
        <source>the address is empty</source>
        <translation>l’adresse est vide</translation>
    </message>
    <message>
        <source>the address is too long</source>
        <translation>l’adresse est trop longue</translation>
    </message>
    <message>
        <source>the domain is not a valid name</source>
        <translation>le domaine n’est pas un nom valide</translation>
    </message>
    <message>
        <source>the name is taken</source>
        <translation>le nom est pris</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>what stands before the @ is not allowed in an address</source>
        <translation>ce qui précède le @ n’est pas permis dans une adresse</translation>
    </message>
    <message>
        <source>what stands before the @ is too long</source>
        <translation>ce qui précède le @ est trop long</translation>
    </message>
    <message>
        <source>%1 columns, at most %2 can be read</source>
        <translation>%1 colonnes, %2 au plus peuvent être lues</translation>
    </message>
    <message>
        <source>a cell is longer than 1 MB</source>
        <translation>une cellule dépasse 1 Mo</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>un caractère de contrôle</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>columns: %1</source>
        <translation>colonnes&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>neither e-mail, phone number nor external id</source>
        <translation>ni e-mail, ni téléphone, ni identifiant externe</translation>
    </message>
    <message>
        <source>no country code such as FR</source>
        <translation>pas un code de pays tel que FR</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>pas un numéro de téléphone</translation>
    </message>
    <message>
        <source>no phone number with its country code</source>
        <translation>pas un numéro de téléphone avec son indicatif</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>the field&apos;s name is empty</source>
        <translation>le nom du champ est vide</translation>
    </message>
    <message>
        <source>the file has no rows</source>
        <translation>le fichier n’a pas de lignes</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>there is no such phone number</source>
        <translation>ce numéro de téléphone n’existe pas</translation>
    </message>
    <message>
        <source>this is no text file; export the list as CSV</source>
        <translation>ce n’est pas un fichier texte&#x202f;; exportez la liste en CSV</translation>
    </message>
    <message>
        <source>too long for a phone number</source>
        <translation>trop long pour un numéro de téléphone</translation>
    </message>
    <message>
        <source>write HEADER=field</source>
        <translation>écrivez TITRE=champ</translation>
    </message>
    <message>
        <source>%1: see the campaign&apos;s check</source>
        <translation>%1&#xa0;: voyez la vérification de la campagne</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a list is wanted</source>
        <translation>il faut une liste</translation>
    </message>
    <message>
        <source>a number is wanted</source>
        <translation>il faut un nombre</translation>
    </message>
    <message>
        <source>a path or an object is wanted</source>
        <translation>il faut un chemin ou un objet</translation>
    </message>
    <message>
        <source>a text is wanted</source>
        <translation>il faut un texte</translation>
    </message>
    <message>
        <source>an e-mail campaign has one step</source>
        <translation>une campagne par e-mail a une seule étape</translation>
    </message>
    <message>
        <source>an object is wanted</source>
        <translation>il faut un objet</translation>
    </message>
    <message>
        <source>it is %1: cancel it first</source>
        <translation>état&#xa0;: %1&#x202f;; annulez-la d’abord</translation>
    </message>
    <message>
        <source>it was launched already (%1)</source>
        <translation>elle a déjà été lancée (%1)</translation>
    </message>
    <message>
        <source>it was launched: its history stays; archive it</source>
        <translation>elle a été lancée&#xa0;: son histoire reste&#x202f;; archivez-la</translation>
    </message>
    <message>
        <source>its launch was cut short: launch it again to go on</source>
        <translation>son lancement a été interrompu&#xa0;: lancez-la de nouveau pour continuer</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>plus de %1 Mio</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>no IANA time zone</source>
        <translation>pas un fuseau horaire IANA</translation>
    </message>
    <message>
        <source>no answer from the resolver</source>
        <translation>le serveur de noms ne répond pas</translation>
    </message>
    <message>
        <source>no date and time as ISO 8601 has them</source>
        <translation>pas une date et une heure ISO 8601</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>pas une adresse e-mail</translation>
    </message>
    <message>
        <source>no such attachment</source>
        <translation>pas de telle pièce jointe</translation>
    </message>
    <message>
        <source>no such campaign</source>
        <translation>pas de telle campagne</translation>
    </message>
    <message>
        <source>no such message</source>
        <translation>pas de tel message</translation>
    </message>
    <message>
        <source>no such template</source>
        <translation>pas de tel modèle</translation>
    </message>
    <message>
        <source>one of email, whatsapp, sms</source>
        <translation>email, whatsapp ou sms</translation>
    </message>
    <message>
        <source>somebody has cancelled it, or goes on with its launch elsewhere</source>
        <translation>quelqu’un l’a annulée, ou poursuit son lancement ailleurs</translation>
    </message>
    <message>
        <source>somebody has saved it meanwhile, or it is no draft any more</source>
        <translation>quelqu’un l’a enregistrée entre-temps, ou ce n’est plus un brouillon</translation>
    </message>
    <message>
        <source>the campaign is %1</source>
        <translation>état de la campagne&#xa0;: %1</translation>
    </message>
    <message>
        <source>the campaign needs a name</source>
        <translation>la campagne a besoin d’un nom</translation>
    </message>
    <message>
        <source>the frozen content is missing</source>
        <translation>le contenu figé manque</translation>
    </message>
    <message>
        <source>the message is %1, not unsure</source>
        <translation>état du message&#xa0;: %1, et non incertain</translation>
    </message>
    <message>
        <source>the template needs a name</source>
        <translation>le modèle a besoin d’un nom</translation>
    </message>
    <message>
        <source>they would last all day</source>
        <translation>elles dureraient toute la journée</translation>
    </message>
    <message>
        <source>this brace closes nothing; write }} for a brace</source>
        <translation>cette accolade ne ferme rien&#x202f;; écrivez }} pour une accolade</translation>
    </message>
    <message>
        <source>this brace is not closed; write {{ for a brace</source>
        <translation>cette accolade n’est pas fermée&#x202f;; écrivez {{ pour une accolade</translation>
    </message>
    <message>
        <source>this version sends e-mail; %1 comes later</source>
        <translation>cette version envoie des e-mails&#x202f;; %1 viendra plus tard</translation>
    </message>
    <message>
        <source>true or false is wanted</source>
        <translation>il faut true ou false</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clé inconnue</translation>
    </message>
    <message>
        <source>unknown variable {%1}</source>
        <translation>variable inconnue {%1}</translation>
    </message>
    <message>
        <source>write {&quot;from&quot;: &quot;20:00&quot;, &quot;to&quot;: &quot;09:00&quot;}</source>
        <translation>écrivez {&quot;from&quot;: &quot;20:00&quot;, &quot;to&quot;: &quot;09:00&quot;}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programmé</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>%1 messages wait for it: cancel their campaigns first</source>
        <translation>messages en attente&#xa0;: %1&#x202f;; annulez d’abord leurs campagnes</translation>
    </message>
    <message>
        <source>a line break or control character</source>
        <translation>un saut de ligne ou un caractère de contrôle</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>un nombre de 1 à %1</translation>
    </message>
    <message>
        <source>a number of messages from 1</source>
        <translation>un nombre de messages à partir de 1</translation>
    </message>
    <message>
        <source>a number of seconds</source>
        <translation>un nombre de secondes</translation>
    </message>
    <message>
        <source>an account needs a name</source>
        <translation>un compte a besoin d’un nom</translation>
    </message>
    <message>
        <source>an account of that name exists</source>
        <translation>un compte de ce nom existe</translation>
    </message>
    <message>
        <source>cannot stand in a header</source>
        <translation>ne peut pas figurer dans un en-tête</translation>
    </message>
    <message>
        <source>messages and seconds from 1, as in 25/60</source>
        <translation>messages et secondes à partir de 1, comme 25/60</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>no such account</source>
        <translation>pas de tel compte</translation>
    </message>
    <message>
        <source>one of starttls, tls, none</source>
        <translation>starttls, tls ou none</translation>
    </message>
    <message>
        <source>one-click needs an https address (RFC 8058)</source>
        <translation>le clic unique demande une adresse https (RFC 8058)</translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation>impossible d’écrire le journal</translation>
    </message>
    <message>
        <source>the name or address of the server alone</source>
        <translation>seulement le nom ou l’adresse du serveur</translation>
    </message>
    <message>
        <source>the program ended while this message was being handed over</source>
        <translation>le programme s’est terminé pendant la remise de ce message</translation>
    </message>
    <message>
        <source>the program was closed</source>
        <translation>le programme a été fermé</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>le serveur a fermé la connexion</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>le serveur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the server offers no login on this connection</source>
        <translation>le serveur ne propose pas d’identification sur cette connexion</translation>
    </message>
    <message>
        <source>the server sent something that is no SMTP reply</source>
        <translation>le serveur a envoyé autre chose qu’une réponse SMTP</translation>
    </message>
    <message>
        <source>too long for a header</source>
        <translation>trop long pour un en-tête</translation>
    </message>
    <message>
        <source>write messages/seconds, as in 25/60</source>
        <translation>écrivez messages/secondes, comme 25/60</translation>
    </message>
    <message>
        <source>a broken reference in %1</source>
        <translation>une référence rompue dans %1</translation>
    </message>
    <message>
        <source>a file of that name exists</source>
        <translation>un fichier de ce nom existe</translation>
    </message>
    <message>
        <source>another program holds the vault</source>
        <translation>un autre programme occupe le coffre</translation>
    </message>
    <message>
        <source>it holds no agency</source>
        <translation>il ne contient pas d’agence</translation>
    </message>
    <message>
        <source>it is encrypted: its passphrase is needed</source>
        <translation>elle est chiffrée&#xa0;: il faut sa phrase secrète</translation>
    </message>
    <message>
        <source>libsodium does not start</source>
        <translation>libsodium ne démarre pas</translation>
    </message>
    <message>
        <source>not enough memory for the passphrase</source>
        <translation>pas assez de mémoire pour la phrase secrète</translation>
    </message>
    <message>
        <source>not enough memory to open the vault</source>
        <translation>pas assez de mémoire pour ouvrir le coffre</translation>
    </message>
    <message>
        <source>the keychain does not answer</source>
        <translation>le trousseau ne répond pas</translation>
    </message>
    <message>
        <source>the keychain does not keep what it is given</source>
        <translation>le trousseau ne garde pas ce qu’on lui confie</translation>
    </message>
    <message>
        <source>the passphrase does not fit the vault</source>
        <translation>la phrase secrète ne convient pas au coffre</translation>
    </message>
    <message>
        <source>the passphrase does not fit, or the file was damaged</source>
        <translation>la phrase secrète ne convient pas, ou le fichier a été abîmé</translation>
    </message>
    <message>
        <source>the passphrase file is empty</source>
        <translation>le fichier de la phrase secrète est vide</translation>
    </message>
    <message>
        <source>the schema is older than the program</source>
        <translation>le schéma est plus ancien que le programme</translation>
    </message>
    <message>
        <source>the vault file is damaged</source>
        <translation>le fichier du coffre est abîmé</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the window&apos;s thread must not wait</source>
        <translation>le fil de la fenêtre ne doit pas attendre</translation>
    </message>
    <message>
        <source>the address is on the suppression list</source>
        <translation>l’adresse est dans la liste de suppression</translation>
    </message>
    <message>
        <source>%1; the mail may have arrived</source>
        <translation>%1&#x202f;; le message est peut-être arrivé</translation>
    </message>
    <message>
        <source>its password cannot be read</source>
        <translation>son mot de passe ne peut pas être lu</translation>
    </message>
    <message>
        <source>no such field of a contact</source>
        <translation>un contact n’a pas ce champ</translation>
    </message>
    <message>
        <source>email, whatsapp or sms</source>
        <translation>email, whatsapp ou sms</translation>
    </message>
    <message>
        <source>yes, no or a date, as in yes|2026-01-05|form</source>
        <translation>oui, non ou une date, comme oui|2026-01-05|formulaire</translation>
    </message>
    <message>
        <source>the signature is too long</source>
        <translation>la signature est trop longue</translation>
    </message>
    <message>
        <source>a number of days from 1 to %1</source>
        <translation>un nombre de jours de 1 à %1</translation>
    </message>
    <message>
        <source>a warm-up grows to a daily cap: set one of at least its first day</source>
        <translation>une montée va jusqu’à un plafond par jour&#xa0;: donnez-en un, au moins égal à son premier jour</translation>
    </message>
    <message>
        <source>write START:DAYS, as in 50:14</source>
        <translation>écrivez DÉBUT:JOURS, comme 50:14</translation>
    </message>
    <message>
        <source>this is no backup of Relais</source>
        <translation>ce n’est pas une sauvegarde de Relais</translation>
    </message>
    <message>
        <source>a template without a name or a language</source>
        <translation>un modèle sans nom ou sans langue</translation>
    </message>
    <message>
        <source>one of email, whatsapp</source>
        <translation>email ou whatsapp</translation>
    </message>
    <message>
        <source>more than 0 and at most 24 hours</source>
        <translation>plus de 0 et au plus 24 heures</translation>
    </message>
    <message>
        <source>Message 2 follows a reply: write &quot;reply&quot;</source>
        <translation>le Message 2 suit une réponse&#xa0;: écrivez &quot;reply&quot;</translation>
    </message>
    <message>
        <source>a WhatsApp campaign has two steps</source>
        <translation>une campagne WhatsApp a deux étapes</translation>
    </message>
    <message>
        <source>this engine carries no such channel</source>
        <translation>ce moteur ne transporte pas ce canal</translation>
    </message>
    <message>
        <source>the list of templates has no end</source>
        <translation>la liste des modèles n’a pas de fin</translation>
    </message>
    <message>
        <source>the answer is too long</source>
        <translation>la réponse est trop longue</translation>
    </message>
    <message>
        <source>the template has %1 variables, not %2</source>
        <translation>le modèle a %1 variables, pas %2</translation>
    </message>
    <message>
        <source>neither a template nor a text</source>
        <translation>ni modèle ni texte</translation>
    </message>
    <message>
        <source>the template&apos;s header needs a value</source>
        <translation>l’en-tête du modèle demande une valeur</translation>
    </message>
    <message>
        <source>the answer names no message</source>
        <translation>la réponse ne nomme aucun message</translation>
    </message>
    <message>
        <source>the id that Meta shows beside the number, digits only</source>
        <translation>l’identifiant que Meta affiche à côté du numéro, en chiffres</translation>
    </message>
    <message>
        <source>the id of the WhatsApp Business account, digits only</source>
        <translation>l’identifiant du compte WhatsApp Business, en chiffres</translation>
    </message>
    <message>
        <source>a version of the Graph API, as in v26.0</source>
        <translation>une version de l’API Graph, comme v26.0</translation>
    </message>
    <message>
        <source>an https address without the version, as in https://graph.facebook.com</source>
        <translation>une adresse https sans la version, comme https://graph.facebook.com</translation>
    </message>
    <message>
        <source>this account sends no e-mail</source>
        <translation>ce compte n’envoie pas d’e-mail</translation>
    </message>
    <message>
        <source>the 24 hours in which free text may be sent are over</source>
        <translation>les 24 heures où un texte libre peut partir sont passées</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>%1 caractères au plus</translation>
    </message>
    <message>
        <source>no such conversation</source>
        <translation>cette conversation n’existe pas</translation>
    </message>
    <message>
        <source>nobody of this workspace has this e-mail</source>
        <translation>personne dans cet espace n’a cet e-mail</translation>
    </message>
    <message>
        <source>the account was removed</source>
        <translation>le compte a été retiré</translation>
    </message>
    <message>
        <source>the tag is too long</source>
        <translation>l’étiquette est trop longue</translation>
    </message>
    <message>
        <source>the template is %1, not approved</source>
        <translation>le modèle est %1, pas approuvé</translation>
    </message>
    <message>
        <source>the window is closed: send a template</source>
        <translation>la fenêtre est fermée&#xa0;: envoyez un modèle</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>il n’y a rien dedans</translation>
    </message>
    <message>
        <source>the account has no such template: synchronise its templates</source>
        <translation>le compte n’a pas ce modèle&#xa0;: synchronisez ses modèles</translation>
    </message>
    <message>
        <source>this template exists in: %1</source>
        <translation>ce modèle existe en&#xa0;: %1</translation>
    </message>
    <message>
        <source>this account has no WhatsApp templates</source>
        <translation>ce compte n’a pas de modèles WhatsApp</translation>
    </message>
    <message>
        <source>write HOST:PORT, as in 127.0.0.1:8080</source>
        <translation>écrivez HÔTE:PORT, comme 127.0.0.1:8080</translation>
    </message>
    <message>
        <source>this address cannot be listened at: another program may have it</source>
        <translation>impossible d’écouter à cette adresse&#xa0;: un autre programme l’occupe peut-être</translation>
    </message>
    <message>
        <source>the database cannot be read</source>
        <translation>la base de données ne peut pas être lue</translation>
    </message>
    <message>
        <source>at most %1 rules</source>
        <translation>au plus %1 règles</translation>
    </message>
    <message>
        <source>somebody has changed the rules meanwhile</source>
        <translation>quelqu’un a changé les règles entre-temps</translation>
    </message>
    <message>
        <source>no such rule</source>
        <translation>aucune règle de ce nom</translation>
    </message>
    <message>
        <source>a JSON array of rules is wanted</source>
        <translation>un tableau JSON de règles est attendu</translation>
    </message>
    <message>
        <source>nothing stands there</source>
        <translation>rien n’y est écrit</translation>
    </message>
    <message>
        <source>this contact got no Message 1 of it that Message 2 could follow</source>
        <translation>ce contact n’a reçu aucun Message 1 de cette campagne que le Message 2 pourrait suivre</translation>
    </message>
    <message>
        <source>Message 2 is on its way already</source>
        <translation>le Message 2 est déjà en route</translation>
    </message>
    <message>
        <source>nobody knows whether Message 2 arrived: settle that first</source>
        <translation>personne ne sait si le Message 2 est arrivé&#xa0;: réglez cela d’abord</translation>
    </message>
    <message>
        <source>only WhatsApp messages have a price</source>
        <translation>seuls les messages WhatsApp ont un prix</translation>
    </message>
    <message>
        <source>the rate card holds no rates</source>
        <translation>le tarif ne contient aucun prix</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>la colonne %1 manque</translation>
    </message>
    <message>
        <source>the column %1 is unknown</source>
        <translation>la colonne %1 est inconnue</translation>
    </message>
    <message>
        <source>the column %1 stands there twice</source>
        <translation>la colonne %1 y figure deux fois</translation>
    </message>
    <message>
        <source>a cell is too long</source>
        <translation>une cellule est trop longue</translation>
    </message>
    <message>
        <source>the line has %1 cells, other than the header</source>
        <translation>la ligne a %1 cellules, pas autant que l’en-tête</translation>
    </message>
    <message>
        <source>%1 is no country of two letters</source>
        <translation>%1 n’est pas un pays de deux lettres</translation>
    </message>
    <message>
        <source>%1 is none of Meta&apos;s categories</source>
        <translation>%1 n’est pas une catégorie de Meta</translation>
    </message>
    <message>
        <source>%1 is no currency of three letters</source>
        <translation>%1 n’est pas une devise de trois lettres</translation>
    </message>
    <message>
        <source>%1 is no price</source>
        <translation>%1 n’est pas un prix</translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation>%1 n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>%1 is no day such as 2026-10-01</source>
        <translation>%1 n’est pas un jour comme 2026-10-01</translation>
    </message>
    <message>
        <source>the same country, category and day again</source>
        <translation>encore le même pays, la même catégorie et le même jour</translation>
    </message>
    <message>
        <source>its budget is spent: raise it first</source>
        <translation>son budget est dépensé&#xa0;: augmentez-le d’abord</translation>
    </message>
    <message>
        <source>a draft has its budget in its document</source>
        <translation>le budget d’un brouillon est dans son document</translation>
    </message>
    <message>
        <source>a rate card has 4 MB at most</source>
        <translation>un tarif fait 4 Mo au plus</translation>
    </message>
    <message>
        <source>no amount above 0 such as 25.00</source>
        <translation>pas un montant supérieur à 0 comme 25.00</translation>
    </message>
    <message>
        <source>three letters such as EUR are wanted</source>
        <translation>il faut trois lettres comme EUR</translation>
    </message>
    <message>
        <source>no relay there: relaisctl relay init makes one</source>
        <translation>aucun relais ici&#xa0;: relaisctl relay init en crée un</translation>
    </message>
    <message>
        <source>a desk of that name has another key: remove it first</source>
        <translation>un bureau de ce nom a une autre clé&#xa0;: retirez-le d’abord</translation>
    </message>
    <message>
        <source>a relay needs a name</source>
        <translation>un relais a besoin d’un nom</translation>
    </message>
    <message>
        <source>a relay of that name exists</source>
        <translation>un relais de ce nom existe</translation>
    </message>
    <message>
        <source>it does not know this desk&apos;s token</source>
        <translation>il ne connaît pas le jeton de ce bureau</translation>
    </message>
    <message>
        <source>it answers with HTTP status %1</source>
        <translation>il répond avec le statut HTTP %1</translation>
    </message>
    <message>
        <source>this is no key</source>
        <translation>ce n’est pas une clé</translation>
    </message>
    <message>
        <source>it was sealed for another key, or damaged</source>
        <translation>scellé pour une autre clé, ou abîmé</translation>
    </message>
    <message>
        <source>an https address, as in https://relay.example.org; http on this computer only</source>
        <translation>une adresse https, comme https://relay.example.org&#xa0;; http sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>no whole line of a desk: copy what relaisctl relay add has printed</source>
        <translation>ce n’est pas la ligne entière d’un bureau&#xa0;: copiez ce que relaisctl relay add a affiché</translation>
    </message>
    <message>
        <source>the relay wrote something that this version does not read</source>
        <translation>le relais a écrit ce que cette version ne lit pas</translation>
    </message>
    <message>
        <source>the answer is not that of a relay</source>
        <translation>la réponse n’est pas celle d’un relais</translation>
    </message>
    <message>
        <source>a list of ids</source>
        <translation>une liste d’identifiants</translation>
    </message>
    <message>
        <source>it names no mail</source>
        <translation>il ne nomme aucun message</translation>
    </message>
    <message>
        <source>no such mail</source>
        <translation>pas de tel message</translation>
    </message>
    <message>
        <source>Meta does not have it any more</source>
        <translation>Meta ne l’a plus</translation>
    </message>
    <message>
        <source>127.0.0.1 (this computer only) or 0.0.0.0 (from the network too), a colon, and a port from 1 to 65535</source>
        <translation>127.0.0.1 (cet ordinateur seul) ou 0.0.0.0 (aussi depuis le réseau), deux-points, et un port de 1 à 65535</translation>
    </message>
    <message>
        <source>this session was ended</source>
        <translation>cette session a pris fin</translation>
    </message>
    <message>
        <source>the workspace was archived</source>
        <translation>l’espace a été archivé</translation>
    </message>
    <message>
        <source>no longer a member of the workspace</source>
        <translation>n’est plus membre de l’espace</translation>
    </message>
    <message>
        <source>only an Owner may do this</source>
        <translation>seul un propriétaire le peut</translation>
    </message>
    <message>
        <source>somebody signs in with that e-mail already</source>
        <translation>quelqu’un se connecte déjà avec cette adresse</translation>
    </message>
    <message>
        <source>only an Owner manages Owners</source>
        <translation>seul un propriétaire gère les propriétaires</translation>
    </message>
    <message>
        <source>only an Owner makes Owners</source>
        <translation>seul un propriétaire nomme des propriétaires</translation>
    </message>
    <message>
        <source>the last Owner stays: make somebody else an Owner first</source>
        <translation>le dernier propriétaire reste&#xa0;: nommez d’abord quelqu’un d’autre</translation>
    </message>
    <message>
        <source>no such person</source>
        <translation>cette personne n’existe pas</translation>
    </message>
    <message>
        <source>a person needs a name</source>
        <translation>une personne a besoin d’un nom</translation>
    </message>
    <message>
        <source>they work in another workspace too</source>
        <translation>cette personne travaille aussi dans un autre espace</translation>
    </message>
    <message>
        <source>nobody removes themselves</source>
        <translation>personne ne se retire soi-même</translation>
    </message>
    <message>
        <source>an Owner is in every workspace</source>
        <translation>un propriétaire est dans tous les espaces</translation>
    </message>
    <message>
        <source>the triggers that guard the trail were removed</source>
        <translation>les gardes du journal ont été retirées</translation>
    </message>
    <message>
        <source>entries are missing at the end</source>
        <translation>il manque des lignes à la fin</translation>
    </message>
    <message>
        <source>the last entry is another one</source>
        <translation>la dernière ligne est une autre</translation>
    </message>
    <message>
        <source>an entry is missing</source>
        <translation>il manque une ligne</translation>
    </message>
    <message>
        <source>the entry was changed</source>
        <translation>la ligne a été modifiée</translation>
    </message>
    <message>
        <source>WhatsApp takes no files of the type %1</source>
        <translation>WhatsApp n’accepte pas les fichiers du type %1</translation>
    </message>
    <message>
        <source>the file is too large: WhatsApp takes %1 MB of its type</source>
        <translation>le fichier est trop gros&#xa0;: WhatsApp accepte %1 Mo pour ce type</translation>
    </message>
    <message>
        <source>WhatsApp shows no words with sound: send them apart</source>
        <translation>WhatsApp n’affiche pas de texte avec un son&#xa0;: envoyez-le à part</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>the file has not been fetched yet</source>
        <translation>le fichier n’a pas encore été récupéré</translation>
    </message>
    <message>
        <source>the file could not be fetched</source>
        <translation>le fichier n’a pas pu être récupéré</translation>
    </message>
    <message>
        <source>Meta does not have the file any more</source>
        <translation>Meta n’a plus le fichier</translation>
    </message>
    <message>
        <source>a part of the file is missing</source>
        <translation>une partie du fichier manque</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>le fichier manque</translation>
    </message>
    <message>
        <source>the file is larger than WhatsApp carries</source>
        <translation>le fichier est plus gros que ce que WhatsApp transporte</translation>
    </message>
    <message>
        <source>its address leads to a host that is not Meta&apos;s: the token is not sent there</source>
        <translation>son adresse mène à un serveur qui n’est pas celui de Meta&#xa0;: le jeton n’y est pas envoyé</translation>
    </message>
    <message>
        <source>other bytes came than were announced</source>
        <translation>les octets reçus ne sont pas ceux qui étaient annoncés</translation>
    </message>
    <message>
        <source>Meta keeps a file for 30 days</source>
        <translation>Meta garde un fichier 30 jours</translation>
    </message>
    <message>
        <source>the account&apos;s token cannot be read</source>
        <translation>le jeton du compte ne peut pas être lu</translation>
    </message>
    <message>
        <source>the answer names no media id</source>
        <translation>la réponse ne donne pas d’identifiant de fichier</translation>
    </message>
    <message>
        <source>this contact has no value for it, and there is no fallback</source>
        <translation>ce contact n’a pas de valeur pour elle, et il n’y a pas de remplacement</translation>
    </message>
    <message>
        <source>no such workspace</source>
        <translation>cet espace n’existe pas</translation>
    </message>
    <message>
        <source>a colour such as #1F5D63</source>
        <translation>une couleur telle que #1F5D63</translation>
    </message>
    <message>
        <source>it is the last workspace</source>
        <translation>c’est le dernier espace</translation>
    </message>
    <message>
        <source>it has expired: have it sent again</source>
        <translation>il a expiré&#xa0;: faites-le renvoyer</translation>
    </message>
    <message>
        <source>it has expired: ask for a new one</source>
        <translation>il a expiré&#xa0;: demandez-en un nouveau</translation>
    </message>
    <message>
        <source>too many wrong codes were tried: have it sent again</source>
        <translation>trop de codes faux ont été essayés&#xa0;: faites renvoyer l’invitation</translation>
    </message>
    <message>
        <source>too many wrong codes were tried: ask for a new one</source>
        <translation>trop de codes faux ont été essayés&#xa0;: demandez-en un nouveau</translation>
    </message>
    <message>
        <source>it was used already</source>
        <translation>il a déjà servi</translation>
    </message>
    <message>
        <source>the invitation was accepted already: sign in</source>
        <translation>l’invitation a déjà été acceptée&#xa0;: connectez-vous</translation>
    </message>
    <message>
        <source>the invitation was accepted already</source>
        <translation>l’invitation a déjà été acceptée</translation>
    </message>
    <message>
        <source>the invitation was revoked</source>
        <translation>l’invitation a été révoquée</translation>
    </message>
    <message>
        <source>the invitation was revoked: make a new one</source>
        <translation>l’invitation a été révoquée&#xa0;: créez-en une nouvelle</translation>
    </message>
    <message>
        <source>the invitation was revoked, or sent again</source>
        <translation>l’invitation a été révoquée ou renvoyée</translation>
    </message>
    <message>
        <source>an invitation to them is open: send it again, or revoke it</source>
        <translation>une invitation est déjà en cours&#xa0;: renvoyez-la ou révoquez-la</translation>
    </message>
    <message>
        <source>already a member of the workspace</source>
        <translation>déjà membre de l’espace</translation>
    </message>
    <message>
        <source>this person was deactivated</source>
        <translation>cette personne a été désactivée</translation>
    </message>
    <message>
        <source>who signs in to this agency already keeps their password</source>
        <translation>qui se connecte déjà à cette agence garde son mot de passe</translation>
    </message>
    <message>
        <source>an invitation is sent by mail: add an e-mail account, or create the person directly</source>
        <translation>une invitation part par e-mail&#xa0;: ajoutez un compte d’envoi, ou créez la personne directement</translation>
    </message>
    <message>
        <source>no such invitation</source>
        <translation>cette invitation n’existe pas</translation>
    </message>
    <message>
        <source>a code has six digits</source>
        <translation>un code a six chiffres</translation>
    </message>
    <message>
        <source>a reset code has eight letters and digits</source>
        <translation>un code de réinitialisation a huit lettres et chiffres</translation>
    </message>
    <message>
        <source>the e-mail account was removed</source>
        <translation>le compte d’envoi a été supprimé</translation>
    </message>
    <message>
        <source>no Ollama answers there: start it, or install it from ollama.com</source>
        <translation>aucun Ollama n’y répond&#xa0;: démarrez-le, ou installez-le depuis ollama.com</translation>
    </message>
    <message>
        <source>what answers there is not Ollama</source>
        <translation>ce qui y répond n’est pas Ollama</translation>
    </message>
    <message>
        <source>this model is not on the computer: pull it first</source>
        <translation>ce modèle n’est pas sur l’ordinateur&#xa0;: téléchargez-le d’abord</translation>
    </message>
    <message>
        <source>there is no model on the computer yet: pull one</source>
        <translation>il n’y a pas encore de modèle sur l’ordinateur&#xa0;: téléchargez-en un</translation>
    </message>
    <message>
        <source>there is not enough memory for it: choose a smaller model, or a smaller context</source>
        <translation>il n’y a pas assez de mémoire pour lui&#xa0;: choisissez un modèle plus petit, ou un contexte plus petit</translation>
    </message>
    <message>
        <source>it is busy: try again in a moment</source>
        <translation>il est occupé&#xa0;: réessayez dans un instant</translation>
    </message>
    <message>
        <source>its answer broke off: try again</source>
        <translation>sa réponse s’est interrompue&#xa0;: réessayez</translation>
    </message>
    <message>
        <source>its answer has not the form that was asked for: try again, or choose another model</source>
        <translation>sa réponse n’a pas la forme demandée&#xa0;: réessayez, ou choisissez un autre modèle</translation>
    </message>
    <message>
        <source>its answer lost or invented a variable or a link: try again, or choose another model</source>
        <translation>sa réponse a perdu ou inventé une variable ou un lien&#xa0;: réessayez, ou choisissez un autre modèle</translation>
    </message>
    <message>
        <source>it runs at ollama.com, which wants you to sign in there: ollama signin</source>
        <translation>il tourne chez ollama.com, qui demande de s’y connecter&#xa0;: ollama signin</translation>
    </message>
    <message>
        <source>it refuses requests under this name: use the computer&apos;s IP address</source>
        <translation>il refuse les demandes sous ce nom&#xa0;: utilisez l’adresse IP de l’ordinateur</translation>
    </message>
    <message>
        <source>an address such as http://127.0.0.1:11434</source>
        <translation>une adresse comme http://127.0.0.1:11434</translation>
    </message>
    <message>
        <source>an address without a password in it</source>
        <translation>une adresse sans mot de passe dedans</translation>
    </message>
    <message>
        <source>a model&apos;s name is wanted</source>
        <translation>il faut le nom d’un modèle</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Relais keeps this name for itself: give the field another</source>
        <translation>Relais garde ce nom pour lui&#xa0;: donnez-en un autre au champ</translation>
    </message>
    <message>
        <source>there is nothing to write about</source>
        <translation>il n’y a rien à écrire</translation>
    </message>
    <message>
        <source>a language&apos;s code of two letters</source>
        <translation>le code d’une langue, de deux lettres</translation>
    </message>
    <message>
        <source>one of password, xoauth2</source>
        <translation>password ou xoauth2</translation>
    </message>
    <message>
        <source>a token goes over TLS only</source>
        <translation>un jeton ne passe que par TLS</translation>
    </message>
    <message>
        <source>a token is somebody&apos;s: name the user</source>
        <translation>un jeton est celui de quelqu’un&#xa0;: nommez l’utilisateur</translation>
    </message>
    <message>
        <source>the account “%1” sends from this number</source>
        <translation>le compte «&#xa0;%1&#xa0;» envoie depuis ce numéro</translation>
    </message>
    <message>
        <source>the access token was refused or has run out: give a new one</source>
        <translation>le jeton d’accès a été refusé ou a expiré&#xa0;: donnez-en un nouveau</translation>
    </message>
    <message>
        <source>a whole number from 1, or 0 for no cap</source>
        <translation>un nombre entier à partir de 1, ou 0 pour aucun plafond</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>this file is read by the same command</source>
        <translation>ce fichier est lu par la même commande</translation>
    </message>
    <message>
        <source>Relais keeps its own data there</source>
        <translation>Relais y garde ses propres données</translation>
    </message>
    <message>
        <source>a restore needs the database alone</source>
        <translation>une restauration veut la base pour elle seule</translation>
    </message>
    <message>
        <source>another database stands in its place</source>
        <translation>une autre base a pris sa place</translation>
    </message>
    <message>
        <source>no message of it has failed</source>
        <translation>aucun de ses messages n’a échoué</translation>
    </message>
    <message>
        <source>a message to this person is leaving right now: try again in a minute</source>
        <translation>un message à cette personne part à l’instant&#xa0;: réessayez dans une minute</translation>
    </message>
    <message>
        <source>1 to %1 contacts at once</source>
        <translation>de 1 à %1 contacts à la fois</translation>
    </message>
    <message>
        <source>it was merged into contact %1: take that one</source>
        <translation>il a été fusionné avec le contact %1&#xa0;: prenez celui-là</translation>
    </message>
    <message>
        <source>the program relais-paper is not installed</source>
        <translation>le programme relais-paper n’est pas installé</translation>
    </message>
    <message>
        <source>somebody reads the write-ahead log</source>
        <translation>quelqu’un lit le journal d’écriture de la base</translation>
    </message>
    <message>
        <source>the person was erased; if they came back, take the address off the suppression list first</source>
        <translation>la personne a été effacée&#xa0;; si elle est revenue, retirez d’abord l’adresse de la liste de suppression</translation>
    </message>
    <message>
        <source>the row has no address to put on the suppression list</source>
        <translation>la ligne n’a aucune adresse à inscrire dans la liste de suppression</translation>
    </message>
    <message>
        <source>a number is expected, such as 12 or 12.5; a code that begins with 0 is a text</source>
        <translation>un nombre est attendu, comme 12 ou 12.5&#xa0;; un code qui commence par 0 est un texte</translation>
    </message>
    <message>
        <source>a day that exists is expected, as 2026-11-22 or, the day first, 22/11/2026</source>
        <translation>un jour qui existe est attendu, comme 2026-11-22 ou, le jour d’abord, 22/11/2026</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>oui ou non est attendu</translation>
    </message>
    <message>
        <source>values that do not fit: %1, such as “%2” of contact %3</source>
        <translation>valeurs qui ne conviennent pas&#xa0;: %1, par exemple «&#xa0;%2&#xa0;» du contact %3</translation>
    </message>
    <message>
        <source>contacts that have a value in it: %1; drop their values with it, or keep it</source>
        <translation>contacts qui y ont une valeur&#xa0;: %1&#xa0;; supprimez leurs valeurs avec lui, ou gardez-le</translation>
    </message>
    <message>
        <source>the segment “%1” asks for it</source>
        <translation>le segment «&#xa0;%1&#xa0;» l’utilise</translation>
    </message>
    <message>
        <source>the draft “%1” says it</source>
        <translation>le brouillon «&#xa0;%1&#xa0;» l’utilise</translation>
    </message>
    <message>
        <source>the rule “%1” says it</source>
        <translation>la règle «&#xa0;%1&#xa0;» l’utilise</translation>
    </message>
    <message>
        <source>the field was given another type meanwhile: import the file again</source>
        <translation>le champ a reçu un autre type entre-temps&#xa0;: importez à nouveau le fichier</translation>
    </message>
    <message>
        <source>passwords are sealed already</source>
        <translation>les mots de passe sont déjà scellés</translation>
    </message>
    <message>
        <source>passwords are not sealed</source>
        <translation>les mots de passe ne sont pas scellés</translation>
    </message>
    <message>
        <source>a recovery code has 52 letters and digits</source>
        <translation>un code de secours a 52 lettres et chiffres</translation>
    </message>
    <message>
        <source>it is of another agency, or mistyped</source>
        <translation>il est d’une autre agence, ou mal tapé</translation>
    </message>
    <message>
        <source>the passwords are sealed with another key</source>
        <translation>les mots de passe sont scellés par une autre clé</translation>
    </message>
    <message>
        <source>the keychain or vault of this computer stays closed</source>
        <translation>le trousseau ou le coffre de cet ordinateur reste fermé</translation>
    </message>
    <message>
        <source>the keychain or vault of this computer has it not</source>
        <translation>le trousseau ou le coffre de cet ordinateur ne l’a pas</translation>
    </message>
    <message>
        <source>its entry for the passwords is damaged</source>
        <translation>son entrée pour les mots de passe est abîmée</translation>
    </message>
    <message>
        <source>it does not give back what it was given</source>
        <translation>il ne rend pas ce qu’on lui a donné</translation>
    </message>
    <message>
        <source>there are as many texts as there may be: take one away first</source>
        <translation>il y a déjà autant de textes que possible&#xa0;: retirez-en un d’abord</translation>
    </message>
    <message>
        <source>no such text</source>
        <translation>ce texte n’existe pas</translation>
    </message>
    <message>
        <source>there is nothing to answer</source>
        <translation>il n’y a rien à quoi répondre</translation>
    </message>
    <message>
        <source>nothing was said in words</source>
        <translation>rien n’a été dit avec des mots</translation>
    </message>
    <message>
        <source>either an answer or one by the model</source>
        <translation>une réponse, ou une de l’IA, pas les deux</translation>
    </message>
    <message>
        <source>whoever is not written to any more gets no answer by the model</source>
        <translation>à qui l’on n’écrit plus, l’IA ne répond pas</translation>
    </message>
    <message>
        <source>whoever let a model answer by this rule may not do so any more</source>
        <translation>la personne qui laissait l’IA répondre par cette règle n’en a plus le droit</translation>
    </message>
    <message>
        <source>a model has written as many answers in this hour as it may</source>
        <translation>l’IA a déjà écrit autant de réponses qu’elle peut en une heure</translation>
    </message>
    <message>
        <source>this person is no longer active</source>
        <translation>cette personne n’est plus active</translation>
    </message>
    <message>
        <source>the agency has no active Owner</source>
        <translation>l’agence n’a pas de Propriétaire actif</translation>
    </message>
    <message>
        <source>there is no letter and no digit in it</source>
        <translation>il n’y a ni lettre ni chiffre dedans</translation>
    </message>
    <message>
        <source>no regular expression: %1</source>
        <translation>pas une expression régulière&#xa0;: %1</translation>
    </message>
    <message>
        <source>it finds every text</source>
        <translation>cela trouve tous les textes</translation>
    </message>
    <message>
        <source>words or a pattern, not both</source>
        <translation>des mots ou un motif, pas les deux</translation>
    </message>
    <message>
        <source>the pattern takes too long on this text: write it otherwise</source>
        <translation>le motif prend trop de temps sur ce texte&#xa0;: écrivez-le autrement</translation>
    </message>
    <message>
        <source>this provider does not answer: check its address, and the network</source>
        <translation>ce fournisseur ne répond pas&#xa0;: vérifiez son adresse et le réseau</translation>
    </message>
    <message>
        <source>what answers there is no provider of that kind: check its address</source>
        <translation>ce qui répond là n’est pas un fournisseur de ce genre&#xa0;: vérifiez son adresse</translation>
    </message>
    <message>
        <source>this provider has no such model: check its name</source>
        <translation>ce fournisseur n’a pas ce modèle&#xa0;: vérifiez son nom</translation>
    </message>
    <message>
        <source>it refuses the key: give it another one</source>
        <translation>il refuse la clé&#xa0;: donnez-lui-en une autre</translation>
    </message>
    <message>
        <source>its key is not on this computer: give it once more</source>
        <translation>sa clé n’est pas sur cet ordinateur&#xa0;: donnez-la encore une fois</translation>
    </message>
    <message>
        <source>there is no credit left there: look at your account with this provider</source>
        <translation>il n’y a plus de crédit&#xa0;: regardez votre compte chez ce fournisseur</translation>
    </message>
    <message>
        <source>it failed several times and is left alone for a while: try again in some minutes</source>
        <translation>il a échoué plusieurs fois et on le laisse tranquille un moment&#xa0;: réessayez dans quelques minutes</translation>
    </message>
    <message>
        <source>it declined to write this: change the text, or choose another model</source>
        <translation>il a refusé d’écrire cela&#xa0;: changez le texte, ou choisissez un autre modèle</translation>
    </message>
    <message>
        <source>an address such as https://api.example.com; http on this computer only</source>
        <translation>une adresse comme https://api.example.com&#xa0;; http seulement sur cet ordinateur</translation>
    </message>
    <message>
        <source>a provider needs a name</source>
        <translation>un fournisseur a besoin d’un nom</translation>
    </message>
    <message>
        <source>a provider of that name exists</source>
        <translation>un fournisseur de ce nom existe</translation>
    </message>
    <message>
        <source>a key of letters, digits and signs, without a space</source>
        <translation>une clé faite de lettres, de chiffres et de signes, sans espace</translation>
    </message>
    <message>
        <source>another address wants its key once more</source>
        <translation>une autre adresse demande à nouveau sa clé</translation>
    </message>
    <message>
        <source>each provider once</source>
        <translation>chaque fournisseur une fois</translation>
    </message>
    <message>
        <source>nothing leaves the computer of a practice agency</source>
        <translation>rien ne quitte l’ordinateur d’une agence d’entraînement</translation>
    </message>
    <message>
        <source>the 24 hours were over before the model had written</source>
        <translation>les 24 heures étaient passées avant que l’IA ait écrit</translation>
    </message>
    <message>
        <source>the start lies in the past: choose one that is still to come</source>
        <translation>le départ est déjà passé&#xa0;: choisissez-en un à venir</translation>
    </message>
    <message>
        <source>a practice agency has practice accounts only</source>
        <translation>une agence d’entraînement n’a que des comptes d’entraînement</translation>
    </message>
    <message>
        <source>the passphrase of the backups cannot be read now</source>
        <translation>la phrase secrète des sauvegardes ne peut pas être lue maintenant</translation>
    </message>
    <message>
        <source>the passphrase of the backups is not on this computer</source>
        <translation>la phrase secrète des sauvegardes n’est pas sur cet ordinateur</translation>
    </message>
    <message>
        <source>the category is gone</source>
        <translation>la catégorie n’existe plus</translation>
    </message>
    <message>
        <source>messages from 1, within a year at most</source>
        <translation>des messages à partir de 1, sur un an au plus</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This is not valid.</source>
        <translation>Ce n’est pas valide.</translation>
    </message>
    <message>
        <source>“%1” is not valid.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas valide.</translation>
    </message>
    <message>
        <source>There is no “%1” here. Check the name.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas ici. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>“%1” exists already, or was changed meanwhile. Reload and try again.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà ou a changé entre-temps. Rechargez et réessayez.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Personne n’est connecté. Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Your role does not allow this (%1). Ask an Owner or Admin.</source>
        <translation>Votre rôle ne le permet pas (%1). Adressez-vous à un propriétaire ou à un administrateur.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong. Check both and try again.</source>
        <translation>L’e-mail ou le mot de passe est faux. Vérifiez les deux et réessayez.</translation>
    </message>
    <message>
        <source>Too many failed sign-ins. Wait %1 s, then try again.</source>
        <translation>Trop de connexions refusées. Attendez %1 s, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that it exists and that you may open it.</source>
        <translation>«&#xa0;%1&#xa0;» est illisible. Vérifiez que le fichier existe et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder and its permissions.</source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;». Vérifiez le dossier et ses droits.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written. Free some space and try again.</source>
        <translation>Le disque est plein&#xa0;: rien n’a été écrit. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it, or wait and try again.</source>
        <translation>Un autre programme occupe la base. Fermez-le, ou attendez et réessayez.</translation>
    </message>
    <message>
        <source>The database “%1” is read-only. Give yourself the right to write it.</source>
        <translation>La base «&#xa0;%1&#xa0;» est en lecture seule. Donnez-vous le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The database is damaged and was left as it is. Restore a backup.</source>
        <translation>La base est abîmée et a été laissée telle quelle. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>This agency was written by a newer Relais (schema %1). Update the program.</source>
        <translation>Cette agence vient d’un Relais plus récent (schéma %1). Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>The database answered with an error. Nothing was changed.</source>
        <translation>La base a répondu par une erreur. Rien n’a changé.</translation>
    </message>
    <message>
        <source>There is no keychain to keep the password in. Set RELAIS_VAULT_PASSPHRASE to use an encrypted vault.</source>
        <translation>Il n’y a pas de trousseau pour garder le mot de passe. Définissez RELAIS_VAULT_PASSPHRASE pour utiliser un coffre chiffré.</translation>
    </message>
    <message>
        <source>No connection to %1. Check the address and your network.</source>
        <translation>Pas de connexion à %1. Vérifiez l’adresse et votre réseau.</translation>
    </message>
    <message>
        <source>%1 refused. See its answer.</source>
        <translation>%1 a refusé. Voyez sa réponse.</translation>
    </message>
    <message>
        <source>The account “%1” is stopped. Test it or change its password, then resume.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» est arrêté. Testez-le ou changez son mot de passe, puis reprenez.</translation>
    </message>
    <message>
        <source>Another Relais is sending for this agency already. Close it first.</source>
        <translation>Un autre Relais envoie déjà pour cette agence. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>This database was restored or copied, so sending is disarmed. Arm it when you are sure that no other copy sends.</source>
        <translation>Cette base a été restaurée ou copiée&#xa0;: l’envoi est désarmé. Armez-la quand vous êtes sûr qu’aucune autre copie n’envoie.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Relais did not wait for “%1”: that would have frozen the window. This is a fault of the program.</source>
        <translation>Relais n’a pas attendu «&#xa0;%1&#xa0;»&#xa0;: la fenêtre se serait figée. C’est une faute du programme.</translation>
    </message>
    <message>
        <source>“%1” cannot be handled by this version.</source>
        <translation>Cette version ne prend pas «&#xa0;%1&#xa0;» en charge.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 refuses this user or password. Check both; many providers want an app password.</source>
        <translation>%1 refuse cet utilisateur ou ce mot de passe. Vérifiez les deux&#xa0;; beaucoup de fournisseurs veulent un mot de passe d’application.</translation>
    </message>
    <message>
        <source>“%1” is the last Owner, and somebody has to be one. Make somebody else an Owner first.</source>
        <translation>«&#xa0;%1&#xa0;» est le dernier propriétaire, et il en faut un. Nommez d’abord quelqu’un d’autre propriétaire.</translation>
    </message>
    <message>
        <source>You cannot do this to yourself. Ask another Owner or Admin.</source>
        <translation>Vous ne pouvez pas le faire pour vous-même. Demandez à un autre propriétaire ou administrateur.</translation>
    </message>
    <message>
        <source>“%1” is an Owner, and an Owner is in every workspace. Give them another role first.</source>
        <translation>«&#xa0;%1&#xa0;» est propriétaire, et un propriétaire est dans tous les espaces. Donnez-lui d’abord un autre rôle.</translation>
    </message>
    <message>
        <source>Somebody signs in with “%1” already. Use another e-mail.</source>
        <translation>Quelqu’un se connecte déjà avec «&#xa0;%1&#xa0;». Prenez un autre e-mail.</translation>
    </message>
    <message>
        <source>They work in another workspace too, so that this would change more than yours. Ask an Owner.</source>
        <translation>Cette personne travaille aussi dans un autre espace&#xa0;: cela ne changerait pas que le vôtre. Demandez à un propriétaire.</translation>
    </message>
    <message>
        <source>Only an Owner changes what concerns an Owner. Ask an Owner.</source>
        <translation>Seul un propriétaire change ce qui concerne un propriétaire. Demandez à l’un d’eux.</translation>
    </message>
    <message>
        <source>Only an Owner makes somebody an Owner. Ask an Owner.</source>
        <translation>Seul un propriétaire nomme un propriétaire. Demandez à l’un d’eux.</translation>
    </message>
    <message>
        <source>The e-mail or the code is wrong. Check both. After five wrong codes, ask for a new one.</source>
        <translation>L’adresse ou le code est faux. Vérifiez les deux. Après cinq codes faux, demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This code can no longer be used.</source>
        <translation>Ce code ne peut plus servir.</translation>
    </message>
    <message>
        <source>“%1” did not write what it was asked for.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas écrit ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>This cannot be done with “%1” as things stand.</source>
        <translation>Impossible avec «&#xa0;%1&#xa0;» en l’état.</translation>
    </message>
    <message>
        <source>“%1” stays closed. Check its passphrase.</source>
        <translation>«&#xa0;%1&#xa0;» reste fermé. Vérifiez sa phrase secrète.</translation>
    </message>
    <message>
        <source>“%1” is a member of this workspace already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà membre de cet espace.</translation>
    </message>
    <message>
        <source>An invitation of “%1” is open already. Resend it, or revoke it first.</source>
        <translation>Une invitation de «&#xa0;%1&#xa0;» est déjà ouverte. Renvoyez-la, ou révoquez-la d’abord.</translation>
    </message>
    <message>
        <source>“%1” has accepted the invitation already.</source>
        <translation>«&#xa0;%1&#xa0;» a déjà accepté l’invitation.</translation>
    </message>
    <message>
        <source>The invitation of “%1” was revoked. Invite them anew.</source>
        <translation>L’invitation de «&#xa0;%1&#xa0;» a été révoquée. Invitez de nouveau.</translation>
    </message>
    <message>
        <source>“%1” is deactivated. An Owner or Admin can reactivate them.</source>
        <translation>«&#xa0;%1&#xa0;» est désactivé. Un propriétaire ou un administrateur peut le réactiver.</translation>
    </message>
    <message>
        <source>An invitation is sent by e-mail, and this workspace has no e-mail account yet. Add one, or create the person directly.</source>
        <translation>Une invitation part par e-mail, et cet espace n’a pas encore de compte e-mail. Ajoutez-en un, ou créez la personne directement.</translation>
    </message>
    <message>
        <source>“%1” is read by the same command. Write to another file.</source>
        <translation>«&#xa0;%1&#xa0;» est lu par la même commande. Écrivez dans un autre fichier.</translation>
    </message>
    <message>
        <source>Relais keeps its own data in “%1”. Write to another file.</source>
        <translation>Relais garde ses propres données dans «&#xa0;%1&#xa0;». Écrivez dans un autre fichier.</translation>
    </message>
    <message>
        <source>Another Relais has this agency open, and a restore needs it alone. Close its windows and wait for its commands, then try again.</source>
        <translation>Un autre Relais a ouvert cette agence, et une restauration la veut pour elle seule. Fermez ses fenêtres et attendez la fin de ses commandes, puis réessayez.</translation>
    </message>
    <message>
        <source>A restore has put another database in the place of this one meanwhile, so nothing more was written. Start again.</source>
        <translation>Une restauration a mis entre-temps une autre base à la place de celle-ci&#xa0;: rien de plus n’a été écrit. Recommencez.</translation>
    </message>
    <message>
        <source>No message of campaign %1 has failed: there is nothing to retry.</source>
        <translation>Aucun message de la campagne %1 n’a échoué&#xa0;: il n’y a rien à réessayer.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another file.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“%1” exists already: another contact has it. Change that one, or write another.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà&#xa0;: un autre contact l’a. Modifiez celui-là, ou écrivez autre chose.</translation>
    </message>
    <message>
        <source>No PDF was made: relais-paper, a part of Relais, is not installed beside relaisctl. Install it, or choose another format.</source>
        <translation>Aucun PDF n’a été fait&#xa0;: relais-paper, une partie de Relais, n’est pas installé à côté de relaisctl. Installez-le, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>No PDF was made: relais-paper, a part of Relais, failed (%1). Try again, or choose another format.</source>
        <translation>Aucun PDF n’a été fait&#xa0;: relais-paper, une partie de Relais, a échoué (%1). Réessayez, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>The passwords are sealed already.</source>
        <translation>Les mots de passe sont déjà scellés.</translation>
    </message>
    <message>
        <source>The passwords of this agency are not sealed, so there is no key and no recovery code.</source>
        <translation>Les mots de passe de cette agence ne sont pas scellés&#xa0;: il n’y a ni clé ni code de secours.</translation>
    </message>
    <message>
        <source>This is no recovery code: it has 52 letters and digits, in groups of four. Check what you typed.</source>
        <translation>Ce n’est pas un code de secours&#xa0;: il a 52 lettres et chiffres, par groupes de quatre. Vérifiez votre saisie.</translation>
    </message>
    <message>
        <source>This recovery code does not fit this agency. Check each letter, and whose code it is.</source>
        <translation>Ce code de secours ne convient pas à cette agence. Vérifiez chaque lettre, et à qui est ce code.</translation>
    </message>
    <message>
        <source>The passwords of this agency are sealed, and the key is not at hand. Open the vault that holds it, or give its recovery code.</source>
        <translation>Les mots de passe de cette agence sont scellés, et la clé n’est pas à portée. Ouvrez le coffre qui la contient, ou donnez son code de secours.</translation>
    </message>
    <message>
        <source>The model says that this must not go out. Write it otherwise.</source>
        <translation>L’IA dit que ceci ne doit pas partir. Écrivez-le autrement.</translation>
    </message>
    <message>
        <source>“%1” must not go out from this workspace. Write it otherwise.</source>
        <translation>«&#xa0;%1&#xa0;» ne doit pas partir de cet espace. Écrivez-le autrement.</translation>
    </message>
    <message>
        <source>The model warns of this text. Read it once more before it goes out.</source>
        <translation>L’IA met en garde contre ce texte. Relisez-le avant qu’il parte.</translation>
    </message>
    <message>
        <source>This workspace warns of “%1”. Read it once more before it goes out.</source>
        <translation>Cet espace met en garde contre «&#xa0;%1&#xa0;». Relisez avant l’envoi.</translation>
    </message>
    <message>
        <source>“%1” sends for real, and nothing leaves the computer of a practice agency. Make it a practice account, or use it in an agency of your own.</source>
        <translation>«&#xa0;%1&#xa0;» envoie pour de vrai, et rien ne quitte l’ordinateur d’une agence d’entraînement. Faites-en un compte d’entraînement, ou utilisez-le dans une agence à vous.</translation>
    </message>
    <message>
        <source>Backups are to be encrypted, and the keychain or vault that has their passphrase stays closed, so none was made. Open it, or give backups a passphrase anew.</source>
        <translation>Les sauvegardes doivent être chiffrées, et le trousseau ou le coffre qui a leur phrase secrète reste fermé&#xa0;: aucune n’a été faite. Ouvrez-le, ou donnez une nouvelle phrase secrète aux sauvegardes.</translation>
    </message>
    <message>
        <source>Backups are to be encrypted, and their passphrase is not on this computer, so none was made. Give it anew, in the settings or with “relaisctl backup configure”.</source>
        <translation>Les sauvegardes doivent être chiffrées, et leur phrase secrète n’est pas sur cet ordinateur&#xa0;: aucune n’a été faite. Redonnez-la, dans les réglages ou avec «&#xa0;relaisctl backup configure&#xa0;».</translation>
    </message>
    <message>
        <source>This category is not there any more: somebody has deleted it.</source>
        <translation>Cette catégorie n’existe plus&#xa0;: quelqu’un l’a supprimée.</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Name of the campaign</source>
        <translation>Nom de la campagne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Only who fits this search</source>
        <translation>Seulement qui correspond à cette recherche</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Replies to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Header of the template</source>
        <translation>En-tête du modèle</translation>
    </message>
    <message>
        <source>Variables of the template</source>
        <translation>Variables du modèle</translation>
    </message>
    <message>
        <source>Link buttons of the template</source>
        <translation>Boutons de lien du modèle</translation>
    </message>
    <message>
        <source>Message 2</source>
        <translation>Message 2</translation>
    </message>
    <message>
        <source>Variable %1 of the template</source>
        <translation>Variable %1 du modèle</translation>
    </message>
    <message>
        <source>Link button %1 of the template</source>
        <translation>Bouton de lien %1 du modèle</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>WhatsApp id</source>
        <translation>Identifiant WhatsApp</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Suppression reason</source>
        <translation>Motif de non-envoi</translation>
    </message>
    <message>
        <source>Suppression reason: e-mail</source>
        <translation>Motif de non-envoi&#xa0;: e-mail</translation>
    </message>
    <message>
        <source>Suppression reason: phone</source>
        <translation>Motif de non-envoi&#xa0;: tél.</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>Expires in %1 min</source>
        <translation>Encore %1 min</translation>
    </message>
    <message>
        <source>Expires in %1 h</source>
        <translation>Encore %1 h</translation>
    </message>
    <message>
        <source>Expires in %1 days</source>
        <translation>Encore %1 jours</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Expirée le %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>%1 of %2 tries used</source>
        <translation>%1 essais sur %2</translation>
    </message>
    <message>
        <source>It may not have arrived: %1</source>
        <translation>Elle n’est peut-être pas arrivée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Waiting to be sent: %1</source>
        <translation>En attente d’envoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>All %1 tries used</source>
        <translation>Les %1 essais sont utilisés</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyée</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquée</translation>
    </message>
</context>
<context>
    <name>MediaText</name>
    <message>
        <source>being fetched …</source>
        <translation>en cours de récupération…</translation>
    </message>
    <message>
        <source>not fetched yet: %1. It is tried again by itself.</source>
        <translation>pas encore récupéré&#xa0;: %1. Relais réessaie de lui-même.</translation>
    </message>
    <message>
        <source>could not be fetched: %1</source>
        <translation>n’a pas pu être récupéré&#xa0;: %1</translation>
    </message>
    <message>
        <source>no longer at Meta</source>
        <translation>n’existe plus chez Meta</translation>
    </message>
</context>
<context>
    <name>ModerationText</name>
    <message>
        <source>a word or phrase</source>
        <translation>un mot ou une expression</translation>
    </message>
    <message>
        <source>a pattern (regular expression)</source>
        <translation>un motif (expression régulière)</translation>
    </message>
    <message>
        <source>Lets pass</source>
        <translation>Laisse passer</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>Avertit</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Blocks what fits %1: %2</source>
        <translation>Bloque ce qui correspond à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warns of what fits %1: %2</source>
        <translation>Avertit de ce qui correspond à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Blocks “%1”: %2</source>
        <translation>Bloque «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warns of “%1”: %2</source>
        <translation>Avertit de «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Blocked by the model: %1</source>
        <translation>Bloqué par l’IA&#xa0;: %1</translation>
    </message>
    <message>
        <source>The model warns: %1</source>
        <translation>L’IA avertit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Blocked, “%1”: %2</source>
        <translation>Bloqué, «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warning, “%1”: %2</source>
        <translation>Avertissement, «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>The model is not asked.</source>
        <translation>L’IA n’est pas consultée.</translation>
    </message>
    <message>
        <source>The model looks too, and can only warn.</source>
        <translation>L’IA regarde aussi, et ne peut qu’avertir.</translation>
    </message>
    <message>
        <source>The model looks too, and what it blocks is blocked.</source>
        <translation>L’IA regarde aussi, et ce qu’elle bloque est bloqué.</translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message numerus="yes">
        <source>%Ln message(s) without a price</source>
        <translation>
            <numerusform>%Ln message sans prix</numerusform>
            <numerusform>%Ln messages sans prix</numerusform>
        </translation>
    </message>
    <message>
        <source>Authentication, international</source>
        <translation>Authentification, internationale</translation>
    </message>
    <message>
        <source>Marketing, light</source>
        <translation>Marketing, allégé</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>After an advertisement</source>
        <translation>Après une publicité</translation>
    </message>
</context>
<context>
    <name>Named</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>PersonalDataPdf</name>
    <message>
        <source>Contact %1 of “%2”, as of %3</source>
        <translation>Contact %1 de «&#xa0;%2&#xa0;», au %3</translation>
    </message>
    <message>
        <source>Earlier entry %1</source>
        <translation>Entrée antérieure %1</translation>
    </message>
    <message>
        <source>What is held about %1</source>
        <translation>Données détenues sur %1</translation>
    </message>
    <message>
        <source>What is held about a contact</source>
        <translation>Données détenues sur un contact</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Not written to</source>
        <translation>Ne reçoit plus de messages</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>Ce qui a été noté</translation>
    </message>
    <message>
        <source>Messages of campaigns</source>
        <translation>Messages de campagnes</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Conversation over %1, %2</source>
        <translation>Conversation par %1, %2</translation>
    </message>
    <message>
        <source>The contact</source>
        <translation>Le contact</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Le programme</translation>
    </message>
</context>
<context>
    <name>RateCardField</name>
    <message numerus="yes">
        <source>%Ln country(s)</source>
        <translation>
            <numerusform>%Ln pays</numerusform>
            <numerusform>%Ln pays</numerusform>
        </translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>tous les pays</translation>
    </message>
    <message>
        <source>%1 and all others</source>
        <translation>%1 et tous les autres</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dès le %1</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>positive</source>
        <translation>positif</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>order</source>
        <comment>somebody wants to buy</comment>
        <translation>commande</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>réclamation</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>rendez-vous</translation>
    </message>
    <message>
        <source>wants no more messages</source>
        <translation>ne veut plus de messages</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>no answer expected</source>
        <translation>n’attend pas de réponse</translation>
    </message>
    <message>
        <source>can wait a little</source>
        <translation>peut attendre un peu</translation>
    </message>
    <message>
        <source>cannot wait</source>
        <translation>ne peut pas attendre</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>When somebody has waited %1 for an answer</source>
        <translation>Quand quelqu’un attend une réponse depuis %1</translation>
    </message>
    <message>
        <source>When somebody who wrote %1 has waited %2 for an answer</source>
        <translation>Quand quelqu’un qui a écrit %1 attend une réponse depuis %2</translation>
    </message>
    <message>
        <source>When somebody writes</source>
        <translation>Quand quelqu’un écrit</translation>
    </message>
    <message>
        <source>When somebody writes %1</source>
        <translation>Quand quelqu’un écrit %1</translation>
    </message>
    <message>
        <source>%1 between %2 and %3 (%4)</source>
        <translation>%1 entre %2 et %3 (%4)</translation>
    </message>
    <message>
        <source>%1 outside %2 to %3 (%4)</source>
        <translation>%1 en dehors de %2 à %3 (%4)</translation>
    </message>
    <message>
        <source>tag the contact %1</source>
        <translation>étiqueter le contact %1</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>répondre %1</translation>
    </message>
    <message>
        <source>do not write to them any more</source>
        <translation>ne plus lui écrire</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>give the conversation to %1, unless somebody has it</source>
        <translation>confier la conversation à %1, sauf si quelqu’un l’a déjà</translation>
    </message>
    <message>
        <source>%1 and the model reads %2 in it</source>
        <translation>%1 et que l’IA y lit %2</translation>
    </message>
    <message>
        <source>let the model answer, without a person reading it</source>
        <translation>laisser l’IA répondre, sans qu’une personne relise</translation>
    </message>
</context>
<context>
    <name>TemplateText</name>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En cours d’examen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>In appeal</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>En cours de suppression</translation>
    </message>
    <message>
        <source>Too many templates</source>
        <translation>Trop de modèles</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Utilitaire</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Its header is a place on a map, which Relais does not send. Choose another one.</source>
        <translation>Son en-tête est un lieu sur une carte, que Relais n’envoie pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta is still looking at it. Synchronise again later, or choose another one.</source>
        <translation>Meta l’examine encore. Synchronisez à nouveau plus tard, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta has paused it because readers blocked or reported it. Synchronise again later, or choose another one.</source>
        <translation>Meta l’a suspendu parce que des lecteurs l’ont bloqué ou signalé. Synchronisez à nouveau plus tard, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta has disabled it for good. Choose another one.</source>
        <translation>Meta l’a désactivé pour de bon. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta has rejected it. Correct it in the WhatsApp Manager, or choose another one.</source>
        <translation>Meta l’a refusé. Corrigez-le dans le gestionnaire WhatsApp, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta has rejected it (%1). Correct it in the WhatsApp Manager, or choose another one.</source>
        <translation>Meta l’a refusé (%1). Corrigez-le dans le gestionnaire WhatsApp, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Meta does not send it now (%1). Choose another one.</source>
        <translation>Meta ne l’envoie pas en ce moment (%1). Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>an image</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <source>a voice message</source>
        <translation>un message vocal</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un document</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>un message</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Désabonné</translation>
    </message>
    <message>
        <source>Wants to be written to again</source>
        <translation>Veut de nouveau recevoir des messages</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Reply (%1)</source>
        <translation>Réponse (%1)</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Contact no. %1 was merged into this one</source>
        <translation>Le contact nº %1 a été fusionné dans celui-ci</translation>
    </message>
    <message>
        <source>Contact no. %1 is a contact of its own again</source>
        <translation>Le contact nº %1 est de nouveau un contact à part</translation>
    </message>
    <message>
        <source>Consent to %1</source>
        <translation>Consentement %1</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (avant&#xa0;: %2)</translation>
    </message>
</context>
<context>
    <name>UnsubscribePage</name>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désabonner</translation>
    </message>
    <message>
        <source>Press the button and this address gets no more of these messages.</source>
        <translation>Appuyez sur le bouton et cette adresse ne recevra plus ces messages.</translation>
    </message>
    <message>
        <source>You are unsubscribed</source>
        <translation>Vous êtes désabonné</translation>
    </message>
    <message>
        <source>This address gets no more of these messages. One that is already on its way may still arrive.</source>
        <translation>Cette adresse ne recevra plus ces messages. Un message déjà parti peut encore arriver.</translation>
    </message>
    <message>
        <source>This link is not valid</source>
        <translation>Ce lien n’est pas valable</translation>
    </message>
    <message>
        <source>Use the whole link of the message, or answer the message and say that you want no more of them.</source>
        <translation>Utilisez le lien entier du message, ou répondez-y en disant que vous n’en voulez plus.</translation>
    </message>
    <message>
        <source>Please try again later</source>
        <translation>Réessayez plus tard</translation>
    </message>
    <message>
        <source>Your wish could not be written down just now. Nothing was changed.</source>
        <translation>Votre demande n’a pas pu être notée à l’instant. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>WhatsappText</name>
    <message>
        <source>The token may not do this. Give its system user the WhatsApp account, and the token the permissions whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation>Le jeton n’en a pas le droit. Donnez le compte WhatsApp à son utilisateur système, et au jeton les autorisations whatsapp_business_messaging et whatsapp_business_management.</translation>
    </message>
    <message>
        <source>Meta’s servers are not well now. Try again in some minutes.</source>
        <translation>Les serveurs de Meta vont mal en ce moment. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The number is not ready: its registration, display name or PIN waits for you in Meta’s WhatsApp manager.</source>
        <translation>Le numéro n’est pas prêt&#xa0;: son enregistrement, son nom affiché ou son code PIN vous attend dans le gestionnaire WhatsApp de Meta.</translation>
    </message>
    <message>
        <source>Something answers there, but it is not Meta’s Cloud API. Check the address and the Graph version.</source>
        <translation>Quelque chose répond là, mais ce n’est pas l’API Cloud de Meta. Vérifiez l’adresse et la version du Graph.</translation>
    </message>
    <message>
        <source>Meta does not accept the token: it is wrong, has expired or was withdrawn. Make a new one for the system user and enter it here.</source>
        <translation>Meta n’accepte pas le jeton&#xa0;: il est faux, expiré ou retiré. Créez-en un nouveau pour l’utilisateur système et saisissez-le ici.</translation>
    </message>
    <message>
        <source>Meta does not know this number, or this token may not see it. Check the phone number id and the business account id.</source>
        <translation>Meta ne connaît pas ce numéro, ou ce jeton n’a pas le droit de le voir. Vérifiez l’identifiant du numéro et celui du compte professionnel.</translation>
    </message>
    <message>
        <source>Meta does not know this address. Check the Graph version and both ids.</source>
        <translation>Meta ne connaît pas cette adresse. Vérifiez la version du Graph et les deux identifiants.</translation>
    </message>
    <message>
        <source>Meta was asked too often. Wait some minutes, then try again.</source>
        <translation>Meta a été interrogé trop souvent. Attendez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>Meta is working on this number. Try again in some minutes.</source>
        <translation>Meta travaille sur ce numéro. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Meta has blocked this account. Look into the account quality of your business there.</source>
        <translation>Meta a bloqué ce compte. Consultez la qualité du compte de votre entreprise chez Meta.</translation>
    </message>
    <message>
        <source>Meta has a problem with the payment of this account. Correct it in the billing of your business there.</source>
        <translation>Meta a un problème avec le paiement de ce compte. Corrigez-le dans la facturation de votre entreprise chez Meta.</translation>
    </message>
    <message>
        <source>The quality of this number has dropped: Meta lets it send no more for now. Wait a day, and write to fewer people.</source>
        <translation>La qualité de ce numéro a baissé&#xa0;: Meta ne le laisse plus envoyer pour l’instant. Attendez un jour, et écrivez à moins de personnes.</translation>
    </message>
    <message>
        <source>Meta refused, with its code %1.</source>
        <translation>Meta a refusé, avec son code %1.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Pas encore notée</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Meta finds its content abusive.</source>
        <translation>Meta juge son contenu abusif.</translation>
    </message>
    <message>
        <source>Its form is not valid: a variable at the beginning or end, two in a row, or no example.</source>
        <translation>Sa forme n’est pas valable&#xa0;: une variable au début ou à la fin, deux de suite, ou pas d’exemple.</translation>
    </message>
    <message>
        <source>It advertises, and its category does not allow that.</source>
        <translation>Il fait de la publicité, et sa catégorie ne le permet pas.</translation>
    </message>
    <message>
        <source>Its content does not fit its category or language.</source>
        <translation>Son contenu ne correspond pas à sa catégorie ou à sa langue.</translation>
    </message>
    <message>
        <source>Meta takes it for a fraud.</source>
        <translation>Meta le prend pour une fraude.</translation>
    </message>
</context>
<context>
    <name>WrittenBy</name>
    <message>
        <source>Practice: no Ollama answers on this computer, so a stand-in writes. What it gives comes from no model.</source>
        <translation>Entraînement&#xa0;: aucun Ollama ne répond sur cet ordinateur, un remplaçant écrit. Ce qu’il donne ne vient d’aucun modèle.</translation>
    </message>
    <message>
        <source>%1 runs somewhere else: what it is asked leaves this computer.</source>
        <translation>%1 tourne ailleurs&#xa0;: ce qu’on lui demande quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>%1, on this computer.</source>
        <translation>%1, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 Written before for the same question: ask once more for another one.</source>
        <translation>%1 Déjà écrit pour la même question&#xa0;: redemandez pour en avoir un autre.</translation>
    </message>
    <message>
        <source>%1 %2 tokens a second.</source>
        <translation>%1 %2 jetons par seconde.</translation>
    </message>
    <message>
        <source>When that one cannot answer, Relais asks %1: what is asked there leaves this computer.</source>
        <translation>Quand il ne peut pas répondre, Relais demande à %1&#xa0;: ce qu’on y demande quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>When that one cannot answer, Relais asks %1.</source>
        <translation>Quand il ne peut pas répondre, Relais demande à %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountCard</name>
    <message>
        <source>This second</source>
        <translation>Cette seconde</translation>
    </message>
    <message>
        <source>This minute</source>
        <translation>Cette minute</translation>
    </message>
    <message>
        <source>This hour</source>
        <translation>Cette heure</translation>
    </message>
    <message>
        <source>In 24 hours</source>
        <translation>En 24 heures</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln hour(s)</source>
        <translation>
            <numerusform>En %Ln heure</numerusform>
            <numerusform>En %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>En %Ln minute</numerusform>
            <numerusform>En %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln second(s)</source>
        <translation>
            <numerusform>En %Ln seconde</numerusform>
            <numerusform>En %Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>E-mail · %1</source>
        <translation>E-mail · %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>The provider asked for a pause. It goes on at %1 by itself.</source>
        <translation>Le fournisseur demande une pause. L’envoi reprend de lui-même à %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln message attend. Rien n’est perdu.</numerusform>
            <numerusform>%Ln messages attendent. Rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>It sends nothing until you have looked at it.</source>
        <translation>Il n’envoie rien tant que vous ne l’avez pas vérifié.</translation>
    </message>
    <message>
        <source>Correct the settings or the password, then test.</source>
        <translation>Corrigez les réglages ou le mot de passe, puis testez.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No limit is set: it sends as fast as the server takes.</source>
        <translation>Aucune limite&#xa0;: il envoie aussi vite que le serveur accepte.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De la part de</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln at a time</source>
        <translation>
            <numerusform>%Ln à la fois</numerusform>
            <numerusform>%Ln à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Testé %1</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>Il répond</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Warm-up, in 24 hours</source>
        <translation>Montée, en 24 heures</translation>
    </message>
    <message>
        <source>WhatsApp · %1</source>
        <translation>WhatsApp · %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Enter a new token in its settings, or correct them, then test.</source>
        <translation>Saisissez un nouveau jeton dans ses réglages, ou corrigez-les, puis testez.</translation>
    </message>
    <message>
        <source>Templates approved</source>
        <translation>Modèles approuvés</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun encore</translation>
    </message>
    <message>
        <source>Test it once: then the number, its quality and its daily limit stand here.</source>
        <translation>Testez-le une fois&#xa0;: le numéro, sa qualité et sa limite quotidienne seront alors ici.</translation>
    </message>
    <message>
        <source>Name at Meta</source>
        <translation>Nom chez Meta</translation>
    </message>
    <message>
        <source>Quality at Meta</source>
        <translation>Qualité chez Meta</translation>
    </message>
    <message>
        <source>New people in 24 hours</source>
        <translation>Nouvelles personnes en 24 heures</translation>
    </message>
    <message>
        <source>People block or report this number. Write to fewer, and only to those who asked, or Meta will limit it.</source>
        <translation>Des gens bloquent ou signalent ce numéro. Écrivez à moins de monde, et seulement à ceux qui l’ont demandé, sinon Meta le limitera.</translation>
    </message>
    <message>
        <source>New people, in 24 hours</source>
        <translation>Nouvelles personnes, en 24 heures</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>entraînement</translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As you will find it in a campaign.</source>
        <translation>Tel que vous le trouverez dans une campagne.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Messages/seconds, as in 25/60 or 1/1, 200/3600. All hold at once.</source>
        <translation>Messages/secondes, comme 25/60 ou 1/1, 200/3600. Toutes valent ensemble.</translation>
    </message>
    <message>
        <source>At most in 24 hours</source>
        <translation>Au plus en 24 heures</translation>
    </message>
    <message>
        <source>Empty: no cap.</source>
        <translation>Vide&#xa0;: pas de plafond.</translation>
    </message>
    <message>
        <source>Warm-up of a new sender</source>
        <translation>Montée d’un nouvel expéditeur</translation>
    </message>
    <message>
        <source>First day’s messages:days until the cap, as in 50:14. Empty: none.</source>
        <translation>Messages du premier jour:jours jusqu’au plafond, comme 50:14. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Connections at a time</source>
        <translation>Connexions à la fois</translation>
    </message>
    <message>
        <source>Attempts for each message</source>
        <translation>Essais par message</translation>
    </message>
    <message>
        <source>Seconds before the second</source>
        <translation>Secondes avant le deuxième</translation>
    </message>
    <message>
        <source>Then it doubles each time.</source>
        <translation>Puis le double à chaque fois.</translation>
    </message>
    <message>
        <source>Type a whole number from %1 on.</source>
        <translation>Entrez un nombre entier à partir de %1.</translation>
    </message>
    <message>
        <source>Write two numbers, as in 50:14.</source>
        <translation>Écrivez deux nombres, comme 50:14.</translation>
    </message>
    <message>
        <source>Write messages/seconds, as in 25/60.</source>
        <translation>Écrivez messages/secondes, comme 25/60.</translation>
    </message>
    <message>
        <source>For each recipient, at most</source>
        <translation>Pour chaque destinataire, au plus</translation>
    </message>
    <message>
        <source>First messages of campaigns. Empty or 0: no limit.</source>
        <translation>Premiers messages des campagnes. Vide ou 0&#xa0;: pas de limite.</translation>
    </message>
    <message>
        <source>For each recipient, in hours</source>
        <translation>Pour chaque destinataire, en heures</translation>
    </message>
    <message>
        <source>1 in 24 hours: nobody gets two campaigns within a day.</source>
        <translation>1 en 24 heures&#xa0;: personne ne reçoit deux campagnes en un jour.</translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountSheet</name>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>This computer has no keychain: passwords are kept in an encrypted file that this opens.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: les mots de passe sont dans un fichier chiffré qu’elle ouvre.</translation>
    </message>
    <message>
        <source>Save without a test</source>
        <translation>Enregistrer sans tester</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Tester et enregistrer</translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation>Compte «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Nouveau compte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>This agency is for practice: all of its accounts are, so that nothing leaves this computer.</source>
        <translation>Cette agence est une agence d’entraînement&#xa0;: tous ses comptes en sont aussi, pour que rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>relais::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>“%1” answers.</source>
        <translation>«&#xa0;%1&#xa0;» répond.</translation>
    </message>
    <message>
        <source>The account “%1” is removed. Its messages keep their history.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» est supprimé. Ses messages gardent leur histoire.</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Supprimer le compte «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>No campaign can be sent from it any more. Messages it has sent keep their history. This cannot be undone.</source>
        <translation>Plus aucune campagne ne pourra partir de lui. Les messages qu’il a envoyés gardent leur historique. C’est irréversible.</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>An account is the e-mail server or the WhatsApp number that sends for this workspace, with its limits.</source>
        <translation>Un compte est le serveur de messagerie ou le numéro WhatsApp qui envoie pour cet espace, avec ses limites.</translation>
    </message>
    <message>
        <source>What it logs in with is forgotten, and no campaign can be sent from it any more. Messages it has sent keep their history. This cannot be undone.</source>
        <translation>Ses moyens de connexion sont oubliés, et aucune campagne ne peut plus partir de lui. Les messages déjà envoyés gardent leur historique. C’est sans retour.</translation>
    </message>
</context>
<context>
    <name>relais::ui::AudienceStep</name>
    <message>
        <source>Words of a name, company or address; empty: no limit</source>
        <translation>Mots d’un nom, d’une société ou d’une adresse&#x202f;; vide&#xa0;: tous</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Nom de la campagne</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Nothing ticked: everybody with an e-mail address. Several: whoever is in any of them, each once.</source>
        <translation>Rien de coché&#xa0;: tous ceux qui ont une adresse e-mail. Plusieurs&#xa0;: qui est dans l’une ou l’autre, une seule fois chacun.</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Only who fits this search</source>
        <translation>Seulement ceux qui correspondent à cette recherche</translation>
    </message>
    <message>
        <source>Not to</source>
        <translation>Sauf à</translation>
    </message>
    <message>
        <source>There are no categories to leave out.</source>
        <translation>Il n’y a pas de catégorie à laisser de côté.</translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation>Personne n’est laissé de côté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the suppression list, left out</source>
        <translation>
            <numerusform>%Ln sur la liste de suppression, hors envoi</numerusform>
            <numerusform>%Ln sur la liste de suppression, hors envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen twice, written to once</source>
        <translation>
            <numerusform>%Ln en double, un seul message</numerusform>
            <numerusform>%Ln en double, un seul message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an e-mail address, left out</source>
        <translation>
            <numerusform>%Ln sans adresse e-mail, hors envoi</numerusform>
            <numerusform>%Ln sans adresse e-mail, hors envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a phone number, left out</source>
        <translation>
            <numerusform>%Ln sans numéro de téléphone, laissé de côté</numerusform>
            <numerusform>%Ln sans numéro de téléphone, laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with the number of another, one message for both</source>
        <translation>
            <numerusform>%Ln avec le numéro d’un autre, un message pour les deux</numerusform>
            <numerusform>%Ln avec le numéro d’un autre, un message par numéro</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Once a message is written the channel stays.</source>
        <translation>Une fois le message écrit, le canal ne change plus.</translation>
    </message>
    <message>
        <source>Nothing ticked: everybody with a phone number. Several: whoever is in any of them, each once.</source>
        <translation>Rien de coché&#xa0;: tous ceux qui ont un numéro de téléphone. Plusieurs&#xa0;: ceux qui sont dans l’une d’elles, une seule fois chacun.</translation>
    </message>
</context>
<context>
    <name>relais::ui::AuditFilter</name>
    <message>
        <source>Person, thing or detail</source>
        <translation>Personne, objet ou détail</translation>
    </message>
    <message>
        <source>Search the trail</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre deux jours</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>up to and with</source>
        <translation>au</translation>
    </message>
</context>
<context>
    <name>relais::ui::AuditTableModel</name>
    <message>
        <source>The whole agency</source>
        <translation>Toute l’agence</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Personne de connecté</translation>
    </message>
</context>
<context>
    <name>relais::ui::AuditView</name>
    <message>
        <source>Check the trail</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Looks for entries that were changed, added or removed with another program</source>
        <translation>Cherche les lignes modifiées, ajoutées ou retirées avec un autre programme</translation>
    </message>
    <message>
        <source>Writes what the filter leaves to a CSV file</source>
        <translation>Écrit ce que le filtre laisse dans un fichier CSV</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No entry fits the search and the filter.</source>
        <translation>Aucune ligne ne correspond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Every change of people, rights, workspaces and accounts, every launch and every export is written down here.</source>
        <translation>Chaque changement de personnes, de droits, d’espaces et de comptes, chaque lancement et chaque export est noté ici.</translation>
    </message>
    <message>
        <source>Checking the trail …</source>
        <translation>Vérification du journal …</translation>
    </message>
    <message numerus="yes">
        <source>The trail of %Ln entry(ies) is whole: none was changed, added or removed with another program.</source>
        <translation>
            <numerusform>Le journal de %Ln ligne est entier&#xa0;: aucune n’a été modifiée, ajoutée ou retirée avec un autre programme.</numerusform>
            <numerusform>Le journal de %Ln lignes est entier&#xa0;: aucune n’a été modifiée, ajoutée ou retirée avec un autre programme.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trail was altered at entry %1: %2. What stands before it is as it was written; a backup or an export from before tells the rest.</source>
        <translation>Le journal a été altéré à la ligne %1&#xa0;: %2. Ce qui précède est tel qu’il fut écrit&#xa0;; une sauvegarde ou un export antérieur dit le reste.</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) written to %1.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1.</numerusform>
            <numerusform>%Ln lignes écrites dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::AutomationView</name>
    <message>
        <source>Automation rules</source>
        <translation>Règles d’automatisation</translation>
    </message>
    <message>
        <source>Tried in this order, each of them, whenever somebody writes on WhatsApp. STOP comes first whatever stands here, and what a rule did stands in the conversation.</source>
        <translation>Essayées dans cet ordre, toutes, chaque fois que quelqu’un écrit sur WhatsApp. STOP passe avant tout ce qui est écrit ici, et ce qu’une règle a fait se lit dans la conversation.</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Retour à la boîte de réception</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatisation</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Pas encore de règles</translation>
    </message>
    <message>
        <source>A rule tags, answers or unsubscribes by itself: by words in a message, by the hour, or when nobody has answered for long.</source>
        <translation>Une règle étiquette, répond ou désinscrit d’elle-même&#xa0;: selon les mots d’un message, selon l’heure, ou quand personne n’a répondu depuis longtemps.</translation>
    </message>
    <message>
        <source>Rule “%1” on</source>
        <translation>Règle «&#xa0;%1&#xa0;» en marche</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Mettre en marche</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (arrêtée)</translation>
    </message>
    <message>
        <source>Try “%1” earlier</source>
        <translation>Essayer «&#xa0;%1&#xa0;» plus tôt</translation>
    </message>
    <message>
        <source>Try “%1” later</source>
        <translation>Essayer «&#xa0;%1&#xa0;» plus tard</translation>
    </message>
    <message>
        <source>Change the rule “%1”</source>
        <translation>Modifier la règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the rule “%1”</source>
        <translation>Retirer la règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rule “%1” added.</source>
        <translation>Règle «&#xa0;%1&#xa0;» ajoutée.</translation>
    </message>
    <message>
        <source>Rule “%1” changed.</source>
        <translation>Règle «&#xa0;%1&#xa0;» modifiée.</translation>
    </message>
    <message>
        <source>Rule “%1” switched on.</source>
        <translation>Règle «&#xa0;%1&#xa0;» mise en marche.</translation>
    </message>
    <message>
        <source>Rule “%1” switched off.</source>
        <translation>Règle «&#xa0;%1&#xa0;» arrêtée.</translation>
    </message>
    <message>
        <source>Rule “%1” removed.</source>
        <translation>Règle «&#xa0;%1&#xa0;» retirée.</translation>
    </message>
    <message>
        <source>Switch the rule “%1” on?</source>
        <translation>Mettre en marche la règle «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>La laisser arrêtée</translation>
    </message>
</context>
<context>
    <name>relais::ui::BackupCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>With one the backup is encrypted, and cannot be opened without it.</source>
        <translation>Avec une phrase secrète, la sauvegarde est chiffrée et ne s’ouvre qu’avec elle.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One is made every day while Relais is open: the last 7 days, 4 weeks and 6 months are kept.</source>
        <translation>Une par jour quand Relais est ouvert&#xa0;: les 7 derniers jours, 4 semaines et 6 mois sont gardés.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffrée</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check the backup of %1</source>
        <translation>Vérifier la sauvegarde du %1</translation>
    </message>
    <message>
        <source>Put back …</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Put the backup of %1 back</source>
        <translation>Restaurer la sauvegarde du %1</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Copying and checking …</source>
        <translation>Copie et vérification…</translation>
    </message>
    <message>
        <source>It is good and stands in %1.</source>
        <translation>Elle est bonne et se trouve dans %1.</translation>
    </message>
    <message>
        <source>Reading all of it …</source>
        <translation>Lecture complète…</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>La sauvegarde est intacte.</translation>
    </message>
    <message>
        <source>Everything since then is set aside: the present database is kept beside it. The restored one sends nothing until you say that it is the one to send.</source>
        <translation>Tout ce qui s’est fait depuis est mis de côté&#xa0;: la base actuelle est gardée à côté. La base restaurée n’envoie rien tant que vous n’avez pas dit que c’est elle qui envoie.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Put the backup back?</source>
        <translation>Restaurer la sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>Encrypt them no more …</source>
        <translation>Ne plus les chiffrer…</translation>
    </message>
    <message>
        <source>Restore from a file …</source>
        <translation>Restaurer depuis un fichier…</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase that this computer keeps, those of every day too.</source>
        <translation>Chiffrées avec une phrase secrète que cet ordinateur garde, celles de chaque jour aussi.</translation>
    </message>
    <message>
        <source>Those of every day are not encrypted.</source>
        <translation>Celles de chaque jour ne sont pas chiffrées.</translation>
    </message>
    <message>
        <source>Another passphrase …</source>
        <translation>Une autre phrase secrète…</translation>
    </message>
    <message>
        <source>Encrypt them …</source>
        <translation>Les chiffrer…</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>Tout afficher (%1)</translation>
    </message>
    <message>
        <source>Backups are encrypted from now on.</source>
        <translation>Les sauvegardes sont chiffrées désormais.</translation>
    </message>
    <message>
        <source>Encrypt the backups no more?</source>
        <translation>Ne plus chiffrer les sauvegardes&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever can read the folder of the backups can then read those that are made from now on. The encrypted ones stay so, and still need their passphrase.</source>
        <translation>Qui peut lire le dossier des sauvegardes peut alors lire celles qui sont faites désormais. Celles qui sont chiffrées le restent, et ont encore besoin de leur phrase secrète.</translation>
    </message>
    <message>
        <source>Encrypt them no more</source>
        <translation>Ne plus les chiffrer</translation>
    </message>
    <message>
        <source>Keep encrypting</source>
        <translation>Continuer à chiffrer</translation>
    </message>
    <message>
        <source>Backups are not encrypted any more.</source>
        <translation>Les sauvegardes ne sont plus chiffrées.</translation>
    </message>
</context>
<context>
    <name>relais::ui::BackupSealSheet</name>
    <message>
        <source>New passphrase of the backups</source>
        <translation>Nouvelle phrase secrète des sauvegardes</translation>
    </message>
    <message>
        <source>Ten characters or more.</source>
        <translation>Dix caractères ou plus.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>This computer has no keychain: passwords are kept in an encrypted file that this opens.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: les mots de passe sont gardés dans un fichier chiffré, qu’elle ouvre.</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>Les chiffrer</translation>
    </message>
    <message>
        <source>Encrypt the backups</source>
        <translation>Chiffrer les sauvegardes</translation>
    </message>
    <message>
        <source>Backups are encrypted from now on, those of every day too. This computer keeps the passphrase for that. Keep it somewhere else as well: when this computer is lost, nobody opens them without it. Those that were made before stay as they are.</source>
        <translation>Les sauvegardes sont chiffrées désormais, celles de chaque jour aussi. Cet ordinateur garde pour cela la phrase secrète. Gardez-la aussi ailleurs&#xa0;: si cet ordinateur est perdu, personne ne les ouvre sans elle. Celles d’avant restent comme elles sont.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take at least ten characters.</source>
        <translation>Prenez au moins dix caractères.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas les mêmes.</translation>
    </message>
</context>
<context>
    <name>relais::ui::BrandMark</name>
    <message>
        <source>Workspace %1</source>
        <translation>Espace %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::BubbleDelegate</name>
    <message>
        <source>%1, message %2, sent by itself</source>
        <translation>%1, message %2, envoyé tout seul</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Campagne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>Sent by itself</source>
        <translation>Envoyé tout seul</translation>
    </message>
    <message>
        <source>Click to try again</source>
        <translation>Cliquer pour réessayer</translation>
    </message>
</context>
<context>
    <name>relais::ui::BubbleView</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Message 1</source>
        <translation>Message 1</translation>
    </message>
    <message>
        <source>They answer or press a button</source>
        <translation>La personne répond ou appuie sur un bouton</translation>
    </message>
    <message>
        <source>Message 2</source>
        <translation>Message 2</translation>
    </message>
</context>
<context>
    <name>relais::ui::BudgetFields</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
</context>
<context>
    <name>relais::ui::BudgetSheet</name>
    <message>
        <source>Raise the budget</source>
        <translation>Augmenter le budget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Raise and go on</source>
        <translation>Augmenter et continuer</translation>
    </message>
    <message>
        <source>A currency has three letters, such as EUR.</source>
        <translation>Une devise a trois lettres, par exemple EUR.</translation>
    </message>
    <message>
        <source>%1 of %2 are spent or on their way. The campaign goes on with what you allow now.</source>
        <translation>%1 sur %2 sont dépensés ou en route. La campagne continue avec ce que vous autorisez maintenant.</translation>
    </message>
    <message>
        <source>It must be more than the %1 that are spent or on their way.</source>
        <translation>Il faut plus que les %1 dépensés ou en route.</translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignEditor</name>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Vérification et envoi</translation>
    </message>
    <message>
        <source>Campaign of %1</source>
        <translation>Campagne du %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Campaign without a name</source>
        <translation>Campagne sans nom</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>Garder la mienne comme copie</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Launch …</source>
        <translation>Lancer…</translation>
    </message>
    <message>
        <source>%1 · a draft, saved as you write</source>
        <translation>%1 · brouillon, enregistré pendant que vous écrivez</translation>
    </message>
    <message>
        <source>%1 · draft saved at %2</source>
        <translation>%1 · brouillon enregistré à %2</translation>
    </message>
    <message>
        <source>Somebody else has changed this campaign meanwhile. What you wrote is still here: it can become a campaign of its own, beside theirs.</source>
        <translation>Quelqu’un d’autre a modifié cette campagne entre-temps. Ce que vous avez écrit est toujours là&#xa0;: cela peut devenir une campagne à part, à côté de la sienne.</translation>
    </message>
    <message>
        <source>Keep mine, open theirs</source>
        <translation>Garder la mienne, ouvrir la sienne</translation>
    </message>
    <message>
        <source>Somebody else has changed “%1” meanwhile. What you wrote is kept as “%2”.</source>
        <translation>Quelqu’un d’autre a modifié «&#xa0;%1&#xa0;» entre-temps. Ce que vous avez écrit est gardé sous «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignListModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Partis</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignPage</name>
    <message>
        <source>Quiet from %1 to %2</source>
        <translation>Heures calmes de %1 à %2</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>They appear here as soon as the campaign is launched.</source>
        <translation>Ils s’affichent ici dès que la campagne est lancée.</translation>
    </message>
    <message>
        <source>Each message</source>
        <translation>Chaque message</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Annuler le reste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>From audience to reply</source>
        <translation>De l’audience à la réponse</translation>
    </message>
    <message>
        <source>What did not arrive, by cause</source>
        <translation>Ce qui n’est pas arrivé, par cause</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Where the messages stand</source>
        <translation>Où en sont les messages</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Objet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Success rate: %1%</source>
        <translation>Taux de réussite&#xa0;: %1&#x202f;%</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Essais&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves. Look at the sent folder or ask one recipient, choose them below (none: all of them), then say what became of them.</source>
        <translation>
            <numerusform>%Ln message est peut-être arrivé, peut-être pas&#xa0;: la ligne ou le programme s’est arrêté pendant l’envoi. Il n’est pas renvoyé de lui-même. Regardez le dossier des messages envoyés ou demandez au destinataire, puis dites ce qu’il est devenu.</numerusform>
            <numerusform>%Ln messages sont peut-être arrivés, peut-être pas&#xa0;: la ligne ou le programme s’est arrêté pendant l’envoi. Ils ne sont pas renvoyés d’eux-mêmes. Regardez le dossier des messages envoyés ou demandez à un destinataire, choisissez-les plus bas (aucun&#xa0;: tous), puis dites ce qu’ils sont devenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>They arrived</source>
        <translation>Arrivés</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>Les renvoyer</translation>
    </message>
    <message>
        <source>Launch on</source>
        <translation>Continuer le lancement</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Réutiliser</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln message ne partira pas.</numerusform>
            <numerusform>%Ln messages ne partiront pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be tried again.</source>
        <translation>
            <numerusform>%Ln message attend un nouvel essai.</numerusform>
            <numerusform>%Ln messages attendent un nouvel essai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) count as sent.</source>
        <translation>
            <numerusform>%Ln message compte comme envoyé.</numerusform>
            <numerusform>%Ln messages comptent comme envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be sent again.</source>
        <translation>
            <numerusform>%Ln message attend d’être renvoyé.</numerusform>
            <numerusform>%Ln messages attendent d’être renvoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the start …</source>
        <translation>Changer le départ…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) that still wait will never be sent. What has been sent stays sent. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln message encore en attente ne partira jamais. Ce qui est envoyé reste envoyé. C’est irréversible.</numerusform>
            <numerusform>%Ln messages encore en attente ne partiront jamais. Ce qui est envoyé reste envoyé. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the rest of “%1”?</source>
        <translation>Annuler le reste de «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s) again?</source>
        <translation>
            <numerusform>Renvoyer %Ln message&#x202f;?</numerusform>
            <numerusform>Renvoyer %Ln messages&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count %Ln message(s) as sent?</source>
        <translation>
            <numerusform>Compter %Ln message comme envoyé&#x202f;?</numerusform>
            <numerusform>Compter %Ln messages comme envoyés&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has received it already receives it twice. This cannot be undone.</source>
        <translation>Qui l’a déjà reçu le recevra deux fois. C’est irréversible.</translation>
    </message>
    <message>
        <source>Whoever has not received it does not receive it any more. This cannot be undone.</source>
        <translation>Qui ne l’a pas reçu ne le recevra plus. C’est irréversible.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Count as sent</source>
        <translation>Compter comme envoyés</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Laisser en suspens</translation>
    </message>
    <message>
        <source>WhatsApp template: %1</source>
        <translation>Modèle WhatsApp&#xa0;: %1</translation>
    </message>
    <message>
        <source>Message 2: %1 went out, %2 read</source>
        <translation>Message 2&#xa0;: %1 partis, %2 lus</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 spent</source>
        <translation>Budget&#xa0;: %1 sur %2 dépensés</translation>
    </message>
    <message>
        <source>Raise the budget …</source>
        <translation>Augmenter le budget …</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 spent, %3 on its way</source>
        <translation>Budget&#xa0;: %1 dépensés sur %2, %3 en route</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may or may not have arrived: the line or the program died in the very moment. They are not sent again by themselves.</source>
        <translation>
            <numerusform>%Ln message est peut-être arrivé, peut-être pas&#xa0;: la ligne ou le programme s’est arrêté pendant l’envoi. Il n’est pas renvoyé de lui-même.</numerusform>
            <numerusform>%Ln messages sont peut-être arrivés, peut-être pas&#xa0;: la ligne ou le programme s’est arrêté pendant l’envoi. Ils ne sont pas renvoyés d’eux-mêmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another start …</source>
        <translation>Choisir un autre départ…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Its messages are still being made. If the program that launched it was closed meanwhile, launch on: nobody is written to twice.</source>
        <translation>Ses messages sont encore en préparation. Si le programme qui l’a lancée a été fermé entre-temps, continuez le lancement&#xa0;: personne ne reçoit deux fois le message.</translation>
    </message>
    <message>
        <source>Its messages are still being made.</source>
        <translation>Ses messages sont encore en préparation.</translation>
    </message>
    <message>
        <source>Put off by retries, quiet hours or limits for one person: %1, the next leaves %2</source>
        <translation>Retardés par un nouvel essai, des heures calmes ou une limite par personne&#xa0;: %1, le prochain part le %2</translation>
    </message>
</context>
<context>
    <name>relais::ui::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Name of a campaign</source>
        <translation>Nom d’une campagne</translation>
    </message>
    <message>
        <source>Search campaigns</source>
        <translation>Chercher des campagnes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Pas encore de campagne</translation>
    </message>
    <message>
        <source>A campaign is one message to many contacts. It is written offline and leaves only when you launch it.</source>
        <translation>Une campagne est un même message à de nombreux contacts. Elle se rédige sans connexion et ne part que lorsque vous la lancez.</translation>
    </message>
    <message>
        <source>No campaign fits</source>
        <translation>Aucune campagne ne correspond</translation>
    </message>
    <message>
        <source>No campaign has that name and status.</source>
        <translation>Aucune campagne n’a ce nom et ce statut.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>“%1” is in the archive.</source>
        <translation>«&#xa0;%1&#xa0;» est dans les archives.</translation>
    </message>
    <message>
        <source>“%1” is back in the list.</source>
        <translation>«&#xa0;%1&#xa0;» est de retour dans la liste.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>What can be done with the chosen campaign</source>
        <translation>Actions sur la campagne choisie</translation>
    </message>
    <message>
        <source>Choose a campaign in the list first.</source>
        <translation>Choisissez d’abord une campagne dans la liste.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored file(s) are deleted with this draft. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln fichier joint est supprimé avec ce brouillon. C’est irréversible.</numerusform>
            <numerusform>%Ln fichiers joints sont supprimés avec ce brouillon. C’est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>relais::ui::CheckStep</name>
    <message>
        <source>By the time zone of each recipient who has one</source>
        <translation>Au fuseau de chacun, s’il est connu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s), %1 at the account’s limits.</source>
        <translation>
            <numerusform>%Ln destinataire, %1 avec les limites du compte.</numerusform>
            <numerusform>%Ln destinataires, %1 avec les limites du compte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong. The server and the sender’s domain are asked before the launch.</source>
        <translation>Tout est en ordre. Le serveur et le domaine de l’expéditeur sont interrogés avant le lancement.</translation>
    </message>
    <message>
        <source>Start later</source>
        <translation>Commencer plus tard</translation>
    </message>
    <message>
        <source>Quiet hours: nothing leaves</source>
        <translation>Heures calmes&#xa0;: rien ne part</translation>
    </message>
    <message>
        <source>from</source>
        <comment>quiet hours</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>until</source>
        <comment>quiet hours</comment>
        <translation>à</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the suppression list, left out.</source>
        <translation>
            <numerusform>%Ln sur la liste de suppression, laissé de côté.</numerusform>
            <numerusform>%Ln sur la liste de suppression, laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong. The account is asked once more before the launch.</source>
        <translation>Rien à redire. Le compte est encore interrogé avant le lancement.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Pause when its messages have cost</source>
        <translation>Mettre en pause quand ses messages ont coûté</translation>
    </message>
</context>
<context>
    <name>relais::ui::Closing</name>
    <message>
        <source>Messages are being sent</source>
        <translation>Des messages sont en cours d’envoi</translation>
    </message>
    <message>
        <source>Messages are being sent. When you close, what is under way is finished, and the rest goes out when Relais is open again. Nothing is lost and nothing is sent twice.</source>
        <translation>Des messages sont en cours d’envoi. Si vous fermez, ce qui est commencé se termine, et le reste part quand Relais est rouvert. Rien n’est perdu et rien n’est envoyé deux fois.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go on sending in the background</source>
        <translation>Continuer l’envoi en arrière-plan</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Relais is sending</source>
        <translation>Relais envoie</translation>
    </message>
    <message>
        <source>Show Relais</source>
        <translation>Afficher Relais</translation>
    </message>
</context>
<context>
    <name>relais::ui::CodePage</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The address that the invitation came to.</source>
        <translation>L’adresse qui a reçu l’invitation.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The six digits of the mail.</source>
        <translation>Les six chiffres du message.</translation>
    </message>
    <message>
        <source>Eight letters and digits, from an Owner of the agency.</source>
        <translation>Huit lettres et chiffres, donnés par un propriétaire de l’agence.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Ten characters or more. If you sign in to this agency already: the one you have.</source>
        <translation>Dix caractères ou plus. Si vous vous connectez déjà à cette agence&#xa0;: celui que vous avez.</translation>
    </message>
    <message>
        <source>Ten characters or more.</source>
        <translation>Dix caractères ou plus.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Encore une fois le même</translation>
    </message>
    <message>
        <source>Back to the sign-in</source>
        <translation>Retour à la connexion</translation>
    </message>
    <message>
        <source>You were invited</source>
        <translation>Vous êtes invité</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Un nouveau mot de passe</translation>
    </message>
    <message>
        <source>This is no e-mail address, like name@example.com.</source>
        <translation>Ce n’est pas une adresse e-mail, comme nom@exemple.com.</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>Un code a six chiffres.</translation>
    </message>
    <message>
        <source>A code has eight letters and digits.</source>
        <translation>Un code a huit lettres et chiffres.</translation>
    </message>
    <message>
        <source>Take at least ten characters.</source>
        <translation>Prenez au moins dix caractères.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre l’agence</translation>
    </message>
    <message>
        <source>Set the password and sign in</source>
        <translation>Enregistrer et se connecter</translation>
    </message>
</context>
<context>
    <name>relais::ui::CommandPalette</name>
    <message>
        <source>Go to a page, a contact, a campaign, or do something</source>
        <translation>Aller à une page, un contact, une campagne, ou faire quelque chose</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>↑ ↓ to choose   ⏎ to open   Esc to close</source>
        <translation>↑ ↓ pour choisir   ⏎ pour ouvrir   Échap pour fermer</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Rien de ce nom</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>All workspaces</source>
        <translation>Tous les espaces</translation>
    </message>
</context>
<context>
    <name>relais::ui::Composer</name>
    <message>
        <source>Write a note (N)</source>
        <translation>Écrire une note (N)</translation>
    </message>
    <message>
        <source>Send a template …</source>
        <translation>Envoyer un modèle …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Choose a template …</source>
        <translation>Choisir un modèle …</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>This copy of the database sends nothing until you say in Settings that it is the one. What you write waits.</source>
        <translation>Cette copie de la base n’envoie rien tant que vous n’avez pas dit dans les paramètres que c’est la bonne. Ce que vous écrivez attend.</translation>
    </message>
    <message>
        <source>“%1” is stopped: %2. What you write waits until it is up again.</source>
        <translation>«&#xa0;%1&#xa0;» est arrêté&#xa0;: %2. Ce que vous écrivez attend qu’il reparte.</translation>
    </message>
    <message>
        <source>The account “%1” was removed: nothing can be sent here any more.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» a été retiré&#xa0;: plus rien ne peut être envoyé ici.</translation>
    </message>
    <message>
        <source>%1 is not written to: %2.</source>
        <translation>On n’écrit pas à %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The 24 hours for free text are over. Until %1 writes again, only an approved template can be sent.</source>
        <translation>Les 24 heures du texte libre sont passées. Tant que %1 n’a pas écrit, seul un modèle approuvé peut partir.</translation>
    </message>
    <message>
        <source>%1 has not written yet: only an approved template can be sent.</source>
        <translation>%1 n’a pas encore écrit&#xa0;: seul un modèle approuvé peut partir.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>A note for your colleagues. %1 never sees it.</source>
        <translation>Une note pour vos collègues. %1 ne la voit jamais.</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Écrivez d’abord la note.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>“%1” has no approved template yet. Synchronise its templates on the Accounts page.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas encore de modèle approuvé. Synchronisez ses modèles sur la page Comptes.</translation>
    </message>
    <message>
        <source>Back to the answer (Esc)</source>
        <translation>Revenir à la réponse (Échap)</translation>
    </message>
    <message>
        <source>Attach a file …</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Do not send the file</source>
        <translation>Ne pas envoyer le fichier</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>What WhatsApp takes (*.jpg *.jpeg *.png *.mp4 *.3gp *.aac *.m4a *.mp3 *.amr *.ogg *.opus *.txt *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;All files (*)</source>
        <translation>Ce que WhatsApp accepte (*.jpg *.jpeg *.png *.mp4 *.3gp *.aac *.m4a *.mp3 *.amr *.ogg *.opus *.txt *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Words under the file, if you like</source>
        <translation>Quelques mots sous le fichier, si vous voulez</translation>
    </message>
    <message>
        <source>One file goes with one message: the first of them was taken.</source>
        <translation>Un message porte un seul fichier&#xa0;: le premier a été pris.</translation>
    </message>
    <message>
        <source>Suggest an answer</source>
        <translation>Suggérer une réponse</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Suggéré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write with the model</source>
        <translation>Rédiger avec l’IA</translation>
    </message>
    <message>
        <source>Write or change …</source>
        <translation>Écrire ou changer …</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>The model looks at it first …</source>
        <translation>L’IA regarde d’abord…</translation>
    </message>
</context>
<context>
    <name>relais::ui::ComputerCard</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln minute(s)</source>
        <translation>
            <numerusform>Après %Ln minute</numerusform>
            <numerusform>Après %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock the window when nobody is at it</source>
        <translation>Verrouiller la fenêtre quand personne n’y est</translation>
    </message>
    <message>
        <source>Sending goes on meanwhile. Ctrl+L locks at once.</source>
        <translation>L’envoi continue entre-temps. Ctrl+L verrouille tout de suite.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactActions</name>
    <message>
        <source>Save as a segment</source>
        <translation>Enregistrer comme segment</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Nom du segment</translation>
    </message>
    <message>
        <source>Segment “%1” saved. Campaigns can go to it.</source>
        <translation>Segment «&#xa0;%1&#xa0;» enregistré. Une campagne peut lui être destinée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added to “%1”.</source>
        <translation>
            <numerusform>%Ln contact ajouté à «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln contacts ajoutés à «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted.</source>
        <translation>
            <numerusform>%Ln contact supprimé.</numerusform>
            <numerusform>%Ln contacts supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;vCard files (*.vcf)</source>
        <translation>Fichiers CSV (*.csv);;Fichiers vCard (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) written to %1.</source>
        <translation>
            <numerusform>%Ln contact écrit dans %1.</numerusform>
            <numerusform>%Ln contacts écrits dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%Ln contact retiré de «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln contacts retirés de «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are one now.</source>
        <translation>
            <numerusform>%Ln contact n’en fait plus qu’un.</numerusform>
            <numerusform>%Ln contacts n’en font plus qu’un.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the chosen contacts</source>
        <translation>Exporter les contacts choisis</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactExtras</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Delete the contact</source>
        <translation>Supprimer le contact</translation>
    </message>
    <message>
        <source>No categories yet. Tick contacts in the list to put them into one.</source>
        <translation>Pas encore de catégorie. Choisissez des contacts dans la liste pour les y mettre.</translation>
    </message>
    <message>
        <source>Consent to %1</source>
        <translation>Consentement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>In no category.</source>
        <translation>Dans aucune catégorie.</translation>
    </message>
    <message>
        <source>%1 of the consent to %2</source>
        <translation>%1 du consentement %2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Export everything about this person …</source>
        <translation>Exporter ses données…</translation>
    </message>
    <message>
        <source>Erase this person …</source>
        <translation>Effacer cette personne…</translation>
    </message>
    <message>
        <source>Nothing of them is kept, and it cannot be undone</source>
        <translation>Rien d’elle n’est gardé, et cela ne s’annule pas</translation>
    </message>
    <message>
        <source>Send e-mails to this contact again</source>
        <translation>Envoyer de nouveau des e-mails à ce contact</translation>
    </message>
    <message>
        <source>Stop e-mails to this contact</source>
        <translation>Ne plus envoyer d’e-mails à ce contact</translation>
    </message>
    <message>
        <source>Send WhatsApp messages again</source>
        <translation>Écrire de nouveau par WhatsApp</translation>
    </message>
    <message>
        <source>Stop WhatsApp messages</source>
        <translation>Ne plus écrire par WhatsApp</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactFilterBar</name>
    <message>
        <source>Name, company, e-mail, number …</source>
        <translation>Nom, société, e-mail, numéro…</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Chercher des contacts</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>With e-mail</source>
        <translation>Avec e-mail</translation>
    </message>
    <message>
        <source>With phone</source>
        <translation>Avec téléphone</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Aucun segment</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter: the field and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Has agreed to %1</source>
        <translation>Accord pour %1</translation>
    </message>
    <message>
        <source>Has not agreed to %1</source>
        <translation>Sans accord pour %1</translation>
    </message>
    <message>
        <source>Added since %1</source>
        <translation>Ajouté depuis le %1</translation>
    </message>
    <message>
        <source>Take this filter away: %1</source>
        <translation>Retirer ce filtre&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactPanel</name>
    <message>
        <source>Add the contact</source>
        <translation>Ajouter le contact</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fermer la fiche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>An e-mail, a phone number or an external id is enough.</source>
        <translation>Un e-mail, un téléphone ou un identifiant externe suffit.</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>No e-mail is sent to them: %1.</source>
        <translation>Plus aucun e-mail ne lui est envoyé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No WhatsApp message is sent to them: %1.</source>
        <translation>Plus aucun message WhatsApp ne lui est envoyé&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Not written to</source>
        <translation>Plus d’envoi</translation>
    </message>
    <message>
        <source>E-mail and phone</source>
        <translation>E-mail et téléphone</translation>
    </message>
    <message>
        <source>E-mail, but no WhatsApp</source>
        <translation>E-mail, mais pas WhatsApp</translation>
    </message>
    <message>
        <source>Phone, but no e-mail</source>
        <translation>Téléphone, mais pas d’e-mail</translation>
    </message>
</context>
<context>
    <name>relais::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Save this filter as a segment</source>
        <translation>Enregistrer ce filtre comme segment</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>No contact fits the search and the filters.</source>
        <translation>Aucun contact ne correspond à la recherche et aux filtres.</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Afficher tous les contacts</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Pas encore de contact</translation>
    </message>
    <message>
        <source>Import a CSV file from a spreadsheet or another tool: drop it anywhere in this window. Nothing is written before you have seen the preview.</source>
        <translation>Importez un fichier CSV d’un tableur ou d’un autre outil&#xa0;: déposez-le n’importe où dans cette fenêtre. Rien n’est écrit avant l’aperçu.</translation>
    </message>
    <message>
        <source>Import contacts …</source>
        <translation>Importer des contacts…</translation>
    </message>
    <message>
        <source>Duplicates …</source>
        <translation>Doublons…</translation>
    </message>
    <message>
        <source>Find contacts that stand there twice</source>
        <translation>Chercher les contacts qui figurent deux fois</translation>
    </message>
    <message>
        <source>They stand here as soon as a colleague who may do so has added or imported them.</source>
        <translation>Ils seront ici dès qu’un collègue qui en a le droit les aura ajoutés ou importés.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ConversationDelegate</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Désinscrit</translation>
    </message>
    <message>
        <source>Templates only</source>
        <translation>Modèles seulement</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>relais::ui::ConversationListModel</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln non lu</numerusform>
            <numerusform>%Ln non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>only templates</source>
        <translation>modèles seulement</translation>
    </message>
    <message>
        <source>%1 to reply freely</source>
        <translation>%1 pour répondre librement</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>relais::ui::ConversationPane</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>conversation</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export the conversation …</source>
        <translation>Exporter la conversation …</translation>
    </message>
    <message>
        <source>Show the contact</source>
        <translation>Montrer le contact</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>No conversation chosen</source>
        <translation>Aucune conversation choisie</translation>
    </message>
    <message>
        <source>Choose one at the left to read and answer it.</source>
        <translation>Choisissez-en une à gauche pour la lire et y répondre.</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>Rien n’a encore été dit</translation>
    </message>
    <message>
        <source>What %1 writes, and what you answer, stands here.</source>
        <translation>Ce que %1 écrit, et ce que vous répondez, se trouve ici.</translation>
    </message>
    <message>
        <source>%1 to reply freely</source>
        <translation>%1 pour répondre librement</translation>
    </message>
    <message>
        <source>Templates only</source>
        <translation>Modèles seulement</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Conversation with %1 closed.</source>
        <translation>Conversation avec %1 fermée.</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exporter la conversation</translation>
    </message>
    <message>
        <source>PDF files (*.pdf);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Fichiers PDF (*.pdf);;Fichiers CSV (*.csv);;Fichiers JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message écrit dans %1</numerusform>
            <numerusform>%Ln messages écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the contact</source>
        <translation>Masquer le contact</translation>
    </message>
    <message>
        <source>%1 (key E)</source>
        <translation>%1 (touche E)</translation>
    </message>
</context>
<context>
    <name>relais::ui::DashboardPage</name>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Messages envoyés</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Taux de réussite</translation>
    </message>
    <message>
        <source>Active contacts</source>
        <translation>Contacts actifs</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Sent by day</source>
        <translation>Envois par jour</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Latest messages</source>
        <translation>Derniers messages</translation>
    </message>
    <message>
        <source>Campaigns under way</source>
        <translation>Campagnes en cours</translation>
    </message>
    <message>
        <source>Messages sent by day</source>
        <translation>Messages envoyés par jour</translation>
    </message>
    <message>
        <source>Messages by status</source>
        <translation>Messages par statut</translation>
    </message>
    <message>
        <source>What you send shows here, the newest first.</source>
        <translation>Vos envois s’affichent ici, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>%1 against the period before</source>
        <translation>%1 sur la période précédente</translation>
    </message>
    <message>
        <source>nothing in the period before</source>
        <translation>rien sur la période précédente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failure(s)</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>who may be written to</source>
        <translation>à qui l’on peut écrire</translation>
    </message>
    <message>
        <source>e-mail costs nothing here</source>
        <translation>l’e-mail ne coûte rien ici</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Rien d’envoyé encore</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>Costs by month</source>
        <translation>Coûts par mois</translation>
    </message>
</context>
<context>
    <name>relais::ui::DeskView</name>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Entraînement&#xa0;: rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) stopped</source>
        <translation>
            <numerusform>%Ln compte arrêté</numerusform>
            <numerusform>%Ln comptes arrêtés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) paused</source>
        <translation>
            <numerusform>%Ln campagne en pause</numerusform>
            <numerusform>%Ln campagnes en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup could be made today: %1</source>
        <translation>Aucune sauvegarde n’a pu être faite aujourd’hui&#xa0;: %1</translation>
    </message>
    <message>
        <source>This copy of the database sends nothing until you say in Settings that it is the one.</source>
        <translation>Cette copie de la base n’envoie rien tant que vous ne dites pas dans les Réglages que c’est la bonne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation non lue</numerusform>
            <numerusform>%Ln conversations non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>This copy of the database sends nothing until a colleague who may do so says in Settings that it is the one.</source>
        <translation>Cette copie de la base n’envoie rien tant qu’un collègue qui en a le droit ne dit pas dans les Réglages que c’est la bonne.</translation>
    </message>
    <message>
        <source>The audit trail was altered</source>
        <translation>Le journal d’audit a été altéré</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
</context>
<context>
    <name>relais::ui::DuplicateColumns</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celui-ci</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La même personne</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Ce qu’ils ont en commun</translation>
    </message>
</context>
<context>
    <name>relais::ui::DuplicatesSheet</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>Ce sont deux personnes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Probably one person</source>
        <translation>Sans doute une seule personne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking through all contacts …</source>
        <translation>Recherche dans tous les contacts…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>They have the same phone number.</source>
        <translation>Ils ont le même numéro de téléphone.</translation>
    </message>
    <message>
        <source>They have the same name at the same company.</source>
        <translation>Ils portent le même nom dans la même société.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of them come up later.</source>
        <translation>
            <numerusform>%Ln autre viendra ensuite.</numerusform>
            <numerusform>%Ln autres viendront ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the one that is kept lacks is taken from the others; categories, tags and consents are joined.</source>
        <translation>Ce qui manque au contact gardé est pris chez les autres&#xa0;; catégories, étiquettes et consentements sont réunis.</translation>
    </message>
    <message>
        <source>They are different people</source>
        <translation>Ce sont des personnes différentes</translation>
    </message>
    <message>
        <source>You have seen them all</source>
        <translation>Vous les avez tous vus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) were left for later.</source>
        <translation>
            <numerusform>%Ln groupe a été remis à plus tard.</numerusform>
            <numerusform>%Ln groupes ont été remis à plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>No duplicates are left</source>
        <translation>Plus aucun doublon</translation>
    </message>
    <message>
        <source>Every contact is another person now.</source>
        <translation>Chaque contact est désormais une autre personne.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Aucun doublon</translation>
    </message>
    <message>
        <source>No two contacts have the same phone number, or the same name at the same company. Two of the same e-mail address cannot be.</source>
        <translation>Aucun contact n’a le même numéro de téléphone qu’un autre, ni le même nom dans la même société. Deux fois la même adresse e-mail est impossible.</translation>
    </message>
    <message>
        <source>Tick at least one more as the same person.</source>
        <translation>Cochez au moins un autre contact comme étant la même personne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are one now.</source>
        <translation>
            <numerusform>%Ln contact n’en fait plus qu’un.</numerusform>
            <numerusform>%Ln contacts n’en font plus qu’un.</numerusform>
        </translation>
    </message>
    <message>
        <source>They will not come up again.</source>
        <translation>Ils ne reviendront plus.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
</context>
<context>
    <name>relais::ui::EmailForm</name>
    <message>
        <source>Practice: the server inside Relais takes the mails, nothing leaves this computer</source>
        <translation>Entraînement&#xa0;: le serveur interne de Relais reçoit les messages, rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Name &lt;address@domain&gt;</source>
        <translation>Nom &lt;adresse@domaine&gt;</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Empty: the server asks for no login.</source>
        <translation>Vide&#xa0;: le serveur ne demande pas d’identification.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Many providers want an app password here.</source>
        <translation>Beaucoup de fournisseurs demandent ici un mot de passe d’application.</translation>
    </message>
    <message>
        <source>Empty: the stored one stays.</source>
        <translation>Vide&#xa0;: celui qui est enregistré reste.</translation>
    </message>
    <message>
        <source>Replies to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Empty: to the sender.</source>
        <translation>Vide&#xa0;: à l’expéditeur.</translation>
    </message>
    <message>
        <source>Private certificate authority</source>
        <translation>Autorité de certification privée</translation>
    </message>
    <message>
        <source>A PEM file; empty: those of the system.</source>
        <translation>Un fichier PEM&#x202f;; vide&#xa0;: celles du système.</translation>
    </message>
    <message>
        <source>Unsubscribe by e-mail to</source>
        <translation>Désinscription par e-mail à</translation>
    </message>
    <message>
        <source>One-click unsubscribe address</source>
        <translation>Adresse de désinscription en un clic</translation>
    </message>
    <message>
        <source>Another provider</source>
        <translation>Autre fournisseur</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (courant, port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS dès le début (port 465)</translation>
    </message>
    <message>
        <source>None (a server on this network)</source>
        <translation>Aucun (un serveur de ce réseau)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Fills in server and published limits; change what differs for you.</source>
        <translation>Remplit le serveur et les limites publiées&#x202f;; changez ce qui diffère pour vous.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Write an address, as in Maison Lémant &lt;hello@example.com&gt;.</source>
        <translation>Écrivez une adresse, comme Maison Lémant &lt;bonjour@example.com&gt;.</translation>
    </message>
    <message>
        <source>A password</source>
        <translation>Un mot de passe</translation>
    </message>
    <message>
        <source>An access token (OAuth, XOAUTH2)</source>
        <translation>Un jeton d’accès (OAuth, XOAUTH2)</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Se connecter avec</translation>
    </message>
    <message>
        <source>A token goes into the field of the password. It runs out after an hour or so; give the next one here.</source>
        <translation>Le jeton se met dans le champ du mot de passe. Il expire au bout d’une heure environ&#xa0;; donnez le suivant ici.</translation>
    </message>
    <message>
        <source>Connections to one domain</source>
        <translation>Connexions vers un même domaine</translation>
    </message>
    <message>
        <source>At a time. Empty: all of them.</source>
        <translation>À la fois. Vide&#xa0;: toutes.</translation>
    </message>
    <message>
        <source>https:// of a relay or of a tunnel to this computer, with /u at the end, or of your own service.</source>
        <translation>https:// d’un relais ou d’un tunnel vers cet ordinateur, avec /u à la fin, ou de votre propre service.</translation>
    </message>
</context>
<context>
    <name>relais::ui::EmptyState</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
</context>
<context>
    <name>relais::ui::EraseSheet</name>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>Effacer %1&#xa0;?</translation>
    </message>
    <message>
        <source>For somebody who asks that nothing is kept about them. It cannot be undone.</source>
        <translation>Pour quelqu’un qui demande que rien ne soit gardé à son sujet. Cela ne s’annule pas.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui part</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Figures and costs, and entries without name or address so that the sums are right. The address becomes a mark that cannot be read: no import and no form brings it back, and no campaign writes to it.</source>
        <translation>Les chiffres et les coûts, et des lignes sans nom ni adresse pour que les sommes soient justes. L’adresse devient une marque illisible&#xa0;: aucun import ni formulaire ne la ramène, et aucune campagne n’y écrit.</translation>
    </message>
    <message>
        <source>What Relais cannot reach</source>
        <translation>Ce que Relais ne peut pas atteindre</translation>
    </message>
    <message>
        <source>Keep the contact</source>
        <translation>Garder le contact</translation>
    </message>
    <message>
        <source>Name, addresses, values, notes and consents.</source>
        <translation>Nom, adresses, valeurs, notes et consentements.</translation>
    </message>
    <message numerus="yes">
        <source>So do %Ln entry(s) that are the same person: merged into this one, or deleted with the same address.</source>
        <translation>
            <numerusform>Aussi %Ln entrée de la même personne&#xa0;: fusionnée avec celle-ci, ou supprimée avec la même adresse.</numerusform>
            <numerusform>Aussi %Ln entrées de la même personne&#xa0;: fusionnées avec celle-ci, ou supprimées avec la même adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What stands in %Ln message(s) to them.</source>
        <translation>
            <numerusform>Le contenu de %Ln message qui lui a été adressé.</numerusform>
            <numerusform>Le contenu de %Ln messages qui lui ont été adressés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those still wait(s), and will not be sent.</source>
        <translation>
            <numerusform>%Ln d’entre eux attend encore et ne partira pas.</numerusform>
            <numerusform>%Ln d’entre eux attendent encore et ne partiront pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said in conversations: %Ln message(s).</source>
        <translation>
            <numerusform>Ce qui a été dit en conversation&#xa0;: %Ln message.</numerusform>
            <numerusform>Ce qui a été dit en conversation&#xa0;: %Ln messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) with them.</source>
        <translation>
            <numerusform>%Ln fichier qui l’accompagne.</numerusform>
            <numerusform>%Ln fichiers qui les accompagnent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports, copies on other disks, and what a provider keeps: delete them there.</source>
        <translation>Les exports, les copies sur d’autres disques et ce qu’un fournisseur garde&#xa0;: supprimez-les là-bas.</translation>
    </message>
    <message>
        <source>Backups made before still hold them; the last of these goes by %1, while Relais makes its daily backups.</source>
        <translation>Les sauvegardes antérieures contiennent encore la personne&#xa0;; la dernière part au plus tard le %1, tant que Relais fait ses sauvegardes quotidiennes.</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>Erased. Nothing of this person is left here.</source>
        <translation>Effacé. Il ne reste rien de cette personne ici.</translation>
    </message>
    <message>
        <source>Erased. Something held the files: what is left in them goes when Relais starts next.</source>
        <translation>Effacé. Quelque chose retenait les fichiers&#xa0;: ce qui y reste partira au prochain démarrage de Relais.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ExportSheet</name>
    <message>
        <source>Starting …</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing “%1” …</source>
        <translation>Écriture de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), %1 a second</source>
        <translation>
            <numerusform>%Ln ligne, %1 par seconde</numerusform>
            <numerusform>%Ln lignes, %1 par seconde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::FailureList</name>
    <message>
        <source>Nobody knows whether it arrived</source>
        <translation>Personne ne sait s’il est arrivé</translation>
    </message>
    <message>
        <source>The line was cut after the last byte. Look at one of them, then say above what became of them.</source>
        <translation>La ligne a été coupée après le dernier octet. Regardez l’un d’eux, puis dites plus haut ce qu’ils sont devenus.</translation>
    </message>
    <message>
        <source>The address does not exist</source>
        <translation>L’adresse n’existe pas</translation>
    </message>
    <message>
        <source>It is on the suppression list now. Ask the contact for another one.</source>
        <translation>Elle est maintenant sur la liste de suppression. Demandez-en une autre au contact.</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>La boîte est pleine</translation>
    </message>
    <message>
        <source>Try them again in some days.</source>
        <translation>Réessayez dans quelques jours.</translation>
    </message>
    <message>
        <source>The server refuses it as unwanted</source>
        <translation>Le serveur le refuse comme indésirable</translation>
    </message>
    <message>
        <source>Look at the text and at SPF, DKIM and DMARC of your domain before you try again.</source>
        <translation>Regardez le texte et les SPF, DKIM et DMARC de votre domaine avant de réessayer.</translation>
    </message>
    <message>
        <source>The server put it off too often</source>
        <translation>Le serveur l’a remis à plus tard trop souvent</translation>
    </message>
    <message>
        <source>Nothing is wrong with the address. Try them again later.</source>
        <translation>L’adresse est bonne. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server refused the recipient</source>
        <translation>Le serveur a refusé le destinataire</translation>
    </message>
    <message>
        <source>Read its words; when the address is right, try again.</source>
        <translation>Lisez sa réponse&#x202f;; si l’adresse est juste, réessayez.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Le serveur l’a refusé</translation>
    </message>
    <message>
        <source>Read its words, correct what they name, then try again.</source>
        <translation>Lisez sa réponse, corrigez ce qu’elle nomme, puis réessayez.</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Il n’a pas pu être envoyé</translation>
    </message>
    <message>
        <source>Correct what stands here, then try again.</source>
        <translation>Corrigez ce qui est dit ici, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing failed so far.</source>
        <translation>Aucun échec jusqu’ici.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>relais::ui::FilterForm</name>
    <message>
        <source>No matter</source>
        <translation>Peu importe</translation>
    </message>
    <message>
        <source>Added since</source>
        <translation>Ajouté depuis le</translation>
    </message>
    <message>
        <source>A day such as 2026-11-22.</source>
        <translation>Un jour, comme 2026-11-22.</translation>
    </message>
    <message>
        <source>All of its name, as contacts have it.</source>
        <translation>Son nom entier, comme l’ont les contacts.</translation>
    </message>
    <message>
        <source>With commas between them; one of them is enough.</source>
        <translation>Séparées par des virgules&#xa0;; une seule suffit.</translation>
    </message>
    <message>
        <source>Has agreed to</source>
        <translation>A donné son accord pour</translation>
    </message>
    <message>
        <source>Has not agreed to</source>
        <translation>N’a pas donné son accord pour</translation>
    </message>
</context>
<context>
    <name>relais::ui::FilterSheet</name>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>All that is filled in must hold, together with the search and the filters in the bar.</source>
        <translation>Tout ce qui est rempli doit convenir, en plus de la recherche et des filtres de la barre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show these contacts</source>
        <translation>Afficher ces contacts</translation>
    </message>
</context>
<context>
    <name>relais::ui::FirstRunPage</name>
    <message>
        <source>Your agency</source>
        <translation>Votre agence</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>Votre e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Ten characters or more.</source>
        <translation>Dix caractères ou plus.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>First workspace</source>
        <translation>Premier espace</translation>
    </message>
    <message>
        <source>One for each client or brand. Empty: the agency’s name.</source>
        <translation>Un par client ou par marque. Vide&#xa0;: le nom de l’agence.</translation>
    </message>
    <message>
        <source>Create the agency</source>
        <translation>Créer l’agence</translation>
    </message>
    <message>
        <source>Try it with practice data</source>
        <translation>Essayer avec des données d’entraînement</translation>
    </message>
    <message>
        <source>Welcome to Relais</source>
        <translation>Bienvenue dans Relais</translation>
    </message>
    <message>
        <source>Contacts, campaigns and their sending on this computer. Everything you enter stays in one file here.</source>
        <translation>Contacts, campagnes et envois sur cet ordinateur. Tout ce que vous entrez reste ici, dans un seul fichier.</translation>
    </message>
    <message>
        <source>Just looking? Practice data has 500 people and a mail server inside the program: nothing leaves this computer.</source>
        <translation>Juste pour voir&#x202f;? Les données d’entraînement ont 500 personnes et un serveur d’e-mail dans le programme&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Type the name of your agency.</source>
        <translation>Entrez le nom de votre agence.</translation>
    </message>
    <message>
        <source>This is no e-mail address, like name@example.com.</source>
        <translation>Ce n’est pas une adresse e-mail, comme nom@example.com.</translation>
    </message>
    <message>
        <source>Take at least ten characters.</source>
        <translation>Prenez au moins dix caractères.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas les mêmes.</translation>
    </message>
    <message>
        <source>Creating …</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>I have a backup: restore it …</source>
        <translation>J’ai une sauvegarde&#xa0;: la restaurer…</translation>
    </message>
</context>
<context>
    <name>relais::ui::FirstSteps</name>
    <message>
        <source>Welcome, %1</source>
        <translation>Bienvenue, %1</translation>
    </message>
    <message>
        <source>Your sendings and their figures will stand here. Three steps lead to the first message.</source>
        <translation>Vos envois et leurs chiffres s’afficheront ici. Trois étapes suffisent pour le premier message.</translation>
    </message>
    <message>
        <source>Import your contacts</source>
        <translation>Importer vos contacts</translation>
    </message>
    <message>
        <source>A CSV file from a spreadsheet or another tool. Nothing is written before you have seen the preview.</source>
        <translation>Un fichier CSV d’un tableur ou d’un autre outil. Rien n’est écrit avant l’aperçu.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Connect a sending account</source>
        <translation>Relier un compte d’envoi</translation>
    </message>
    <message>
        <source>The e-mail server your provider gave you. About five minutes.</source>
        <translation>Le serveur d’e-mail de votre fournisseur. Environ cinq minutes.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Relier un compte</translation>
    </message>
    <message>
        <source>Prepare the first campaign</source>
        <translation>Préparer la première campagne</translation>
    </message>
    <message>
        <source>It is written offline and leaves only when you launch it.</source>
        <translation>Elle se rédige sans connexion et ne part que lorsque vous la lancez.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
</context>
<context>
    <name>relais::ui::FittingActions</name>
    <message numerus="yes">
        <source>%Ln contact(s) added to “%1”.</source>
        <translation>
            <numerusform>%Ln contact ajouté à «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln contacts ajoutés à «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%Ln contact retiré de «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln contacts retirés de «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)?</source>
        <translation>
            <numerusform>Supprimer %Ln contact&#x202f;?</numerusform>
            <numerusform>Supprimer %Ln contacts&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>All that fit the search and the filters are deleted, also those further down the list. Undo brings them back.</source>
        <translation>Tous ceux qui conviennent à la recherche et aux filtres sont supprimés, même ceux plus bas dans la liste. Annuler les ramène.</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted.</source>
        <translation>
            <numerusform>%Ln contact supprimé.</numerusform>
            <numerusform>%Ln contacts supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The addresses and numbers of all that fit the search and the filters go on the suppression list, and nothing is sent to them any more.</source>
        <translation>Les adresses et numéros de tous ceux qui conviennent à la recherche et aux filtres entrent dans la liste de suppression, et plus rien ne leur est envoyé.</translation>
    </message>
    <message>
        <source>They are too many for Undo: each can be taken off that list in the settings.</source>
        <translation>Ils sont trop nombreux pour Annuler&#xa0;: chacun peut être retiré de cette liste dans les réglages.</translation>
    </message>
    <message>
        <source>Undo takes off again those that were not on it before.</source>
        <translation>Annuler retire ceux qui n’y étaient pas avant.</translation>
    </message>
    <message numerus="yes">
        <source>Stop writing to %Ln contact(s)?</source>
        <translation>
            <numerusform>Ne plus écrire à %Ln contact&#x202f;?</numerusform>
            <numerusform>Ne plus écrire à %Ln contacts&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Ne plus écrire</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) will not be written to.</source>
        <translation>
            <numerusform>On n’écrira plus à %Ln adresse.</numerusform>
            <numerusform>On n’écrira plus à %Ln adresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::FollowUpCard</name>
    <message>
        <source>With a second message</source>
        <translation>Avec un second message</translation>
    </message>
    <message>
        <source>Link to put into the text</source>
        <translation>Lien à mettre dans le texte</translation>
    </message>
    <message>
        <source>Message 2</source>
        <translation>Message 2</translation>
    </message>
    <message>
        <source>Write what they get. {first_name|dear client} puts the first name in, and what to say when there is none.</source>
        <translation>Écrivez ce que la personne reçoit. {prénom|cher client} y met le prénom, et ce qui se dit quand il n’y en a pas.</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>https://, http:// or wa.me/33612345678</source>
        <translation>https://, http:// ou wa.me/33612345678</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Insert the link</source>
        <translation>Insérer le lien</translation>
    </message>
    <message>
        <source>Leaves by itself, once, to whoever answers or presses a button within %1 hours.</source>
        <translation>Part de lui-même, une seule fois, vers qui répond ou appuie sur un bouton dans les %1 heures.</translation>
    </message>
    <message>
        <source>Whoever answers gets nothing by itself; you answer in the inbox.</source>
        <translation>Qui répond ne reçoit rien d’automatique&#xa0;; vous répondez dans la boîte de réception.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>“%1” is no link that WhatsApp opens. Write one that begins with https://, http:// or wa.me/ and a full number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un lien que WhatsApp ouvre. Écrivez-en un qui commence par https://, http:// ou wa.me/ suivi d’un numéro complet.</translation>
    </message>
    <message>
        <source>Only links that begin with https://, http:// or wa.me/ and a full number, without spaces.</source>
        <translation>Seulement des liens qui commencent par https://, http:// ou wa.me/ suivi d’un numéro complet, sans espace.</translation>
    </message>
    <message>
        <source>Hours within which an answer brings Message 2</source>
        <translation>Heures pendant lesquelles une réponse amène le message 2</translation>
    </message>
    <message>
        <source>To answers within</source>
        <translation>Aux réponses reçues en</translation>
    </message>
    <message>
        <source>hours, 24 at most</source>
        <translation>heures, 24 au plus</translation>
    </message>
    <message>
        <source>Write with the model …</source>
        <translation>Rédiger avec l’IA …</translation>
    </message>
</context>
<context>
    <name>relais::ui::Funnel</name>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>relais::ui::GroupsCard</name>
    <message>
        <source>Categories and segments</source>
        <translation>Catégories et segments</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>Segment&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete the segment %1</source>
        <translation>Supprimer le segment %1</translation>
    </message>
    <message>
        <source>Categories are groups you make by hand; segments are saved filters. Campaigns go to either.</source>
        <translation>Les catégories sont des groupes faits à la main&#x202f;; les segments sont des filtres enregistrés. Une campagne peut aller aux unes et aux autres.</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Couleur de %1</translation>
    </message>
    <message>
        <source>Name of the category %1</source>
        <translation>Nom de la catégorie %1</translation>
    </message>
    <message>
        <source>Delete the category %1; its contacts stay</source>
        <translation>Supprimer la catégorie %1&#x202f;; ses contacts restent</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Nom de la catégorie</translation>
    </message>
    <message>
        <source>The category “%1” is deleted; its contacts stay.</source>
        <translation>La catégorie «&#xa0;%1&#xa0;» est supprimée&#x202f;; ses contacts restent.</translation>
    </message>
    <message>
        <source>The segment “%1” is deleted.</source>
        <translation>Le segment «&#xa0;%1&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>Change the segment %1</source>
        <translation>Modifier le segment %1</translation>
    </message>
    <message>
        <source>The segment “%1” is changed.</source>
        <translation>Le segment «&#xa0;%1&#xa0;» est modifié.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportColumns</name>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Field in Relais</source>
        <translation>Champ dans Relais</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>Champ pour la colonne %1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Own field: %1</source>
        <translation>Champ à vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Champ à vous</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Reconnue</translation>
    </message>
    <message>
        <source>Choose the column of the e-mail or the phone</source>
        <translation>Choisissez la colonne de l’e-mail ou du téléphone</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) imported</source>
        <translation>
            <numerusform>%Ln colonne importée</numerusform>
            <numerusform>%Ln colonnes importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln laissée de côté</numerusform>
            <numerusform>%Ln laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent to %1</source>
        <translation>Consentement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportFile</name>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>barre verticale</translation>
    </message>
    <message>
        <source>titles in the first line</source>
        <translation>titres sur la première ligne</translation>
    </message>
    <message>
        <source>no titles</source>
        <translation>sans titres</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>From a spreadsheet, Google Contacts, Outlook, HubSpot, Brevo, Mailchimp, listmonk … Separator, encoding and titles are found by themselves. Nothing is written before you have seen the preview.</source>
        <translation>D’un tableur, de Google Contacts, Outlook, HubSpot, Brevo, Mailchimp, listmonk… Le séparateur, l’encodage et les titres sont trouvés tout seuls. Rien n’est écrit avant l’aperçu.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Contacts to import</source>
        <translation>Contacts à importer</translation>
    </message>
    <message>
        <source>Drop a CSV or vCard file here, or anywhere in this window</source>
        <translation>Déposez un fichier CSV ou vCard ici, ou n’importe où dans cette fenêtre</translation>
    </message>
    <message>
        <source>Contact files (*.csv *.txt *.tsv *.vcf *.vcard);;All files (*)</source>
        <translation>Fichiers de contacts (*.csv *.txt *.tsv *.vcf *.vcard);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportPage</name>
    <message>
        <source>Import contacts</source>
        <translation>Importer des contacts</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show the contacts</source>
        <translation>Afficher les contacts</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Trying it out: nothing is written.</source>
        <translation>À l’essai&#xa0;: rien n’est écrit.</translation>
    </message>
    <message>
        <source>Importing.</source>
        <translation>Import en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added.</source>
        <translation>
            <numerusform>%Ln contact ajouté.</numerusform>
            <numerusform>%Ln contacts ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the step before</source>
        <translation>Retour à l’étape précédente</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Enregistrer les lignes refusées</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>The refused rows stand in %1.</source>
        <translation>Les lignes refusées sont dans %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportRules</name>
    <message>
        <source>Leave them as they are</source>
        <translation>Les laisser tels quels</translation>
    </message>
    <message>
        <source>Update them with what the file says; empty cells change nothing</source>
        <translation>Les mettre à jour avec le fichier&#x202f;; une cellule vide ne change rien</translation>
    </message>
    <message>
        <source>Keep what is done, with a report</source>
        <translation>Garder ce qui est fait, avec un rapport</translation>
    </message>
    <message>
        <source>Leave nothing behind (others wait for the database meanwhile)</source>
        <translation>Ne rien laisser (les autres attendent la base pendant ce temps)</translation>
    </message>
    <message>
        <source>Import a row without its bad cells, instead of refusing it</source>
        <translation>Importer une ligne sans ses cellules fausses, au lieu de la refuser</translation>
    </message>
    <message>
        <source>None: national numbers are refused</source>
        <translation>Aucun&#xa0;: les numéros nationaux sont refusés</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Country of numbers without a prefix</source>
        <translation>Pays des numéros sans indicatif</translation>
    </message>
    <message>
        <source>Put all rows into the category</source>
        <translation>Mettre toutes les lignes dans la catégorie</translation>
    </message>
    <message>
        <source>Contacts who are here already</source>
        <translation>Contacts déjà présents</translation>
    </message>
    <message>
        <source>If you cancel half way</source>
        <translation>Si vous annulez en cours de route</translation>
    </message>
    <message>
        <source>Rows with a mistake</source>
        <translation>Lignes avec une erreur</translation>
    </message>
    <message>
        <source>Beside the file, as NAME-rejects.csv</source>
        <translation>À côté du fichier, sous NOM-rejects.csv</translation>
    </message>
    <message>
        <source>Refused rows are written to</source>
        <translation>Les lignes refusées vont dans</translation>
    </message>
    <message>
        <source>With their line and the reason, ready to be mended and imported again.</source>
        <translation>Avec leur ligne et la raison, prêtes à être corrigées et réimportées.</translation>
    </message>
    <message>
        <source>An address on the suppression list is never taken off it by an import.</source>
        <translation>Un import ne retire jamais une adresse de la liste de suppression.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ImportRun</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Reading the file as the import would …</source>
        <translation>Lecture du fichier comme le ferait l’import…</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 rows, %2 a second</source>
        <translation>%1 lignes, %2 par seconde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>What the import will do</source>
        <translation>Ce que fera l’import</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>In %1 s.</source>
        <translation>En %1 s.</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>Nouveaux contacts</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>To be updated</source>
        <translation>À mettre à jour</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Here already, unchanged</source>
        <translation>Déjà présents, inchangés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation>Rien n’a été laissé.</translation>
    </message>
    <message>
        <source>What was done until then is kept. Importing the same file again goes on where it stopped and changes nothing twice.</source>
        <translation>Ce qui était fait est gardé. Importer de nouveau le même fichier reprend où il s’est arrêté et ne change rien deux fois.</translation>
    </message>
    <message>
        <source>Refused rows will be written to %1, each with its line and the reason.</source>
        <translation>Les lignes refusées iront dans %1, chacune avec son numéro et la raison.</translation>
    </message>
    <message>
        <source>The refused rows stand in %1, each with its line and the reason. Mend them there and import that file.</source>
        <translation>Les lignes refusées sont dans %1, chacune avec son numéro et la raison. Corrigez-les et importez ce fichier.</translation>
    </message>
    <message>
        <source>Every row can be imported.</source>
        <translation>Toutes les lignes peuvent être importées.</translation>
    </message>
    <message>
        <source>Every row was taken.</source>
        <translation>Toutes les lignes ont été prises.</translation>
    </message>
    <message>
        <source>Save the refused rows …</source>
        <translation>Enregistrer les lignes refusées …</translation>
    </message>
    <message>
        <source>The first refused rows</source>
        <translation>Les premières lignes refusées</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Lignes refusées</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>In less than a second.</source>
        <translation>En moins d’une seconde.</translation>
    </message>
</context>
<context>
    <name>relais::ui::InboxContact</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Attribuée à</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>quote, vip</source>
        <translation>devis, vip</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>Open in Contacts</source>
        <translation>Ouvrir dans les contacts</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Not written to: %1.</source>
        <translation>On ne lui écrit pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This contact was deleted.</source>
        <translation>Ce contact a été supprimé.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>No campaign was sent to this contact yet.</source>
        <translation>Aucune campagne n’a encore été envoyée à ce contact.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Message 2 again …</source>
        <translation>Message 2 à nouveau …</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>of the contact</comment>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>relais::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermées</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Chercher dans les conversations</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>No conversation fits the search and the filter.</source>
        <translation>Aucune conversation ne correspond à la recherche et au filtre.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Pas encore de conversation</translation>
    </message>
    <message>
        <source>When somebody answers a WhatsApp campaign, or writes first, the conversation stands here and you answer it.</source>
        <translation>Quand quelqu’un répond à une campagne WhatsApp, ou écrit le premier, la conversation apparaît ici et vous y répondez.</translation>
    </message>
    <message>
        <source>Connect a WhatsApp number</source>
        <translation>Relier un numéro WhatsApp</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Automation rules</source>
        <translation>Règles d’automatisation</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>relais::ui::InvitationMinutes</name>
    <message>
        <source>Minutes that a code lasts</source>
        <translation>Minutes que dure un code</translation>
    </message>
    <message>
        <source>From when its mail leaves. It holds for invitations from now on.</source>
        <translation>À partir du départ de son message. Vaut pour les invitations à venir.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save how long a code lasts</source>
        <translation>Enregistrer la durée d’un code</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to %1, which is a week.</source>
        <translation>Écrivez un nombre entier de 1 à %1, soit une semaine.</translation>
    </message>
    <message numerus="yes">
        <source>A code may be used for %Ln minute(s) from when its mail leaves.</source>
        <translation>
            <numerusform>Un code sert pendant %Ln minute à partir du départ de son message.</numerusform>
            <numerusform>Un code sert pendant %Ln minutes à partir du départ de son message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::InvitationsCard</name>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Nobody is invited</source>
        <translation>Personne n’est invité</translation>
    </message>
    <message>
        <source>An invitation is a code by e-mail. It stands here until they come, it expires, or you take it back.</source>
        <translation>Une invitation est un code par e-mail. Elle reste ici jusqu’à l’arrivée de la personne, ou jusqu’à ce que vous la retiriez.</translation>
    </message>
    <message>
        <source>%1, invited by %2</source>
        <translation>%1, invitation de %2</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Send a new code to %1</source>
        <translation>Envoyer un nouveau code à %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <translation>Retirer l’invitation de %1</translation>
    </message>
    <message>
        <source>A new code is on its way to %1; the old one is void.</source>
        <translation>Un nouveau code part vers %1&#xa0;; l’ancien ne vaut plus.</translation>
    </message>
    <message>
        <source>The invitation of %1 is taken back: its code is void.</source>
        <translation>L’invitation de %1 est retirée&#xa0;: son code ne vaut plus.</translation>
    </message>
</context>
<context>
    <name>relais::ui::LaunchSheet</name>
    <message>
        <source>Back to the draft</source>
        <translation>Retour au brouillon</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Launch “%1”?</source>
        <translation>Lancer «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Audience and values are frozen at the launch. A message that has left cannot be called back.</source>
        <translation>L’audience et les valeurs sont figées au lancement. Un message parti ne peut pas être rappelé.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De la part de</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>asking the server and the sender’s domain …</source>
        <translation>le serveur et le domaine de l’expéditeur sont interrogés…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, with %Ln file(s)</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;», avec %Ln fichier</numerusform>
            <numerusform>«&#xa0;%1&#xa0;», avec %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>the account “%1”</source>
        <translation>le compte «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the account “%1”, replies to %2</source>
        <translation>le compte «&#xa0;%1&#xa0;», réponses à %2</translation>
    </message>
    <message>
        <source>%1 at the account’s limits</source>
        <translation>%1 avec les limites du compte</translation>
    </message>
    <message>
        <source>nothing, as far as Relais knows</source>
        <translation>rien, pour autant que Relais le sache</translation>
    </message>
    <message>
        <source>done at %1</source>
        <translation>faites à %1</translation>
    </message>
    <message>
        <source>The account answers, the sender’s domain is in order, and nothing is empty.</source>
        <translation>Le compte répond, le domaine de l’expéditeur est en ordre et rien n’est vide.</translation>
    </message>
    <message>
        <source>Correct what is marked first</source>
        <translation>Corrigez d’abord ce qui est marqué</translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln contact(s)</source>
        <translation>
            <numerusform>Programmer pour %Ln contact</numerusform>
            <numerusform>Programmer pour %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Launch to %Ln contact(s)</source>
        <translation>
            <numerusform>Lancer pour %Ln contact</numerusform>
            <numerusform>Lancer pour %Ln contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Launching …</source>
        <translation>Lancement…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 of %2 contacts looked at</source>
        <translation>%1 contacts vus sur %2</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>“%1” is scheduled.</source>
        <translation>«&#xa0;%1&#xa0;» est programmée.</translation>
    </message>
    <message>
        <source>“%1” is on its way.</source>
        <translation>«&#xa0;%1&#xa0;» est en route.</translation>
    </message>
    <message>
        <source>It starts on %1</source>
        <translation>Départ le %1</translation>
    </message>
    <message>
        <source>Nothing leaves from %1 to %2</source>
        <translation>Rien ne part de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln on the suppression list</source>
        <translation>
            <numerusform>Hors envoi&#xa0;: %Ln sur la liste de suppression</numerusform>
            <numerusform>Hors envoi&#xa0;: %Ln sur la liste de suppression</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln without an e-mail address</source>
        <translation>
            <numerusform>Hors envoi&#xa0;: %Ln sans adresse e-mail</numerusform>
            <numerusform>Hors envoi&#xa0;: %Ln sans adresse e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln contact(s) with an empty value</source>
        <translation>
            <numerusform>Laisser de côté le contact dont une valeur est vide (%Ln)</numerusform>
            <numerusform>Laisser de côté les %Ln contacts dont une valeur est vide</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out all contacts with an empty value</source>
        <translation>Laisser de côté tous les contacts dont une valeur est vide</translation>
    </message>
    <message>
        <source>Correct it, or leave them out</source>
        <translation>Corrigez, ou laissez-les de côté</translation>
    </message>
    <message>
        <source>Schedule without them</source>
        <translation>Programmer sans eux</translation>
    </message>
    <message>
        <source>Launch without them</source>
        <translation>Lancer sans eux</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln without a phone number</source>
        <translation>
            <numerusform>Laissé de côté&#xa0;: %Ln sans numéro de téléphone</numerusform>
            <numerusform>Laissés de côté&#xa0;: %Ln sans numéro de téléphone</numerusform>
        </translation>
    </message>
    <message>
        <source>the WhatsApp template “%1”, then Message 2 to whoever answers</source>
        <translation>le modèle WhatsApp «&#xa0;%1&#xa0;», puis le Message 2 à qui répond</translation>
    </message>
    <message>
        <source>the WhatsApp template “%1”</source>
        <translation>le modèle WhatsApp «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The number answers, the template is approved, and nothing is empty.</source>
        <translation>Le numéro répond, le modèle est approuvé, et rien n’est vide.</translation>
    </message>
    <message>
        <source>asking the account …</source>
        <translation>le compte est interrogé …</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new people</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln nouvelle personne</numerusform>
            <numerusform>%1&#xa0;: %Ln nouvelles personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more day(s)</source>
        <translation>
            <numerusform>et %Ln jour de plus</numerusform>
            <numerusform>et %Ln jours de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>aucun compte pour l’instant</translation>
    </message>
</context>
<context>
    <name>relais::ui::LineChart</name>
    <message>
        <source>today</source>
        <translation>auj.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
</context>
<context>
    <name>relais::ui::LiveHeader</name>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>%1 a minute   %2 left   ends about %3</source>
        <translation>%1 par minute   encore %2   fin vers %3</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>finie le %1</translation>
    </message>
    <message>
        <source>%1 went out · %2 failed · %3 waiting</source>
        <translation>Partis&#xa0;: %1 · échecs&#xa0;: %2 · en attente&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 · Message 2: %2 went out, %3 waiting</source>
        <translation>%1 · Message 2&#xa0;: %2 partis, %3 en attente</translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation>reprend le %1</translation>
    </message>
    <message>
        <source>%1 · %2 unsure</source>
        <translation>%1 · incertains&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>relais::ui::MailView</name>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
</context>
<context>
    <name>relais::ui::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Finishing what is under way …</source>
        <translation>Fin de ce qui est commencé…</translation>
    </message>
    <message>
        <source>Putting the backup back …</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>Your role in “%1” was changed. The window shows what you may do now.</source>
        <translation>Votre rôle dans «&#xa0;%1&#xa0;» a changé. La fenêtre montre ce que vous pouvez faire à présent.</translation>
    </message>
    <message>
        <source>“%1” was archived, or you are not in it any more. You are in “%2” now.</source>
        <translation>«&#xa0;%1&#xa0;» a été archivé, ou vous n’en faites plus partie. Vous êtes maintenant dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>You were signed out: your password was changed elsewhere, or your account was deactivated. What you launched goes on. Sign in to go on where you were.</source>
        <translation>Vous avez été déconnecté&#xa0;: votre mot de passe a été changé ailleurs, ou votre compte a été désactivé. Ce que vous avez lancé continue. Connectez-vous pour reprendre où vous étiez.</translation>
    </message>
    <message>
        <source>You are in no workspace any more. Ask an Owner or an Admin to let you in again. What you launched goes on.</source>
        <translation>Vous n’êtes plus dans aucun espace. Demandez à un propriétaire ou à un administrateur de vous y faire entrer de nouveau. Ce que vous avez lancé continue.</translation>
    </message>
    <message>
        <source>The key of the passwords is here. Sign in.</source>
        <translation>La clé des mots de passe est là. Connectez-vous.</translation>
    </message>
    <message>
        <source>Begin with this backup?</source>
        <translation>Commencer avec cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>Its agency, people and passwords are then the ones of this computer, and you sign in as you did there. It sends nothing until you say that it is the one to send: two copies would write to everybody twice.</source>
        <translation>Son agence, ses personnes et leurs mots de passe sont alors ceux de cet ordinateur, et vous vous connectez comme là-bas. Elle n’envoie rien tant que vous n’avez pas dit que c’est elle qui envoie&#xa0;: deux copies écriraient deux fois à tout le monde.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien changer</translation>
    </message>
</context>
<context>
    <name>relais::ui::MediaActions</name>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Enregistrer le fichier…</translation>
    </message>
    <message>
        <source>Fetch the file again</source>
        <translation>Récupérer le fichier à nouveau</translation>
    </message>
    <message>
        <source>No program opens this file here. Save it instead.</source>
        <translation>Aucun programme n’ouvre ce fichier ici. Enregistrez-le plutôt.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageBody</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write your message. {first_name|dear client} puts the first name in, and what to say when there is none.</source>
        <translation>Écrivez votre message. {prénom|cher client} met le prénom, ou ce qui se dit quand il n’y en a pas.</translation>
    </message>
    <message>
        <source>HTML of the message</source>
        <translation>HTML du message</translation>
    </message>
    <message>
        <source>Plain text of the message</source>
        <translation>Texte brut du message</translation>
    </message>
    <message>
        <source>For programs that show no HTML. Empty: it is made from the message.</source>
        <translation>Pour les programmes qui n’affichent pas le HTML. Vide&#xa0;: il est tiré du message.</translation>
    </message>
    <message>
        <source>This HTML holds more than the text view can show (tables, styles). Go on editing it as HTML.</source>
        <translation>Ce HTML contient plus que la vue Texte ne peut montrer (tableaux, styles). Continuez en HTML.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Address (https, mailto or wa.me)</source>
        <translation>Adresse (https, mailto ou wa.me)</translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageFiles</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>%1, in the text as cid:%2</source>
        <translation>%1, dans le texte&#xa0;: cid:%2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Take “%1” off the message?</source>
        <translation>Retirer «&#xa0;%1&#xa0;» du message&#xa0;?</translation>
    </message>
    <message>
        <source>Relais forgets the file. The one on your computer, if there is one, stays. This cannot be undone.</source>
        <translation>Relais oublie le fichier. Celui de votre ordinateur, s’il existe, reste. C’est irréversible.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Exporter les messages</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) written to %1</source>
        <translation>
            <numerusform>%Ln message écrit dans %1</numerusform>
            <numerusform>%Ln messages écrits dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>None has this status.</source>
        <translation>Aucun n’a ce statut.</translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageStep</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>As the account says</source>
        <translation>Comme dans le compte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De la part de</translation>
    </message>
    <message>
        <source>Replies to</source>
        <translation>Réponses à</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Picture in the text</source>
        <translation>Image dans le texte</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Choose the account that sends</source>
        <translation>Choisissez le compte d’envoi</translation>
    </message>
    <message>
        <source>Save this message as a template …</source>
        <translation>Enregistrer ce message comme modèle…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif)</source>
        <translation>Images (*.png *.jpg *.jpeg *.gif)</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>Ce qu’elle montre, pour ceux qui ne la voient pas</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Name; one of the same name is replaced</source>
        <translation>Nom&#x202f;; un modèle du même nom est remplacé</translation>
    </message>
    <message>
        <source>Template “%1” saved.</source>
        <translation>Modèle «&#xa0;%1&#xa0;» enregistré.</translation>
    </message>
    <message>
        <source>How to write</source>
        <translation>Façon d’écrire</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Template “%1” deleted.</source>
        <translation>Modèle «&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>“%1” has taken the place of what was written.</source>
        <translation>«&#xa0;%1&#xa0;» a pris la place de ce qui était écrit.</translation>
    </message>
    <message>
        <source>Unsubscribe link</source>
        <translation>Lien de désinscription</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désinscrire</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>The subject was taken over.</source>
        <translation>L’objet est repris.</translation>
    </message>
    <message>
        <source>The text was taken over.</source>
        <translation>Le texte est repris.</translation>
    </message>
    <message>
        <source>The message was changed since. Ctrl+Z undoes it step by step.</source>
        <translation>Le message a changé depuis. Ctrl+Z l’annule pas à pas.</translation>
    </message>
</context>
<context>
    <name>relais::ui::MessageTableModel</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Ce qu’a dit le serveur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>relais::ui::ModerationCard</name>
    <message>
        <source>What must not go out</source>
        <translation>Ce qui ne doit pas partir</translation>
    </message>
    <message>
        <source>Looked for in campaigns before their launch, in answers before they leave, and in what rules answer.</source>
        <translation>Cherché dans les campagnes avant leur lancement, dans les réponses avant leur départ, et dans ce que répondent les règles.</translation>
    </message>
    <message>
        <source>New rule</source>
        <comment>what must not go out</comment>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>New rule for what goes out</source>
        <translation>Nouvelle règle pour ce qui part</translation>
    </message>
    <message>
        <source>The model’s part</source>
        <translation>Le rôle de l’IA</translation>
    </message>
    <message>
        <source>It is asked before a launch and before an answer leaves, which takes a moment. Where it does not answer, the rules alone decide.</source>
        <translation>Elle est consultée avant un lancement et avant le départ d’une réponse, ce qui prend un moment. Si elle ne répond pas, les règles décident seules.</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>Essayer un texte</translation>
    </message>
    <message>
        <source>There are no rules yet: everything goes out.</source>
        <translation>Il n’y a pas encore de règles&#xa0;: tout part.</translation>
    </message>
    <message>
        <source>Change the rule for “%1”</source>
        <translation>Modifier la règle pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the rule for “%1”</source>
        <translation>Retirer la règle pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The rule for “%1” is added.</source>
        <translation>La règle pour «&#xa0;%1&#xa0;» est ajoutée.</translation>
    </message>
    <message>
        <source>The rule for “%1” is changed.</source>
        <translation>La règle pour «&#xa0;%1&#xa0;» est modifiée.</translation>
    </message>
    <message>
        <source>The rule for “%1” is removed.</source>
        <translation>La règle pour «&#xa0;%1&#xa0;» est retirée.</translation>
    </message>
    <message>
        <source>No rule finds anything in it.</source>
        <translation>Aucune règle n’y trouve rien.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ModerationSheet</name>
    <message>
        <source>What it looks for</source>
        <translation>Ce qu’elle cherche</translation>
    </message>
    <message>
        <source>A word or phrase is found whole; accents and capitals do not matter.</source>
        <translation>Un mot ou une expression est cherché en entier&#xa0;; accents et majuscules ne comptent pas.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Whoever wrote it reads this. As in: we take nothing back.</source>
        <translation>La personne qui a écrit le texte lit ceci. Par exemple&#xa0;: nous ne reprenons rien.</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>New rule for what goes out</source>
        <translation>Nouvelle règle pour ce qui part</translation>
    </message>
    <message>
        <source>Rule for “%1”</source>
        <translation>Règle pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>C’est</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>What is blocked does not go out. Of a warning a person decides.</source>
        <translation>Ce qui est bloqué ne part pas. D’un avertissement, une personne décide.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say why: whoever wrote the text reads it.</source>
        <translation>Dites pourquoi&#xa0;: la personne qui a écrit le texte le lit.</translation>
    </message>
</context>
<context>
    <name>relais::ui::MonthCostsModel</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
</context>
<context>
    <name>relais::ui::MonthCostsSheet</name>
    <message>
        <source>Costs by month</source>
        <translation>Coûts par mois</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The last 12 months in this workspace: what was delivered, at the price of its account’s rate card.</source>
        <translation>Les 12 derniers mois dans cet espace&#xa0;: ce qui a été remis, au prix du tarif de son compte.</translation>
    </message>
    <message>
        <source>No costs yet</source>
        <translation>Pas encore de coûts</translation>
    </message>
    <message>
        <source>WhatsApp messages cost when they are delivered. Their prices come from the rate card in the form of their account. E-mail costs nothing here.</source>
        <translation>Les messages WhatsApp coûtent quand ils sont remis. Leurs prix viennent du tarif donné dans le formulaire de leur compte. L’e-mail ne coûte rien ici.</translation>
    </message>
</context>
<context>
    <name>relais::ui::OwnFieldRows</name>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>Its name; messages can say it between braces</source>
        <translation>Son nom&#xa0;; les messages peuvent le dire entre accolades</translation>
    </message>
    <message>
        <source>There is a field “%1” already.</source>
        <translation>Il y a déjà un champ «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>relais::ui::OwnFieldsCard</name>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>field</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Champs à vous</translation>
    </message>
    <message>
        <source>What your contacts have besides the fields of every contact. Forms and imports refuse a value that is not of its field’s type.</source>
        <translation>Ce que vos contacts ont en plus des champs de tout contact. Les formulaires et les imports refusent une valeur qui n’est pas du type de son champ.</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Ajouter le champ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>There are none yet. An import makes one of each column that it does not know.</source>
        <translation>Il n’y en a pas encore. Un import en fait un de chaque colonne qu’il ne connaît pas.</translation>
    </message>
    <message>
        <source>Name of the field %1</source>
        <translation>Nom du champ %1</translation>
    </message>
    <message>
        <source>Delete the field %1</source>
        <translation>Supprimer le champ %1</translation>
    </message>
    <message>
        <source>Type of the field %1</source>
        <translation>Type du champ %1</translation>
    </message>
    <message>
        <source>Write the name of the field.</source>
        <translation>Écrivez le nom du champ.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is now: %2. %Ln value(s) written as this type keeps them.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» est maintenant&#xa0;: %2. %Ln valeur récrite telle que ce type la garde.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» est maintenant&#xa0;: %2. %Ln valeurs récrites telles que ce type les garde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation>Supprimer le champ «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) have a value in it. These values go with it, and it cannot be undone.</source>
        <translation>
            <numerusform>%Ln contact y a une valeur. Elle part avec le champ, et cela ne s’annule pas.</numerusform>
            <numerusform>%Ln contacts y ont une valeur. Ces valeurs partent avec le champ, et cela ne s’annule pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>The field “%1” is deleted.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» est supprimé.</translation>
    </message>
</context>
<context>
    <name>relais::ui::Page</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>relais::ui::PeopleCard</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Nom ou e-mail</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Chercher un utilisateur</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Personne ne correspond</translation>
    </message>
    <message>
        <source>No name and no e-mail has “%1” in it.</source>
        <translation>Aucun nom ni e-mail ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Tout le monde</translation>
    </message>
</context>
<context>
    <name>relais::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personnes et rôles</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Inviter quelqu’un</translation>
    </message>
</context>
<context>
    <name>relais::ui::PepperCard</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Keep it on paper, away from this computer. On another computer, or when the keychain is lost, nobody signs in without it.</source>
        <translation>Gardez-le sur papier, loin de cet ordinateur. Sur un autre ordinateur, ou si le trousseau est perdu, personne ne se connecte sans lui.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Seal the passwords …</source>
        <translation>Sceller les mots de passe…</translation>
    </message>
    <message>
        <source>I have kept the code: seal</source>
        <translation>J’ai gardé le code&#xa0;: sceller</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Show the recovery code</source>
        <translation>Montrer le code de secours</translation>
    </message>
    <message>
        <source>Seal them no more …</source>
        <translation>Ne plus les sceller…</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Mots de passe</translation>
    </message>
    <message>
        <source>Sealed: their hashes cannot be tried out without the key in this computer’s keychain or vault.</source>
        <translation>Scellés&#xa0;: leurs empreintes ne peuvent être essayées sans la clé du trousseau ou du coffre de cet ordinateur.</translation>
    </message>
    <message>
        <source>Kept as hashes that are slow to try out. A key outside of the database can seal them: who steals the database alone then has nothing to guess on.</source>
        <translation>Gardés sous forme d’empreintes lentes à essayer. Une clé hors de la base peut les sceller&#xa0;: qui vole la base seule n’a alors rien sur quoi deviner.</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Le cacher</translation>
    </message>
    <message>
        <source>The passwords are sealed.</source>
        <translation>Les mots de passe sont scellés.</translation>
    </message>
    <message>
        <source>Seal the passwords no more?</source>
        <translation>Ne plus sceller les mots de passe&#xa0;?</translation>
    </message>
    <message>
        <source>Seal them no more</source>
        <translation>Ne plus les sceller</translation>
    </message>
    <message>
        <source>Keep them sealed</source>
        <translation>Les garder scellés</translation>
    </message>
    <message>
        <source>The passwords are sealed no more.</source>
        <translation>Les mots de passe ne sont plus scellés.</translation>
    </message>
    <message>
        <source>Copied. Take it out of the clipboard when it is kept.</source>
        <translation>Copié. Videz le presse-papiers une fois le code gardé.</translation>
    </message>
    <message>
        <source>The passwords are sealed, but another program was at work in the database, so free parts of the file may still hold the old hashes. Seal them no more, and again, when nothing else is open.</source>
        <translation>Les mots de passe sont scellés, mais un autre programme travaillait dans la base&#xa0;: des parties libres du fichier peuvent encore contenir les anciennes empreintes. Descellez-les, puis scellez-les de nouveau quand rien d’autre n’est ouvert.</translation>
    </message>
    <message>
        <source>Their hashes stand in the database again, for whoever has it to try guesses on. Everybody keeps their password. Keep the recovery code: backups that were made while they were sealed need it on another computer.</source>
        <translation>Leurs empreintes seront de nouveau dans la base, où qui la possède peut faire des essais. Chacun garde son mot de passe. Gardez le code de secours&#xa0;: les sauvegardes faites pendant le scellement en ont besoin sur un autre ordinateur.</translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonActions</name>
    <message>
        <source>Change name, e-mail or role</source>
        <translation>Modifier le nom, l’e-mail ou le rôle</translation>
    </message>
    <message>
        <source>Take out of “%1”</source>
        <translation>Retirer de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1 peut de nouveau se connecter.</translation>
    </message>
    <message>
        <source>%1 is deactivated and signed out everywhere.</source>
        <translation>%1 est désactivé et déconnecté partout.</translation>
    </message>
    <message>
        <source>Take %1 out of “%2”?</source>
        <translation>Retirer %1 de «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>From now on nothing of this workspace is theirs to see; conversations that were given to them here are nobody’s. Their other workspaces stay. Only an Owner, or an invitation, brings them back.</source>
        <translation>Dès maintenant, plus rien de cet espace ne leur est visible&#xa0;; les conversations qui leur étaient confiées ici ne sont plus à personne. Leurs autres espaces restent. Seul un propriétaire, ou une invitation, les fait revenir.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Leave them in</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>%1 is no longer in “%2”.</source>
        <translation>%1 n’est plus dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their e-mail, password and rights are gone. Their name stays where history needs it, and what they have launched goes on. This cannot be undone.</source>
        <translation>Cette personne ne pourra plus se connecter&#xa0;; son e-mail, son mot de passe et ses droits disparaissent. Son nom reste là où l’historique en a besoin, et ce qu’elle a lancé continue. C’est définitif.</translation>
    </message>
    <message>
        <source>They cannot sign in any more, and their e-mail, password and rights are gone. Their name stays where history needs it, and what they have launched goes on. Who works in another workspace too only leaves this one. This cannot be undone.</source>
        <translation>Cette personne ne pourra plus se connecter&#xa0;; son e-mail, son mot de passe et ses droits disparaissent. Son nom reste là où l’historique en a besoin, et ce qu’elle a lancé continue. Qui travaille aussi dans un autre espace ne quitte que celui-ci. C’est définitif.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 est supprimé.</translation>
    </message>
    <message>
        <source>Issue a reset code</source>
        <translation>Émettre un code de réinitialisation</translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonCard</name>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Ten characters or more.</source>
        <translation>Dix caractères ou plus.</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Le nouveau encore une fois</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signature (HTML)</source>
        <translation>Signature (HTML)</translation>
    </message>
    <message>
        <source>Stands where a message says {signature}, when you launch it.</source>
        <translation>Remplace {signature} dans un message quand vous le lancez.</translation>
    </message>
    <message>
        <source>Signature saved.</source>
        <translation>Signature enregistrée.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas les mêmes.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Le mot de passe est changé.</translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonSheet</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Left empty: what stands before the @.</source>
        <translation>Laissé vide&#xa0;: ce qui précède le @.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role in “%1”</source>
        <translation>Rôle dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Premier mot de passe</translation>
    </message>
    <message>
        <source>Ten characters or more. Tell it to them: they change it in their settings.</source>
        <translation>Dix caractères ou plus. Donnez-le-lui&#xa0;: il se change dans les réglages.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>For those who have no e-mail to be invited by. They can sign in at once.</source>
        <translation>Pour qui n’a pas d’e-mail où recevoir une invitation. La personne peut se connecter aussitôt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No member of this workspace</source>
        <translation>Pas membre de cet espace</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 est modifié.</translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1 peut se connecter.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Quelqu’un de nouveau</translation>
    </message>
    <message>
        <source>Invite by e-mail</source>
        <translation>Inviter par e-mail</translation>
    </message>
    <message>
        <source>Create directly</source>
        <translation>Créer directement</translation>
    </message>
    <message>
        <source>They get a code by e-mail. With it they choose their name and password.</source>
        <translation>Un code part par e-mail. Avec lui, la personne choisit son nom et son mot de passe.</translation>
    </message>
    <message>
        <source>Send the invitation</source>
        <translation>Envoyer l’invitation</translation>
    </message>
    <message>
        <source>An invitation is on its way to %1.</source>
        <translation>Une invitation part vers %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonTableModel</name>
    <message>
        <source>All workspaces</source>
        <translation>Tous les espaces</translation>
    </message>
    <message>
        <source>None</source>
        <comment>workspace</comment>
        <translation>Aucun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workspace(s)</source>
        <translation>
            <numerusform>%Ln espace</numerusform>
            <numerusform>%Ln espaces</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Que faire de %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>relais::ui::PersonalDataActions</name>
    <message>
        <source>Where to put all that is held about this person</source>
        <translation>Où mettre tout ce qui est détenu sur cette personne</translation>
    </message>
    <message>
        <source>All that is held about this person is in %1.</source>
        <translation>Tout ce qui est détenu sur cette personne est dans %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::PhoneModel</name>
    <message>
        <source>Has blocked the number</source>
        <translation>A bloqué le numéro</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Non lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Number hidden</source>
        <translation>Numéro caché</translation>
    </message>
    <message>
        <source>Phone of</source>
        <translation>Téléphone de</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>relais::ui::PhonesView</name>
    <message>
        <source>%1 · read</source>
        <translation>%1 · lu</translation>
    </message>
    <message>
        <source>%1 · not read yet</source>
        <translation>%1 · pas encore lu</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Answer STOP</source>
        <translation>Répondre STOP</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Le lire</translation>
    </message>
    <message>
        <source>What stands on the phone</source>
        <translation>Ce qu’il y a sur le téléphone</translation>
    </message>
    <message>
        <source>Answer as this person</source>
        <translation>Répondre comme cette personne</translation>
    </message>
    <message>
        <source>No phone has rung yet</source>
        <translation>Aucun téléphone n’a encore sonné</translation>
    </message>
    <message>
        <source>Launch a WhatsApp campaign of a practice account: what it sends arrives here, on the phones of your contacts, and you answer as they would. The phones are empty again when Relais was closed.</source>
        <translation>Lancez une campagne WhatsApp d’un compte d’entraînement&#xa0;: ce qu’elle envoie arrive ici, sur les téléphones de vos contacts, et vous répondez comme eux. Les téléphones sont vides à nouveau quand Relais a été fermé.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Unblock the number</source>
        <translation>Débloquer le numéro</translation>
    </message>
    <message>
        <source>Block the number</source>
        <translation>Bloquer le numéro</translation>
    </message>
    <message>
        <source>Send a picture as this person</source>
        <translation>Envoyer une image comme cette personne</translation>
    </message>
    <message>
        <source>Send a file as this person …</source>
        <translation>Envoyer un fichier comme cette personne…</translation>
    </message>
    <message>
        <source>Send a file as this person</source>
        <translation>Envoyer un fichier comme cette personne</translation>
    </message>
</context>
<context>
    <name>relais::ui::PracticeMailModel</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>relais::ui::PracticePage</name>
    <message>
        <source>Practice mailbox</source>
        <translation>Boîte d’entraînement</translation>
    </message>
    <message>
        <source>Mails that were received</source>
        <translation>Messages reçus</translation>
    </message>
    <message>
        <source>What the server inside Relais received. Nothing of it left this computer.</source>
        <translation>Ce que le serveur interne de Relais a reçu. Rien n’en a quitté cet ordinateur.</translation>
    </message>
    <message>
        <source>Empty the mailbox</source>
        <translation>Vider la boîte</translation>
    </message>
    <message>
        <source>The mailbox is empty</source>
        <translation>La boîte est vide</translation>
    </message>
    <message>
        <source>What a practice account sends arrives here instead of with people. Launch a campaign to see it.</source>
        <translation>Ce qu’envoie un compte d’entraînement arrive ici, et non chez les gens. Lancez une campagne pour le voir.</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>Empty the practice mailbox?</source>
        <translation>Vider la boîte d’entraînement&#x202f;?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, avec %2</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>What arrived on your contacts’ phones, as practice has them. Answer as one of them: it stands in the inbox at once.</source>
        <translation>Ce qui est arrivé sur les téléphones d’entraînement de vos contacts. Répondez à leur place&#xa0;: la réponse est aussitôt dans la boîte de réception.</translation>
    </message>
    <message>
        <source>All mails of this workspace in it are deleted. Campaigns and their figures stay. This cannot be undone.</source>
        <translation>Tous les e-mails de cet espace qui s’y trouvent sont supprimés. Les campagnes et leurs chiffres restent. C’est irréversible.</translation>
    </message>
</context>
<context>
    <name>relais::ui::PreviewPane</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Contact of the preview</source>
        <translation>Contact de l’aperçu</translation>
    </message>
    <message>
        <source>Import a contact with an e-mail address to see the message as they will.</source>
        <translation>Importez un contact avec une adresse e-mail pour voir le message comme lui.</translation>
    </message>
    <message>
        <source>Empty for this contact: {%1}. Without a fallback they would not be written to. Write {%2|what to say instead}.</source>
        <translation>Vide pour ce contact&#xa0;: {%1}. Sans texte de remplacement, il ne recevrait rien. Écrivez {%2|texte de remplacement}.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>The test is with the server, for %1.</source>
        <translation>L’essai est au serveur, pour %1.</translation>
    </message>
    <message>
        <source>Nobody with an e-mail address is called so.</source>
        <translation>Personne avec une adresse e-mail ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody with a phone number is called so.</source>
        <translation>Personne avec un numéro de téléphone ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Import a contact with a phone number to see the message as they will.</source>
        <translation>Importez un contact avec un numéro de téléphone pour voir le message comme il le verra.</translation>
    </message>
    <message>
        <source>Choose the account, then a template, to see the message.</source>
        <translation>Choisissez le compte, puis un modèle, pour voir le message.</translation>
    </message>
    <message>
        <source>Choose a template to see the message.</source>
        <translation>Choisissez un modèle pour voir le message.</translation>
    </message>
    <message>
        <source>The test to %1 still waits: it leaves when the account may send.</source>
        <translation>L’essai vers %1 attend encore&#xa0;: il part dès que le compte peut envoyer.</translation>
    </message>
    <message>
        <source>The test has left, for %1.</source>
        <translation>L’essai est parti, vers %1.</translation>
    </message>
    <message>
        <source>The test did not leave. %1</source>
        <translation>L’essai n’est pas parti. %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::ProposedView</name>
    <message>
        <source>As it stands</source>
        <translation>Tel qu’il est</translation>
    </message>
    <message>
        <source>This is how I write</source>
        <translation>C’est ma façon d’écrire</translation>
    </message>
    <message>
        <source>The model takes this text as one of yours, from now on. Settings shows them.</source>
        <translation>L’IA tient désormais ce texte pour un des vôtres. Les Réglages les montrent.</translation>
    </message>
    <message>
        <source>Proposed subject</source>
        <translation>Objet proposé</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>Texte proposé</translation>
    </message>
    <message>
        <source>Proposed: change it as you like</source>
        <translation>Proposé&#xa0;: retouchez à votre gré</translation>
    </message>
    <message>
        <source>%1: %2 of %3 characters</source>
        <translation>%1&#xa0;: %2 caractères sur %3</translation>
    </message>
</context>
<context>
    <name>relais::ui::ProviderList</name>
    <message>
        <source>When Ollama cannot answer</source>
        <translation>Quand Ollama ne peut pas répondre</translation>
    </message>
    <message>
        <source>Add a provider …</source>
        <translation>Ajouter un fournisseur …</translation>
    </message>
    <message>
        <source>These are asked then, the first one first. Nobody is asked whom you have not added here.</source>
        <translation>Ce sont eux à qui l’on demande alors, en commençant par le premier. On ne demande à personne que vous n’avez pas ajouté ici.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the provider %1</source>
        <translation>Tester le fournisseur %1</translation>
    </message>
    <message>
        <source>Ask %1 earlier</source>
        <translation>Demander plus tôt à %1</translation>
    </message>
    <message>
        <source>Ask %1 later</source>
        <translation>Demander plus tard à %1</translation>
    </message>
    <message>
        <source>Change the provider %1</source>
        <translation>Modifier le fournisseur %1</translation>
    </message>
    <message>
        <source>Remove the provider %1</source>
        <translation>Retirer le fournisseur %1</translation>
    </message>
    <message>
        <source>What it is asked leaves this computer.</source>
        <translation>Ce qu’on lui demande quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>The provider is saved.</source>
        <translation>Le fournisseur est enregistré.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>On demande à %1 …</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 répond.</translation>
    </message>
    <message>
        <source>Remove the provider %1?</source>
        <translation>Retirer le fournisseur %1&#xa0;?</translation>
    </message>
    <message>
        <source>It is asked no more, and its key is forgotten. Texts stay as they are.</source>
        <translation>On ne lui demande plus rien, et sa clé est oubliée. Les textes restent tels quels.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>%1 is asked no more.</source>
        <translation>On ne demande plus rien à %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ProviderSheet</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As you want to read it below a text.</source>
        <translation>Tel que vous voulez le lire sous un texte.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>With https, as in https://api.example.com; http on this computer only.</source>
        <translation>En https, comme https://api.example.com&#xa0;; http seulement sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Its name at the provider.</source>
        <translation>Son nom chez le fournisseur.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Left empty: the key that is kept stays.</source>
        <translation>Vide&#xa0;: la clé gardée reste.</translation>
    </message>
    <message>
        <source>It stays in the keychain or vault and is never shown. A server of your own may want none.</source>
        <translation>Elle reste dans le trousseau ou le coffre et n’est jamais montrée. Un serveur à vous peut s’en passer.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>This computer has no keychain: passwords are kept in an encrypted file that this opens.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: les mots de passe sont dans un fichier chiffré qu’elle ouvre.</translation>
    </message>
    <message>
        <source>Ask this provider when those before it cannot answer</source>
        <translation>Demander à ce fournisseur quand ceux d’avant ne peuvent pas répondre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Provider “%1”</source>
        <translation>Fournisseur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>New provider</source>
        <translation>Nouveau fournisseur</translation>
    </message>
    <message>
        <source>When Ollama cannot answer, briefs, texts and messages of contacts are sent to this provider: they leave this computer, unless the address is on it.</source>
        <translation>Quand Ollama ne peut pas répondre, les consignes, les textes et les messages des contacts sont envoyés à ce fournisseur&#xa0;: ils quittent cet ordinateur, sauf si l’adresse s’y trouve.</translation>
    </message>
    <message>
        <source>As OpenAI does (most providers, and servers of one’s own)</source>
        <translation>Comme OpenAI (la plupart des fournisseurs, et les serveurs à soi)</translation>
    </message>
    <message>
        <source>As Anthropic does</source>
        <translation>Comme Anthropic</translation>
    </message>
    <message>
        <source>How it is asked</source>
        <translation>Comment on lui demande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>relais::ui::RateCardField</name>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier …</translation>
    </message>
    <message>
        <source>Prices (rate card)</source>
        <translation>Prix (tarif)</translation>
    </message>
    <message>
        <source>Choose a rate card</source>
        <translation>Choisir un tarif</translation>
    </message>
    <message>
        <source>None: costs are not known, and a budget stops nothing. A CSV of country, category, currency, rate.</source>
        <translation>Aucun&#xa0;: les coûts sont inconnus et un budget n’arrête rien. Un CSV avec country, category, currency, rate.</translation>
    </message>
    <message>
        <source>Rate card</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tableaux (*.csv *.txt)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file is too large for a rate card.</source>
        <translation>Le fichier est trop gros pour un tarif.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>relais::ui::RecoveryPage</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Thirteen groups of four letters and digits, from when the passwords were sealed.</source>
        <translation>Treize groupes de quatre lettres et chiffres, donnés quand les mots de passe ont été scellés.</translation>
    </message>
    <message>
        <source>The key of the passwords</source>
        <translation>La clé des mots de passe</translation>
    </message>
    <message>
        <source>Back to the sign-in</source>
        <translation>Retour à la connexion</translation>
    </message>
    <message>
        <source>Asking the keychain …</source>
        <translation>Le trousseau est interrogé…</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>Where this computer has no keychain, an encrypted file holds the key. Its passphrase may be all that is needed.</source>
        <translation>Quand l’ordinateur n’a pas de trousseau, un fichier chiffré contient la clé. Sa phrase secrète peut suffire.</translation>
    </message>
    <message>
        <source>The passwords of this agency are sealed, and the key is not at hand: its vault is closed, its keychain was lost, or this computer is a new one. The recovery code gives it back. Without the code: use the computer that has the key, or put a backup from before the passwords were sealed into an empty data folder.</source>
        <translation>Les mots de passe de cette agence sont scellés, et la clé n’est pas à portée&#xa0;: son coffre est fermé, son trousseau est perdu, ou cet ordinateur est nouveau. Le code de secours la rend. Sans le code&#xa0;: prenez l’ordinateur qui a la clé, ou remettez une sauvegarde d’avant le scellement dans un dossier de données vide.</translation>
    </message>
    <message>
        <source>Get the key</source>
        <translation>Obtenir la clé</translation>
    </message>
</context>
<context>
    <name>relais::ui::RelayCard</name>
    <message>
        <source>Relays</source>
        <translation>Relais de réception</translation>
    </message>
    <message>
        <source>Add a relay …</source>
        <translation>Ajouter un relais …</translation>
    </message>
    <message>
        <source>A relay is a small server of yours that is always on: it keeps what comes in while this computer is off, and cannot read it.</source>
        <translation>Un relais est un petit serveur à vous, toujours allumé&#xa0;: il garde ce qui arrive quand cet ordinateur est éteint, sans pouvoir le lire.</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Relever</translation>
    </message>
    <message>
        <source>Fetch from %1 now</source>
        <translation>Relever %1 maintenant</translation>
    </message>
    <message>
        <source>What the relay %1 must be told</source>
        <translation>Ce qu’il faut dire au relais %1</translation>
    </message>
    <message>
        <source>Remove the relay %1</source>
        <translation>Retirer le relais %1</translation>
    </message>
    <message numerus="yes">
        <source>Answered %1 · %Ln event(s) brought</source>
        <translation>
            <numerusform>A répondu %1 · %Ln événement apporté</numerusform>
            <numerusform>A répondu %1 · %Ln événements apportés</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>Il n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>The relays are asked now.</source>
        <translation>Les relais sont interrogés maintenant.</translation>
    </message>
    <message>
        <source>Nothing is fetched while sending rests on this computer.</source>
        <translation>Rien n’est relevé tant que l’envoi est à l’arrêt sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Remove the relay “%1”?</source>
        <translation>Retirer le relais «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>It is asked no more, and what still waits there can never be opened again.</source>
        <translation>Il n’est plus interrogé, et ce qui y attend encore ne pourra plus jamais être ouvert.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>The relay “%1” is asked no more. Remove this desk there, too.</source>
        <translation>Le relais «&#xa0;%1&#xa0;» n’est plus interrogé. Retirez aussi ce bureau là-bas.</translation>
    </message>
</context>
<context>
    <name>relais::ui::RelaySheet</name>
    <message>
        <source>New relay</source>
        <translation>Nouveau relais</translation>
    </message>
    <message>
        <source>The relay runs on a server of yours: relaisctl relay serve. It gets what comes in for WhatsApp and keeps it, sealed, until this computer fetches it.</source>
        <translation>Le relais tourne sur un serveur à vous&#xa0;: relaisctl relay serve. Il reçoit ce qui arrive pour WhatsApp et le garde, scellé, jusqu’à ce que cet ordinateur le relève.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>With https, as in https://relay.example.com.</source>
        <translation>En https, comme https://relay.example.com.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Empty: one is made. It stays in the keychain or vault and is never shown.</source>
        <translation>Vide&#xa0;: il en est créé un. Il reste dans le trousseau ou le coffre et n’est jamais montré.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>This computer has no keychain: passwords are kept in an encrypted file that this opens.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: les mots de passe sont gardés dans un fichier chiffré, qu’elle ouvre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add the relay</source>
        <translation>Ajouter le relais</translation>
    </message>
    <message>
        <source>What the relay must be told</source>
        <translation>Ce qu’il faut dire au relais</translation>
    </message>
    <message>
        <source>Run this once on the relay’s server, with its folder in the place of DIR. It holds no secret: the relay can seal for this computer, and open nothing.</source>
        <translation>À lancer une fois sur le serveur du relais, avec son dossier à la place de DIR. La ligne ne contient aucun secret&#xa0;: le relais peut sceller pour cet ordinateur, et ne rien ouvrir.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Write an https address, as in https://relay.example.org; http on this computer only.</source>
        <translation>Écrivez une adresse https, comme https://relay.example.org&#xa0;; http sur cet ordinateur seulement.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ResetCodeSheet</name>
    <message>
        <source>Reset code for %1</source>
        <translation>Code de réinitialisation de %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Tell it to them by a way you trust: it is shown here once and kept nowhere. At the sign-in they press “I have a reset code” and choose a new password; it works once, until %1. Until then their old password stays.</source>
        <translation>Donnez-le-lui par une voie sûre&#xa0;: il n’est montré qu’une fois, et gardé nulle part. À la connexion, la personne appuie sur «&#xa0;J’ai un code de réinitialisation&#xa0;» et choisit un nouveau mot de passe&#xa0;; il sert une fois, jusqu’au %1. D’ici là, l’ancien mot de passe reste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>relais::ui::RestoreSheet</name>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>This backup is encrypted.</source>
        <translation>Cette sauvegarde est chiffrée.</translation>
    </message>
    <message>
        <source>The backup to restore</source>
        <translation>La sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>Backups (*.db *.sealed);;All files (*)</source>
        <translation>Sauvegardes (*.db *.sealed);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading all of it …</source>
        <translation>Lecture complète…</translation>
    </message>
</context>
<context>
    <name>relais::ui::RolesCard</name>
    <message>
        <source>What a role may do</source>
        <translation>Ce qu’un rôle permet</translation>
    </message>
    <message>
        <source>Workspaces, Owners</source>
        <translation>Espaces, propriétaires</translation>
    </message>
    <message>
        <source>all</source>
        <comment>rights</comment>
        <translation>tout</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>relais::ui::RuleSheet</name>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>Words in the message</source>
        <translation>Mots dans le message</translation>
    </message>
    <message>
        <source>One of them, separated by commas; accents and capitals do not matter. Empty: whatever is written.</source>
        <translation>L’un d’eux, séparés par des virgules&#xa0;; accents et majuscules ne comptent pas. Vide&#xa0;: quoi qu’on écrive.</translation>
    </message>
    <message>
        <source>Only</source>
        <comment>hours</comment>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>Only when nobody has answered for</source>
        <translation>Seulement quand personne n’a répondu depuis</translation>
    </message>
    <message>
        <source>Tags for the contact, separated by commas</source>
        <translation>Étiquettes pour le contact, séparées par des virgules</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Within WhatsApp’s 24 hours, at most once an hour to the same person. {first_name|there} puts the first name in.</source>
        <translation>Dans les 24 heures de WhatsApp, au plus une fois par heure à la même personne. {prenom|à vous} met le prénom.</translation>
    </message>
    <message>
        <source>Do not write to them any more</source>
        <translation>Ne plus lui écrire</translation>
    </message>
    <message>
        <source>between</source>
        <comment>hours</comment>
        <translation>entre</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>hours</comment>
        <translation>en dehors de</translation>
    </message>
    <message>
        <source>From</source>
        <comment>hours</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>hours</comment>
        <translation>À</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>and</source>
        <comment>hours</comment>
        <translation>et</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Hours without an answer</source>
        <translation>Heures sans réponse</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>without an answer</comment>
        <translation>heures</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>Règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>When somebody writes</source>
        <translation>Quand quelqu’un écrit</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>What the rule will do stands here.</source>
        <translation>Ce que fera la règle se lira ici.</translation>
    </message>
    <message>
        <source>After 24 hours WhatsApp takes no free text: wait less than that, or do not answer.</source>
        <translation>Après 24 heures, WhatsApp n’accepte plus de texte libre&#xa0;: attendez moins longtemps, ou ne répondez pas.</translation>
    </message>
    <message>
        <source>Give the conversation to</source>
        <translation>Confier la conversation à</translation>
    </message>
    <message>
        <source>Whoever has it already keeps it.</source>
        <translation>Qui l’a déjà la garde.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Say what it does: tags, an answer, a person who gets it, or not writing any more.</source>
        <translation>Dites ce qu’elle fait&#xa0;: étiquettes, réponse, personne qui la reçoit, ou ne plus écrire.</translation>
    </message>
    <message>
        <source>Whatever is wanted</source>
        <translation>Quoi que l’on veuille</translation>
    </message>
    <message>
        <source>Any mood</source>
        <translation>Toute humeur</translation>
    </message>
    <message>
        <source>Urgent or not</source>
        <translation>Urgent ou non</translation>
    </message>
    <message>
        <source>Let the model answer, without a person reading it</source>
        <translation>Laisser l’IA répondre, sans qu’une personne relise</translation>
    </message>
    <message>
        <source>What the model reads: what is wanted</source>
        <translation>Ce que l’IA lit&#xa0;: ce qui est voulu</translation>
    </message>
    <message>
        <source>What the model reads: the mood</source>
        <translation>Ce que l’IA lit&#xa0;: l’humeur</translation>
    </message>
    <message>
        <source>What the model reads: the urgency</source>
        <translation>Ce que l’IA lit&#xa0;: l’urgence</translation>
    </message>
    <message>
        <source>As the model reads it</source>
        <translation>Selon l’IA</translation>
    </message>
    <message>
        <source>At most thirty an hour, never two in a row, with a last line that says so.</source>
        <translation>Au plus trente par heure, jamais deux de suite, avec une dernière ligne qui le dit.</translation>
    </message>
    <message>
        <source>An Admin switches this on.</source>
        <translation>Un Admin met cela en marche.</translation>
    </message>
    <message>
        <source>Nothing is read by itself at the moment: Settings, Writing switches it on.</source>
        <translation>Rien n’est lu de soi-même pour l’instant&#xa0;: Réglages, Écrire, le met en marche.</translation>
    </message>
    <message>
        <source>Say when: words, hours, a wait or what the model reads.</source>
        <translation>Dites quand&#xa0;: des mots, des heures, une attente ou ce que lit l’IA.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
</context>
<context>
    <name>relais::ui::RunningCampaigns</name>
    <message>
        <source>Nothing is being sent. A campaign you launch shows here until it is done.</source>
        <translation>Rien n’est en cours d’envoi. Une campagne lancée s’affiche ici jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Open the campaign %1</source>
        <translation>Ouvrir la campagne %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::SegmentSheet</name>
    <message>
        <source>Name of the segment</source>
        <translation>Nom du segment</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>With e-mail</source>
        <translation>Avec e-mail</translation>
    </message>
    <message>
        <source>With phone</source>
        <translation>Avec téléphone</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Enregistrer le segment</translation>
    </message>
    <message>
        <source>Change the segment</source>
        <translation>Modifier le segment</translation>
    </message>
    <message>
        <source>In one of these categories</source>
        <translation>Dans une de ces catégories</translation>
    </message>
    <message>
        <source>It asks for own fields too, and goes on doing so: %1</source>
        <translation>Il demande aussi des champs à vous, et continue de le faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
</context>
<context>
    <name>relais::ui::SelectionBar</name>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Add to …</source>
        <translation>Ajouter à…</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Ne plus écrire</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Tout désélectionner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>New category …</source>
        <translation>Nouvelle catégorie…</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Nom de la catégorie</translation>
    </message>
    <message>
        <source>Take out of</source>
        <translation>Retirer de</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the chosen contacts</source>
        <translation>Exporter les contacts choisis</translation>
    </message>
    <message numerus="yes">
        <source>Choose all %Ln that fit</source>
        <translation>
            <numerusform>Choisir le %Ln qui convient</numerusform>
            <numerusform>Choisir les %Ln qui conviennent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::SequenceSheet</name>
    <message>
        <source>Let it come again</source>
        <translation>Le laisser revenir</translation>
    </message>
    <message>
        <source>Message 2 again for %1?</source>
        <translation>Le Message 2 à nouveau pour %1&#xa0;?</translation>
    </message>
    <message>
        <source>It comes once more: when they answer next, within the campaign’s time counted from now. Until then nothing is sent.</source>
        <translation>Il arrive encore une fois&#xa0;: à sa prochaine réponse, dans le délai de la campagne compté à partir de maintenant. D’ici là, rien ne part.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Their Message 2 is: %1</source>
        <translation>Son Message 2&#xa0;: %1</translation>
    </message>
    <message>
        <source>It may come again already.</source>
        <translation>Il peut déjà revenir.</translation>
    </message>
    <message>
        <source>They have had no Message 2 yet.</source>
        <translation>Aucun Message 2 pour l’instant.</translation>
    </message>
    <message>
        <source>It is on its way: nothing to start again.</source>
        <translation>Il est en route&#xa0;: rien à recommencer.</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived. Settle that first, on the campaign’s page.</source>
        <translation>Personne ne sait s’il est arrivé. Réglez cela d’abord, sur la page de la campagne.</translation>
    </message>
</context>
<context>
    <name>relais::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This computer sends</source>
        <translation>Cet ordinateur envoie</translation>
    </message>
    <message>
        <source>This copy sends now. No other one may.</source>
        <translation>Cette copie envoie maintenant. Aucune autre ne doit le faire.</translation>
    </message>
    <message>
        <source>This database was restored or copied, so it sends nothing: two copies would write to everybody twice. If this is the one that is to send, say so.</source>
        <translation>Cette base a été restaurée ou copiée, donc elle n’envoie rien&#xa0;: deux copies écriraient deux fois à tout le monde. Si c’est elle qui doit envoyer, dites-le.</translation>
    </message>
    <message>
        <source>Let this computer send?</source>
        <translation>Laisser cet ordinateur envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>What waits in this database goes out from here. If another copy of it sends too, everybody is written to twice.</source>
        <translation>Ce qui attend dans cette base partira d’ici. Si une autre copie envoie aussi, chacun recevra tout deux fois.</translation>
    </message>
    <message>
        <source>Let it send</source>
        <translation>Laisser envoyer</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
</context>
<context>
    <name>relais::ui::Sidebar</name>
    <message>
        <source>Workspace</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Espace %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Se connecter sous un autre nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in to go on.</source>
        <translation>Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Practice data: e-mail %1, password %2. Nothing leaves this computer.</source>
        <translation>Données d’entraînement&#xa0;: e-mail %1, mot de passe %2. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>%1, your password opens it where you left it. Sending goes on meanwhile.</source>
        <translation>%1, votre mot de passe rouvre là où vous étiez. L’envoi continue entre-temps.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message numerus="yes">
        <source>Again in %Ln second(s)</source>
        <translation>
            <numerusform>De nouveau dans %Ln seconde</numerusform>
            <numerusform>De nouveau dans %Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Entrez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Entrez votre mot de passe.</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>J’ai une invitation</translation>
    </message>
    <message>
        <source>I have a reset code</source>
        <translation>J’ai un code de réinitialisation</translation>
    </message>
    <message>
        <source>Get the key …</source>
        <translation>Obtenir la clé…</translation>
    </message>
</context>
<context>
    <name>relais::ui::SleepInhibitor</name>
    <message>
        <source>Messages are being sent</source>
        <translation>Des messages sont en cours d’envoi</translation>
    </message>
</context>
<context>
    <name>relais::ui::StartSheet</name>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>It starts at this moment, by the clock of this computer.</source>
        <translation>Elle part à ce moment, à l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>Change the start</source>
        <translation>Changer le départ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This moment has passed. Choose one that is still to come.</source>
        <translation>Ce moment est passé. Choisissez-en un à venir.</translation>
    </message>
</context>
<context>
    <name>relais::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>relais::ui::StatusLine</name>
    <message>
        <source>under a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 par minute</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>Envoi&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>All accounts work</source>
        <translation>Tous les comptes marchent</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::StatusTable</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>relais::ui::StepMarks</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>All steps done</source>
        <translation>Toutes les étapes sont faites</translation>
    </message>
</context>
<context>
    <name>relais::ui::SuggestedReply</name>
    <message>
        <source>Take it</source>
        <translation>La prendre</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>La laisser</translation>
    </message>
    <message>
        <source>Take the suggested answer</source>
        <translation>Prendre la réponse suggérée</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Suggest another answer</source>
        <translation>Suggérer une autre réponse</translation>
    </message>
    <message>
        <source>Drop the suggested answer</source>
        <translation>Laisser la réponse suggérée</translation>
    </message>
    <message>
        <source>An answer is being suggested …</source>
        <translation>Une réponse arrive …</translation>
    </message>
    <message>
        <source>Practice: no model wrote this.</source>
        <translation>Entraînement&#xa0;: aucun modèle n’a écrit cela.</translation>
    </message>
</context>
<context>
    <name>relais::ui::SummaryView</name>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Summarise the conversation</source>
        <translation>Résumer la conversation</translation>
    </message>
    <message>
        <source>The conversation is being read …</source>
        <translation>La conversation est lue …</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>Practice: no model wrote this.</source>
        <translation>Entraînement&#xa0;: aucun modèle n’a écrit cela.</translation>
    </message>
</context>
<context>
    <name>relais::ui::SuppressionActions</name>
    <message>
        <source>Nothing to stop: no address, or all are on the suppression list already.</source>
        <translation>Rien à arrêter&#xa0;: aucune adresse, ou toutes sont déjà dans la liste de suppression.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) will not be written to.</source>
        <translation>
            <numerusform>On n’écrira plus à %Ln adresse.</numerusform>
            <numerusform>On n’écrira plus à %Ln adresses.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be written to again.</source>
        <translation>On peut de nouveau écrire à %1.</translation>
    </message>
</context>
<context>
    <name>relais::ui::SuppressionCard</name>
    <message>
        <source>Address or number</source>
        <translation>Adresse ou numéro</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>Liste de suppression</translation>
    </message>
    <message>
        <source>Never written to in this workspace: checked at every launch and again when each message leaves. An import takes nobody off it.</source>
        <translation>Plus aucun envoi à ces adresses dans cet espace&#xa0;: vérifié à chaque lancement et au départ de chaque message. Un import n’en retire aucune.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Retirer %1 de la liste</translation>
    </message>
    <message>
        <source>Nobody is on it.</source>
        <translation>Personne n’y est.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Type an e-mail address or an international number.</source>
        <translation>Entrez une adresse e-mail ou un numéro international.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>How an address or number begins …</source>
        <translation>Début d’une adresse ou d’un numéro…</translation>
    </message>
    <message>
        <source>Search the suppression list</source>
        <translation>Chercher dans la liste de suppression</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the suppression list</source>
        <translation>Exporter la liste de suppression</translation>
    </message>
    <message>
        <source>No address on it begins like this.</source>
        <translation>Aucune adresse de la liste ne commence ainsi.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) written to %1.</source>
        <translation>
            <numerusform>%Ln adresse écrite dans %1.</numerusform>
            <numerusform>%Ln adresses écrites dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplateCard</name>
    <message>
        <source>Message 1</source>
        <translation>Message 1</translation>
    </message>
    <message>
        <source>Opens the conversation: a template that Meta has approved</source>
        <translation>Ouvre la conversation&#xa0;: un modèle approuvé par Meta</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Choose a template …</source>
        <translation>Choisir un modèle …</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Template %1, choose another one</source>
        <translation>Modèle %1, en choisir un autre</translation>
    </message>
    <message>
        <source>Asking Meta …</source>
        <translation>Meta est interrogé …</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>No template of this account is here yet. They are written and approved in Meta’s WhatsApp Manager; synchronise to fetch them.</source>
        <translation>Aucun modèle de ce compte n’est encore ici. Ils s’écrivent et s’approuvent dans le gestionnaire WhatsApp de Meta&#xa0;; synchronisez pour les chercher.</translation>
    </message>
    <message>
        <source>The account has no template “%1” (%2) as far as Relais knows. Synchronise, or choose another one.</source>
        <translation>Le compte n’a pas de modèle «&#xa0;%1&#xa0;» (%2), pour autant que Relais le sache. Synchronisez, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This template cannot be sent. %1</source>
        <translation>Ce modèle ne peut pas être envoyé. %1</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>%1 of the header: an https link that everybody can open</source>
        <translation>%1 de l’en-tête&#xa0;: un lien https que tout le monde peut ouvrir</translation>
    </message>
    <message>
        <source>Only an https link: Meta fetches the file itself. Other links and files of this computer are refused.</source>
        <translation>Seulement un lien https&#xa0;: Meta va chercher le fichier lui-même. Les autres liens et les fichiers de cet ordinateur sont refusés.</translation>
    </message>
    <message>
        <source>Variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>The button “%1” opens %2 and what follows here:</source>
        <translation>Le bouton «&#xa0;%1&#xa0;» ouvre %2 suivi de&#xa0;:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Link of the button “%1”</source>
        <translation>Lien du bouton «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>This template has changed since it was filled in. Look at what stands in it; the first word you change makes it fit again.</source>
        <translation>Ce modèle a changé depuis qu’il a été rempli. Regardez ce qui s’y écrit&#xa0;; le premier mot modifié le remet en accord.</translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplatePicker</name>
    <message>
        <source>Templates of “%1”</source>
        <translation>Modèles de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Name, language, category or a word of the text</source>
        <translation>Nom, langue, catégorie ou mot du texte</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <translation>Synchronisé le %1</translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation>Jamais synchronisé</translation>
    </message>
    <message>
        <source>Asking Meta …</source>
        <translation>Meta est interrogé …</translation>
    </message>
    <message>
        <source>No templates here yet</source>
        <translation>Pas encore de modèle ici</translation>
    </message>
    <message>
        <source>Templates are written and approved in Meta’s WhatsApp Manager. Synchronise to fetch those of this account.</source>
        <translation>Les modèles s’écrivent et s’approuvent dans le gestionnaire WhatsApp de Meta. Synchronisez pour chercher ceux de ce compte.</translation>
    </message>
    <message>
        <source>No template fits</source>
        <translation>Aucun modèle ne convient</translation>
    </message>
    <message>
        <source>No template of this account holds these words.</source>
        <translation>Aucun modèle de ce compte ne contient ces mots.</translation>
    </message>
    <message>
        <source>This template cannot be sent. %1</source>
        <translation>Ce modèle ne peut pas être envoyé. %1</translation>
    </message>
    <message>
        <source>Choose a template first</source>
        <translation>Choisissez d’abord un modèle</translation>
    </message>
    <message>
        <source>Choose one that is approved</source>
        <translation>Choisissez-en un qui est approuvé</translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplateSheet</name>
    <message>
        <source>Send the template</source>
        <translation>Envoyer le modèle</translation>
    </message>
    <message>
        <source>A template for %1</source>
        <translation>Un modèle pour %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What %1 reads</source>
        <translation>Ce que lit %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Header: an https link to the file</source>
        <translation>En-tête&#xa0;: un lien https vers le fichier</translation>
    </message>
    <message>
        <source>“%1”: what follows %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: ce qui suit %2</translation>
    </message>
    <message>
        <source>Fill in “%1” first.</source>
        <translation>Remplissez d’abord «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplatesModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>relais::ui::TemplatesSheet</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Synchronise templates</source>
        <translation>Synchroniser les modèles</translation>
    </message>
    <message>
        <source>Templates of “%1”</source>
        <translation>Modèles de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <translation>Synchronisés %1</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Pas encore de modèles</translation>
    </message>
    <message>
        <source>Message 1 of a campaign is a template that Meta has approved. They are written in Meta’s WhatsApp manager and fetched from there.</source>
        <translation>Le message 1 d’une campagne est un modèle approuvé par Meta. On les écrit dans le gestionnaire WhatsApp de Meta, et on les prend là.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asking Meta …</source>
        <translation>Meta est interrogé …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln modèle</numerusform>
            <numerusform>%Ln modèles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approuvé</numerusform>
            <numerusform>%Ln approuvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::TestSheet</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un essai</translation>
    </message>
    <message>
        <source>The message as %1 would get it. It counts nowhere, and nobody else gets it.</source>
        <translation>Le message tel que %1 le recevrait. Il ne compte nulle part, et personne d’autre ne le reçoit.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Envoyer l’essai</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>A number of your own, with its country, as in +33612345678.</source>
        <translation>Un numéro à vous, avec son pays, comme +33612345678.</translation>
    </message>
    <message>
        <source>The template as %1 would get it. It counts in no campaign, and nobody else gets it; Meta charges for it as for any other.</source>
        <translation>Le modèle tel que %1 le recevrait. Il ne compte dans aucune campagne et personne d’autre ne le reçoit&#xa0;; Meta le facture comme un autre.</translation>
    </message>
    <message>
        <source>This is no full number: + and the country, then the rest.</source>
        <translation>Ce n’est pas un numéro complet&#xa0;: + et le pays, puis la suite.</translation>
    </message>
</context>
<context>
    <name>relais::ui::ThreadModel</name>
    <message>
        <source>Campaign %1</source>
        <translation>Campagne %1</translation>
    </message>
    <message>
        <source>Sent by itself</source>
        <translation>Envoyé tout seul</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Note de %1</translation>
    </message>
    <message>
        <source>the model reads: %1</source>
        <translation>l’IA lit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::TimelineList</name>
    <message>
        <source>Show older ones</source>
        <translation>Montrer les précédents</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing was sent to this contact yet, and nothing received.</source>
        <translation>Rien n’a encore été envoyé à ce contact ni reçu de lui.</translation>
    </message>
</context>
<context>
    <name>relais::ui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>relais::ui::VariableRow</name>
    <message>
        <source>%1, for example %2</source>
        <translation>%1, par exemple %2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>%1: where it comes from</source>
        <translation>%1&#xa0;: d’où cela vient</translation>
    </message>
    <message>
        <source>%1: what to say where it is empty</source>
        <translation>%1&#xa0;: ce qui se dit quand c’est vide</translation>
    </message>
    <message>
        <source>nobody is written to</source>
        <translation>pas de message</translation>
    </message>
    <message>
        <source>if empty</source>
        <translation>si vide</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Ce qui s’y écrit</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>Insert a field into %1</source>
        <translation>Insérer un champ dans %1</translation>
    </message>
</context>
<context>
    <name>relais::ui::VoiceCard</name>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>As in: short sentences, calls people by their first name.</source>
        <translation>Par exemple&#xa0;: phrases courtes, appelle les gens par leur prénom.</translation>
    </message>
    <message>
        <source>What it avoids</source>
        <translation>Ce qu’elle évite</translation>
    </message>
    <message>
        <source>As in: superlatives, exclamation marks.</source>
        <translation>Par exemple&#xa0;: superlatifs, points d’exclamation.</translation>
    </message>
    <message>
        <source>Words it uses</source>
        <translation>Les mots qu’elle emploie</translation>
    </message>
    <message>
        <source>As in: atelier, pièce unique.</source>
        <translation>Par exemple&#xa0;: atelier, pièce unique.</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Qui la lit</translation>
    </message>
    <message>
        <source>As in: people from Nantes who buy for their home.</source>
        <translation>Par exemple&#xa0;: des Nantaises et Nantais qui achètent pour leur maison.</translation>
    </message>
    <message>
        <source>A text of yours</source>
        <translation>Un texte de vous</translation>
    </message>
    <message>
        <source>Add the text</source>
        <translation>Ajouter le texte</translation>
    </message>
    <message>
        <source>Voice of %1</source>
        <translation>La voix de %1</translation>
    </message>
    <message>
        <source>The model follows it in whatever it writes for this workspace.</source>
        <translation>L’IA la suit dans tout ce qu’elle écrit pour cet espace.</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>Votre façon d’écrire</translation>
    </message>
    <message>
        <source>A few texts of your own: what the model writes for you sounds like them. Nobody else sees them, and they stay in this workspace.</source>
        <translation>Quelques textes de vous&#xa0;: ce que l’IA écrit pour vous leur ressemble. Personne d’autre ne les voit, et ils restent dans cet espace.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your text was taken away.</source>
        <translation>Votre texte est retiré.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Au plus %1 caractères.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WebhookCard</name>
    <message>
        <source>Receive WhatsApp’s answers on this computer</source>
        <translation>Recevoir les réponses de WhatsApp sur cet ordinateur</translation>
    </message>
    <message>
        <source>Receive webhooks at</source>
        <translation>Recevoir les webhooks à</translation>
    </message>
    <message>
        <source>Where your tunnel or reverse proxy leads, as in 127.0.0.1:8080.</source>
        <translation>Là où mène votre tunnel ou votre proxy inverse, comme 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>WhatsApp’s answers</source>
        <translation>Réponses de WhatsApp</translation>
    </message>
    <message>
        <source>Meta brings answers and statuses to a public https address of yours; a tunnel leads from there to this computer. Practice needs none of this.</source>
        <translation>Meta apporte réponses et statuts à une adresse https publique à vous&#xa0;; un tunnel mène de là à cet ordinateur. L’entraînement n’en a pas besoin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>For Meta, after your public address: %1</source>
        <translation>Pour Meta, après votre adresse publique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the path for Meta</source>
        <translation>Copier le chemin pour Meta</translation>
    </message>
    <message>
        <source>%1 is copied. At Meta it stands after your public address, beside the account’s verify token.</source>
        <translation>%1 est copié. Chez Meta, il se place après votre adresse publique, à côté du jeton de vérification du compte.</translation>
    </message>
    <message>
        <source>Nothing is received yet: %1</source>
        <translation>Rien n’est encore reçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Beginning to listen …</source>
        <translation>L’écoute commence …</translation>
    </message>
    <message>
        <source>Listening at http://%1%2 while Relais is open.</source>
        <translation>À l’écoute sur http://%1%2 tant que Relais est ouvert.</translation>
    </message>
    <message>
        <source>Nothing is received: another program has %1 already. Close it, or choose another port here and in your tunnel.</source>
        <translation>Rien n’est reçu&#xa0;: un autre programme tient déjà %1. Fermez-le, ou choisissez un autre port ici et dans votre tunnel.</translation>
    </message>
    <message>
        <source>%1 It is tried again by itself within %2 s.</source>
        <translation>%1 Un nouvel essai se fait tout seul d’ici %2 s.</translation>
    </message>
    <message>
        <source>Mail accounts’ one-click unsubscribe address: your public address with %1 after it. The clicks come the same way.</source>
        <translation>Adresse de désinscription en un clic des comptes de messagerie&#xa0;: votre adresse publique suivie de %1. Les clics arrivent par le même chemin.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WhatsappForm</name>
    <message>
        <source>Phone number id</source>
        <translation>Identifiant du numéro</translation>
    </message>
    <message>
        <source>Digits, beside the number in Meta’s WhatsApp set-up. Not the number itself.</source>
        <translation>Des chiffres, à côté du numéro dans la configuration WhatsApp chez Meta. Pas le numéro lui-même.</translation>
    </message>
    <message>
        <source>WhatsApp Business account id</source>
        <translation>Identifiant du compte WhatsApp Business</translation>
    </message>
    <message>
        <source>Digits, on the same page.</source>
        <translation>Des chiffres, sur la même page.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Empty: the stored one stays.</source>
        <translation>Vide&#xa0;: celui qui est enregistré reste.</translation>
    </message>
    <message>
        <source>Of a system user, with whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation>D’un utilisateur système, avec whatsapp_business_messaging et whatsapp_business_management.</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Clé secrète de l’app</translation>
    </message>
    <message>
        <source>Proves that answers come from Meta. Without it none from outside is believed.</source>
        <translation>Prouve que les réponses viennent de Meta. Sans elle, aucune venue de dehors n’est crue.</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>Jeton de vérification</translation>
    </message>
    <message>
        <source>A word of your choice. Meta asks for the same one with the webhook’s address.</source>
        <translation>Un mot de votre choix. Meta demande le même avec l’adresse du webhook.</translation>
    </message>
    <message>
        <source>Address of the Graph</source>
        <translation>Adresse du Graph</translation>
    </message>
    <message>
        <source>Without the version. Meta’s own is https://graph.facebook.com.</source>
        <translation>Sans la version. Celle de Meta est https://graph.facebook.com.</translation>
    </message>
    <message>
        <source>Graph version</source>
        <translation>Version du Graph</translation>
    </message>
    <message>
        <source>As in v26.0. Meta ends each after about two years.</source>
        <translation>Comme v26.0. Meta termine chacune après deux ans environ.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Paste the token that Meta gave to the system user.</source>
        <translation>Collez le jeton que Meta a donné à l’utilisateur système.</translation>
    </message>
    <message>
        <source>Practice: a stand-in inside Relais answers, nothing leaves this computer</source>
        <translation>Entraînement&#xa0;: une doublure répond, rien ne quitte cet ordinateur</translation>
    </message>
</context>
<context>
    <name>relais::ui::WhatsappStep</name>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Choose the account that sends</source>
        <translation>Choisissez le compte qui envoie</translation>
    </message>
    <message>
        <source>%1 (no WhatsApp account of this name)</source>
        <translation>%1 (aucun compte WhatsApp de ce nom)</translation>
    </message>
    <message>
        <source>There is no WhatsApp account yet. It is the number that sends, with its token from Meta; a practice one needs neither.</source>
        <translation>Il n’y a pas encore de compte WhatsApp. C’est le numéro qui envoie, avec son jeton de Meta&#xa0;; un compte d’entraînement n’a besoin d’aucun des deux.</translation>
    </message>
    <message>
        <source>Open the accounts</source>
        <translation>Ouvrir les comptes</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 par minute</translation>
    </message>
    <message>
        <source>Choose the account first: each has templates of its own.</source>
        <translation>Choisissez d’abord le compte&#xa0;: chacun a ses propres modèles.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s), %1 of them approved.</source>
        <translation>
            <numerusform>%Ln modèle, dont %1 approuvé.</numerusform>
            <numerusform>%Ln modèles, dont %1 approuvés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relais::ui::WorkspaceMenu</name>
    <message>
        <source>All workspaces …</source>
        <translation>Tous les espaces …</translation>
    </message>
    <message>
        <source>Find a workspace</source>
        <translation>Chercher un espace</translation>
    </message>
</context>
<context>
    <name>relais::ui::WorkspaceSheet</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A client, a brand or a persona. It stands on top of the window and wherever something is sent.</source>
        <translation>Un client, une marque ou une identité. Il figure en haut de la fenêtre et partout où l’on envoie.</translation>
    </message>
    <message>
        <source>Name and colour</source>
        <translation>Nom et couleur</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add the workspace</source>
        <translation>Ajouter l’espace</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WorkspacesModel</name>
    <message>
        <source>%1 (archived)</source>
        <translation>%1 (archivé)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent, 7 days</source>
        <translation>Envoyés, 7 j</translation>
    </message>
    <message>
        <source>Stopped accounts</source>
        <translation>Comptes arrêtés</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>relais::ui::WorkspacesPage</name>
    <message>
        <source>All workspaces</source>
        <translation>Tous les espaces</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Montrer les archivés</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Name and colour …</source>
        <translation>Nom et couleur …</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>Archiver …</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>What each client of the agency has under way. Only Owners see this page.</source>
        <translation>Ce que chaque client de l’agence a en cours. Seuls les propriétaires voient cette page.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>“%1” is there. It is empty: its contacts, accounts and people are its own.</source>
        <translation>«&#xa0;%1&#xa0;» est là. Il est vide&#xa0;: ses contacts, ses comptes et ses personnes sont à lui.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>«&#xa0;%1&#xa0;» est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) that are scheduled or under way are paused.</source>
        <translation>
            <numerusform>%Ln campagne programmée ou en cours est mise en pause.</numerusform>
            <numerusform>%Ln campagnes programmées ou en cours sont mises en pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait there unsent.</source>
        <translation>
            <numerusform>%Ln message y attend sans partir.</numerusform>
            <numerusform>%Ln messages y attendent sans partir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can open it any more. Nothing is deleted: you bring it back from this page, and its campaigns go on when somebody resumes them.</source>
        <translation>Plus personne ne peut l’ouvrir. Rien n’est supprimé&#xa0;: vous le rétablissez depuis cette page, et ses campagnes continuent quand quelqu’un les reprend.</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>Archiver «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Le garder ouvert</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>«&#xa0;%1&#xa0;» est archivé.</translation>
    </message>
    <message>
        <source>“%1” is back. Its campaigns stay paused until somebody resumes them.</source>
        <translation>«&#xa0;%1&#xa0;» est de retour. Ses campagnes restent en pause jusqu’à ce que quelqu’un les reprenne.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WritingCard</name>
    <message>
        <source>Another address</source>
        <translation>Une autre adresse</translation>
    </message>
    <message>
        <source>Left empty: the Ollama of this computer.</source>
        <translation>Laissée vide&#xa0;: l’Ollama de cet ordinateur.</translation>
    </message>
    <message>
        <source>Fetch a model</source>
        <translation>Télécharger un modèle</translation>
    </message>
    <message>
        <source>Its name at ollama.com, as in mistral-nemo.</source>
        <translation>Son nom chez ollama.com, comme mistral-nemo.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>A language model on your own computer can help to write. Relais finds Ollama by itself and works as well without it.</source>
        <translation>Un modèle de langage sur votre propre ordinateur peut aider à écrire. Relais trouve Ollama tout seul et fonctionne aussi bien sans lui.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation>Télécharger le modèle</translation>
    </message>
    <message>
        <source>Cancel fetching the model</source>
        <translation>Annuler le téléchargement du modèle</translation>
    </message>
    <message>
        <source>Practice: no Ollama answers on this computer, so a stand-in writes. What it gives comes from no model.</source>
        <translation>Entraînement&#xa0;: aucun Ollama ne répond sur cet ordinateur, un remplaçant écrit donc. Ce qu’il donne ne vient d’aucun modèle.</translation>
    </message>
    <message>
        <source>Ollama %1 at %2 writes with %3.</source>
        <translation>Ollama %1, à l’adresse %2, écrit avec %3.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Write with it</source>
        <translation>Écrire avec lui</translation>
    </message>
    <message>
        <source>Write with %1</source>
        <translation>Écrire avec %1</translation>
    </message>
    <message>
        <source>Delete the model %1</source>
        <translation>Supprimer le modèle %1</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>Runs in the cloud: what it is asked leaves the computer.</source>
        <translation>Tourne dans le nuage&#xa0;: ce qu’on lui demande quitte l’ordinateur.</translation>
    </message>
    <message>
        <source>%1 writes now.</source>
        <translation>%1 écrit désormais.</translation>
    </message>
    <message>
        <source>Let texts leave this computer?</source>
        <translation>Laisser des textes quitter cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>%1 runs at ollama.com: briefs, texts and messages of contacts are sent there when it writes or reads.</source>
        <translation>%1 tourne chez ollama.com&#xa0;: sujets, textes et messages des contacts y sont envoyés quand il écrit ou lit.</translation>
    </message>
    <message>
        <source>Stay on this computer</source>
        <translation>Rester sur cet ordinateur</translation>
    </message>
    <message>
        <source>Models are asked for at %1 now.</source>
        <translation>Les modèles sont désormais cherchés à l’adresse %1.</translation>
    </message>
    <message>
        <source>Write the name of a model.</source>
        <translation>Écrivez le nom d’un modèle.</translation>
    </message>
    <message>
        <source>%1 is on the computer.</source>
        <translation>%1 est sur l’ordinateur.</translation>
    </message>
    <message>
        <source>Stopped. It goes on where it was when you fetch it again.</source>
        <translation>Arrêté. Le téléchargement reprendra où il en était.</translation>
    </message>
    <message>
        <source>%1 was not fetched.</source>
        <translation>%1 n’a pas été téléchargé.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Demande en cours …</translation>
    </message>
    <message>
        <source>Delete the model %1?</source>
        <translation>Supprimer le modèle %1&#xa0;?</translation>
    </message>
    <message>
        <source>It has to be fetched again before anything is written with it. Texts stay as they are.</source>
        <translation>Il faudra le télécharger à nouveau pour écrire avec lui. Les textes restent comme ils sont.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>Read what contacts write</source>
        <translation>Lire ce que les contacts écrivent</translation>
    </message>
    <message>
        <source>Mood, wish and urgency of each new message: for rules, and to show what cannot wait.</source>
        <translation>Humeur, souhait et urgence de chaque nouveau message&#xa0;: pour les règles, et pour montrer ce qui ne peut pas attendre.</translation>
    </message>
    <message>
        <source>In the last 24 hours: %L1 read, %L2 waiting, %L3 that no model could read.</source>
        <translation>Ces dernières 24 heures&#xa0;: %L1 lus, %L2 en attente, %L3 qu’aucune IA n’a su lire.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WritingFiguresCard</name>
    <message>
        <source>Answers by day</source>
        <translation>Réponses par jour</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>What the models did</source>
        <translation>Ce que les modèles ont fait</translation>
    </message>
    <message>
        <source>The last 30 days in this workspace.</source>
        <translation>Les 30 derniers jours dans cet espace.</translation>
    </message>
    <message>
        <source>Forget the answers that are remembered</source>
        <translation>Oublier les réponses retenues</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrites</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>déjà connues</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>inutilisables</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) are remembered, so that the same question need not be asked again.</source>
        <translation>
            <numerusform>%Ln réponse est retenue, pour ne pas poser deux fois la même question.</numerusform>
            <numerusform>%Ln réponses sont retenues, pour ne pas poser deux fois la même question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln réponse</numerusform>
            <numerusform>%Ln réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>first word after %1 s</source>
        <translation>premier mot après %1 s</translation>
    </message>
    <message>
        <source>%1 tokens a second</source>
        <translation>%1 jetons par seconde</translation>
    </message>
    <message>
        <source>%1 % known already</source>
        <translation>%1 % déjà connues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not usable</source>
        <translation>
            <numerusform>%Ln inutilisable</numerusform>
            <numerusform>%Ln inutilisables</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens a second, by day</source>
        <translation>Jetons par seconde, par jour</translation>
    </message>
    <message>
        <source>What was written before is forgotten.</source>
        <translation>Ce qui a été écrit avant est oublié.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WritingOptions</name>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Facts, dates, links, and variables such as {first_name|there}: they come back untouched.</source>
        <translation>Les faits, les dates, les liens, et des variables comme {first_name|vous}&#xa0;: tout revient intact.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Five subjects for the message as it stands.</source>
        <translation>Cinq objets pour le message tel qu’il est.</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Écrire du neuf</translation>
    </message>
    <message>
        <source>Change what is chosen</source>
        <translation>Changer la sélection</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Changer le texte</translation>
    </message>
    <message>
        <source>Propose subjects</source>
        <translation>Proposer des objets</translation>
    </message>
    <message>
        <source>The autumn sale from Monday 5 October, 20 % on everything, https://…</source>
        <translation>Les soldes d’automne dès lundi 5 octobre, 20 % sur tout, https://…</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Raccourcir</translation>
    </message>
    <message>
        <source>Say it better</source>
        <translation>Mieux dire</translation>
    </message>
    <message>
        <source>More formal</source>
        <translation>Plus formel</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>Plus chaleureux</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Ce qu’il faut changer</translation>
    </message>
    <message>
        <source>As the brief</source>
        <translation>Celle du sujet</translation>
    </message>
    <message>
        <source>Say in a few words what the message is about.</source>
        <translation>Dites en quelques mots de quoi parle le message.</translation>
    </message>
    <message>
        <source>Reddit (title)</source>
        <translation>Reddit (titre)</translation>
    </message>
    <message>
        <source>A post</source>
        <translation>Une publication</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>For you to copy: Relais publishes nothing. A post has no variables, since it is the same for everybody.</source>
        <translation>À copier vous-même&#xa0;: Relais ne publie rien. Une publication n’a pas de variables, puisqu’elle est la même pour tous.</translation>
    </message>
</context>
<context>
    <name>relais::ui::WritingSheet</name>
    <message>
        <source>Write</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Insert at the cursor</source>
        <translation>Insérer au curseur</translation>
    </message>
    <message>
        <source>Replace what is chosen</source>
        <translation>Remplacer la sélection</translation>
    </message>
    <message>
        <source>Replace the text</source>
        <translation>Remplacer le texte</translation>
    </message>
    <message>
        <source>Write with the model</source>
        <translation>Rédiger avec l’IA</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The model knows this text as one of yours now.</source>
        <translation>L’IA connaît maintenant ce texte comme un des vôtres.</translation>
    </message>
    <message>
        <source>Looking for a model …</source>
        <translation>Recherche d’un modèle …</translation>
    </message>
    <message>
        <source>No model answers. The rest of Relais works without one.</source>
        <translation>Aucun modèle ne répond. Le reste de Relais s’en passe.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Take this subject</source>
        <translation>Prendre cet objet</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Esc once more closes this, and what is proposed is lost.</source>
        <translation>Échap encore une fois ferme cette feuille, et la proposition est perdue.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>%1 “Copy” once more takes it all the same.</source>
        <translation>%1 «&#xa0;Copier&#xa0;» encore une fois la prend quand même.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you publish it.</source>
        <translation>Copiée. Collez-la là où vous publiez.</translation>
    </message>
</context>
<context>
    <name>relaisctl</name>
    <message>
        <source>given twice</source>
        <translation>donné deux fois</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>ne prend pas de valeur</translation>
    </message>
    <message>
        <source>its value is missing (%1)</source>
        <translation>sa valeur manque (%1)</translation>
    </message>
    <message>
        <source>a whole number from %1, not “%2”</source>
        <translation>un nombre entier à partir de %1, pas «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>the environment has no variable %1</source>
        <translation>l’environnement n’a pas de variable %1</translation>
    </message>
    <message>
        <source>one of starttls, tls, none</source>
        <translation>starttls, tls ou none</translation>
    </message>
    <message>
        <source>a number from 1 to 65535</source>
        <translation>un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>a user needs a password: --secret-env NAME or --secret-file FILE</source>
        <translation>un utilisateur a besoin d’un mot de passe&#xa0;: --secret-env NAME ou --secret-file FILE</translation>
    </message>
    <message>
        <source>Account “%1” added.</source>
        <translation>Compte «&#xa0;%1&#xa0;» ajouté.</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>A practice account: the server inside Relais answers.</source>
        <translation>Un compte d’entraînement&#xa0;: le serveur interne de Relais répond.</translation>
    </message>
    <message>
        <source>The server answers. Encrypted: %1. Logged in: %2.</source>
        <translation>Le serveur répond. Chiffré&#xa0;: %1. Connecté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Account “%1” changed.</source>
        <translation>Compte «&#xa0;%1&#xa0;» modifié.</translation>
    </message>
    <message>
        <source>Account “%1” removed.</source>
        <translation>Compte «&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>the agency needs a name</source>
        <translation>l’agence a besoin d’un nom</translation>
    </message>
    <message>
        <source>The agency “%1” stands in %2.</source>
        <translation>L’agence «&#xa0;%1&#xa0;» est dans %2.</translation>
    </message>
    <message>
        <source>at most a million</source>
        <translation>un million au plus</translation>
    </message>
    <message>
        <source>A practice agency stands in %1: sign in as %2%3. Nothing leaves this computer.</source>
        <translation>Une agence d’entraînement est dans %1&#xa0;: connectez-vous comme %2%3. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source> with the password “%1”</source>
        <translation> avec le mot de passe «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>only an Owner</source>
        <translation>seulement un propriétaire</translation>
    </message>
    <message>
        <source>Workspace “%1” added (--workspace %2).</source>
        <translation>Espace «&#xa0;%1&#xa0;» ajouté (--workspace %2).</translation>
    </message>
    <message>
        <source>set RELAIS_VAULT_PASSPHRASE or --vault-passphrase-file</source>
        <translation>définissez RELAIS_VAULT_PASSPHRASE ou --vault-passphrase-file</translation>
    </message>
    <message>
        <source>Backup written and checked: %1</source>
        <translation>Sauvegarde écrite et vérifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is whole.</source>
        <translation>%1 est intacte.</translation>
    </message>
    <message>
        <source>Restored. Sending is disarmed: when you are sure that no other copy sends, run “relaisctl engine arm”.</source>
        <translation>Restauration faite. L’envoi est désarmé&#xa0;: quand vous êtes sûr qu’aucune autre copie n’envoie, lancez «&#xa0;relaisctl engine arm&#xa0;».</translation>
    </message>
    <message>
        <source>Campaign %1 created.</source>
        <translation>Campagne %1 créée.</translation>
    </message>
    <message>
        <source>no cursor of a list before</source>
        <translation>pas le curseur d’une liste précédente</translation>
    </message>
    <message>
        <source>Campaign %1 saved.</source>
        <translation>Campagne %1 enregistrée.</translation>
    </message>
    <message>
        <source>Campaign %1 deleted.</source>
        <translation>Campagne %1 supprimée.</translation>
    </message>
    <message>
        <source>Campaign %1 is back from the archive.</source>
        <translation>Campagne %1 sortie des archives.</translation>
    </message>
    <message>
        <source>Campaign %1 archived.</source>
        <translation>Campagne %1 archivée.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 recipients, %2 suppressed; about %3 s.</source>
        <translation>Destinataires&#xa0;: %1&#x202f;; écartés&#xa0;: %2&#x202f;; environ %3 s.</translation>
    </message>
    <message>
        <source>whose mail is it to be?</source>
        <translation>pour quel contact&#x202f;?</translation>
    </message>
    <message>
        <source>To: %1
Subject: %2

%3</source>
        <translation>À&#xa0;: %1
Objet&#xa0;: %2

%3</translation>
    </message>
    <message>
        <source>no date and time as ISO 8601 has them</source>
        <translation>pas une date et une heure ISO 8601</translation>
    </message>
    <message>
        <source>Campaign %1: %2 messages queued, %3 suppressed.</source>
        <translation>Campagne %1. Messages en attente&#xa0;: %2&#x202f;; écartés&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Campaign %1: %2</source>
        <translation>Campagne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recipient(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n destinataire</numerusform>
            <numerusform>%1&#xa0;: %n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Template “%1” saved.</source>
        <translation>Modèle «&#xa0;%1&#xa0;» enregistré.</translation>
    </message>
    <message>
        <source>Template “%1” deleted.</source>
        <translation>Modèle «&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>Category “%1” added.</source>
        <translation>Catégorie «&#xa0;%1&#xa0;» ajoutée.</translation>
    </message>
    <message>
        <source>Category “%1” is now “%2”.</source>
        <translation>La catégorie «&#xa0;%1&#xa0;» s’appelle maintenant «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Category “%1” deleted; its contacts stay.</source>
        <translation>Catégorie «&#xa0;%1&#xa0;» supprimée&#x202f;; ses contacts restent.</translation>
    </message>
    <message>
        <source>a contact&apos;s id is a number</source>
        <translation>l’identifiant d’un contact est un nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation>
            <numerusform>%n contact modifié.</numerusform>
            <numerusform>%n contacts modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>a JSON object such as {&quot;tags&quot;:[&quot;vip&quot;]}: %1</source>
        <translation>un objet JSON tel que {&quot;tags&quot;:[&quot;vip&quot;]}&#xa0;: %1</translation>
    </message>
    <message>
        <source>Segment “%1” added.</source>
        <translation>Segment «&#xa0;%1&#xa0;» ajouté.</translation>
    </message>
    <message>
        <source>Segment “%1” deleted.</source>
        <translation>Segment «&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>unsubscribed, bounced, complained, opted_out, erased or manual</source>
        <translation>unsubscribed, bounced, complained, opted_out, erased ou manual</translation>
    </message>
    <message>
        <source>%1 will not be written to.</source>
        <translation>Plus rien ne sera écrit à %1.</translation>
    </message>
    <message>
        <source>%1 may be written to again.</source>
        <translation>On peut de nouveau écrire à %1.</translation>
    </message>
    <message>
        <source>%1 addresses added, %2 rejected.</source>
        <translation>Adresses ajoutées&#xa0;: %1&#x202f;; refusées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>no such segment</source>
        <translation>pas de tel segment</translation>
    </message>
    <message>
        <source>skip or update</source>
        <translation>skip ou update</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1 s</translation>
    </message>
    <message>
        <source>%1 rows %2</source>
        <translation>%1 lignes %2</translation>
    </message>
    <message>
        <source>%1 rows: %2 created, %3 updated, %4 unchanged, %5 duplicates, %6 rejected.</source>
        <translation>Lignes&#xa0;: %1&#x202f;; créées&#xa0;: %2&#x202f;; mises à jour&#xa0;: %3&#x202f;; inchangées&#xa0;: %4&#x202f;; doublons&#xa0;: %5&#x202f;; refusées&#xa0;: %6.</translation>
    </message>
    <message>
        <source>csv or vcard</source>
        <translation>csv ou vcard</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n contact écrit dans %1.</numerusform>
            <numerusform>%n contacts écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>write --set field=value</source>
        <translation>écrivez --set field=value</translation>
    </message>
    <message>
        <source>use category assign</source>
        <translation>utilisez category assign</translation>
    </message>
    <message>
        <source>Contact %1 added.</source>
        <translation>Contact %1 ajouté.</translation>
    </message>
    <message>
        <source>Contact %1 changed.</source>
        <translation>Contact %1 modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contact supprimé.</numerusform>
            <numerusform>%n contacts supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup could be made: %1</source>
        <translation>La sauvegarde n’a pas pu se faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 sent, %2 failed, %3 to be tried again, %4 unsure.</source>
        <translation>Envoyés&#xa0;: %1&#x202f;; échecs&#xa0;: %2&#x202f;; à réessayer&#xa0;: %3&#x202f;; incertains&#xa0;: %4.</translation>
    </message>
    <message>
        <source>This database sends from here. See to it that no other copy does.</source>
        <translation>Cette base envoie d’ici. Veillez à ce qu’aucune autre copie ne le fasse.</translation>
    </message>
    <message>
        <source>no status of a message: %1</source>
        <translation>pas un statut de message&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n message écrit dans %1.</numerusform>
            <numerusform>%n messages écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>sent or queued</source>
        <translation>sent ou queued</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) changed to “%1”.</source>
        <translation>
            <numerusform>%n message passé à «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n messages passés à «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Relais %1: %2 contacts, %3 campaigns</source>
        <translation>Relais %1. Contacts&#xa0;: %2&#x202f;; campagnes&#xa0;: %3</translation>
    </message>
    <message>
        <source>The engine is running.</source>
        <translation>Le moteur tourne.</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Le moteur ne tourne pas.</translation>
    </message>
    <message>
        <source>relaisctl [--data DIR] [--workspace SLUG] [--json] COMMAND ...</source>
        <translation>relaisctl [--data DIR] [--workspace SLUG] [--json] COMMANDE ...</translation>
    </message>
    <message>
        <source>no such command; relaisctl --help lists them</source>
        <translation>pas de telle commande&#x202f;; relaisctl --help les énumère</translation>
    </message>
    <message>
        <source>usage: %1</source>
        <translation>usage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Test sent to %1. The server says: %2</source>
        <translation>Essai envoyé à %1. Le serveur dit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The password of %1 was changed.</source>
        <translation>Le mot de passe de %1 a été changé.</translation>
    </message>
    <message>
        <source>Nothing is known of any consent.</source>
        <translation>Aucun consentement n’est connu.</translation>
    </message>
    <message>
        <source>email, whatsapp or sms</source>
        <translation>email, whatsapp ou sms</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes ou no</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation>mêmes nom et société</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of contacts that are probably one person.</source>
        <translation>
            <numerusform>%n groupe de contacts qui sont sans doute une seule personne.</numerusform>
            <numerusform>%n groupes de contacts qui sont sans doute une seule personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) went into contact %1.</source>
        <translation>
            <numerusform>%n contact est entré dans le contact %1.</numerusform>
            <numerusform>%n contacts sont entrés dans le contact %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are different people, and do not come up again.</source>
        <translation>Ce sont des personnes différentes&#xa0;: elles ne reviendront plus.</translation>
    </message>
    <message>
        <source>this command has no such option; it takes %1</source>
        <translation>cette commande n’a pas cette option&#xa0;; elle prend %1</translation>
    </message>
    <message>
        <source>The command for it: relaisctl engine arm.</source>
        <translation>La commande pour cela&#xa0;: relaisctl engine arm.</translation>
    </message>
    <message>
        <source>a campaign&apos;s id is a number: relaisctl campaign list shows it</source>
        <translation>l’identifiant d’une campagne est un nombre&#xa0;: relaisctl campaign list le donne</translation>
    </message>
    <message>
        <source>Add --rejects FILE to have the refused rows, each with its line and reason.</source>
        <translation>Ajoutez --rejects FICHIER pour avoir les lignes refusées, chacune avec son numéro et sa raison.</translation>
    </message>
    <message>
        <source>a contact&apos;s id is a number: relaisctl contacts list shows it</source>
        <translation>l’identifiant d’un contact est un nombre&#xa0;: relaisctl contacts list le donne</translation>
    </message>
    <message>
        <source>a message&apos;s id is a number: relaisctl messages list shows it</source>
        <translation>l’identifiant d’un message est un nombre&#xa0;: relaisctl messages list le donne</translation>
    </message>
    <message>
        <source>no such option; relaisctl --help lists the commands and what they take</source>
        <translation>cette option n’existe pas&#xa0;; relaisctl --help donne les commandes et ce qu’elles prennent</translation>
    </message>
    <message>
        <source>WhatsApp needs a token: --secret-env NAME or --secret-file FILE</source>
        <translation>WhatsApp demande un jeton&#xa0;: --secret-env NOM ou --secret-file FICHIER</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The number %1 (%2) answers. Quality: %3. People a day: %4.</source>
        <translation>Le numéro %1 (%2) répond. Qualité&#xa0;: %3. Personnes par jour&#xa0;: %4.</translation>
    </message>
    <message>
        <source>belongs to WhatsApp accounts; this one sends e-mail</source>
        <translation>concerne les comptes WhatsApp&#xa0;; celui-ci envoie des e-mails</translation>
    </message>
    <message>
        <source>belongs to e-mail accounts; this one sends by WhatsApp</source>
        <translation>concerne les comptes e-mail&#xa0;; celui-ci envoie par WhatsApp</translation>
    </message>
    <message>
        <source>a kind of account: smtp or whatsapp</source>
        <translation>une sorte de compte&#xa0;: smtp ou whatsapp</translation>
    </message>
    <message>
        <source>Webhooks are received at http://%1:%2/webhooks/whatsapp</source>
        <translation>Les webhooks sont reçus à http://%1:%2/webhooks/whatsapp</translation>
    </message>
    <message>
        <source>%1 templates, %2 of them approved.</source>
        <translation>%1 modèles, dont %2 approuvés.</translation>
    </message>
    <message>
        <source>a conversation&apos;s id is a number: relaisctl conversation list shows it</source>
        <translation>l’identifiant d’une conversation est un nombre&#xa0;: relaisctl conversation list le montre</translation>
    </message>
    <message>
        <source>me or none</source>
        <translation>me ou none</translation>
    </message>
    <message>
        <source>either --open or --closed</source>
        <translation>--open ou --closed, pas les deux</translation>
    </message>
    <message>
        <source>Queued as message %1: the engine sends it.</source>
        <translation>Mis en attente comme message %1&#xa0;: le moteur l’enverra.</translation>
    </message>
    <message>
        <source>--add T or --remove T</source>
        <translation>--add T ou --remove T</translation>
    </message>
    <message>
        <source>Tags of %1 changed.</source>
        <translation>Étiquettes de %1 modifiées.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>Note added.</source>
        <translation>Note ajoutée.</translation>
    </message>
    <message>
        <source>an e-mail, or none</source>
        <translation>un e-mail, ou none</translation>
    </message>
    <message>
        <source>%1 reassigned.</source>
        <translation>%1 réattribuée.</translation>
    </message>
    <message>
        <source>%1 marked as read.</source>
        <translation>%1 marquée comme lue.</translation>
    </message>
    <message>
        <source>%1 closed.</source>
        <translation>%1 fermée.</translation>
    </message>
    <message>
        <source>%1 opened again.</source>
        <translation>%1 rouverte.</translation>
    </message>
    <message>
        <source>To: %1

%2</source>
        <translation>À&#xa0;: %1

%2</translation>
    </message>
    <message>
        <source>Message 2, to whoever answers:
%1</source>
        <translation>Message 2, à qui répond&#xa0;:
%1</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (arrêtée)</translation>
    </message>
    <message>
        <source>no Message 2 yet</source>
        <translation>pas encore de Message 2</translation>
    </message>
    <message>
        <source>Message 2 of “%1” comes again when the contact answers next.</source>
        <translation>Le Message 2 de «&#xa0;%1&#xa0;» reviendra à la prochaine réponse du contact.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation>%1&#xa0;: %2 personnes</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Coût&#xa0;: %1</translation>
    </message>
    <message>
        <source>No message has had a price yet.</source>
        <translation>Aucun message n’a encore eu de prix.</translation>
    </message>
    <message>
        <source>an amount and its currency, such as 25.00 EUR, or none</source>
        <translation>un montant et sa devise, par exemple 25.00 EUR, ou none</translation>
    </message>
    <message>
        <source>no amount above 0 such as 25.00</source>
        <translation>pas un montant supérieur à 0 comme 25.00</translation>
    </message>
    <message>
        <source>three letters such as EUR are wanted</source>
        <translation>il faut trois lettres comme EUR</translation>
    </message>
    <message>
        <source>Campaign %1: %2 of %3 spent.</source>
        <translation>Campagne %1&#xa0;: %2 sur %3 dépensés.</translation>
    </message>
    <message>
        <source>Campaign %1 has no budget.</source>
        <translation>La campagne %1 n’a pas de budget.</translation>
    </message>
    <message>
        <source>a relay needs --name and --url</source>
        <translation>un relais a besoin de --name et --url</translation>
    </message>
    <message>
        <source>Tell the relay of this desk, there:

relaisctl relay init --folder DIR --desk %1</source>
        <translation>Présentez ce bureau au relais, sur son serveur&#xa0;:

relaisctl relay init --folder DIR --desk %1</translation>
    </message>
    <message>
        <source>never fetched</source>
        <translation>jamais relevé</translation>
    </message>
    <message>
        <source>The relay “%1” is asked no more. Remove this desk there too: relaisctl relay desks --folder DIR --remove NAME.</source>
        <translation>Le relais «&#xa0;%1&#xa0;» n’est plus interrogé. Retirez aussi ce bureau là-bas&#xa0;: relaisctl relay desks --folder DIR --remove NAME.</translation>
    </message>
    <message>
        <source>%1 fetched, %2 of them new, %3 left at the relay.</source>
        <translation>%1 relevés, dont %2 nouveaux, %3 laissés au relais.</translation>
    </message>
    <message>
        <source>name the relay&apos;s folder: --folder DIR</source>
        <translation>indiquez le dossier du relais&#xa0;: --folder DIR</translation>
    </message>
    <message>
        <source>%1: %2 waiting, last fetched %3</source>
        <translation>%1&#xa0;: %2 en attente, relevé %3</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>No desk yet. On the desk: relaisctl relay add; here: relaisctl relay init --desk LINE.</source>
        <translation>Aucun bureau encore. Sur le bureau&#xa0;: relaisctl relay add&#xa0;; ici&#xa0;: relaisctl relay init --desk LINE.</translation>
    </message>
    <message>
        <source>The relay listens at http://%1:%2</source>
        <translation>Le relais écoute à http://%1:%2</translation>
    </message>
    <message>
        <source>Without --app-secret-env or --app-secret-file no webhook can be believed: they are refused.</source>
        <translation>Sans --app-secret-env ni --app-secret-file, aucun webhook ne peut être cru&#xa0;: ils sont refusés.</translation>
    </message>
    <message>
        <source>The relay has ended. What it has answered is kept.</source>
        <translation>Le relais s’est arrêté. Ce à quoi il a répondu est gardé.</translation>
    </message>
    <message>
        <source>a moment such as 2026-11-21T08:00:00Z</source>
        <translation>un moment tel que 2026-11-21T08:00:00Z</translation>
    </message>
    <message numerus="yes">
        <source>The trail of %n entries is whole.</source>
        <translation>
            <numerusform>Le journal est intact (%n ligne).</numerusform>
            <numerusform>Le journal est intact (%n lignes).</numerusform>
        </translation>
    </message>
    <message>
        <source>The trail was altered at entry %1: %2.</source>
        <translation>Le journal a été altéré à la ligne %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>%n ligne écrite.</numerusform>
            <numerusform>%n lignes écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>never signed in</source>
        <translation>jamais connecté</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>owner, admin, manager or agent</source>
        <translation>owner, admin, manager ou agent</translation>
    </message>
    <message>
        <source>an e-mail or a number of “user list” is missing</source>
        <translation>il manque une adresse ou un numéro de «&#xa0;user list&#xa0;»</translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1 peut se connecter.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 a été modifié.</translation>
    </message>
    <message>
        <source>%1 has left the workspace %2.</source>
        <translation>%1 a quitté l’espace %2.</translation>
    </message>
    <message>
        <source>%1 may not sign in any more.</source>
        <translation>%1 ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 a été supprimé.</translation>
    </message>
    <message>
        <source>either --text, --file or --template</source>
        <translation>soit --text, soit --file, soit --template</translation>
    </message>
    <message>
        <source>either --out or --again</source>
        <translation>soit --out, soit --again</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 écrit dans %2.</translation>
    </message>
    <message>
        <source>The test to %1 waits for the engine: relaisctl engine run --until-idle</source>
        <translation>L’essai vers %1 attend le moteur&#xa0;: relaisctl engine run --until-idle</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>The workspace is called “%1” now (--workspace %2).</source>
        <translation>L’espace s’appelle maintenant «&#xa0;%1&#xa0;» (--workspace %2).</translation>
    </message>
    <message>
        <source>Workspace “%1” is archived; “workspace unarchive %2” brings it back.</source>
        <translation>L’espace «&#xa0;%1&#xa0;» est archivé&#xa0;; «&#xa0;workspace unarchive %2&#xa0;» le fait revenir.</translation>
    </message>
    <message>
        <source>Workspace “%1” is back (--workspace %2); its campaigns are paused.</source>
        <translation>L’espace «&#xa0;%1&#xa0;» est de retour (--workspace %2)&#xa0;; ses campagnes sont en pause.</translation>
    </message>
    <message>
        <source>Header: %1</source>
        <translation>En-tête&#xa0;: %1</translation>
    </message>
    <message>
        <source>a number of “invite list”</source>
        <translation>un numéro de «&#xa0;invite list&#xa0;»</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>%1 au plus</translation>
    </message>
    <message>
        <source>The invitation to %1 leaves with the next sending, ahead of campaigns.</source>
        <translation>L’invitation pour %1 part au prochain envoi, avant les campagnes.</translation>
    </message>
    <message>
        <source>The invitation to %1 leaves again, with a new code.</source>
        <translation>L’invitation pour %1 repart, avec un nouveau code.</translation>
    </message>
    <message>
        <source>The invitation to %1 was revoked.</source>
        <translation>L’invitation pour %1 est révoquée.</translation>
    </message>
    <message>
        <source>a number from 1 to %1</source>
        <translation>un nombre de 1 à %1</translation>
    </message>
    <message numerus="yes">
        <source>A code may be used for %n minute(s) from when it leaves.</source>
        <translation>
            <numerusform>Un code sert pendant %n minute à partir de son envoi.</numerusform>
            <numerusform>Un code sert pendant %n minutes à partir de son envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome, %1. You may sign in now, in the workspace %2.</source>
        <translation>Bienvenue, %1. Vous pouvez vous connecter, dans l’espace %2.</translation>
    </message>
    <message>
        <source>The code for %1, until %2: %3. Tell it to them; it is shown this once.</source>
        <translation>Le code pour %1, jusqu’au %2&#xa0;: %3. Communiquez-le&#xa0;; il n’est affiché que cette fois.</translation>
    </message>
    <message>
        <source>%1 has a new password. What they had open elsewhere has ended.</source>
        <translation>%1 a un nouveau mot de passe. Ses autres sessions sont terminées.</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>This workspace writes with %1, model %2.</source>
        <translation>Cet espace de travail écrit avec %1, modèle %2.</translation>
    </message>
    <message>
        <source>the Ollama of this computer</source>
        <translation>l’Ollama de cet ordinateur</translation>
    </message>
    <message>
        <source>the first one there</source>
        <translation>le premier trouvé</translation>
    </message>
    <message>
        <source>This model runs in the cloud: what it is asked leaves the computer.</source>
        <translation>Ce modèle tourne dans le nuage&#xa0;: ce qu’on lui demande quitte l’ordinateur.</translation>
    </message>
    <message>
        <source>Practice: no Ollama answers here, and what is written comes from no model.</source>
        <translation>Entraînement&#xa0;: aucun Ollama ne répond ici, et ce qui s’écrit ne vient d’aucun modèle.</translation>
    </message>
    <message>
        <source>Ollama %1 at %2.</source>
        <translation>Ollama %1, à l’adresse %2.</translation>
    </message>
    <message>
        <source>Model: %1 (context of %2 tokens)</source>
        <translation>Modèle&#xa0;: %1 (contexte de %2 jetons)</translation>
    </message>
    <message>
        <source>in the cloud: leaves the computer</source>
        <translation>dans le nuage&#xa0;: quitte l’ordinateur</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>There is no model yet: relaisctl ai pull MODEL fetches one.</source>
        <translation>Il n’y a pas encore de modèle&#xa0;: relaisctl ai pull MODEL en télécharge un.</translation>
    </message>
    <message>
        <source>%1 is on the computer.</source>
        <translation>%1 est sur l’ordinateur.</translation>
    </message>
    <message>
        <source>(Practice: no model wrote this.)</source>
        <translation>(Entraînement&#xa0;: aucun modèle n’a écrit cela.)</translation>
    </message>
    <message>
        <source>a draft needs a brief: what the message is about</source>
        <translation>un brouillon a besoin d’un sujet&#xa0;: ce dont parle le message</translation>
    </message>
    <message>
        <source>email or whatsapp</source>
        <translation>email ou whatsapp</translation>
    </message>
    <message>
        <source>translating needs the language to translate into</source>
        <translation>pour traduire, il faut la langue voulue</translation>
    </message>
    <message>
        <source>one of password, xoauth2</source>
        <translation>password ou xoauth2</translation>
    </message>
    <message>
        <source>no cursor that this command has printed</source>
        <translation>ce n’est pas un curseur affiché par cette commande</translation>
    </message>
    <message>
        <source>Nothing happened with this contact yet.</source>
        <translation>Rien ne s’est encore passé avec ce contact.</translation>
    </message>
    <message>
        <source>Older ones: --after %1</source>
        <translation>Les précédents&#xa0;: --after %1</translation>
    </message>
    <message>
        <source>Stopped: nothing of the file was imported.</source>
        <translation>Arrêté&#xa0;: rien du fichier n’a été importé.</translation>
    </message>
    <message>
        <source>Stopped: what was imported until then stays. The same command goes on from there.</source>
        <translation>Arrêté&#xa0;: ce qui a été importé jusque-là reste. La même commande reprend où elle en était.</translation>
    </message>
    <message>
        <source>keep or nothing</source>
        <translation>keep ou nothing</translation>
    </message>
    <message>
        <source>Sending is disarmed: this database was restored or copied, and only practice accounts send. When no other copy sends, run “relaisctl engine arm”.</source>
        <translation>L’envoi est désarmé&#xa0;: cette base a été restaurée ou copiée, et seuls les comptes d’entraînement envoient. Quand aucune autre copie n’envoie, lancez «&#xa0;relaisctl engine arm&#xa0;».</translation>
    </message>
    <message>
        <source>Sending is disarmed: when no other copy sends, run “relaisctl engine arm”.</source>
        <translation>L’envoi est désarmé&#xa0;: quand aucune autre copie n’envoie, lancez «&#xa0;relaisctl engine arm&#xa0;».</translation>
    </message>
    <message>
        <source>is missing: a folder, or a file that ends in .json</source>
        <translation>manque&#xa0;: un dossier, ou un fichier qui finit par .json</translation>
    </message>
    <message>
        <source>All that is held about contact %1: %2</source>
        <translation>Tout ce qui est détenu sur le contact %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of conversations in %1</source>
        <translation>
            <numerusform>%n fichier de conversation dans %1</numerusform>
            <numerusform>%n fichiers de conversations dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>To be read: %1</source>
        <translation>À lire&#xa0;: %1</translation>
    </message>
    <message>
        <source>No backup of this folder holds them.</source>
        <translation>Aucune sauvegarde de ce dossier ne contient la personne.</translation>
    </message>
    <message>
        <source>Backups made before still hold them. The last of those goes on %1 at the latest, while daily backups are made; copies elsewhere stay until you delete them.</source>
        <translation>Les sauvegardes antérieures contiennent encore la personne. La dernière part au plus tard le %1, tant que des sauvegardes quotidiennes sont faites&#xa0;; les copies ailleurs restent jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>is missing: erasing cannot be undone</source>
        <translation>manque&#xa0;: un effacement ne s’annule pas</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased.</source>
        <translation>
            <numerusform>%n contact effacé.</numerusform>
            <numerusform>%n contacts effacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting message(s) cancelled.</source>
        <translation>
            <numerusform>%n message en attente annulé.</numerusform>
            <numerusform>%n messages en attente annulés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something held the files: what is left of them goes with the next command, or when the window starts.</source>
        <translation>Quelque chose retenait les fichiers&#xa0;: ce qui en reste partira avec la prochaine commande, ou au démarrage de la fenêtre.</translation>
    </message>
    <message>
        <source>json, csv or pdf</source>
        <translation>json, csv ou pdf</translation>
    </message>
    <message>
        <source>not together with --html</source>
        <translation>pas avec --html</translation>
    </message>
    <message>
        <source>The signature is gone.</source>
        <translation>La signature n’est plus là.</translation>
    </message>
    <message>
        <source>Signature saved: it stands where a message says {signature}.</source>
        <translation>Signature enregistrée&#xa0;: elle se place là où un message dit {signature}.</translation>
    </message>
    <message>
        <source>No signature yet: --html HTML or --file FILE gives one.</source>
        <translation>Pas encore de signature&#xa0;: --html HTML ou --file FICHIER en donne une.</translation>
    </message>
    <message>
        <source>name, company, email or created, with - before it for the other way round</source>
        <translation>name, company, email ou created, précédé de - pour l’ordre inverse</translation>
    </message>
    <message>
        <source>Every command takes %1.</source>
        <translation>Toute commande prend %1.</translation>
    </message>
    <message>
        <source>Contacts have no fields of their own yet.</source>
        <translation>Les contacts n’ont pas encore de champs à eux.</translation>
    </message>
    <message>
        <source>text, number, date or yes-no</source>
        <translation>text, number, date ou yes-no</translation>
    </message>
    <message>
        <source>Field “%1” added: %2.</source>
        <translation>Champ «&#xa0;%1&#xa0;» ajouté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Field “%1” is now: %2.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» est maintenant&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) written as the type keeps them.</source>
        <translation>
            <numerusform>%n valeur récrite telle que le type la garde.</numerusform>
            <numerusform>%n valeurs récrites telles que le type les garde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Field “%1” deleted; %n contact(s) had a value in it.</source>
        <translation>
            <numerusform>Champ «&#xa0;%1&#xa0;» supprimé&#xa0;; %n contact y avait une valeur.</numerusform>
            <numerusform>Champ «&#xa0;%1&#xa0;» supprimé&#xa0;; %n contacts y avaient une valeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords are sealed with a key of this computer’s keychain or vault.</source>
        <translation>Les mots de passe sont scellés par une clé du trousseau ou du coffre de cet ordinateur.</translation>
    </message>
    <message>
        <source>Passwords are not sealed: their hashes stand in the database.</source>
        <translation>Les mots de passe ne sont pas scellés&#xa0;: leurs empreintes sont dans la base.</translation>
    </message>
    <message>
        <source>Passwords are sealed. Keep this recovery code on paper, away from this computer: without it nobody can sign in when the keychain or vault is lost, or on another computer.

%1</source>
        <translation>Les mots de passe sont scellés. Gardez ce code de secours sur papier, loin de cet ordinateur&#xa0;: sans lui, personne ne peut se connecter si le trousseau ou le coffre est perdu, ni sur un autre ordinateur.

%1</translation>
    </message>
    <message>
        <source>This computer has the key of the passwords now. Sign in.</source>
        <translation>Cet ordinateur a maintenant la clé des mots de passe. Connectez-vous.</translation>
    </message>
    <message>
        <source>Passwords are sealed, but another program was at work in the database, so free parts of the file may still hold the old hashes: turn it off and on again when nothing else is open. Keep this recovery code on paper, away from this computer.

%1</source>
        <translation>Les mots de passe sont scellés, mais un autre programme travaillait dans la base&#xa0;: des parties libres du fichier peuvent encore contenir les anciennes empreintes. Désactivez puis réactivez quand rien d’autre n’est ouvert. Gardez ce code de secours sur papier, loin de cet ordinateur.

%1</translation>
    </message>
    <message>
        <source>Passwords are not sealed any more. Keep the recovery code: backups that were made while they were sealed need it on another computer.</source>
        <translation>Les mots de passe ne sont plus scellés. Gardez le code de secours&#xa0;: les sauvegardes faites pendant le scellement en ont besoin sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>%1  asked %2  known %3 %  failed %4  first word %5 ms  %6 tokens/s</source>
        <translation>%1  demandes %2  connues %3 %  échecs %4  premier mot %5 ms  %6 jetons/s</translation>
    </message>
    <message>
        <source>No model was asked in this time.</source>
        <translation>Aucun modèle n’a été sollicité sur cette période.</translation>
    </message>
    <message>
        <source>%1 answers are remembered (%2).</source>
        <translation>%1 réponses sont retenues (%2).</translation>
    </message>
    <message>
        <source>Nothing that was written before is remembered any more.</source>
        <translation>Plus rien de ce qui a été écrit avant n’est retenu.</translation>
    </message>
    <message>
        <source>This workspace has no voice yet: relaisctl ai voice --do TEXT gives it one.</source>
        <translation>Cet espace n’a pas encore de voix&#xa0;: relaisctl ai voice --do TEXT lui en donne une.</translation>
    </message>
    <message>
        <source>You have no texts yet: relaisctl ai style --text-file F adds one.</source>
        <translation>Vous n’avez pas encore de texte&#xa0;: relaisctl ai style --text-file F en ajoute un.</translation>
    </message>
    <message>
        <source>shorten, reword, formal, friendly or translate</source>
        <translation>shorten, reword, formal, friendly ou translate</translation>
    </message>
    <message>
        <source>x, instagram, mastodon, bluesky or reddit</source>
        <translation>x, instagram, mastodon, bluesky ou reddit</translation>
    </message>
    <message>
        <source>When that does not answer: %1. What it is asked leaves the computer.</source>
        <translation>Quand cela ne répond pas&#xa0;: %1. Ce qu’on lui demande quitte l’ordinateur.</translation>
    </message>
    <message>
        <source>When that does not answer: %1.</source>
        <translation>Quand cela ne répond pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What it is asked leaves the computer: briefs, texts and messages of contacts.</source>
        <translation>Ce qu’on lui demande quitte l’ordinateur&#xa0;: consignes, textes et messages des contacts.</translation>
    </message>
    <message>
        <source>openai or anthropic</source>
        <translation>openai ou anthropic</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on ou off</translation>
    </message>
    <message>
        <source>What contacts write is read by itself: %1 in the last 24 hours, %2 waiting, %3 that no model could read.</source>
        <translation>Ce que les contacts écrivent est lu de soi-même&#xa0;: %1 ces dernières 24 heures, %2 en attente, %3 qu’aucune IA n’a su lire.</translation>
    </message>
    <message>
        <source>What contacts write is not read by itself: relaisctl ai reading on changes that.</source>
        <translation>Ce que les contacts écrivent n’est pas lu de soi-même&#xa0;: relaisctl ai reading on change cela.</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Rien ne s’y oppose.</translation>
    </message>
    <message>
        <source>It was not looked at by a model, because: %1</source>
        <translation>Aucune IA ne l’a regardé, parce que&#xa0;: %1</translation>
    </message>
    <message>
        <source>a provider needs --name, --kind, --base-url and --model</source>
        <translation>un fournisseur a besoin de --name, --kind, --base-url et --model</translation>
    </message>
    <message>
        <source>%1 is asked when Ollama cannot answer.</source>
        <translation>On demande à %1 quand Ollama ne peut pas répondre.</translation>
    </message>
    <message>
        <source>Provider “%1” changed.</source>
        <translation>Fournisseur «&#xa0;%1&#xa0;» modifié.</translation>
    </message>
    <message>
        <source>leaves the computer</source>
        <translation>quitte l’ordinateur</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Nobody is asked when Ollama cannot answer.</source>
        <translation>On ne demande à personne quand Ollama ne peut pas répondre.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 répond.</translation>
    </message>
    <message>
        <source>%1 is asked no more.</source>
        <translation>On ne demande plus rien à %1.</translation>
    </message>
    <message>
        <source>They are asked in this order: %1.</source>
        <translation>On leur demande dans cet ordre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>(Written by %1, since Ollama could not answer: what it was asked has left this computer.)</source>
        <translation>(Écrit par %1, Ollama ne pouvant pas répondre&#xa0;: ce qu’on lui a demandé a quitté cet ordinateur.)</translation>
    </message>
    <message>
        <source>(Written by %1, since Ollama could not answer.)</source>
        <translation>(Écrit par %1, Ollama ne pouvant pas répondre.)</translation>
    </message>
    <message>
        <source>the Owner&apos;s password is missing: give it so, by --secret-file, or as RELAIS_PASSWORD</source>
        <translation>le mot de passe du Propriétaire manque&#xa0;: donnez-le ainsi, par --secret-file, ou comme RELAIS_PASSWORD</translation>
    </message>
    <message>
        <source>Campaign %1 starts at %2.</source>
        <translation>Campagne %1&#xa0;: départ le %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) written to %1.</source>
        <translation>
            <numerusform>%n adresse écrite dans %1.</numerusform>
            <numerusform>%n adresses écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>not together with a passphrase</source>
        <translation>pas avec une phrase secrète</translation>
    </message>
    <message>
        <source>Backups are encrypted, those of every day too. Keep the passphrase away from this computer: nobody opens them without it.</source>
        <translation>Les sauvegardes sont chiffrées, celles de chaque jour aussi. Gardez la phrase secrète loin de cet ordinateur&#xa0;: personne ne les ouvre sans elle.</translation>
    </message>
    <message>
        <source>Backups are not encrypted.</source>
        <translation>Les sauvegardes ne sont pas chiffrées.</translation>
    </message>
    <message>
        <source>is missing, and so is --filter</source>
        <translation>manque, et --filter aussi</translation>
    </message>
    <message>
        <source>Segment “%1” changed.</source>
        <translation>Segment «&#xa0;%1&#xa0;» modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) put off (retries, quiet hours, limits for one person), the next leaves %1</source>
        <translation>
            <numerusform>%Ln message retardé (nouvel essai, heures calmes, limite par personne), part le %1</numerusform>
            <numerusform>%Ln messages retardés (nouvel essai, heures calmes, limite par personne), le prochain part le %1</numerusform>
        </translation>
    </message>
</context>
</TS>
