// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conversations/opt_out_words.h"

#include "models/conversations/folded_text.h"

#include <QSet>

#include <array>

namespace relais {

namespace {

// The first of each language is what WhatsApp writes on its own button. Words for "yes" and "no" are in neither list:
// they answer questions. Nor is "inscription" in the second: it may be for an event, and takes nobody's STOP back.
constexpr std::array kStop = {
    // English
    "stop promotions",
    "stop",
    "stop all",
    "stopall",
    "stop it",
    "stop now",
    "stop please",
    "please stop",
    "stop messages",
    "stop marketing",
    "stop promo",
    "stop sms",
    "stop whatsapp",
    "unsubscribe",
    "unsubscribe me",
    "cancel",
    "end",
    "quit",
    "revoke",
    "opt out",
    "optout",
    "remove me",
    "no more messages",
    // French
    "arrêter les promotions",
    "arrêt",
    "arrête",
    "arrêtez",
    "arrêter",
    "arrêter les messages",
    "stop svp",
    "stop merci",
    "stop pub",
    "stop pubs",
    "stop publicité",
    "stop publicités",
    "stopper",
    "désabonner",
    "désabonnement",
    "désabonnez-moi",
    "me désabonner",
    "je me désabonne",
    "se désabonner",
    "désinscrire",
    "désinscription",
    "désinscrivez-moi",
    "me désinscrire",
    "je me désinscris",
    "se désinscrire",
    "ne plus recevoir",
    "ne plus recevoir de messages",
    "plus de messages",
    "retirez-moi",
    // Spanish
    "detener promociones",
    "parar",
    "pare",
    "alto",
    "basta",
    "baja",
    "dar de baja",
    "darme de baja",
    "darse de baja",
    "dame de baja",
    "quiero darme de baja",
    "cancelar",
    "cancelar suscripción",
    "cancelar la suscripción",
    "detener",
    "detener mensajes",
    "desuscribir",
    "desuscribirme",
    "desuscribirse",
    "anular suscripción",
    "no más mensajes",
    "no quiero más mensajes",
    // Arabic
    "إيقاف العروض الترويجية",
    "إيقاف",
    "إيقاف الرسائل",
    "أوقف",
    "أوقفوا",
    "أوقف الرسائل",
    "توقف",
    "توقفوا",
    "قف",
    "وقف",
    "ستوب",
    "إلغاء",
    "إلغاء الاشتراك",
    "ألغ الاشتراك",
    "ألغي الاشتراك",
    "إلغاء اشتراكي",
    "كفى",
    "لا ترسل",
    "لا ترسلوا",
    "لا أريد رسائل",
};
constexpr std::array kStart = {
    // English
    "resume promotions",
    "start",
    "unstop",
    "restart",
    "resume",
    "subscribe",
    "subscribe me",
    "resubscribe",
    "opt in",
    "optin",
    // French
    "reprendre les promotions",
    "reprendre",
    "démarrer",
    "commencer",
    "abonner",
    "m'abonner",
    "je m'abonne",
    "s'abonner",
    "réabonner",
    "réabonnement",
    "me réabonner",
    "je me réabonne",
    // Spanish
    "reanudar promociones",
    "reanudar",
    "iniciar",
    "empezar",
    "comenzar",
    "alta",
    "dar de alta",
    "darme de alta",
    "darse de alta",
    "suscribir",
    "suscribirme",
    "suscribirse",
    // Arabic
    "استئناف العروض الترويجية",
    "استئناف",
    "ابدأ",
    "بدء",
    "البدء",
    "اشترك",
    "اشتراك",
    "الاشتراك",
    "أريد الاشتراك",
    "ستارت",
};

template <size_t N>
QSet<QString> foldedSet(const std::array<const char*, N>& words)
{
    QSet<QString> set;
    for (const auto* word : words) set.insert(foldedText(QString::fromUtf8(word)));
    return set;
}

} // namespace

OptWord optWord(const QString& message)
{
    static const auto stop = foldedSet(kStop);
    static const auto start = foldedSet(kStart);
    const auto folded = foldedText(message);
    if (stop.contains(folded)) return OptWord::Stop;
    return start.contains(folded) ? OptWord::Start : OptWord::None;
}

} // namespace relais
