import { pause, type Surface } from './browser/surface';
import { begun, Camera, type Language, picture } from './camera';
import { setClock } from './deeds';
import { test } from './fixtures';
import { answers, meetings, reviewed } from './told';

/** The guide's pictures of what those who host use: `npx playwright test --project=chrome --grep=@pictures`, after a build. */

type Shoot = (name: string) => Promise<void>;

/** A session from its agenda to what is said of it before and after; and the view it is hosted with. */
async function ofSession(page: Surface, camera: Camera, shoot: Shoot): Promise<void> {
  const { word, language } = camera;
  const said = reviewed[language];
  await camera.command(page, 'command_session_new');
  await page.see('heading', word('editor_newSession'));
  await page.fill('spinbutton', word('session_size'), '24');
  await page.click('button', word('newSession_create'));
  await page.see('article', undefined, { nth: 2 });
  await page.eval(`() => document.querySelector('[data-part=blocks]').scrollIntoView()`);
  await shoot('agenda');
  const start = await page.eval<number, []>(`() => {
    const [day, time] = ['date', 'time'].map((type) => document.querySelector('[role=tabpanel] input[type=' + type + ']').value);
    return new Date(day + 'T' + time).getTime();
  }`);
  await camera.command(page, 'command_review_before');
  await page.fill('textbox', word('review_q_hope'), said.hope);
  await page.click('button', word('command_review_addHunch'));
  await page.fill('textbox', word('hunch_condition'), said.ifWe);
  await page.fill('textbox', word('hunch_outcome'), said.outcome);
  await page.press('Mod+b');
  await camera.command(page, 'command_review_after');
  await page.fill('textbox', word('review_q_happened'), said.happened);
  await page.eval(`() => { for (const each of document.querySelectorAll('[role=tabpanel]')) each.scrollTo(0, 0); }`);
  await shoot('reviews');
  await camera.command(page, 'command_group_join');
  await page.press('Mod+b');
  await camera.first(page, 'room_facilitate');
  await page.click('button', word('command_session_host'));
  await page.see('heading', word('host_before'));
  await setClock(page, start, 0);
  await page.click('button', word('host_start'));
  await page.see('button', new RegExp(`^${word('host_pause')}`));
  await shoot('host');
}

/** What a round of the health check came to, and who is tied to whom. */
async function ofNetwork(page: Surface, camera: Camera, shoot: Shoot): Promise<void> {
  const { word, language } = camera;
  await camera.command(page, 'command_health_new');
  await page.click('button', word('command_health_paste'));
  await page.fill('textbox', word('health_pasteField'), answers);
  await page.click('button', word('command_health_keepRead'));
  await page.see('button', word('command_health_answer'));
  await page.gone('textbox', word('health_pasteField'));
  await page.click('button', word('command_health_close'));
  await page.see('button', word('command_health_saveChart'), { nth: 1 });
  await page.eval(`() => document.querySelector('figure').scrollIntoView()`);
  await shoot('health-check');
  for (const [title, present, text] of meetings[language]) {
    await camera.command(page, 'command_meeting_new');
    await page.click('option', new RegExp(word('template_blank_title')));
    // The note before this one has the same fields.
    await page.see('tabpanel', word('editor_meeting'));
    await page.fill('textbox', word('meeting_title'), title);
    await page.fill('textbox', word('meeting_present'), present);
    await page.fill('textbox', word('meeting_text'), text);
  }
  await camera.command(page, 'command_network_open');
  await page.see('heading', word('network_title'));
  await page.press('Mod+b');
  await pause(1500);
  await page.eval(`() => document.querySelector('figure').scrollIntoView()`);
  await shoot('network');
}

for (const language of ['en', 'es'] as Language[])
  test(`@pictures of the toolkit in ${language}`, async ({ mine }) => {
    test.setTimeout(120_000);
    const camera = new Camera(language, [], []);
    const page = await begun(mine, language, camera);
    const shoot = async (name: string) => {
      await camera.quiet(page);
      await pause(900);
      await picture(page, name, language);
    };
    await camera.room(page, 'room_facilitate');
    await camera.command(page, 'command_network_open');
    await page.see('tab', camera.word('editor_network'));
    await shoot('network-empty');
    await camera.command(page, 'command_tab_close');
    await ofNetwork(page, camera, shoot);
    await page.press('Mod+b');
    await ofSession(page, camera, shoot);
  });
