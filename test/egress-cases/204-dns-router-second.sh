#!/bin/bash
# resolv.conf: the tunnel’s server first, the router second
# From: resolv.conf(5)
. "$(dirname "$0")/lib.sh"
home4
device wg0 wireguard
net <<END
addr add 10.2.0.2/32 dev wg0
route add default dev wg0 table 51820
rule add not fwmark 51820 table 51820
rule add table main suppress_prefixlength 0
END
resolv 10.2.0.1 192.168.1.1
