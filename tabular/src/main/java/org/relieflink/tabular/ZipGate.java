package org.relieflink.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * 压缩包层的安全门。 Checks the archive of an xlsx file: its directory first, then every byte it really
 * unpacks to.
 */
final class ZipGate {
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final long END_SIGNATURE = 0x06054b50L;

  /** A thousand entries with long names need far less. */
  private static final long DIRECTORY_BYTES = 4L << 20;

  /** Code of VBA, and the macro sheets of Excel 4. */
  private static final Pattern MACRO_PART =
      Pattern.compile("vba(project|data)[^/]*$|(^|/)macrosheets/", Pattern.CASE_INSENSITIVE);

  private final Path file;
  private final byte[] block = new byte[64 * 1024];
  private long unpacked;

  private ZipGate(Path file) {
    this.file = file;
  }

  /** Bytes unpacked in all, or a refusal thrown. */
  static long check(Path file) throws IOException {
    ZipGate gate = new ZipGate(file);
    gate.checkDirectory();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      gate.checkNames(zip);
      ActiveParts active = new ActiveParts(zip, file);
      active.readTypes();
      gate.checkContent(zip);
      active.refuseOutsidePrograms();
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      if (String.valueOf(damaged.getMessage()).contains("encrypted")) {
        throw gate.refuse(TableRefusalCode.ENCRYPTED); // one of the later parts alone
      }
      // ZipFile throws the last one for names that are not in the encoding that they claim
      throw gate.refuse(TableRefusalCode.BROKEN_ARCHIVE, "压缩结构错误");
    }
    return gate.unpacked;
  }

  /** Reads the end record alone, so that a directory of millions never gets into memory. */
  private void checkDirectory() throws IOException {
    byte[] tail = tail();
    for (int at = tail.length - END_RECORD; at >= 0; at--) {
      if (number(tail, at, 4) == END_SIGNATURE) {
        long entries = number(tail, at + 10, 2);
        if (entries > TableLimits.ZIP_ENTRIES || number(tail, at + 12, 4) > DIRECTORY_BYTES) {
          throw refuse(TableRefusalCode.TOO_MANY_ENTRIES, entries);
        }
        return;
      }
    }
    throw refuse(TableRefusalCode.BROKEN_ARCHIVE, "文件尾部缺失");
  }

  private byte[] tail() throws IOException {
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(raw.length(), END_RECORD + LONGEST_COMMENT);
      byte[] tail = new byte[length];
      raw.seek(raw.length() - length);
      raw.readFully(tail);
      return tail;
    }
  }

  private static long number(byte[] bytes, int at, int length) {
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  private void checkNames(ZipFile zip) {
    Set<String> seen = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (isUnsafe(name)) {
        throw refuse(TableRefusalCode.UNSAFE_ENTRY_NAME, printable(name));
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw refuse(TableRefusalCode.DUPLICATE_ENTRY, printable(name));
      }
      if (seen.size() > TableLimits.ZIP_ENTRIES) {
        throw refuse(TableRefusalCode.TOO_MANY_ENTRIES, seen.size());
      }
      if (MACRO_PART.matcher(name).find()) {
        throw refuse(TableRefusalCode.MACROS);
      }
    }
    if (!seen.contains(ActiveParts.TYPES)) {
      throw refuse(TableRefusalCode.NOT_XLSX, describe(seen));
    }
  }

  static String describe(Set<String> lowerCaseNames) {
    if (lowerCaseNames.contains("word/document.xml")) {
      return "Word 文档";
    }
    if (lowerCaseNames.contains("ppt/presentation.xml")) {
      return "演示文稿";
    }
    if (lowerCaseNames.contains("xl/workbook.bin")) {
      return "二进制工作簿 xlsb";
    }
    return lowerCaseNames.contains("mimetype") ? "OpenDocument 文档" : "压缩包";
  }

  private static boolean isUnsafe(String name) {
    return name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.chars().anyMatch(c -> c < ' ')
        || name.equals("..")
        || name.contains("../")
        || name.endsWith("/..");
  }

  private static String printable(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }

  private void checkContent(ZipFile zip) throws IOException {
    long fileBytes = Files.size(file);
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        checkEntry(zip, entry, Math.min(fileBytes, Math.max(1, entry.getCompressedSize())));
      }
    }
  }

  private void checkEntry(ZipFile zip, ZipEntry entry, long packed) throws IOException {
    long length = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int read = in.readNBytes(block, 0, block.length);
      if (Magic.isArchive(block, read)) {
        throw refuse(TableRefusalCode.EMBEDDED_ARCHIVE, printable(entry.getName()));
      }
      while (read > 0) {
        length += read;
        unpacked += read;
        if (length > TableLimits.RATIO_FREE_BYTES && length > packed * TableLimits.UNPACK_RATIO) {
          throw refuse(TableRefusalCode.PACKED_TOO_TIGHTLY, printable(entry.getName()));
        }
        if (unpacked > TableLimits.UNPACKED_BYTES) {
          throw refuse(TableRefusalCode.UNPACKED_TOO_LARGE);
        }
        read = in.readNBytes(block, 0, block.length);
      }
    }
  }

  private TableRefusedException refuse(TableRefusalCode code, Object... details) {
    return new TableRefusedException(TableRefusal.of(code, file, details));
  }
}
