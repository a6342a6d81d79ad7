import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../../lib/i18n';
import { VisuallyHidden } from '../../ui';
import { stepName, useFrom, useHosting } from './desk';

const minute = 60_000;
/** Minutes before the end of a block that are told, of blocks that are longer than twice that. */
const told = [5, 1] as const;

/** Says what changes to those who do not look: which block goes on, that few minutes are left, that its time is up. Never each second. */
export function Spoken() {
  const { run, clock } = useHosting();
  const [words, say] = useState('');
  const step = run.steps[run.at];
  const length = step?.minutes ?? 0;
  const sign = useFrom(() => {
    const { phase, left } = clock.value;
    if (phase !== 'running') return phase;
    if (left <= 0) return 'up';
    const few = told.findLast((minutes) => left <= minutes * minute && length > 2 * minutes);
    return few === undefined ? 'running' : `left ${few}`;
  }, [clock, length]);
  const block = step?.block.id ?? '';
  const now = sign.value;
  const before = useRef({ block, now });
  useEffect(() => {
    const last = before.current;
    before.current = { block, now };
    // What stands when the view opens is there to be read.
    if (last.block === block && last.now === now) return;
    const name = step ? stepName(step) : '';
    const [what, few] = now.split(' ');
    if (now === 'over') say(t('host_over'));
    else if (now === 'paused') say(t('host_paused'));
    else if (last.block !== block || last.now === 'before')
      say(`${t('host_nowIs', name)} ${tn('session_minutes', length)}`);
    else if (what === 'up') say(t('host_timeIsUpOf', name));
    else if (what === 'left') say(tn('host_minutesLeft', Number(few)));
    else if (last.now === 'paused') say(t('host_goesOn'));
  }, [block, now]);
  return (
    <VisuallyHidden>
      <span role="status">{words}</span>
    </VisuallyHidden>
  );
}
