import { describe, expect, test } from 'vitest';
import {
  addBlock,
  addMinutes,
  blockIn,
  copyBlock,
  dropBlock,
  intoBreakout,
  outOfBreakout,
  placeBlock,
  setKind,
  setMinutes,
  stepBlock,
  togglePrinciple,
} from '../../lib/commands/session-edits';
import { agendaOf, breakoutsOf, mainBlocks, mostMinutes } from '../../lib/facilitate';
import { type AgendaSession, changesOf, type Edit, shapes, unflatten } from '../../lib/model';
import { sessionWith } from '../facilitate/sessions';

/** The session after an edit, by way of its flat fields as they are stored. */
function applied(session: AgendaSession, edit: Edit | null): AgendaSession {
  if (!edit) throw new Error('nothing was to be done');
  const values = { ...changesOf(session), ...edit.changes[session.id] };
  return unflatten(session.id, values, shapes.session) as unknown as AgendaSession;
}

const main = (session: AgendaSession) => mainBlocks(session).map(({ id }) => id);
const inside = (session: AgendaSession, id: string) => breakoutsOf(session, id).map((each) => each.id);
const whole = sessionWith([{}, { minutes: 20 }, { parent: 'b1' }, { parent: 'b1', minutes: 15 }, { at: '11:00' }]);
const sample = () => whole;

describe('blocks', () => {
  test('are added behind another, and at the end, with what their kind begins with', () => {
    const first = addBlock(sample(), { kind: 'break' }, 'b0');
    const session = applied(sample(), first);
    expect(main(session)).toEqual(['b0', first.added, 'b1', 'b4']);
    expect(blockIn(session, first.added)).toMatchObject({ kind: 'break', format: 'break', minutes: 10 });
    const last = addBlock(session, { kind: 'close', minutes: 3 }, null);
    expect(main(applied(session, last)).at(-1)).toBe(last.added);
  });

  test('are added at a place among those with a time of their own, the first too; beyond the end is the end', () => {
    for (const [place, order] of [
      [0, ['new', 'b0', 'b1', 'b4']],
      [2, ['b0', 'b1', 'new', 'b4']],
      [9, ['b0', 'b1', 'b4', 'new']],
    ] as const) {
      const edit = addBlock(sample(), { kind: 'work' }, place);
      expect(main(applied(sample(), edit)).map((id) => (id === edit.added ? 'new' : id))).toEqual(order);
    }
  });

  test('go up and down among their own, breakouts with their block', () => {
    const down = applied(sample(), stepBlock(sample(), 'b0', 1));
    expect([main(down), inside(down, 'b1')]).toEqual([
      ['b1', 'b0', 'b4'],
      ['b2', 'b3'],
    ]);
    expect(stepBlock(down, 'b1', -1)).toBeNull();
    expect(stepBlock(down, 'b4', 1)).toBeNull();
    const within = applied(sample(), stepBlock(sample(), 'b3', -1));
    expect([main(within), inside(within, 'b1')]).toEqual([
      ['b0', 'b1', 'b4'],
      ['b3', 'b2'],
    ]);
    expect(main(applied(sample(), placeBlock(sample(), 'b4', 0)))).toEqual(['b4', 'b0', 'b1']);
    expect(placeBlock(sample(), 'b4', 2)).toBeNull();
    expect(placeBlock(sample(), 'gone', 0)).toBeNull();
  });

  test('of which two share a place are put in order all the same', () => {
    const twins = sessionWith([{}, { order: 'aa' }, { order: 'aa' }]);
    expect(main(applied(twins, stepBlock(twins, 'b2', -1)))).toEqual(['b0', 'b2', 'b1']);
  });

  test('go with their breakouts, and are copied with them', () => {
    expect(main(applied(sample(), dropBlock(sample(), 'b1')))).toEqual(['b0', 'b4']);
    const copy = copyBlock(sample(), 'b1');
    const session = applied(sample(), copy);
    expect(main(session)).toEqual(['b0', 'b1', copy?.added, 'b4']);
    expect(breakoutsOf(session, copy?.added ?? '').map(({ minutes }) => minutes)).toEqual([10, 15]);
    expect(inside(session, 'b1')).toEqual(['b2', 'b3']);
    const fixed = copyBlock(sample(), 'b4');
    expect(blockIn(applied(sample(), fixed), fixed?.added ?? '')?.at).toBe('');
    expect(copyBlock(sample(), 'gone')).toBeNull();
  });

  test('become breakouts of the one above, and get their own time again', () => {
    const session = applied(sample(), intoBreakout(sample(), 'b4'));
    expect([main(session), inside(session, 'b1')]).toEqual([
      ['b0', 'b1'],
      ['b2', 'b3', 'b4'],
    ]);
    expect(blockIn(session, 'b4')?.at).toBe('');
    expect(agendaOf(session).minutes).toBe(30);
    const out = applied(session, outOfBreakout(session, 'b2'));
    expect([main(out), inside(out, 'b1')]).toEqual([
      ['b0', 'b1', 'b2'],
      ['b3', 'b4'],
    ]);
    // The first has none above it; one with breakouts of its own cannot be one.
    expect(intoBreakout(sample(), 'b0')).toBeNull();
    expect(intoBreakout(sample(), 'b1')).toBeNull();
    expect(outOfBreakout(sample(), 'b0')).toBeNull();
  });

  test('have whole minutes from 0 to a week', () => {
    const minutes = (edit: Edit | null) => blockIn(applied(sample(), edit), 'b0')?.minutes;
    expect(minutes(setMinutes(sample(), 'b0', -3))).toBe(0);
    expect(minutes(setMinutes(sample(), 'b0', 1e9))).toBe(mostMinutes);
    expect(minutes(addMinutes(sample(), 'b0', 5))).toBe(15);
    expect(minutes(addMinutes(sample(), 'b0', -15))).toBe(0);
    const none = applied(sample(), setMinutes(sample(), 'b0', 0));
    expect(addMinutes(none, 'b0', -5)).toBeNull();
    const wrong = sessionWith([{ minutes: -7 }]);
    expect(blockIn(applied(wrong, addMinutes(wrong, 'b0', 5)), 'b0')?.minutes).toBe(5);
  });

  test('are marked with principles, and change their kind', () => {
    const marked = applied(sample(), togglePrinciple(sample(), 'b0', 'principle:humility'));
    expect(blockIn(marked, 'b0')?.principles).toEqual(['principle:humility']);
    const plain = applied(marked, togglePrinciple(marked, 'b0', 'principle:humility'));
    expect(blockIn(plain, 'b0')?.principles).toEqual([]);
    expect(blockIn(applied(sample(), setKind(sample(), 'b0', 'break')), 'b0')).toMatchObject({
      kind: 'break',
      format: 'break',
    });
  });
});
