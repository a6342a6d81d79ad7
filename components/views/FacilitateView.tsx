import { PracticeList } from './PracticeList';

/** The room of those who host: the practices they choose from. */
export function FacilitateView() {
  return <PracticeList />;
}
