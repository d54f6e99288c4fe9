// SPDX-License-Identifier: GPL-3.0-or-later
// The official client of Ollama against the stand-in: MODULES PORT. Prints what it made of it as JSON.
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, port] = process.argv.slice(2);
const { Ollama } = await import(pathToFileURL(path.join(modules, "node_modules/ollama/dist/index.mjs")));
const ollama = new Ollama({ host: `http://127.0.0.1:${port}` });
const found = {};
const messages = [{ role: "user", content: "Une offre pour l’été 🎉" }];
const mistake = async (attempt) => {
  try {
    await attempt();
    return null;
  } catch (error) {
    return { name: error.name, status: error.status_code ?? null, error: error.error ?? error.message };
  }
};

found.version = (await ollama.version()).version;
found.models = (await ollama.list()).models.map((one) => one.name);
found.capabilities = (await ollama.show({ model: "mistral-nemo" })).capabilities;

const parts = [];
let last = null;
for await (const part of await ollama.chat({ model: "mistral-nemo", messages, stream: true })) {
  parts.push(part.message.content);
  last = part;
}
found.streamed = { parts: parts.length, text: parts.join(""), done: last.done, reason: last.done_reason, counted: last.eval_count > 0 };
found.whole = (await ollama.chat({ model: "mistral-nemo", messages })).message.content;
found.generated = (await ollama.generate({ model: "mistral-nemo", prompt: "Bonjour" })).response;
const format = { type: "object", properties: { titles: { type: "array", items: { type: "string" } } }, required: ["titles"] };
found.formed = JSON.parse((await ollama.chat({ model: "mistral-nemo", messages, format })).message.content);
found.loaded = (await ollama.ps()).models.map((one) => one.name);

found.absent = await mistake(() => ollama.chat({ model: "petit", messages }));
const steps = [];
for await (const step of await ollama.pull({ model: "petit", stream: true })) steps.push(step);
found.pulled = { first: steps[0].status, last: steps.at(-1).status, digests: new Set(steps.map((one) => one.digest).filter(Boolean)).size };
found.thenWrites = (await ollama.chat({ model: "petit", messages })).done;
found.deleted = (await ollama.delete({ model: "petit" })).status;
found.deletedAgain = await mistake(() => ollama.delete({ model: "petit" }));
found.pullWhole = (await ollama.pull({ model: "petit" })).status;

found.broken = await mistake(async () => {
  for await (const part of await ollama.chat({ model: "gpt-oss:120b-cloud", messages, stream: true })) void part;
});
const slow = await ollama.chat({ model: "petit", messages, stream: true });
setTimeout(() => slow.abort(), 100);
found.aborted = await mistake(async () => {
  for await (const part of slow) void part;
});
console.log(JSON.stringify(found));
