import { homeOfLabel, stillOpen } from '../digest/blocks';
import type { TravellingLine } from '../digest/travelling';
import { escapeHtml } from '../html';
import { t, tn } from '../i18n';
import {
  type BlockKind,
  type Changes,
  type Consent,
  changesOf,
  type Digest,
  flattenPart,
  type Meeting,
  type NoteLine,
  type SessionId,
} from '../model';
import { askMessage, harvestOf, readOut, readOutMarkdown } from './after-session';
import { attendees, presentWords, thereEdit } from './attendance';
import type { Command } from './command';
import { addSection, insertItems, itemsOf } from './digest-edits';
import { linesOf, recordLines } from './digest-lines';
import { chooseDigest, openBeside } from './digest-put';
import { labelWords } from './label-names';
import { recordedLine } from './line-record';
import { reviewedIn } from './reviews';
import type { Context, Services } from './services';

/** A command's `run` on the note of the session at hand, as it was typed last. */
const onNote =
  (act: (services: Services, meeting: Meeting, part: string) => void | Promise<void>): Command['run'] =>
  async (services, context: Context) => {
    const id = reviewedIn(context);
    await services.written?.();
    const session = id?.startsWith('session:') ? await services.repository.get(id as SessionId) : undefined;
    const meeting = session?.meeting && (await services.repository.get(session.meeting));
    if (meeting) await act(services, meeting, context.part ?? '');
  };

const rowsOf = async ({ repository }: Services, meeting: Meeting) =>
  attendees(meeting, await repository.list('person'), await labelWords(repository));

/** Writes down that all those were there whom the note lists as present or has speak. */
export const markThere = onNote(async (services, meeting) => {
  const rows = (await rowsOf(services, meeting)).filter(({ listed, there }) => listed && !there);
  if (rows.length === 0) return services.notify(t('attendance_nobody'));
  const { id } = await services.repository.commit(thereEdit(meeting, rows, true));
  services.notify(tn('attendance_marked', rows.length), { undo: id });
});

/** Takes everybody out of what is written down of who was there. */
export const leaveOut = onNote(async (services, meeting) => {
  const rows = (await rowsOf(services, meeting)).filter(({ there }) => there);
  if (rows.length === 0) return;
  const { id } = await services.repository.commit(thereEdit(meeting, rows, false));
  services.notify(t('attendance_left'), { undo: id });
});

/** Writes into the head of the note how many were there and from where. What stands there is replaced, and one undo brings it back. */
export const writePresent = onNote(async (services, meeting) => {
  const present = presentWords(await rowsOf(services, meeting));
  const edit = { title: 'did_attendance_written', subject: [meeting.title], changes: { [meeting.id]: { present } } };
  const { id } = await services.repository.commit(edit);
  services.notify(t('attendance_written', present), { undo: id });
});

/** Copies decisions and actions, as rich text and as Markdown. */
export const copyRead = onNote(async (services, meeting) => {
  const harvest = harvestOf(services.repository, meeting, await labelWords(services.repository));
  const html = readOut(harvest)
    .map(
      ({ title, lines }) =>
        `<h2>${escapeHtml(title)}</h2><ol>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`,
    )
    .join('');
  await services.copy({ html, text: readOutMarkdown(harvest) });
  services.notify(t('read_copied'));
});

const quoteOf = async ({ repository }: Services, meeting: Meeting, id: string) =>
  harvestOf(repository, meeting, await labelWords(repository)).quotes.find((each) => each.id === id);

/** Copies the message that asks for one quote. The part: its line. */
export const copyAsk = onNote(async (services, meeting, part) => {
  const quote = await quoteOf(services, meeting, part);
  if (!quote) return;
  await services.copyText(askMessage(quote, meeting));
  services.notify(t('ask_copied', quote.who || t('ask_somebody')));
});

/** Keeps what somebody said to being quoted. The part: `asked`, `yes` or `no`, and the line. */
export const keepAnswer = onNote(async (services, meeting, part) => {
  const [state = '', id = ''] = part.split(' ');
  const { repository } = services;
  const recorded = await recordedLine(repository, meeting, id);
  if (!recorded || !['asked', 'yes', 'no'].includes(state)) return services.notify(t('openLines_gone'));
  const { line, changes } = recorded;
  const by = line.consent?.by || (await repository.settings()).name;
  const consent: Consent = { state: state as Consent['state'], by, at: new Date().toISOString() };
  const answered: NoteLine = { ...line, consent };
  const whole = Object.keys(changes).length > 0 ? flattenPart('lines', answered) : null;
  const { id: commit } = await repository.commit({
    ...{ title: 'did_line_agree', subject: [line.words] },
    changes: { [meeting.id]: whole ?? { [`lines/${line.id}/consent`]: consent } },
  });
  services.notify(t('did_line_agree', line.words), { undo: commit });
});

/** The blocks that what a meeting left goes into, in the order in which they are made. */
const harvestBlocks = ['decided', 'questions', 'thanks'] as const satisfies readonly BlockKind[];

const blockOf = ({ kind }: TravellingLine) =>
  harvestBlocks.find((each) => kind && homeOfLabel(kind, harvestBlocks) === each);

/** A digest with blocks for lines that have none yet, and with a card for each line that is not in it. */
function withHarvest(digest: Digest, lines: readonly TravellingLine[]) {
  const inside = new Set(digest.items.map(({ source }) => source && `${source.record} ${source.part}`));
  const fresh = lines.filter(({ source }) => !inside.has(`${source.record} ${source.part}`));
  let grown = digest;
  const changes: Changes[] = [];
  for (const kind of harvestBlocks) {
    const own = fresh.filter((line) => blockOf(line) === kind);
    if (own.length === 0) continue;
    let section = grown.sections.find((each) => each.kind === kind)?.id;
    if (!section) {
      const made = addSection(grown, '', kind);
      section = made.added;
      changes.push(made.changes[digest.id] ?? {});
      const order = `${made.changes[digest.id]?.[`sections/${section}/order`] ?? ''}`;
      const block = { id: section, title: '', principle: null, kind, words: '', order, removed: false };
      grown = { ...grown, sections: [...grown.sections, block] };
    }
    const place = { section, index: itemsOf(grown, section).length };
    changes.push(
      insertItems(
        grown,
        place,
        own.map(({ source }) => source),
      ).changes[digest.id] ?? {},
    );
  }
  return { fresh, changes: Object.assign({}, ...changes) as Changes };
}

/** Puts decisions, actions, open questions and thanks that may travel so far into a digest: the one beside, another, a new one. */
export const putHarvest = onNote(async (services, meeting) => {
  const { repository, notify } = services;
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  const { digest, fresh: isNew } = chosen;
  const all = (await linesOf(repository, [meeting], digest.release)).filter((line) => stillOpen(line) && blockOf(line));
  const recorded = await recordLines(repository, {
    ...digest,
    items: all.map(({ source }, at) => ({ id: `${at}`, section: '', source, words: '', order: '', removed: false })),
  });
  const lines = all.flatMap((line, at) => {
    const source = recorded.digest.items.find(({ id }) => id === `${at}`)?.source;
    return source ? [{ ...line, source }] : [];
  });
  const { fresh, changes } = withHarvest(digest, lines);
  if (fresh.length === 0) return notify(t(all.length > 0 ? 'after_digestHas' : 'after_digestNone', digest.title));
  const commit = await repository.commit({
    ...{ title: isNew ? 'did_digest_new' : 'did_digest_add', subject: [digest.title] },
    changes: { ...recorded.changes, [digest.id]: { ...(isNew ? changesOf(digest) : {}), ...changes } },
  });
  notify(tn('after_digestPut', fresh.length, digest.title), { undo: commit.id });
  if (isNew) openBeside(services, digest.id);
});
