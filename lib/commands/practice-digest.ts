import { plainWords } from '../digest/plain-words';
import { chooseLanguage, language, t, type Words, wordsIn } from '../i18n';
import { type Changes, changesOf, type Digest, type PracticeId } from '../model';
import { addSection, insertItems, itemsOf, type Place } from './digest-edits';
import { chooseDigest, openBeside } from './digest-put';
import { type PracticeHere, practiceAt, practicesHere, rangeWords } from './practices-here';
import type { Services } from './services';

/** A practice as a card of a digest says it: what it is for, how long, for how many, the first step, whose idea it is. */
export function tryWords({ practice, pack, own }: PracticeHere, { t: say }: Words): string {
  const { name, purpose, minutes, group, mode, steps, source, link } = practice;
  const facts = [
    say('practice_minutes', rangeWords(minutes)),
    say('practice_people', rangeWords(group)),
    say(`practice_mode_${mode}`),
  ];
  const from = source || (own ? own.wording : pack.source);
  const address = /^https?:\/\/[^\s<>()]+$/.test(link ?? '') ? ` (${link})` : '';
  return [
    `**${plainWords(name)}**${purpose ? `: ${plainWords(purpose)}` : ''}`,
    facts.join(' · '),
    ...(steps[0] ? [`${say('practice_firstStep')}: ${plainWords(steps[0])}`] : []),
    ...(from ? [`${say('practice_source')}: ${plainWords(from)}${address}`] : []),
  ].join('\n\n');
}

/** The same practice as the language of a digest has it, where it comes in several. */
export async function spoken(services: Services, here: PracticeHere, digest: Digest): Promise<PracticeHere> {
  const all = here.own ? [] : await practicesHere(chooseLanguage('auto', [digest.language]), services.repository);
  return all.find(({ id }) => id === here.id) ?? here;
}

/**
 * Puts practices into a digest as cards of own words, in one step: at a place, else at the end of the block for what to
 * try, which is made where there is none. `fresh`: the digest is new and is saved with it.
 */
export async function putPractices(
  services: Services,
  { digest, place, fresh }: { digest: Digest; place: Place | null; fresh?: boolean },
  ids: readonly PracticeId[],
): Promise<void> {
  const found = await Promise.all(ids.map((each) => practiceAt(services.repository, each)));
  const practices = found.filter((here) => here !== undefined);
  if (practices.length === 0) return services.notify(t('digest_putGone'));
  const block = digest.sections.find(({ kind }) => kind === 'try');
  const made = place || block ? null : addSection(digest, '', 'try');
  const section = place?.section ?? block?.id ?? made?.added ?? '';
  const at = place ?? { section, index: itemsOf(digest, section).length };
  const { added, changes } = insertItems(
    digest,
    at,
    practices.map(() => null),
  );
  const spokenIn = await wordsIn(digest.language);
  const words = await Promise.all(
    practices.map(async (here, nth) => [
      `items/${added[nth]}/words`,
      tryWords(await spoken(services, here, digest), spokenIn),
    ]),
  );
  const all: Changes = {
    ...(fresh ? changesOf(digest) : {}),
    ...made?.changes[digest.id],
    ...changes[digest.id],
    ...Object.fromEntries(words),
  };
  const { id } = await services.repository.commit({
    title: fresh ? 'did_digest_new' : 'did_digest_add',
    subject: [digest.title],
    changes: { [digest.id]: all },
  });
  const names = practices.map(({ practice }) => practice.name).join('”, “');
  const tried = digest.sections.find((each) => each.id === section)?.kind === 'try' || made;
  services.notify(t(tried ? 'practice_tried' : 'practice_put', names, digest.title), { undo: id });
}

/** Puts it into the block for what to try, of the digest that shows or that is chosen. */
export async function tryThis(services: Services, here: PracticeHere): Promise<void> {
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  await putPractices(services, { ...chosen, place: null }, [here.id]);
  if (chosen.fresh) openBeside(services, chosen.digest.id);
}

/** Asks for a practice and puts it at the end of the block that is meant. */
export async function pickPractice(services: Services, digest: Digest, section: string): Promise<void> {
  const practices = await practicesHere(language(), services.repository);
  const id = await services.pick(
    t('command_digest_addPractice'),
    practices.map((each) => ({
      ...{ label: each.practice.name, detail: each.practice.purpose, icon: 'compass', value: each.id },
    })),
  );
  const place = { section, index: itemsOf(digest, section).length };
  if (id) await putPractices(services, { digest, place }, [id]);
}
