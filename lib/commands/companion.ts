import { t } from '../i18n';
import { placeOfGoogleDocument } from '../model/google-document';
import { type Command, pointed } from './command';
import type { Services } from './services';

async function open({ openCompanion, notify }: Services): Promise<void> {
  const opening = openCompanion?.();
  if (!opening) return notify(t('companion_none'));
  try {
    await opening;
  } catch (error) {
    // Chosen by name, it comes too late after the key for a browser that opens it in a click alone.
    console.warn('companion', error);
    notify(t('companion_openHere'), { action: { label: t('companion_openYes'), command: 'companion.open' } });
  }
}

async function follow({ following, notify }: Services): Promise<void> {
  // Nothing may be waited for before asking: the browser asks a person in the click only.
  if (following && !(await following.ask())) notify(t('companion_refused'));
}

async function stop({ following, notify }: Services): Promise<void> {
  if (await following?.giveBack()) notify(t('companion_stopped'));
}

export const companionCommands: readonly Command[] = [
  {
    id: 'companion.open',
    title: 'command_companion_open',
    category: 'view',
    icon: 'panel',
    run: open,
  },
  { id: 'companion.follow', title: 'command_companion_follow', category: 'view', icon: 'eye', run: follow },
  { id: 'companion.stop', title: 'command_companion_stop', category: 'view', icon: 'eye-off', run: stop },
  // What is done with the page beside the companion: its address is the part that is meant.
  pointed({
    id: 'companion.keep',
    title: 'command_companion_keep',
    category: 'clip',
    icon: 'bookmark',
    run: async ({ beside }) => beside?.keep('page'),
  }),
  pointed({
    id: 'companion.keepLink',
    title: 'command_companion_keepLink',
    category: 'clip',
    icon: 'link',
    run: async ({ beside }) => beside?.keep('link'),
  }),
  pointed({
    id: 'companion.passage',
    title: 'command_companion_passage',
    category: 'clip',
    icon: 'highlight',
    async run({ beside }, { activeRecord, part }) {
      if (activeRecord && part) await beside?.showPassage(activeRecord, part);
    },
  }),
  // The part: the document's address.
  pointed({
    id: 'companion.google',
    title: 'google_toNote',
    category: 'meeting',
    icon: 'import',
    async run({ beside }, { part = '' }) {
      const place = placeOfGoogleDocument(part);
      if (place) await beside?.showPlace(place);
    },
  }),
  pointed({
    id: 'companion.library',
    title: 'command_companion_library',
    category: 'view',
    icon: 'library',
    run: ({ beside }) => beside?.openLibrary(),
  }),
];
