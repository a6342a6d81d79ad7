import { radarFigures } from '../../lib/facilitate/radar-figures';
import { measureRadar, seeds } from '../facilitate/radar-simulated';
import type { Measured } from './facilitate';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** What the emergence radar finds in communities that were made up, by seeds that nothing was chosen by. */
export function measure(): Measured {
  const { recall, recallBy, falseAlarms, wrong } = measureRadar(seeds.told);
  const each = `${seeds.told.count} communities`;
  const said = percent(radarFigures.falseAlarms);
  return {
    rows: [
      ['themes that rise, found', percent(recall), each],
      ['… in three organisations', percent(recallBy.three)],
      ['… in four', percent(recallBy.four)],
      ['… in more', percent(recallBy.more)],
      ['communities with none, shown one', percent(falseAlarms), each, `said on the page: ${said}`],
      ['of all that is shown, none', percent(wrong)],
    ],
    figures: { radar: { recall: rounded(recall), falseAlarms: rounded(falseAlarms) } },
  };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;
