import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The only script of the page: it puts a button beside each file, which saves it. Without it every file can still be
 * read. It takes no text of a scenario but as text.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const save = (name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const words = document.getElementById('save-words');
  const button = (name, text) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.append(words.content.cloneNode(true), ' ', Object.assign(document.createElement('bdi'), { textContent: name }));
    made.addEventListener('click', () => save(name.replaceAll('/', '-'), text()));
    return made;
  };
  for (const pre of document.querySelectorAll('pre[data-file]'))
    pre.closest('.file').append(button(pre.dataset.file, () => pre.textContent));
  const { files } = JSON.parse(document.getElementById('masar-report').textContent).scenario;
  for (const place of document.querySelectorAll('[data-scenario-file]')) {
    const name = place.dataset.scenarioFile;
    if (Object.hasOwn(files, name)) place.append(button(name, () => files[name]));
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
