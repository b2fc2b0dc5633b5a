package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * 标记文件，离开部门的唯一文件。 A token file: the only file of a department that leaves. Every body line is a
 * handle (16 hex digits) and one token of every kind (32 hex digits each), all lines of one length.
 *
 * @param rows padding included
 * @param seal digest of the file, proved by {@link #check}
 */
record TokenFile(
    Path path, String runId, String purpose, String keyCheck, String form, int rows, String seal) {
  static final String CHECK = "key-check";
  static final String FORM = "form";
  static final String KINDS = "kinds";
  static final String ROWS = "rows";
  static final int HANDLE_CHARACTERS = 16;
  static final int TOKEN_CHARACTERS = 2 * TokenMaker.BYTES;
  static final int LINE_CHARACTERS =
      HANDLE_CHARACTERS + TokenKind.ALL.size() * (1 + TOKEN_CHARACTERS);

  /** Takes the tokens of one row; the array is used again for the next. */
  @FunctionalInterface
  interface RowSink {
    void row(long handle, byte[] tokens);
  }

  /** Reads the whole file once, passing its rows, and proves its seal. */
  static TokenFile check(Path path, RowSink sink) throws IOException {
    try (SealedReader reader = SealedReader.open(path, SealedKind.TOKENS)) {
      if (!reader.header(KINDS).equals(TokenKind.codes())) {
        throw new KeyedRefusedException(Refusal.OTHER_KINDS, reader.name());
      }
      int rows = rows(reader);
      read(reader, rows, sink);
      return new TokenFile(
          path,
          reader.header(KeyFile.RUN),
          reader.header(KeyFile.PURPOSE),
          reader.header(CHECK),
          reader.header(FORM),
          rows,
          reader.seal());
    }
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Passes the rows again; refuses a file that has changed since it was checked. */
  void again(RowSink sink) throws IOException {
    if (!check(path, sink).seal.equals(seal)) {
      throw new KeyedRefusedException(Refusal.DAMAGED, name());
    }
  }

  /** Handles go up, so each stands once; a line of another shape is not ours. */
  private static void read(SealedReader reader, int rows, RowSink sink) throws IOException {
    byte[] tokens = new byte[TokenKind.ALL.size() * TokenMaker.BYTES];
    long last = 0;
    int count = 0;
    for (String line = reader.next(); line != null; line = reader.next()) {
      long handle = handle(line, reader);
      boolean rising = count == 0 || Long.compareUnsigned(handle, last) > 0;
      if (line.length() != LINE_CHARACTERS || !rising || count == rows) {
        throw reader.damaged();
      }
      for (int i = 0; i < TokenKind.ALL.size(); i++) {
        token(line, i, tokens, reader);
      }
      last = handle;
      count++;
      sink.row(handle, tokens);
    }
    if (count != rows) {
      throw reader.damaged();
    }
  }

  private static void token(String line, int column, byte[] into, SealedReader reader) {
    int from = HANDLE_CHARACTERS + column * (1 + TOKEN_CHARACTERS);
    if (line.charAt(from) != ' ') {
      throw reader.damaged();
    }
    for (int i = 0; i < TokenMaker.BYTES; i++) {
      int high = digit(line.charAt(from + 1 + 2 * i));
      int low = digit(line.charAt(from + 2 + 2 * i));
      if (high < 0 || low < 0) {
        throw reader.damaged();
      }
      into[column * TokenMaker.BYTES + i] = (byte) ((high << 4) | low);
    }
  }

  private static int digit(char c) {
    return HexFormat.isHexDigit(c) ? HexFormat.fromHexDigit(c) : -1;
  }

  static long handle(String line, SealedReader reader) {
    if (line.length() < HANDLE_CHARACTERS) {
      throw reader.damaged();
    }
    try {
      return HexFormat.fromHexDigitsToLong(line, 0, HANDLE_CHARACTERS);
    } catch (IllegalArgumentException notHex) {
      throw reader.damaged();
    }
  }

  private static int rows(SealedReader reader) {
    try {
      int rows = Integer.parseInt(reader.header(ROWS));
      if (rows >= 0 && rows <= 2 * MakeTokens.MOST_ROWS) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      throw reader.damaged();
    }
    throw reader.damaged();
  }
}
