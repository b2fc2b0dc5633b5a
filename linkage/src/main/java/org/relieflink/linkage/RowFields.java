package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 一行里各标准列的字节片段。 Where each canonical column of the present row stands; empty when missing. */
final class RowFields {
  private byte[] text = new byte[256];
  private final int[] from = new int[Column.COUNT];
  private final int[] to = new int[Column.COUNT];
  private int used;

  byte[] text() {
    return text;
  }

  int from(Column column) {
    return from[column.rank()];
  }

  int to(Column column) {
    return to[column.rank()];
  }

  int length(Column column) {
    return to[column.rank()] - from[column.rank()];
  }

  boolean isEmpty(Column column) {
    return from[column.rank()] >= to[column.rank()];
  }

  boolean isBlank() {
    for (Column column : Column.values()) {
      if (!isEmpty(column)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the fields of a CSV row; {@code places[i]} is the field index of column i or -1. */
  void take(CsvRows row, int[] places) {
    text = row.text();
    for (int i = 0; i < places.length; i++) {
      int field = places[i];
      boolean there = field >= 0 && field < row.fields();
      from[i] = there ? row.start(field) : 0;
      to[i] = there ? row.end(field) : 0;
      trim(i);
    }
  }

  private void trim(int i) {
    while (from[i] < to[i] && blank(text[from[i]])) {
      from[i]++;
    }
    while (from[i] < to[i] && blank(text[to[i] - 1])) {
      to[i]--;
    }
  }

  private static boolean blank(byte c) {
    return c >= 0 && c <= ' ';
  }

  void clear() {
    used = 0;
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
  }

  void put(Column column, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, used + bytes.length));
    }
    System.arraycopy(bytes, 0, text, used, bytes.length);
    int i = column.rank();
    from[i] = used;
    to[i] = used + bytes.length;
    used += bytes.length;
    trim(i);
  }

  void take(PoolRecord record) {
    clear();
    put(Column.ID, record.recordId());
    put(Column.CLASS, record.hardshipClass());
    put(Column.NAME, record.name());
    put(Column.CITIZEN_ID, record.citizenId());
    put(Column.SEX, record.sex());
    put(Column.BIRTH_DATE, record.birthDate());
    put(Column.DIVISION, record.division());
    put(Column.ADDRESS, record.address());
    put(Column.PHONE, record.phone());
    put(Column.HOUSEHOLD_ID, record.householdId());
    put(Column.RELATION, record.relation());
    put(record.guardian());
  }

  void take(CaseParty party) {
    clear();
    put(Column.ID, party.partyId());
    put(Column.NAME, party.name());
    put(Column.CITIZEN_ID, party.citizenId());
    put(Column.SEX, party.sex());
    put(Column.BIRTH_DATE, party.birthDate());
    put(Column.DIVISION, party.division());
    put(Column.ADDRESS, party.address());
    put(Column.PHONE, party.phone());
    put(party.guardian());
  }

  private void put(@Nullable Guardian guardian) {
    if (guardian != null) {
      put(Column.GUARDIAN_ID, guardian.citizenId());
      put(Column.GUARDIAN_NAME, guardian.name());
    }
  }

  boolean namesGuardian() {
    return !isEmpty(Column.GUARDIAN_ID) || !isEmpty(Column.GUARDIAN_NAME);
  }

  /** Turns the row, once it has been read, into that of the guardian it names. */
  void turnToGuardian() {
    move(Column.GUARDIAN_ID, Column.CITIZEN_ID);
    move(Column.GUARDIAN_NAME, Column.NAME);
    from[Column.SURNAME.rank()] = to[Column.SURNAME.rank()] = 0;
    from[Column.GIVEN_NAME.rank()] = to[Column.GIVEN_NAME.rank()] = 0;
  }

  private void move(Column source, Column target) {
    from[target.rank()] = from[source.rank()];
    to[target.rank()] = to[source.rank()];
  }
}
