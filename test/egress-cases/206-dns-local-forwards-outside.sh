#!/bin/bash
# dnsmasq on 127.0.0.1 that forwards by a socket bound to the line
# From: dnsmasq(8), server=…@eth0
. "$(dirname "$0")/lib.sh"
home4
device wg0 wireguard
net <<END
addr add 10.2.0.2/32 dev wg0
route add default dev wg0 table 51820
rule add not fwmark 51820 table 51820
rule add table main suppress_prefixlength 0
END
resolv 127.0.0.1
sockets <<END
[{"id":"listener","protocol":"udp","localAddress":"127.0.0.1","localPort":53,"remoteAddress":null,"remotePort":null,"processName":"dnsmasq","pid":700},
 {"id":"query","protocol":"udp","localAddress":"192.168.1.50","localPort":40100,"remoteAddress":"192.168.1.1","remotePort":53,"interface":"eth0","routeInterface":"eth0","processName":"dnsmasq","pid":700}]
END
