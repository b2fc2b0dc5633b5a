package org.relieflink.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 按行压缩存放的人员表。 One packed row per record or party ({@link RowWords}), names and ids aside. */
final class PersonTable {
  /** Mapped rows and ids come in windows of 512 MB and 1 GB. */
  private static final int BASE_ROW_BITS = 23;

  private static final int ROW_BYTES_BITS = 6;
  private static final int BASE_ID_BITS = 30;

  final NameTable names;
  final ByteInterner classes;
  final ByteInterner relations;
  private final RowStore rows;
  private final IdStore ids;
  private final Map<Integer, Long> changedDays = new HashMap<>();
  private int withoutId;
  private @Nullable GuardianTable guardians;

  /** Whether a row read here has times: most lists have none, and need not be looked through. */
  private boolean dated;

  PersonTable() {
    this(FieldModel.chinese());
  }

  PersonTable(FieldModel fields) {
    this(
        new NameTable(fields),
        new Words(withRegister(), new ByteInterner()),
        new RowStore(),
        new IdStore());
  }

  /** The register's class has its place before free text in the class column takes them all. */
  private static ByteInterner withRegister() {
    ByteInterner classes = new ByteInterner();
    byte[] register = PoolRecord.REGISTER_CLASS.getBytes(StandardCharsets.UTF_8);
    classes.intern(register, 0, register.length);
    return classes;
  }

  /** The class and relation words of a table. */
  record Words(ByteInterner classes, ByteInterner relations) {}

  PersonTable(NameTable names, Words words, RowStore rows, IdStore ids) {
    this.names = names;
    this.classes = words.classes();
    this.relations = words.relations();
    this.rows = rows;
    this.ids = ids;
  }

  void write(SectionWriter out) throws IOException {
    out.ints(new int[] {size(), withoutId, guardians == null ? 0 : 1}, 3);
    long end = 0;
    out.begin();
    for (int row = 0; row < size(); row++) {
      int length = idLength(row);
      long at = IdStore.place(end, length, BASE_ID_BITS);
      end = at + length;
      for (int word = 0; word < RowWords.COUNT; word++) {
        out.putLong(
            switch (word) {
              case 6 -> RowWords.identity(at, relation(row), length, sex(row));
              case 7 -> days(row);
              default -> word(row, word);
            });
      }
    }
    out.end();
    writeIds(out);
    names.write(out);
    classes.write(out);
    relations.write(out);
    if (guardians != null) {
      guardians.write(out);
    }
  }

  private void writeIds(SectionWriter out) throws IOException {
    byte[] id = new byte[RowWords.MAX_ID_BYTES];
    byte[] gap = new byte[RowWords.MAX_ID_BYTES];
    long end = 0;
    out.begin();
    for (int row = 0; row < size(); row++) {
      int length = readId(row, id, 0);
      long at = IdStore.place(end, length, BASE_ID_BITS);
      out.bytes(gap, 0, (int) (at - end));
      out.bytes(id, 0, length);
      end = at + length;
    }
    out.end();
  }

  /** A table whose rows and ids stay in the mapped file; it can grow behind them. */
  static PersonTable read(SectionReader in, FieldModel fields) throws IOException {
    int[] sizes = in.ints();
    ByteBuffer[] rowWindows = in.windows(BASE_ROW_BITS + ROW_BYTES_BITS);
    LongBuffer[] rows = new LongBuffer[rowWindows.length];
    long rowBytes = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rowWindows[i].asLongBuffer();
      rowBytes += rowWindows[i].capacity();
    }
    if ((long) sizes[0] << ROW_BYTES_BITS != rowBytes) {
      throw new IllegalArgumentException("rows that the file only claims");
    }
    ByteBuffer[] ids = in.windows(BASE_ID_BITS);
    long end = 0;
    for (ByteBuffer window : ids) {
      end += window.capacity();
    }
    PersonTable table =
        new PersonTable(
            NameTable.read(in, fields),
            new Words(ByteInterner.read(in), ByteInterner.read(in)),
            new RowStore(rows, BASE_ROW_BITS, sizes[0]),
            new IdStore(ids, BASE_ID_BITS, end));
    table.withoutId = sizes[1];
    table.guardians = sizes[2] == 0 ? null : GuardianTable.read(in, fields);
    return table;
  }

  /** The guardians that rows name; null when none does. */
  @Nullable GuardianTable guardians() {
    return guardians;
  }

  /** The guardians, to add one. */
  GuardianTable guardiansToFill() {
    GuardianTable table = guardians == null ? new GuardianTable(fields()) : guardians;
    guardians = table;
    return table;
  }

  FieldModel fields() {
    return names.fields();
  }

  int size() {
    return rows.size();
  }

  /** Rows that came with the snapshot; those behind were added since. */
  int baseRows() {
    return rows.baseRows();
  }

  /** Rows that had content but no usable id: they cannot be cited and were left out. */
  int withoutId() {
    return withoutId;
  }

  void countWithoutId() {
    withoutId++;
  }

  long word(int row, int word) {
    return rows.get(row, word);
  }

  void set(int row, int word, long value) {
    rows.set(row, word, value);
  }

  long number(int row) {
    return rows.get(row, 0);
  }

  long household(int row) {
    return rows.get(row, 1);
  }

  int name(int row) {
    return RowWords.high(rows.get(row, 2));
  }

  int village(int row) {
    return RowWords.low(rows.get(row, 2));
  }

  int town(int row) {
    return RowWords.high(rows.get(row, 3));
  }

  int whole(int row) {
    return RowWords.low(rows.get(row, 3));
  }

  long phone(int row) {
    return RowWords.phone(rows.get(row, 4));
  }

  int group(int row) {
    return RowWords.group(rows.get(row, 4));
  }

  int hardshipClass(int row) {
    return RowWords.hardshipClass(rows.get(row, 4));
  }

  int birth(int row) {
    return RowWords.birth(rows.get(row, 5));
  }

  int division(int row) {
    return RowWords.division(rows.get(row, 5));
  }

  int house(int row) {
    return RowWords.house(rows.get(row, 5));
  }

  int relation(int row) {
    return RowWords.relation(rows.get(row, 6));
  }

  int sex(int row) {
    return RowWords.sex(rows.get(row, 6));
  }

  /** The days of a row ({@link Times}), as they stand after all closings. */
  long days(int row) {
    Long changed = changedDays.isEmpty() ? null : changedDays.get(row);
    return changed == null ? rows.get(row, 7) : changed;
  }

  /** Sets the days of a row that {@link #append} made. */
  void setDays(int row, long days) {
    rows.set(row, 7, days);
    dated |= days != 0;
  }

  /**
   * Rows that a state of the pool does not see; those of a snapshot were counted when it was made.
   */
  int unseen(AsOf asOf) {
    int unseen = 0;
    for (int row = baseRows(); dated && row < size(); row++) {
      unseen += asOf.sees(days(row)) ? 0 : 1;
    }
    return unseen;
  }

  /** Closes a row of the snapshot or behind it; what is mapped is not written to. */
  void changeDays(int row, long days) {
    if (row < baseRows()) {
      changedDays.put(row, days);
    } else {
      setDays(row, days);
    }
  }

  String id(int row) {
    long word = rows.get(row, 6);
    return ids.text(RowWords.idOffset(word), RowWords.idLength(word));
  }

  int idLength(int row) {
    return RowWords.idLength(rows.get(row, 6));
  }

  /** Copies the id of a row out; the result is its length. */
  int readId(int row, byte[] into, int at) {
    long word = rows.get(row, 6);
    ids.read(RowWords.idOffset(word), into, at, RowWords.idLength(word));
    return RowWords.idLength(word);
  }

  /** A hash of the id: an order of rows that does not depend on how they were read. */
  long idHash(int row) {
    byte[] id = new byte[idLength(row)];
    readId(row, id, 0);
    return Hashes.wide(id, 0, id.length);
  }

  /** Adds an empty row with its id and gives its position; the other words are set afterwards. */
  int append(byte[] text, int from, int to) {
    int row = rows.append();
    rows.set(row, 6, RowWords.identity(ids.append(text, from, to - from), 0, to - from, 0));
    return row;
  }

  /** Completes the identity word of a row that {@link #append} made. */
  void describe(int row, int relation, int sex) {
    long word = rows.get(row, 6);
    rows.set(
        row, 6, RowWords.identity(RowWords.idOffset(word), relation, RowWords.idLength(word), sex));
  }

  /** Adds one row of another table; {@link #source} tells where it stood. */
  void copy(PersonTable from, int row) {
    byte[] id = new byte[from.idLength(row)];
    from.readId(row, id, 0);
    int at = append(id, 0, id.length);
    for (int word = 0; word < RowWords.COUNT - 2; word++) {
      rows.set(at, word, from.word(row, word));
    }
    rows.set(at, 2, RowWords.twoInts(names.take(from.names, from.name(row)), from.village(row)));
    rows.set(at, 7, row);
    describe(at, 0, from.sex(row));
  }

  /** Where a row that was copied stood. */
  int source(int row) {
    return (int) rows.get(row, 7);
  }

  /** Adds all rows of a part behind the rows here. */
  void absorb(PersonTable part) {
    int[] nameIds = names.absorb(part.names);
    int[] classIds = absorb(classes, part.classes);
    int[] relationIds = absorb(relations, part.relations);
    byte[] id = new byte[RowWords.MAX_ID_BYTES];
    if (part.guardians != null) {
      guardiansToFill().absorb(part.guardians, size());
    }
    for (int i = 0; i < part.size(); i++) {
      int length = part.readId(i, id, 0);
      int row = append(id, 0, length);
      rows.set(row, 0, part.word(i, 0));
      rows.set(row, 1, part.word(i, 1));
      rows.set(row, 2, RowWords.twoInts(nameIds[part.name(i)], part.village(i)));
      rows.set(row, 3, part.word(i, 3));
      rows.set(
          row, 4, RowWords.contact(part.phone(i), part.group(i), classIds[part.hardshipClass(i)]));
      rows.set(row, 5, part.word(i, 5));
      setDays(row, part.word(i, 7));
      describe(row, relationIds[part.relation(i)], part.sex(i));
    }
    withoutId += part.withoutId;
  }

  private static int[] absorb(ByteInterner whole, ByteInterner part) {
    int[] ids = new int[part.count()];
    for (int id = 1; id < ids.length; id++) {
      ids[id] = whole.intern(part.data(), part.from(id), part.to(id), RowWords.MAX_CLASSES);
    }
    return ids;
  }
}
