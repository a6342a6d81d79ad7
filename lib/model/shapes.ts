import { type RecordType, typeOf } from './id';
import type { Shape } from './shape';

/** The shape of every record type. Apart from the schemas: who only reads records needs none of them. */
export const shapes = {
  clip: { sets: ['principles', 'tags'], lists: ['highlights'] },
  principle: { sets: ['cues', 'notCues', 'synonyms'], lists: ['examples'] },
  meeting: { sets: ['principles', 'tags', 'leftOut'], lists: ['lines', 'people'] },
  digest: { sets: [], lists: ['sections', 'items', 'letBe'] },
  edition: { sets: [], lists: ['ways', 'erased', 'told', 'passed'] },
  person: { sets: ['aliases'], lists: [] },
  practice: { sets: ['principles'], lists: [] },
  session: { sets: ['zones'], lists: ['blocks', 'roles', 'access', 'hosted', 'pauses'] },
  tie: { sets: [], lists: [] },
  review: { sets: [], lists: ['answers', 'hunches', 'verdicts'] },
  thread: { sets: [], lists: ['answers'] },
  health: { sets: [], lists: ['items', 'questions', 'answers'] },
  settings: { sets: ['keys'], lists: [] },
} as const satisfies Record<RecordType, Shape>;

export function shapeOf(id: string): Shape {
  return shapes[typeOf(id)];
}
