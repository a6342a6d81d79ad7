import { t } from '../i18n';
import {
  type Changes,
  createPartId,
  type Edit,
  type Example,
  flattenPart,
  type Principle,
  type PrincipleId,
} from '../model';
import type { Command } from './command';
import { recordedLine } from './line-record';
import { openAtPart } from './open-line';
import { orderAtEnd, placeAt } from './order';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

export const exampleSides = ['like', 'unlike'] as const;
export type Side = (typeof exampleSides)[number];

/** The examples on one side, in their order. */
export const examplesOf = ({ examples }: Principle, side: Side): Example[] =>
  examples.filter((example) => example.side === side);

/** Makes something an example; where it is one already, on this side then. */
export async function addExample(
  { repository, notify }: Services,
  principle: Principle,
  { record, part: shown, side }: Pick<Example, 'record' | 'part' | 'side'>,
): Promise<void> {
  const source = await repository.get(record);
  if (!source) return;
  const line = shown && !('highlights' in source) ? await recordedLine(repository, source, shown) : null;
  if (shown && !('highlights' in source) && !line) return;
  const part = line?.line.id ?? shown;
  const known = principle.examples.find((example) => example.record === record && example.part === part);
  if (known?.side === side) return notify(t('example_already'));
  const order = orderAtEnd(examplesOf(principle, side));
  const id = known?.id ?? createPartId();
  const example: Example = { id, side, record, part, order, removed: false };
  const changes = flattenPart('examples', example);
  const more = line && Object.keys(line.changes).length > 0 ? { [record]: line.changes } : {};
  await commitOn({ repository, notify }, principle, { title: `did_example_${side}`, changes, more, told: true });
}

interface Step {
  readonly title: 'did_example_like' | 'did_example_unlike' | 'did_example_move' | 'did_example_remove';
  readonly changes: Changes;
  /** Of what it points to. */
  readonly more?: Edit['changes'];
  /** Says what was done, and how to undo it. */
  readonly told?: boolean;
}

async function commitOn(
  { repository, notify }: Pick<Services, 'repository' | 'notify'>,
  principle: Principle,
  { title, changes, more, told }: Step,
): Promise<void> {
  const name = textOfPrinciple(principle, 'name');
  const commit = await repository.commit({ title, subject: [name], changes: { ...more, [principle.id]: changes } });
  if (told) notify(t(title, name), { undo: commit.id });
}

/** Puts an example at a place among those of a side; `index` as they stand without it. */
export async function placeExample(
  services: Services,
  principle: Principle,
  { id, side, index }: { id: string; side: Side; index: number },
): Promise<void> {
  const changes: Record<string, Changes[string]> = { [`examples/${id}/side`]: side };
  for (const [part, order] of placeAt(examplesOf(principle, side), id, index))
    changes[`examples/${part}/order`] = order;
  await commitOn(services, principle, { title: 'did_example_move', changes });
}

interface Found {
  readonly principle: Principle;
  readonly example: Example;
  /** Where it stands among those of its side. */
  readonly index: number;
}

async function exampleIn({ repository }: Services, context: Context): Promise<Found | null> {
  const id = [...context.selection, context.activeRecord].find((each) => each?.startsWith('principle:'));
  const principle = id ? await repository.get(id as PrincipleId) : undefined;
  const example = principle?.examples.find((each) => each.id === context.part);
  if (!principle || !example) return null;
  return { principle, example, index: examplesOf(principle, example.side).indexOf(example) };
}

type Act = (services: Services, found: Found) => void | Promise<void>;

const onExample = (command: Pick<Command, 'id' | 'title' | 'icon'>, act: Act): Command => ({
  ...command,
  category: 'principle',
  when: ({ part, selection, activeRecord }) =>
    part !== undefined &&
    !part.includes(':') &&
    [...selection, activeRecord].some((id) => id?.startsWith('principle:')),
  async run(services, context) {
    const found = await exampleIn(services, context);
    if (found) await act(services, found);
  },
});

const step =
  (by: -1 | 1): Act =>
  (services, { principle, example: { id, side }, index }) => {
    const to = index + by;
    if (to >= 0 && to < examplesOf(principle, side).length)
      return placeExample(services, principle, { id, side, index: to });
  };

export const exampleCommands: readonly Command[] = [
  onExample({ id: 'example.open', title: 'command_example_open', icon: 'book' }, async ({ session }, { example }) => {
    const { record, part } = example;
    if (part) openAtPart(session, record, part);
    else session.open(record.startsWith('clip:') ? 'clip' : 'meeting', record);
  }),
  onExample({ id: 'example.up', title: 'command_example_up', icon: 'up' }, step(-1)),
  onExample({ id: 'example.down', title: 'command_example_down', icon: 'down' }, step(1)),
  onExample(
    { id: 'example.across', title: 'command_example_across', icon: 'redo' },
    (services, { principle, example }) => {
      const side = example.side === 'like' ? 'unlike' : 'like';
      return placeExample(services, principle, { id: example.id, side, index: examplesOf(principle, side).length });
    },
  ),
  onExample(
    { id: 'example.remove', title: 'command_example_remove', icon: 'trash' },
    (services, { principle, example }) =>
      commitOn(services, principle, {
        title: 'did_example_remove',
        changes: { [`examples/${example.id}/removed`]: true },
        told: true,
      }),
  ),
];
