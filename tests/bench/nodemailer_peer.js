// SPDX-License-Identifier: GPL-3.0-or-later
// nodemailer with a pool, composing each mail as it does: PORT CONNECTIONS MESSAGES SIZE
const nodemailer = require("nodemailer");
const [port, connections, messages, size] = process.argv.slice(2).map(Number);
const transport = nodemailer.createTransport({
    pool: true, host: "127.0.0.1", port, secure: false, ignoreTLS: true, maxConnections: connections, maxMessages: Infinity,
});
// What a campaign sends: a text and an HTML part, 2 KB together.
const text = ("x".repeat(76) + "\r\n").repeat(Math.max(1, Math.floor((size - 700) / 2 / 78)));
const html = `<html><body><p>${text}</p></body></html>`;
const start = process.hrtime.bigint();
Promise.all(Array.from({ length: messages }, (_, n) => transport.sendMail({
    from: "bench@sender.example", to: `person${n}@example.com`, subject: "Bench", text, html,
}))).then(() => {
    console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - start) / 1e9 }));
    transport.close();
});
