// What the benchmarks share: one run of a command, its time and the memory it took.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

function peak(pid) {
  try {
    const m = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return m ? Number(m[1]) / 1024 : 0;
  } catch {
    return 0;
  }
}

/** Runs a command; `watch` asks for its largest resident size (Linux only), `answers` for other exit codes than 0. */
export function run([file, ...args], watch, answers = [0]) {
  return new Promise((done, fail) => {
    const begin = process.hrtime.bigint();
    const child = spawn(file, args, { stdio: 'ignore' });
    let memory = 0;
    const timer = watch && setInterval(() => (memory = Math.max(memory, peak(child.pid))), 3);
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (!answers.includes(code)) fail(new Error(`${file} ${args.join(' ')}: exit ${code}`));
      done({ ms: Number(process.hrtime.bigint() - begin) / 1e6, memory });
    });
  });
}

export const median = (a) => [...a].sort((x, y) => x - y)[Math.floor(a.length / 2)];

/** Runs the commands in turn, so that all see the same machine; the median time of each, in ms. */
export async function inTurn(commands, rounds, before = () => {}) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < commands.length; i++) {
      before();
      times[i].push((await run(commands[i], false, [0, 1])).ms);
    }
  }
  return times.map(median);
}
