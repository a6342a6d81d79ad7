import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ChromiumTarget } from './browser/chromium-target';
import { pause } from './browser/surface';
import { room } from './deeds';
import { test } from './fixtures';

const folder = path.resolve('out/look');
test('look', async ({ mine }) => {
  test.setTimeout(200_000);
  mkdirSync(folder, { recursive: true });
  const page = await mine.findPage('/workbench.html');
  await page.see('navigation', 'Rooms');
  const shoot = async (name: string, widths = [1440, 360]) => {
    await page.front();
    for (const width of widths)
      for (const scheme of ['light', 'dark']) {
        if (scheme === 'dark' && width === 360) continue;
        await page.transport.resize?.(width, 900);
        await (page.transport as ChromiumTarget).send('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-color-scheme', value: scheme }],
        });
        await pause(300);
        await page.screenshot(path.join(folder, `${name}-${scheme}-${width}.png`));
      }
    await page.transport.resize?.(1280, 800);
    await pause(300);
  };
  await room(page, 'Peers');
  await shoot('peers-empty');
  await page.click('button', 'Add the sample library', { nth: 0 });
  await pause(1500);
  await room(page, 'Principles');
  await page.click('option', /Prioritize/, { within: ['complementary', 'Principles'] });
  await page.see('option', undefined, { within: ['region', 'Evidence'], nth: 0 });
  await pause(500);
  await shoot('principle', [1440, 800, 360]);
  await page.click('option', undefined, { within: ['region', 'Evidence'], nth: 1 });
  await page.see('button', 'Looks like this');
  await shoot('principle-chosen');
  await room(page, 'Peers');
  await page.click('option', undefined, { within: ['complementary', 'Peers'], nth: 0 });
  await pause(800);
  await shoot('organisation', [1440, 800, 360]);
  await room(page, 'Peers');
  await page.click('option', /Programme lead/, { within: ['complementary', 'Peers'] });
  await pause(800);
  await shoot('person', [1440, 360]);
  await room(page, 'Peers');
  await shoot('peers', [360]);
  await room(page, 'Library');
  await page.click('option', /Who do you call/, { within: ['complementary', 'Library'] });
  await pause(800);
  await shoot('clip');
});
