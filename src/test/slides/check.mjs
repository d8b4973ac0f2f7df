// Does Marp make of a deck what the tool means by it: as many slides, each with its picture, in the right language?
// Usage: node src/test/slides/check.mjs MARP (the JavaScript file of marp-cli)
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'trace-slides-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function must(what, holds, seen) {
  if (!holds) {
    console.error(`the deck is not ${what}: ${JSON.stringify(seen)}`);
    process.exit(1);
  }
}

for (const [name, lang] of [['workman', 'ja'], ['jaws-ug', 'ja'], ['first', 'en']]) {
  const trace = join(folder, name);
  cpSync(join('examples', name), trace, { recursive: true });
  execFileSync('./trace', ['export', 'slides', trace, '--lang', lang], { stdio: 'ignore' });
  const out = join(trace, 'out', lang === 'ja' ? 'slides' : 'slides.en');
  const deck = readFileSync(join(out, 'slides.md'), 'utf8');
  const made = join(out, 'slides.html');
  const marp = ['--no-stdin', '--allow-local-files', join(out, 'slides.md'), '-o', made];
  execFileSync('node', [process.argv[2], ...marp], { stdio: 'pipe' });
  const page = readFileSync(made, 'utf8');
  const slides = deck.replace(/^---\n[\s\S]*?\n---\n/, '').split(/^---$/m).length;
  const ids = new Set([...page.matchAll(/<section id="(\d+)"/g)].map((m) => m[1]));
  must(`${slides} slides`, ids.size === slides && slides > 5, [...ids]);
  must(`in ${lang}`, new RegExp(`<html lang="${lang}"`).test(page) || page.includes(`lang="${lang}"`), page.slice(0, 200));
  const pictures = [...deck.matchAll(/!\[bg[^\]]*\]\(([^)]+)\)/g)].map((m) => m[1]);
  must('with pictures', pictures.length > 1 && pictures.every((p) => existsSync(join(out, p)) && page.includes(p)), pictures);
  must('free of Markdown left over', !/\*\*|!\[|\{\{/.test(page.replace(/<(style|script)[\s\S]*?<\/\1>/g, '')), name);
  console.log(`Marp makes ${slides} slides of ${name} (${lang}), as meant`);
}
