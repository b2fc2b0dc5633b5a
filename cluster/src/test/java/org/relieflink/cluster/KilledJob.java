package org.relieflink.cluster;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A job in a process of its own that dies, without any farewell, when its first chunk is done. */
final class KilledJob {
  private static final int KILLED = 137;

  private KilledJob() {}

  public static void main(String[] words) throws IOException {
    JobOptions options = JobOptions.parse(words);
    Path chunks = Files.createDirectories(Path.of(options.work(), Stage.CHUNK.folder()));
    WatchService watch = FileSystems.getDefault().newWatchService();
    chunks.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    Thread killer = new Thread(() -> dieAtFirst(watch));
    killer.setDaemon(true);
    killer.start();
    new Collision(LocalSpark.session(), options, LocalSpark.SMALL, new LocalSpark.Steps()).run();
  }

  private static void dieAtFirst(WatchService watch) {
    try {
      while (true) {
        WatchKey created = watch.take();
        for (WatchEvent<?> event : created.pollEvents()) {
          if (String.valueOf(event.context()).endsWith(".done")) {
            Runtime.getRuntime().halt(KILLED);
          }
        }
        created.reset();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
