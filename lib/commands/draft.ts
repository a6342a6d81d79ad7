import { t } from '../i18n';
import { type FormDraft, linkDraft } from '../model';
import { type Command, pointed } from './command';
import type { Context, Services } from './services';

/** Drafts thrown away in this page, by address: the notice that says so puts them back. */
const discarded = new Map<string, FormDraft>();

/** A command's `run` on the draft whose address is meant. */
const onDraft =
  (act: (services: Services, draft: FormDraft) => void | Promise<void>) =>
  async (services: Services, { part = '' }: Context): Promise<void> => {
    const draft = await services.repository.draft(part);
    if (draft) await act(services, draft);
  };

async function keep({ repository, session, notify }: Services, draft: FormDraft): Promise<void> {
  const { saveClip } = await import('./save-clip');
  const clip = await saveClip(repository, linkDraft(draft.url, draft.title), draft);
  notify(t('drafts_kept', clip.title));
  session.open('clip', clip.id);
}

async function discard({ repository, notify }: Services, draft: FormDraft): Promise<void> {
  await repository.removeDraft(draft.address);
  discarded.set(draft.address, draft);
  const action = { label: t('undo'), command: 'draft.putBack', part: draft.address };
  notify(t('drafts_discarded', draft.title || draft.url), { action });
}

/** Puts a draft back, unless another was begun meanwhile. */
async function putBack({ repository }: Services, { part = '' }: Context): Promise<void> {
  const draft = discarded.get(part);
  if (draft && !(await repository.draft(part))) await repository.putDraft(draft);
  discarded.delete(part);
}

/** What was begun in the capture form and not saved; the part is its address. */
export const draftCommands: readonly Command[] = [
  pointed({
    id: 'draft.continue',
    title: 'drafts_continue',
    category: 'library',
    icon: 'external',
    run: onDraft(({ openAddress }, { url }) => openAddress(url)),
  }),
  pointed({
    id: 'draft.keep',
    title: 'drafts_saveLink',
    category: 'library',
    icon: 'link',
    run: onDraft(keep),
  }),
  pointed({
    id: 'draft.discard',
    title: 'drafts_discard',
    category: 'library',
    icon: 'trash',
    run: onDraft(discard),
  }),
  pointed({ id: 'draft.putBack', title: 'undo', category: 'library', icon: 'undo', run: putBack }),
];
