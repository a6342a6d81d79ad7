/**
 * What runs in a locked page: it asks for the passphrase, opens what is locked and puts that in its place. Nothing of it depends on
 * what is inside, so it is a text of its own whose hash the page's policy names. It uses what every browser has had for years,
 * and runs from a file on a disk. `docs/formats/locked.md` says how the same is opened by other means.
 */
export const lockedScript = `'use strict';
(() => {
  const by = (id) => document.getElementById(id);
  const [form, field, button, said] = ['form', 'passphrase', 'open', 'said'].map(by);
  const lock = JSON.parse(by('commonplace-locked').textContent);
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const say = (what) => { said.textContent = what ? said.dataset[what] : ''; };
  async function unlock(passphrase) {
    const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
    const known = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(lock.salt), iterations: lock.iterations };
    const key = await crypto.subtle.deriveKey(how, known, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const page = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(lock.iv) }, key, bytes(lock.data));
    return new TextDecoder().decode(page);
  }
  function show(page) {
    const inside = new DOMParser().parseFromString(page, 'text/html');
    document.documentElement.replaceWith(inside.documentElement);
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = 'none';
    heading.focus({ preventScroll: true });
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    say('opening');
    try {
      show(await unlock(field.value));
    } catch {
      button.disabled = false;
      say('wrong');
      field.setAttribute('aria-invalid', 'true');
      field.select();
      field.focus();
    }
  });
  by('closed').hidden = true;
  if (!globalThis.crypto || !crypto.subtle) return say('insecure');
  form.hidden = false;
  field.focus();
})();`;
