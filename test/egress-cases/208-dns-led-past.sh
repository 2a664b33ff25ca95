#!/bin/bash
# wg-quick, and a rule that leads port 53 past it
# From: ip-rule(8)
. "$(dirname "$0")/lib.sh"
home4
device wg0 wireguard
net <<END
addr add 10.2.0.2/32 dev wg0
route add default dev wg0 table 51820
rule add not fwmark 51820 table 51820
rule add table main suppress_prefixlength 0
END
ip -n $NS rule add pref 100 ipproto udp dport 53 lookup main
resolv 9.9.9.9
