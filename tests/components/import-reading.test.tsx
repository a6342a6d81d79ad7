// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type Reading, useReading } from '../../components/editors/import/useReading';
import { ServicesContext } from '../../components/services';
import { TabPlace } from '../../components/workbench/outline';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

setMessages('en', en);
afterEach(cleanup);

let reading: Reading;
function Shown() {
  reading = useReading();
  const { step } = reading;
  return <p>{step.at === 'choose' ? (step.failed ?? 'nothing yet') : step.at === 'meeting' ? step.name : step.at}</p>;
}

async function show(): Promise<void> {
  const session = createSession();
  session.open('import');
  const during = (_label: string, work: (going: object) => unknown) => work({ onProgress: vi.fn() });
  const services = { repository: await openLibrary(), session, during, notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <TabPlace.Provider value="g1 import">
        <Shown />
      </TabPlace.Provider>
    </ServicesContext.Provider>,
  );
}

/** A file whose words come only when they are let. */
function slowFile(name: string, words: string): { file: File; come(): void } {
  const file = new File([words], name);
  let come: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    come = resolve;
  });
  const { text } = File.prototype;
  file.text = () => waits.then(() => text.call(file));
  return { file, come };
}

test('of two files that are given one after the other the later one shows, however long it takes to see what the first is', async () => {
  await show();
  const first = slowFile('blank.vtt', '\n\n');
  const one = reading.take(first.file);
  await reading.take(new File(['no words'], 'board.png', { type: 'image/png' }));
  const said = await screen.findByText(en.arrive_binary.message);
  first.come();
  await one;
  expect(said.isConnected && said.textContent).toBe(en.arrive_binary.message);
});
