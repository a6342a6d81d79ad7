import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { packLabels } from '../../../lib/commands/label-names';
import { settingsDesk } from '../../../lib/commands/settings-desk';
import {
  labelsName,
  planSettings,
  problemTitle,
  readSettingsText,
  type SettingsProblem,
  type SettingsReading,
  type SettingValues,
  settingsText,
  settingValues,
} from '../../../lib/commands/settings-json';
import { settingNamed } from '../../../lib/commands/settings-table';
import { isWayPart, wayTitles } from '../../../lib/commands/settings-ways';
import { t, tn } from '../../../lib/i18n';
import { keymapOf } from '../../../lib/model/keybinding';
import { waysId, waysOf } from '../../../lib/model/ways';
import { usePress } from '../../acts';
import { CommandButton } from '../../CommandButton';
import { useLabelNames, useRecord, useSettings } from '../../hooks';
import { useServices } from '../../services';
import { Field, Notice } from '../../ui';
import { hasKeys } from '../profile/words';
import styles from '../Sheet.module.css';
import { Explained } from './Explained';
import own from './SettingsText.module.css';

/** The settings as text (JSON): read while it is typed, taken over when one says so. */
export function SettingsText() {
  const { session } = useServices();
  const { draft } = settingsDesk(session);
  const stored = useStored();
  const text = draft.value?.text ?? settingsText(stored);
  const names = useLabelNames();
  const reading = useMemo(() => readSettingsText(text, packLabels(names ?? [])), [text, names]);
  const [caret, setCaret] = useState(0);
  const type = (typed: string) => {
    const base = draft.peek()?.base ?? stored;
    draft.value = typed === settingsText(stored) ? null : { text: typed, base };
  };
  return (
    <>
      <p class={styles.lead}>{t('json_lead')}</p>
      <TextBox text={text} problems={reading.problems} onType={type} onCaret={setCaret} />
      <Problems problems={reading.problems} waiting={draft.value !== null} />
      <div class={styles.row}>
        <CommandButton kind="primary" command={commandNamed('settings.apply')} />
        {draft.value && <CommandButton command={commandNamed('settings.discard')} />}
      </div>
      {draft.value && reading.problems.length === 0 && <Meanwhile reading={reading} />}
      <Explained reading={reading} caret={caret} />
    </>
  );
}

/** The settings and the words for labels, as they stand. */
function useStored(): SettingValues {
  return settingValues(useSettings(), waysOf(useRecord(waysId) ?? undefined));
}

interface TextBoxProps {
  text: string;
  problems: readonly SettingsProblem[];
  onType(text: string): void;
  onCaret(at: number): void;
}

/** The text, what is wrong in it underlined. Tab leaves it, as everywhere. */
function TextBox({ text, problems, onType, onCaret }: TextBoxProps) {
  const { session } = useServices();
  const { goTo, find } = settingsDesk(session);
  const area = useRef<HTMLTextAreaElement>(null);
  const place = goTo.value;
  useLayoutEffect(() => {
    if (!place || !area.current) return;
    goTo.value = null;
    area.current.focus();
    area.current.setSelectionRange(place.from, place.to);
    onCaret(place.from);
  }, [place]);
  // It begins at its first line, and takes the focus where it was asked for: later than its tab does.
  useLayoutEffect(() => area.current?.setSelectionRange(0, 0), []);
  useEffect(() => {
    if (!find.value) return;
    find.value = false;
    area.current?.focus();
  }, [find.value]);
  const moved = () => onCaret(area.current?.selectionStart ?? 0);
  return (
    <Field label={t('json_label')} hint={t('json_hint')}>
      {(ids) => (
        <div class={own.box}>
          <pre class={own.marks} aria-hidden="true">
            {marked(text, problems)}{' '}
          </pre>
          <textarea
            ref={area}
            id={ids.id}
            class={own.text}
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            aria-describedby={`${ids.describedBy ?? ''} settings-problems`}
            aria-invalid={problems.length > 0 || undefined}
            value={text}
            onInput={(event) => onType(event.currentTarget.value)}
            onSelect={moved}
            onKeyUp={moved}
            onClick={moved}
          />
        </div>
      )}
    </Field>
  );
}

/** The text with the places of problems marked. */
function marked(text: string, problems: readonly SettingsProblem[]) {
  let at = 0;
  const parts = problems.flatMap(({ from, to }) => {
    if (from < at) return [];
    const parts = [text.slice(at, from), <mark key={from}>{text.slice(from, Math.max(to, from + 1)) || ' '}</mark>];
    at = Math.max(to, from + 1);
    return parts;
  });
  return [...parts, text.slice(at)];
}

const mostShown = 20;

function Problems({ problems, waiting }: { problems: readonly SettingsProblem[]; waiting: boolean }) {
  const press = usePress();
  return (
    <div id="settings-problems" class={styles.stack}>
      <p class={own.state} role="status" data-wrong={problems.length > 0}>
        {problems.length > 0 ? tn('json_problems', problems.length) : t(waiting ? 'json_right' : 'json_same')}
      </p>
      {problems.length > 0 && (
        <ul class={own.problems}>
          {problems.slice(0, mostShown).map((problem) => (
            <li key={`${problem.from} ${problem.words}`}>
              <button
                type="button"
                class={own.problem}
                {...press('settings.problem', undefined, `${problem.from}-${problem.to}`)}
              >
                <strong>{problemTitle(problem)}</strong> {problem.words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const keysIn = ({ keys }: SettingValues) => (Array.isArray(keys) ? keys.map(String) : []);

/** What of the settings was changed elsewhere since the text was begun, and what is not known here. */
function Meanwhile({ reading }: { reading: SettingsReading }) {
  const { session } = useServices();
  const stored = useStored();
  const base = settingsDesk(session).draft.value?.base ?? stored;
  const { crossed, elsewhere } = planSettings(reading.values, base, stored);
  const nameOf = (name: string) => {
    const row = settingNamed(name);
    if (name === labelsName) return t('labels_list');
    if (isWayPart(name)) return t(wayTitles[name]);
    return row ? t(row.title) : name;
  };
  const named = (names: readonly string[]) => names.map(nameOf).join(', ');
  const strange = [...keymapOf(keysIn(reading.values)).keys()].filter((id) => !hasKeys(id));
  return (
    <>
      {elsewhere.length > 0 && <Notice>{t('json_elsewhere', named(elsewhere))}</Notice>}
      {crossed.map((name) => (
        <Notice key={name} kind="warning">
          {t(
            'json_crossed',
            nameOf(name),
            JSON.stringify(stored[name] ?? null),
            JSON.stringify(reading.values[name] ?? null),
          )}
        </Notice>
      ))}
      {reading.unknown.length > 0 && <Notice>{t('json_unknown', reading.unknown.join(', '))}</Notice>}
      {strange.length > 0 && <Notice>{t('json_noCommand', strange.join(', '))}</Notice>}
    </>
  );
}
