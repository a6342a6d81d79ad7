import { type DigestDocument, type Sources, type StandIns, standInsOf } from '../digest';
import { voicesOf } from '../digest/lint/balance';
import type { Switched } from '../digest/lint/outcome';
import type { EarlierEdition, LintSubject } from '../digest/lint/subject';
import type { Hidden } from '../digest/names-away';
import { codebook, documentPrinciple } from '../digest/principle';
import { agreementOf } from '../digest/release';
import { wordsIn } from '../i18n';
import type { Digest, DigestId } from '../model';
import type { Repository } from '../storage/repository';
import { askedRules } from './asked-rules';
import { documentOfEdition } from './editions';

/** A digest as it stands, and as it would leave. */
export interface Looked {
  readonly digest: Digest;
  readonly sources: Sources;
  readonly document: DigestDocument;
  readonly bytes: number | null;
  /** It went out before, and goes once more as it went. */
  readonly again?: boolean;
}

/** A digest with what rules compare it with. Pictures stay where they are: no rule looks into them. */
export async function lintSubject(
  repository: Repository,
  { digest, sources, document, bytes, again = false }: Looked,
): Promise<LintSubject> {
  const words = await wordsIn(digest.language);
  const [roster, before, principles] = await Promise.all([
    repository.list('person'),
    earlier(repository, digest.id),
    Promise.all(codebook(sources.principles).map((each) => documentPrinciple(each, words, digest.release))),
  ]);
  const { images: _, ...read } = sources;
  return {
    ...{ digest, sources: read, document: withoutPictures(document), bytes, before, again },
    roster: roster.filter(({ trashedAt }) => trashedAt === null),
    principles: principles.map(({ key, name }) => ({ key, name })),
    somebody: words.t('standIn_somebody'),
    hidden: [...standInsOf(digest, sources, words).values()].flatMap((each) => hiddenIn(each, sources)),
  };
}

const withoutPictures = (document: DigestDocument): DigestDocument => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.image ? { ...item, image: { ...item.image, data: '' } } : item)),
  })),
});

/** The people of a note who are not to be named, unless they said of themselves that they may be. */
function hiddenIn(standIns: StandIns, { people = [] }: Sources): Hidden[] {
  const { meeting } = standIns;
  const unnamed = agreementOf(meeting).attribution !== 'named';
  if (!unnamed && !meeting.lines.some(({ attribution }) => attribution && attribution !== 'named')) return [];
  const said = (names: readonly string[]) =>
    meeting.lines.some(
      ({ attribution, credit }) => attribution && attribution !== 'named' && credit && names.includes(credit.name),
    );
  return standIns.cast
    .filter(({ kind, names }) => kind === 'person' && (unnamed || said(names)))
    .filter(({ entry }) => people.find(({ id }) => id === entry?.person)?.attribution !== 'named')
    .map((member): Hidden => {
      const word = standIns.wordFor(member);
      return { kind: 'person', names: member.names, organisation: member.organisation, word, credited: word };
    });
}

/** How many earlier digests are looked at. */
const mostEarlier = 8;

const read = new Map<string, EarlierEdition>();

/** The last edition of each other digest, the newest first; each is read once. */
async function earlier(repository: Repository, digest: DigestId): Promise<EarlierEdition[]> {
  const editions = (await repository.list('edition')).toSorted((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1));
  const last = editions.filter(
    (edition, nth) =>
      edition.digest !== digest && editions.findIndex((other) => other.digest === edition.digest) === nth,
  );
  const found: EarlierEdition[] = [];
  for (const edition of last.slice(0, mostEarlier)) {
    const name = `${edition.digest} ${edition.body}`;
    const document = read.has(name) ? null : await documentOfEdition(repository, edition);
    if (document) read.set(name, earlierOf(edition.digest, document));
    const known = read.get(name);
    if (known) found.push(known);
  }
  return found;
}

function earlierOf(digest: string, { sections }: DigestDocument): EarlierEdition {
  const items = sections.flatMap((section) => section.items);
  const principles = [
    ...sections.flatMap(({ principle, items: own }) => (principle && own.length > 0 ? [principle] : [])),
    ...items.flatMap((item) => item.principles),
  ];
  return {
    ...{ digest, voices: voicesOf(items), items: items.flatMap(({ key }) => key ?? []) },
    principles: [...new Set(principles.map(({ key }) => key))],
  };
}

/** What a community and whoever writes a digest let be. */
export async function switchedFor(repository: Repository, { letBe = [] }: Digest): Promise<Switched> {
  const asked = await askedRules(repository);
  return { off: new Map(asked.flatMap(({ rule, on, reason }) => (on ? [] : [[rule, reason] as const]))), letBe };
}

/** Bytes of the email that is made of a digest, its pictures aside: they go along as files. */
export async function emailBytes(document: DigestDocument): Promise<number> {
  const { exporters } = await import('../export');
  const email = await exporters.find(({ id }) => id === 'email')?.render(document);
  return new Blob([email?.content ?? '']).size;
}
