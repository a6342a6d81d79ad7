import { type Surface, until } from '../browser/surface';
import { draftDigest, previewed, unfold, workbench, writeCall } from '../deeds';
import { expect, test } from '../fixtures';

const secret = 'we are afraid to lose our funding next year';
const note = [`Noticing: ${secret} [room]`, 'Noticing: three groups ask the same question'].join('\n');

/** A digest of a note, one line of which is to stay in the room. */
async function drafted(page: Surface): Promise<void> {
  await writeCall(page, note, 'Members of the network');
  await draftDigest(page);
}

/** What of a field is selected. */
const selected = (page: Surface, label: string) =>
  page.eval<string, [string]>(
    `(label) => { const box = document.activeElement; return box.getAttribute('aria-label') === label || box.labels?.[0]?.textContent.includes(label) ? box.value.slice(box.selectionStart, box.selectionEnd) : ''; }`,
    label,
  );

test('what is to stop a digest is found as one types, is gone to, and lets it leave for a written reason only', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await drafted(page);
  await page.fill(
    'textbox',
    'In one minute',
    `Somebody said: ${secret}. More at https://a.org/x?utm_source=list today.`,
  );
  await page.see('button', /^1 stop \d+ to check/, {}, 20_000);
  await page.click('button', /^1 stop \d+ to check/);
  await page.see('heading', 'Not to be shared so');
  await page.seeText('It certifies nothing');

  // Enter goes to the very words.
  await page.click('button', /^Words that may not go this far/);
  await until('the words are selected', async () => (await selected(page, 'In one minute')) === secret);

  // One press mends a link, and one undo takes that back.
  await page.click('button', 'Put: https://a.org/x');
  await page.seeText('Put “https://a.org/x” there, in “Spring digest”');
  await page.gone('button', 'Put: https://a.org/x');
  await until('the page', async () => !(await previewed(page)).includes('utm_source'));

  // It stays here without a reason.
  await page.click('button', /^Copy for email/);
  await page.see('dialog', 'Who is sharing this?');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  await page.see('dialog', 'This digest is not to be shared so');
  await page.fill('textbox', /^Why it may leave all the same/, 'No.');
  await page.click('button', 'Keep it here');
  await page.gone('dialog', 'This digest is not to be shared so');
  expect(await page.hasText(/Editions \(/)).toBe(false);

  // Its paper says what it is.
  const paper = await page.eval<string, []>(
    `() => { dispatchEvent(new Event('beforeprint')); const all = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ? [each.shadowRoot.textContent] : []); return all.join(''); }`,
  );
  expect(paper).toContain('Not for sharing');

  await page.click('checkbox', 'Tell in the digest what was checked');
  await page.click('button', /^Copy for email/);
  await page.see('dialog', 'This digest is not to be shared so');
  await page.fill('textbox', /^Why it may leave all the same/, 'They told me that they agree.');
  await page.click('button', 'Share it with this reason');
  await page.seeText('Copied');
  await unfold(page, 'Editions (1)');
  await page.click('button', /copied · Members of the network/);
  await page.seeText('It went out past what was to stop it');
  await page.seeText(/They told me that they agree\./);
  await until('the report', async () => (await previewed(page)).includes('What was checked before sharing'));
});
