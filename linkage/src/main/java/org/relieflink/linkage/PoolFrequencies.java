package org.relieflink.linkage;

import java.io.IOException;

/** 数据池里各种取值有多常见。 How common names, dates, villages and phones are in this pool. */
final class PoolFrequencies {
  private final CountTable[] tables;
  private final int people;
  private final double trust;

  /**
   * @param tables one for each {@link Counted}, in its order
   * @param people rows counted
   */
  PoolFrequencies(CountTable[] tables, int people, LinkageModel model) {
    this.tables = tables;
    this.people = people;
    trust = model.number("frequency.trust");
  }

  /** What is counted. */
  enum Counted implements Ranked {
    NAME,
    SOUND,
    SURNAME,
    GIVEN,
    BIRTH,
    VILLAGE,
    PHONE,
    TOWN,
    DIVISION
  }

  /** Counts all rows of a table; the same for any number of threads and any order of rows. */
  static PoolFrequencies of(PersonTable pool, LinkageModel model, int threads) {
    int names = pool.names.count();
    CountTable[] tables = {
      new CountTable(names),
      new CountTable(names),
      new CountTable(1),
      new CountTable(1 << 13),
      new CountTable(1 << 16),
      new CountTable(1 << 14),
      new CountTable(pool.size()),
      new CountTable(1 << 13),
      new CountTable(1 << 12)
    };
    Workers.run(threads, 2, task -> count(task, pool, tables));
    return new PoolFrequencies(tables, pool.size(), model);
  }

  private static void count(int task, PersonTable pool, CountTable[] tables) {
    if (task == 0) {
      countNames(pool, tables);
      return;
    }
    CountTable births = tables[Counted.BIRTH.rank()];
    CountTable villages = tables[Counted.VILLAGE.rank()];
    CountTable phones = tables[Counted.PHONE.rank()];
    CountTable towns = tables[Counted.TOWN.rank()];
    CountTable divisions = tables[Counted.DIVISION.rank()];
    for (int row = 0; row < pool.size(); row++) {
      births.add(pool.birth(row), 1);
      villages.add(pool.village(row), 1);
      phones.add(phoneKey(pool.phone(row)), 1);
      towns.add(pool.town(row), 1);
      divisions.add(pool.division(row), 1);
    }
  }

  private static void countNames(PersonTable pool, CountTable[] tables) {
    int[] times = new int[pool.names.count()];
    for (int row = 0; row < pool.size(); row++) {
      times[pool.name(row)]++;
    }
    CountTable given = tables[Counted.GIVEN.rank()];
    for (int id = 1; id < times.length; id++) {
      tables[Counted.NAME.rank()].add(NameKeys.text(pool.names, id), times[id]);
      tables[Counted.SOUND.rank()].add(pool.names.sound(id), times[id]);
      tables[Counted.SURNAME.rank()].add(NameKeys.surname(pool.names, id), times[id]);
      int from = pool.names.from(id) + pool.names.surnameLength(id);
      for (int i = from; i < pool.names.to(id); i++) {
        given.add(NameKeys.given(pool.names.characters()[i]), times[id]);
      }
    }
  }

  void write(SectionWriter out) throws IOException {
    out.ints(new int[] {people}, 1);
    for (CountTable table : tables) {
      table.write(out);
    }
  }

  static PoolFrequencies read(SectionReader in, LinkageModel model) throws IOException {
    int people = in.ints()[0];
    CountTable[] tables = new CountTable[Counted.values().length];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = CountTable.read(in);
    }
    return new PoolFrequencies(tables, people, model);
  }

  /** Rows that were counted: the size of the pool that scores refer to. */
  int people() {
    return people;
  }

  CountTable[] tables() {
    return tables;
  }

  private double share(Counted what, int key, double usual) {
    return tables[what.rank()].share(key, usual, trust);
  }

  int others(Counted what, int key) {
    return tables[what.rank()].others(key);
  }

  double shareOf(Counted what, int others, double usual) {
    return tables[what.rank()].shareOf(others, usual, trust);
  }

  static int phoneKey(long phone) {
    return phone == 0 ? 0 : Hashes.key(phone);
  }

  double phone(long phone, double usual) {
    return share(Counted.PHONE, phoneKey(phone), usual);
  }

  double birth(int date, double usual) {
    return share(Counted.BIRTH, date, usual);
  }

  double village(int key, double usual) {
    return share(Counted.VILLAGE, key, usual);
  }

  double town(int key, double usual) {
    return share(Counted.TOWN, key, usual);
  }

  double division(int code, double usual) {
    return share(Counted.DIVISION, code, usual);
  }

  double name(Name name, double usual) {
    return share(Counted.NAME, NameKeys.text(name.table(), name.id()), usual);
  }

  double sound(Name name, double usual) {
    return share(Counted.SOUND, name.table().sound(name.id()), usual);
  }

  double surname(Name name, double usual) {
    return share(Counted.SURNAME, NameKeys.surname(name.table(), name.id()), usual);
  }

  double given(int character, double usual) {
    return share(Counted.GIVEN, NameKeys.given(character), usual);
  }
}
