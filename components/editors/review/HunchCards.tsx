import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { formatDate, t } from '../../../lib/i18n';
import { type Hunch, longestLine, type Review } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { useServices } from '../../services';
import { DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

/** The if–then cards of a review, as they are written. */
export function HunchCards({ review }: { review: Review }) {
  return (
    <section class={sheet.stack} aria-label={t('hunch_title')}>
      <h2 class={sheet.subheading}>{t('hunch_title')}</h2>
      <p class={sheet.muted}>{t('hunch_hint')}</p>
      {review.hunches.map((hunch, at) => (
        <Card key={hunch.id} review={review} hunch={hunch} place={at + 1} />
      ))}
      <div>
        <CommandButton small command={commandNamed('review.addHunch')} record={review.id} />
      </div>
    </section>
  );
}

function Card({ review, hunch, place }: { review: Review; hunch: Hunch; place: number }) {
  const card = useRef<HTMLElement>(null);
  const { awaited } = useServices().session;
  useEffect(() => {
    if (awaited.current?.id !== hunch.id) return;
    awaited.current = null;
    card.current?.querySelector('input')?.focus();
  }, []);
  const field = (name: 'condition' | 'outcome' | 'sign') => (
    <DurableText
      record={review}
      field={`hunches/${hunch.id}/${name}`}
      stored={hunch[name]}
      label={t(`hunch_${name}`)}
      maxLength={longestLine}
    />
  );
  return (
    <article ref={card} class={styles.card} aria-label={t('hunch_place', place)}>
      {field('condition')}
      {field('outcome')}
      {field('sign')}
      <div class={sheet.spread}>
        <span class={sheet.muted}>{t('hunch_since', formatDate(hunch.since))}</span>
        <CommandButton
          small
          kind="quiet"
          command={commandNamed('review.dropHunch')}
          record={review.id}
          part={hunch.id}
        />
      </div>
    </article>
  );
}
