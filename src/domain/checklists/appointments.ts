import type { PathwayEvent } from '../pathway-event.ts';

/**
 * Keys of the confirmations whose appointment was lost before the consultation: cancelled, or
 * declined after all (HPH specification §4.3 row 15). `events` in the order in which they were taken.
 */
export function lostAppointments(events: readonly PathwayEvent[]): ReadonlySet<string> {
  const lost = new Set<string>();
  let confirmed: string[] = [];
  for (const { kind, key } of events)
    switch (kind) {
      case 'AppointmentConfirmed':
        confirmed.push(key);
        break;
      case 'AppointmentCancelled':
      case 'AppointmentDeclined':
        for (const one of confirmed) lost.add(one);
        break;
      // What is lost from here on is the next control.
      case 'GPConsultationHeld':
        confirmed = [];
        break;
      default:
    }
  return lost;
}
