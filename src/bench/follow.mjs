// The page beside the editor: how long from a saved file until the page of the new state is there. The time holds the
// wait until the file is looked at again, reading, layout, and the whole page over HTTP; it is shown beside `node -e 0`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median, run } from './measure.mjs';

const ROUNDS = 21;
const GOAL = 500;
const home = mkdtempSync(join(tmpdir(), 'trace-bench-'));
const file = join(home, 'trace.yaml');
cpSync('examples/workman/trace.yaml', file);
const text = readFileSync(file, 'utf8');

const fetched = (url) =>
  new Promise((done, fail) => {
    get(url, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => (body += part)).on('end', () => done(body));
    }).on('error', fail);
  });

const preview = spawn('./trace', ['preview', '-C', home], { stdio: ['pipe', 'pipe', 'inherit'] });
try {
  const lines = createInterface({ input: preview.stdout });
  const address = await new Promise((done) => {
    lines.on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) done(found[0]);
    });
  });
  let told = () => {};
  const events = get(`${address}0/events`, (answer) => {
    answer.setEncoding('utf8').on('data', (part) => part.includes('event: state') && told());
  });
  await new Promise((done) => (told = done));
  const times = [];
  const node = [];
  for (let round = 0; round < ROUNDS; round++) {
    node.push((await run(['node', '-e', '0'])).ms);
    const next = new Promise((done) => (told = done));
    const begin = process.hrtime.bigint();
    writeFileSync(file, text.replace('relationships:\n', `relationships:\n  - 新しい要素${round} -> 一般客の来店数 (+)\n`)
      .replace('elements:\n', `elements:\n  unsorted:\n    - 新しい要素${round}\n`));
    await next;
    const page = await fetched(`${address}0/page`);
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
    if (!page.includes(`新しい要素${round}`)) throw new Error('the page shows an older state');
  }
  events.destroy();
  const ms = median(times);
  console.log(`preview, median of ${ROUNDS}: from a saved file to the new page`);
  console.log(`  examples/workman and one arrow    ${ms.toFixed(0).padStart(5)} ms  ${(ms / median(node)).toFixed(1).padStart(5)} x node -e 0   (goal: ${GOAL} ms)`);
} finally {
  preview.stdin.end();
  rmSync(home, { recursive: true, force: true });
}
