import { type MessageKey, t } from '../i18n';
import { type Changes, type Clip, createPartId, flattenPart, type Highlight, type PrincipleId } from '../model';
import type { Passage } from '../workbench/session';
import { isClip } from './clip-edits';
import { type Command, pointed } from './command';
import { orderAtEnd } from './order';
import { lookHere } from './run';
import type { Context, Services } from './services';

/** Marks a passage of a clip. Resolves to the new highlight's id, null where the clip is gone. */
export async function addHighlight(
  { repository, session, say }: Services,
  passage: Passage,
  principles: readonly PrincipleId[] = [],
): Promise<string | null> {
  const clip = await repository.get(passage.clip);
  if (!clip) return null;
  const highlight = highlightOf(clip, passage, principles);
  await repository.commit({
    title: 'did_highlight_add',
    subject: [clip.title],
    changes: { [clip.id]: flattenPart('highlights', highlight) },
  });
  session.passage.value = null;
  say?.(t('did_highlight_add', clip.title));
  return highlight.id;
}

/** A new highlight of a passage, after those the clip has. */
export function highlightOf(clip: Clip, passage: Passage, principles: readonly PrincipleId[] = []): Highlight {
  return {
    id: createPartId(),
    quote: passage.quote,
    position: passage.position,
    note: '',
    principles: [...principles],
    createdAt: new Date().toISOString(),
    order: orderAtEnd(clip.highlights),
    removed: false,
  };
}

/** The key of one field of a highlight. */
export const highlightKey = (id: string, field: 'note' | 'principles' | 'removed') => `highlights/${id}/${field}`;

const onClip = (context: Context) => context.activeKind === 'clip';

/** Highlights the words selected in the reader. */
async function highlight(services: Services, principles: readonly PrincipleId[] = []): Promise<string | null> {
  const passage = services.session.passage.peek();
  return passage && addHighlight(services, passage, principles);
}

/** Changes of one highlight of the clip at hand, as one step. */
async function editHighlight(
  { repository }: Services,
  { selection: [id] }: Context,
  edit: { title: MessageKey; highlight: string; changes(mark: Highlight): Changes },
): Promise<{ commit: string; title: string } | null> {
  const clip = id && isClip(id) ? await repository.get(id) : undefined;
  const mark = clip?.highlights.find((each) => each.id === edit.highlight);
  if (!clip || !mark) return null;
  const { id: commit } = await repository.commit({
    title: edit.title,
    subject: [clip.title],
    changes: { [clip.id]: edit.changes(mark) },
  });
  return { commit, title: clip.title };
}

/** Takes a highlight away; the part is its id. */
async function remove(services: Services, context: Context): Promise<void> {
  const { part = '' } = context;
  const done = await editHighlight(services, context, {
    title: 'did_highlight_remove',
    highlight: part,
    changes: () => ({ [highlightKey(part, 'removed')]: true }),
  });
  if (done) services.notify(t('did_highlight_remove', done.title), { undo: done.commit });
}

/** Puts a principle on a highlight or takes it off; the part is the id of both. */
async function toggle(services: Services, context: Context): Promise<void> {
  const [id = '', which] = (context.part ?? '').split(' ') as [string?, PrincipleId?];
  if (!which) return;
  await editHighlight(services, context, {
    title: 'did_highlight_edit',
    highlight: id,
    changes: ({ principles }) => ({
      [highlightKey(id, 'principles')]: principles.includes(which)
        ? principles.filter((other) => other !== which)
        : [...principles, which],
    }),
  });
}

export const highlightCommands: readonly Command[] = [
  {
    id: 'clip.highlight',
    title: 'command_clip_highlight',
    category: 'clip',
    keybinding: 'H',
    icon: 'highlight',
    when: onClip,
    async run(services) {
      const passage = services.session.passage.peek();
      if (passage) await addHighlight(services, passage);
      else services.session.focus.value = 'sentences';
    },
  },
  pointed({
    id: 'clip.highlightFor',
    title: 'highlight_make',
    category: 'clip',
    icon: 'highlight',
    when: onClip,
    async run(services, { part }) {
      await highlight(services, [part as PrincipleId]);
    },
  }),
  {
    id: 'clip.highlightNote',
    title: 'highlight_withNote',
    category: 'clip',
    icon: 'note',
    when: onClip,
    async run(services) {
      const made = await highlight(services);
      if (made) lookHere(services.session, 'noting', made);
      else services.session.focus.value = 'sentences';
    },
  },
  pointed({
    id: 'highlight.show',
    title: 'highlight_jump',
    category: 'clip',
    run({ session }, { selection: [record], part = '' }) {
      if (record) session.reveal.value = { record, part };
    },
  }),
  pointed({ id: 'highlight.remove', title: 'highlight_remove', category: 'clip', icon: 'trash', run: remove }),
  pointed({ id: 'highlight.principle', title: 'marks_principles', category: 'clip', icon: 'principles', run: toggle }),
];
