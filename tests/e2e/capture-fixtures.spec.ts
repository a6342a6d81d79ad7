import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ClipDraft, type TextQuote } from '../../lib/model';
import type { Surface } from './browser/surface';
import { type Bench, expect, type Options, openBench, output, test } from './fixtures';
import { type Site, serve } from './site';

// The capture script of each browser's build on pages of our own, beside a plain page's scripts as `executeScript` runs it.
const fixtures = path.resolve(import.meta.dirname, '../fixtures/pages');

interface Captured {
  readonly draft: ClipDraft;
  readonly passage: TextQuote | null;
  /** Of the capture alone, milliseconds. */
  readonly ms: number;
}

let bench: Bench;
let page: Surface;
/** What the pages load from other hosts comes from here: nothing leaves this machine. */
let elsewhere: Site;
let script: string;

test.beforeAll(async () => {
  const kind = test.info().project.name as Options['kind'];
  script = readFileSync(path.join(output, `${kind}-mv3`, 'capture.js'), 'utf8')
    .trim()
    .replace(/;$/, '');
  bench = await openBench(kind);
  elsewhere = await serve();
  for (const name of readdirSync(fixtures)) {
    const html = readFileSync(path.join(fixtures, name), 'utf8').replaceAll('http://pages.example', bench.site.url);
    bench.site.put(name, html.replaceAll('http://elsewhere.example', elsewhere.url));
  }
});
test.afterAll(async () => {
  elsewhere?.close();
  await bench?.close();
});
test.afterEach(() => page.close());

async function open(name: string): Promise<void> {
  page = await bench.browser.openPage(`${bench.site.url}/${name}`);
}

const source = () => page.eval(() => new XMLSerializer().serializeToString(document));

/** Does this in the page, and gives what anybody was asked for meanwhile. */
async function asking(act: () => Promise<unknown>): Promise<string[]> {
  const requests = await page.transport.requests();
  const before = [bench.site.asked.length, elsewhere.asked.length] as const;
  await act();
  // What was asked for at the end is on its way.
  await page.eval(() => new Promise((resolve) => setTimeout(resolve, 100, true)));
  const asked = [...requests, ...bench.site.asked.slice(before[0]), ...elsewhere.asked.slice(before[1])];
  // A site's icon is the browser's own wish, whatever the page is.
  return asked.filter((address) => !address.endsWith('/favicon.ico'));
}

/** Captures the open page, and proves that it changed and asked for nothing. */
async function capture(whole = true): Promise<Captured> {
  const before = whole ? await source() : '';
  let captured = {} as Captured;
  const asked = await asking(async () => {
    captured = await page.transport.isolated<Captured>(
      `(() => { const start = performance.now(); const value = ${script}; return { ...value, ms: performance.now() - start }; })()`,
    );
  });
  expect(asked).toEqual([]);
  if (whole) expect(await source()).toBe(before);
  ClipDraft.parse(captured.draft);
  return captured;
}

test('the script runs apart from the page, and what it would ask for is seen', async () => {
  await open('article.html');
  await page.eval(() => void Reflect.set(Element.prototype, 'getAttribute', () => 'taken'));
  const language = 'document.documentElement.getAttribute("lang")';
  expect(await page.transport.evaluate(language)).toBe('taken');
  expect(await page.transport.isolated(language)).toBe('en');
  const asked = await asking(() => page.transport.isolated(`(new Image().src = '${elsewhere.url}/seen')`));
  expect(asked).toEqual([`${elsewhere.url}/seen`, '/seen']);
});

test('an article: its words, its metadata, nothing around it', async () => {
  await open('article.html');
  const { draft, passage } = await capture();
  expect(draft).toMatchObject({
    kind: 'article',
    title: 'What we learnt from pausing',
    site: 'Example Network News',
    author: 'The hosting group',
    publishedAt: '2026-03-04T09:00:00+01:00',
    language: 'en',
    address: `${bench.site.url}/stories/pausing`,
    excerpt: 'A network stopped its weekly call for a month and watched what people missed.',
    images: [{ address: `${bench.site.url}/img/wall.png`, alt: 'Notes on a wall' }],
    cut: false,
  });
  expect(passage).toBeNull();
  for (const kept of ['In February we stopped', '<h2>What people missed</h2>', 'The wall after four weeks'])
    expect(draft.html).toContain(kept);
  for (const gone of ['sticky notes', 'Join us', 'newsletter', 'Seven tips', 'Imprint'])
    expect(draft.html).not.toContain(gone);
  expect(draft.html).toContain(`href="${bench.site.url}/notes?x=1#wall"`);
  expect(draft.words).toBeGreaterThan(150);
});

test('a hostile page: its words, and nothing that acts, loads or shadows', async () => {
  await open('hostile.html');
  const hurt = () => page.eval(() => Reflect.get(window, 'hurt'));
  const before = await hurt(); // what the page does to itself
  const { draft } = await capture();
  expect(await hurt()).toBe(before);
  expect(draft.title).toBe('A page that bites');
  for (const kept of [
    'The first paragraph',
    'The third paragraph',
    'Words that stand inside a form',
    'Words in a frame',
    'https://example.org/safe',
  ])
    expect(draft.html).toContain(kept);
  expect(draft.html).not.toMatch(
    /<(script|style|form|input|textarea|button|iframe|object|embed|svg|noscript|template|link|meta|base)\b/i,
  );
  expect(draft.html).not.toMatch(/\s(on\w+|style|class|id|name|srcset|ping|target|formaction)=/i);
  expect(draft.html).not.toMatch(/(javascript|vbscript|data:text)/i);
  expect(draft.html).not.toMatch(/<img[^>]*\ssrc=/i);
  expect(draft.html).not.toContain('secret');
  bench.site.put('kept.html', `<!doctype html><title>Kept</title>${draft.html}`);
  expect(await asking(() => page.goto(`${bench.site.url}/kept.html`))).toEqual([
    `${bench.site.url}/kept.html`,
    '/kept.html',
  ]);
  expect(await hurt()).toBeUndefined();
});

test('right to left', async () => {
  await open('rtl.html');
  const { draft } = await capture();
  expect(draft).toMatchObject({ title: 'الثقة قبل المهام', site: 'رسالة الشبكة', language: 'ar', direction: 'rtl' });
  expect(draft.html).toContain('نمت الثقة');
  expect(draft.html).not.toContain('من نحن');
});

test('Chinese: words are counted as words', async () => {
  await open('cjk.html');
  const { draft } = await capture();
  expect(draft).toMatchObject({ title: '先有信任，再有任务', language: 'zh-Hans' });
  expect(draft.words).toBeGreaterThan(80);
  expect(draft.words).toBeLessThan(220);
});

test('no title: the first words are it', async () => {
  await open('no-title.html');
  const { draft } = await capture();
  expect(draft.title).toMatch(/^A page without a title/);
  expect(draft.title.length).toBeLessThanOrEqual(80);
});

test('frames: what they show', async () => {
  await open('frames.html');
  const { draft } = await capture(false);
  expect(draft.title).toBe('Handbook in frames');
  expect(draft.html).toContain('Whoever objects says what they need');
});

test('shadow roots: as they show, slots filled, one in another', async () => {
  await open('shadow.html');
  const { draft } = await capture();
  const order = ['A title in a slot', 'lives in the shadow', "between a component's tags", 'within the component'];
  const places = order.map((words) => draft.html.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(draft.html).not.toContain('No title');
});

test('a forum: every post', async () => {
  await open('forum.html');
  const { draft } = await capture();
  for (const words of ['round of names', 'press return', 'Pairs, straight away', 'One minute of it'])
    expect(draft.html).toContain(words);
});

test('a manual: lists, code, tables and maths', async () => {
  await open('docs.html');
  const { draft } = await capture();
  expect(draft.html).toContain('<ol start="3">');
  expect(draft.html).toContain('\n  Action: ask the hosts\nif (a &lt; b)');
  expect(draft.html).toContain('<th scope="col">Role</th>');
  expect(draft.html).toContain('<mfrac><mi>t</mi><mn>2</mn></mfrac>');
});

test('an empty page: its address', async () => {
  await open('empty.html');
  const { draft } = await capture();
  expect(draft).toMatchObject({ kind: 'link', title: 'Nothing here', html: '', words: 0, images: [] });
});

test('a selection: what is selected, and its quote', async () => {
  await open('article.html');
  await page.eval(() => {
    const [first, , third] = document.querySelectorAll('article p:not(.byline)');
    getSelection()?.setBaseAndExtent(first?.firstChild as Node, 3, third?.firstChild as Node, 34);
  });
  const { draft, passage } = await capture();
  expect(draft.kind).toBe('selection');
  expect(draft.html).toContain('<p>February we stopped');
  expect(draft.html).toContain('<p>Nobody missed the round of updates</p>');
  expect(draft.html).not.toContain('ten minutes');
  expect(passage?.exact).toMatch(/^February we stopped.*Nobody missed the round of updates$/s);
  expect(passage?.prefix).toMatch(/In $/);
  expect(passage?.suffix).toMatch(/^\. Most missed/);
});

test('part of a list, of a table and of code keep what they are part of', async () => {
  await open('docs.html');
  const select = (selector: string) =>
    page.eval((found) => getSelection()?.selectAllChildren(document.querySelector(found) as Node), selector);
  await select('ol li:nth-child(2)');
  expect((await capture()).draft.html).toMatch(/<ol start="3">\s*<li>Give it the date/);
  await select('tbody tr:nth-child(2) td');
  expect((await capture()).draft.html).toMatch(/<table>.*<td>Scribe<\/td>/s);
});

const sentence = 'A sentence of a very large page says very little, but it says it in a great many places. ';

test('a page of 50 MB: cut, and in bounded time', async () => {
  await open('empty.html');
  await page.eval((words) => {
    const paragraph = `<p>${words.repeat(20)}</p>`;
    const main = document.createElement('main');
    main.style.contentVisibility = 'hidden'; // Laying it out takes many times longer than its capture, which needs no layout.
    main.innerHTML = paragraph.repeat(Math.ceil(50_000_000 / paragraph.length));
    document.body.append(main);
  }, sentence);
  const { draft, ms } = await capture(false);
  console.log(`50 MB: ${Math.round(ms)} ms, ${draft.html.length} units kept`);
  expect(draft.cut).toBe(true);
  expect(draft.html.length).toBeGreaterThan(1_000_000);
  expect(ms).toBeLessThan(15_000);
});

test('a page of 200,000 nodes: in bounded time', async () => {
  await open('empty.html');
  await page.eval(() => {
    const main = document.createElement('main');
    main.innerHTML = '<p>a <b>b</b></p>'.repeat(50_000);
    document.body.append(main);
  });
  const { draft, ms } = await capture(false);
  console.log(`200,000 nodes: ${Math.round(ms)} ms, ${draft.html.length} units kept`);
  expect(draft.cut).toBe(true);
  expect(draft.words).toBeGreaterThan(1000);
  expect(ms).toBeLessThan(60_000);
});

test('the largest page that is searched for its article', async () => {
  await open('empty.html');
  await page.eval((words) => {
    const section = (i: number) =>
      `<section class="part"><h2>Part ${i}</h2><div class="text"><p>${words.repeat(3)}<a href="/${i}">more</a></p><ul><li>one</li><li>two, <b>three</b></li></ul></div></section>`;
    document.body.innerHTML = `<main>${Array.from({ length: 2300 }, (_, i) => section(i)).join('')}</main>`;
  }, sentence);
  const { draft, ms } = await capture(false);
  console.log(`39,000 nodes searched: ${Math.round(ms)} ms, ${draft.html.length} units kept`);
  expect(draft.cut).toBe(false);
  expect(ms).toBeLessThan(60_000);
});

test('a page nested 1,500 deep', async () => {
  await open('empty.html');
  await page.eval(() => {
    let at: Element = document.body;
    for (let depth = 0; depth < 1500; depth += 1) at = at.appendChild(document.createElement('div'));
    at.textContent = 'Far down there is one sentence that somebody wants to keep.';
  });
  const { draft, ms } = await capture(false);
  console.log(`1,500 deep: ${Math.round(ms)} ms`);
  expect(draft.words).toBe(11);
  expect(ms).toBeLessThan(60_000);
});
