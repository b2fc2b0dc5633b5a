package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 按列存放的人员表。 One row per record or party, a primitive array per field. */
final class PersonTable {
  final NameTable names = new NameTable();
  final ByteInterner classes = new ByteInterner();
  final ByteInterner relations = new ByteInterner();

  long[] number = new long[0];
  long[] phone = new long[0];
  long[] household = new long[0];
  int[] name = new int[0];
  int[] birth = new int[0];
  int[] division = new int[0];
  int[] town = new int[0];
  int[] village = new int[0];
  int[] group = new int[0];
  int[] house = new int[0];
  int[] whole = new int[0];
  short[] hardshipClass = new short[0];
  short[] relation = new short[0];
  byte[] sex = new byte[0];
  private int[] idEnd = new int[0];
  private byte[] ids = new byte[0];
  private int size;
  private int withoutId;

  int size() {
    return size;
  }

  /** Rows that had content but no id: they cannot be cited and were left out. */
  int withoutId() {
    return withoutId;
  }

  void countWithoutId() {
    withoutId++;
  }

  String id(int row) {
    int from = row == 0 ? 0 : idEnd[row - 1];
    return new String(ids, from, idEnd[row] - from, StandardCharsets.UTF_8);
  }

  /** Adds an empty row with its id and gives its position. */
  int append(byte[] text, int from, int to) {
    ensure(size + 1);
    appendId(text, from, to, size);
    return size++;
  }

  private void appendId(byte[] text, int from, int to, int row) {
    int start = row == 0 ? 0 : idEnd[row - 1];
    int stop = Math.addExact(start, to - from);
    if (stop > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length + (ids.length >> 1), Math.max(stop, 64)));
    }
    System.arraycopy(text, from, ids, start, to - from);
    idEnd[row] = stop;
  }

  private void ensure(int rows) {
    if (rows > sex.length) {
      resize(Math.max(rows, sex.length + (sex.length >> 1) + 8));
    }
  }

  private void resize(int capacity) {
    number = Arrays.copyOf(number, capacity);
    phone = Arrays.copyOf(phone, capacity);
    household = Arrays.copyOf(household, capacity);
    name = Arrays.copyOf(name, capacity);
    birth = Arrays.copyOf(birth, capacity);
    division = Arrays.copyOf(division, capacity);
    town = Arrays.copyOf(town, capacity);
    village = Arrays.copyOf(village, capacity);
    group = Arrays.copyOf(group, capacity);
    house = Arrays.copyOf(house, capacity);
    whole = Arrays.copyOf(whole, capacity);
    hardshipClass = Arrays.copyOf(hardshipClass, capacity);
    relation = Arrays.copyOf(relation, capacity);
    sex = Arrays.copyOf(sex, capacity);
    idEnd = Arrays.copyOf(idEnd, capacity);
  }

  /** Makes room for a known number of rows at once. */
  void reserve(int rows) {
    if (rows > sex.length) {
      resize(rows);
    }
  }

  /** Adds all rows of a part behind the rows here. */
  void absorb(PersonTable part) {
    int[] nameIds = names.absorb(part.names);
    int[] classIds = absorb(classes, part.classes);
    int[] relationIds = absorb(relations, part.relations);
    ensure(size + part.size);
    for (int i = 0; i < part.size; i++) {
      int from = i == 0 ? 0 : part.idEnd[i - 1];
      appendId(part.ids, from, part.idEnd[i], size + i);
      name[size + i] = nameIds[part.name[i]];
      hardshipClass[size + i] = (short) classIds[part.hardshipClass[i]];
      relation[size + i] = (short) relationIds[part.relation[i]];
    }
    copy(part);
    size += part.size;
    withoutId += part.withoutId;
  }

  private void copy(PersonTable part) {
    System.arraycopy(part.number, 0, number, size, part.size);
    System.arraycopy(part.phone, 0, phone, size, part.size);
    System.arraycopy(part.household, 0, household, size, part.size);
    System.arraycopy(part.birth, 0, birth, size, part.size);
    System.arraycopy(part.division, 0, division, size, part.size);
    System.arraycopy(part.town, 0, town, size, part.size);
    System.arraycopy(part.village, 0, village, size, part.size);
    System.arraycopy(part.group, 0, group, size, part.size);
    System.arraycopy(part.house, 0, house, size, part.size);
    System.arraycopy(part.whole, 0, whole, size, part.size);
    System.arraycopy(part.sex, 0, sex, size, part.size);
  }

  private static int[] absorb(ByteInterner whole, ByteInterner part) {
    int[] ids = new int[part.count()];
    for (int id = 1; id < ids.length; id++) {
      ids[id] = whole.intern(part.data(), part.from(id), part.to(id));
    }
    return ids;
  }
}
