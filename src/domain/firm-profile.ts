/** What a reader tells of a firm, or of themselves. What follows from it is in `firm.ts`, which only its page loads. */
import type { ZoneId } from '../contract/atlas';
import type { Activity, Registration, Want } from '../contract/vocabulary';

/** The answers of the form. Nothing must be told. */
export interface FirmProfile {
  does: readonly Activity[];
  wants: readonly Want[];
  registered?: Registration;
  /** Zones asked about; none: all of them. */
  zones: readonly ZoneId[];
}

export const BLANK_PROFILE: FirmProfile = { does: [], wants: [], zones: [] };

/** Whether a profile tells nothing at all. */
export function isBlank({ does, wants, registered, zones }: FirmProfile): boolean {
  return does.length === 0 && wants.length === 0 && registered === undefined && zones.length === 0;
}
