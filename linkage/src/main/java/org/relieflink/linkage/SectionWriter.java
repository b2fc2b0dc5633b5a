package org.relieflink.linkage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * 写二进制快照：逐段写，最后写段目录，整份写成才出现。 Writes a file of sections, one after the other, little-endian; the
 * directory of sections stands at the end, its place and checksum in the head. The file appears
 * whole or not at all.
 */
final class SectionWriter implements Closeable {
  /** "RLPOOL" and the kind of file. */
  static final long MAGIC = 0x4C4F4F504C52L;

  static final int HEAD_BYTES = 64;
  static final int ALIGNMENT = 64;
  private static final int BUFFER_BYTES = 1 << 20;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final List<long[]> directory = new ArrayList<>();
  private final CRC32C checksum = new CRC32C();
  private long position = HEAD_BYTES;
  private long start;

  SectionWriter(Path target) throws IOException {
    this.target = target;
    part = target.resolveSibling("." + target.getFileName() + ".part");
    channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    channel.position(HEAD_BYTES);
  }

  void begin() throws IOException {
    while (position() % ALIGNMENT != 0) {
      room(1).put((byte) 0);
    }
    drain();
    checksum.reset();
    start = position;
  }

  void end() throws IOException {
    drain();
    directory.add(new long[] {start, position - start, checksum.getValue()});
  }

  private long position() {
    return position + buffer.position();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
    return buffer;
  }

  private void drain() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    position += buffer.remaining();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  void putLong(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  void putInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void bytes(byte[] values, int from, int length) throws IOException {
    int at = from;
    while (at < from + length) {
      int step = Math.min(from + length - at, room(1).remaining());
      buffer.put(values, at, step);
      at += step;
    }
  }

  /** A section of ints. */
  void ints(IntBuffer values) throws IOException {
    begin();
    for (int i = 0; i < values.capacity(); i++) {
      putInt(values.get(i));
    }
    end();
  }

  void ints(int[] values, int count) throws IOException {
    ints(IntBuffer.wrap(values, 0, count).slice());
  }

  /** A section of shorts. */
  void shorts(ShortBuffer values) throws IOException {
    begin();
    for (int i = 0; i < values.capacity(); i++) {
      room(Short.BYTES).putShort(values.get(i));
    }
    end();
  }

  /** A section of longs. */
  void longs(LongBuffer values) throws IOException {
    begin();
    for (int i = 0; i < values.capacity(); i++) {
      putLong(values.get(i));
    }
    end();
  }

  /** A section of bytes. */
  void bytes(byte[] values, int length) throws IOException {
    begin();
    bytes(values, 0, length);
    end();
  }

  /** Writes directory and head, and puts the file in its place. */
  void finish(int version) throws IOException {
    begin();
    for (long[] section : directory) {
      for (long value : section) {
        putLong(value);
      }
    }
    drain();
    long directoryStart = start;
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    head.putLong(MAGIC).putLong(version).putLong(position).putLong(directoryStart);
    head.putLong(directory.size()).putLong(checksum.getValue());
    head.clear();
    channel.write(head, 0);
    channel.force(true);
    channel.close();
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
