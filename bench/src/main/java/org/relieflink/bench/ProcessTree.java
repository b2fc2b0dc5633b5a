package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * 看着一个进程和它的全部子孙。 Watches a process and all that it starts: a database server spreads its memory
 * over several processes, so their memory is added, shared pages once.
 */
final class ProcessTree {
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
  private static final long KILOBYTE = 1024;

  private final Process root;
  private volatile long peakBytes;

  private ProcessTree(Process root) {
    this.root = root;
  }

  static ProcessTree watch(Process root) {
    ProcessTree tree = new ProcessTree(root);
    Thread watcher = new Thread(tree::look, "memory");
    watcher.setDaemon(true);
    watcher.start();
    return tree;
  }

  long peakBytes() {
    return peakBytes;
  }

  private void look() {
    while (root.isAlive()) {
      long privately = 0;
      long shared = 0;
      for (ProcessHandle process : processes()) {
        List<String> status = status(process.pid());
        privately += kilobytes(status, "RssAnon:") + kilobytes(status, "RssFile:");
        shared = Math.max(shared, kilobytes(status, "RssShmem:"));
      }
      peakBytes = Math.max(peakBytes, (privately + shared) * KILOBYTE);
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList();
  }

  private static List<String> status(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status"));
    } catch (IOException ended) {
      return List.of();
    }
  }

  private static long kilobytes(List<String> status, String field) {
    for (String line : status) {
      if (line.startsWith(field)) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }

  /** Stops the process and all that it started. */
  void stop() throws InterruptedException {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    root.waitFor();
  }
}
