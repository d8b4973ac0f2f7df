// A real editor's language server reads a trace with the schema beside it: does it offer the sides, explain a key, and
// mark a slip at its line? Usage: node src/test/editor/check.mjs SERVER (the JavaScript file of yaml-language-server)
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'trace-editor-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
execFileSync('./trace', ['-C', folder, 'new', '駅前のパン屋', '--schema'], { stdio: 'ignore' });
const file = join(folder, '駅前のパン屋', 'trace.yaml');
const pointer = readFileSync(file, 'utf8').split('\n')[0];
const text = `${pointer}
trace: 駅前のパン屋
qestion: なぜ
elements:
  customer:
    - 来店数:
        wnat: up
  c
`;
writeFileSync(file, text);

const server = spawn('node', [process.argv[2], '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
let last = 0;
function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
const ask = (method, params) =>
  new Promise((done) => {
    waiting.set(++last, done);
    send({ id: last, method, params });
  });
const tell = (method, params) => send({ method, params });

let problems = () => {};
let buffer = Buffer.alloc(0);
server.stdout.on('data', (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const head = /Content-Length: (\d+)\r\n\r\n/.exec(buffer.toString('latin1'));
    if (!head || buffer.length < head.index + head[0].length + Number(head[1])) return;
    const from = head.index + head[0].length;
    const message = JSON.parse(buffer.subarray(from, from + Number(head[1])).toString('utf8'));
    buffer = buffer.subarray(from + Number(head[1]));
    if (message.method && message.id !== undefined) {
      const settings = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };
      const wanted = message.method === 'workspace/configuration' ? message.params.items.map((i) => settings[i.section] ?? {}) : null;
      send({ id: message.id, result: wanted });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      problems(message.params.diagnostics);
    } else if (waiting.has(message.id)) {
      waiting.get(message.id)(message.result);
    }
  }
});

function must(what, holds, seen) {
  if (!holds) {
    console.error(`the editor does not ${what}: ${JSON.stringify(seen)}`);
    process.exit(1);
  }
  console.log(`the editor does ${what}`);
}

const uri = pathToFileURL(file).href;
const at = (line, character) => ({ textDocument: { uri }, position: { line, character } });
setTimeout(() => must('answer within a minute', false), 60_000).unref();
await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: { workspace: { configuration: true } } });
tell('initialized', {});
const found = new Promise((done) => (problems = (all) => all.length && done(all)));
tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
const faults = await found;
const lines = faults.map((f) => f.range.start.line);
must('mark an unknown key at its line', lines.includes(2), faults);
must('mark an unknown detail of an element at its line', lines.includes(6) || lines.includes(5), faults);
const offered = await ask('textDocument/completion', at(7, 3));
const labels = (offered.items ?? offered).map((i) => i.label);
must('offer the sides', ['company', 'competitor', 'society', '企業'].every((l) => labels.includes(l)), labels);
const shown = await ask('textDocument/hover', at(1, 2));
must('explain a key in Japanese', JSON.stringify(shown).includes('なぞるもの'), shown);
server.kill();
process.exit(0);
