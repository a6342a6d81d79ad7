import { beforeAll, describe, expect, test } from 'vitest';
import { exporters } from '../../lib/export';
import { healthReply } from '../../lib/export/health-reply';
import { setMessages, wordsIn } from '../../lib/i18n';
import { readHealth } from '../../lib/import/health-answers';
import { createHealthCheck, type HealthCheck } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { passphrase } from './readers';
import { item, sample, section } from './sample';
import { textOf } from './text-of';

const check: HealthCheck = createHealthCheck(
  {
    ...{ title: 'How is our network?', openedOn: '2026-03-02' },
    items: [
      { id: 'G1', area: 'ground', words: 'I know why <b>this</b> ``` exists', on: true, order: 'a0', removed: false },
      { id: 'R1', area: 'ground', words: 'There are three people I would call', on: true, order: 'a1', removed: false },
    ],
    questions: [{ id: 'keep', words: 'One thing to keep', on: true, order: 'a0', removed: false }],
  },
  new Date('2026-03-02T08:00:00Z'),
);

beforeAll(() => setMessages('en', en));

/** What somebody copies from what they see of a file: lines as lines, no element. */
const copied = (text: string): string =>
  text
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?:br|\/p|\/div|\/pre)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'");

describe('lines to answer a health check by', () => {
  test.each(exporters.map((exporter) => ({ id: exporter.id, exporter })))(
    'are in $id, and come back as they were filled in',
    async ({ id, exporter }) => {
      const reply = healthReply(check, await wordsIn('en'));
      const asking = {
        ...sample,
        sections: [section({ title: 'Five minutes', items: [item({ words: 'Please', reply })] })],
      };
      const { content } = await exporter.render(asking, { passphrase });
      const seen = copied(await textOf(id, content));
      // A bundle is for another library, which has no such round.
      if (id === 'bundle') return expect(seen).not.toContain('commonplace-check');
      expect(seen).toContain('There are three people I would call');
      const filled = seen
        .replace(/\[ {1,2}\] G1/, '[4] G1')
        .replace(/\[ {1,2}\] R1/, '[?] R1')
        .replace('keep »', 'keep » The walks');
      const { answers, elsewhere } = readHealth(filled, check);
      expect(answers[0]).toMatchObject({ said: { G1: 4, R1: 0 }, words: { keep: 'The walks' } });
      expect(elsewhere).toBe(0);
    },
  );
});
