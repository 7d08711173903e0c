import { Failure } from './domain/failure.ts';
import type { Doorbell } from './queue.ts';
import { audit } from './store/sql/audit.ts';
import {
  closeCase,
  deadLetterById,
  discardEffect,
  discardMessage,
  lockOpenCase,
  retryEffect,
  retryMessage,
  wakePathway,
} from './store/sql/dead-letters.ts';
import type { Store } from './store/store.ts';

/** Who acts: shown in history and audit. */
export interface Actor {
  readonly name: string;
  readonly orgId: string;
}

/** What a verb did. `final`: a negative AppRec has gone out, only a new message can help (R052, R059). */
export type CaseOutcome = 'done' | 'not-open' | 'final';

/** Shortest reason that says anything, longest that is kept. */
export const REASON_LENGTH = { least: 5, most: 500 } as const;

/**
 * The operator's verbs on dead letters. Each runs in one transaction with its audit row; nothing
 * is ever deleted: a discarded message keeps its bytes and its history.
 */
export interface DeadLetters {
  /** Tries again from where it stopped, with the same bytes and MsgId. */
  retry(id: string, actor: Actor): Promise<CaseOutcome>;
  /** Closes the case: it was handled in another way. `reason` is required and audited. */
  discard(id: string, actor: Actor, reason: string): Promise<CaseOutcome>;
}

export function openDeadLetters(store: Store, queue: Doorbell): DeadLetters {
  return {
    async retry(id, actor) {
      const rung = await store.tx(async (db): Promise<CaseOutcome | (() => void)> => {
        if (!(await lockOpenCase(db, id))) return 'not-open';
        const row = await deadLetterById(db, id);
        const by = `operator:${actor.name}`;
        const { effectId, messageId } = row ?? {};
        if (effectId) {
          if (!(await retryEffect(db, effectId, by))) return 'not-open';
        } else if (messageId) {
          if (!(await retryMessage(db, messageId, by))) return 'final';
        } else if (!(await wakePathway(db, id))) return 'final';
        await closeCase(db, id, { state: 'retried', by, reason: undefined });
        await audit(db, { orgId: actor.orgId, actor: by, action: 'dead-letter.retry', target: id });
        return () => {
          if (effectId) queue.ring('deliver', effectId);
          else if (messageId) queue.ring('decide', messageId);
        };
      });
      if (typeof rung === 'string') return rung;
      rung();
      return 'done';
    },

    async discard(id, actor, reason) {
      const text = reason.trim();
      if (text.length < REASON_LENGTH.least || text.length > REASON_LENGTH.most)
        throw new Failure('bad-request', 'a reason is required');
      return store.tx(async (db): Promise<CaseOutcome> => {
        if (!(await lockOpenCase(db, id))) return 'not-open';
        const row = await deadLetterById(db, id);
        const by = `operator:${actor.name}`;
        if (row?.effectId) await discardEffect(db, row.effectId, by, text);
        else if (row?.messageId) await discardMessage(db, row.messageId, by, text);
        await closeCase(db, id, { state: 'discarded', by, reason: text });
        const detail = { reason: text, failure: row?.failure };
        await audit(db, {
          orgId: actor.orgId,
          actor: by,
          action: 'dead-letter.discard',
          target: id,
          detail,
        });
        return 'done';
      });
    },
  };
}
