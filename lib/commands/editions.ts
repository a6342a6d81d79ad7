import type { DigestDocument, DocumentItem } from '../digest/document';
import { t } from '../i18n';
import {
  canonicalJson,
  changesOf,
  createEdition,
  createPartId,
  type Edition,
  type EditionItem,
  EditionItems,
  type EditionPassed,
  type EditionWay,
  editionType,
  flattenPart,
  type Json,
  sha256,
} from '../model';
import type { Repository, StoredBlob } from '../storage/repository';
import type { Outgoing } from './digest-sources';
import { orderAtEnd } from './order';
import { explain, isExpected } from './run';
import type { Services } from './services';

/** What goes out again unchanged within this time goes out with the same edition, ms. */
const sitting = 30 * 60_000;

/**
 * Keeps what just left: what it said, how it went, and what it was made of. It comes after the copy or the file and never stands
 * in its way; where it cannot be kept, that is said: what left did leave.
 */
export async function keepEdition(services: Services, leaving: Outgoing, format: string): Promise<void> {
  try {
    await freeze(services.repository, leaving, { format, now: new Date() });
  } catch (error) {
    if (!isExpected(error)) console.error('edition', error);
    services.notify(t('edition_notKept', explain(error)), { kind: 'error' });
  }
}

/** How it went, and when. */
interface Going {
  readonly format: string;
  readonly now: Date;
}

/** The edition of what left: the last one where that says the same and is of this sitting, else a new one. */
export async function freeze(repository: Repository, leaving: Outgoing, { format, now }: Going): Promise<Edition> {
  const { digest, document, items } = leaving;
  const { madeAt } = document;
  const [body, held] = await Promise.all([blobOf(saidIn(document)), blobOf(items as unknown as Json)]);
  const last = (await repository.list('edition')).find((edition) => edition.digest === digest.id);
  const same = last && last.body === body.hash && last.held === held.hash && last.release === document.release;
  const at = now.toISOString();
  const way: EditionWay = { id: createPartId(), format, at, order: orderAtEnd(last?.ways ?? []), removed: false };
  const step = { title: 'did_edition_keep', subject: [digest.title] };
  if (last && same && now.getTime() - Date.parse(last.ways.at(-1)?.at ?? last.frozenAt) < sitting) {
    const passed = passedNow(leaving, { format, now }, last.passed);
    const more = passed.flatMap((part) => Object.entries(flattenPart('passed', part)));
    const changes = { [last.id]: { ...flattenPart('ways', way), ...Object.fromEntries(more) } };
    await repository.commit({ ...step, changes }, { aside: true });
    return { ...last, ways: [...last.ways, way], passed: [...(last.passed ?? []), ...passed] };
  }
  const { release } = document;
  const edition = createEdition({
    ...{ digest: digest.id, title: digest.title, release, frozenAt: at, madeAt, body: body.hash, held: held.hash },
    ways: [{ ...way, order: orderAtEnd([]) }],
    passed: passedNow(leaving, { format, now }),
  });
  const changes = { [edition.id]: changesOf(edition) };
  await repository.commit({ ...step, changes }, { blobs: [body, held], aside: true });
  return edition;
}

/** What a document says, whenever that is: its date, its number and what was taken back of those before tell of other editions. */
function saidIn({ madeAt: _madeAt, edition: _edition, withdrawn: _withdrawn, ...said }: DigestDocument): Json {
  return said as unknown as Json;
}

/** Whether an edition says what a document says. */
export const saysTheSame = async ({ body }: Edition, document: DigestDocument): Promise<boolean> =>
  body === (await blobOf(saidIn(document))).hash;

/** What it went out past, to be kept with the edition. */
function passedNow({ passed = [] }: Outgoing, { format, now }: Going, known: Edition['passed'] = []): EditionPassed[] {
  const made: EditionPassed[] = [];
  for (const { rules, reason } of passed)
    made.push({
      ...{ id: createPartId(), at: now.toISOString(), format, rules: [...rules], reason },
      ...{ order: orderAtEnd([...known, ...made]), removed: false },
    });
  return made;
}

async function blobOf(value: Json): Promise<StoredBlob> {
  const content = canonicalJson(value);
  return { hash: await sha256(content), type: editionType, content };
}

/** What a text of an edition holds; null where it is not here, or is none: an archive can bring any text. */
async function jsonOf(repository: Repository, hash: string): Promise<unknown> {
  const content = (await repository.blob(hash))?.content;
  if (typeof content !== 'string') return null;
  try {
    return JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What an edition said, as it went; null where its text is not here, or is none. */
export async function documentOfEdition(repository: Repository, edition: Edition): Promise<DigestDocument | null> {
  const [{ EditionText }, text] = await Promise.all([
    import('../model/edition-text'),
    jsonOf(repository, edition.body),
  ]);
  const { data } = EditionText.safeParse(text);
  return data ? { ...data, madeAt: edition.madeAt } : null;
}

/** An edition's document as it may go out once more: its pictures without what else their files said, as all that leave now. */
export async function documentAgain(repository: Repository, edition: Edition): Promise<DigestDocument | null> {
  const [document, { barePicture }, { base64Of, bytesIfBase64 }] = await Promise.all([
    documentOfEdition(repository, edition),
    import('../model/bare-picture'),
    import('../model/base64'),
  ]);
  const bare = (item: DocumentItem): DocumentItem => {
    const told = item.image && bytesIfBase64(item.image.data);
    const bytes = item.image && told && barePicture(told, item.image.type);
    return item.image ? { ...item, image: bytes && { ...item.image, data: base64Of(bytes) } } : item;
  };
  return (
    document && {
      ...document,
      sections: document.sections.map((section) => ({ ...section, items: section.items.map(bare) })),
    }
  );
}

/** An edition on its way out once more; null where its text is not here. */
export async function outgoingAgain(repository: Repository, edition: Edition): Promise<Outgoing | null> {
  const [document, items] = await Promise.all([
    documentAgain(repository, edition),
    itemsOfEdition(repository, edition),
  ]);
  return document && { digest: { id: edition.digest, title: edition.title }, document, items };
}

/** What an edition was made of. */
export async function itemsOfEdition(repository: Repository, { held }: Edition): Promise<readonly EditionItem[]> {
  return EditionItems.safeParse(await jsonOf(repository, held)).data ?? [];
}
