// Start-up: whole commands against `node -e 0`, interleaved in one run; medians, as ratios.
// Memory: the largest resident size seen while the command runs (Linux only).
import { median, run } from './measure.mjs';

const ROUNDS = 15;
const commands = [
  ['node -e 0', ['node', '-e', '0'], null],
  ['trace --help', ['./trace', '--help'], null],
  ['trace check examples/workman', ['./trace', 'check', 'examples/workman'], null],
  ['trace render examples/workman', ['./trace', 'render', 'examples/workman'], 200],
];

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
const base = median(times[0]);
console.log(`start-up, median of ${ROUNDS}, as a ratio to node -e 0`);
commands.forEach(([name], i) =>
  console.log(
    `  ${name.padEnd(32)} ${median(times[i]).toFixed(0).padStart(5)} ms  ${(median(times[i]) / base).toFixed(1).padStart(5)} x  peak ${memory[i].toFixed(0)} MB`,
  ),
);
