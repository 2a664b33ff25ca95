#!/bin/bash
# OpenVPN, and a home whose router announces itself as name server: fe80::1%eth0. The oldest fe80::/64 is the tunnel’s since the line came up again
# From: resolv.conf(5), RFC 4007; routers that announce a link-local RDNSS (RFC 8106)
. "$(dirname "$0")/lib.sh"
line eth0 192.168.1.50/24 192.168.1.1 2003:e6:1234:5600::50/64
ip -n $NS link set eth0 down
device tun0 tun
net <<END
addr add 10.8.0.6/24 dev tun0
-6 addr add fe80::6/64 dev tun0 nodad
link set eth0 up
route add default via 192.168.1.1 dev eth0 metric 100
route add 185.65.135.70 via 192.168.1.1 dev eth0
route add 0.0.0.0/1 via 10.8.0.1 dev tun0
route add 128.0.0.0/1 via 10.8.0.1 dev tun0
END
resolv fe80::1%eth0
