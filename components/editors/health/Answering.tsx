import { useEffect, useRef } from 'preact/hooks';
import { keepAnswers } from '../../../lib/commands/health-acts';
import { areaName } from '../../../lib/commands/health-charts';
import { type Around, type Given, healthDesk, notBegun, nothingGiven } from '../../../lib/commands/health-desk';
import { askedItems } from '../../../lib/facilitate/health';
import { t } from '../../../lib/i18n';
import { healthAnswer, isAnswer } from '../../../lib/import/health-answer';
import type { HealthCheck } from '../../../lib/model';
import { useAct, useOffer } from '../../acts';
import { usePrinciples } from '../../hooks';
import { useServices } from '../../services';
import { Button, TextArea, TextField } from '../../ui';
import { Sheet } from '../Sheet';
import sheet from '../Sheet.module.css';
import styles from './Health.module.css';
import { Scale } from './Scale';

interface Props {
  check: HealthCheck;
  onEnd(): void;
}

/** One device goes around: whoever has it begins, answers and passes it on. Between two of them nothing shows; what is not put in is kept nowhere. */
export function Answering({ check, onEnd }: Props) {
  const { around } = healthDesk(useServices().session, check.id);
  const { people, given } = around.value;
  const set = (changes: Partial<Around>) => {
    around.value = { ...around.peek(), ...changes };
  };
  const stop = () => {
    around.value = notBegun;
    onEnd();
  };
  if (!given)
    return (
      <Between first={people === 0} onBegin={() => set({ given: nothingGiven })} onEnd={stop} title={check.title} />
    );
  return (
    <AnswerForm
      key={people}
      check={check}
      given={given}
      onGive={(change) => set({ given: change(around.peek().given ?? nothingGiven) })}
      onEnd={(put) => set({ given: null, people: put ? people + 1 : people })}
    />
  );
}

function Between(props: { first: boolean; title: string; onBegin(): void; onEnd(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const begin = useOffer('health.begin', props.onBegin);
  const stop = useOffer('health.stop', props.onEnd);
  return (
    <Sheet>
      <div class={styles.between}>
        <h1 class={sheet.heading} dir="auto">
          {props.title || t('health_untitled')}
        </h1>
        <p role="status">{t(props.first ? 'health_ready' : 'health_pass')}</p>
        <p class={sheet.muted}>{t('health_noName')}</p>
        <div class={sheet.row}>
          <Button ref={button} kind="primary" icon="person" {...begin}>
            {t('health_begin')}
          </Button>
          <Button kind="quiet" icon="chevron-left" {...stop}>
            {t('health_stop')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

interface FormProps {
  check: HealthCheck;
  given: Given;
  onGive(change: (before: Given) => Given): void;
  onEnd(put: boolean): void;
}

function AnswerForm({ check, given: { said, words, group }, onGive, onEnd }: FormProps) {
  const act = useAct();
  const items = askedItems(check);
  const nameOf = areaName(usePrinciples(), { t });
  const told = Object.fromEntries(Object.entries(words).filter(([, each]) => each.trim() !== ''));
  const answer = healthAnswer({ ...said }, told, check.grouped ? group.trim() : '');
  const putting = useRef(false);
  const put = async () => {
    // Pressed twice it is one answer.
    if (!isAnswer(answer) || putting.current) return;
    putting.current = true;
    let kept = 0;
    await act(async (given) => {
      kept = await keepAnswers({ ...given, notify: () => undefined }, check.id, [answer], { always: true });
      // The round was erased in another window: nobody is thanked for answers that are nowhere.
      if (kept === 0) given.notify(t('health_gone'), { kind: 'error' });
    });
    putting.current = false;
    if (kept > 0) onEnd(true);
  };
  const offer = useOffer('health.keepAnswer', put);
  const stop = useOffer('health.stop', async ({ confirm }) => {
    const question = t('health_leaveQuestion');
    if (!isAnswer(answer) || (await confirm(question, { yes: 'health_leave' }))) onEnd(false);
  });
  return (
    <Sheet>
      <p class={sheet.lead}>{t('health_how')}</p>
      <p class={sheet.muted}>{t('health_keys')}</p>
      <div class={styles.form}>
        {items.map((item, at) => (
          <div key={item.id} class={sheet.stack}>
            {item.area !== items[at - 1]?.area && <h2 class={sheet.subheading}>{nameOf(item.area)}</h2>}
            <Scale
              words={item.words}
              value={said[item.id]}
              first={at === 0}
              onChange={(score) => onGive((before) => ({ ...before, said: { ...before.said, [item.id]: score } }))}
            />
          </div>
        ))}
        {check.questions
          .filter(({ on }) => on)
          .map(({ id, words: asked }) => (
            <TextArea
              key={id}
              label={asked}
              value={words[id] ?? ''}
              rows={2}
              grow
              maxLength={5000}
              onInput={(typed) => onGive((before) => ({ ...before, words: { ...before.words, [id]: typed } }))}
            />
          ))}
        {check.grouped && (
          <TextField
            label={t('health_groupAsk')}
            value={group}
            maxLength={200}
            onInput={(typed) => onGive((before) => ({ ...before, group: typed }))}
          />
        )}
      </div>
      <p class={sheet.muted} role="status">
        {t('health_left', Object.keys(said).length, items.length)}
      </p>
      <div class={sheet.row}>
        <Button kind="primary" icon="check" disabled={!isAnswer(answer)} {...offer}>
          {t('command_health_keepAnswer')}
        </Button>
        <Button kind="quiet" {...stop}>
          {t('health_stop')}
        </Button>
      </div>
    </Sheet>
  );
}
