/** An instant without its milliseconds when they are zero, as documents write it. */
export const plainInstant = (at: string): string => at.replace('.000Z', 'Z');
