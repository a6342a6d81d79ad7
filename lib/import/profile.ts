import { type MessageKey, t } from '../i18n';
import {
  blankPrinciple,
  type Changes,
  changesOf,
  createPrinciple,
  type Json,
  normalizeTag,
  type Principle,
  type PrincipleId,
  principleColours,
  principleIcons,
  type RecordId,
  setKey,
} from '../model';
import type { ProfilePreset, ProfilePrinciple } from '../model/profile';
import { showable, showableLine } from '../model/showable';
import {
  type DigestPreset,
  headingsOf,
  type PresetBlock,
  presetBlockKinds,
  type Ways,
  wayChanges,
  waysId,
} from '../model/ways';
import type { LabelWords } from '../notes';
import { formerName } from '../notes/principle-words';
import { orderAfter } from './order';
import { differencesIn, keysRow, labelRows, type ProfileRow, questionRow, ruleRow } from './profile-rows';
import type { ReadProfile } from './read-profile';

export type { Difference, LeftOut, ProfileRow } from './profile-rows';

/** What a library has of what a profile holds. */
export interface OwnWays {
  /** In the trash or not. */
  readonly principles: readonly Principle[];
  readonly ways: Ways;
  /** What packs in use call kinds of note lines. */
  readonly packLabels: LabelWords;
  /** `Settings.keys` */
  readonly keys: readonly string[];
}

/** Every entry of a profile beside what is here, in its order. */
export function compareProfile({ profile }: ReadProfile, own: OwnWays): ProfileRow[] {
  const atEnd = ordersAfter(
    own.principles
      .map(({ order }) => order)
      .sort()
      .at(-1),
  );
  const presetAtEnd = ordersAfter(own.ways.presets.at(-1)?.order);
  const questionAtEnd = ordersAfter(own.ways.questions.at(-1)?.order);
  return [
    ...(profile.principles ?? []).map((entry) => principleRow(entry, own.principles, atEnd)),
    ...labelRows(profile.labels ?? [], own.ways.labels, own.packLabels),
    ...(profile.presets ?? []).map((entry) => presetRow(entry, own.ways.presets, presetAtEnd)),
    ...(profile.keys ?? []).map((entry) => keysRow(entry, own.keys)),
    ...(profile.rules ?? []).map((entry) => ruleRow(entry, own.ways.rules)),
    ...(profile.questions ?? []).map((entry) => questionRow(entry, own.ways.questions, questionAtEnd)),
  ];
}

/** Keys of places one after another, behind the last one there is. */
function ordersAfter(standing: string | undefined): () => string {
  let last = standing || null;
  return () => {
    last = orderAfter(last);
    return last;
  };
}

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase();

const principleFields = {
  name: 'principle_nameLabel',
  definition: 'principle_definitionLabel',
  looksLike: 'principle_looksLikeLabel',
  doesNotLookLike: 'principle_doesNotLookLikeLabel',
  question: 'principle_questionLabel',
  colour: 'principle_colourLabel',
  icon: 'principle_iconLabel',
  cues: 'principle_cuesLabel',
} as const satisfies Record<string, MessageKey>;

function principleRow(entry: ProfilePrinciple, standing: readonly Principle[], order: () => string): ProfileRow {
  const wanted: PrincipleId = `principle:${entry.key}`;
  const name = showableLine(entry.name);
  const mine =
    standing.find(({ id }) => id === wanted) ??
    standing.find((principle) => name !== '' && !principle.given && nameKey(principle.name) === nameKey(name));
  const words = {
    name,
    definition: showable(entry.definition),
    looksLike: showable(entry.looksLike),
    doesNotLookLike: showable(entry.doesNotLookLike),
    question: showable(entry.question),
    // A look that a newer version has is not taken: what is here stays, or what a new one is given.
    colour: principleColours.find((colour) => colour === entry.colour) ?? mine?.colour ?? 'gold',
    icon: principleIcons.find((icon) => icon === entry.icon) ?? mine?.icon ?? 'star',
  };
  const own = mine?.cues ?? [];
  const cues = entry.cues ? [...new Set(entry.cues.map(normalizeTag).filter(Boolean))].sort() : own;
  const said = { ...words, cues: cues.join(', ') };
  const cueChanges: Record<string, Json> = {};
  for (const word of cues) if (!own.includes(word)) cueChanges[setKey('cues', word)] = true;
  for (const word of own) if (!cues.includes(word)) cueChanges[setKey('cues', word)] = false;
  const row = { part: 'principles' as const, id: `principles ${entry.key}`, title: name || entry.key };
  if (!mine) {
    const principle = { ...createPrinciple(name, order()), ...words, name: name || entry.key, id: wanted };
    const differences = differencesIn(principleFields, { ...said, ...blankPrinciple, cues: '' }, said);
    return { ...row, status: 'new', differences, changes: { [wanted]: { ...changesOf(principle), ...cueChanges } } };
  }
  const back = mine.trashedAt !== null;
  const differences = differencesIn(principleFields, { ...mine, cues: [...own].sort().join(', ') }, said);
  return {
    ...row,
    status: back ? 'new' : differences.length > 0 ? 'different' : 'same',
    differences,
    changes:
      back || differences.length > 0
        ? { [mine.id]: { ...words, ...formerName(mine.name, name), ...cueChanges, ...(back && { trashedAt: null }) } }
        : {},
  };
}

const presetFields = {
  title: 'preset_title',
  period: 'newDigest_period',
  grouping: 'preset_grouping',
  release: 'digest_release',
  meetings: 'preset_meetings',
  sections: 'preset_sections',
  blocks: 'preset_blocks',
} as const satisfies Record<string, MessageKey>;

function presetRow(entry: ProfilePreset, standing: readonly DigestPreset[], order: () => string): ProfileRow {
  const title = showableLine(entry.title);
  const mine =
    standing.find(({ id }) => id === entry.key) ?? standing.find((preset) => nameKey(preset.title) === nameKey(title));
  const theirs = presetFrom(entry, { id: mine?.id ?? entry.key, order: mine?.order ?? order() });
  const said = (preset: DigestPreset) => ({
    ...preset,
    sections: headingsOf(preset).join('\n'),
    blocks: preset.blocks.map(blockInWords).join('\n'),
  });
  const differences = mine ? differencesIn(presetFields, said(mine), said(theirs)) : [];
  const gone = mine?.blocks.filter(({ id }) => !theirs.blocks.some((block) => block.id === id)) ?? [];
  const away = Object.fromEntries(gone.map(({ id }) => [`presets/${theirs.id}/blocks/${id}/removed`, true]));
  return {
    part: 'presets',
    id: `presets ${entry.key}`,
    title: title || entry.key,
    status: mine ? (differences.length > 0 ? 'different' : 'same') : 'new',
    differences,
    changes: mine && differences.length === 0 ? {} : { [waysId]: { ...wayChanges('presets', theirs), ...away } },
  };
}

/** A preset of a file as it is kept. */
export function presetFrom(entry: ProfilePreset, of: Pick<DigestPreset, 'id' | 'order'>): DigestPreset {
  const { title, period, grouping, release, meetings, sections } = entry;
  return {
    ...of,
    ...{ period, grouping, release, meetings, removed: false },
    title: showableLine(title),
    sections: sections.map(showableLine).filter(Boolean).join('\n'),
    blocks: blocksIn(entry),
  };
}

/** Its blocks, in the order of the file. */
function blocksIn({ blocks = [] }: ProfilePreset): PresetBlock[] {
  let last: string | null = null;
  return blocks.map(({ key, kind, title, from, to, note }) => {
    last = orderAfter(last);
    return {
      id: key,
      kind: presetBlockKinds.find((each) => each === kind) ?? 'own',
      ...{ title: showableLine(title), from, to: Math.max(from, to), note: showable(note) },
      ...{ order: last, removed: false },
    };
  });
}

/** A block in a line, for people. */
function blockInWords({ kind, title, from, to, note }: PresetBlock): string {
  const name = title === '' ? t(`block_${kind}`) : `${title} (${t(`block_${kind}`)})`;
  return [name, to > 0 ? t('block_length', from, to) : '', note].filter(Boolean).join(' · ');
}

/** The changes of some rows as those of one step. */
export function changesIn(rows: readonly ProfileRow[]): Readonly<Record<RecordId, Changes>> {
  const changes: Record<RecordId, Changes> = {};
  for (const row of rows)
    for (const [id, values] of Object.entries(row.changes) as [RecordId, Changes][])
      changes[id] = { ...changes[id], ...values };
  return changes;
}
