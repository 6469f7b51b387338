import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Gives the IP addresses of a host's name. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/**
 * Addresses of this machine and of the network around it: the special-purpose registries of IANA
 * (RFC 6890), as far as they are not reachable from everywhere.
 */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** The addresses that the system gives for a name. */
export const systemLookup: Lookup = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Whether a host is this machine or one of its own network: one such address among several is
 * enough. A name that is not known is told when it is asked for the page.
 */
export async function isPrivateHost(host: string, find: Lookup): Promise<boolean> {
  const bare = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) ? [bare] : await find(bare).catch(() => []);
  const blocked = new BlockList();
  for (const [net, prefix, family] of PRIVATE) blocked.addSubnet(net, prefix, family);
  // A BlockList tests an IPv4 address written as an IPv6 one against the IPv4 rules too.
  return addresses.some((address) => blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
}
