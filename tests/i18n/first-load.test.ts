import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';

test('nothing that a page loads at first asks the browser for a language’s rules as it loads', async () => {
  const asked: string[] = [];
  for (const name of ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'Collator', 'ListFormat', 'Segmenter'] as const)
    Object.defineProperty(Intl, name, {
      value: new Proxy(Intl[name], {
        construct: (own, given, made) => {
          asked.push(name);
          return Reflect.construct(own, given, made);
        },
      }),
    });
  const { commands } = await import('../../lib/commands');
  await import('../../lib/storage');
  await import('../../lib/workbench/saved');
  expect(commands.length).toBeGreaterThan(100);
  expect(asked).toEqual([]);
  // It would be seen.
  new Intl.DateTimeFormat('en');
  expect(asked).toEqual(['DateTimeFormat']);
});
