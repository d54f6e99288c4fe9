// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "services/practice/whatsapp_error.h"
#include "services/practice/whatsapp_event.h"
#include "services/practice/whatsapp_media_shelf.h"
#include "services/practice/whatsapp_persona.h"
#include "services/practice/whatsapp_template_shelf.h"

#include <functional>
#include <map>
#include <optional>

namespace relais {
class Clock;
}

namespace relais::practice {

/// How often a business may send.
struct WhatsappLimits
{
    double perSecond = 80; ///< per number: 130429 beyond
    double burst = 80;
    double pairBurst = 45;        ///< to one person in a row: 131056 beyond
    Milliseconds pairPause{6000}; ///< then one each

    /// Practice: nobody meets them.
    static WhatsappLimits generous() { return {1000, 1000, 1000, Milliseconds(1)}; }
};

/// How a free message outside the 24 hours is refused: the real API does either. Taken: by practice mode, whose Meta begins anew with every
/// start and cannot know who wrote before; the engine keeps to the window by itself.
enum class WhatsappClosedWindow { RefusedAtOnce, FailsLater, Taken };

/// What Meta knows and does, without HTTP: messages, people, windows, limits, and what comes back. Not for several
/// threads: the server holds a lock around it.
class WhatsappCloud
{
public:
    struct Setup
    {
        QString businessId;
        QList<WhatsappNumber> numbers;
        bool extends; ///< WhatsappServerSetup::extends
        QList<QJsonObject> templates;
        WhatsappLimits limits;
        WhatsappClosedWindow closedWindow;
        WhatsappPeople people;
        WhatsappWebhookManner manner;
        double pace;
    };
    struct Outside
    {
        std::function<void(Milliseconds, std::function<void()>)> later; ///< calls back under the same lock
        std::function<void(const WhatsappEvent&)> tell;                 ///< a webhook
    };
    WhatsappCloud(Setup setup, const Clock& clock, Outside outside);

    WhatsappTemplateShelf templates;
    WhatsappMediaShelf media;

    /// Valid until the next call.
    const WhatsappNumber* number(const QString& id);
    const QList<WhatsappNumber>& numbers() const { return m_setup.numbers; }
    void setFields(const QString& numberId, const QJsonObject& fields);
    Instant now() const;

    // What a business does.
    /// Accepts a checked message of the number or refuses it; `failsWith` lets it fail afterwards.
    Graph<ReceivedWhatsapp> accept(const WhatsappNumber& from, ReceivedWhatsapp message, int failsWith);
    /// A person's message was read; `typing` is seen by nobody.
    Graph<void> markRead(const QString& wamid);
    bool wasMarkedRead(const QString& wamid) const { return m_inbound.value(wamid).second; }
    const QList<ReceivedWhatsapp>& messages() const { return m_messages; }
    const ReceivedWhatsapp* message(const QString& wamid) const;
    /// What became of a message, oldest first: {delivery_status, occurrence_timestamp, error_description}.
    QList<QJsonObject> history(const QString& wamid) const { return m_history.value(wamid); }

    // What people see.
    /// Everybody with a conversation, who heard or said something last first. Of some of our numbers only, where they are given.
    QList<WhatsappContact> contacts(const std::optional<QStringList>& ours = {}) const;
    /// What the phone of `who` (a number or a user id) shows, oldest first. What never reached it is not there.
    QList<WhatsappTurn> conversation(const QString& who, const std::optional<QStringList>& ours = {}) const;

    // What people do. `from` is a number or a user id; `to` one of our numbers, or empty: the one that wrote to them
    // last. The result is the new message's id. Invalid: nobody can be that; NotFound: no such message or button.
    Result<QString> say(const QString& from, const QString& text, const QString& to = {},
                        const QString& inReplyTo = {});
    Result<QString> press(const QString& from, const QString& wamid, int button);
    Result<QString> react(const QString& from, const QString& wamid, const QString& emoji);
    /// `kind` is image, video, audio, document, sticker.
    Result<QString> sendMedia(const QString& from, const QString& kind, const WhatsappMedia& content,
                              const QString& caption, const QString& to = {});
    /// Any content, for what the program does not know: {type, ...}.
    Result<QString> send(const QString& from, const QJsonObject& content, const QString& to = {});
    /// Everything that was delivered is read now; from some of our numbers only, where they are given.
    Result<void> read(const QString& from, const std::optional<QStringList>& ours = {});
    /// All of our numbers.
    Result<void> setBlocked(const QString& from, bool blocked);
    Result<void> setStoppedMarketing(const QString& from, bool stopped, const QString& to = {});
    Result<void> changeNumber(const QString& from, const QString& waId, const QString& to = {});

    // What Meta does.
    /// Changes status, category or quality of a template and tells it. NotFound: there is none.
    Result<void> changeTemplate(const QString& name, const QString& language, const QJsonObject& changes);

private:
    struct Bucket
    {
        double tokens;
        Instant at;
    };
    bool take(const QString& key, double capacity, double perSecond);
    Graph<void> checkLimits(const WhatsappNumber& from, const WhatsappPerson& to);
    bool isWindowOpen(const WhatsappNumber& number, const WhatsappPerson& person) const;
    void schedule(const ReceivedWhatsapp& message, const WhatsappPerson& person, int failsWith);
    void carryOut(const QString& wamid, const WhatsappStep& step);
    void progress(const QString& wamid, WhatsappProgress progress, int error = 0);
    Result<WhatsappPerson*> person(const QString& id);
    QList<WhatsappTurn> turnsOf(const QString& userId, const std::optional<QStringList>& ours = {}) const;
    WhatsappNumber numberFor(const WhatsappPerson& person, const QString& wanted);
    bool isHidden(const WhatsappPerson& person) const { return m_setup.manner.hidesNumbers || person.hidesNumber; }
    QString newWamid();

    Setup m_setup;
    const Clock& m_clock;
    Outside m_outside;
    WhatsappDirectory m_people;
    QList<ReceivedWhatsapp> m_messages;
    QHash<QString, qsizetype> m_indexOf;            ///< of messages, by wamid
    QHash<QString, QList<WhatsappTurn>> m_turns;    ///< by user id
    QHash<QString, QPair<QString, bool>> m_inbound; ///< by wamid: from whom, and whether it was marked read
    QHash<QString, QList<QJsonObject>> m_history;
    std::map<QString, Bucket> m_buckets;
    QByteArray m_seed;
    quint64 m_count = 0;
};

} // namespace relais::practice
