import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import type { Settings } from '../../../lib/model';
import { type DigestPreset, longestBlock, type PresetBlock, presetBlockKinds, waysId } from '../../../lib/model/ways';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { useDurableField } from '../../fields';
import { useServices } from '../../services';
import { Select, TextField } from '../../ui';
import { DurableArea, DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import styles from './PresetBlocks.module.css';

// What a durable field needs of a record is its id.
const record = { id: waysId } as Settings;

export const blockTitle = ({ title, kind }: Pick<PresetBlock, 'title' | 'kind'>): string => title || t(`block_${kind}`);

/** What a preset begins with, in one line. */
export const blocksInWords = ({ blocks }: Pick<DigestPreset, 'blocks'>): string => blocks.map(blockTitle).join(' · ');

/** The blocks that a digest of a preset begins with: added, removed, put in order, and what each is for. */
export function PresetBlocks({ preset }: { preset: DigestPreset }) {
  const { blocks } = preset;
  return (
    <div class={sheet.stack}>
      <h4 class={sheet.label}>{t('preset_blocks')}</h4>
      {blocks.length === 0 && <p class={sheet.muted}>{t('preset_noBlocks')}</p>}
      <ol class={styles.blocks}>
        {blocks.map((block, at) => (
          <li key={block.id}>
            <Block preset={preset} block={block} first={at === 0} last={at === blocks.length - 1} />
          </li>
        ))}
      </ol>
      <div>
        <CommandButton small command={commandNamed('preset.addBlock')} part={preset.id} />
      </div>
    </div>
  );
}

interface BlockProps {
  preset: DigestPreset;
  block: PresetBlock;
  first: boolean;
  last: boolean;
}

function Block({ preset, block, first, last }: BlockProps) {
  const edit = useRecordEdit(waysId, 'did_preset_edit', preset.title);
  const here = useRef<HTMLFieldSetElement>(null);
  const key = (field: keyof PresetBlock) => `presets/${preset.id}/blocks/${block.id}/${field}`;
  const name = blockTitle(block);
  useAwaited(block.id, here);
  return (
    <fieldset ref={here} class={styles.block}>
      <legend class={sheet.label} dir="auto">
        {name}
      </legend>
      <div class={sheet.short}>
        <Select
          label={t('block_kind')}
          value={block.kind}
          options={presetBlockKinds.map((value) => ({ value, label: t(`block_${value}`) }))}
          onChange={(kind) => void edit({ [key('kind')]: kind })}
        />
        <div class={sheet.long} data-control="title">
          <DurableText
            record={record}
            field={key('title')}
            stored={block.title}
            label={t('block_title')}
            placeholder={t(`block_${block.kind}`)}
            maxLength={200}
          />
        </div>
      </div>
      <div class={sheet.fields}>
        <Words field={key('from')} stored={block.from} label={t('block_from')} />
        <Words field={key('to')} stored={block.to} label={t('block_to')} hint={t('block_toHint')} />
      </div>
      <DurableArea
        record={record}
        field={key('note')}
        stored={block.note}
        label={t('block_note')}
        hint={t('block_noteHint')}
        rows={2}
        maxLength={1000}
        grow
      />
      <div class={sheet.row}>
        <CommandIconButton {...acts(preset, block, 'blockUp')} label={t('block_upOne', name)} disabled={first} />
        <CommandIconButton {...acts(preset, block, 'blockDown')} label={t('block_downOne', name)} disabled={last} />
        <CommandIconButton {...acts(preset, block, 'dropBlock')} label={t('block_dropOne', name)} />
      </div>
    </fieldset>
  );
}

const acts = (preset: DigestPreset, block: PresetBlock, act: 'blockUp' | 'blockDown' | 'dropBlock') => ({
  command: commandNamed(`preset.${act}`),
  part: `${preset.id} ${block.id}`,
});

/** A number of words, kept as it is typed; what is none counts as 0. */
function Words({ field, stored, label, hint }: { field: string; stored: number; label: string; hint?: string }) {
  const kept = useDurableField<number>({ record, key: field }, stored);
  return (
    <TextField
      type="number"
      label={label}
      hint={hint}
      min="0"
      max={`${longestBlock}`}
      value={`${kept.value}`}
      onInput={(typed) => kept.set(Math.min(longestBlock, Math.max(0, Math.round(Number(typed)) || 0)))}
      onBlur={kept.flush}
    />
  );
}

/** The focus goes where a command left it: to the title of a new block, to the button that moved one. */
function useAwaited(id: string, here: { readonly current: HTMLElement | null }): void {
  const { awaited } = useServices().session;
  useLayoutEffect(() => {
    if (awaited.current?.id !== id) return;
    const { control } = awaited.current;
    awaited.current = null;
    const wanted =
      control === 'title'
        ? '[data-control=title] input'
        : `[data-command='preset.block${control === 'up' ? 'Up' : 'Down'}']`;
    here.current?.querySelector<HTMLElement>(wanted)?.focus();
  });
}
