import type { Status } from './tick.ts';

/** An item as the score sees it. */
export interface Scored {
  readonly status: Status;
  /** Its deadline is past. */
  readonly passed: boolean;
}

/** How far a list is done. */
export interface Fulfilment {
  readonly done: number;
  /** Items that count: neither not applicable nor, in the live view, still to come. */
  readonly of: number;
  /** 0 to 100, not rounded; null when no item counts. */
  readonly percent: number | null;
}

const fulfilmentOf = (counted: readonly Scored[]): Fulfilment => {
  const done = counted.filter(({ status }) => status === 'UTFORT').length;
  const of = counted.length;
  return { done, of, percent: of === 0 ? null : (done * 100) / of };
};

const isApplicable = ({ status }: Scored): boolean => status !== 'IKKE_AKTUELT';

/** The final score (ME-3): what nobody registered was not done. */
export const finalFulfilment = (items: readonly Scored[]): Fulfilment =>
  fulfilmentOf(items.filter(isApplicable));

/** The live view (ME-3): what nobody registered counts once its deadline has passed. */
export const liveFulfilment = (items: readonly Scored[]): Fulfilment =>
  fulfilmentOf(
    items.filter((item) => isApplicable(item) && (item.status !== 'UREGISTRERT' || item.passed)),
  );
