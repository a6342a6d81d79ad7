import { type Signal, signal } from '@preact/signals';
import { formatNumber, type Language, language, t } from '../i18n';
import type { Practice } from '../model/practice';
import type { Repository } from '../storage/repository';
import type { Session } from '../workbench/session';
import { type Command, pointed } from './command';
import { listPacks } from './packs';
import type { Context, Services } from './services';

/** A practice and the pack it stands in. */
export interface PracticeHere {
  /** `pack/practice` */
  readonly key: string;
  readonly practice: Practice;
  readonly pack: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly language: string;
    /** What it says of its own licence; empty where it says nothing. */
    readonly licence: string;
  };
}

/** The practices of every pack that is on, by name within each; without a library those that come with the program. */
export async function practicesHere(language: Language, repository?: Repository): Promise<PracticeHere[]> {
  const packs = (await listPacks(language, repository)).filter(({ on }) => on);
  return packs.flatMap(({ pack }) => {
    const { id, title, version, language: tongue, licence = '', practices = [] } = pack;
    const here = { id, title, version, language: tongue, licence };
    return practices
      .map((practice) => ({ key: `${id}/${practice.id}`, practice, pack: here }))
      .toSorted((a, b) => a.practice.name.localeCompare(b.practice.name, tongue));
  });
}

/** What finds practices by name: the id to open one by, its name, what it is for. */
export async function listPractices(
  language: Language,
  repository?: Repository,
): Promise<{ id: string; title: string; detail: string }[]> {
  return (await practicesHere(language, repository)).map(({ key, practice }) => ({
    id: key,
    title: practice.name,
    detail: practice.purpose,
  }));
}

/** What the list of practices shows in one window. */
export interface PracticesDesk {
  readonly chosen: Signal<string | null>;
  readonly search: Signal<string>;
  /** Key of a principle; empty: of every one. */
  readonly principle: Signal<string>;
}

const desks = new WeakMap<Session, PracticesDesk>();

export function practicesDesk(session: Session): PracticesDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: PracticesDesk = { chosen: signal<string | null>(null), search: signal(''), principle: signal('') };
  desks.set(session, desk);
  return desk;
}

/** Opens the practices at one of them. */
export function openPractice(session: Session, key: string): void {
  practicesDesk(session).chosen.value = key;
  session.open('practices');
}

/** From one number to another, as people say it. */
export const rangeWords = ([least, most]: readonly [number, number]): string =>
  least === most ? formatNumber(least) : `${formatNumber(least)}–${formatNumber(most)}`;

/** A practice as plain text, to paste anywhere. */
export function practiceText({ practice, pack }: PracticeHere): string {
  const { name, purpose, minutes, group, mode, materials, steps, access, source, licence_note: note } = practice;
  const facts = [
    t('practice_minutes', rangeWords(minutes)),
    t('practice_people', rangeWords(group)),
    t(`practice_mode_${mode}`),
  ];
  return [
    name,
    purpose,
    '',
    facts.join(' · '),
    ...(materials ? [`${t('practice_materials')}: ${materials}`] : []),
    '',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    ...(access ? ['', `${t('practice_access')}: ${access}`] : []),
    '',
    `${t('practice_source')}: ${source}`,
    ...(note ? [`${t('practice_licence')}: ${note}`] : []),
    `${t('practice_pack')}: ${pack.title} ${pack.version}`,
  ].join('\n');
}

/** The practice that is meant: the part of the context, or the one that shows. */
async function practiceAt({ repository, session }: Services, { part }: Context): Promise<PracticeHere | undefined> {
  const all = await practicesHere(language(), repository);
  const key = part ?? practicesDesk(session).chosen.peek();
  return all.find((here) => here.key === key) ?? (part === undefined ? all[0] : undefined);
}

/** Prints the practice that shows, and it alone: the page says so to its style until that is done. */
function printPractice(): void {
  const root = document.documentElement;
  root.dataset.print = 'practice';
  addEventListener('afterprint', () => root.removeAttribute('data-print'), { once: true });
  print();
}

const shown = ({ activeKind }: Context) => activeKind === 'practices';

export const practiceCommands: readonly Command[] = [
  {
    id: 'practice.list',
    title: 'command_practice_list',
    category: 'view',
    icon: 'compass',
    run({ session }, { part }) {
      const { principle } = practicesDesk(session);
      if (part !== undefined) principle.value = part;
      session.open('practices');
    },
  },
  pointed({
    id: 'practice.open',
    title: 'command_practice_open',
    category: 'view',
    icon: 'compass',
    run: ({ session }, { part = '' }) => openPractice(session, part),
  }),
  {
    id: 'practice.copy',
    title: 'command_practice_copy',
    category: 'view',
    icon: 'copy',
    when: shown,
    async run(services, context) {
      const here = await practiceAt(services, context);
      if (!here) return;
      await services.copyText(practiceText(here));
      services.notify(t('practice_copied', here.practice.name));
    },
  },
  {
    id: 'practice.save',
    title: 'command_practice_save',
    category: 'view',
    icon: 'download',
    when: shown,
    async run(services, context) {
      const here = await practiceAt(services, context);
      if (!here) return;
      const [{ practiceExporters }, { makeFile }] = await Promise.all([import('../export'), import('./share-file')]);
      const { name } = here.practice;
      const [format] = practiceExporters;
      const file = format && (await makeFile(services, format, { of: here, title: name, label: name }));
      if (file && (await services.saveFile(file))) services.notify(t('share_saved', file.name));
    },
  },
  {
    id: 'practice.print',
    title: 'command_practice_print',
    category: 'view',
    icon: 'note',
    when: shown,
    run: printPractice,
  },
];
