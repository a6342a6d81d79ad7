import { commands } from '../../lib/commands';
import { browserCommands } from '../../lib/commands/browser';
import { captureCommands } from '../../lib/commands/capture';
import type { Surface, Transport } from './browser/surface';

/** The id of every command there is. */
const table: readonly string[] = [...commands, ...browserCommands, ...captureCommands].map(({ id }) => id);

/**
 * What needs no command of its own (docs/ARCHITECTURE.md says why): tabs and rows that are chosen, what opens a menu, the
 * answers that a dialog declares, a part of a form's field, a way down the page, and links in what was kept.
 */
const free = [
  '[role=tab], [role=option], [aria-haspopup]',
  ...['cancel', 'yes', 'close'].map((answer) => `dialog[open] [data-answer=${answer}]`),
  '[data-form-field] *',
  'a[href^="#"]',
  '[data-reader] *',
].join(', ');

/** Every button, link and menu item that shows and whose command is not in the table, menus and right clicks included. */
export function strayControls({ transport }: Surface): Promise<string[]> {
  const ask = transport.within ?? transport.evaluate;
  return ask.call<Transport, [string], Promise<string[]>>(
    transport,
    `(${walk})(${JSON.stringify(table)}, ${JSON.stringify(free)})`,
  );
}

/** Runs in the surface. */
const walk = `async (table, free) => {
  const known = new Set(table);
  const controls = 'button, a[href], [role^=menuitem], [role=button]';
  const shows = (each) => each.getClientRects().length > 0;
  const stray = (each) => shows(each) && !known.has(each.dataset.command ?? '') && !each.matches(free);
  const named = (each) =>
    (each.getAttribute('role') ?? each.localName) + ' "' + (each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 60) +
    '"' + (each.dataset.command ? ' (no command ' + each.dataset.command + ')' : '');
  const found = [...document.querySelectorAll(controls)].filter(stray).map(named);
  if (document.querySelector('dialog[open]')) return found;
  const moment = () => new Promise((resolve) => setTimeout(resolve, 30));
  const look = async (from, open, must) => {
    open();
    for (let tries = 0; tries < 20 && !document.querySelector('[role=menu]'); tries += 1) await moment();
    const menu = document.querySelector('[role=menu]');
    if (!menu) return must ? void found.push('no menu opens at ' + from) : undefined;
    const items = [...menu.querySelectorAll(controls)];
    if (items.length === 0) found.push('nothing in the menu of ' + from);
    found.push(...items.filter(stray).map((each) => named(each) + ' in the menu of ' + from));
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    for (let tries = 0; tries < 20 && document.querySelector('[role=menu]'); tries += 1) await moment();
  };
  if (document.querySelector('[role=menu]')) return found;
  for (const button of [...document.querySelectorAll('[aria-haspopup=menu]')].filter(shows).slice(0, 8))
    await look(named(button), () => button.click(), true);
  for (const list of [...document.querySelectorAll('[role=listbox]')].filter(shows)) {
    // What is chosen stays chosen.
    const row = list.querySelector('[role=option][aria-selected=true]') ?? list.querySelector('[role=option]');
    if (row) await look(named(list), () => row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 40, clientY: 200 })), false);
  }
  return found;
}`;
