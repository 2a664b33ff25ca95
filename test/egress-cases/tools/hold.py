"""Keeps readers on every tun and tap device until standard input ends; says `ready` once they are there."""
import select
import sys

from tun import attach_readers

readers = attach_readers()
print('ready', flush=True)
while True:
    for one in select.select([sys.stdin, *readers], [], [])[0]:
        if one is sys.stdin:
            if not sys.stdin.readline():
                sys.exit()
            continue
        try:
            one.read()
        except OSError:
            pass  # nothing to read after all, or a packet that cannot be answered
