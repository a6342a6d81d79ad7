import type { OwnWays } from '../import/profile';
import { labels, type Principle } from '../model';
import { keymapOf } from '../model/keybinding';
import type {
  Profile,
  ProfileKeys,
  ProfileLabel,
  ProfilePreset,
  ProfilePrinciple,
  ProfileQuestion,
  ProfileRule,
} from '../model/profile';
import { type ProfilePart, profileFormat, profileLimits, profileVersion } from '../model/profile-parts';
import { type DigestPreset, headingsOf, type LabelName, type Ways } from '../model/ways';

/** What a profile is made of, besides what the library has. */
export interface ProfileWish {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly parts: ReadonlySet<ProfilePart>;
  readonly generator: string;
  readonly now: Date;
}

/** A community's ways as a profile: the parts that were chosen, field by field, and nothing of a person's own. */
export function makeProfile(own: OwnWays, { title, language, parts, generator, now }: ProfileWish): Profile {
  const { presets, rules, questions } = wayEntries(own.ways);
  const live = own.principles.filter(({ trashedAt }) => trashedAt === null);
  return {
    format: profileFormat,
    version: profileVersion,
    title,
    language,
    madeAt: now.toISOString(),
    generator,
    ...(parts.has('principles') && { principles: live.map(principleOf) }),
    ...(parts.has('labels') && { labels: labelsOf(own) }),
    ...(parts.has('presets') && { presets }),
    ...(parts.has('keys') && { keys: keysOf(own.keys) }),
    ...(parts.has('rules') && { rules }),
    ...(parts.has('questions') && { questions }),
  };
}

/** The presets, rules and questions of reviews as entries of a profile. */
export const wayEntries = (ways: Ways): Required<Pick<Profile, 'presets' | 'rules' | 'questions'>> => ({
  presets: ways.presets.map(presetOf),
  rules: rulesOf(ways),
  questions: questionsOf(ways),
});

function presetOf(preset: DigestPreset): ProfilePreset {
  const { id, title, period, grouping, release, meetings } = preset;
  const blocks = preset.blocks.slice(0, profileLimits.blocks).map((block) => {
    const { id: key, kind, title: heading, from, to, note } = block;
    return { key, kind, title: heading, from, to, note };
  });
  return {
    ...{ key: id, title, period, grouping, release, meetings },
    sections: headingsOf(preset)
      .map((heading) => heading.slice(0, 200))
      .slice(0, 20),
    ...(blocks.length > 0 && { blocks }),
  };
}

/** In the order in which labels are listed everywhere. */
function labelsOf({ ways }: OwnWays): ProfileLabel[] {
  const place = ({ id }: LabelName) => labels.indexOf(id);
  return ways.labels.toSorted((a, b) => place(a) - place(b)).map(({ id, word }) => ({ kind: id, word }));
}

function principleOf(principle: Principle): ProfilePrinciple {
  const { id, name, definition, looksLike, doesNotLookLike, question, colour, icon, cues = [] } = principle;
  const key = id.slice('principle:'.length);
  const said = { key, name, definition, looksLike, doesNotLookLike, question, colour, icon };
  return cues.length > 0 ? { ...said, cues: cues.slice(0, 500) } : said;
}

/** What was set here; what is as the packs say goes with the packs. */
function rulesOf(ways: Ways): ProfileRule[] {
  return ways.rules.flatMap(({ id, set, reason = '' }) => (set ? [{ rule: id, on: set === 'on', reason }] : []));
}

/** Those that are not as given. */
function questionsOf(ways: Ways): ProfileQuestion[] {
  const all = ways.questions.map(({ id, words = '', off = false }) => ({ key: id, words, on: !off }));
  return all.filter(({ words, on }) => words.trim() !== '' || !on).slice(0, profileLimits.questions);
}

const keysOf = (entries: readonly string[]): ProfileKeys[] =>
  [...keymapOf(entries)].map(([command, keys]) => ({ command, keys: [...keys] }));

/** The file's text: read by people too. */
export const profileText = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;
