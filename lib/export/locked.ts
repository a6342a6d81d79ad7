import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { base64Of } from '../model/base64';
import { type Lock, lockedElement, lockIterations, lockKey } from '../model/locked';
import type { Exporter } from './exporter';
import { directionOf, wordsOf } from './facts';
import { base64Hash, renderPage } from './html';
import { lockedScript } from './locked-script';

/** Locks a text by AES-256-GCM with a key that PBKDF2-SHA-256 makes of the passphrase; salt and nonce are new each time. */
export async function lock(text: string, passphrase: string): Promise<Lock> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await lockKey(passphrase, { salt, iterations: lockIterations }, 'encrypt');
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return {
    ...{ format: 'commonplace-locked', version: 1, iterations: lockIterations },
    ...{ salt: base64Of(salt), iv: base64Of(iv), data: base64Of(new Uint8Array(data)) },
  };
}

const style = `:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif;background:light-dark(#f8f3e9,#1d1a17);color:light-dark(#2b2622,#f0e9de)}
main{width:min(28rem,100%);padding:1.5rem;border-radius:14px;border:1px solid light-dark(#e0d6c6,#403832);background:light-dark(#fffcf6,#262220)}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}
p{margin:0 0 1rem}
label{display:block;font-weight:600;margin-block-end:.3rem}
input,button{font:inherit;width:100%;min-height:2.75rem;padding:.4rem .8rem;border-radius:8px}
input{border:1px solid light-dark(#7a6f63,#a89b8b);background:light-dark(#fff,#1d1a17);color:inherit;margin-block-end:.8rem}
button{border:1px solid transparent;background:light-dark(#1d5d61,#82c8c2);color:light-dark(#fff,#12201f);font-weight:600;cursor:pointer}
button:disabled{opacity:.7;cursor:default}
:focus-visible{outline:3px solid light-dark(#1d5d61,#82c8c2);outline-offset:2px}
[role=status]{margin:.8rem 0 0;min-height:1.5em}
[hidden]{display:none}
`;

/**
 * A page in a page that asks for a passphrase: opened in any browser, offline, from a file, by a small script of its own. Nothing of what is
 * inside can be read without it, nor is anything told of it but how long it is and in which language the passphrase is asked for.
 */
export async function lockPage(page: string, passphrase: string, words: Words): Promise<string> {
  const [locked, hash] = await Promise.all([lock(page, passphrase), base64Hash(lockedScript)]);
  const { language } = words;
  const say = (key: Parameters<Words['t']>[0]) => escapeHtml(words.t(key));
  // What opens brings its own style, whose hash would tell of it: styles alone may be any.
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${say('locked_title')}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${say('locked_title')}</h1>
<p id="closed">${say('locked_closed')}</p>
<form id="form" hidden>
<p>${say('locked_ask')}</p>
<label for="passphrase">${say('locked_passphrase')}</label>
<input id="passphrase" type="password" autocomplete="off" autocapitalize="off" spellcheck="false" required aria-describedby="said">
<button id="open">${say('locked_open')}</button>
</form>
<p id="said" role="status" data-opening="${say('locked_opening')}" data-wrong="${say('locked_wrong')}" data-insecure="${say('locked_insecure')}"></p>
</main>
<script type="${lockedElement.type}" id="${lockedElement.id}">${JSON.stringify(locked)}</script>
<script>${lockedScript}</script>
</body>
</html>
`;
}

export const lockedExporter: Exporter = {
  id: 'html-locked',
  title: 'command_digest_save_html_locked',
  extension: 'html',
  type: 'text/html',
  locked: true,
  async render(document, rendering = {}) {
    const { passphrase = '' } = rendering;
    if (!passphrase.trim()) throw new TypeError('A locked page needs a passphrase');
    const [page, words] = await Promise.all([renderPage(document, rendering), wordsOf(document)]);
    return { content: await lockPage(page, passphrase, words) };
  },
};
