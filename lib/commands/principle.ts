import { t } from '../i18n';
import { type Changes, changesOf, createPrinciple, type Principle, type PrincipleId } from '../model';
import { formerName, principlesByWord } from '../notes/principle-words';
import { type Command, pointed } from './command';
import { indexAmongOthers, orderAtEnd, placeAt } from './order';
import { principleTexts, textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

/** The principle a command acts on: the first one selected, or the one open. */
function principleIn(context: Context): PrincipleId | null {
  const found = [...context.selection, context.activeRecord].find((id) => id?.startsWith('principle:'));
  return (found as PrincipleId | undefined) ?? null;
}

const ofGiven = ['principle:relationships', 'principle:humility', 'principle:openness', 'principle:emergence'];
const isOwn = (context: Context) => {
  const id = principleIn(context);
  return id !== null && !ofGiven.includes(id);
};

async function startPrinciple({ repository, session }: Services): Promise<void> {
  const list = await repository.list('principle');
  const principle = createPrinciple(t('principle_newName'), orderAtEnd(list));
  await repository.commit({
    title: 'did_principle_new',
    subject: [principle.name],
    changes: { [principle.id]: changesOf(principle) },
  });
  session.open('principle', principle.id);
}

/** Makes a word that notes have behind `#` a principle: their lines are evidence of it from then on. */
async function startFromWord({ repository, notify }: Services, { part = '' }: Context): Promise<void> {
  const list = await repository.list('principle');
  const known = principlesByWord(list)(part);
  const words = part.replace(/[-_]+/g, ' ').trim().slice(0, 200);
  if (known || words === '') return;
  const name = `${words[0]?.toLocaleUpperCase()}${words.slice(1)}`;
  const principle = createPrinciple(name, orderAtEnd(list));
  const changes = { [principle.id]: changesOf(principle) };
  const commit = await repository.commit({ title: 'did_principle_new', subject: [name], changes });
  notify(t('principle_fromWord', name), { undo: commit.id });
}

/** Moves a principle up or down in the codebook. Nothing happens at its ends. */
export async function movePrinciple(services: Services, id: PrincipleId, step: -1 | 1): Promise<void> {
  const list = await services.repository.list('principle');
  await placePrinciple(services, list, id, list.findIndex((entry) => entry.id === id) + step);
}

/** Puts a principle before or after another one in the codebook. */
export async function putPrinciple(
  services: Services,
  id: PrincipleId,
  half: 'before' | 'after',
  other: PrincipleId,
): Promise<void> {
  const list = await services.repository.list('principle');
  const at = (wanted: PrincipleId) => list.findIndex((entry) => entry.id === wanted);
  if (at(other) < 0) return;
  await placePrinciple(services, list, id, indexAmongOthers(at(id), at(other) + (half === 'after' ? 1 : 0)));
}

/** `to` counts the list without the principle; where that stands there already, or there is no such place, nothing happens. */
async function placePrinciple(
  services: Services,
  list: readonly Principle[],
  id: PrincipleId,
  to: number,
): Promise<void> {
  const from = list.findIndex((entry) => entry.id === id);
  const moved = list[from];
  if (!moved || to === from || to < 0 || to >= list.length) return;
  const changes: Record<string, Changes> = {};
  for (const [entry, order] of placeAt(list, id, to)) changes[entry] = { order };
  await services.repository.commit({
    title: 'did_principle_move',
    subject: [textOfPrinciple(moved, 'name')],
    changes,
  });
  services.say?.(t('principle_moved', to + 1, list.length));
}

/** Takes back every rewording of a given principle. */
async function giveBackWords({ repository, notify }: Services, principle: Principle): Promise<void> {
  const commit = await repository.commit({
    title: 'did_principle_given',
    subject: [textOfPrinciple({ ...principle, name: '' }, 'name')],
    changes: {
      [principle.id]: {
        ...Object.fromEntries(principleTexts.map((text) => [text, ''])),
        ...formerName(principle.name, ''),
      },
    },
  });
  notify(t('did_principle_given', textOfPrinciple({ ...principle, name: '' }, 'name')), { undo: commit.id });
}

async function trashPrinciple(services: Services, principle: Principle): Promise<void> {
  const commit = await services.repository.commit({
    title: 'did_principle_trash',
    subject: [principle.name],
    changes: { [principle.id]: { trashedAt: new Date().toISOString() } },
  });
  services.notify(t('did_principle_trash', principle.name), { undo: commit.id });
}

/** A command's `run` on the principle at hand. */
const onPrinciple =
  (act: (services: Services, principle: Principle) => Promise<void>) =>
  async (services: Services, context: Context): Promise<void> => {
    const id = principleIn(context);
    const principle = id && (await services.repository.get(id));
    if (principle) await act(services, principle);
  };

export const principleCommands: readonly Command[] = [
  { id: 'principle.new', title: 'command_principle_new', category: 'principle', icon: 'plus', run: startPrinciple },
  pointed({
    id: 'principle.fromWord',
    title: 'command_principle_fromWord',
    category: 'principle',
    icon: 'plus',
    run: startFromWord,
  }),
  {
    id: 'principle.up',
    title: 'command_principle_up',
    category: 'principle',
    menus: ['principle'],
    icon: 'up',
    when: (context) => principleIn(context) !== null,
    run: onPrinciple((services, { id }) => movePrinciple(services, id, -1)),
  },
  {
    id: 'principle.down',
    title: 'command_principle_down',
    category: 'principle',
    menus: ['principle'],
    icon: 'down',
    when: (context) => principleIn(context) !== null,
    run: onPrinciple((services, { id }) => movePrinciple(services, id, 1)),
  },
  {
    id: 'principle.given',
    title: 'command_principle_given',
    category: 'principle',
    menus: ['principle'],
    icon: 'restore',
    when: (context) => principleIn(context) !== null && !isOwn(context),
    run: onPrinciple(giveBackWords),
  },
  {
    id: 'principle.trash',
    title: 'command_principle_trash',
    category: 'principle',
    menus: ['principle'],
    icon: 'trash',
    when: isOwn,
    run: onPrinciple(trashPrinciple),
  },
];
