import { expect, test } from 'vitest';
import { proposedKinds } from '../../lib/notes/proposals';
import { signNames } from '../../lib/notes/proposals/signs';
import { printed, samplesOf, weightsFrom } from './proposals-fit';
import { compare, development, figuresOf, transcriptsOf } from './proposals-measure';

const transcripts = development.flatMap((folder) => transcriptsOf(folder));
const samples = samplesOf(transcripts);

test('weights are what the transcripts give that rules are made beside', async () => {
  await expect(printed(weightsFrom(samples))).toMatchFileSnapshot('../../lib/notes/proposals/weights.ts');
});

test('every sign is shown in several transcripts: none is the memory of a line', () => {
  const shownIn = (name: (typeof signNames)[number]) =>
    new Set(samples.filter(({ signs }) => signs.includes(name)).map(({ transcript }) => transcript)).size;
  expect(signNames.filter((name) => shownIn(name) < 5)).toEqual([]);
});

/** Transcripts that are left out together, so that a check takes seconds. */
const parts = 4;

test('a transcript is understood by weights that it had no part in', () => {
  const compared = Array.from({ length: parts }, (_, part) => {
    const own = transcripts.filter((_, at) => at % parts === part);
    const names = new Set(own.map(({ name }) => name));
    const weights = weightsFrom(samples.filter(({ transcript }) => !names.has(transcript)));
    return own.map((transcript) => compare(transcript, weights));
  });
  const figures = figuresOf(compared.flat());
  for (const kind of proposedKinds) {
    expect(figures[kind].p, kind).toBeGreaterThanOrEqual(0.8);
    expect(figures[kind].r, kind).toBeGreaterThanOrEqual(0.65);
  }
}, 60_000);
