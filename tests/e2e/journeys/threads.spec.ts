import { type Surface, until } from '../browser/surface';
import { command, previewed, unfold, workbench, writeCall } from '../deeds';
import { expect, test } from '../fixtures';

const insight = 'a longer wait lets quieter voices in';
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Sets the day a thread began: a date is typed in the order of the browser's language, which no test knows. */
const setDay = (page: Surface, day: string) =>
  page.eval<boolean, [string]>(
    `(day) => { const field = document.querySelector('[role=tabpanel] input[type=date]'); field.focus(); field.value = day;
      return field.dispatchEvent(new Event('input', { bubbles: true })); }`,
    day,
  );

async function tell(page: Surface, tried: string, organisation: string, consent: string): Promise<void> {
  await page.see('textbox', 'Tried');
  await page.fill('textbox', 'Tried', tried);
  await page.fill('textbox', 'Saw', 'three new voices');
  await page.fill('textbox', 'Changed', 'we wait in every call');
  await page.fill('textbox', 'Their organization', organisation);
  await page.choose('How speakers are named', 'Organization only');
  await page.choose('What its speaker said', consent);
  await page.click('button', 'Keep what was told');
  await page.gone('textbox', 'Tried');
}

test('a line asks after a month whether anyone tried it; what came of it goes into a digest with a yes alone, and is told the next time', async ({
  mine,
}) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  await writeCall(page, `Insight: ${insight} #emergence`);
  await command(page, 'Ask later whether anyone tried it');
  await page.click('option', new RegExp(insight));
  await page.seeText(/will be asked from/);
  await page.click('button', 'Show it');
  await page.see('heading', 'Did anyone try it?');
  expect(await page.count('button', /value thread asks/)).toBe(0);

  // A month goes by: it asks quietly, in the status bar and in the room of those who host.
  await setDay(page, daysAgo(40));
  await page.see('button', '1 value thread asks: did anyone try it?');
  await page.click('button', '1 value thread asks: did anyone try it?');
  await page.see('option', /Asks since/);

  // By the keyboard: two organisations tell, one of them without a yes.
  await command(page, 'Tried: tell what came of it');
  await tell(page, 'waiting ten seconds', 'Network B', 'Yes');
  await page.gone('button', /value thread asks/);
  await page.click('button', 'Tried: tell what came of it');
  await tell(page, 'a silent round', 'Network C', 'To be asked');
  await page.see('heading', 'The value story');
  await page.seeText('2 answers · 2 organizations');

  await page.click('button', 'Put its value story into a digest');
  await page.seeText(/1 story put into .*1 stays/);
  await page.click('tab', /Digest/);
  await expect.poll(() => previewed(page)).toContain('waiting ten seconds');
  const shown = await previewed(page);
  expect(shown).toContain(insight);
  expect(shown).toContain('Network B');
  expect(shown).not.toContain('silent round');

  // The digest leaves; the next one opens with what came back.
  await page.click('button', /^Copy for email/);
  await page.see('dialog', 'Who is sharing this?');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  await page.seeText('Copied');
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.choose('Preset', 'Community digest');
  await page.see('checkbox', 'Last time we asked… (2 found)');
  await page.fill('textbox', 'Title', 'The next one');
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await expect.poll(() => previewed(page)).toMatch(/Last time we asked…[\s\S]*a longer wait[\s\S]*waiting ten seconds/);

  // How principles go from digest to digest goes into it, drawn anew where it leaves, with words.
  await unfold(page, 'What it is made of');
  await page.click('button', 'Put the chart of principles into it');
  await page.seeText('The chart is in “The next one”');
  await expect
    .poll(() => previewed(page))
    .toMatch(/<img[^>]*data:image\/svg\+xml[^>]*alt="How many cards carry each principle[^"]*Emergence \d, \d/);

  // The thread knows where it came from, and closes with a reason.
  await page.click('tab', new RegExp(insight));
  await page.seeText(/told what came of it on/);
  await page.click('button', 'Close value thread…');
  await page.click('option', 'Its story is told');
  await page.seeText(/Closed on/);
  await command(page, 'Undo the last change');
  await page.see('button', 'Close value thread…');
});

test('how many ask stands on the toolbar button only where somebody wants it, and comes back by itself when the browser starts', async ({
  fresh: mine,
}) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  const badge = (sign: string) => until(`the sign “${sign}”`, async () => (await mine.badge(page)) === sign);
  await command(page, 'New value thread from a hunch');
  await page.see('heading', 'Did anyone try it?');
  await setDay(page, daysAgo(40));
  await page.see('button', '1 value thread asks: did anyone try it?');
  await badge('');
  await command(page, 'Show the settings');
  await page.fill('searchbox', 'Find a setting', 'toolbar');
  await page.click('checkbox', 'Show on the toolbar button how many value threads ask');
  await badge('1');
  expect(await page.axe()).toEqual([]);

  await mine.restart('quit');
  const again = await mine.openPage('about:blank');
  await until('the sign', async () => (await mine.badge(again)) === '1');

  const library = await workbench(mine);
  await library.click('tab', /Value thread/);
  await library.click('button', 'Tried: tell what came of it');
  await tell(library, 'waiting ten seconds', 'Network B', 'Yes');
  await until('no sign', async () => (await mine.badge(library)) === '');
});
