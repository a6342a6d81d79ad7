import { type Clip, createPartId, flattenPart, type Highlight, type PrincipleId } from '../model';
import type { Passage } from '../workbench/session';
import type { Command } from './command';
import { orderAtEnd } from './order';
import type { Services } from './services';

/** Marks a passage of a clip. Resolves to the new highlight's id, null where the clip is gone. */
export async function addHighlight(
  { repository, session }: Services,
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

export const highlightCommands: readonly Command[] = [
  {
    id: 'clip.highlight',
    title: 'command_clip_highlight',
    category: 'clip',
    keybinding: 'H',
    icon: 'highlight',
    when: (context) => context.activeKind === 'clip',
    async run(services) {
      const passage = services.session.passage.peek();
      if (passage) await addHighlight(services, passage);
      else services.session.focus.value = 'sentences';
    },
  },
];
