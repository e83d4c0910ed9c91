// Two calls that glibc declares only under _GNU_SOURCE, which its Swift module does not set.
#pragma once

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int syncfs(int descriptor);
