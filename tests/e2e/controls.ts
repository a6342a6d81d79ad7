import { oneColumn } from '../../components/workbench/useOneColumn';
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
    `(${walk})(${JSON.stringify(table)}, ${JSON.stringify(free)}, ${JSON.stringify(oneColumn)})`,
  );
}

/** Runs in the surface. */
const walk = `async (table, free, narrow) => {
  const known = new Set(table);
  const controls = 'button, a[href], [role^=menuitem], [role=button]';
  const shows = (each) => each.getClientRects().length > 0;
  const stray = (each) => shows(each) && !known.has(each.dataset.command ?? '') && !each.matches(free);
  const named = (each) =>
    (each.getAttribute('role') ?? each.localName) + ' "' + (each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 60) +
    '"' + (each.dataset.command ? ' (no command ' + each.dataset.command + ')' : '');
  const found = [...document.querySelectorAll(controls)].filter(stray).map(named);
  if (document.querySelector('dialog[open], [role=menu]')) return found;
  const menu = () => document.querySelector('[role=menu]');
  const waitFor = async (what) => {
    for (const end = performance.now() + 600; !what() && performance.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 4));
  };
  const look = async (from, open) => {
    open();
    await waitFor(menu);
    if (!menu()) return void found.push('no menu opens at ' + from);
    const items = [...menu().querySelectorAll(controls)];
    if (items.length === 0) found.push('nothing in the menu of ' + from);
    found.push(...items.filter(stray).map((each) => named(each) + ' in the menu of ' + from));
    menu().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitFor(() => !menu());
  };
  for (const button of [...document.querySelectorAll('[aria-haspopup=menu]')].filter(shows)) await look(named(button), () => button.click());
  // What can be dragged has a menu, for whoever drags nothing. Rows of one list are alike, and so are tabs: what is chosen stays chosen.
  // A tab shows what it is of: in one column that would lead away from what is on the screen.
  const away = (each) => each.matches('[role=tab]') && matchMedia(narrow).matches;
  const held = [...document.querySelectorAll('[draggable=true]')].filter(shows).map((each) => each.closest('[role=option], [role=tab], article, li') ?? each);
  const listOf = (each) => each.closest('[role=listbox], [role=tablist]') ?? each;
  const places = held.map((each) => {
    const alike = held.filter((other) => listOf(other) === listOf(each));
    return alike.find((other) => other.getAttribute('aria-selected') === 'true') ?? alike[0];
  });
  for (const place of [...new Set(places)].filter((each) => !away(each)))
    await look('a right click on ' + named(place), () =>
      place.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 40, clientY: 200 })));
  return found;
}`;
