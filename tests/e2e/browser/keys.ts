/** The keys of tests, `Mod+Shift+Z`: `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Key {
  /** `KeyboardEvent.key` */
  key: string;
  code: string;
  /** Windows virtual key code, as CDP wants it. */
  virtual: number;
  text: string;
  modifiers: readonly ('Alt' | 'Control' | 'Meta' | 'Shift')[];
}

const named: Record<string, [virtual: number, text?: string]> = {
  Enter: [13, '\r'],
  Escape: [27],
  Tab: [9],
  Backspace: [8],
  Delete: [46],
  ArrowLeft: [37],
  ArrowUp: [38],
  ArrowRight: [39],
  ArrowDown: [40],
  Home: [36],
  End: [35],
  PageUp: [33],
  PageDown: [34],
  F1: [112],
  F2: [113],
  F3: [114],
  F6: [117],
  F10: [121],
  F12: [123],
};

/** Signs by their place on a keyboard, and what Shift makes of them there. */
const signs: Record<string, [code: string, virtual: number, shifted: string]> = {
  ',': ['Comma', 188, '<'],
  '.': ['Period', 190, '>'],
};

export function parseKeys(keys: string): Key {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  const mod = process.platform === 'darwin' ? 'Meta' : 'Control';
  const modifiers = parts.map((part) => (part === 'Mod' ? mod : part)) as Key['modifiers'];
  const commands = modifiers.some((each) => each !== 'Shift');
  const known = named[last];
  if (known) return { key: last, code: last, virtual: known[0], text: commands ? '' : (known[1] ?? ''), modifiers };
  const sign = commands && signs[last];
  if (sign) {
    const [code, virtual, shifted] = sign;
    return { key: modifiers.includes('Shift') ? shifted : last, code, virtual, text: '', modifiers };
  }
  const key = modifiers.includes('Shift') ? last.toUpperCase() : last;
  const code = /[a-z]/i.test(last)
    ? `Key${last.toUpperCase()}`
    : /\d/.test(last)
      ? `Digit${last}`
      : last === ' '
        ? 'Space'
        : '';
  const virtual = /[a-z0-9 ]/i.test(last) ? last.toUpperCase().charCodeAt(0) : 0;
  return { key, code, virtual, text: commands ? '' : key, modifiers };
}
