package org.relieflink.linkage;

/** 数据池里各种取值有多常见。 How common names, dates, villages and phones are in this pool. */
final class PoolFrequencies {
  private final PersonTable pool;
  private final double trust;
  private final CountTable names;
  private final CountTable sounds;
  private final CountTable surnames;
  private final CountTable given;
  private final CountTable births;
  private final CountTable villages;
  private final CountTable phones;

  PoolFrequencies(PersonTable pool, LinkageModel model, int threads) {
    this.pool = pool;
    trust = model.number("frequency.trust");
    int distinct = pool.names.count();
    names = new CountTable(distinct);
    sounds = new CountTable(distinct);
    surnames = new CountTable(1);
    given = new CountTable(1 << 13);
    births = new CountTable(1 << 16);
    villages = new CountTable(1 << 14);
    phones = new CountTable(pool.size());
    Workers.run(threads, 4, this::count);
  }

  private void count(int task) {
    switch (task) {
      case 0 -> countNames();
      case 1 -> {
        for (int row = 0; row < pool.size(); row++) {
          phones.add(phoneKey(pool.phone[row]), 1);
        }
      }
      case 2 -> {
        for (int row = 0; row < pool.size(); row++) {
          births.add(pool.birth[row], 1);
        }
      }
      default -> {
        for (int row = 0; row < pool.size(); row++) {
          villages.add(pool.village[row], 1);
        }
      }
    }
  }

  private void countNames() {
    int[] times = new int[pool.names.count()];
    for (int row = 0; row < pool.size(); row++) {
      times[pool.name[row]]++;
    }
    for (int id = 1; id < times.length; id++) {
      names.add(NameKeys.text(pool.names, id), times[id]);
      sounds.add(NameKeys.sound(pool.names, id), times[id]);
      surnames.add(NameKeys.surname(pool.names, id), times[id]);
      int from = pool.names.from(id) + pool.names.surnameLength(id);
      for (int i = from; i < pool.names.to(id); i++) {
        given.add(NameKeys.given(pool.names.characters()[i]), times[id]);
      }
    }
  }

  private static int phoneKey(long phone) {
    return phone == 0 ? 0 : Hashes.key(phone);
  }

  double phone(long phone, double usual) {
    return phones.share(phoneKey(phone), usual, trust);
  }

  double birth(int date, double usual) {
    return births.share(date, usual, trust);
  }

  double village(int key, double usual) {
    return villages.share(key, usual, trust);
  }

  double name(Name name, double usual) {
    return names.share(NameKeys.text(name.table(), name.id()), usual, trust);
  }

  double sound(Name name, double usual) {
    return sounds.share(NameKeys.sound(name.table(), name.id()), usual, trust);
  }

  double surname(Name name, double usual) {
    return surnames.share(NameKeys.surname(name.table(), name.id()), usual, trust);
  }

  double given(int character, double usual) {
    return given.share(NameKeys.given(character), usual, trust);
  }
}
