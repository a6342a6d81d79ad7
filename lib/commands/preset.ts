import { type Signal, signal } from '@preact/signals';
import { t } from '../i18n';
import { createPartId } from '../model';
import { type DigestPreset, wayChanges, waysId } from '../model/ways';
import type { Session } from '../workbench/session';
import { type Command, pointed } from './command';
import { orderAtEnd } from './order';
import { listPresets, presetsHere } from './presets-here';
import type { Services } from './services';
import { showSettings } from './settings';

/** What a digest is begun with, apart from its name. */
export type PresetChoices = Omit<DigestPreset, 'id' | 'title' | 'order' | 'removed'>;

/** What the form of a new digest and the commands about presets tell each other in one window. */
export interface PresetDesk {
  /** The preset that a new digest is to begin with. */
  readonly wanted: Signal<string | null>;
  /** What the form says now; null where it says no period that a preset can hold. */
  readonly choices: Signal<PresetChoices | null>;
}

const desks = new WeakMap<Session, PresetDesk>();

export function presetDesk(session: Session): PresetDesk {
  const desk = desks.get(session) ?? {
    wanted: signal<string | null>(null),
    choices: signal<PresetChoices | null>(null),
  };
  desks.set(session, desk);
  return desk;
}

export const firstChoices: PresetChoices = {
  period: 'last30',
  grouping: 'principle',
  release: 'network',
  meetings: true,
  sections: '',
  blocks: [],
};

async function create(
  { repository }: Services,
  choices: PresetChoices,
): Promise<{ preset: DigestPreset; commit: string }> {
  const presets = await listPresets(repository);
  const title = t('preset_newTitle', t(`period_${choices.period}`));
  const preset = { id: createPartId(), title, ...choices, order: orderAtEnd(presets), removed: false };
  const changes = { [waysId]: wayChanges('presets', preset) };
  const commit = await repository.commit({ title: 'did_preset_new', subject: [title], changes });
  return { preset, commit: commit.id };
}

/** What acts on blocks of presets comes when it is asked for. */
const onBlocks =
  (act: keyof typeof import('./preset-blocks')): Command['run'] =>
  async (services, context) =>
    (await import('./preset-blocks'))[act](services, context);

export const presetCommands: readonly Command[] = [
  {
    id: 'preset.new',
    title: 'command_preset_new',
    category: 'digest',
    icon: 'plus',
    async run(services) {
      const { preset } = await create(services, firstChoices);
      showSettings(services, 'form', `preset-${preset.id}`);
    },
  },
  {
    id: 'preset.keep',
    title: 'command_preset_keep',
    category: 'digest',
    icon: 'bookmark',
    when: ({ activeKind }) => activeKind === 'newDigest',
    async run(services) {
      const choices = presetDesk(services.session).choices.peek();
      if (!choices) return services.notify(t('preset_noPeriod'));
      const { preset, commit } = await create(services, choices);
      presetDesk(services.session).wanted.value = preset.id;
      services.notify(t('preset_kept', preset.title), { undo: commit });
    },
  },
  {
    id: 'preset.use',
    title: 'command_preset_use',
    category: 'digest',
    icon: 'digests',
    async run(services, context) {
      const id =
        context.part ??
        (await services.pick(
          t('command_preset_use'),
          (
            await presetsHere(services.repository)
          ).map(({ id: value, title, period }) => ({ label: title, detail: t(`period_${period}`), value })),
        ));
      if (id === null) return;
      presetDesk(services.session).wanted.value = id;
      services.session.open('newDigest');
    },
  },
  pointed({
    id: 'preset.remove',
    title: 'command_preset_remove',
    category: 'digest',
    icon: 'trash',
    run: onBlocks('removePreset'),
  }),
  pointed({
    id: 'preset.change',
    title: 'preset_change',
    category: 'digest',
    icon: 'edit',
    run: onBlocks('changePreset'),
  }),
  pointed({ id: 'preset.addBlock', title: 'block_add', category: 'digest', icon: 'plus', run: onBlocks('addBlock') }),
  pointed({ id: 'preset.blockUp', title: 'block_up', category: 'digest', icon: 'up', run: onBlocks('blockUp') }),
  pointed({
    id: 'preset.blockDown',
    title: 'block_down',
    category: 'digest',
    icon: 'down',
    run: onBlocks('blockDown'),
  }),
  pointed({
    id: 'preset.dropBlock',
    title: 'block_drop',
    category: 'digest',
    icon: 'trash',
    run: onBlocks('dropBlock'),
  }),
];
