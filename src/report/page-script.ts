import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The only script of the page: it puts a button beside each file and buttons under each figure, which save them, and one
 * that plays the maps in the order of their dates. Without it everything can still be read. It takes no text of a scenario
 * but as text.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const save = (name, part) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(part instanceof Blob ? part : new Blob([part], { type: 'text/plain;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const words = document.getElementById('save-words');
  const button = (...parts) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.append(...parts);
    return made;
  };
  const fileButton = (name, text) => {
    const made = button(words.content.cloneNode(true), ' ', Object.assign(document.createElement('bdi'), { textContent: name }));
    made.addEventListener('click', () => save(name.replaceAll('/', '-'), text()));
    return made;
  };
  for (const pre of document.querySelectorAll('pre[data-file]'))
    pre.closest('.file').append(fileButton(pre.dataset.file, () => pre.textContent));
  const { files } = JSON.parse(document.getElementById('masar-report').textContent).scenario;
  for (const place of document.querySelectorAll('[data-scenario-file]')) {
    const name = place.dataset.scenarioFile;
    if (Object.hasOwn(files, name)) place.append(fileButton(name, () => files[name]));
  }

  const lines = (text, most) => text.trim().split(/\\s+/).reduce((all, word) => {
    const last = all.at(-1);
    if (last && last.length + word.length < most) all[all.length - 1] = last + ' ' + word;
    else all.push(word);
    return all;
  }, []);
  const alone = (figure, svg) => {
    const copy = svg.cloneNode(true);
    const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    const make = (name, into, attributes) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const key in attributes) made.setAttribute(key, attributes[key]);
      into.append(made);
      return made;
    };
    const rtl = svg.lang === 'ar' || svg.getAttribute('lang') === 'ar';
    const side = { x: rtl ? width : 0, direction: rtl ? 'rtl' : 'ltr', 'text-anchor': 'start' };
    const title = lines(figure.querySelector('figcaption').textContent, width / 7.5);
    const source = lines(figure.querySelector('.source-line')?.textContent ?? '', width / 6);
    const top = 20 * title.length + 10;
    title.forEach((line, i) => { make('text', copy, { ...side, y: 20 * i - top + 16, class: 'strong' }).textContent = line; });
    source.forEach((line, i) => { make('text', copy, { ...side, y: height + 16 + 16 * i, class: 'small' }).textContent = line; });
    const full = top + height + 16 * source.length + 12;
    for (const [key, value] of Object.entries({ viewBox: '-12 ' + (-top - 8) + ' ' + (width + 24) + ' ' + (full + 8), width: width + 24, height: full + 8 }))
      copy.setAttribute(key, value);
    for (const [, id] of copy.outerHTML.matchAll(/url\\(#([^)"]+)\\)/g))
      if (!copy.querySelector('#' + CSS.escape(id))) copy.prepend(document.getElementById(id).cloneNode(true));
    const look = getComputedStyle(svg);
    const names = new Set([...copy.outerHTML.matchAll(/var\\((--[a-z]+)/g)].map(([, name]) => name).concat('--paper', '--ink', '--muted'));
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = 'svg{' + [...names].map((name) => name + ':' + look.getPropertyValue(name)).join(';') + ';background:var(--paper)}text{fill:var(--ink)}.strong{font-weight:700}.small{fill:var(--muted);font-size:12px}.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px}';
    copy.prepend(style);
    return { text: new XMLSerializer().serializeToString(copy), width: width + 24, height: full + 8, paper: look.getPropertyValue('--paper') };
  };
  const png = ({ text, width, height, paper }, done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
      const pen = canvas.getContext('2d');
      pen.fillStyle = paper;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done);
    };
    image.setAttribute('src', 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text));
  };
  const plain = (cell) => {
    const copy = cell.cloneNode(true);
    for (const end of copy.querySelectorAll('br')) end.replaceWith(' ');
    return copy.textContent;
  };
  const csv = (table) => '\\ufeff' + [...table.rows].map((row) => [...row.cells].map((cell) => '"' + plain(cell).replace(/[\\u061c\\u200e\\u200f\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim().replaceAll('"', '""') + '"').join(',')).join('\\r\\n') + '\\r\\n';
  const tableOf = (figure, figures) => [...figure.closest('section').querySelectorAll('table')].find((table) => {
    const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    const next = figures[figures.indexOf(figure) + 1];
    return follows(figure, table) && !(next && follows(next, table));
  });
  for (const edition of document.querySelectorAll('.edition')) {
    const say = (id) => edition.ownerDocument.getElementById(id).content.querySelector('[lang=' + edition.lang + ']').textContent;
    const figures = [...edition.querySelectorAll('figure')];
    figures.forEach((figure, i) => {
      const pictures = () => [...figure.querySelectorAll('svg[viewBox]')].filter((svg) => svg.getClientRects().length > 0);
      if (!figure.querySelector('svg[viewBox]')) return;
      const bar = Object.assign(document.createElement('p'), { className: 'saves' });
      const name = 'masar-' + edition.lang + '-' + (i + 1);
      const add = (kind, act) => {
        const made = button(say('save-words') + ' ' + kind);
        made.addEventListener('click', act);
        bar.append(made);
      };
      add('SVG', () => save(name + '.svg', alone(figure, pictures()[0]).text));
      add('PNG', () => png(alone(figure, pictures()[0]), (blob) => save(name + '.png', blob)));
      const table = tableOf(figure, figures);
      if (table) add('CSV', () => save(name + '.csv', csv(table)));
      figure.append(bar);
    });
    const panels = edition.querySelector('section[aria-labelledby$="part-maps"] .panels');
    if (!panels) continue;
    const play = button(say('play-words'));
    let timer = 0;
    const show = (at) => [...panels.children].forEach((panel, i) => { panel.hidden = at >= 0 && i !== at; });
    play.addEventListener('click', () => {
      clearInterval(timer);
      const still = panels.classList.toggle('playing');
      play.textContent = say(still ? 'stop-words' : 'play-words');
      let at = 0;
      show(still ? 0 : -1);
      if (still) timer = setInterval(() => show((at = (at + 1) % panels.children.length)), 1600);
    });
    panels.before(play);
  }
})();
`;

/** What the page may do, as a policy that the browser keeps: its own styles and this one script, and no request at all. */
export function contentPolicy(): string {
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${base64(sha256(utf8ToBytes(PAGE_SCRIPT)))}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(word >> shift) & 63]);
    text += digits.slice(0, c !== undefined ? 4 : b !== undefined ? 3 : 2).join('');
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
