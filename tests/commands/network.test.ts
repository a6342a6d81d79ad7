import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveNetwork } from '../../lib/commands/network-acts';
import { networkDesk } from '../../lib/commands/network-desk';
import type { Context, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, createPerson, type Meeting } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary, saving } from '../storage/open';

let repository: Repository;
let services: Services;
const pick = vi.fn();
const saveFile = vi.fn(async (_: { content: Uint8Array }) => true);

beforeEach(async () => {
  vi.clearAllMocks();
  setMessages('en', en);
  repository = await openLibrary();
  services = { repository, session: createSession(), notify: vi.fn(), pick, saveFile } as unknown as Services;
});

const note = (changes: Partial<Meeting>): Meeting => ({
  ...createMeeting('Monthly call', '', new Date('2026-03-12T09:00:00.000Z')),
  ...{ date: '2026-03-12', ...changes },
});
const between = (one: string, other: string) => `Ana Ruiz (${one}), Ben Okafor (${other})`;

/** What was saved, as one text. */
function saved(): string {
  const [file] = saveFile.mock.lastCall ?? [];
  const parts = Object.values(unzipSync(file?.content ?? new Uint8Array()));
  return parts.map((part) => new TextDecoder().decode(part)).join('');
}
const save = () => saveNetwork(services, {} as Context);

describe('the map as a file', () => {
  test('holds nothing that is known only from what stays in the room, unless its owner says so', async () => {
    const line = 'Story: @Cleo (Network D) and @Dan (Network E) tried it [room]';
    await repository.commit(
      saving(
        note({ release: 'network', present: between('Network A', 'Network B'), text: line }),
        note({ release: 'room', present: between('Network A', 'Network C') }),
      ),
    );
    pick.mockImplementation(async (_title, choices) => choices[0].value);
    await save();
    expect(saved()).toContain('Network B');
    expect(saved()).not.toMatch(/Network [CE]/);
    pick.mockImplementation(async (_title, choices) => choices[1].value);
    await save();
    expect(saved()).toMatch(/Network C[\s\S]*Network E/);
    pick.mockResolvedValue(null);
    await save();
    expect(saveFile).toHaveBeenCalledTimes(2);
  });

  test('asks nothing where all of it may leave', async () => {
    await repository.commit(saving(note({ release: 'network', present: between('Network A', 'Network B') })));
    await save();
    expect(pick).not.toHaveBeenCalled();
    expect(saved()).toContain('Network B');
  });

  test('holds of people who agreed the name they go by, and no other', async () => {
    const ana = { ...createPerson('Ana Ruiz', 'Network A'), aliases: ['Ana López'], onMap: true };
    const body = { ...createPerson('Network A', '', 'organisation'), aliases: ['Red A'] };
    await repository.commit(saving(ana, body));
    networkDesk(services.session).nodes.value = new Set(['organisation', 'person']);
    await save();
    expect(saved()).toContain('Ana Ruiz');
    expect(saved()).toContain('Red A');
    expect(saved()).not.toContain('Ana López');
  });
});
