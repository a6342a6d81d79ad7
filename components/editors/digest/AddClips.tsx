import { useState } from 'preact/hooks';
import { formatDate, t, tn } from '../../../lib/i18n';
import type { Clip, Source } from '../../../lib/model';
import { Checkbox, Dialog, TextField } from '../../ui';
import addingStyles from './Adding.module.css';
import shownStyles from './Shown.module.css';
import { mostFound, useFoundClips } from './useFoundClips';

const keyOf = (source: NonNullable<Source>) => `${source.record} ${source.part ?? ''}`;

interface AddClipsProps {
  /** The section they go to. */
  title: string;
  onClose(): void;
  onAdd(sources: readonly Source[]): void;
}

/** Chooses clips and passages of them from the library. */
export function AddClips({ title, onClose, onAdd }: AddClipsProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, NonNullable<Source>>>(new Map());
  const found = useFoundClips(text);
  const toggle = (source: NonNullable<Source>, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(keyOf(source), source);
    else next.delete(keyOf(source));
    setChosen(next);
  };
  const add = () => {
    onAdd([...chosen.values()]);
    onClose();
  };
  return (
    <Dialog
      wide
      title={t('digest_addTo', title)}
      onClose={onClose}
      answers={[
        { name: 'cancel', label: t('cancel'), give: onClose },
        {
          name: 'yes',
          label: chosen.size === 0 ? t('digest_add') : tn('digest_addCount', chosen.size),
          kind: 'primary',
          disabled: chosen.size === 0,
          give: add,
        },
      ]}
    >
      <TextField type="search" label={t('digest_findClips')} value={text} onInput={setText} autoFocus />
      <p class={addingStyles.found} role="status">
        {found &&
          (found.total > mostFound ? t('digest_foundMost', mostFound, found.total) : tn('count_clips', found.total))}
      </p>
      <ul class={addingStyles.finds}>
        {found?.clips.map((clip) => (
          <Find key={clip.id} clip={clip} chosen={chosen} onToggle={toggle} />
        ))}
      </ul>
    </Dialog>
  );
}

interface FindProps {
  clip: Clip;
  chosen: ReadonlyMap<string, NonNullable<Source>>;
  onToggle(source: NonNullable<Source>, on: boolean): void;
}

function Find({ clip, chosen, onToggle }: FindProps) {
  const whole = { record: clip.id, part: null };
  return (
    <li class={addingStyles.find}>
      <Checkbox
        checked={chosen.has(keyOf(whole))}
        onChange={(on) => onToggle(whole, on)}
        label={
          <span dir="auto">
            {clip.title || clip.url}{' '}
            <span class={shownStyles.kind}>{[clip.site, formatDate(clip.savedAt)].filter(Boolean).join(' · ')}</span>
          </span>
        }
      />
      {clip.highlights.map((highlight) => {
        const part = { record: clip.id, part: highlight.id };
        return (
          <div key={highlight.id} class={addingStyles.passage}>
            <Checkbox
              checked={chosen.has(keyOf(part))}
              onChange={(on) => onToggle(part, on)}
              label={<q dir="auto">{highlight.quote.exact.slice(0, 240)}</q>}
            />
          </div>
        );
      })}
    </li>
  );
}
