import { useState } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import type { AllMeasures } from '../../../lib/commands/measures';
import { language, t, wordsIn } from '../../../lib/i18n';
import type { Digest } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { useLive, usePrinciples, useSettings } from '../../hooks';
import { useServices } from '../../services';
import { Fold, Icon, Progress } from '../../ui';
import { ChartFigure } from '../chart/ChartFigure';
import sheet from '../Sheet.module.css';
import { BalanceTable } from './BalanceTable';
import styles from './Measures.module.css';
import { hubInWords, levelInWords, rowsOf } from './measure-words';

/** What a digest is made of, in counts: folded until wanted, and asked for only then. */
export function Measures({ digest }: { digest: Digest }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={t('measure_title')} open={open} onToggle={setOpen}>
      {open && <Counts digest={digest} />}
    </Fold>
  );
}

function Counts({ digest }: { digest: Digest }) {
  const { repository } = useServices();
  const principles = usePrinciples();
  const { name, organisation } = useSettings();
  const found = useLive(
    async () => (await import('../../../lib/commands/measures')).measuresOf(repository, digest, { name, organisation }),
    [digest, name, organisation],
  );
  if (!found) return <Progress label={t('editor_reading')} />;
  return (
    <>
      <p class={sheet.muted}>{t('measure_lead')}</p>
      <dl class={styles.measures}>
        {rowsOf(found).map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <Levels digest={digest} levels={found.levels} />
        <Hub found={found} />
      </dl>
      <h2 class={styles.heading}>{t('measure_principles')}</h2>
      <BalanceTable balance={found.principles} principles={principles} />
      <Trend found={found} digest={digest} />
    </>
  );
}

/** How principles go from digest to digest, drawn: the same is in the table above. */
function Trend({ found, digest }: { found: AllMeasures; digest: Digest }) {
  const principles = usePrinciples();
  const chart = useLive(async () => {
    const { principleTrend } = await import('../../../lib/commands/measure-chart');
    return principleTrend(found, principles, await wordsIn(language()));
  }, [found, principles]);
  if (!chart) return null;
  return (
    <ChartFigure chart={chart}>
      <CommandButton small kind="quiet" command={commandNamed('digest.trend')} record={digest.id} />
    </ChartFigure>
  );
}

/** How hard it is to read, with the aim and the sentences that make it so. */
function Levels({ digest, levels }: { digest: Digest; levels: AllMeasures['levels'] }) {
  return (
    <div>
      <dt>{t('measure_level')}</dt>
      <dd>
        {levels.length === 0 && t('measure_levelNone')}
        {levels.map((level) => (
          <div key={level.found.language}>
            <p class={level.over ? styles.over : undefined}>
              {level.over && <Icon name="lamp" size={16} />}
              {levelInWords(level, levels.length > 1)}
            </p>
            <p>{t('measure_hardest')}</p>
            <ol class={styles.sentences} lang={level.found.language}>
              {level.hardest.map(({ text, sentence: { from, to } }) => (
                <li key={`${text.where.field} ${from}`}>
                  <CommandButton
                    small
                    kind="quiet"
                    command={commandNamed('lint.goTo')}
                    record={digest.id}
                    part={`${text.where.field} ${from} ${to}`}
                  >
                    {text.text.slice(from, to)}
                  </CommandButton>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </dd>
    </div>
  );
}

/** How much is there through whoever makes it alone: less of it is what they work for. */
function Hub({ found }: { found: AllMeasures }) {
  const hub = hubInWords(found);
  if (!hub) return null;
  return (
    <div>
      <dt>{t('measure_hub')}</dt>
      <dd>
        <p>{hub.said}</p>
        {hub.falls && (
          <p class={styles.praise}>
            <Icon name="sprout" size={16} />
            {t('measure_hubFalls')}
          </p>
        )}
        <p>{t('measure_hubHint')}</p>
      </dd>
    </div>
  );
}
