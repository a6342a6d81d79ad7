import { t } from '../i18n';
import { type Digest, type Edit, typeOf } from '../model';
import { type Command, pointed } from './command';
import { digestIn } from './digest';
import {
  addItems,
  addSection,
  dropItem,
  dropSection,
  itemsOf,
  moveItem,
  moveSection,
  type Place,
  stepOf,
} from './digest-edits';
import { openAtPart } from './open-line';
import { textOfPrinciple } from './principle-texts';
import { lookHere } from './run';
import type { Context, Services } from './services';

type Act = (services: Services, digest: Digest, part: string) => void | Promise<void>;

/** A command's `run` on a part of the digest at hand, as it is now. */
const onPart =
  (act: Act) =>
  async (services: Services, context: Context): Promise<void> => {
    const id = digestIn(context);
    const digest = id && (await services.repository.get(id));
    if (digest) await act(services, digest, context.part ?? '');
  };

async function sectionTitle({ repository }: Services, digest: Digest, id: string): Promise<string> {
  const section = digest.sections.find((each) => each.id === id);
  const principle = section?.principle ? await repository.get(section.principle) : undefined;
  return section?.title || (principle ? textOfPrinciple(principle, 'name') : '') || t('digest_untitledSection');
}

/** Moves a card and says to those who do not see it where it came to stand; the focus goes on with it. */
export async function moveCard(
  services: Services,
  digest: Digest,
  { item, place, control }: { item: string; place: Place | null; control: string | null },
): Promise<void> {
  if (!place) return;
  if (control) services.session.awaited.current = { id: item, control };
  const others = itemsOf(digest, place.section).filter(({ id }) => id !== item).length;
  await services.repository.commit(moveItem(digest, item, place));
  const where = await sectionTitle(services, digest, place.section);
  services.say?.(t('digest_moved', Math.min(place.index, others) + 1, others + 1, where));
}

const step =
  (by: -1 | 1): Act =>
  (services, digest, part) => {
    // The control that was used keeps the focus: the button, or with a key the words.
    const [item = '', control = by < 0 ? 'up' : 'down'] = part.split(' ');
    return moveCard(services, digest, { item, place: stepOf(digest, item, by), control });
  };

/** Moves a card to the end of another section; the part is the id of both. */
const toSection: Act = (services, digest, part) => {
  const [item = '', section = ''] = part.split(' ');
  return moveCard(services, digest, {
    item,
    place: { section, index: itemsOf(digest, section).length },
    control: 'more',
  });
};

const openSource: Act = ({ session }, digest, part) => {
  const source = digest.items.find(({ id }) => id === part)?.source;
  if (source?.part) openAtPart(session, source.record, source.part);
  else if (source) session.open(typeOf(source.record) === 'clip' ? 'clip' : 'meeting', source.record);
};

async function commitAndSay({ repository, notify }: Services, edit: Edit, say: string): Promise<void> {
  const commit = await repository.commit(edit);
  notify(say, { undo: commit.id });
}

const shift =
  (by: -1 | 1): Act =>
  async ({ repository }, digest, part) => {
    const edit = moveSection(digest, part, by);
    if (edit) await repository.commit(edit);
  };

const addWords: Act = async ({ repository, session }, digest, part) => {
  const edit = addItems(digest, part, [null]);
  session.awaited.current = { id: edit.added[0] ?? '', control: 'words' };
  await repository.commit(edit);
};

const newSection: Act = async ({ repository, session }, digest) => {
  const edit = addSection(digest, '');
  session.awaited.current = { id: edit.added, control: 'title' };
  await repository.commit(edit);
};

/** What can be done with a card (the part is its id) or a section of a digest. */
export const digestPartCommands: readonly Command[] = [
  pointed({
    id: 'digest.openSource',
    title: 'digest_openSource',
    category: 'digest',
    icon: 'external',
    run: onPart(openSource),
  }),
  pointed({ id: 'digest.cardUp', title: 'digest_cardUp', category: 'digest', icon: 'up', run: onPart(step(-1)) }),
  pointed({ id: 'digest.cardDown', title: 'digest_cardDown', category: 'digest', icon: 'down', run: onPart(step(1)) }),
  pointed({
    id: 'digest.cardTo',
    title: 'digest_cardTo',
    category: 'digest',
    icon: 'chevron-right',
    run: onPart(toSection),
  }),
  pointed({
    id: 'digest.dropCard',
    title: 'digest_dropCard',
    category: 'digest',
    icon: 'trash',
    run: onPart((services, digest, item) => commitAndSay(services, dropItem(digest, item), t('digest_cardDropped'))),
  }),
  pointed({
    id: 'digest.sectionUp',
    title: 'digest_sectionUp',
    category: 'digest',
    icon: 'up',
    run: onPart(shift(-1)),
  }),
  pointed({
    id: 'digest.sectionDown',
    title: 'digest_sectionDown',
    category: 'digest',
    icon: 'down',
    run: onPart(shift(1)),
  }),
  pointed({
    id: 'digest.dropSection',
    title: 'digest_dropSection',
    category: 'digest',
    icon: 'trash',
    run: onPart((services, digest, section) =>
      commitAndSay(services, dropSection(digest, section), t('digest_sectionDropped')),
    ),
  }),
  pointed({
    id: 'digest.addClips',
    title: 'digest_addClips',
    category: 'digest',
    icon: 'plus',
    run: ({ session }, { part = '' }) => lookHere(session, 'adding', part),
  }),
  pointed({ id: 'digest.addWords', title: 'digest_addWords', category: 'digest', icon: 'edit', run: onPart(addWords) }),
  {
    id: 'digest.addSection',
    title: 'digest_addSection',
    category: 'digest',
    icon: 'plus',
    when: (context) => context.activeKind === 'digest' && digestIn(context) !== null,
    run: onPart(newSection),
  },
];
