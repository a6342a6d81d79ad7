import type { Person } from '../lib/model';
import type { IconName } from './ui';

/** What stands for an entry among people: one person, or an organisation. */
export const personIcon = ({ kind }: Pick<Person, 'kind'>): IconName =>
  kind === 'organisation' ? 'organisation' : 'person';
