import { type Signal, signal } from '@preact/signals';
import { formatNumber, type Language, language, t } from '../i18n';
import { givenPracticeId, isGivenPractice, type OwnPractice, type PracticeId, stepsOf } from '../model';
import type { Practice } from '../model/practice';
import type { Repository } from '../storage/repository';
import type { Session } from '../workbench/session';
import { listPacks } from './packs';

/** A practice that is here: one of a pack, or one's own. */
export interface PracticeHere {
  /** Of a record, or as `givenPracticeId` gives it. */
  readonly id: PracticeId;
  readonly practice: Practice;
  /** The pack that it stands in; of one's own who words it, and under which licence. */
  readonly pack: {
    /** Empty: one's own. */
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly language: string;
    /** What it says of its own licence; empty where it says nothing. */
    readonly licence: string;
    /** Who made it. */
    readonly source: string;
  };
  /** One's own as it is written. */
  readonly own: OwnPractice | null;
}

/** One's own practice as packs have theirs. */
export function ownPractice(own: OwnPractice, tongue: string): PracticeHere {
  const { id, name, purpose, principles, minutes, group, mode, materials, access, source, licenceNote } = own;
  const practice: Practice = {
    ...{ id: id.slice('practice:'.length), name: name.trim() || t('practice_untitled'), purpose },
    principles: principles.map((principle) => principle.slice('principle:'.length)),
    ...{ minutes, group, mode, materials, steps: stepsOf(own), access, source, licence_note: licenceNote },
    ...(own.link && { link: own.link }),
  };
  const { wording, licence } = own;
  const pack = { id: '', title: wording, version: '', language: own.language || tongue, licence, source: wording };
  return { id, practice, pack, own };
}

/** One's own, then the practices of every pack that is on, by name within each; without a library those that come with the program. */
export async function practicesHere(tongue: Language, repository?: Repository): Promise<PracticeHere[]> {
  const [packs, own] = await Promise.all([listPacks(tongue, repository), repository?.list('practice') ?? []]);
  const given = packs
    .filter(({ on }) => on)
    .flatMap(({ pack }) => {
      const { id, title, version, language: spoken, licence = '', source, practices = [] } = pack;
      const here = { id, title, version, language: spoken, licence, source };
      return practices
        .map((practice) => ({ id: givenPracticeId(id, practice.id), practice, pack: here, own: null }))
        .toSorted(byName);
    });
  const all = [...own.map((each) => ownPractice(each, tongue)).toSorted(byName), ...given];
  const names = called.peek();
  if (
    tongue === language() &&
    (given.length !== names.size || given.some(({ id, practice }) => names.get(id) !== practice.name))
  )
    called.value = new Map(given.map(({ id, practice }) => [id, practice.name]));
  return all;
}

const byName = (a: PracticeHere, b: PracticeHere) =>
  a.practice.name.localeCompare(b.practice.name, a.pack.language || undefined);

/** What those of packs were called when they were read last: no record says so, and tabs are called by it. */
const called = signal<ReadonlyMap<PracticeId, string>>(new Map());
let asked = false;

/** What a practice of a pack is called; empty until the packs are read. */
export function givenPracticeName(id: string | null): string {
  if (!id || !isGivenPractice(id)) return '';
  if (!asked) {
    asked = true;
    practicesHere(language()).catch((error: unknown) => console.warn('practices', error));
  }
  return called.value.get(id as PracticeId) ?? '';
}

/** A practice by its id, wherever it stands: one of one's own in the trash, too. */
export async function practiceAt(repository: Repository, id: PracticeId): Promise<PracticeHere | undefined> {
  if (isGivenPractice(id)) return (await practicesHere(language(), repository)).find((here) => here.id === id);
  const own = await repository.get(id);
  return own && ownPractice(own, language());
}

/** What finds practices by name: the id to open one by, its name, what it is for, where it is from (which says what others call it). */
export async function listPractices(
  tongue: Language,
  repository?: Repository,
): Promise<{ id: PracticeId; title: string; detail: string; source: string }[]> {
  return (await practicesHere(tongue, repository)).map(({ id, practice }) => ({
    ...{ id, title: practice.name, detail: practice.purpose, source: practice.source },
  }));
}

export const openPractice = (session: Session, id: PracticeId, preview = false): void =>
  session.open('practice', id, { preview });

/** What the list of practices is asked for in one window. */
export interface PracticeFilter {
  readonly text: string;
  /** Key of a principle; empty: of every one. */
  readonly principle: string;
  /** The minutes and the people there are; 0: however many. */
  readonly minutes: number;
  readonly people: number;
  readonly where: '' | 'room' | 'online' | 'async';
  readonly bare: boolean;
}
export const everyPractice: PracticeFilter = {
  ...{ text: '', principle: '', minutes: 0, people: 0, where: '', bare: false },
};

const filters = new WeakMap<Session, Signal<PracticeFilter>>();

export function practiceFilter(session: Session): Signal<PracticeFilter> {
  const known = filters.get(session) ?? signal(everyPractice);
  filters.set(session, known);
  return known;
}

/** From one number to another, as people say it. */
export const rangeWords = ([least, most]: readonly [number, number]): string =>
  least === most ? formatNumber(least) : `${formatNumber(least)}–${formatNumber(most)}`;

/** What it takes, in one line: minutes, people, where. */
export const factsOf = ({ minutes, group, mode }: Pick<Practice, 'minutes' | 'group' | 'mode'>): string =>
  [
    t('practice_minutes', rangeWords(minutes)),
    t('practice_people', rangeWords(group)),
    t(`practice_mode_${mode}`),
  ].join(' · ');
