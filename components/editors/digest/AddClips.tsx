import * as z from 'zod/mini';
import { formatDate, t, tn } from '../../../lib/i18n';
import { type Clip, PartId, type Source } from '../../../lib/model';
import { SourceId } from '../../../lib/model/id';
import { useFormField, useFormText } from '../../form';
import { Checkbox, Dialog, TextField } from '../../ui';
import addingStyles from './Adding.module.css';
import shownStyles from './Shown.module.css';
import { mostFound, useFoundClips } from './useFoundClips';

type Chosen = NonNullable<Source>;
const Chosen = z.array(z.object({ record: SourceId, part: z.nullable(PartId) }));
const none: readonly Chosen[] = [];
const keyOf = (source: Chosen) => `${source.record} ${source.part ?? ''}`;

interface AddClipsProps {
  /** The section they go to, and what it is called. */
  section: string;
  title: string;
  onClose(): void;
  onAdd(sources: readonly Source[]): void;
}

/** Chooses clips and passages of them from the library. */
export function AddClips({ section, title, onClose, onAdd }: AddClipsProps) {
  const [text, setText] = useFormText(`findClips ${section}`);
  const [chosen, setChosen] = useFormField(`clips ${section}`, Chosen, none);
  const found = useFoundClips(text);
  const keys = new Set(chosen.map(keyOf));
  const toggle = (source: Chosen, on: boolean) =>
    setChosen((now) => [...now.filter((each) => keyOf(each) !== keyOf(source)), ...(on ? [source] : [])]);
  const close = () => {
    setText('');
    setChosen(none);
    onClose();
  };
  const add = () => {
    onAdd(chosen);
    close();
  };
  return (
    <Dialog
      wide
      title={t('digest_addTo', title)}
      onClose={close}
      answers={[
        { name: 'cancel', label: t('cancel'), give: close },
        {
          name: 'yes',
          label: chosen.length === 0 ? t('digest_add') : tn('digest_addCount', chosen.length),
          kind: 'primary',
          disabled: chosen.length === 0,
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
          <Find key={clip.id} clip={clip} chosen={keys} onToggle={toggle} />
        ))}
      </ul>
    </Dialog>
  );
}

interface FindProps {
  clip: Clip;
  /** What is chosen, by `keyOf`. */
  chosen: ReadonlySet<string>;
  onToggle(source: Chosen, on: boolean): void;
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
