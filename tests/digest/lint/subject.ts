import { resolveDigest } from '../../../lib/digest';
import { type Found, type LintSubject, lint } from '../../../lib/digest/lint';
import {
  type Clip,
  createDigest,
  type Digest,
  type DigestItem,
  type DigestSection,
  type Meeting,
  type NoteLine,
} from '../../../lib/model';
import { maker, now, principles } from '../library';

/** A digest for rules to look at, made of a few words: the rest is as a new one is. */
export interface Drawn {
  readonly language?: string;
  readonly release?: Digest['release'];
  readonly title?: string;
  readonly oneMinute?: string;
  readonly words?: string;
  readonly section?: Partial<DigestSection>;
  readonly items?: readonly Partial<DigestItem>[];
  readonly clips?: readonly Clip[];
  readonly meetings?: readonly Meeting[];
  readonly rest?: Partial<LintSubject>;
}

export async function subjectOf(drawn: Drawn): Promise<LintSubject> {
  const section: DigestSection = {
    ...{ id: 's1', title: 'Noticing', principle: null, words: drawn.words ?? '', order: 'a0', removed: false },
    ...drawn.section,
  };
  const given = drawn.items ?? [
    ...(drawn.clips ?? []).map(({ id }) => ({ source: { record: id, part: null } })),
    ...(drawn.meetings ?? []).map(({ id }) => ({ source: { record: id, part: null } })),
  ];
  const items = given.map(
    (item, nth): DigestItem => ({
      ...{ id: `i${nth}`, section: 's1', source: null, words: '', order: `a${nth}`, removed: false },
      ...item,
    }),
  );
  const digest: Digest = {
    ...createDigest(drawn.title ?? 'March', drawn.language ?? 'en', now),
    release: drawn.release ?? 'network',
    oneMinute: drawn.oneMinute ?? '',
    sections: [section],
    items,
  };
  const sources = { clips: drawn.clips ?? [], meetings: drawn.meetings ?? [], principles };
  return {
    ...{ digest, sources, document: await resolveDigest(digest, sources, maker, now) },
    ...{ roster: [], hidden: [], somebody: 'somebody', before: [], principles: [], bytes: null },
    ...drawn.rest,
  };
}

/** What one rule finds in it. */
export async function found(rule: string, drawn: Drawn): Promise<Found[]> {
  return lint(await subjectOf(drawn)).filter((each) => each.rule === rule);
}

export const line = (id: string, words: string, fields: Partial<NoteLine> = {}): NoteLine => ({
  ...{ id, label: null, words, place: null, principles: [], release: null, attribution: null },
  ...{ credit: null, consent: null, order: 'a0', removed: false },
  ...fields,
});
