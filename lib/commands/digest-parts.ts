import { t, wordsIn } from '../i18n';
import { type BlockKind, type Digest, type DigestImage, type Edit, typeOf } from '../model';
import { blockLooks } from './block-kinds';
import { type Command, pointed } from './command';
import { digestIn } from './digest';
import {
  addItems,
  addOwnCard,
  addSection,
  dropItem,
  dropSection,
  itemsOf,
  moveItem,
  moveSection,
  type Place,
  stepOf,
} from './digest-edits';
import { offered } from './offers';
import { openAtPart } from './open-line';
import { textOfPrinciple } from './principle-texts';
import { lookHere } from './run';
import type { Context, Services } from './services';

/** Kinds of pictures that a file is chosen of. */
const pictures = 'image/png,image/jpeg,image/gif,image/webp,image/avif';

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

/** The part is the section's id and what in it keeps the focus. */
const shift =
  (by: -1 | 1): Act =>
  async (services, digest, part) => {
    const [section = '', control = 'more'] = part.split(' ');
    await moveBlock(services, digest, { edit: moveSection(digest, section, by), section, control });
  };

/** Moves a section and says to those who do not see it where it came to stand; the focus stays in it. */
export async function moveBlock(
  services: Services,
  digest: Digest,
  { edit, section, control }: { edit: Edit | null; section: string; control: string | null },
): Promise<void> {
  if (!edit) return;
  if (control) services.session.awaited.current = { id: section, control };
  await services.repository.commit(edit);
  const now = await services.repository.get(digest.id);
  const place = now?.sections.findIndex(({ id }) => id === section) ?? -1;
  services.say?.(
    t('digest_sectionMoved', await sectionTitle(services, digest, section), place + 1, digest.sections.length),
  );
}

const addWords: Act = async ({ repository, session }, digest, part) => {
  const edit = addItems(digest, part, [null]);
  session.awaited.current = { id: edit.added[0] ?? '', control: 'words' };
  await repository.commit(edit);
};

/** A new block: of the kind that is meant, else of the one that is picked. Its title is in the digest's language, its cursor where one writes. */
async function newSection(services: Services, context: Context): Promise<void> {
  const id = digestIn(context);
  const digest = id && (await services.repository.get(id));
  const kind = context.part === undefined ? await pickKind(services) : kindNamed(context.part);
  if (!digest || !kind) return;
  const { t: said } = await wordsIn(digest.language);
  const edit = addSection(digest, kind === 'own' ? '' : said(`block_${kind}`), kind);
  services.session.awaited.current = { id: edit.added, control: kind === 'own' ? 'title' : 'words' };
  await services.repository.commit(edit);
}

const kindsOf = () => Object.keys(blockLooks) as BlockKind[];
const kindNamed = (name: string): BlockKind => kindsOf().find((kind) => kind === name) ?? 'own';

const pickKind = ({ pick }: Services): Promise<BlockKind | null> =>
  pick(
    t('digest_addSection'),
    kindsOf().map((kind) => ({
      label: t(`block_${kind}`),
      detail: t(`blockHint_${kind}`),
      icon: blockLooks[kind].icon,
      value: kind,
    })),
  );

/** Adds pictures to the end of a section; those that are none, or huge, are named. `words`: whose they are. */
export async function addPictures(
  services: Services,
  { digest, section }: { digest: Digest['id']; section: string },
  files: readonly { readonly file: Blob; readonly alt?: string; readonly words?: string }[],
): Promise<void> {
  const { readyPicture } = await import('./picture');
  for (const { file, alt = '', words = '' } of files) {
    const { blob, width, height } = await readyPicture(file);
    const now = await services.repository.get(digest);
    if (!now) return;
    const image: DigestImage = { hash: blob.hash, type: blob.type, alt, width, height };
    const edit = addOwnCard(now, section, { image, words });
    services.session.awaited.current = { id: edit.added, control: 'alt' };
    await services.repository.commit(edit, { blobs: [blob] });
  }
}

const addPicture: Act = async (services, digest, section) => {
  const file = await services.openFile(pictures);
  if (file) await addPictures(services, { digest: digest.id, section }, [{ file }]);
};

/** A card for something that is coming up: today, until its day is chosen. */
const addEvent: Act = async ({ repository, session }, digest, section) => {
  const now = new Date();
  const start = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0'));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const edit = addOwnCard(digest, section, {
    event: { start: start.join('-'), end: null, zone, place: '', address: '' },
  });
  session.awaited.current = { id: edit.added, control: 'title' };
  await repository.commit(edit);
};

/** What can be done with a card (the part is its id) or a section of a digest. */
export const digestPartCommands: readonly Command[] = [
  pointed({
    id: 'digest.whoCouldBe',
    title: 'command_digest_whoCouldBe',
    category: 'digest',
    icon: 'shield',
    run: onPart(async (services, digest, part) => (await import('./guess-who')).whoCouldBe(services, digest, part)),
  }),
  pointed({
    id: 'digest.apart',
    title: 'digest_apart',
    category: 'digest',
    icon: 'eye-off',
    run: onPart(async (services, digest, part) => (await import('./guess-who')).showApart(services, digest, part)),
  }),
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
    id: 'digest.sectionLength',
    title: 'digest_sectionLength',
    category: 'digest',
    icon: 'list',
    run: async (services, context) => (await import('./block-length')).setLength(services, context),
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
    run: newSection,
  },
  pointed({
    id: 'digest.addPicture',
    title: 'digest_addPicture',
    category: 'digest',
    icon: 'image',
    run: onPart(addPicture),
  }),
  pointed({
    id: 'digest.addKeptPicture',
    title: 'digest_addKeptPicture',
    category: 'digest',
    icon: 'library',
    run: ({ session }, { part = '' }) => lookHere(session, 'picturing', part),
  }),
  pointed({
    id: 'digest.addPractice',
    title: 'command_digest_addPractice',
    category: 'digest',
    icon: 'compass',
    run: onPart(async (...of) => (await import('./practice-digest')).pickPractice(...of)),
  }),
  pointed({
    id: 'digest.addEvent',
    title: 'digest_addEvent',
    category: 'digest',
    icon: 'calendar',
    run: onPart(addEvent),
  }),
  offered({ id: 'digest.up', title: 'command_digest_up', category: 'digest', keybinding: 'Alt+ArrowUp', icon: 'up' }),
  offered({
    id: 'digest.down',
    title: 'command_digest_down',
    category: 'digest',
    keybinding: 'Alt+ArrowDown',
    icon: 'down',
  }),
];
