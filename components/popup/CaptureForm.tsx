import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { runs, submits } from '../../lib/commands/capture';
import { t } from '../../lib/i18n';
import type { Principle } from '../../lib/model';
import { Button, IconButton, TagInput, TextArea, TextField } from '../ui';
import styles from './CaptureForm.module.css';
import type { CaptureFlow } from './capture-flow';
import { type CaptureState, savingMeans, togglePrinciple, type } from './capture-state';
import { Mark } from './Mark';
import { PagePreview } from './PagePreview';
import { PrinciplePicker } from './PrinciplePicker';
import { SavedPanel } from './SavedPanel';
import { StateLines } from './StateLines';
import type { Surroundings } from './surroundings';

export interface CaptureFormProps {
  state: CaptureState;
  flow: CaptureFlow;
  around: Surroundings;
  principles: readonly Principle[];
  /** Whether 1–4 alone toggle principles outside text fields. */
  bareKeys: boolean;
}

/** The popup: what will be saved, and why it is kept. */
export function CaptureForm(props: CaptureFormProps) {
  const { state, around } = props;
  const saved = state.stage.value === 'saved' || state.stage.value === 'passage';
  const nowhere = state.reading.value === 'link' && !state.address.value;
  return (
    <main class={styles.popup}>
      <header class={styles.header}>
        <Mark />
        <h1 class={styles.heading}>{t('popup_heading')}</h1>
        {around.openCompanion && (
          <IconButton
            icon="panel"
            label={t('menu_openCompanion')}
            data-command="companion.open"
            onClick={around.openCompanion}
          />
        )}
        <IconButton
          icon="library"
          label={t('popup_openLibrary')}
          {...runs('capture.openLibrary', () => around.openLibrary(null))}
        />
      </header>
      {saved ? <SavedPanel {...props} /> : nowhere ? <Nowhere {...props} /> : <Form {...props} />}
    </main>
  );
}

/** Gives the field the focus. Firefox lets nothing have it before the popup is on the screen: then it is asked for again. */
function useFocusWhenShown(field: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    let frame = 0;
    const take = () => {
      const free = document.activeElement === null || document.activeElement === document.body;
      if (free) field.current?.focus();
      if (document.activeElement === document.body) frame = requestAnimationFrame(take);
      else performance.mark('form-usable');
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
}

/** Mod+Enter saves from anywhere in the popup. */
function useSaveKey(flow: CaptureFlow): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void flow.save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [flow]);
}

function Form({ state, flow, around, principles, bareKeys }: CaptureFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLInputElement>(null);
  useFocusWhenShown(note);
  useSaveKey(flow);
  const values = state.form.value;
  const suggest = async (prefix: string) => (await around.repository).tags(prefix);
  return (
    <form
      ref={form}
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void flow.save();
      }}
    >
      <div class={styles.fields}>
        <StateLines state={state} flow={flow} around={around} />
        <Page state={state} onEnter={() => form.current?.requestSubmit()} />
        <TextField
          label={t('popup_why')}
          placeholder={t('popup_whyHint')}
          value={values.note}
          inputRef={note}
          maxLength={20_000}
          onInput={(text) => type(state, { note: text })}
        />
        <PrinciplePicker
          principles={principles}
          chosen={values.principles}
          bareKeys={bareKeys}
          onToggle={(id) => togglePrinciple(state, id)}
        />
        <TagInput
          label={t('popup_tags')}
          placeholder={t('popup_tagsHint')}
          tags={values.tags}
          text={values.tagText}
          suggest={suggest}
          onChange={(tags) => type(state, { tags })}
          onText={(tagText) => type(state, { tagText })}
        />
      </div>
      <Actions state={state} />
    </form>
  );
}

/** What the page is called, which can be changed, and how it begins. */
function Page({ state, onEnter }: { state: CaptureState; onEnter(): void }) {
  const enterSaves = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div class={styles.page}>
      <TextArea
        label={t('popup_title')}
        hideLabel
        look="title"
        rows={1}
        grow
        value={state.form.value.title}
        maxLength={2000}
        onInput={(title) => type(state, { title })}
        onKeyDown={enterSaves}
      />
      <PagePreview state={state} />
    </div>
  );
}

/** A page of the browser's own: there is nothing to keep, not even a link. */
function Nowhere({ state, flow, around }: CaptureFormProps) {
  return (
    <div class={styles.fields}>
      <StateLines state={state} flow={flow} around={around} />
      <div>
        <Button icon="library" {...runs('capture.openLibrary', () => around.openLibrary(null))}>
          {t('popup_openLibrary')}
        </Button>
      </div>
    </div>
  );
}

function Actions({ state }: { state: CaptureState }) {
  const saving = state.stage.value === 'saving';
  const means = savingMeans(state);
  const label =
    means === 'passage'
      ? t('popup_savePassage')
      : means === 'edits'
        ? t('popup_saveChanges')
        : state.reading.value === 'link'
          ? t('popup_saveLink')
          : t('popup_save');
  return (
    <footer class={styles.actions}>
      <Button type="submit" kind="primary" icon="bookmark" aria-disabled={saving} {...submits('capture.save')}>
        {saving ? t('popup_saving') : label}
      </Button>
    </footer>
  );
}
