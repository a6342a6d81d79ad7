import { formatDate, t } from '../i18n';
import type { Changes, Digest, Meeting, MeetingId } from '../model';
import { isCalled } from '../model/makers';
import { showableLine } from '../model/showable';
import type { Look } from './look';
import type { ParsedBundle } from './parse-bundle';
import type { ImportRow } from './row';

/** What a bundle takes back of what came in before: changes of those notes, and a row for each. */
export interface TakenBack {
  readonly changes: ReadonlyMap<MeetingId, Changes>;
  readonly rows: readonly ImportRow[];
}

/**
 * Consent travels: a note that came in with an earlier edition and was taken back since loses its words here too, and says so. Only who
 * shared it takes it back: a digest signed with one key by a bundle of that key; one that nobody signed by a bundle under the same name.
 */
export async function planTakenBack(bundle: ParsedBundle, look: Look): Promise<TakenBack> {
  const changes = new Map<MeetingId, Changes>();
  const rows: ImportRow[] = [];
  const shown = new Set(bundle.sections.flatMap(({ items }) => items.map(({ key }) => key)));
  const back = bundle.withdrawn.filter(({ key }) => !shown.has(key));
  if (back.length === 0) return { changes, rows };
  const [notes, digests] = await Promise.all([everyOf(look, 'meeting'), everyOf(look, 'digest')]);
  const digestsOf = ({ id }: Meeting) =>
    digests.filter(({ items }) => items.some(({ source }) => source?.record === id));
  for (const { key, at } of back)
    for (const note of notes.filter(({ origin }) => origin?.key === key)) {
      const row = { kind: 'meeting', title: showableLine(note.title) } as const;
      if (!(await isTheirNote(note, { digests: digestsOf(note), bundle, look })))
        rows.push({ ...row, status: 'refused', reason: 'import_reasonNotTheirs' });
      else if (!isEmptied(note)) {
        changes.set(note.id, withoutWords(note, new Date(at).toISOString()));
        rows.push({ ...row, status: 'withdrawn' });
      }
    }
  return { changes, rows };
}

async function everyOf(look: Look, type: 'meeting'): Promise<Meeting[]>;
async function everyOf(look: Look, type: 'digest'): Promise<Digest[]>;
async function everyOf(look: Look, type: 'meeting' | 'digest') {
  const list = look.list as (type: string, options?: { trashed?: boolean }) => Promise<(Meeting | Digest)[]>;
  return (await Promise.all([list(type), list(type, { trashed: true })])).flat();
}

/**
 * Whether a note that these digests show is for a bundle's maker to take back: one of them is theirs, and it came in with one of theirs, or as
 * theirs with that of somebody who passed it on. Who copies what others shared cannot take it from whoever has it from them.
 */
async function isTheirNote(note: Meeting, { digests, bundle, look }: Asked): Promise<boolean> {
  const theirs = digests.filter((digest) => isTheirs(digest, bundle));
  if (theirs.length === 0) return false;
  const first = await broughtBy(note, digests, look);
  if (first.some((digest) => theirs.includes(digest))) return true;
  const { maker } = bundle.header;
  const passedOn = first.every((digest) => !digest.origin || !isCalled(digest.origin.credit, maker));
  return passedOn && note.origin !== null && isCalled(note.origin.credit, maker);
}

interface Asked {
  /** Those that show the note. */
  readonly digests: readonly Digest[];
  readonly bundle: ParsedBundle;
  readonly look: Look;
}

/** The digests that a note came in with, by the step that brought it, or by their time where that is not kept; none where they are gone. */
async function broughtBy({ id, origin }: Meeting, digests: readonly Digest[], look: Look): Promise<readonly Digest[]> {
  // `origin` is written as a note comes in, and never again.
  const came = (await look.versions?.(id))?.find(({ ops }) => ops.some(({ key }) => key === 'origin'))?.commit;
  const found: Digest[] = [];
  for (const digest of digests) {
    const versions = (await look.versions?.(digest.id)) ?? [];
    const along = came !== undefined && versions.some(({ commit }) => commit === came);
    if (along || digest.createdAt === origin?.receivedAt) found.push(digest);
  }
  return found;
}

function isTheirs({ received, origin }: Digest, { signer, header }: ParsedBundle): boolean {
  if (!origin) return false;
  return received?.signer ? received.signer === signer : isCalled(origin.credit, header.maker);
}

/** Nothing is left to take back. */
const isEmptied = ({ lines, release }: Meeting) =>
  release === 'room' && lines.length > 0 && lines.every(({ consent }) => consent?.state === 'withdrawn');

/** The line of a received note that stands for all of it. */
const whole = 'line';

/** A note whose words are gone, with when they were taken back: it goes nowhere any more. */
function withoutWords({ lines, more }: Meeting, at: string): Changes {
  const words = t('withdrawn_words', formatDate(at));
  const consent = { state: 'withdrawn', by: '', at };
  const ids = lines.length > 0 ? lines.map(({ id }) => id) : [whole];
  const fields = (id: string): [string, Changes[string]][] => [
    [`lines/${id}/words`, words],
    [`lines/${id}/credit`, null],
    [`lines/${id}/consent`, consent],
    [`lines/${id}/release`, 'room'],
  ];
  const missing: Changes = {
    [`lines/${whole}/label`]: null,
    [`lines/${whole}/principles`]: [],
    [`lines/${whole}/attribution`]: null,
    [`lines/${whole}/order`]: 'a0',
    [`lines/${whole}/removed`]: false,
  };
  return {
    text: words,
    release: 'room',
    attribution: 'unattributed',
    ...(more && { more: { json: '{}', release: 'room' } }),
    ...(lines.length === 0 && missing),
    ...Object.fromEntries(ids.flatMap(fields)),
  };
}
