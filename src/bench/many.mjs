// Large files and many traces: an edit of 20,000 arrows, `search` and `list` over 10,000 traces,
// as ratios to a peer in the same run. Memory of `list`: 1,000 traces against 10,000.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurn, run } from './measure.mjs';

const ARROWS = 20_000;
const ELEMENTS = 2_000;
const TRACES = 10_000;
const WORD = '第7'; // one trace in nine has it
const home = mkdtempSync(join(tmpdir(), 'trace-bench-'));

function large(file) {
  const lines = ['trace: 店', 'elements:', '  company:'];
  for (let i = 0; i < ELEMENTS; i++) lines.push(`    - 要素${i}`);
  lines.push('relationships:');
  for (let i = 0; i < ARROWS; i++) {
    const to = ((i % ELEMENTS) + 1 + Math.floor(i / ELEMENTS)) % ELEMENTS;
    lines.push(`  - 要素${i % ELEMENTS} -> 要素${to} (+, 遅れ)`);
  }
  writeFileSync(file, lines.join('\n') + '\n');
}

/** A trace as it is after the first evening, over and over, each with a name of its own. */
function many(folder, count) {
  const text = readFileSync(join('examples', 'first', 'trace.yaml'), 'utf8');
  for (let i = 0; i < count; i++) {
    const at = join(folder, `会社${i}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'trace.yaml'), text.replace(/^trace: /m, `trace: 第${i}の`));
  }
  return Buffer.byteLength(text);
}

const say = (name, ms, ratio, peer) =>
  console.log(`  ${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms  ${ratio.toFixed(1).padStart(6)} x ${peer}`);

try {
  const trace = './trace';
  const big = join(home, 'big');
  mkdirSync(big);
  const first = join(home, 'first.yaml');
  large(first);
  const fresh = () => copyFileSync(first, join(big, 'trace.yaml'));
  fresh();
  const edits = await inTurn(
    [
      ['node', '-e', '0'],
      [trace, '--version'],
      [trace, 'check', big],
      [trace, 'link', '要素1→要素2（－）', '-C', big],
      [trace, 'add', '新しい要素', '-C', big],
    ],
    7,
    fresh,
  );
  console.log(`a file of ${ARROWS} arrows, median of 7`);
  say('trace --version', edits[1], edits[1] / edits[0], 'node -e 0');
  say('trace check', edits[2], edits[2] / edits[0], 'node -e 0');
  say('trace link', edits[3], edits[3] / edits[0], 'node -e 0');
  say('trace add', edits[4], edits[4] / edits[0], 'node -e 0');

  const thousand = join(home, 'thousand');
  const all = join(home, 'all');
  many(thousand, 1_000);
  const bytes = many(all, TRACES);
  const over = await inTurn(
    [
      ['grep', '-r', WORD, all],
      [trace, 'search', WORD, all],
      [trace, 'search', 'どこにもないことば', all],
      [trace, 'list', all],
    ],
    5,
  );
  console.log(`${TRACES} traces of ${bytes} bytes, median of 5`);
  say(`grep -r ${WORD}`, over[0], 1, '');
  say(`trace search ${WORD}`, over[1], over[1] / over[0], 'grep -r');
  say('trace search (nothing found)', over[2], over[2] / over[0], 'grep -r');
  say('trace list', over[3], over[3] / over[0], 'grep -r');
  const few = await run([trace, 'list', thousand], 200);
  const lots = await run([trace, 'list', all], 200);
  console.log(`  trace list, peak memory: 1,000 traces ${few.memory.toFixed(0)} MB, ${TRACES} traces ${lots.memory.toFixed(0)} MB`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
