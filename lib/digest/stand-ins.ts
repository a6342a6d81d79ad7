import type { Words } from '../i18n';
import type { Digest, DigestItem, Meeting, MeetingId, MeetingPerson, NoteLine } from '../model';
import { foldName } from '../search';
import { type CastMember, castOf, isNamed } from './cast';
import { type Hidden, type Leaving, withoutNames } from './names-away';
import { agreementOf } from './release';
import type { Sources } from './sources';

/** Letters that are told apart when they are read and heard. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Has no factor in common with how many letters there are: steps of it reach each of them. */
const stride = 7;

/** Signs in the order in which a note gives them: from a place that the note's own random id says, and no name. */
function* signsOf(meeting: MeetingId): Generator<string> {
  let start = 0;
  for (const sign of meeting) start = (start * 31 + sign.charCodeAt(0)) % letters.length;
  for (let round = 1; ; round += 1)
    for (let step = 0; step < letters.length; step += 1)
      yield `${letters[(start + step * stride) % letters.length]}${round > 1 ? round : ''}`;
}

/** What stands for the people of one note in what leaves of it. */
export class StandIns {
  readonly #signs = new Map<CastMember, string>();
  #cast: readonly CastMember[] | null = null;
  readonly #hidden: { shown: CastMember | null; alone: CastMember | null; hidden: readonly Hidden[] }[] = [];

  constructor(
    readonly meeting: Meeting,
    private readonly sources: Pick<Sources, 'people' | 'labels'>,
    private readonly words: Words,
  ) {}

  /** Who is in the note: read when it is first asked for, which of one that names everybody it never is. */
  get cast(): readonly CastMember[] {
    if (this.#cast) return this.#cast;
    this.#cast = castOf(this.meeting, this.sources.people ?? [], this.sources.labels);
    for (const member of this.#cast) if (member.entry?.sign) this.#signs.set(member, member.entry.sign);
    return this.#cast;
  }

  /** Every sign in use. */
  get signs(): readonly string[] {
    if (agreementOf(this.meeting).attribution !== 'named' || this.meeting.people?.length) void this.cast;
    return [...this.#signs.values()];
  }

  /** Those who have no sign kept yet, and the sign they have now. */
  get fresh(): readonly (readonly [CastMember, string])[] {
    return [...this.#signs].filter(([member, sign]) => member.entry?.sign !== sign);
  }

  member(name: string): CastMember | undefined {
    return this.cast.find((each) => isNamed(each, name));
  }

  /** Gives somebody a sign that is none of some; who has one keeps it. */
  give(member: CastMember, taken: ReadonlySet<string>): void {
    if (this.#signs.has(member)) return;
    const own = new Set(this.signs);
    for (const sign of signsOf(this.meeting.id)) {
      // With every letter taken elsewhere, those of this note are what counts.
      if (own.has(sign) || (taken.has(sign) && own.size + taken.size < letters.length)) continue;
      this.#signs.set(member, sign);
      return;
    }
  }

  /** "Speaker K", "Teacher K", or what somebody chose instead. */
  wordFor(member: CastMember): string {
    const { entry, mode, role } = member;
    if (entry?.word) return entry.word;
    const sign = this.#signs.get(member) ?? '';
    const word = mode === 'role' && role !== '' ? `${role[0]?.toLocaleUpperCase()}${role.slice(1)} ${sign}` : null;
    return (word ?? this.words.t('standIn_speaker', sign)).trim();
  }

  /** Whether who said a line is not named with it. */
  hides(line: NoteLine | undefined): boolean {
    return (line?.attribution ?? agreementOf(this.meeting).attribution) !== 'named';
  }

  /** Who said a line, as far as was agreed: by name, or by what stands for it, with their organisation or not. */
  speakerOf(line: NoteLine): string {
    const mode = line.attribution ?? agreementOf(this.meeting).attribution;
    if (!line.credit) return '';
    const { name, organisation } = line.credit;
    if (mode === 'named') return name && organisation ? `${name} (${organisation})` : name || organisation;
    const member = this.member(name);
    if (!member) return mode === 'organisation' ? organisation : '';
    return this.#credited(member, organisation);
  }

  #credited(member: CastMember, organisation = member.organisation): string {
    const word = this.wordFor(member);
    return member.mode === 'organisation' && organisation ? `${word} (${organisation})` : word;
  }

  /** Words of the note, or of one line of it, as they leave. */
  leaving(text: string, line?: NoteLine): Leaving {
    return withoutNames(text, {
      hidden: this.#hiddenIn(line),
      somebody: this.words.t('standIn_somebody'),
    });
  }

  /** Whose names do not leave with a line, or with the note. */
  #hiddenIn(line: NoteLine | undefined): readonly Hidden[] {
    const { attribution } = agreementOf(this.meeting);
    const named = (line?.attribution ?? attribution) === 'named';
    if (named && attribution === 'named') return [];
    const speaker = line?.credit ? this.member(line.credit.name) : undefined;
    const shown = speaker && named ? speaker : null;
    const alone = speaker && attribution === 'named' ? speaker : null;
    const known = this.#hidden.find((each) => each.shown === shown && each.alone === alone);
    if (known) return known.hidden;
    const members =
      attribution === 'named' ? [alone] : this.cast.filter((member) => member !== shown && !maySpeak(member));
    const hidden = members.filter((member) => member !== null).map((member) => this.#hide(member));
    this.#hidden.push({ shown, alone, hidden });
    return hidden;
  }

  /** The words are asked for when they are wanted: until then a sign may be given. */
  #hide(member: CastMember): Hidden {
    const [word, credited] = [() => this.wordFor(member), () => this.#credited(member)];
    return {
      ...{ kind: member.kind, names: member.names, organisation: member.organisation },
      get word() {
        return word();
      },
      get credited() {
        return credited();
      },
    };
  }

  /** Who stands in some words, in their order: who said them first. */
  *namedIn(text: string, line?: NoteLine): Generator<CastMember> {
    const hidden = this.#hiddenIn(line);
    if (hidden.length === 0) return;
    const speaker = line?.credit ? this.member(line.credit.name) : undefined;
    const of = (name: string) => this.cast.find(({ names }) => names[0] === name);
    if (speaker && hidden.some(({ names }) => names === speaker.names)) yield speaker;
    for (const { who } of withoutNames(text, { hidden, somebody: '' }).replaced) {
      const member = who === null ? undefined : of(who);
      if (member) yield member;
    }
  }
}

/** An organisation that speaks, where organisations may be named. */
const maySpeak = ({ kind, mode }: CastMember): boolean => kind === 'organisation' && mode === 'organisation';

/** What a digest shows of a note: the words, and the line they are, where they are one. */
export interface ShownNote {
  readonly meeting: Meeting;
  readonly line?: NoteLine;
  readonly text: string;
}

/**
 * What stands for whom in a digest, by note. Signs that are kept stay; others come in the order in which people first appear
 * in it, each once, whatever note they are of, and none that the same person has in another note: so within a digest nobody is
 * called as somebody else, and nobody is told by what they are called elsewhere.
 */
export function standInsFor(
  digest: Digest,
  { sources, words }: { sources: Sources; words: Words },
  shown: (item: DigestItem) => ShownNote | null,
): ReadonlyMap<MeetingId, StandIns> {
  const found = new Map<MeetingId, StandIns>();
  const notes = itemsInOrder(digest).flatMap((item) => shown(item) ?? []);
  for (const { meeting } of notes)
    if (!found.has(meeting.id)) found.set(meeting.id, new StandIns(meeting, sources, words));
  for (const { meeting, line, text } of notes) {
    const own = found.get(meeting.id);
    if (!own) continue;
    for (const member of [...own.namedIn(meeting.title, line), ...own.namedIn(text, line)]) {
      const others = [...found.values()].filter((each) => each !== own).flatMap(({ signs }) => signs);
      own.give(member, new Set([...others, ...signsElsewhere(sources.kept ?? [], meeting, member)]));
    }
  }
  return found;
}

/** As readers come to them. */
function itemsInOrder({ sections, items }: Digest): DigestItem[] {
  const live = items.filter(({ removed }) => !removed);
  return sections.filter(({ removed }) => !removed).flatMap(({ id }) => live.filter(({ section }) => section === id));
}

/** Signs that somebody has in other notes. */
function signsElsewhere(
  kept: NonNullable<Sources['kept']>,
  { id: here }: Meeting,
  { names, entry }: CastMember,
): ReadonlySet<string> {
  const folded = new Set(names.map(foldName));
  const isSame = ({ person, names: own }: MeetingPerson) =>
    (person !== null && person === entry?.person) || own.some((name) => folded.has(foldName(name)));
  const same = kept.flatMap(({ id, people = [] }) => (id === here ? [] : people.filter(isSame)));
  return new Set(same.map(({ sign }) => sign).filter((sign) => sign !== ''));
}
