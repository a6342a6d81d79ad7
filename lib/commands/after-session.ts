import { formatDate, t } from '../i18n';
import type { Consent, Meeting, NoteLine, PartId } from '../model';
import { actionIn, isPrompt, itemsOf, type LabelWords, marksIn, parse, placeLines, saidAt } from '../notes';
import { attributionIn } from '../notes/people';
import { decisionIn } from '../notes/reason';
import { heldLines } from '../storage/held-lines';
import type { Repository } from '../storage/repository';

export interface Decided {
  readonly what: string;
  /** Empty where the note gives no reason. */
  readonly because: string;
}

export interface ToDo {
  readonly words: string;
  /** Empty where the note does not say. */
  readonly owner: string;
  readonly due: string;
  readonly done: boolean;
}

/** Words of somebody that need their yes before they travel. */
export interface Quoted {
  readonly id: PartId;
  readonly words: string;
  /** Who said them, as the note has it; empty where it does not say. */
  readonly who: string;
  readonly state: Consent['state'];
  /** When that was written down; null: it is what the note says. */
  readonly at: string | null;
}

/** What a meeting left in its note. */
export interface Harvest {
  readonly decisions: readonly Decided[];
  readonly actions: readonly ToDo[];
  readonly quotes: readonly Quoted[];
}

/** Decisions with their reasons, actions with owner and day, and quotes with whom to ask, as a note has them. Prompts are none. */
export function harvestOf(repository: Repository, meeting: Meeting, labels: LabelWords): Harvest {
  const document = parse(meeting.text, { labels });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const { known } = placeLines(document, kept);
  const held = heldLines(repository, meeting.id, meeting.text);
  const harvest = { decisions: [] as Decided[], actions: [] as ToDo[], quotes: [] as Quoted[] };
  for (const item of itemsOf(document)) {
    const { line, until, kind, words, done } = item;
    if (isPrompt(item.first)) continue;
    if (kind === 'decision') harvest.decisions.push(decisionIn(words));
    if (kind === 'action') harvest.actions.push({ ...actionIn(words), done });
    const place = known.find(({ at }) => at !== null && at >= line && at < until);
    const record = kept.find(({ id }) => id === place?.id);
    const asks = marksIn(document.lines[line]?.text ?? '').some(({ says }) => says === 'ask');
    if (kind !== 'quote' && !asks && !record?.consent) continue;
    const said = saidAt(document, line, until - line);
    const id = record?.id ?? held.idAt(line, until - line);
    harvest.quotes.push(quoted({ id, said, record }));
  }
  return harvest;
}

function quoted({ id, said, record }: { id: PartId; said: string; record: NoteLine | undefined }): Quoted {
  const { state = 'ask', at = null } = record?.consent ?? {};
  return { id, words: said.replace(/\s+/g, ' ').trim(), who: record?.credit?.name || saidBy(said), state, at };
}

/** Who a quote says it is of, with what stands beside the name; where it is no name ("a host"), as it stands behind the quotation. */
function saidBy(said: string): string {
  const by = attributionIn(said);
  const beside = by?.organisation || by?.role;
  if (by) return beside ? `${by.name} (${beside})` : by.name;
  return /[”"»’]\s*[—–-]\s*([^—–]{1,160})$/.exec(said.trim())?.[1]?.trim() ?? '';
}

/** Whether nobody said yes or no yet. */
export const isWaiting = ({ state }: Pick<Quoted, 'state'>): boolean => state === 'ask' || state === 'asked';

/** A message that asks somebody whether their words may travel. */
export function askMessage({ words, who }: Quoted, { title, date }: Meeting): string {
  const name = who.replace(/\s*\([^()]*\)\s*$/, '');
  const hello = name ? t('ask_hello', name) : t('ask_helloNobody');
  return [
    hello,
    '',
    t('ask_what', title.trim() || t('meeting_untitled'), formatDate(date)),
    '',
    `> ${words}`,
    '',
    t('ask_how'),
  ].join('\n');
}

const decisionLine = ({ what, because }: Decided) => (because ? `${what} — ${t('read_because', because)}` : what);
const actionLine = ({ words, owner, due }: ToDo) =>
  [words, owner || t('read_noOwner'), due || t('read_noDay')].join(' — ');

/** Headings with what stands below each: decisions and what is still to do, as they are read out. */
export function readOut({
  decisions,
  actions,
}: Harvest): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const open = actions.filter(({ done }) => !done);
  return [
    { title: t('read_decisions'), lines: decisions.map(decisionLine) },
    { title: t('read_actions'), lines: open.map(actionLine) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The same as Markdown. */
export const readOutMarkdown = (harvest: Harvest): string =>
  readOut(harvest)
    .map(({ title, lines }) => [`## ${title}`, '', ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n'))
    .join('\n\n');
