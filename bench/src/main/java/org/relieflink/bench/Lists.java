package org.relieflink.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.bench.kernels.KernelLists;

/**
 * 要比对的名单和真值。
 *
 * @param folder holds {@code pool.csv} (kernels: also {@code pool-1.csv}, {@code pool-2.csv} …),
 *     {@code parties.csv} and perhaps {@code truth.csv}
 * @param poolRows records of the pool
 */
record Lists(Path folder, long poolRows, long partyRows) {

  /**
   * @throws IOException when a list is missing
   */
  static Lists in(Path folder) throws IOException {
    long poolRows = 0;
    for (Path pool : KernelLists.pools(folder)) {
      poolRows += rows(pool);
    }
    return new Lists(
        folder.toAbsolutePath().normalize(), poolRows, rows(folder.resolve("parties.csv")));
  }

  /** Lines but the header; reading the file also brings it into memory, for every engine alike. */
  private static long rows(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    boolean open = false;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        open = buffer[read - 1] != '\n';
      }
    }
    return open ? lines : lines - 1;
  }

  /** Brings the files into memory again, so that no engine pays for the disk. */
  void warm() throws IOException {
    for (Path file : List.of(folder.resolve("pool.csv"), folder.resolve("parties.csv"))) {
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  boolean hasTruth() {
    return Files.exists(truthFile());
  }

  private Path truthFile() {
    return folder.resolve("truth.csv");
  }

  PairSet truth() throws IOException {
    return PairSet.read(truthFile(), PairSet::self);
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }
}
