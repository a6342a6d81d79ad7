import { breathe, type Going, Steps } from '../storage/going';

/** How long drawing may go on before the page gets its turn, ms. */
const turn = 50;

/** Draws part after part, tells how far it is, and lets the page draw and a press on Cancel come through in between. */
export async function paced<T, R>(
  parts: readonly T[],
  going: Going,
  draw: (part: T, index: number) => R | Promise<R>,
): Promise<R[]> {
  const steps = new Steps(going, parts.length);
  const drawn: R[] = [];
  let until = performance.now() + turn;
  for (const [index, part] of parts.entries()) {
    drawn.push(await draw(part, index));
    steps.done(1);
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + turn;
  }
  return drawn;
}
