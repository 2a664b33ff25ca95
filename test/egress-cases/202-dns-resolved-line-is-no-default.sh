#!/bin/bash
# systemd-resolved: the line is no default route for names (`resolvectl default-route eth0 no`)
# From: org.freedesktop.resolve1(5) Link.DefaultRoute; systemd issue 29005
. "$(dirname "$0")/lib.sh"
home4
device wg0 wireguard
net <<END
addr add 10.2.0.2/32 dev wg0
route add default dev wg0 table 51820
rule add not fwmark 51820 table 51820
rule add table main suppress_prefixlength 0
END
resolved 'eth0 192.168.1.1' 'wg0 10.2.0.1' -- -- 'eth0 false'
