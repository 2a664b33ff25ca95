# For the scripts beside this one. Each is run as `NN-name.sh NETNS` and sets up inside that network namespace, which must
# exist and be empty. The Internet's end of its lines is in NETNS-isp (made here, answers ARP/ND only).
#   Also written: $FILES/resolv.conf, $FILES/busctl (answers of systemd-resolved), $FILES/pretend (what this kernel has no
#   driver for: "NAME DRIVER ARPHRD", `-` for none), $FILES/sockets.json (sockets that the VPN's programs would have).
set -eu
NS=${1:?usage: $0 NETNS}
FILES=${FILES:-${TMPDIR:-/tmp}/vpn-cases/$NS}
mkdir -p "$FILES"
: >"$FILES/pretend"
rm -f "$FILES/resolv.conf" "$FILES/busctl" "$FILES/sockets.json" "$FILES/nft"
TOOLS=${TOOLS_DIR:-$(cd "$(dirname "$0")/tools" && pwd)}

# ip(8), one command a line, inside
net() { while read -r line; do case $line in ''|'#'*) ;; *) ip -n "$NS" $line || { echo "failed: ip $line" >&2; exit 1; } ;; esac; done; }

# line NAME V4/LEN GW4 [V6/LEN [GW6]]: hardware; the default routes are up to the case
line() {
  ip netns add "$NS-isp" 2>/dev/null && ip -n "$NS-isp" link set lo up || true
  ip -n "$NS" link add "$1" type veth peer name "$1" netns "$NS-isp"
  ip -n "$NS" link set lo up; ip -n "$NS" link set "$1" up; ip -n "$NS-isp" link set "$1" up
  [ "${2:--}" = - ] || { ip -n "$NS" addr add "$2" dev "$1"; ip -n "$NS-isp" addr add "$3/${2#*/}" dev "$1"; }
  ip -n "$NS-isp" addr add "${5:-fe80::1}/64" dev "$1" nodad
  [ "${4:--}" = - ] || ip -n "$NS" addr add "$4" dev "$1" nodad
  echo "$1 - 1" >>"$FILES/pretend"
}
# The usual desktop: Ethernet behind a home router, IPv4 with NAT and native IPv6
home4() { line eth0 192.168.1.50/24 192.168.1.1; net <<<"route add default via 192.168.1.1 dev eth0 proto dhcp src 192.168.1.50 metric 100"; }
home() { line eth0 192.168.1.50/24 192.168.1.1 2003:e6:1234:5600::50/64
  net <<<"route add default via 192.168.1.1 dev eth0 proto dhcp src 192.168.1.50 metric 100
          -6 route add default via fe80::1 dev eth0 proto ra metric 100"; }
# device NAME KIND [tap]: a software interface, of its real kind where the kernel has it
device() {
  case $2 in
    tun) ip -n "$NS" tuntap add dev "$1" mode tun; echo "$1 tun 65534" >>"$FILES/pretend" ;;
    tap) ip -n "$NS" tuntap add dev "$1" mode tap ;;
    dummy) ip -n "$NS" link add "$1" type dummy 2>/dev/null || { ip -n "$NS" link add "$1" type ifb; echo "$1 dummy 1" >>"$FILES/pretend"; } ;;
    *) local t; case $2 in ppp) t=512 ;; ipip) t=768 ;; ip6tnl) t=769 ;; sit) t=776 ;; gre) t=778 ;; xfrm|wireguard|amneziawg|ovpn*) t=65534 ;; *) t=1 ;; esac
       { [ $2 = wireguard ] && ip -n "$NS" link add "$1" type wireguard 2>/dev/null; } || {
         ip -n "$NS" tuntap add dev "$1" mode tun; echo "$1 $2 $t" >>"$FILES/pretend"; } ;;
  esac
  ip -n "$NS" link set "$1" up
}
resolv() { printf 'nameserver %s\n' "$@" >"$FILES/resolv.conf"; }
sockets() { cat >"$FILES/sockets.json"; }
index() { ip -n "$NS" -o link show "$1" | cut -d: -f1; }
# resolved 'IF SERVER…' … [-- 'IF DOMAIN ROUTEONLY' … [-- 'IF DEFAULTROUTE' …]]: what systemd-resolved would say, see tools/resolved.py
resolved() { python3 "$TOOLS/resolved.py" "$NS" "$FILES/busctl" "$@"; resolv 127.0.0.53; }
# What a firewall does, by nftables: see tools/nft.py
nft() { ip netns exec "$NS" python3 "$TOOLS/nft.py" "$@"; echo "$*" >>"$FILES/nft"; }
