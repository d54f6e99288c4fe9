// SPDX-License-Identifier: GPL-3.0-or-later
// The official clients of both protocols against the stand-in: MODULES PORT KEY. Prints what they made of it as JSON.
import { createRequire } from "node:module";
import path from "node:path";

const [modules, port, key] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), "index.js"));
const OpenAI = require("openai").default ?? require("openai");
const Anthropic = require("@anthropic-ai/sdk").default ?? require("@anthropic-ai/sdk");
const base = `http://127.0.0.1:${port}`;
const openai = (apiKey = key) => new OpenAI({ apiKey, baseURL: `${base}/v1`, maxRetries: 0 });
const anthropic = (apiKey = key) => new Anthropic({ apiKey, baseURL: base, maxRetries: 0 });
const messages = [{ role: "user", content: "Une offre pour l’été 🎉" }];
const found = { openai: {}, anthropic: {} };
const mistake = async (attempt) => {
  try {
    await attempt();
    return null;
  } catch (error) {
    return { status: error.status ?? null, type: error.error?.error?.type ?? error.type ?? null };
  }
};

const parts = [];
let usage = null;
let finish = null;
for await (const chunk of await openai().chat.completions.create({ model: "petit", messages, stream: true, stream_options: { include_usage: true } })) {
  parts.push(chunk.choices[0]?.delta?.content ?? "");
  finish = chunk.choices[0]?.finish_reason ?? finish;
  usage = chunk.usage ?? usage;
}
found.openai.streamed = { parts: parts.length, text: parts.join(""), finish, counted: usage?.completion_tokens > 0 };
found.openai.whole = (await openai().chat.completions.create({ model: "petit", messages })).choices[0].message.content;
const schema = { type: "object", properties: { titles: { type: "array", items: { type: "string" } } }, required: ["titles"] };
const formed = await openai().chat.completions.create({ model: "petit", messages, response_format: { type: "json_schema", json_schema: { name: "answer", schema, strict: false } } });
found.openai.formed = JSON.parse(formed.choices[0].message.content);
found.openai.refused = await mistake(() => openai("sk-wrong").chat.completions.create({ model: "petit", messages }));

const words = [];
const stream = anthropic().messages.stream({ model: "petit", max_tokens: 200, messages });
stream.on("text", (text) => words.push(text));
const last = await stream.finalMessage();
found.anthropic.streamed = { parts: words.length, text: words.join(""), reason: last.stop_reason, counted: last.usage.output_tokens > 0 };
found.anthropic.whole = (await anthropic().messages.create({ model: "petit", max_tokens: 200, messages })).content[0].text;
found.anthropic.refused = await mistake(() => anthropic("sk-wrong").messages.create({ model: "petit", max_tokens: 200, messages }));
found.anthropic.warm = await mistake(() => anthropic().messages.create({ model: "petit", max_tokens: 200, messages, temperature: 0.5 }));
console.log(JSON.stringify(found));
