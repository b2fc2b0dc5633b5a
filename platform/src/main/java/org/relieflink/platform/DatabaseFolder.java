package org.relieflink.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.relieflink.platform.StartRefused.Reason;

/** 数据库目录：one folder, one server: locked while in use, so that two can never share it. */
final class DatabaseFolder implements AutoCloseable {
  private final Path home;
  private final FileChannel lock;

  private DatabaseFolder(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  static DatabaseFolder lock(Path home) {
    try {
      Files.createDirectories(home);
      var channel =
          FileChannel.open(
              home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused(Reason.DATA_DIR_IN_USE, "");
      }
      return new DatabaseFolder(home, channel);
    } catch (IOException failure) {
      throw new StartRefused(Reason.DATA_DIR_UNUSABLE, home.toString());
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  Path cluster() {
    return home.resolve("cluster");
  }

  Path passwordFile() {
    return home.resolve("password");
  }

  Path log() {
    return home.resolve("log");
  }

  /** An interrupted first start leaves no mark, so the next start makes the cluster anew. */
  boolean initialised() {
    return Files.exists(home.resolve("initialised"));
  }

  void markInitialised() throws IOException {
    Files.writeString(home.resolve("initialised"), "18\n");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException alreadyClosed) {
      // the operating system releases the lock with the process
    }
  }
}
