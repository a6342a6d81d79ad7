// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Finder } from '../../../components/workbench/finder';
import { commands } from '../../../lib/commands';
import { alsoCalled } from '../../../lib/commands/also';
import { contextOf } from '../../../lib/commands/run';
import { sampleCommands } from '../../../lib/commands/sample';
import type { Services } from '../../../lib/commands/services';
import { type Language, setMessages } from '../../../lib/i18n';
import { createSession } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { openLibrary } from '../../storage/open';

const catalogues = { en, es };

/** What people type in English and in Spanish, and the command that is at hand then. */
type Row = readonly [english: string, spanish: string, command: string];

const withClip: readonly Row[] = [
  ['split', 'dividir', 'group.splitRight'],
  ['split right', 'dividir a la derecha', 'group.splitRight'],
  ['split down', 'dividir abajo', 'group.splitDown'],
  ['close all', 'cerrar todo', 'tab.closeAll'],
  ['close others', 'cerrar las demás', 'tab.closeOthers'],
  ['dark mode', 'modo oscuro', 'view.theme'],
  ['theme', 'tema', 'view.theme'],
  ['history', 'historial', 'record.versions'],
  ['timeline', 'línea de tiempo', 'view.versions'],
  ['outline', 'esquema', 'view.contents'],
  ['preferences', 'preferencias', 'view.settings'],
  ['options', 'opciones', 'view.settings'],
  ['settings', 'ajustes', 'view.settings'],
  ['profile', 'perfil', 'profile.export'],
  ['delete', 'eliminar', 'clip.delete'],
  ['remove', 'quitar', 'clip.delete'],
  ['delete clip', 'eliminar recorte', 'clip.delete'],
  ['find in page', 'buscar en la página', 'reader.find'],
  ['zoom', 'zoom', 'reader.larger'],
  ['zoom out', 'alejar', 'reader.smaller'],
  ['export', 'exportar', 'library.backup'],
  ['backup', 'respaldo', 'library.backup'],
  ['restore', 'restaurar', 'library.restore'],
  ['import', 'importar', 'digest.receive'],
  ['import transcript', 'importar transcripción', 'meeting.arrive'],
  ['share', 'compartir', 'digest.put'],
  ['shortcuts', 'atajos', 'help.keys'],
  ['hotkeys', 'teclas rápidas', 'help.keys'],
  ['change keys', 'cambiar teclas', 'settings.show.keys'],
  ['undo', 'deshacer', 'edit.undo'],
  ['sidebar', 'panel lateral', 'view.sideBar'],
  ['terminal', 'terminal', 'view.panel'],
  ['panel', 'panel', 'view.panel'],
  ['problems', 'problemas', 'view.beforeShare'],
  ['notifications', 'notificaciones', 'view.notices'],
  ['tag', 'etiqueta', 'clip.addTag'],
  ['comment', 'comentario', 'clip.highlightNote'],
  ['todo', 'pendientes', 'view.openLines'],
  ['people', 'personas', 'view.peers'],
  ['new note', 'nueva nota', 'meeting.new'],
  ['survey', 'encuesta', 'health.new'],
  ['icebreakers', 'rompehielos', 'practice.list'],
  ['pdf', 'pdf', 'view.print'],
  ['rename', 'renombrar', 'library.renameFilter'],
  ['bin', 'papelera', 'library.trash'],
];

const withDigest: readonly Row[] = [
  ['delete', 'eliminar', 'digest.trash'],
  ['share', 'compartir', 'digest.copy'],
  ['export', 'exportar', 'digest.copy'],
  ['export slides', 'exportar diapositivas', 'digest.save.slides'],
  ['export word', 'exportar word', 'digest.save.docx'],
  ['save as', 'guardar como', 'digest.save.html'],
];

const withNothing: readonly Row[] = [
  ['delete', 'borrados', 'library.trash'],
  ['history', 'historial', 'record.versionsOf'],
];

/** What only resembles commands, or is in them letter by letter: Enter looks for it in the library and runs none. */
const noise: Readonly<Record<Language, readonly string[]>> = {
  en: ['trust', 'trus', 'zen', 'delte', 'trsah', 'emtpy the trash', 'mvoe to the trash'],
  es: ['trust', 'zen', 'elimniar', 'papelrea', 'vcaiar la papelera'],
};

describe.each(['en', 'es'] as const)('what people call things, in %s', (language) => {
  let services: Services;
  let finder: Finder;
  const first = (typed: string) => finder.find(typed)[0]?.id;
  /** Has one of a kind open, or nothing. */
  const front = (kind: 'clip' | 'digest' | null) => {
    for (const { id } of services.session.tabs.peek()) services.session.close(id);
    if (!kind) return;
    services.session.open('welcome');
    services.session.open(kind, `${kind}:a`);
  };

  beforeAll(async () => {
    setMessages(language, catalogues[language]);
    vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
    const session = createSession();
    services = { repository: await openLibrary(), session, notify: vi.fn() } as unknown as Services;
    await sampleCommands.find(({ id }) => id === 'sample.add')?.run(services, contextOf(session));
    finder = new Finder(services);
    await finder.whole();
  });
  afterAll(() => {
    setMessages('en', en);
    vi.unstubAllGlobals();
  });

  test.each([
    ['clip', withClip],
    ['digest', withDigest],
    [null, withNothing],
  ] as const)('with %s open the command is at hand', (kind, rows) => {
    front(kind);
    const wanted = rows.map(([english, spanish, id]) => [language === 'en' ? english : spanish, id]);
    expect(wanted.map(([typed = '']) => [typed, first(typed)])).toEqual(wanted);
  });

  test('it says by which name it was found, and nothing where that is its title', () => {
    front('clip');
    const [typed, title] = language === 'en' ? ['split', 'find in this'] : ['dividir', 'buscar en este'];
    expect(finder.find(typed)[0]?.also).toBe(typed);
    expect(finder.find(title)[0]).not.toHaveProperty('also');
    // Another name that brings it further up says nothing that the title does not.
    const view = finder.find(language === 'en' ? 'digest' : 'boletin')[0];
    expect(view?.id).toBe('view.digests');
    expect(view).not.toHaveProperty('also');
    const other = language === 'en' ? es.command_group_splitRight.message : en.command_group_splitRight.message;
    expect(finder.find(other)[0]).toMatchObject({ id: 'group.splitRight', also: other });
  });

  test('what only resembles commands runs none, whatever is typed before it', () => {
    front('clip');
    for (const typed of noise[language]) {
      expect(first(typed), typed).toBe('everywhere');
      expect([undefined, 'everywhere'], typed).toContain(first(`>${typed}`));
    }
  });

  test('a record whose name begins with what is typed comes before a command that has it further on', () => {
    front('clip');
    const [typed, name, command] =
      language === 'en'
        ? ['shar', 'Shared hosting roles', 'view.beforeShare']
        : ['histori', 'Historia de valor', 'thread.list'];
    const found = finder.find(typed);
    const at = found.findIndex(({ title }) => title === name);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(found.findIndex(({ id }) => id === command)).toBeGreaterThan(at);
  });

  test('every name is another than the title, and stands once', () => {
    for (const { id, title } of commands) {
      const names = alsoCalled(id).map((name) => name.toLowerCase());
      expect(names, id).not.toContain(catalogues[language][title].message.toLowerCase());
      expect(new Set(names).size, id).toBe(names.length);
    }
  });
});

test('every message of other names is a command’s', () => {
  const keys = new Set(commands.map(({ id }) => `also_${id.replace(/\W/g, '_')}`));
  expect(Object.keys(en).filter((key) => key.startsWith('also_') && !keys.has(key))).toEqual([]);
});
