import { TRANSPORTS } from '../../src/transport/index.ts';
import { TIMEOUT_MS, transportContract } from './transport.contract.ts';

for (const [name, open] of Object.entries(TRANSPORTS))
  transportContract(name, () => open({ timeoutMs: TIMEOUT_MS, allow: ['127.0.0.1'] }));
