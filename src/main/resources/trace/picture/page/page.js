'use strict';
// Everything the page says stands in it without this script. The script hides what is not chosen,
// brings out in the picture what is, and walks a loop arrow by arrow.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const map = $('.map');
  const svg = $('svg', map);
  const cards = $$('.card');
  const heard = $('.heard');
  const narrow = matchMedia('(max-width: 760px)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  // What there is: elements and arrows by number, loops by label, each with its shapes.
  const arrows = new Map();
  $$('[data-from]').forEach((li) => {
    arrows.set(li.dataset.arrow, { from: li.dataset.from, to: li.dataset.to });
  });
  const groups = (name) => $$('g.' + CSS.escape(name), svg);
  const elements = new Map();
  const loops = new Map();
  cards.forEach((card) => {
    if (card.dataset.element) elements.set(card.dataset.element, card);
    if (card.dataset.loop) loops.set(card.dataset.loop, card);
  });

  let loop = null;
  let step = -1;

  // The view: what part of the drawing is seen.
  const whole = svg.viewBox.baseVal;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...all };
  const show = (v) => {
    const width = Math.min(Math.max(v.width, 120), all.width * 1.6);
    const height = (width / all.width) * all.height;
    const x = Math.min(Math.max(v.x, all.x - width / 2), all.x + all.width - width / 2);
    const y = Math.min(Math.max(v.y, all.y - height / 2), all.y + all.height - height / 2);
    view = { x, y, width, height };
    svg.setAttribute('viewBox', [x, y, width, height].map((n) => n.toFixed(1)).join(' '));
    map.style.touchAction = width < all.width * 0.99 ? 'none' : 'pan-y';
  };
  const zoom = (factor, px = 0.5, py = 0.5) => {
    const width = Math.min(Math.max(view.width * factor, 120), all.width * 1.6);
    const f = width / view.width;
    show({
      x: view.x + view.width * px * (1 - f),
      y: view.y + view.height * py * (1 - f),
      width,
    });
  };
  /** Where on the drawing a point of the screen lies, as shares of the view. */
  const share = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [(point.x - view.x) / view.width, (point.y - view.y) / view.height];
  };
  /** Brings shapes into view where the whole would show them too small to read. */
  const approach = (names) => {
    show(all);
    const scale = svg.getScreenCTM().a;
    if (scale > 0.7 || names.length === 0) return;
    const boxes = names.flatMap(groups).map((g) => g.getBBox());
    const x = Math.min(...boxes.map((b) => b.x)) - 16;
    const y = Math.min(...boxes.map((b) => b.y)) - 16;
    const right = Math.max(...boxes.map((b) => b.x + b.width)) + 16;
    const bottom = Math.max(...boxes.map((b) => b.y + b.height)) + 16;
    // As wide as the part needs, in the shape of the window.
    const frame = svg.getBoundingClientRect();
    const room = Math.max((right - x) / frame.width, (bottom - y) / frame.height);
    const width = Math.max(room / Math.max(all.width / frame.width, all.height / frame.height), 0.2) * all.width;
    const height = (width / all.width) * all.height;
    show({ x: (x + right - width) / 2, y: (y + bottom - height) / 2, width });
  };

  const mark = (names, chosen) => {
    $$('g.in, g.now', svg).forEach((g) => g.classList.remove('in', 'now'));
    names.flatMap(groups).forEach((g) => g.classList.add('in'));
    svg.classList.toggle('chosen', chosen);
    svg.classList.remove('walking');
  };
  const list = (text) => (text ? text.split(' ') : []);
  const partOf = (card) => [
    ...list(card.dataset.elements).map((n) => 'element-' + n),
    ...list(card.dataset.arrows).map((n) => 'arrow-' + n),
    'loop-' + card.dataset.loop.replace('?', 'U'),
  ];
  const around = (n) => {
    const names = ['element-' + n];
    arrows.forEach((a, number) => {
      if (a.from === n || a.to === n) names.push('arrow-' + number, 'element-' + a.from, 'element-' + a.to);
    });
    return names;
  };

  const open = (card) => {
    cards.forEach((c) => { c.hidden = c !== card; });
    $('.start').hidden = card !== null;
    $$('.loop-link').forEach((a) => {
      if (card && a.dataset.loop === card.dataset.loop) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    });
    $('.text').scrollTop = 0;
  };

  const walk = (to) => {
    const steps = $$('.steps li', loop);
    step = Math.max(-1, Math.min(steps.length - 1, to));
    steps.forEach((li, i) => {
      if (i === step) li.setAttribute('aria-current', 'step');
      else li.removeAttribute('aria-current');
    });
    $('.previous', loop).disabled = step < 0;
    $('.next', loop).disabled = step === steps.length - 1;
    $('.count', loop).textContent = (step + 1) + ' / ' + steps.length;
    mark(partOf(loop), true);
    if (step < 0) return;
    const number = steps[step].dataset.step;
    const arrow = arrows.get(number);
    svg.classList.add('walking');
    ['arrow-' + number, 'element-' + arrow.from, 'element-' + arrow.to]
      .flatMap(groups)
      .forEach((g) => g.classList.add('now'));
    heard.textContent = steps[step].textContent;
    steps[step].scrollIntoView({ block: 'nearest', behavior: still.matches ? 'auto' : 'smooth' });
  };

  const fold = (text) =>
    text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
  // What an address means: a label (R1) before a place on the page (element-2) before a name.
  const named = (hash) =>
    loops.get(hash)
    ?? cards.find((c) => c.id === hash)
    ?? cards.find((c) => c.dataset.name !== '' && c.dataset.name === hash)
    ?? null;
  /** The address of a card: its name, which lasts, unless that means another. */
  const address = (card) =>
    '#' + encodeURIComponent(named(card.dataset.name) === card ? card.dataset.name : card.id);

  /** Shows what the address asks for. */
  const choose = () => {
    let hash = location.hash.slice(1);
    try { hash = decodeURIComponent(hash); } catch { /* not encoded: taken as it is */ }
    const card = hash === '' ? null : named(hash);
    if (card === null && hash !== '' && document.getElementById(hash)) {
      document.getElementById(hash).scrollIntoView();
      return;
    }
    loop = null;
    step = -1;
    open(card);
    if (card === null) {
      mark([], false);
      show(all);
    } else if (card.dataset.loop) {
      loop = card;
      // A name lasts, a number changes with the file: the address to pass on has the name.
      history.replaceState(null, '', address(card));
      walk(-1);
      approach(partOf(card));
      heard.textContent = $('h2', card).textContent;
    } else {
      const names = around(card.dataset.element);
      mark(names, true);
      groups('element-' + card.dataset.element).forEach((g) => g.classList.add('now'));
      approach(names);
      heard.textContent = $('h2', card).textContent;
    }
    if (card && narrow.matches) map.scrollIntoView();
  };
  const go = (hash) => {
    if (location.hash === hash || (hash === '' && location.hash === '')) choose();
    else if (hash === '') { history.pushState(null, '', location.pathname + location.search); choose(); }
    else location.hash = hash;
  };
  addEventListener('hashchange', choose);
  addEventListener('popstate', choose);

  // Elements and badges in the picture can be chosen like links.
  svg.setAttribute('role', 'group');
  const pressable = (g, label, action) => {
    g.setAttribute('tabindex', '0');
    g.setAttribute('role', 'link');
    g.setAttribute('aria-label', label);
    g.addEventListener('click', action);
    g.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); action(e); }
    });
  };
  elements.forEach((card, n) => {
    groups('element-' + n).filter((g) => g.classList.contains('box')).forEach((g) => {
      pressable(g, card.dataset.name, () => { if (!dragged) go(address(card)); });
      g.addEventListener('pointerenter', () => { if (location.hash === '') mark(around(n), true); });
      g.addEventListener('pointerleave', () => { if (location.hash === '') mark([], false); });
      g.addEventListener('focus', () => { if (location.hash === '' && g.matches(':focus-visible')) mark(around(n), true); });
      g.addEventListener('blur', () => { if (location.hash === '') mark([], false); });
    });
  });
  loops.forEach((card, label) => {
    groups('loop-' + label.replace('?', 'U')).forEach((g) => {
      pressable(g, $('h2', card).textContent, () => { if (!dragged) go('#' + encodeURIComponent(label)); });
    });
    const steps = $$('.steps li', card);
    $('.steps', card).classList.add('live');
    steps.forEach((li, i) => li.addEventListener('click', (e) => { if (e.target.closest('a') === null) walk(i); }));
    $('.previous', card).addEventListener('click', () => walk(step - 1));
    $('.next', card).addEventListener('click', () => walk(step + 1));
  });
  $$('.all').forEach((a) => a.addEventListener('click', (e) => { e.preventDefault(); go(''); }));

  // Search: elements whose name holds what is typed, however it is written.
  const input = $('input');
  const found = $('.found');
  const search = () => {
    const word = fold(input.value.trim());
    const hits = word === '' ? [] : [...elements.values()].filter((c) => fold(c.dataset.name).includes(word));
    $$('g.hit', svg).forEach((g) => g.classList.remove('hit'));
    found.replaceChildren();
    hits.forEach((card) => {
      groups('element-' + card.dataset.element).forEach((g) => g.classList.add('hit'));
      const a = document.createElement('a');
      a.href = address(card);
      a.textContent = card.dataset.name;
      a.addEventListener('click', clear);
      found.append(a);
    });
    if (word !== '' && hits.length === 0) {
      const p = document.createElement('p');
      p.textContent = input.dataset.none;
      found.append(p);
    }
    heard.textContent = word === '' ? '' : found.innerText.replaceAll('\n', ', ');
    return hits;
  };
  const clear = () => {
    input.value = '';
    search();
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') clear();
    if (e.key === 'ArrowDown' && found.firstElementChild) { e.preventDefault(); found.firstElementChild.focus(); }
    if (e.key === 'Enter') {
      const hits = search();
      if (hits.length > 0) { clear(); go(address(hits[0])); }
    }
  });

  addEventListener('keydown', (e) => {
    if (e.target === input || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'Escape') { clear(); go(''); }
    if (loop && e.key === 'ArrowRight') { e.preventDefault(); walk(step + 1); }
    if (loop && e.key === 'ArrowLeft') { e.preventDefault(); walk(step - 1); }
    if (e.key === '+' || e.key === ';') zoom(0.8);
    if (e.key === '-') zoom(1.25);
    if (e.key === '0') show(all);
    if (e.key === '/') { e.preventDefault(); input.focus(); }
  });

  // Moving the picture: drag, wheel, two fingers, buttons.
  const pointers = new Map();
  let dragged = false;
  map.addEventListener('pointerdown', (e) => {
    if (e.target.closest('.tools')) return;
    if (pointers.size === 0) dragged = false;
    pointers.set(e.pointerId, e);
  });
  addEventListener('pointermove', (e) => {
    const before = pointers.get(e.pointerId);
    if (!before) return;
    const scale = svg.getScreenCTM().a;
    const others = [...pointers.values()].filter((p) => p.pointerId !== e.pointerId);
    if (others.length > 0) {
      const o = others[0];
      const was = Math.hypot(before.clientX - o.clientX, before.clientY - o.clientY);
      const is = Math.hypot(e.clientX - o.clientX, e.clientY - o.clientY);
      if (was > 0 && is > 0) zoom(was / is, ...share({ clientX: (e.clientX + o.clientX) / 2, clientY: (e.clientY + o.clientY) / 2 }));
      dragged = true;
    } else {
      const dx = e.clientX - before.clientX;
      const dy = e.clientY - before.clientY;
      if (!dragged && Math.hypot(dx, dy) < 5) return;
      dragged = true;
      show({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
    }
    pointers.set(e.pointerId, e);
  });
  const lift = (e) => pointers.delete(e.pointerId);
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);
  map.addEventListener('wheel', (e) => {
    e.preventDefault();
    zoom(Math.exp(Math.max(-40, Math.min(40, e.deltaY)) * 0.004), ...share(e));
  }, { passive: false });
  $('.in', map.querySelector('.tools')).addEventListener('click', () => zoom(0.8));
  $('.out', map.querySelector('.tools')).addEventListener('click', () => zoom(1.25));
  $('.fit', map.querySelector('.tools')).addEventListener('click', () => show(all));

  // A page that follows a trace hands on what part of the drawing was seen before.
  addEventListener('look', (e) => show(e.detail));

  $$('.script').forEach((e) => { e.hidden = false; });
  show(all);
  choose();
})();
