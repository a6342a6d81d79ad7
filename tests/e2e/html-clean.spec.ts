import path from 'node:path';
import { build } from 'vite';
import type { Surface } from './browser/surface';
import { type Bench, expect, type Options, openBench, test } from './fixtures';

// The cleaning rule in the parsers of both engines: what comes out must stay harmless however often it is parsed again.
const root = path.resolve(import.meta.dirname, '../..');
let bench: Bench;
let page: Surface;

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.join(root, 'lib/html/index.ts'), formats: ['iife'], name: 'html' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const code = first && 'output' in first ? first.output[0].code : '';
  bench = await openBench(test.info().project.name as Options['kind']);
  bench.site.put('clean', '<!doctype html><title>Clean</title>');
  page = await bench.browser.openPage(`${bench.site.url}/clean`);
  await page.eval(`() => { ${code}\n globalThis.html = html; }`);
});
test.afterAll(() => bench?.close());

const clean = (html: string) =>
  page.eval(
    (dirty: string) => (Reflect.get(globalThis, 'html') as { cleanHtml(html: string): string }).cleanHtml(dirty),
    html,
  );

test('structure and words stay as they are', async () => {
  const html =
    '<h2>Why</h2><p dir="rtl" lang="ar">One <em>two</em><br></p><ol start="2" reversed="" type="a"><li>a</li></ol><table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">x</td></tr></tbody></table><figure><figcaption>c</figcaption></figure><blockquote cite="https://example.org/">q</blockquote><time datetime="2026-01-01">now</time><pre><code>if (a &lt; b) &amp;&amp; "c"</code></pre><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><math display="block"><mfrac><mi>t</mi><mn>2</mn></mfrac></math>';
  expect(await clean(html)).toBe(html);
});

test('ids, names, classes, styles and handlers go', async () => {
  expect(
    await clean('<p id="a" class="b" style="color:red" onclick="x()" name="c" data-x="1" aria-label="z">d</p>'),
  ).toBe('<p>d</p>');
});

test('links are http, https or mailto', async () => {
  const bad = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:http://clean.example/1',
    'file:///etc/passwd',
    '#a',
    'relative',
    '\u0001javascript:x',
  ];
  for (const href of bad) expect(await clean(`<a href="${href}">a</a>`), href).toBe('<a>a</a>');
  expect(await clean('<a href="https://example.org/x" target="_blank" rel="opener">a</a>')).toBe(
    '<a href="https://example.org/x" rel="noopener noreferrer">a</a>',
  );
  expect(await clean('<a href="mailto:a@example.org">a</a>')).toContain('href="mailto:a@example.org"');
  expect(await clean('<q cite="javascript:x">a</q>')).toBe('<q>a</q>');
});

test('an image loads nothing', async () => {
  expect(await clean('<img src="https://example.org/a.png" srcset="b 2x" alt="A">')).toBe(
    '<img alt="A" data-address="https://example.org/a.png">',
  );
  expect(await clean('<img src="/a.png" data-address="javascript:x">')).toBe('<img>');
  expect(await clean('<img src="data:image/png;base64,AAAA">')).toBe('<img src="data:image/png;base64,AAAA">');
  expect(await clean('<img src="data:image/svg+xml,x">')).toBe('<img>');
  expect(await clean('<img src="data:text/html,x">')).toBe('<img>');
  expect(await clean('<p data-address="https://example.org/" src="https://example.org/">x</p>')).toBe('<p>x</p>');
  expect(
    await clean(
      '<picture><source srcset="https://example.org/b.png"><img alt="A"></picture><video poster="https://example.org/c.png" src="x">v</video><audio src="x"></audio><input type="image" src="https://example.org/d.png"><table background="https://example.org/e.png"><tbody></tbody></table>',
    ),
  ).toBe('<img alt="A"><table><tbody></tbody></table>');
});

const hurt = (n: number) => `globalThis.hurt=${n}`;
const poisons = [
  '<script>globalThis.hurt=1</script>',
  `<img src=x onerror="${hurt(2)}">`,
  `<svg onload="${hurt(3)}"><script>${hurt(3)}</script></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hurt(4)}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${hurt(5)}>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror="${hurt(6)}"></style></annotation-xml></math>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${hurt(7)}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${hurt(8)}>">`,
  `<template><img src=x onerror="${hurt(9)}"></template>`,
  `<iframe srcdoc="<script>parent.hurt=10</script>"></iframe><iframe src="javascript:parent.hurt=10"></iframe>`,
  `<object data="javascript:${hurt(11)}"></object><embed src="javascript:${hurt(11)}">`,
  `<a href="javascript:${hurt(12)}" id="click">x</a>`,
  `<form action="javascript:${hurt(13)}"><input name="attributes"><input type=submit id="click"></form>`,
  `<base href="javascript:/a/-${hurt(14)};///////"><a href=../lol/safari.html id="click">x</a>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${hurt(15)}"><link rel="stylesheet" href="data:text/css,*{}">`,
  `<style>@keyframes x{}</style><p style="animation:x" onanimationstart="${hurt(16)}">x</p>`,
  `<details open ontoggle="${hurt(17)}"><summary>s</summary></details>`,
  `<xmp><p title="</xmp><img src=x onerror=${hurt(18)}>"></xmp>`,
  `<textarea><p title="</textarea><img src=x onerror=${hurt(19)}>"></textarea>`,
  `<!--><img src=x onerror=${hurt(20)}>--><!--x--!><img src=x onerror=${hurt(20)}>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.hurt=21</script>"></foreignObject></svg>`,
  `<select><template shadowrootmode="open"><img src=x onerror=${hurt(22)}></template></select><div><template shadowrootmode="open"><img src=x onerror=${hurt(22)}></template></div>`,
  `<table><tr><td><svg><desc><table><tr><td><style><img src=x onerror=${hurt(23)}></style>`,
  `<img name="body"><img id="cookie" name="cookie"><form id="location"><input id="href"></form>`,
  `<x-element onclick="${hurt(25)}" is="x"><p is="x-p">x</p></x-element>`,
  `${'<div>'.repeat(600)}<math><mi><style><img src=x onerror=${hurt(26)}>`,
];

test('poison does nothing, parsed once, twice or in pieces', async () => {
  for (const [index, poison] of poisons.entries()) {
    const once = await clean(poison);
    expect(once, poison).not.toMatch(
      /\son\w+=|<(script|style|iframe|form|svg|template|noscript|object|embed|base|meta|link)\b|javascript:/i,
    );
    expect(once, poison).not.toMatch(/\s(id|name)=/);
    expect(await clean(once), poison).toBe(once);
    const done = await page.eval(async (html: string) => {
      const host = document.createElement('div');
      document.body.append(host);
      host.innerHTML = html;
      const again = host.innerHTML;
      host.innerHTML = again;
      host.querySelectorAll('a').forEach((link) => void (link.href ? null : link.click()));
      await new Promise((resolve) => setTimeout(resolve, 10));
      host.remove();
      return { hurt: Reflect.get(globalThis, 'hurt') ?? null, body: document.body instanceof HTMLBodyElement };
    }, once);
    expect(done, `${index}: ${poison}`).toEqual({ hurt: null, body: true });
  }
});

test('poison around words leaves the words', async () => {
  for (const poison of poisons.slice(0, 3))
    expect(await clean(`<p>before</p>${poison}<p>after</p>`)).toMatch(/before.*after/s);
});

test('as light Markdown it is its words and the few marks there are', async () => {
  const light = (html: string) =>
    page.eval(
      (dirty: string) =>
        (Reflect.get(globalThis, 'html') as { lightMarkdown(html: string): string }).lightMarkdown(dirty),
      html,
    );
  expect(
    await light(
      '<style>p{color:red}</style><h2 onclick="x()">Heard</h2><script>bad()</script><ul><li><b>one</b><img src=x onerror="x()"></li><li><a href="javascript:x()">two</a> <a href="https://example.org/a">three</a></li></ul><p><svg><title>hidden</title></svg>last</p><textarea>typed</textarea>',
    ),
  ).toBe('**Heard**\n\n- **one**\n- two [three](https://example.org/a)\n\nlast');
  expect(
    await light(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">Bold</span><span style="font-weight:400;"> and </span><span style="font-style:italic">so</span></p></b>',
    ),
  ).toBe('**Bold** and *so*');
});
