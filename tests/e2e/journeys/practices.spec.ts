import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, downloaded, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const hostile = `---
title: Bad
stages:
  - { id: hold, title: Bad }
---

## Stage: hold

1. Look <img src=x onerror="window.ran = true">
`;

test('a practice is found, made one’s own by keys alone, told how it went, tried in a digest, saved and brought in again', async ({
  mine,
  downloads,
  folder,
}) => {
  const page = await workbench(mine);
  await room(page, 'Facilitate');
  await page.fill('searchbox', 'Find a practice', 'peer consutl');
  await page.seeText('1 practice');
  await page.click('option', /^Peer consult in threes/);
  await page.see('article', 'Peer consult in threes');
  await page.seeText(/Idea from: Liberating Structures/);

  // One's own, by keys.
  await command(page, 'Edit the practice');
  await page.see('textbox', 'Steps');
  await page.seeText('Made a copy of “Peer consult in threes” of your own');
  await page.fill('textbox', 'Name of the practice', 'Consult in threes by phone');
  await page.choose('Where', 'Online');
  await command(page, 'Show the practice as it is read');
  await page.see('article', 'Consult in threes by phone');
  await page.seeText('Made from: Peer consult in threes');
  await page.fill('searchbox', 'Find a practice', '');
  await page.see('group', 'Your own');

  // What a meeting says of it stands on its card, and leads there.
  await command(page, 'New meeting note');
  await page.click('option', undefined, { nth: 0, within: ['dialog'] });
  await page.see('textbox', 'Notes');
  await page.click('textbox', 'Notes');
  await page.press('Mod+End');
  await page.type('\nPractice: consult in threes by phone, 30 min, worked well');
  await room(page, 'Facilitate');
  await command(page, 'Consult in threes by phone');
  await page.click('button', /^consult in threes by phone, 30 min, worked well/, { within: ['tabpanel'] });
  await page.see('textbox', 'Notes');

  await command(page, 'Consult in threes by phone');
  await page.see('article', 'Consult in threes by phone');
  await command(page, 'Put it into a digest');
  await page.seeText('“Consult in threes by phone” stands in');
  await page.seeText(/First step: /);

  // Saved, in the trash, and in again from its file; a hostile one is refused in words.
  await command(page, 'Consult in threes by phone');
  await page.see('article', 'Consult in threes by phone');
  await page.click('button', 'Save practice as a method file');
  const saved = await downloaded(downloads, /\.md$/);
  expect(readFileSync(saved, 'utf8')).toContain('## Stage: hold');
  await command(page, 'Move the practice to the trash');
  await page.gone('article', 'Consult in threes by phone');
  const bad = path.join(folder, 'bad.md');
  writeFileSync(bad, hostile);
  const bring = () => command(page, 'Bring in practices from files');
  await page.answerFileDialog(bring, bad);
  await page.seeText(/“bad\.md” did not come in\. It holds HTML/);
  await page.answerFileDialog(bring, saved);
  await page.see('dialog', 'Bring in this practice?');
  await page.press('Enter');
  await page.seeText('Added the practice “Consult in threes by phone”');
  await command(page, 'Undo');
  await page.seeText('Undone: Added the practice “Consult in threes by phone”');
  expect(await page.eval<boolean, []>('() => window.ran === undefined')).toBe(true);
});
