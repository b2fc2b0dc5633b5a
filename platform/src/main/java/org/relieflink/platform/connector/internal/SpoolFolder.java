package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.internal.FetchedFiles.Noted;
import org.relieflink.platform.exchange.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 取文件的中转：parts lie under a digest of their name and their note until they are whole, and then go to
 * the deliveries. What the disk refuses here is a fault of ours, never of who sends.
 */
final class SpoolFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

  private final Path spool;
  private final String department;
  private final Deliveries deliveries;

  /**
   * @param spool on the same disk as the folder of deliveries, so that a move is one step
   * @param department whose lists come
   */
  SpoolFolder(Path spool, String department, Deliveries deliveries) {
    this.spool = spool;
    this.department = department;
    this.deliveries = deliveries;
  }

  /** Something with our own disk. */
  @FunctionalInterface
  private interface OnDisk<T> {
    T get() throws IOException;
  }

  private static <T> T ours(OnDisk<T> work) throws FetchFault {
    try {
      return work.get();
    } catch (IOException failure) {
      LOG.error("the spool of fetched files cannot be used: {}", failure.toString());
      throw new FetchFault(ConnectorFault.OURS);
    }
  }

  void make() throws FetchFault {
    ours(() -> Files.createDirectories(spool));
  }

  private Path part(Noted file) {
    return spool.resolve(name(file) + ".part");
  }

  private Path note(Noted file) {
    return spool.resolve(name(file) + ".note");
  }

  /** Of both: notes of two files may say the same, and a plain one says nothing. */
  private static String name(Noted file) {
    return Sm3.of((file.fileName() + "\n" + file.noteSm3()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Goes on behind what is here already, as a transmission that broke off left it; what is longer
   * than the file itself is another by now, and begins anew.
   *
   * @param size of the whole file, in bytes
   */
  Part open(Noted file, long size) throws FetchFault {
    return ours(
        () -> {
          Path part = part(file);
          if (Files.exists(part) && Files.size(part) > size) {
            Files.delete(part);
          }
          return new Part(
              FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        });
  }

  /** 正在取的一个文件。 Appended to, and on the disk when it is closed. */
  static final class Part implements AutoCloseable {
    private final FileChannel out;

    private Part(FileChannel out) {
      this.out = out;
    }

    long size() throws FetchFault {
      return ours(out::size);
    }

    void write(ByteBuffer bytes) throws FetchFault {
      ours(() -> out.write(bytes));
    }

    @Override
    public void close() throws FetchFault {
      ours(
          () -> {
            try (out) {
              out.force(true);
            }
            return out;
          });
    }
  }

  void keep(Noted file, byte[] note) throws FetchFault {
    ours(() -> Files.write(note(file), note));
  }

  /**
   * Hands what is still here to the deliveries.
   *
   * @return false while a file of this name lies there: it waits
   */
  boolean place(Noted file) throws FetchFault {
    return ours(() -> deliveries.put(department, part(file), note(file), file.fileName()));
  }
}
