import { t } from '../i18n';
import {
  type Changes,
  type Clip,
  type ClipId,
  type Meeting,
  type MeetingId,
  type PartId,
  type Principle,
  type PrincipleId,
  setKey,
} from '../model';
import { parse, placeLines, startsOf } from '../notes';
import { principlesByWord, withoutWordsFor } from '../notes/principle-words';
import type { Command } from './command';
import { addExample } from './example';
import { labelWords } from './label-names';
import { recordedLine } from './line-record';
import { openAtPart } from './open-line';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

/** What carries a principle: a clip or note, or a passage or line of it. */
export interface Place {
  readonly record: ClipId | MeetingId;
  readonly part: PartId | null;
}

/** A place as the part of a principle that a command acts on. */
export const placeText = ({ record, part }: Place): string => (part ? `${record} ${part}` : record);

/** The place that a part names; null for another kind of part. */
export function placeOf(text: string | undefined): Place | null {
  const [record = '', part = null] = text?.split(' ') ?? [];
  return /^(clip|meeting):/.test(record) ? { record: record as Place['record'], part } : null;
}

/** Opens a clip or note where a place in it is. */
export function openPlace({ session }: Services, { record, part }: Place): void {
  if (part) openAtPart(session, record, part);
  else session.open(record.startsWith('clip:') ? 'clip' : 'meeting', record);
}

const isClip = (record: Clip | Meeting): record is Clip => 'highlights' in record;

/** What takes a principle off one place. */
function offChanges(record: Clip | Meeting, part: PartId | null, principle: PrincipleId): Changes {
  if (!part) return { [setKey('principles', principle)]: false };
  const parts = isClip(record) ? record.highlights : record.lines;
  const kept = parts.find(({ id }) => id === part)?.principles.filter((id) => id !== principle);
  return kept ? { [`${isClip(record) ? 'highlights' : 'lines'}/${part}/principles`]: kept } : {};
}

/** The same of a line that names it behind `#`: the word goes from the text, and from what the line is found by. */
async function offWords(
  services: Services,
  meeting: Meeting,
  { part, principle }: { part: PartId; principle: PrincipleId },
) {
  const { repository } = services;
  const byWord = principlesByWord(await repository.list('principle'));
  const found = await recordedLine(repository, meeting, part);
  const words = found && withoutWordsFor(found.line.words, principle, byWord);
  if (!found || words === found.line.words) return {};
  const document = parse(meeting.text, { labels: await labelWords(repository) });
  const [known] = placeLines(document, [found.line]).known;
  if (!known || known.at === null) return {};
  const starts = startsOf(document);
  const [from, to] = [starts[known.at] ?? 0, starts[known.at + known.count] ?? meeting.text.length];
  const left = withoutWordsFor(meeting.text.slice(from, to), principle, byWord);
  const text = meeting.text.slice(0, from) + left + meeting.text.slice(to);
  const isKept = meeting.lines.some(({ id }) => id === found.line.id);
  return { text, ...(isKept && { [`lines/${found.line.id}/words`]: words }) };
}

async function takeOff(services: Services, principle: Principle, { record: id, part }: Place): Promise<void> {
  const { repository, notify } = services;
  const record = await repository.get(id);
  if (!record) return;
  const subject = [textOfPrinciple(principle, 'name'), record.title];
  const written = part && !isClip(record) ? await offWords(services, record, { part, principle: principle.id }) : {};
  const changes = { [id]: { ...offChanges(record, part, principle.id), ...written } };
  // Of the text the version it was changed from: what is written meanwhile is kept beside it.
  const text = 'text' in written ? (await repository.fields(id))?.text : undefined;
  const options = text ? { base: { [id]: { text: text.v } } } : {};
  const commit = await repository.commit({ title: 'did_evidence_off', subject, changes }, options);
  notify(t('did_evidence_off', ...subject), { undo: commit.id });
}

/** The principle that is open or meant. */
export function principleAt({ selection, activeRecord }: Context): PrincipleId | null {
  const found = [...selection, activeRecord].find((id) => id?.startsWith('principle:'));
  return (found as PrincipleId | undefined) ?? null;
}

type Act = (services: Services, principle: Principle, place: Place) => void | Promise<void>;

/** A command on one thing that carries a principle. */
const onEvidence = (command: Pick<Command, 'id' | 'title' | 'icon'>, act: Act): Command => ({
  ...command,
  category: 'principle',
  menus: ['evidence'],
  when: (context) => placeOf(context.part) !== null && principleAt(context) !== null,
  async run(services, context) {
    const [id, place] = [principleAt(context), placeOf(context.part)];
    const principle = id && (await services.repository.get(id));
    if (principle && place) await act(services, principle, place);
  },
});

export const evidenceCommands: readonly Command[] = [
  onEvidence({ id: 'evidence.open', title: 'command_evidence_open', icon: 'book' }, (services, _principle, place) =>
    openPlace(services, place),
  ),
  onEvidence({ id: 'evidence.like', title: 'command_evidence_like', icon: 'check' }, (services, principle, place) =>
    addExample(services, principle, { ...place, side: 'like' }),
  ),
  onEvidence({ id: 'evidence.unlike', title: 'command_evidence_unlike', icon: 'close' }, (services, principle, place) =>
    addExample(services, principle, { ...place, side: 'unlike' }),
  ),
  onEvidence({ id: 'evidence.off', title: 'command_evidence_off', icon: 'minus' }, takeOff),
];
