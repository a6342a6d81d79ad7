import { type Surface, until } from '../browser/surface';
import { command, previewed, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const text = [
  'Noticing: Programme Weaver asks the same as two others',
  'Quote: “I was afraid to ask Programme Weaver.” — @Meadow Host (Example Network) [ok network]',
  'Thanks: to @Weaver for the room',
].join('\n');
const here = { within: ['list', 'People in this note'] as [string, string] };

/** Unfolds what a summary with these words folds away. */
async function unfold(page: Surface, words: string): Promise<void> {
  const press = `(words) => {
    const found = [...document.querySelectorAll('details:not([open]) > summary')].find((each) => each.innerText.includes(words));
    found?.click();
    return found !== undefined;
  }`;
  await until(words, () => page.eval<boolean, [string]>(press, words));
}

test('people of a note become a roster when somebody says so, and what leaves calls them by another word', async ({
  mine,
}) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Title', 'Autumn call');
  await page.fill('textbox', 'Who was there', 'Programme Weaver (teacher, Example School), 9 people');
  await page.fill('textbox', 'Notes', text);
  await page.choose('How far it may travel', 'Members of the network');

  // Nobody is kept before it is asked for.
  await unfold(page, 'People in this note');
  await page.seeText(/teacher · Example School/);
  await page.seeText(/in this browser only, never into what you share; erase anybody/);
  await room(page, 'Peers');
  await page.gone('option', /Programme Weaver/, { within: ['complementary', 'Peers'] });
  await page.click('button', 'Keep Meadow Host', here);
  await page.see('option', /Meadow Host/, { within: ['complementary', 'Peers'] });
  await page.see('button', 'Take Meadow Host off the roster', here);
  await command(page, 'Keep the people of this note as a roster');
  await page.see('option', /Programme Weaver.*teacher/, { within: ['complementary', 'Peers'] });
  await command(page, 'Undo');
  await page.gone('option', /Programme Weaver/, { within: ['complementary', 'Peers'] });
  await page.see('button', 'Take Meadow Host off the roster', here);
  await page.click('button', 'Keep Programme Weaver', here);
  await page.see('option', /Programme Weaver.*teacher/, { within: ['complementary', 'Peers'] });

  // What leaves says neither name; who composes sees it, and takes another word.
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.fill('textbox', 'Title', 'Autumn digest');
  await page.seeText(/1 meeting note/);
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await page.seeText(/“Programme Weaver” becomes “Speaker [A-Z]”/);
  await page.click('button', 'Another word for Programme Weaver');
  await page.see('dialog', 'Which word stands for them?');
  await page.type('a host of ours');
  await page.click('option', /Say “a host of ours” instead/, { within: ['dialog'] });
  await page.seeText(/“Programme Weaver” becomes “a host of ours”/);
  await page.click('button', 'Preview');
  await until('the words that stand for them', async () => (await previewed(page)).includes('[a host of ours]'));
  const shown = await previewed(page);
  for (const hidden of ['Weaver', 'Meadow', 'Example Network']) expect(shown).not.toContain(hidden);

  // Who is erased goes from the roster, with the word.
  await room(page, 'Peers');
  await page.click('option', /Programme Weaver/, { within: ['complementary', 'Peers'] });
  await page.click('button', 'Erase this entry for ever…');
  await page.seeText(/1 meeting’s people, with the word that stands for them there/);
  await page.fill('textbox', /erase/, 'erase', { within: ['dialog'] });
  await page.click('button', 'Replace and erase');
  await page.seeText(/The entry is erased and the name replaced in/);
  await page.click('tab', 'Autumn call');
  await unfold(page, 'People in this note');
  await page.see('button', 'Take Meadow Host off the roster', here);
  expect(await page.eval<string, []>(`() => document.body.innerText`)).not.toContain('Programme Weaver');
});
