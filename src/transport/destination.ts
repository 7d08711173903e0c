import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Failure } from '../domain/failure.ts';

/** Addresses that no partner outside can have: a webhook there would reach our own network. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4');
// Those that carry an IPv4 address within (compatible, NAT64, Teredo, 6to4) lead wherever that does.
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');

const isPrivate = (address: string): boolean =>
  PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Where to connect: resolved once, so that a second look-up cannot point elsewhere. */
export interface Destination {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * Resolves an endpoint and refuses what must not be reached: other schemes than https, plain http
 * beyond the allowed hosts, and private addresses that are not allowed by name.
 */
export async function resolveDestination(
  endpoint: string,
  allow: readonly string[],
): Promise<Destination> {
  if (!URL.canParse(endpoint)) throw new Failure('destination-forbidden', 'not an address');
  const url = new URL(endpoint);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const allowed = allow.includes(host) || allow.includes(url.host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed))
    throw new Failure('destination-forbidden', `scheme ${url.protocol}`);
  const found = await lookup(host).catch((error: unknown) => {
    throw new Failure('receiver-unreachable', 'the name does not resolve', { cause: error });
  });
  if (isPrivate(found.address) && !allowed)
    throw new Failure('destination-forbidden', 'private address');
  return { url, address: found.address, family: found.family === 6 ? 6 : 4 };
}
