package org.relieflink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * 直接读取的 CSV 另扫一遍编号和号码。 Looks over the keys and numbers of a CSV the engine reads itself, byte by
 * byte.
 *
 * <p>Hashes stand for the keys: 64 bits over a million keys meet by chance once in thirty million
 * runs.
 */
final class KeyScan {
  private static final long START = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private final int keyColumn;
  private final int numberColumn;
  private final ListCheck check = new ListCheck();
  private boolean quoted;
  private int column;
  private long rowNumber = 1;
  private boolean content;
  private long keyHash = START;
  private int numberLength;
  private boolean exponent;

  private KeyScan(PersonFile file) {
    this.keyColumn = file.column(file.key());
    this.numberColumn = file.column(PersonColumn.CITIZEN_ID);
  }

  static ListCheck scan(PersonFile file) throws IOException {
    KeyScan scan = new KeyScan(file);
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          scan.take(block[i]);
        }
      }
    }
    scan.endRow();
    return scan.check;
  }

  /** The same hash for keys that come as text. */
  static long hash(String key) {
    long hash = START;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * PRIME;
    }
    return key.isEmpty() ? 0 : hash == 0 ? 1 : hash;
  }

  private void take(byte b) {
    if (b == '"') {
      quoted = !quoted;
    } else if (!quoted && b == ',') {
      column++;
    } else if (!quoted && b == '\n') {
      endRow();
    } else if (b > ' ' || b < 0) {
      cell(b);
    }
  }

  private void cell(byte b) {
    content = true;
    if (column == keyColumn) {
      keyHash = (keyHash ^ b) * PRIME;
    } else if (column == numberColumn) {
      numberLength++;
      exponent |= b == '+' || b == '.';
    }
  }

  private void endRow() {
    if (content && rowNumber > 1) {
      check.row(rowNumber, keyHash == START ? 0 : keyHash);
      if (numberLength > 0) {
        check.number(rowNumber, exponent);
      }
    }
    rowNumber++;
    column = 0;
    content = false;
    keyHash = START;
    numberLength = 0;
    exponent = false;
  }
}
