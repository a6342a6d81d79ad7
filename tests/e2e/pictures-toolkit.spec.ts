import { pause, type Surface } from './browser/surface';
import { begun, Camera, type Language, pictureOfGuide } from './camera';
import { setClock } from './deeds';
import { test } from './fixtures';

/** The guide's pictures of what those who host use: `npx playwright test --project=chrome --grep=@pictures`, after a build. */

/** Eight answers to a health check: one statement on which people are of two minds, one that is low, areas that differ. */
const answers = [
  'G1,G2,G3,G4,R1,R2,R3,R4,H1,H2,H3,H4,O1,O2,O3,O4,E1,E2,E3,E4',
  ...[1, 1, 2, 3, 4, 5, 5, 5].map((split, at) => {
    const [odd, third] = [at % 2, at % 3];
    return [
      4,
      2 + third,
      4,
      4 + odd,
      4,
      4,
      3 + odd,
      3,
      4,
      3 + odd,
      3,
      3 + third,
      4,
      3,
      split,
      3 + odd,
      3,
      2,
      2 + odd,
      3,
    ];
  }),
].join('\n');

/** Who was at two meetings, and who helped whom: organisations that are plainly examples. */
const meetings: Record<Language, readonly (readonly [title: string, present: string, text: string])[]> = {
  en: [
    [
      'Spring call',
      'Coordinator (City Example Network), Teacher (Harbour Example School), Weaver (Coast Example Network)',
      'Thanks: to @Coordinator (City Example Network) for the form — @Director (Valley Example Fund)',
    ],
    [
      'Core team',
      'Weaver (Coast Example Network), Director (Valley Example Fund), Mentor (Hill Example Schools)',
      'Thanks: to @Mentor (Hill Example Schools) — @Organizer (North Example Alliance)',
    ],
  ],
  es: [
    [
      'Llamada de primavera',
      'Coordinadora (Red Ejemplo de la Ciudad), Maestra (Escuela Ejemplo del Puerto), Tejedora (Red Ejemplo de la Costa)',
      'Gracias: a @Coordinadora (Red Ejemplo de la Ciudad) por la ficha — @Directora (Fondo Ejemplo del Valle)',
    ],
    [
      'Equipo base',
      'Tejedora (Red Ejemplo de la Costa), Directora (Fondo Ejemplo del Valle), Mentora (Escuelas Ejemplo de la Sierra)',
      'Gracias: a @Mentora (Escuelas Ejemplo de la Sierra) — @Organizadora (Alianza Ejemplo del Norte)',
    ],
  ],
};

/** What is expected of a session, and what came of it. */
const reviewed: Record<Language, { hope: string; ifWe: string; outcome: string; happened: string }> = {
  en: {
    hope: 'That everybody speaks once.',
    ifWe: 'open in pairs',
    outcome: 'more people talk',
    happened: 'All but two spoke; those two wrote in the chat.',
  },
  es: {
    hope: 'Que todas las personas hablen una vez.',
    ifWe: 'abrimos en parejas',
    outcome: 'habla más gente',
    happened: 'Hablaron todas menos dos, que escribieron en el chat.',
  },
};

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
    await page.see('textbox', word('meeting_text'));
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
      // What was told is not in the way of what is shown.
      const close = camera.word('ui_close');
      const notices = { within: ['region', camera.word('frame_notices')] as [string, string] };
      while (await page.count('button', close, notices)) await page.click('button', close, { ...notices, nth: 0 });
      await pause(900);
      await page.screenshot(pictureOfGuide(name, language));
    };
    await camera.room(page, 'room_facilitate');
    await ofNetwork(page, camera, shoot);
    await page.press('Mod+b');
    await ofSession(page, camera, shoot);
  });
