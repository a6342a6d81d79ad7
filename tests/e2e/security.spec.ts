import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './browser/surface';
import { command, keep, openClip, workbench } from './deeds';
import { expect, output, test } from './fixtures';

test('the manifest opens no door to the web', async ({ kind }) => {
  const manifest = JSON.parse(readFileSync(path.join(output, `${kind}-mv3`, 'manifest.json'), 'utf8'));
  for (const door of ['web_accessible_resources', 'externally_connectable', 'content_scripts', 'host_permissions'])
    expect(manifest[door] ?? [], door).toEqual([]);
  expect(manifest.permissions.sort()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    // Firefox has its side bar without one.
    ...(kind === 'chrome' ? ['sidePanel'] : []),
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.incognito).toBe('not_allowed');
  const { extension_pages: policy } = manifest.content_security_policy;
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; object-src 'none';/);
  expect(policy).not.toMatch(/unsafe-eval|wasm|script-src[^;]*(https?:|unsafe)/);
});

test('the settings name every permission of the built manifest, with what it is for', async ({ mine, kind }) => {
  const manifest = JSON.parse(readFileSync(path.join(output, `${kind}-mv3`, 'manifest.json'), 'utf8'));
  const named = ['permissions', 'optional_permissions', 'optional_host_permissions'].flatMap(
    (key) => manifest[key] ?? [],
  );
  const page = await workbench(mine);
  await command(page, 'Show the settings');
  const listed = await until('the ledger', async () => {
    const rows = await page.eval<[string, string][], []>(
      `() => [...document.querySelectorAll('[data-permission]')].map((row) => [row.dataset.permission, row.querySelector('dd').textContent])`,
    );
    return rows.length > 0 ? rows : null;
  });
  expect(listed.map(([permission]) => permission).sort()).toEqual(named.sort());
  for (const [permission, why] of listed) expect(why.length, permission).toBeGreaterThan(20);
});

test('the licences of what is inside come along', ({ kind }) => {
  const text = readFileSync(path.join(output, `${kind}-mv3`, 'licenses.txt'), 'utf8');
  for (const name of ['Commonplace', 'dompurify', 'webextension-polyfill', '@mozilla/readability', 'preact'])
    expect(text).toContain(name);
});

test('the built code makes no code from text and takes none from elsewhere', ({ kind }) => {
  const folder = path.join(output, `${kind}-mv3`);
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.(js|html)$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  const making =
    /\beval\s*\(|\bFunction\s*\(|\bimportScripts\b|\bimport\s*\(\s*["'`]https?:|<script[^>]+src=["']?(https?:)?\/\//;
  for (const file of files)
    expect(making.exec(readFileSync(path.join(folder, file), 'utf8'))?.[0], file).toBeUndefined();
});

/** Tries in an own page what slipped-through markup would try; gives what came through. */
const attempts = async (remote: string): Promise<string[]> => {
  const through: string[] = [];
  const place = document.createElement('div');
  document.body.append(place);
  Reflect.set(globalThis, 'came', (what: string) => through.push(what));
  place.innerHTML = `<img src="data:x" onerror="came('handler')"><iframe srcdoc="<script>parent.came('frame')</script>"></iframe>
    <iframe src="${remote}/framed"></iframe><img src="${remote}/pixel.png"><object data="${remote}/object"></object>
    <form action="${remote}/form" id="attempt"></form><base href="${remote}/">
    <link rel="stylesheet" href="${remote}/sheet.css"><video src="${remote}/film"></video>`;
  const script = document.createElement('script');
  script.textContent = "came('inline script')";
  place.append(script);
  const far = document.createElement('script');
  far.src = `${remote}/far.js`;
  place.append(far);
  try {
    place.querySelector('form')?.submit();
  } catch {
    // One browser says so, the other only refuses.
  }
  if (document.baseURI.startsWith(remote)) through.push('base');
  await new Promise((resolve) => setTimeout(resolve, 800));
  place.remove();
  return through;
};

test('markup that slipped through would run nothing and load nothing', async ({ mine, site }) => {
  const page = await workbench(mine);
  site.asked.length = 0;
  expect(await page.eval<string[], [string]>(attempts, site.url)).toEqual([]);
  expect(site.asked).toEqual([]);
  // Each refusal was said: that is what was asked for here.
  mine.complaints.length = 0;
});

test('a page on the web cannot frame, fetch or call us', async ({ mine, site }) => {
  const own = await workbench(mine);
  const address = await own.eval<string, []>('() => location.origin');
  site.put('evil.html', '<title>Elsewhere</title><h1>Elsewhere</h1>');
  const page = await mine.openPage(`${site.url}/evil.html`);
  const reached = await page.eval<string[], [string]>(async (origin) => {
    const reached: string[] = [];
    for (const file of ['/workbench.html', '/icon/128.png', '/_locales/en/messages.json'])
      await fetch(origin + file).then(
        () => reached.push(`fetch ${file}`),
        () => undefined,
      );
    const frame = document.createElement('iframe');
    frame.src = `${origin}/workbench.html`;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 800));
    try {
      if (frame.contentWindow?.document.getElementById('root')) reached.push('frame');
    } catch {
      // Another origin: an error page of the browser's.
    }
    const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } };
    if (chrome?.runtime?.sendMessage) reached.push('message');
    return reached;
  }, address);
  expect(reached).toEqual([]);
  // Where a browser says that it refused, that is what was asked for here.
  mine.complaints.length = 0;
});

test('a hostile page runs nothing in the reader and loads nothing from where it came', async ({ mine, site }) => {
  const poison = `<article><h1>Rest is work</h1>${'<p>We learned to stop before we were tired, and told each other so in every call.</p>'.repeat(8)}
    <p id="root" class="notice" style="position:fixed;inset:0" onclick="alert(1)">Words <a href="javascript:alert(1)">go</a>
    <svg><script>alert(1)</script><use href="/use.svg#a"></use></svg><math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>
    <iframe srcdoc="<script>alert(1)</script>"></iframe><img src="/pixel.png?reader" alt="A hall" width="400" height="300">
    <form action="/steal"><input name="body"><button>Log in</button></form></p></article>
    <script type="application/ld+json">{"@type": {"toString": 1, "valueOf": 1}}</script>`;
  site.put('hostile.html', `<title>Rest is work</title>${poison}`);
  await keep(mine, `${site.url}/hostile.html`);
  const page = await workbench(mine);
  site.asked.length = 0;
  await openClip(page, /Rest is work/);
  await page.seeText('We learned to stop');
  const held = await page.eval<string[], []>(() => {
    const reader = document.querySelector('[data-reader]') as HTMLElement;
    const acts =
      'script,style,svg,iframe,form,input,button,object,[id],[class],[style],[onclick],a[href^="javascript:"]';
    const remote = [...reader.querySelectorAll('img')].map(({ src }) => src).filter((src) => /^https?:/.test(src));
    return [...[...reader.querySelectorAll(acts)].map(({ outerHTML }) => outerHTML), ...remote];
  });
  expect(held).toEqual([]);
  expect(site.asked).toEqual([]);
});
