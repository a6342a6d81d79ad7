import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Services } from '../lib/commands/services';

/** What components and commands use of the surface they stand in. */
export const ServicesContext = createContext<Services | null>(null);

/** The services of this surface. Throws where no surface provides them: a mistake of ours, never a user's. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('No services around this component');
  return services;
}
