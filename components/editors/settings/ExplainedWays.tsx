import { rulesHere } from '../../../lib/commands/asked-rules';
import { type WayPart, wayTitles } from '../../../lib/commands/settings-ways';
import { type MessageKey, t } from '../../../lib/i18n';
import { afterQuestions, beforeQuestions } from '../../../lib/model';
import { presetBlockKinds, presetGroupings, presetPeriods, presetReleases } from '../../../lib/model/ways';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import own from './SettingsText.module.css';

const leads = { presets: 'preset_lead', questions: 'questions_lead', rules: 'rules_lead' } as const satisfies Record<
  WayPart,
  MessageKey
>;

/** What a part of the ways of working is for, how its entries are written, and what their fields take. */
export function ExplainedWays({ part }: { part: WayPart }) {
  return (
    <>
      <p>
        <code>{part}</code> <strong>{t(wayTitles[part])}</strong>
      </p>
      <p>{t(leads[part])}</p>
      <p>{t(part === 'rules' ? 'json_rulesHow' : 'json_waysHow')}</p>
      {part === 'presets' && <PresetValues />}
      {part === 'questions' && (
        <Values of="key" values={[...beforeQuestions, ...afterQuestions]} words={(id) => t(`review_q_${id}`)} />
      )}
      {part === 'rules' && <RuleValues />}
    </>
  );
}

function PresetValues() {
  return (
    <>
      <Values of="period" values={presetPeriods} words={(value) => t(`period_${value}`)} />
      <Values of="grouping" values={presetGroupings} words={(value) => t(`preset_grouping_${value}`)} />
      <Values of="release" values={presetReleases} words={(value) => t(`release_${value}`)} />
      <Values of="kind" values={presetBlockKinds} words={(value) => t(`block_${value}`)} />
    </>
  );
}

function RuleValues() {
  const { repository } = useServices();
  const rules = useLive(() => rulesHere(repository), [], touches('settings')) ?? [];
  const titles = new Map(rules.flatMap(({ rule, about }) => (about ? [[rule, t(about.title)] as const] : [])));
  return <Values of="rule" values={[...titles.keys()]} words={(rule) => titles.get(rule) ?? ''} />;
}

interface ValuesProps<V extends string> {
  /** The field that takes them. */
  of: string;
  values: readonly V[];
  words(value: V): string;
}

function Values<V extends string>({ of, values, words }: ValuesProps<V>) {
  return (
    <>
      <p>
        <code>{of}</code>
      </p>
      <ul class={own.choices}>
        {values.map((value) => (
          <li key={value}>
            <code>"{value}"</code> {words(value)}
          </li>
        ))}
      </ul>
    </>
  );
}
