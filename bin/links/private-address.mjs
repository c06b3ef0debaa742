// Addresses inside a network: a dataset of a stranger may not make this machine knock on the doors of its neighbours.
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** The code of the error for a name that leads into the own network only. */
export const PRIVATE = 'PRIVATE';

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and the same for IPv6. */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const V6 = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const inside = new BlockList();
for (const [net, bits] of V4) inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of V6) inside.addSubnet(net, bits, 'ipv6');

/** `address`: an IP address, in brackets or without. */
export function isPrivateAddress(address) {
  const plain = address.replace(/^\[|\]$/g, '');
  const family = isIP(plain);
  return family !== 0 && inside.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Looks a name up for one connection, so that the checked address is the one connected to: a second look-up could give
 * another.
 */
export function openLookup(host, options, done) {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error !== null) {
      done(error);
      return;
    }
    const open = found.filter(({ address }) => !isPrivateAddress(address));
    if (open.length === 0) done(Object.assign(new Error('a private address'), { code: PRIVATE }));
    else if (options.all === true) done(null, open);
    else done(null, open[0].address, open[0].family);
  });
}
