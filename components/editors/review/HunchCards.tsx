import { useEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { type HunchStanding, hunchesOf } from '../../../lib/facilitate/hunches';
import { formatDate, t } from '../../../lib/i18n';
import { type Hunch, longestLine, type Review } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { useServices } from '../../services';
import { DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';
import { HunchState } from './HunchState';
import styles from './Review.module.css';

interface HunchCardsProps {
  review: Review;
  /** The editor they stand in: those of before the session, or those that came of it. */
  kind: 'review' | 'afterReview';
}

/** If–then cards of a review, as they are written; what was found of one that came of the session is said here too. */
export function HunchCards({ review, kind }: HunchCardsProps) {
  const after = kind === 'afterReview';
  const standings = after ? hunchesOf([review]) : [];
  const title = t(after ? 'hunch_next' : 'hunch_title');
  return (
    <section class={sheet.stack} aria-label={title}>
      <h2 class={sheet.subheading}>{title}</h2>
      <p class={sheet.muted}>{t(after ? 'hunch_nextHint' : 'hunch_hint')}</p>
      {review.hunches
        .filter((hunch) => (hunch.after ?? false) === after)
        .map((hunch, at) => (
          <Card
            key={hunch.id}
            review={review}
            hunch={hunch}
            place={at + 1}
            standing={standings.find((each) => each.hunch.id === hunch.id)}
          />
        ))}
      <div>
        <CommandButton small command={commandNamed('review.addHunch')} record={review.id} part={kind} />
      </div>
    </section>
  );
}

interface CardProps {
  review: Review;
  hunch: Hunch;
  place: number;
  standing: HunchStanding | undefined;
}

function Card({ review, hunch, place, standing }: CardProps) {
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
      {standing && <HunchState standing={standing} />}
      <div class={sheet.spread}>
        <span class={sheet.muted}>{t('hunch_since', formatDate(hunch.since))}</span>
        <CommandButton small kind="quiet" command={commandNamed('thread.begin')} record={review.id} part={hunch.id} />
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
