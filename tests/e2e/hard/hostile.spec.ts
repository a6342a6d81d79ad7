import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause, type Surface, until } from '../browser/surface';
import { command, downloaded, keep, previewed, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const fixture = (name: string) => readFileSync(path.resolve('tests/fixtures/pages', name), 'utf8');
const reversed = '\u202Egnp.exe';
const markup = '<img src=x onerror=window.hurt=1>';

/** The page that bites, with a title, a site and an author that bite too. */
function bitingPage(site: string): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const about = {
    '@type': 'Article',
    headline: `Bites ${markup}`,
    author: { name: `${markup}${reversed}` },
    publisher: { name: `${markup} site` },
  };
  return fixture('hostile.html')
    .replace(/<base [^>]*>/, '')
    .replace(
      /<title>.*?<\/title>/,
      `<title>${escaped(`Bites ${markup} ${reversed} ${'long '.repeat(20_000)}`)}</title>`,
    )
    .replace(
      '</head>',
      `<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script></head>`,
    )
    .replaceAll('http://elsewhere.example', `${site}/elsewhere`);
}

/** What ran or survived in a document and the frames in it, in words. */
const bitten = (page: Surface) =>
  page.eval<string[], []>(`() => {
    const found = [];
    const look = (window) => {
      for (const name of ['hurt', 'ran', 'imageFailed']) if (name in window) found.push(name + ' ' + window[name]);
      for (const each of window.document.querySelectorAll('[href], [src], [action], [formaction]'))
        if (/^\\s*(java|vb)script:/i.test(each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action') ?? each.getAttribute('formaction')))
          found.push(each.outerHTML);
      for (const each of window.document.querySelectorAll('body *'))
        for (const { name } of each.attributes) if (/^on/.test(name)) found.push(name);
      for (const frame of window.document.querySelectorAll('iframe')) {
        const inside = frame.contentDocument;
        if (inside.defaultView) look(inside.defaultView);
        if (inside.querySelector('script:not([type^="application/"]), iframe, object, embed, form, svg script')) found.push('a part of the preview that acts');
        for (const each of inside.querySelectorAll('*'))
          for (const { name, value } of each.attributes)
            if (/^on/.test(name) || /^\\s*(java|vb)script:/i.test(value)) found.push(name + '=' + value);
      }
    };
    look(window);
    return found;
  }`);

test('a page that bites is kept, read, put in a digest and sent, and nothing of it acts', async ({
  mine,
  site,
  downloads,
}) => {
  test.setTimeout(120_000);
  site.put('bites.html', bitingPage(site.url));
  await keep(mine, `${site.url}/bites.html`);
  const asked = site.asked.length;
  const library = await workbench(mine);
  await room(library, 'Library');
  await library.click('option', /Bites/);
  await library.seeText('The first paragraph of this page is plain', 20_000);
  await library.seeText('The third paragraph ends the text');
  await pause(500);
  expect(await bitten(library)).toEqual([]);

  await command(library, 'New digest');
  // The clip that still shows has a title, too.
  await library.see('heading', 'New digest');
  await library.fill('textbox', 'Title', 'Digest of what bites');
  await library.click('button', 'Make the draft');
  await library.see('textbox', 'In one minute', {}, 20_000);
  await library.click('button', 'Preview');
  await until('the preview', async () => (await previewed(library)).includes('Bites'));
  await pause(500);
  expect(await bitten(library)).toEqual([]);

  await command(library, 'Save digest as a web page');
  await library.fill('textbox', 'Your name', 'The weaver');
  await library.click('button', 'Use this name');
  const html = await downloaded(downloads, /\.html$/);
  await command(library, 'Save digest as Markdown text');
  await command(library, 'Save digest as a bundle');
  const markdown = readFileSync(await downloaded(downloads, /\.md$/), 'utf8');
  expect(markdown).toContain('Bites');
  expect(markdown).not.toMatch(/\]\(\s*(java|vb)script:|(?<!\\)<img/i);
  expect(readFileSync(await downloaded(downloads, /\.jsonl$/), 'utf8')).not.toMatch(/"(java|vb)script:/i);
  const reader = await mine.openPage(pathToFileURL(html).href);
  await reader.see('heading', 'Digest of what bites');
  await reader.seeText('Bites');
  await pause(500);
  expect(await bitten(reader)).toEqual([]);
  // Only the page itself asked for anything; our own pages asked for nothing of it.
  expect(site.asked.slice(asked)).toEqual([]);
});

test('pages that are hard to read are kept and shown', async ({ mine, site }) => {
  test.setTimeout(150_000);
  const sentence = 'A sentence of a very large page says very little, but it says it often. ';
  function* large() {
    // What is out of sight is not laid out: it is the size that is tried here, not the browser's patience.
    yield '<title>Fifty megabytes</title><style>p { content-visibility: auto }</style><main>';
    for (let made = 0; made < 50_000_000; made += 100_000) yield `<p>${sentence.repeat(14)}</p>`.repeat(100);
    yield '</main>';
  }
  site.put('large.html', large);
  site.put('nodes.html', `<title>Many nodes</title><main>${'<p>a <b>b</b></p>'.repeat(50_000)}</main>`);
  for (const name of ['frame-menu.html', 'frame-text.html']) site.put(name, fixture(name));
  const pages: [name: string, words: RegExp][] = [
    ['large.html', /A sentence of a very large page/],
    ['rtl.html', /[\u0600-\u06FF\u0590-\u05FF]{3}/],
    ['cjk.html', /[\u3040-\u30FF\u4E00-\u9FFF]{3}/],
    ['no-title.html', /\w/],
    ['frames.html', /Whoever objects says what they need/],
    ['shadow.html', /lives in the shadow/],
    // The last, so that no window begins with it open.
    ['nodes.html', /a b/],
  ];
  for (const [name] of pages.slice(1, -1)) site.put(name, fixture(name).replaceAll('http://pages.example', site.url));
  for (const [name, words] of pages) {
    await (await keep(mine, `${site.url}/${name}`)).close();
    const library = await workbench(mine);
    await room(library, 'Library');
    await library.click('option', undefined, { nth: 0 });
    await library.see('textbox', 'Title');
    const text = () =>
      library.eval<string, []>(`() => document.querySelector('[role=tabpanel] article')?.textContent ?? ''`);
    // A hundred thousand elements are long in being drawn on a machine that does much else.
    await until(`the text of ${name}`, async () => words.test(await text()), 30_000);
    await library.close();
  }
});
