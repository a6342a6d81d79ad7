import { language, t } from '../i18n';
import { type Changes, createPartId } from '../model';
import { blockChanges, type DigestPreset, type PresetBlock, wayChanges, waysId } from '../model/ways';
import { givenPresets, isGivenPreset } from './given-presets';
import { orderAtEnd, placeAt } from './order';
import { listPresets } from './presets-here';
import type { Context, Services } from './services';
import { showSettings } from './settings';

/** What a control about a preset points at: its id, and that of one of its blocks. */
interface Meant {
  readonly preset: DigestPreset;
  readonly block: PresetBlock | undefined;
  readonly at: number;
}

async function meantBy({ repository }: Services, { part = '' }: Context): Promise<Meant | null> {
  const [id, of] = part.split(' ');
  const preset = (await listPresets(repository)).find((each) => each.id === id);
  if (!preset) return null;
  const at = preset.blocks.findIndex((block) => block.id === of);
  return { preset, block: preset.blocks[at], at };
}

const inPreset = ({ id }: DigestPreset, block: string) => `presets/${id}/blocks/${block}`;

const commitBlocks = ({ repository }: Services, { title }: DigestPreset, changes: Changes) =>
  repository.commit({ title: 'did_preset_edit', subject: [title], changes: { [waysId]: changes } });

/** Takes a preset away; one that came with the program is then as it came. */
export async function removePreset(services: Services, context: Context): Promise<void> {
  const meant = await meantBy(services, context);
  if (!meant) return;
  const { preset } = meant;
  // Its blocks go too: whoever changes the given one again begins with what is given.
  const blocks = preset.blocks.map(({ id }) => [`${inPreset(preset, id)}/removed`, true]);
  const title = isGivenPreset(preset.id) ? 'did_preset_reset' : 'did_preset_remove';
  const changes = { [waysId]: { [`presets/${preset.id}/removed`]: true, ...Object.fromEntries(blocks) } };
  const commit = await services.repository.commit({ title, subject: [preset.title], changes });
  services.notify(t(title, preset.title), { undo: commit.id });
}

/** Makes a preset that came with the program one of the community's, and shows it where it is changed. */
export async function changePreset(services: Services, { part }: Context): Promise<void> {
  const { repository } = services;
  const own = await listPresets(repository);
  const given = (await givenPresets(language())).find(({ id }) => id === part);
  if (given && !own.some(({ id }) => id === part)) {
    const changes = { [waysId]: wayChanges('presets', { ...given, order: orderAtEnd(own) }) };
    await repository.commit({ title: 'did_preset_edit', subject: [given.title], changes });
  }
  showSettings(services, 'form', `preset-${part}`);
}

export async function addBlock(services: Services, context: Context): Promise<void> {
  const meant = await meantBy(services, context);
  if (!meant) return;
  const { preset } = meant;
  const order = orderAtEnd(preset.blocks);
  const block = {
    id: createPartId(),
    kind: 'own' as const,
    title: '',
    from: 0,
    to: 0,
    note: '',
    order,
    removed: false,
  };
  services.session.awaited.current = { id: block.id, control: 'title' };
  await commitBlocks(services, preset, blockChanges(preset.id, block));
}

async function moveBlock(services: Services, context: Context, step: -1 | 1): Promise<void> {
  const meant = await meantBy(services, context);
  if (!meant?.block) return;
  const { preset, block, at } = meant;
  const to = at + step;
  if (to < 0 || to >= preset.blocks.length) return;
  const keys = [...placeAt(preset.blocks, block.id, to)];
  services.session.awaited.current = { id: block.id, control: step < 0 ? 'up' : 'down' };
  await commitBlocks(
    services,
    preset,
    Object.fromEntries(keys.map(([id, order]) => [`${inPreset(preset, id)}/order`, order])),
  );
  services.say?.(t('block_moved', to + 1, preset.blocks.length));
}

export const blockUp = (services: Services, context: Context): Promise<void> => moveBlock(services, context, -1);
export const blockDown = (services: Services, context: Context): Promise<void> => moveBlock(services, context, 1);

export async function dropBlock(services: Services, context: Context): Promise<void> {
  const meant = await meantBy(services, context);
  if (!meant?.block) return;
  const { preset, block } = meant;
  const commit = await commitBlocks(services, preset, { [`${inPreset(preset, block.id)}/removed`]: true });
  services.notify(t('did_block_drop', block.title || t(`block_${block.kind}`)), { undo: commit.id });
}
