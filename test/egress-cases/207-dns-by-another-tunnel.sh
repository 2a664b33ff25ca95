#!/bin/bash
# wg-quick, and names by Tailscale’s MagicDNS: another tunnel
# From: dracula/tmux issue 330
. "$(dirname "$0")/lib.sh"
home4
device wg0 wireguard
net <<END
addr add 10.2.0.2/32 dev wg0
route add default dev wg0 table 51820
rule add not fwmark 51820 table 51820
rule add table main suppress_prefixlength 0
END
device tailscale0 tun
net <<END
addr add 100.101.102.103/32 dev tailscale0
rule add pref 5270 lookup 52
route add 100.100.100.100 dev tailscale0 table 52
END
resolv 100.100.100.100
