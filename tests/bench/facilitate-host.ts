import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import type { ChromiumTarget } from '../e2e/browser/chromium-target';
import { pause, type Surface } from '../e2e/browser/surface';
import { command, room, workbench } from '../e2e/deeds';
import { type Ground, rounded } from './benchmark';
import type { Measured } from './facilitate';
import { insideScript } from './inside-script';

/** Three hours of seconds, a block every quarter of an hour, and one that follows the last of them. */
const seconds = 10_800;
const blockSeconds = 900;
const blocks = seconds / blockSeconds + 1;
/** Seconds that go by before anything is counted: what is made once is there then. */
const warmUp = 60;

/** What the page holds after its garbage was collected. */
interface Held {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function held(page: Surface): Promise<Held> {
  const target = page.transport as ChromiumTarget;
  // What was let go of in one turn is found in the next.
  for (let turn = 0; turn < 3; turn += 1) {
    await target.send('HeapProfiler.collectGarbage');
    await pause(100);
  }
  const { metrics } = await target.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heapMb: of('JSHeapUsedSize') / 2 ** 20, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

const ticks = (page: Surface, count: number) =>
  page.eval<void, [number]>(`async (count) => { await globalThis.benchTick(count); return null; }`, count);

/** Opens a session in the host view and begins it, in a browser of its own. */
async function host(ground: Ground): Promise<{ browser: Chromium; page: Surface }> {
  const folder = path.join(ground.scratch, 'host');
  const [profile, downloads] = [path.join(folder, 'profile'), path.join(folder, 'downloads')];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension });
  const welcome = await browser.findPage('/workbench.html');
  await welcome.see('navigation', 'Rooms', {}, 20_000);
  await welcome.eval(
    `async (blocks) => { ${await insideScript('facilitate-host-inside.ts')}; await globalThis.benchHost.seedSession(blocks); return null; }`,
    blocks,
  );
  await welcome.close();
  const page = await workbench(browser);
  await room(page, 'Facilitate');
  await page.click('option', /^Three hours/);
  await page.see('article', 'Part 1');
  await command(page, 'Host this session');
  await page.see('heading', 'Ready to begin');
  await page.press('n');
  await page.see('heading', 'Part 1');
  await pause(1500);
  return { browser, page };
}

/** Three hours of hosting by a clock that is held: what the page holds afterwards beside what it held at first, and its longest task. */
export async function measure(ground: Ground): Promise<Measured> {
  const { browser, page } = await host(ground);
  try {
    await (page.transport as ChromiumTarget).send('Performance.enable');
    await page.eval(
      `async () => { ${await insideScript('facilitate-host-inside.ts')}; globalThis.benchHost.holdClock(); return null; }`,
    );
    await ticks(page, warmUp);
    const before = await held(page);
    await page.eval(`() => { globalThis.benchTasks.length = 0; return null; }`);
    for (let block = 1; block < blocks; block += 1) {
      await ticks(page, blockSeconds - (block === 1 ? warmUp : 0));
      await page.press('n');
      await page.see('heading', `Part ${block + 1}`);
    }
    await ticks(page, warmUp);
    const tasks = await page.eval<number[], []>(`() => globalThis.benchTasks`);
    const after = await held(page);
    return told({ before, after, longest: Math.max(0, ...tasks) });
  } finally {
    await browser.close();
  }
}

function told({ before, after, longest }: { before: Held; after: Held; longest: number }): Measured {
  const grown = rounded(after.heapMb - before.heapMb);
  const beside = (was: number, is: number) => `${was} → ${is}`;
  return {
    rows: [
      ['host: heap after 3 h, MB more', grown.toFixed(1), `${before.heapMb.toFixed(1)} → ${after.heapMb.toFixed(1)}`],
      ['host: nodes', `${after.nodes - before.nodes}`, beside(before.nodes, after.nodes)],
      ['host: listeners', `${after.listeners - before.listeners}`, beside(before.listeners, after.listeners)],
      ['host: longest task, ms (over 50)', rounded(longest).toFixed(1)],
    ],
    figures: { hostHeapMb3h: grown, hostLongestTaskMs: rounded(longest) },
  };
}
