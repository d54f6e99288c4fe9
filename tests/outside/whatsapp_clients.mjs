// SPDX-License-Identifier: GPL-3.0-or-later
// Two public clients of the Cloud API against the stand-in: MODULES PORT. Prints what they made of it as JSON.
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, port] = process.argv.slice(2);
const require = createRequire(path.join(modules, "clients.cjs"));
const { WhatsAppClient } = require("@kapso/whatsapp-cloud-api");
const { verifySignature, normalizeWebhook } = require("@kapso/whatsapp-cloud-api/server");
const { Client } = await import(pathToFileURL(path.join(modules, "node_modules/@great-detail/whatsapp/dist/index.js")));

const BASE = `http://127.0.0.1:${port}`, NUMBER = "10020030040", BUSINESS = "55500011122", SECRET = "secret", VERIFY = "verify & more";
const kapso = (accessToken) => new WhatsAppClient({ accessToken, baseUrl: BASE, graphVersion: "v26.0" });
const detail = (token) => new Client({ prefixUrl: BASE, graphVersion: "v23.0", request: { headers: { Authorization: `Bearer ${token}` }, retry: 0 } });
const good = kapso("practice-token"), other = detail("practice-token");
const found = {};

// What a business listens with: the handshake by one client, the signatures by both.
const bodies = [];
const listener = http.createServer((request, answer) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    if (request.method === "GET") {
      const query = Object.fromEntries(new URL(request.url, BASE).searchParams);
      const wish = await other.webhook.register({ method: request.method, query, headers: request.headers });
      answer.writeHead(wish.verifyToken === VERIFY ? 200 : 403).end(wish.accept());
      return;
    }
    bodies.push({ raw: Buffer.concat(chunks), headers: request.headers });
    answer.writeHead(200).end();
  });
});
await new Promise((ready) => listener.listen(0, "127.0.0.1", ready));
const hook = `http://127.0.0.1:${listener.address().port}/hook`;
found.subscribed = await other.subscribedApps.createSubscription({ businessAccountID: BUSINESS, override_callback_uri: hook, verify_token: VERIFY }).json();

found.templates = [];
for (let after; ;) {
  const page = await good.templates.list({ businessAccountId: BUSINESS, limit: 2, after });
  found.templates.push(page.data.map((one) => one.name));
  if (!page.paging.next) break;
  after = page.paging.cursors.after;
}
found.approved = (await other.template.list(BUSINESS, { status: ["APPROVED"], fields: ["name", "status"] }).json()).data.map((one) => one.name);

const body = (...texts) => [{ type: "body", parameters: texts.map((text) => ({ type: "text", text })) }];
found.kapsoTemplate = await good.messages.sendTemplate({ phoneNumberId: NUMBER, to: "+33 6 12 34 56 78", bizOpaqueCallbackData: "k1",
  template: { name: "welcome", language: { code: "en" }, components: body("Zoë", "us") } });
found.kapsoText = await good.messages.sendText({ phoneNumberId: NUMBER, to: "33612345678", body: "Voilà 🎉", bizOpaqueCallbackData: "k2" });
found.detailTemplate = await other.message.createMessage({ phoneNumberID: NUMBER, to: "33612345678", type: "template", biz_opaque_callback_data: "d1",
  template: { name: "welcome", language: { code: "en" }, components: body("Zoë", "us") } }).json();
found.detailText = await other.message.createMessage({ phoneNumberID: NUMBER, to: "33612345678", type: "text", text: { body: "Voici" } }).json();

const file = new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0, 13, 10])], { type: "image/jpeg" });
const media = await good.media.upload({ phoneNumberId: NUMBER, type: "image/jpeg", file, fileName: "a.jpg" });
found.media = await other.media.getURL({ mediaID: media.id }).json();
found.number = await other.phoneNumbers.getPhoneNumber({ phoneNumberID: NUMBER, fields: ["quality_rating", ["throughput", ["level"]]] }).json();

const mistake = async (attempt) => {
  try {
    await attempt();
    return null;
  } catch (error) {
    return { name: error.name, code: error.code, category: error.category, retry: error.retry?.action, status: error.httpStatus ?? error.response?.status };
  }
};
const text = { phoneNumberId: NUMBER, to: "33612345678", body: "x" };
found.wrongToken = await mistake(() => kapso("wrong").messages.sendText(text));
found.wrongTokenDetail = await mistake(() => detail("wrong").message.createMessage({ phoneNumberID: NUMBER, to: "33612345678", type: "text", text: { body: "x" } }).json());
found.closedWindow = await mistake(() => good.messages.sendText({ ...text, to: "33612345699" }));
found.noTemplate = await mistake(() => good.messages.sendTemplate({ phoneNumberId: NUMBER, to: "33612345678", template: { name: "no", language: { code: "en" } } }));
found.throttled = await mistake(() => good.messages.sendText({ ...text, to: "33600000429" }));

while (bodies.length < 8) await new Promise((later) => setTimeout(later, 20)); // sent and delivered of four messages
const signature = (one) => one.headers["x-hub-signature-256"];
found.signatures = bodies.map((one) => verifySignature({ appSecret: SECRET, rawBody: one.raw, signatureHeader: signature(one) }));
found.forged = verifySignature({ appSecret: "other", rawBody: bodies[0].raw, signatureHeader: signature(bodies[0]) });
const event = await other.webhook.eventNotification({ method: "POST", headers: bodies[0].headers, body: bodies[0].raw.toString() });
found.checked = await event.checkSignature(SECRET);
found.statuses = bodies.flatMap((one) => normalizeWebhook(JSON.parse(one.raw)).statuses.map((status) => status.status));
console.log(JSON.stringify(found));
listener.closeAllConnections();
listener.close();
