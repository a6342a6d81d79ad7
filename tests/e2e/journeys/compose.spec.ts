import type { Surface } from '../browser/surface';
import { until } from '../browser/surface';
import { command, previewed, unfold, workbench } from '../deeds';
import { expect, test } from '../fixtures';

async function note(page: Surface, title: string, lines: readonly string[]): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.holds('textbox', 'Title', '');
  await page.holds('textbox', 'Notes', '');
  await page.fill('textbox', 'Title', title);
  await page.fill('textbox', 'Notes', lines.join('\n'));
  await page.choose('How far it may travel', 'Members of the network');
}

test('a preset makes the draft of a series, a suggestion is put in with its evidence, and nothing is written', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await note(page, 'Monthly call, March 2026', [
    'Noticing: @Reed Host (Example Schools) sees substitute shortages again',
    'Decision: the June convening is online, because two teams cannot travel',
    'Question: what would make peer calls worth 25 minutes?',
    'Thanks: to the library for the room',
    'Decision: this one stays here [room]',
  ]);
  await note(page, 'Monthly call, April 2026', [
    'Tension: @Fern Scribe (Coastal Union) has no cover, substitute shortages all week',
    'Action: share the draft agenda — by 20 May 2027',
  ]);
  await note(page, 'Core team', ['Thanks: to somebody else entirely']);

  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.choose('Preset', 'Community digest');
  await page.choose('What to gather', 'The notes of a series of meetings');
  await page.choose('Series', 'Monthly call (2)');
  await page.see('checkbox', 'With thanks to (1 found)');
  await page.see('checkbox', 'Decided and doing (2 found)');
  await page.see('checkbox', 'Questions for you (1 found)');
  await page.click('checkbox', 'Try this (to write)');
  await page.fill('textbox', 'Title', 'What we hear');
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await page.holds('textbox', 'In one minute', '');

  const preview = (words: string) => until(words, async () => (await previewed(page)).includes(words));
  for (const words of ['the June convening is online', 'worth 25 minutes?', 'to the library', 'share the draft agenda'])
    await preview(words);
  for (const words of ['stays here', 'somebody else', 'Reed', 'Fern', 'Try this'])
    expect(await previewed(page)).not.toContain(words);

  // What two organisations mention waits until somebody takes it; then its count stands above its evidence.
  await unfold(page, 'Mentioned in several places: 1 suggestion');
  await page.see('article', '2 organizations mention “substitute shortages”, in some places');
  expect(await previewed(page)).not.toContain('2 organizations mention');
  await page.click('button', 'Put it under what we’re noticing');
  await page.seeText('Stands in the digest.');
  await preview('2 organizations mention');
  const shown = await previewed(page);
  const at = (words: string) => shown.indexOf(words, shown.indexOf('2 organizations mention'));
  expect(at('sees substitute shortages again')).toBeGreaterThan(0);
  expect(at('has no cover')).toBeGreaterThan(0);
  await command(page, 'Undo the last change');
  await until('the count is gone', async () => !(await previewed(page)).includes('2 organizations mention'));

  // A community changes what came along, block by block.
  await command(page, 'Show the settings');
  await page.click('button', 'Change “One-pager”');
  const onePager = { within: ['group', 'One-pager'] as [string, string] };
  await page.click('button', 'Move “Coming up” up', onePager);
  await page.fill('textbox', 'Its title', 'Soon', { within: ['group', 'Coming up'] });
  await page.see('group', 'Soon');
  await page.click('button', 'Add a block', onePager);
  await page.see('group', 'A block of your own');
  await page.click('button', 'New digest from “One-pager”');
  await page.see('heading', 'New digest');
  await page.see('checkbox', /^Soon/);
  await page.see('checkbox', /^A block of your own/);
});
