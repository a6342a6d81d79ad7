import { plainWords } from '../digest/plain-words';
import { chooseLanguage, t, type Words, wordsIn } from '../i18n';
import { type Changes, changesOf, type Digest } from '../model';
import { addItems, addSection } from './digest-edits';
import { chooseDigest, openBeside } from './digest-put';
import { type PracticeHere, practicesHere, rangeWords } from './practices-here';
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

/** The same practice as a language has it, where it comes in several. */
async function spoken(services: Services, here: PracticeHere, digest: Digest): Promise<PracticeHere> {
  const all = here.own ? [] : await practicesHere(chooseLanguage('auto', [digest.language]), services.repository);
  return all.find(({ id }) => id === here.id) ?? here;
}

/** Puts it into the digest's block for what to try, which is made where there is none. One step. */
export async function tryThis(services: Services, here: PracticeHere): Promise<void> {
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  const { digest, fresh } = chosen;
  const words = tryWords(await spoken(services, here, digest), await wordsIn(digest.language));
  const block = digest.sections.find(({ kind }) => kind === 'try');
  const made = block ? null : addSection(digest, '', 'try');
  const section = block?.id ?? made?.added ?? '';
  const { added, changes } = addItems(digest, section, [null]);
  const all: Changes = {
    ...(fresh ? changesOf(digest) : {}),
    ...made?.changes[digest.id],
    ...changes[digest.id],
    [`items/${added[0]}/words`]: words,
  };
  const { name } = here.practice;
  const { id } = await services.repository.commit({
    title: fresh ? 'did_digest_new' : 'did_digest_add',
    subject: [digest.title],
    changes: { [digest.id]: all },
  });
  services.notify(t('practice_tried', name, digest.title), { undo: id });
  if (fresh) openBeside(services, digest.id);
}
