import { useMemo } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { chartsFor, type Telling, tellingOf } from '../../../lib/commands/health-charts';
import { countedIn, leastAnswers, waitingIn } from '../../../lib/facilitate/health';
import { t, tn } from '../../../lib/i18n';
import type { HealthCheck } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import { Notice, Progress } from '../../ui';
import { ChartFigure } from '../chart/ChartFigure';
import { DurableArea } from '../DurableText';
import sheet from '../Sheet.module.css';
import { Cuts } from './Cuts';
import styles from './Health.module.css';
import { ItemTable } from './ItemTable';

const ofChecks = touches('health');
const ofPrinciples = touches('principle');

/** What a round came to: split statements first, then charts, each with a table beside it, then what follows from it. */
export function Results({ check }: { check: HealthCheck }) {
  const { repository } = useServices();
  const telling = useLive(
    () => tellingOf(repository, check),
    [check],
    (change) => ofChecks(change) || ofPrinciples(change),
  );
  if (!telling) return <Progress label={t('editor_reading')} />;
  const waiting = waitingIn(check).length;
  return (
    <section class={sheet.stack} aria-label={t('health_results')}>
      <h2 class={sheet.subheading}>{t('health_results')}</h2>
      {telling.result.areas ? (
        <Shown telling={telling} />
      ) : (
        <Notice kind="info">{t('health_few', leastAnswers)}</Notice>
      )}
      {waiting > 0 && <Notice kind="info">{tn('health_waiting', waiting, leastAnswers)}</Notice>}
      <DurableArea
        record={check}
        field="move"
        stored={check.move}
        label={t('health_move')}
        hint={t('health_moveHint')}
        rows={2}
        maxLength={5000}
        grow
      />
      <div class={sheet.row}>
        <CommandButton command={commandNamed('health.ask')} record={check.id} />
      </div>
    </section>
  );
}

function Shown({ telling }: { telling: Telling }) {
  const { check } = telling;
  const charts = useMemo(() => chartsFor(telling), [telling]);
  const keys = { radar: telling.past.length > 0 ? t('health_radarKey') : '', strip: t('health_chartKey'), trend: '' };
  return (
    <>
      <div class={styles.charts}>
        {charts.map((chart) => (
          <ChartFigure key={chart.kind} chart={chart} note={keys[chart.kind]}>
            <CommandButton
              small
              kind="quiet"
              command={commandNamed('health.saveChart')}
              record={check.id}
              part={chart.kind}
            />
          </ChartFigure>
        ))}
      </div>
      <ItemTable telling={telling} />
      <Cuts check={check} />
      <OwnWords check={check} />
    </>
  );
}

/** What people wrote, in no order but that of its letters, so that no two texts can be told to be of one person. */
function OwnWords({ check }: { check: HealthCheck }) {
  const answers = countedIn(check).flat();
  const told = check.questions
    .map((question) => ({
      ...question,
      said: answers.flatMap(({ words }) => words?.[question.id] ?? []).toSorted(),
    }))
    .filter(({ said }) => said.length > 0);
  if (told.length === 0) return null;
  return (
    <section class={sheet.stack} aria-label={t('health_wordsOf')}>
      <h3 class={sheet.label}>{t('health_wordsOf')}</h3>
      <p class={sheet.muted}>{t('health_wordsHint')}</p>
      {told.map(({ id, words, said }) => (
        <div key={id}>
          <h4 dir="auto">{words}</h4>
          <ul>
            {said.map((each, at) => (
              <li key={`${at} ${each}`} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
