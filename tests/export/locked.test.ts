import { beforeAll, expect, test } from 'vitest';
import { lock, lockedExporter } from '../../lib/export/locked';
import { setMessages } from '../../lib/i18n';
import { lockIterations } from '../../lib/model/locked';
import en from '../../public/_locales/en/messages.json';
import { lockedIn, passphrase, unlock } from './readers';
import { sample } from './sample';

beforeAll(() => setMessages('en', en));

const page = async () => String((await lockedExporter.render(sample, { passphrase })).content);

test('a locked page tells nothing of what is in it', async () => {
  const html = await page();
  const shell = html.replace(/"data":"[^"]+"/, '');
  const texts = [sample.title, sample.maker.name, sample.maker.organisation, sample.oneMinute, sample.madeAt, '2026'];
  for (const { title, items } of sample.sections)
    texts.push(title, ...items.flatMap((item) => [item.title, item.words, item.site, item.author, item.key ?? '']));
  for (const text of texts.filter(Boolean)) expect(shell).not.toContain(text);
  expect(shell).not.toContain('commonplace-bundle');
  expect(shell.length).toBeLessThan(8000);
});

test('it is opened by its passphrase, as documented, and by no other', async () => {
  const html = await page();
  const locked = lockedIn(html);
  expect(locked.iterations).toBeGreaterThanOrEqual(600_000);
  const inside = await unlock(locked, passphrase);
  expect(inside).toContain(`<h1 dir="auto">${sample.title}</h1>`);
  expect(inside).toContain('id="commonplace-bundle"');
  await expect(unlock(locked, 'four small words togethen')).rejects.toThrow();
  await expect(unlock({ ...locked, data: `AAAA${locked.data.slice(4)}` }, passphrase)).rejects.toThrow();
});

test('letters that are composed otherwise, and spaces around, are the same passphrase', async () => {
  const locked = await lock('words', ' ma\u0301s café\n');
  expect(await unlock(locked, 'más cafe\u0301')).toBe('words');
});

test('each time it is locked anew', async () => {
  const [one, other] = [await lock('the same', passphrase), await lock('the same', passphrase)];
  expect(one.salt).not.toBe(other.salt);
  expect(one.iv).not.toBe(other.iv);
  expect(one.data).not.toBe(other.data);
  expect(atob(one.salt)).toHaveLength(16);
  expect(one.iterations).toBe(lockIterations);
});

test('its policy lets its own script run, none else, and nothing be loaded', async () => {
  const html = await page();
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toContain(`script-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}';`);
  expect(policy).toContain("default-src 'none'");
  expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(
    /https?:|<(link|img|iframe|object)\b|url\(|@import|\son\w+=/,
  );
});

test('without a passphrase nothing is made', async () => {
  await expect(lockedExporter.render(sample)).rejects.toThrow('passphrase');
  await expect(lockedExporter.render(sample, { passphrase: '  ' })).rejects.toThrow('passphrase');
});
