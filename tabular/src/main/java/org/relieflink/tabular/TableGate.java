package org.relieflink.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** 安全门：任何解析之前先过这一关。 The gate every file passes before any parser sees it. */
public final class TableGate {
  private static final int HEAD = 4096;

  /** The name of the encrypted stream in an OLE directory, as UTF-16. */
  private static final byte[] ENCRYPTED_STREAM =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private TableGate() {}

  /**
   * Checks a file by its content: kind, archive structure, bytes actually unpacked, encoding.
   *
   * <p>Limits that only the rows show (columns, cell length, cell positions) are kept while
   * reading, with the same codes.
   *
   * @throws IOException when the disk fails, never for a bad file
   */
  public static GateResult check(Path file) throws IOException {
    try {
      return accept(file);
    } catch (TableRefusedException refused) {
      return new GateResult.Refused(refused.refusal());
    }
  }

  private static GateResult.Accepted accept(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw refuse(file, TableRefusalCode.FILE_NOT_FOUND);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw refuse(
          file, TableRefusalCode.NOT_READABLE, Files.isDirectory(file) ? "是文件夹" : "没有读取权限");
    }
    long size = Files.size(file);
    if (size > TableLimits.FILE_BYTES) {
      throw refuse(file, TableRefusalCode.FILE_TOO_LARGE);
    }
    byte[] head = new byte[HEAD];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(head, 0, HEAD);
    }
    if (length == 0) {
      throw refuse(file, TableRefusalCode.EMPTY_FILE);
    }
    if (Magic.isZip(head, length)) {
      if (Magic.isLockedZip(head, length)) {
        throw refuse(file, TableRefusalCode.ENCRYPTED);
      }
      return new GateResult.Accepted(TableKind.XLSX, Optional.empty(), size, ZipGate.check(file));
    }
    refuseKnownOthers(file, head, length);
    TextEncoding encoding = TextProbe.detect(file, head, length);
    return new GateResult.Accepted(TableKind.CSV, Optional.of(encoding), size, size);
  }

  private static void refuseKnownOthers(Path file, byte[] head, int length) throws IOException {
    if (Magic.isOle(head, length)) {
      throw refuse(file, isEncrypted(file) ? TableRefusalCode.ENCRYPTED : TableRefusalCode.OLD_XLS);
    }
    if (Magic.isRawXls(head, length)) {
      throw refuse(file, TableRefusalCode.OLD_XLS);
    }
    if (Magic.isMarkup(head, length)) {
      throw refuse(file, TableRefusalCode.HTML_AS_TABLE);
    }
    String other = Magic.otherKind(head, length);
    if (!other.isEmpty()) {
      throw refuse(file, TableRefusalCode.NOT_A_TABLE, other);
    }
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int matched = 0;
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          matched =
              block[i] == ENCRYPTED_STREAM[matched]
                  ? matched + 1
                  : block[i] == ENCRYPTED_STREAM[0] ? 1 : 0;
          if (matched == ENCRYPTED_STREAM.length) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static TableRefusedException refuse(Path file, TableRefusalCode code, Object... details) {
    return new TableRefusedException(TableRefusal.of(code, file, details));
  }
}
