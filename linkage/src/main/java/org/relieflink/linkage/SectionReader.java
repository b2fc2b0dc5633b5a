package org.relieflink.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.relieflink.linkage.UnreadableTableException.Reason;

/**
 * 读二进制快照的各段，大段映射、小段载入。 Reads the sections of a {@link SectionWriter} in order: large ones are
 * mapped, small ones loaded and checked.
 */
final class SectionReader {
  private static final int DIRECTORY_ROW = 3;

  /** Far more than any snapshot has: three for each index, and there are some dozen. */
  private static final int MOST_SECTIONS = 1 << 16;

  private static final int VERIFY_BYTES = 1 << 20;

  private final String name;
  private final long[] checksums;
  private final FileChannel channel;
  private final long[] starts;
  private final long[] lengths;
  private int next;

  private SectionReader(String name, FileChannel channel, long[] directory) {
    this.name = name;
    this.channel = channel;
    int count = directory.length / DIRECTORY_ROW;
    checksums = new long[count];
    starts = new long[count];
    lengths = new long[count];
    for (int i = 0; i < count; i++) {
      starts[i] = directory[i * DIRECTORY_ROW];
      lengths[i] = directory[i * DIRECTORY_ROW + 1];
      checksums[i] = directory[i * DIRECTORY_ROW + 2];
    }
  }

  /** Whether a file begins as a {@link SectionWriter} begins it. */
  static boolean isMade(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(Long.BYTES);
      return head.length == Long.BYTES
          && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong() == SectionWriter.MAGIC;
    }
  }

  /** What reads the sections of an open file. */
  @FunctionalInterface
  interface Use<T> {
    T of(SectionReader reader) throws IOException;
  }

  /**
   * Opens a file, hands its sections to {@code use} and closes it; what was mapped stays mapped.
   *
   * @throws UnreadableTableException if the file is no snapshot, one of another version, or cut off
   */
  static <T> T read(Path file, int version, Use<T> use) throws IOException {
    UnreadableTableException.refuseFolder(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      String name = file.getFileName() + "";
      return use.of(new SectionReader(name, channel, directory(channel, version, name)));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | NegativeArraySizeException
        | BufferUnderflowException wrong) {
      throw damaged(file.getFileName() + "");
    }
  }

  private static long[] directory(FileChannel channel, int version, String name)
      throws IOException {
    ByteBuffer head = load(channel, 0, SectionWriter.HEAD_BYTES, name);
    if (head.getLong() != SectionWriter.MAGIC) {
      throw new UnreadableTableException(
          Reason.NOT_SNAPSHOT, "文件“" + name + "”不是数据池快照，请换成本程序生成的快照文件。");
    }
    long written = head.getLong();
    if (written != version) {
      throw new UnreadableTableException(
          Reason.OTHER_VERSION,
          "快照“" + name + "”是第 " + written + " 版格式，本程序用第 " + version + " 版；请从数据池重新生成快照。");
    }
    long length = head.getLong();
    long start = head.getLong();
    long count = head.getLong();
    long checksum = head.getLong();
    long bytes = count * DIRECTORY_ROW * Long.BYTES;
    if (count < 0
        || count > MOST_SECTIONS
        || channel.size() != length
        || start < 0
        || start + bytes != length) {
      throw damaged(name);
    }
    ByteBuffer rows = load(channel, start, Math.toIntExact(bytes), name);
    require(rows, checksum, name);
    long[] directory = new long[(int) count * DIRECTORY_ROW];
    rows.asLongBuffer().get(directory);
    for (int i = 0; i < count * DIRECTORY_ROW; i += DIRECTORY_ROW) {
      requireInside(directory[i], directory[i + 1], length, name);
    }
    return directory;
  }

  /** Mapping beyond the end would try to make the file longer. */
  private static void requireInside(long from, long bytes, long length, String name) {
    if (from < 0 || bytes < 0 || from > length - bytes) {
      throw damaged(name);
    }
  }

  private static UnreadableTableException damaged(String name) {
    return new UnreadableTableException(
        Reason.DAMAGED, "快照“" + name + "”不完整或已损坏（可能没有写完或没有传完），请从数据池重新生成快照。");
  }

  private static ByteBuffer load(FileChannel channel, long from, int length, String name)
      throws IOException {
    requireInside(from, length, channel.size(), name); // before room is made for it
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw damaged(name);
      }
    }
    return bytes.flip();
  }

  private static void require(ByteBuffer bytes, long checksum, String name) {
    CRC32C actual = new CRC32C();
    actual.update(bytes.duplicate());
    if (actual.getValue() != checksum) {
      throw damaged(name);
    }
  }

  /**
   * Reads every section through and verifies it, those that would only be mapped too.
   *
   * @throws UnreadableTableException if a byte of a section changed
   */
  void verify() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(VERIFY_BYTES);
    for (int i = 0; i < starts.length; i++) {
      CRC32C actual = new CRC32C();
      long at = starts[i];
      long end = Math.addExact(at, lengths[i]);
      while (at < end) {
        buffer.clear().limit((int) Math.min(VERIFY_BYTES, end - at));
        int read = channel.read(buffer, at);
        if (read < 0) {
          throw damaged(name);
        }
        actual.update(buffer.flip());
        at += read;
      }
      if (actual.getValue() != checksums[i]) {
        throw damaged(name);
      }
    }
  }

  private int take() {
    if (next == starts.length) {
      throw damaged(name);
    }
    return next++;
  }

  /** The next section in the heap, its checksum verified. */
  ByteBuffer loaded() throws IOException {
    int section = take();
    ByteBuffer bytes = load(channel, starts[section], Math.toIntExact(lengths[section]), name);
    require(bytes, checksums[section], name);
    return bytes;
  }

  int[] ints() throws IOException {
    ByteBuffer bytes = loaded();
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(values);
    return values;
  }

  byte[] bytes() throws IOException {
    return loaded().array();
  }

  /** The next section mapped as one buffer of less than 2 GB. */
  ByteBuffer mapped() throws IOException {
    int section = take();
    return channel
        .map(FileChannel.MapMode.READ_ONLY, starts[section], lengths[section])
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The next section mapped in windows of {@code 1 << bits} bytes, the last one shorter. */
  ByteBuffer[] windows(int bits) throws IOException {
    int section = take();
    long size = 1L << bits;
    int count = (int) ((lengths[section] + size - 1) >>> bits);
    ByteBuffer[] windows = new ByteBuffer[count];
    for (int i = 0; i < count; i++) {
      long from = (long) i << bits;
      windows[i] =
          channel
              .map(
                  FileChannel.MapMode.READ_ONLY,
                  starts[section] + from,
                  Math.min(size, lengths[section] - from))
              .order(ByteOrder.LITTLE_ENDIAN);
    }
    return windows;
  }
}
