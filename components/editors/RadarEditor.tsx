import { useEffect, useMemo, useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { invitationFor, type RadarHere, radarHere, saidPlace } from '../../lib/commands/radar-acts';
import {
  daysBefore,
  fewest,
  fewestBefore,
  type RadarReading,
  type Rising,
  type Spoken,
  windowDays,
} from '../../lib/facilitate/radar';
import { radarFigures } from '../../lib/facilitate/radar-figures';
import { formatDate, formatNumber, t, tn } from '../../lib/i18n';
import { nameOfTheme } from '../../lib/model/radar-left';
import type { Change } from '../../lib/storage/repository';
import { CommandButton, CommandIconButton } from '../CommandButton';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { Empty, Fold, Progress } from '../ui';
import styles from './Radar.module.css';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

const concerns = (change: Change) =>
  (['meeting', 'clip', 'person', 'settings'] as const).some((type) => touches(type)(change));

const percent = (share: number) => t('radar_percent', formatNumber(Math.round(share * 100)));
const namesOf = ({ terms }: Rising) => terms.map((term) => t('quoted', term)).join(', ');

/** Questions and themes that rise in organisations that have not met: each with what it is compared with and what bears it out. */
export function RadarEditor() {
  const { repository } = useServices();
  const ending = useMemo(() => new AbortController(), []);
  useEffect(() => () => ending.abort(), [ending]);
  const here = useLive(() => looked(), [], concerns);
  // A tab that closes stops the worker: what it would have told shows nowhere.
  async function looked(): Promise<RadarHere | null> {
    try {
      return await radarHere(repository, ending.signal);
    } catch (error) {
      if (ending.signal.aborted) return null;
      throw error;
    }
  }
  return (
    <Sheet>
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_radar')}</h1>
        <p class={sheet.lead}>{t('radar_lead', windowDays)}</p>
      </header>
      {!here ? <Progress label={t('editor_reading')} /> : <Around here={here} />}
      <p class={sheet.muted}>
        {t(
          'radar_figures',
          radarFigures.communities,
          percent(radarFigures.falseAlarms),
          percent(radarFigures.recall),
          percent(radarFigures.wrong),
        )}
      </p>
    </Sheet>
  );
}

function Around({ here: { reading, shown, left } }: { here: RadarHere }) {
  if (!reading.rising) return <TooLittle reading={reading} />;
  return (
    <>
      {shown.length === 0 && (
        <Empty icon="ear" title={t('radar_none')}>
          <p>{t('radar_noneHint', formatNumber(reading.looked), reading.organisations)}</p>
        </Empty>
      )}
      {shown.length > 0 && (
        <ul class={`${sheet.list} ${sheet.apart}`}>
          {shown.map((theme) => (
            <li key={theme.key}>
              <Theme theme={theme} reading={reading} />
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && <LeftOut left={left} />}
    </>
  );
}

/** Says what is missing, and by how much. */
function TooLittle({ reading: { organisations, unmet, saidBefore } }: { reading: RadarReading }) {
  const alone = organisations >= fewest && unmet < fewest;
  return (
    <Empty icon="ear" title={t(alone ? 'radar_allMet' : 'radar_tooLittle')}>
      <p>
        {alone
          ? t('radar_allMetHint', fewest)
          : t('radar_tooLittleHint', fewest, fewestBefore, organisations, formatNumber(saidBefore))}
      </p>
    </Empty>
  );
}

interface ThemeProps {
  theme: Rising;
  reading: RadarReading;
}

function Theme({ theme, reading }: ThemeProps) {
  const [why, setWhy] = useState(false);
  const [inviting, setInviting] = useState(false);
  const name = namesOf(theme);
  const invitation = invitationFor(theme);
  const usual =
    theme.monthly.before > 0 && theme.monthly.before < 0.05
      ? formatNumber(0.1)
      : formatNumber(Math.round(theme.monthly.before * 10) / 10);
  return (
    <article class={styles.theme} aria-label={name}>
      <div class={sheet.spread}>
        <h2 class={styles.name}>{name}</h2>
        <span class={styles.kind}>{t(theme.question ? 'radar_question' : 'radar_theme')}</span>
      </div>
      <p>{t('radar_heard', tn('radar_apart', theme.organisations.length), usual)}</p>
      <p class={sheet.muted}>
        <bdi>{theme.organisations.join(' · ')}</bdi>
      </p>
      <ul class={sheet.list}>
        {theme.heard.map((each) => (
          <li key={saidPlace(each)} class={sheet.said}>
            <Said said={each} />
          </li>
        ))}
      </ul>
      <Fold title={t('radar_why')} open={why} onToggle={setWhy}>
        <p class={sheet.muted}>{whyOf(theme, reading)}</p>
      </Fold>
      <Fold title={t('radar_invite')} open={inviting} onToggle={setInviting}>
        <p class={styles.invitation} dir="auto">
          {invitation}
        </p>
        <div class={sheet.row}>
          <CommandButton small command={commandNamed('radar.copy')} part={invitation} />
        </div>
        <p class={sheet.muted}>{t('radar_inviteHint')}</p>
      </Fold>
      <div>
        <CommandButton
          small
          kind="plain"
          command={commandNamed('radar.leave')}
          part={nameOfTheme(theme.key)}
          aria-label={t('radar_leaveOne', name)}
        />
      </div>
    </article>
  );
}

/** How it was worked out, in the numbers of this library. */
function whyOf({ chance, organisations, monthly }: Rising, { monthsBefore, saidBefore, looked }: RadarReading): string {
  const oneIn = formatNumber(Math.round(1 / Math.max(chance, 1e-6)));
  return t(
    'radar_whyText',
    ...[organisations.length, windowDays, formatNumber(saidBefore)],
    ...[formatNumber(Math.min(daysBefore / 30, Math.round(monthsBefore))), oneIn, formatNumber(looked)],
    formatNumber(Math.round(monthly.now * 10) / 10),
  );
}

/** Longer words are cut: the whole stands where they are from. */
const longest = 220;

function Said({ said }: { said: Spoken }) {
  const { words, organisation, at } = said;
  return (
    <>
      <div dir="auto">
        <p>{words.length > longest ? `${words.slice(0, longest)}…` : words}</p>
        <p class={sheet.muted}>
          <bdi>{organisation}</bdi> · {formatDate(at)}
        </p>
      </div>
      <CommandIconButton
        command={commandNamed('radar.open')}
        part={saidPlace(said)}
        label={t('radar_openOne', organisation, formatDate(at))}
      />
    </>
  );
}

function LeftOut({ left }: { left: readonly Rising[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={tn('radar_left', left.length)} open={open} onToggle={setOpen}>
      <ul class={sheet.list}>
        {left.map((theme) => (
          <li key={theme.key} class={sheet.said}>
            <span dir="auto">{namesOf(theme)}</span>
            <CommandButton
              small
              kind="plain"
              command={commandNamed('radar.back')}
              part={nameOfTheme(theme.key)}
              aria-label={t('radar_backOne', namesOf(theme))}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
