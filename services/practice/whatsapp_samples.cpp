// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/practice/whatsapp_server.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace relais::practice {

namespace {

// Written as the Graph sends them: read from there rather than put together here.
constexpr auto kSamples = R"json([
{"id":"900000000000001","name":"rentree_promo","language":"fr","status":"APPROVED","category":"MARKETING","parameter_format":"POSITIONAL",
 "quality_score":{"score":"GREEN"},"rejected_reason":"NONE","components":[
  {"type":"HEADER","format":"IMAGE","example":{"header_handle":["https://example.com/rentree.jpg"]}},
  {"type":"BODY","text":"Bonjour {{1}}, la rentrée commence bien : {{2}} de remise sur toute la boutique, jusqu’à dimanche. On vous en dit plus ?",
   "example":{"body_text":[["Camille","20 %"]]}},
  {"type":"FOOTER","text":"Vous ne voulez plus de nos messages ? Appuyez sur STOP."},
  {"type":"BUTTONS","buttons":[
   {"type":"QUICK_REPLY","text":"Oui, avec plaisir"},
   {"type":"QUICK_REPLY","text":"STOP promotions"},
   {"type":"URL","text":"Voir la boutique","url":"https://example.com/r/{{1}}","example":["https://example.com/r/c7-981"]}]}]},
{"id":"900000000000002","name":"bienvenue","language":"fr","status":"APPROVED","category":"MARKETING","parameter_format":"POSITIONAL",
 "quality_score":{"score":"GREEN"},"rejected_reason":"NONE","components":[
  {"type":"HEADER","format":"TEXT","text":"Bienvenue {{1}}","example":{"header_text":["Camille"]}},
  {"type":"BODY","text":"Merci de votre confiance, {{1}} ! Répondez à ce message et nous vous présentons notre agence.",
   "example":{"body_text":[["Camille"]]}},
  {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Je réponds"},{"type":"QUICK_REPLY","text":"STOP"}]}]},
{"id":"900000000000003","name":"welcome","language":"en","status":"APPROVED","category":"MARKETING","parameter_format":"POSITIONAL",
 "quality_score":{"score":"YELLOW"},"rejected_reason":"NONE","components":[
  {"type":"BODY","text":"Hello {{1}}, thank you for your trust! Answer this message and we will tell you more about {{2}}.",
   "example":{"body_text":[["Camille","our agency"]]}},
  {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Tell me more"},{"type":"QUICK_REPLY","text":"Stop"}]}]},
{"id":"900000000000004","name":"rendez_vous","language":"fr","status":"APPROVED","category":"UTILITY","parameter_format":"NAMED",
 "quality_score":{"score":"GREEN"},"rejected_reason":"NONE","components":[
  {"type":"BODY","text":"Bonjour {{first_name}}, nous vous confirmons votre rendez-vous du {{date}}.",
   "example":{"body_text_named_params":[{"param_name":"first_name","example":"Camille"},{"param_name":"date","example":"3 décembre à 10 h"}]}}]},
{"id":"900000000000005","name":"soldes","language":"fr","status":"PAUSED","category":"MARKETING","parameter_format":"POSITIONAL",
 "quality_score":{"score":"RED"},"rejected_reason":"NONE","components":[
  {"type":"BODY","text":"Les soldes commencent, {{1}} !","example":{"body_text":[["Camille"]]}}]},
{"id":"900000000000006","name":"nouveau","language":"fr","status":"PENDING","category":"MARKETING","parameter_format":"POSITIONAL",
 "quality_score":{"score":"UNKNOWN"},"rejected_reason":"NONE","components":[
  {"type":"BODY","text":"Du nouveau pour vous, {{1}}.","example":{"body_text":[["Camille"]]}}]}
])json";

} // namespace

QList<QJsonObject> WhatsappServerSetup::sampleTemplates()
{
    QList<QJsonObject> all;
    for (const auto& one : QJsonDocument::fromJson(kSamples).array()) all.append(one.toObject());
    return all;
}

} // namespace relais::practice
