import { createId } from './id';
import type { ValueThread } from './thread';

/** A thread that nobody has answered; apart from its schema, which every page loads. */
export function createThread(
  { title, source, begun }: Pick<ValueThread, 'title' | 'source' | 'begun'>,
  now: Date,
): ValueThread {
  return {
    ...{ id: createId('thread'), title, source, begun, answers: [], closedAt: null, reason: '' },
    createdAt: now.toISOString(),
    trashedAt: null,
  };
}
