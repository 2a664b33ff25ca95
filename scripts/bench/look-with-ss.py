"""One run of `ss -tunapi` for each line on stdin, without parsing its output. Prints the CPU milliseconds of ss."""
import resource
import subprocess
import sys


def cpu_ms():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (usage.ru_utime + usage.ru_stime) * 1000


for _ in sys.stdin:
    before = cpu_ms()
    subprocess.run(['ss', '-tunapi'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    print(cpu_ms() - before, flush=True)
