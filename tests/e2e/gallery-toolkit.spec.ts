import path from 'node:path';
import { pause, type Surface, until } from './browser/surface';
import { begun, Camera, type Language, runs } from './camera';
import { previewed, setClock, unfold } from './deeds';
import { launch, output, test } from './fixtures';
import { allowing } from './played';
import { answers, communityDigest, meetings, reviewed, rising, room, tried } from './told';

/** Pictures of what those who host use, and of what leaves a digest and comes back: empty, and with a few things in it. */

const feed = `<rss><channel><title>Example Network writes</title>${[
  'A first draft of our pact',
  'What we asked in March',
]
  .map((title, at) => `<item><title>${title}</title><link>https://example.org/${at}</link></item>`)
  .join('')}</channel></rss>`;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A browser's field for a day has parts of its own in every language: it is given the day whole. */
const setDay = (page: Surface, day: string) =>
  page.eval<boolean, [string]>(
    `(day) => {
      const field = [...document.querySelectorAll('[role=tabpanel] input[type=date]')].find((each) => each.offsetParent);
      field.value = day;
      return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }`,
    day,
  );

/** Scrolls to the first that fits, in the text at hand. */
const goTo = (page: Surface, css: string) =>
  page.eval<void, [string]>(
    `(css) => [...document.querySelectorAll(css)].find((each) => each.getClientRects().length)?.scrollIntoView()`,
    css,
  );

/** How the line begins that a thread is about. */
const insight = (language: Language) => new RegExp((room[language].text.split(': ').at(-1) as string).slice(0, 20));

interface Written {
  title: string;
  present?: string;
  text: string;
  day?: string;
}

async function write(page: Surface, camera: Camera, { title, present, text, day }: Written): Promise<void> {
  const { word } = camera;
  await camera.command(page, 'command_meeting_new');
  await page.click('option', new RegExp(word('template_blank_title')));
  await page.see('tabpanel', word('editor_meeting'));
  await page.fill('textbox', word('meeting_title'), title);
  if (present) await page.fill('textbox', word('meeting_present'), present);
  await page.fill('textbox', word('meeting_text'), text);
  await page.choose(word('release_label'), word('release_network'));
  await page.choose(word('attribution_label'), word('attribution_unattributed'));
  if (day) await setDay(page, day);
  await pause(700);
}

/** What there is before anything was written. */
async function empty(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  await camera.room(page, 'room_facilitate');
  await camera.shoot(page, 'facilitate-empty');
  for (const [name, key, heading] of [
    ['network', 'command_network_open', 'network_title'],
    ['radar', 'command_radar_show', 'editor_radar'],
    ['learning', 'command_learning_open', 'editor_learning'],
    ['feeds', 'command_feed_list', 'editor_feeds'],
  ] as const) {
    await camera.command(page, key);
    await page.see('tab', word(heading));
    await pause(500);
    await camera.shoot(page, `${name}-empty`);
  }
  await camera.command(page, 'command_view_beforeShare');
  await pause(500);
  await camera.shoot(page, 'before-you-share-empty');
  await page.press('Alt+j');
}

/** A session from its agenda to what is left of it. */
async function session(page: Surface, camera: Camera): Promise<void> {
  const { word, language } = camera;
  const said = reviewed[language];
  await camera.command(page, 'command_session_new');
  await page.see('heading', word('editor_newSession'));
  await camera.shoot(page, 'session-new');
  await page.fill('spinbutton', word('session_size'), '40');
  await page.click('button', word('newSession_create'));
  await page.see('article', undefined, { nth: 2 });
  await camera.shoot(page, 'session');
  await goTo(page, '[data-part=blocks]');
  await camera.shoot(page, 'session-agenda');
  await page.eval(`() => document.querySelector('[role=tabpanel] article details:not([open]) > summary').click()`);
  await camera.shoot(page, 'session-block');
  const start = await page.eval<number, []>(`() => {
    const [day, time] = ['date', 'time'].map((type) => document.querySelector('[role=tabpanel] input[type=' + type + ']').value);
    return new Date(day + 'T' + time).getTime();
  }`);
  await camera.command(page, 'command_review_before');
  await page.fill('textbox', word('review_q_hope'), said.hope);
  await page.click('button', word('command_review_addHunch'));
  await page.fill('textbox', word('hunch_condition'), said.ifWe);
  await page.fill('textbox', word('hunch_outcome'), said.outcome);
  await camera.shoot(page, 'review-before');
  await camera.command(page, 'command_review_after');
  await page.fill('textbox', word('review_q_happened'), said.happened);
  await page.fill('textbox', word('review_learned'), said.happened);
  await page.eval(`() => { for (const each of document.querySelectorAll('[role=tabpanel]')) each.scrollTo(0, 0); }`);
  await camera.shoot(page, 'reviews');
  await camera.command(page, 'command_group_join');
  await camera.command(page, 'command_session_after');
  await page.seeText(word('after_noNote'));
  await camera.shoot(page, 'after-session-empty');
  await page.click('button', word('command_session_meeting'));
  await page.see('textbox', word('meeting_text'));
  await page.fill('textbox', word('meeting_present'), room[language].present);
  await page.fill('textbox', word('meeting_text'), room[language].text.replaceAll(/\[ok \w+\]/g, '[ask]'));
  await pause(700);
  await page.click('tab', camera.begins('editor_afterSessionOf'));
  await page.see('button', word('consent_yes'), { nth: 0 }).catch(() => undefined);
  await camera.shoot(page, 'after-session');
  await camera.command(page, 'command_learning_open');
  await page.see('textbox', word('learning_new'));
  await camera.shoot(page, 'learning');
  await camera.first(page, 'room_facilitate');
  await camera.shoot(page, 'facilitate');
  await page.click('button', word('command_session_host'));
  await page.see('heading', word('host_before'));
  await camera.shoot(page, 'host-ready');
  await setClock(page, start, 0);
  await page.click('button', word('host_start'));
  await page.see('button', new RegExp(`^${word('host_pause')}`));
  await camera.shoot(page, 'host');
  await setClock(page, start, 18);
  await pause(1200);
  await camera.shoot(page, 'host-late');
  await camera.command(page, 'command_tab_close');
}

/** A round of the health check, who is tied to whom, and what rises. */
async function network(page: Surface, camera: Camera): Promise<void> {
  const { word, language } = camera;
  await camera.command(page, 'command_health_new');
  await page.see('heading', word('health_asked'));
  await camera.shoot(page, 'health-new');
  await page.click('button', word('command_health_answer'));
  await page.click('button', word('health_begin'));
  await page.see('radio', '5', { nth: 0 });
  await camera.shoot(page, 'health-answer');
  await page.click('button', word('health_stop'));
  await page.click('button', word('health_stop'));
  await page.click('button', word('command_health_paste'));
  await page.fill('textbox', word('health_pasteField'), answers);
  await camera.shoot(page, 'health-answers');
  await page.click('button', word('command_health_keepRead'));
  await page.gone('textbox', word('health_pasteField'));
  await page.click('button', word('command_health_close'));
  await page.see('button', word('command_health_saveChart'), { nth: 1 });
  await camera.shoot(page, 'health');
  await goTo(page, '[role=tabpanel] figure');
  await camera.shoot(page, 'health-charts');
  await goTo(page, '[role=tabpanel] table');
  await camera.shoot(page, 'health-table');
  for (const [title, present, text] of meetings[language]) await write(page, camera, { title, present, text });
  await camera.command(page, 'command_network_open');
  await page.see('heading', word('network_title'));
  await pause(1500);
  await camera.shoot(page, 'network');
  await page.click('button', undefined, { within: ['table', word('network_nodes')], nth: 4 });
  await page.see('region', word('network_chosen'));
  await camera.shoot(page, 'network-chosen');
  await goTo(page, '[role=tabpanel] table');
  await camera.shoot(page, 'network-tables');
  const { before, lately } = rising(language);
  await write(page, camera, {
    title: { en: 'Winter visits', es: 'Visitas de invierno' }[language],
    text: before,
    day: daysAgo(150),
  });
  await write(page, camera, {
    title: { en: 'Summer visits', es: 'Visitas de verano' }[language],
    text: lately,
    day: daysAgo(9),
  });
  await camera.command(page, 'command_radar_show');
  await page.see('button', camera.begins('radar_leaveOne'), { nth: 0 }, 20_000);
  await camera.shoot(page, 'radar');
}

/** A value thread from its beginning to its story; that, a health check and a chart in a digest, and what is to be checked there. */
async function told(page: Surface, camera: Camera): Promise<void> {
  const { word, language } = camera;
  await write(page, camera, { ...room[language], day: daysAgo(3) });
  await camera.command(page, 'command_thread_begin');
  await page.click('option', insight(language), { within: ['dialog'] });
  await page.click('button', word('thread_show'));
  await page.see('heading', word('thread_question'));
  await camera.shoot(page, 'thread');
  await setDay(page, daysAgo(40));
  await pause(500);
  for (const [attempt, saw, organisation] of tried[language]) {
    await page.click('button', word('command_thread_tried'));
    await page.see('textbox', word('thread_triedLabel'));
    await page.fill('textbox', word('thread_triedLabel'), attempt);
    await page.fill('textbox', word('thread_sawLabel'), saw);
    await page.fill('textbox', word('line_organisation'), organisation);
    await page.choose(word('attribution_label'), word('attribution_organisation'));
    await page.choose(word('line_consent'), word('consent_yes'));
    if (attempt === tried[language][0]?.[0]) await camera.shoot(page, 'thread-telling');
    await page.click('button', word('command_thread_keep'));
    await page.gone('textbox', word('thread_triedLabel'));
  }
  await page.see('heading', word('thread_story'));
  await camera.shoot(page, 'thread-told');
}

/** A value story, a health check and a chart in a digest, and what is to be looked at before it is shared. */
async function shared(page: Surface, camera: Camera): Promise<void> {
  const { word, language } = camera;
  await camera.command(page, 'command_digest_new');
  await page.see('heading', word('newDigest_heading'));
  await page.choose(word('preset_choose'), communityDigest[language]);
  await page.click('button', word('newDigest_create'));
  await page.see('textbox', word('digest_oneMinute'), {}, 20_000);
  for (const [tab, key] of [
    [insight(language), 'command_thread_toDigest'],
    [camera.begins('health_title'), 'command_health_toDigest'],
  ] as const) {
    await page.click('tab', tab);
    await page.click('button', word(key));
    await pause(1500);
    if (await page.count('dialog')) await page.press('Enter');
  }
  // A note goes in whole: somebody who was there can tell who speaks.
  await page.click('tab', new RegExp(`^${room[language].title}`));
  await camera.command(page, 'command_digest_put');
  await pause(1200);
  if (await page.count('dialog')) await page.press('Enter');
  await page.click('tab', camera.begins('newDigest_titleOf'));
  await page.see('textbox', word('digest_oneMinute'));
  await camera.command(page, 'command_digest_trend');
  await pause(1500);
  await camera.quiet(page);
  await camera.shoot(page, 'digest-told');
  for (const [name, css] of [
    ['story', '[data-block] article'],
    ['chart', '[data-block] article img'],
    ['health', '[data-block] article:has(img) ~ article:not(:has(img))'],
  ] as const) {
    await goTo(page, css);
    await camera.shoot(page, `digest-${name}`);
  }
  await page.click('button', word('digest_preview'));
  await until('the preview', async () => (await previewed(page)).includes('<img'));
  for (const [name, css, at] of [
    ['story', '.item', 0],
    ['chart', 'img', 0],
    ['health', '.item', -1],
  ] as const) {
    await page.eval<void, [string, number]>(
      `(css, at) => [...document.querySelector('iframe').contentDocument.querySelectorAll(css)].at(at)?.scrollIntoView()`,
      css,
      at,
    );
    await camera.shoot(page, `digest-preview-${name}`);
  }
  await page.click('button', word('digest_edit'));
  await camera.command(page, 'command_view_beforeShare');
  await page.see('heading', word('lint_fixes'), {}, 20_000);
  await camera.shoot(page, 'before-you-share-below');
  await page.press('Alt+Shift+j');
  await camera.shoot(page, 'before-you-share');
  await page.press('Alt+Shift+j');
  await page.press('Alt+j');
}

/** What went out, and what is different by now. */
async function edition(page: Surface, camera: Camera): Promise<void> {
  const { word } = camera;
  await page.click('button', word('share_copy'));
  await page.see('dialog', word('identity_title'));
  await page.fill('textbox', word('identity_name'), 'The weaver');
  await page.click('button', word('identity_yes'));
  await page.gone('dialog');
  await unfold(page, word('editions_title').split('$1')[0] as string);
  await camera.quiet(page);
  await camera.shoot(page, 'editions');
  await page.click('button', new RegExp(`${word('edition_wayCopy')} · `));
  await page.see('combobox', word('edition_show'));
  await camera.shoot(page, 'edition');
  await page.choose(word('edition_show'), word('edition_withNow'));
  await pause(800);
  await camera.shoot(page, 'edition-compared');
}

for (const [name, language, widths, looks] of runs) {
  test(`@gallery sessions and their reviews ${name}`, async ({ mine }) => {
    test.setTimeout(600_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await empty(page, camera);
    await session(page, camera);
  });

  test(`@gallery a network and what is told in it ${name}`, async ({ mine }) => {
    test.setTimeout(1_200_000);
    const camera = new Camera(language, widths, looks);
    const page = await begun(mine, language, camera);
    await network(page, camera);
    await told(page, camera);
    await shared(page, camera);
    await edition(page, camera);
  });

  test(`@gallery feeds ${name}`, async ({ folder, site }) => {
    test.setTimeout(300_000);
    const camera = new Camera(language, widths, looks);
    const extension = allowing(path.join(output, 'chrome-mv3'), folder, ['*://127.0.0.1/*']);
    const browser = await launch('chrome', folder, { extension });
    const page = await begun(browser, language, camera);
    site.put('feed.xml', feed, 'application/rss+xml');
    await camera.command(page, 'command_feed_list');
    await page.fill('textbox', camera.word('feed_address'), `${site.url}/feed.xml`);
    await page.click('button', camera.word('command_feed_follow'));
    await page.see('heading', 'Example Network writes');
    await camera.shoot(page, 'feeds');
    await browser.close();
  });
}
