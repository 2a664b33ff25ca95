"""Writes a program that answers in the place of busctl(1) for systemd-resolved, with the lines of `busctl --json=short`.

resolved.py NETNS PROGRAM 'IF SERVER…'… [-- 'IF DOMAIN ROUTEONLY'… [-- 'IF DEFAULTROUTE'…]]
    the properties DNS and Domains, IF `0` for the global ones; and DefaultRoute of each link as set (true, false), or else
    as systemd-resolved decides: a link that is kept for certain domains is none
"""
import ipaddress
import json
import os
import socket
import subprocess
import sys

namespace, program, *rest = sys.argv[1:]
parts = [[]]
for word in rest:
    if word == '--':
        parts.append([])
    else:
        parts[-1].append(word.split())
server_words, domain_words, default_words, *_ = [*parts, [], []]


def index(name):
    if name == '0':
        return 0
    shown = subprocess.check_output(['ip', '-n', namespace, '-json', 'link', 'show', name], text=True)
    return json.loads(shown)[0]['ifindex']


def server(link, text):
    address = ipaddress.ip_address(text)
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    return [index(link), family, list(address.packed)]


def path_label(number):
    """As sd_bus_path_encode(3) does."""
    first, others = str(number)[0], str(number)[1:]
    return f'_{ord(first):x}{others}'


servers = [server(link, text) for link, *texts in server_words for text in texts]
domains = [[index(link), name, only == 'true'] for link, name, only in domain_words]
defaults = {link: not any(of == link and only for of, _, only in domains) for link, *_ in servers if link != 0}
defaults |= {index(link): is_default == 'true' for link, is_default in default_words}
branches = [
    f"*/link/{path_label(link)}\\ *DefaultRoute) echo '{json.dumps({'type': 'b', 'data': is_default}, separators=(',', ':'))}' ;;"
    for link, is_default in defaults.items()
]
lines = [json.dumps({'type': 'a(iiay)', 'data': servers}), json.dumps({'type': 'a(isb)', 'data': domains})]
with open(program, 'w') as file:
    file.write('\n'.join(['#!/bin/sh', 'case "$*" in', *branches, "*) cat <<'END'", *lines, 'END', 'esac', '']))
os.chmod(program, 0o755)
