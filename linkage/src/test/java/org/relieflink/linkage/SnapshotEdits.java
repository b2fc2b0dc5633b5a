package org.relieflink.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Damages a good snapshot in place as the fuzzer says and mends it again: bytes flipped, the file
 * cut, or bytes flipped and every checksum put right, so that the readers behind it are reached.
 */
final class SnapshotEdits {
  private static final int FLIP = 0;
  private static final int CUT = 1;
  private static final int FORGE = 2;

  /** Magic, version, length, place, count and checksum of the directory: all of the head in use. */
  private static final int HEAD_USED = 48;

  private static final int DIRECTORY_AT = 24;
  private static final int CHECKSUM_AT = 40;
  private static final int ROW = 3 * Long.BYTES;

  private final byte[] whole;
  private final ByteBuffer now;
  private final FileChannel channel;
  private final BitSet touched = new BitSet();
  private final int directory;
  private final int sections;
  private boolean forged;
  private boolean cut;

  SnapshotEdits(Path file) throws IOException {
    whole = Files.readAllBytes(file);
    now = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
    channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    directory = (int) now.getLong(DIRECTORY_AT);
    sections = (int) now.getLong(DIRECTORY_AT + Long.BYTES);
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
        new byte[] {FLIP, 8, 0, 0, 0, 1},
        new byte[] {FLIP, 70, 0, 0, 0, 1},
        new byte[] {FLIP, -1, 3, 0, 0, 64, 0, 4, 0, 0, 32},
        new byte[] {CUT, 100, 0, 0, 0},
        new byte[] {CUT, 0, 0, 0, 0},
        new byte[] {FORGE, 64, 0, 0, 0, 1},
        new byte[] {FORGE, 67, 0, 0, 0, -128},
        new byte[] {FORGE, -128, 1, 0, 0, -1, 0, 8, 0, 0, 15});
  }

  /** Makes the damage that {@code data} says: a kind, then places and what to flip there. */
  void make(byte[] data) throws IOException {
    ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int kind = words.hasRemaining() ? Math.floorMod(words.get(), 3) : FLIP;
    forged = kind == FORGE;
    cut = kind == CUT && words.remaining() >= Integer.BYTES;
    int length = cut ? Math.floorMod(words.getInt(), whole.length) : whole.length;
    while (words.remaining() > Integer.BYTES) {
      int at = Math.floorMod(words.getInt(), whole.length);
      now.put(at, (byte) (now.get(at) ^ words.get()));
      touched.set(at);
    }
    if (forged) {
      sign();
    }
    writeTouched();
    if (cut) {
      channel.truncate(length);
    }
  }

  /** Puts the checksums of the touched sections and of the directory right. */
  private void sign() {
    for (int i = 0; i < sections; i++) {
      int at = directory + i * ROW;
      long start = now.getLong(at);
      long length = now.getLong(at + Long.BYTES);
      boolean inside = start >= 0 && length >= 0 && length <= whole.length - start;
      if (inside && isTouched((int) start, (int) length)) {
        put(at + 2 * Long.BYTES, checksum((int) start, (int) length));
      }
    }
    if (!touched.isEmpty()) {
      put(CHECKSUM_AT, checksum(directory, sections * ROW));
    }
  }

  private boolean isTouched(int start, int length) {
    int first = touched.nextSetBit(start);
    return first >= 0 && first < start + length;
  }

  private void put(int at, long value) {
    now.putLong(at, value);
    touched.set(at, at + Long.BYTES);
  }

  private long checksum(int start, int length) {
    CRC32C sum = new CRC32C();
    sum.update(now.array(), start, length);
    return sum.getValue();
  }

  private void writeTouched() throws IOException {
    for (int at = touched.nextSetBit(0); at >= 0; at = touched.nextSetBit(at + 1)) {
      channel.write(ByteBuffer.wrap(now.array(), at, 1), at);
    }
  }

  /** The file as it was. */
  void undo() throws IOException {
    if (cut) {
      channel.write(ByteBuffer.wrap(whole), 0);
    }
    for (int at = touched.nextSetBit(0); at >= 0; at = touched.nextSetBit(at + 1)) {
      now.put(at, whole[at]);
    }
    writeTouched();
    touched.clear();
  }

  /** Whether the checksums were put right, so that only the readers can notice. */
  boolean forged() {
    return forged;
  }

  /**
   * Whether the head, the directory or a section differs from the good file, or the file is cut.
   */
  boolean damaged() {
    return cut || differs(0, HEAD_USED) || differs(directory, sections * ROW) || sectionDiffers(0);
  }

  /** Whether a section from this one on differs from the good file. */
  private boolean sectionDiffers(int from) {
    for (int i = from; i < sections; i++) {
      if (differs(start(i), length(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a section that is verified when the file is opened differs, or head or directory. */
  boolean damagedWhereVerified(BitSet mapped) {
    boolean any = cut || differs(0, HEAD_USED) || differs(directory, sections * ROW);
    for (int i = 0; i < sections && !any; i++) {
      any = !mapped.get(i) && differs(start(i), length(i));
    }
    return any;
  }

  int sections() {
    return sections;
  }

  int start(int section) {
    return (int) original().getLong(directory + section * ROW);
  }

  int length(int section) {
    return (int) original().getLong(directory + section * ROW + Long.BYTES);
  }

  private ByteBuffer original() {
    return ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
  }

  private boolean differs(int from, int length) {
    return !Arrays.equals(whole, from, from + length, now.array(), from, from + length);
  }
}
