/* Lets valgrind 3.19, Debian 12's, run Swift programs that wait on libdispatch.
 *
 * That valgrind writes into the mask that is given to sigsuspend. libdispatch gives one in memory that
 * cannot be written, and valgrind crashes. So the system is given a copy. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
