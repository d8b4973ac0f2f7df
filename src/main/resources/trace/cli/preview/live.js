'use strict';
// Follows the traces: shows a new state without losing the place, the zoom or the chosen loop.
(() => {
  const body = document.body;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const problem = document.querySelector('.problem');

  const fresh = async () => new DOMParser().parseFromString(
    await (await fetch(location.href, { cache: 'no-store' })).text(), 'text/html');

  // ── One map, in a frame ────────────────────────────────────────────────
  const view = (page) => {
    const svg = page.querySelector('.map svg');
    return svg && svg.getAttribute('viewBox');
  };
  const named = (page) => {
    const names = new Map();
    page.querySelectorAll('.card[data-element]').forEach((c) => names.set(c.dataset.element, c.dataset.name));
    return names;
  };
  /** What makes a loop the same loop: its elements by name, from the least one. */
  const way = (card, names) => {
    const all = (card.dataset.elements || '').split(' ').map((n) => names.get(n));
    const first = all.indexOf([...all].sort()[0]);
    return [...all.slice(first), ...all.slice(0, first)].join('\n');
  };
  const chosen = (frame) => {
    const page = frame.contentDocument;
    const card = [...page.querySelectorAll('.card')].find((c) => !c.hidden);
    if (!card || frame.contentWindow.location.hash === '') return null;
    const now = card.querySelector('.steps li[aria-current]');
    return {
      way: card.dataset.loop ? way(card, named(page)) : null,
      name: card.dataset.name,
      step: now ? [...now.parentNode.children].indexOf(now) : -1,
    };
  };
  const find = (page, was) => {
    const names = named(page);
    return [...page.querySelectorAll('.card')].find((c) => (was.way === null
      ? c.dataset.element && c.dataset.name === was.name
      : c.dataset.loop && way(c, names) === was.way));
  };
  const places = (page) => {
    const all = new Map();
    named(page).forEach((name, n) => {
      const box = page.querySelector('.map svg g.box.element-' + n);
      if (box) {
        const b = box.getBBox();
        all.set(name, { x: b.x + b.width / 2, y: b.y + b.height / 2, n });
      }
    });
    return all;
  };
  const move = (before, page) => {
    if (still.matches) return;
    places(page).forEach((to, name) => {
      const from = before.get(name);
      page.querySelectorAll('.map svg g.element-' + to.n).forEach((g) => {
        if (from) {
          const by = 'translate(' + (from.x - to.x) + 'px,' + (from.y - to.y) + 'px)';
          g.animate([{ transform: by }, { transform: 'none' }], { duration: 600, easing: 'ease-in-out' });
        } else {
          g.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 900 });
        }
      });
    });
    page.querySelectorAll('.map svg g[class*="arrow-"]').forEach((g) => {
      g.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 900, easing: 'ease-in' });
    });
  };

  let loading = null;
  const swap = (version, lead) => {
    const old = document.querySelector('iframe');
    const next = document.createElement('iframe');
    next.title = old ? old.title : '';
    next.className = 'coming';
    next.addEventListener('load', () => {
      if (loading !== next) return;
      const page = next.contentDocument;
      const win = next.contentWindow;
      if (old && old.contentDocument && view(old.contentDocument)) {
        const from = old.contentDocument;
        const was = chosen(old);
        const card = was && find(page, was);
        if (card) {
          win.location.hash = '#' + encodeURIComponent(card.dataset.loop || card.dataset.name);
        }
        const show = () => {
          if (card && was.step >= 0) card.querySelectorAll('.steps li')[was.step]?.click();
          const [x, y, width] = view(from).split(' ').map(Number);
          const whole = from.querySelector('.map svg').getAttribute('width');
          const zoomed = Math.abs(width - whole) > 1 || Math.abs(x) > 1 || Math.abs(y) > 1;
          if (zoomed || card) win.dispatchEvent(new win.CustomEvent('look', { detail: { x, y, width } }));
          page.querySelector('.text').scrollTop = from.querySelector('.text').scrollTop;
          const before = places(from);
          old.remove();
          next.className = '';
          move(before, page);
          body.dataset.version = version;
        };
        // The page answers to its new address before the next picture is painted.
        if (card) win.addEventListener('hashchange', () => win.setTimeout(show), { once: true });
        else show();
      } else {
        if (old) old.remove();
        next.className = '';
        body.dataset.version = version;
      }
    });
    if (loading && loading !== old) loading.remove();
    loading = next;
    next.src = lead + 'page?' + version;
    document.querySelector('main').append(next);
  };

  const around = async () => {
    const page = await fresh();
    for (const part of ['h1', '.questions ol']) {
      const now = document.querySelector(part);
      const then = page.querySelector(part);
      if (now && then) now.replaceWith(document.importNode(then, true));
    }
    document.title = page.title;
  };

  // ── One picture at a time ──────────────────────────────────────────────
  const slides = () => [...document.querySelectorAll('.slide')];
  let current = 0;
  const turn = (to) => {
    const all = slides();
    current = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((s, i) => { s.hidden = i !== current; });
  };
  const renew = async () => {
    const title = slides()[current]?.dataset.title;
    const page = await fresh();
    document.querySelector('main').replaceWith(document.importNode(page.querySelector('main'), true));
    const same = slides().findIndex((s) => s.dataset.title === title);
    turn(same >= 0 ? same : current);
  };
  if (body.classList.contains('slides')) {
    turn(0);
    addEventListener('keydown', (e) => {
      if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(e.key)) { e.preventDefault(); turn(current + 1); }
      if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(e.key)) { e.preventDefault(); turn(current - 1); }
      if (e.key === 'Home') turn(0);
      if (e.key === 'End') turn(slides().length - 1);
    });
    addEventListener('click', () => turn(current + 1));
  }

  // ── Everybody's maps ───────────────────────────────────────────────────
  const replaceMaps = async () => {
    const page = await fresh();
    document.querySelector('main').replaceWith(document.importNode(page.querySelector('main'), true));
  };

  // ── What the server tells ──────────────────────────────────────────────
  const seen = new Map();
  if (body.dataset.events) {
    const source = new EventSource(body.dataset.events);
    source.addEventListener('state', (e) => {
      const [head, ...lines] = e.data.split('\n');
      const [index, version] = head.split(' ');
      const first = !seen.has(index);
      const known = seen.get(index) === version;
      seen.set(index, version);
      if (problem) {
        problem.hidden = lines.length === 0;
        problem.querySelector('pre').textContent = lines.join('\n');
      }
      if (first) body.dataset.version = version;
      if (first || known) return;
      if (body.classList.contains('map') && lines.length === 0) {
        swap(version, body.dataset.events.replace('events', ''));
        around();
      }
      if (body.classList.contains('slides')) renew();
      if (body.classList.contains('wall')) replaceMaps();
      if (!body.classList.contains('map')) body.dataset.version = version;
    });
    source.addEventListener('error', () => { body.classList.add('away'); });
    source.addEventListener('open', () => { body.classList.remove('away'); });
  }
})();
