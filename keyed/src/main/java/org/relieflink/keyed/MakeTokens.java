package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.StandardFields;

/**
 * 把名单变成标记文件和对照表。 Turns a list into a token file, which leaves, and a map of handles, which stays.
 *
 * <p>Every row has one token of every kind: where a field is missing, or too many rows of the list
 * share the token, a random one stands in its place, so that nobody without the key can tell. Rows
 * are padded with random ones and stand in the order of their random handles.
 */
final class MakeTokens {
  /** A list of ten million rows takes about 5 GB of memory; more is a case for several runs. */
  static final int MOST_ROWS = 10_000_000;

  /** Steps of an eighth of a power of two: the count that shows is up to 12.5 % too high. */
  private static final int PAD_BITS = 3;

  private static final int LEAST_ROWS = 1024;
  private static final int HANDLE_BYTES = Long.BYTES;

  /**
   * What a run needs besides the list.
   *
   * @param rows how many rows the token file gets; empty for the usual padding
   * @param mostSharing a token shared by more rows than this is left out
   */
  record Wish(RunKey key, OptionalInt rows, int mostSharing) {}

  /**
   * What was made.
   *
   * @param leftOut tokens replaced because too many rows share them, by kind
   * @param registerPages rows of the household register, which are context and never hits
   */
  record Made(
      int people,
      int rows,
      String seal,
      Map<TokenKind, Integer> leftOut,
      int registerPages,
      PersonList read) {}

  /** One row of the list; a null token is one that the row does not have. */
  private static final class Entry {
    private final String id;
    private final byte[][] tokens;
    private long handle;

    Entry(String id, byte[][] tokens) {
      this.id = id;
      this.tokens = tokens;
    }
  }

  private final Wish wish;
  private final SecureRandom random;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<TokenKind, Integer> leftOut = new EnumMap<>(TokenKind.class);
  private int registerPages;

  MakeTokens(Wish wish, SecureRandom random) {
    this.wish = wish;
    this.random = random;
  }

  Made run(Path list, Path tokens, Path map) throws IOException {
    TokenMaker maker = new TokenMaker(wish.key(), StandardFields.form());
    PersonList read = PersonList.read(list, person -> take(person, maker, list));
    dropCommon();
    int people = entries.size();
    int rows = rows(people);
    while (entries.size() < rows) {
      entries.add(new Entry("", new byte[TokenKind.ALL.size()][]));
    }
    giveHandles();
    String seal = writeTokens(tokens);
    writeMap(map, seal);
    return new Made(people, rows, seal, leftOut, registerPages, read);
  }

  private void take(PersonList.Person person, TokenMaker maker, Path list) {
    if (PoolRecord.REGISTER_CLASS.equals(person.text("class"))) {
      registerPages++;
      return;
    }
    if (entries.size() == MOST_ROWS) {
      throw new KeyedRefusedException(Refusal.LIST_TOO_LONG, list.getFileName(), MOST_ROWS);
    }
    StandardFields fields = StandardFields.of(person.party());
    byte[][] tokens = new byte[TokenKind.ALL.size()][];
    for (TokenKind kind : TokenKind.ALL) {
      tokens[kind.column()] = maker.token(kind, fields);
    }
    entries.add(new Entry(person.id(), tokens));
  }

  private void dropCommon() {
    for (TokenKind kind : TokenKind.ALL) {
      int at = kind.column();
      List<Entry> with =
          new ArrayList<>(entries.stream().filter(entry -> entry.tokens[at] != null).toList());
      with.sort(Comparator.comparing(entry -> entry.tokens[at], Arrays::compareUnsigned));
      for (int from = 0; from < with.size(); ) {
        int to = from;
        while (to < with.size()
            && Arrays.equals(with.get(from).tokens[at], with.get(to).tokens[at])) {
          to++;
        }
        if (to - from > wish.mostSharing()) {
          leftOut.merge(kind, to - from, Integer::sum);
          with.subList(from, to).forEach(entry -> entry.tokens[at] = null);
        }
        from = to;
      }
    }
  }

  private int rows(int people) {
    if (wish.rows().isEmpty()) {
      return padded(people);
    }
    int rows = wish.rows().getAsInt();
    if (rows < people || rows > MOST_ROWS * 2) {
      throw new KeyedRefusedException(Refusal.ROWS_TOO_FEW, people, rows, MOST_ROWS * 2);
    }
    return rows;
  }

  /** The next count whose binary form has only its first four digits. */
  static int padded(int people) {
    int least = Math.max(people, LEAST_ROWS);
    int step = Math.max(1, Integer.highestOneBit(least) >> PAD_BITS);
    return (least + step - 1) / step * step;
  }

  /** Random, all different, and the order of the rows: nothing of the list's own order is left. */
  private void giveHandles() {
    boolean again = true;
    while (again) {
      entries.forEach(entry -> entry.handle = random.nextLong());
      entries.sort((a, b) -> Long.compareUnsigned(a.handle, b.handle));
      again = false;
      for (int i = 1; i < entries.size(); i++) {
        again |= entries.get(i).handle == entries.get(i - 1).handle;
      }
    }
  }

  private String writeTokens(Path file) throws IOException {
    Map<String, String> head = KeyFile.head(wish.key().runId(), wish.key().purpose());
    head.put(TokenFile.CHECK, wish.key().check());
    head.put(TokenFile.FORM, StandardFields.form());
    head.put(TokenFile.KINDS, TokenKind.codes());
    head.put(TokenFile.ROWS, Integer.toString(entries.size()));
    HexFormat hex = HexFormat.of();
    byte[] filler = new byte[TokenMaker.BYTES];
    try (SealedWriter writer = SealedWriter.start(file, SealedKind.TOKENS, head)) {
      for (Entry entry : entries) {
        StringBuilder line = new StringBuilder(TokenFile.LINE_CHARACTERS);
        line.append(hex.toHexDigits(entry.handle));
        for (byte[] token : entry.tokens) {
          random.nextBytes(filler);
          line.append(' ').append(hex.formatHex(token == null ? filler : token));
        }
        writer.line(line.toString());
      }
      return writer.finish();
    }
  }

  private void writeMap(Path file, String seal) throws IOException {
    Map<String, String> head = new LinkedHashMap<>();
    head.put(KeyFile.RUN, wish.key().runId());
    head.put(HandleMap.TOKENS, seal);
    HexFormat hex = HexFormat.of();
    try (SealedWriter writer = SealedWriter.start(file, SealedKind.MAP, head)) {
      for (Entry entry : entries) {
        if (!entry.id.isEmpty()) {
          writer.line(
              hex.toHexDigits(entry.handle, 2 * HANDLE_BYTES) + " " + HandleMap.written(entry.id));
        }
      }
      writer.finish();
    }
  }
}
