let zones: readonly string[] | null = null;

/** The time zones that a browser knows, by name. */
export function knownZones(): readonly string[] {
  zones ??= Intl.supportedValuesOf('timeZone');
  return zones;
}

/** What a field for a time zone offers. */
export function ZoneList({ id }: { id: string }) {
  return (
    <datalist id={id}>
      {knownZones().map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
