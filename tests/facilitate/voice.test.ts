import { describe, expect, test } from 'vitest';
import { agendaOf, voiceIn, voiceOf } from '../../lib/facilitate';
import { blockWith, sessionWith } from './sessions';

const voice = (blocks: Parameters<typeof sessionWith>[0], size: number) => voiceOf(agendaOf(sessionWith(blocks)), size);

describe('minutes of talk for each', () => {
  test('are those of the block, shared by those who are together', () => {
    const half = blockWith({ minutes: 30 });
    expect(voiceIn({ ...half, format: 'plenary' }, 24)).toBe(1.25);
    expect(voiceIn({ ...half, format: 'pairs' }, 24)).toBe(15);
    expect(voiceIn({ ...half, format: 'threes' }, 24)).toBe(10);
    expect(voiceIn({ ...half, format: 'small', people: 6 }, 24)).toBe(5);
  });

  test('are none where nobody talks, or one does', () => {
    const half = blockWith({ minutes: 30 });
    expect(voiceIn({ ...half, format: 'writing' }, 24)).toBe(0);
    expect(voiceIn({ ...half, format: 'break' }, 24)).toBe(0);
    for (const kind of ['input', 'break', 'buffer', 'prework'] as const) expect(voiceIn({ ...half, kind }, 24)).toBe(0);
  });

  test('no more share them than come', () => {
    const half = blockWith({ minutes: 30 });
    expect(voiceIn({ ...half, format: 'threes' }, 2)).toBe(15);
    expect(voiceIn({ ...half, format: 'small', people: 0 }, 12)).toBe(15);
    expect(voiceIn({ ...half, format: 'small', people: Number.NaN }, 12)).toBe(15);
  });

  test('add up, and are told for an hour', () => {
    const said = voice([{ minutes: 60 }, { minutes: 60, format: 'pairs' }], 20);
    expect([said.each, said.perHour]).toEqual([33, 16.5]);
    expect([...said.byBlock]).toEqual([
      ['b0', 3],
      ['b1', 30],
    ]);
    expect(voice([{ minutes: 60 }], 40).perHour).toBe(1.5);
  });

  test('of breakouts the one with the least counts', () => {
    const said = voice(
      [{ minutes: 30 }, { parent: 'b0', minutes: 30 }, { parent: 'b0', minutes: 30, format: 'pairs' }],
      20,
    );
    // Ten go to each: three minutes in the round, fifteen in pairs.
    expect([said.each, said.byBlock.get('b1'), said.byBlock.get('b2')]).toEqual([3, 3, 15]);
  });

  test('are not known where nobody said how many come, or there is no time', () => {
    for (const size of [0, -3, Number.NaN]) expect(voice([{}], size)).toMatchObject({ each: null, perHour: null });
    expect(voice([], 10)).toMatchObject({ each: 0, perHour: null });
  });
});
