// Start-up: whole commands against `node -e 0`, interleaved in one run. Each round gives one ratio per command; the
// median of these holds still on a busy machine, where milliseconds do not.
// Memory: the largest resident size seen while the command runs (Linux only).
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, run } from './measure.mjs';

const ROUNDS = 31;
const commands = [
  ['node -e 0', ['node', '-e', '0']],
  ['trace --help', ['./trace', '--help'], 1.5],
  ['trace check --help', ['./trace', 'check', '--help']],
  ['trace check examples/workman', ['./trace', 'check', 'examples/workman'], 4],
  ['trace render examples/workman', ['./trace', 'render', 'examples/workman']],
];

// The class-data archive is made in the background after the first start.
for (let i = 0; i < 300 && !existsSync('target/trace.jsa.key'); i++) await sleep(200);

const times = commands.map(() => []);
const memory = commands.map(() => 0);
for (let round = 0; round < ROUNDS; round++) {
  for (let i = 0; i < commands.length; i++) {
    times[i].push((await run(commands[i][1], false)).ms);
  }
}
for (let i = 0; i < commands.length; i++) {
  for (let k = 0; k < 3; k++) memory[i] = Math.max(memory[i], (await run(commands[i][1], true)).memory);
}
console.log(`start-up, median of ${ROUNDS} rounds: time, ratio to node -e 0 in the same round, peak memory`);
commands.forEach(([name, , goal], i) => {
  const ratio = median(times[i].map((t, round) => t / times[0][round]));
  const cells = [
    name.padEnd(32),
    `${median(times[i]).toFixed(0).padStart(5)} ms`,
    `${ratio.toFixed(1).padStart(5)} x`,
    `${memory[i].toFixed(0).padStart(4)} MB`,
  ];
  console.log(`  ${cells.join('  ')}${goal ? `   (goal: ${goal} x)` : ''}`);
});
