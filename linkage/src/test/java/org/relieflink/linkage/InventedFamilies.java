package org.relieflink.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relieflink.kernel.CitizenId;

/** 测试用的小村：户与家人、重名的人，记录会增、撤、改。 A village of families whose records come, go and change. */
final class InventedFamilies {
  private static final String[] SURNAMES = {"王", "李", "张", "刘"};
  private static final String[] GIVEN = {"伟", "芳", "建国", "秀英", "小明", "桂兰"};
  private static final String[] VILLAGES = {"柳湾村", "南店村", "周店村"};
  private static final String[] RELATIONS = {"02", "10", "20", "30"};
  private static final String[] CLASSES = {"低保对象", "残疾人", "户籍", "困难学生"};

  private record Man(String name, String number, String birth, String village, String phone) {}

  private final Random random;
  private final List<Man> people = new ArrayList<>();
  private final List<PoolRecord> first = new ArrayList<>();
  private final List<PoolRecord> standing = new ArrayList<>();
  private final List<CaseParty> parties = new ArrayList<>();
  private int made;

  InventedFamilies(long seed, int size) {
    random = new Random(seed);
    for (int i = 0; i < size; i++) {
      people.add(man());
    }
    for (int i = 0; i < size; i++) {
      add(record(random.nextInt(size)));
    }
    for (int i = 0; i < size; i++) {
      parties.add(party(people.get(random.nextInt(size))));
    }
  }

  /** Adds records of people of one name born on one day: more than a block may hold. */
  InventedFamilies withCrowd(int size) {
    for (int i = 0; i < size; i++) {
      String number = number("19800101", i);
      people.add(new Man("王伟", number, "19800101", VILLAGES[i % 3], "13900000000"));
      add(record(people.size() - 1));
    }
    for (int i = 0; i < 20; i++) {
      parties.add(party(people.get(people.size() - 1 - i)));
    }
    return this;
  }

  List<PoolRecord> records() {
    return standing;
  }

  List<PoolRecord> firstRecords() {
    return first;
  }

  List<CaseParty> parties() {
    return parties;
  }

  /** A few records go, a few come, some come back in another form. */
  PoolChange change(Random with, LocalDate day) {
    List<String> withdrawn = new ArrayList<>();
    List<PoolRecord> added = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      PoolRecord gone = standing.remove(with.nextInt(standing.size()));
      withdrawn.add(gone.recordId());
      if (with.nextBoolean()) {
        PoolRecord other = record(with.nextInt(people.size()));
        added.add(renamed(other, gone.recordId()));
      }
      added.add(record(with.nextInt(people.size())));
    }
    withdrawn.add("从未有过的编号");
    standing.addAll(added);
    return new PoolChange(withdrawn, added, day);
  }

  private void add(PoolRecord record) {
    first.add(record);
    standing.add(record);
  }

  private Man man() {
    String birth =
        "%04d%02d%02d"
            .formatted(1950 + random.nextInt(60), 1 + random.nextInt(3), 1 + random.nextInt(4));
    return new Man(
        SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)],
        number(birth, random.nextInt(1000)),
        birth,
        VILLAGES[random.nextInt(VILLAGES.length)],
        "1390000" + (1000 + random.nextInt(40)));
  }

  private static String number(String birth, int order) {
    String digits = "990123" + birth + "%03d".formatted(order % 1000);
    return digits + CitizenId.checkDigit(digits);
  }

  private PoolRecord record(int person) {
    Man man = people.get(person);
    PoolRecord record =
        new PoolRecord(
            "R%05d".formatted(made++),
            CLASSES[random.nextInt(CLASSES.length)],
            man.name,
            random.nextInt(4) == 0 ? null : man.number,
            null,
            man.birth,
            "990123",
            address(man, person),
            random.nextInt(3) == 0 ? man.phone : null,
            random.nextInt(3) == 0 ? null : household(person),
            RELATIONS[person % 4]);
    return random.nextInt(6) == 0 ? record.with(guardian(person)) : record;
  }

  /** Two lists whose households overlap, so that one person joins two of them. */
  private String household(int person) {
    return random.nextInt(3) > 0 ? "H" + person / 4 : "K" + (person + 2) / 4;
  }

  private String address(Man man, int person) {
    String house = random.nextInt(3) == 0 ? "3组" + (1 + person / 4 % 25) + "号" : "";
    return "桥头镇" + man.village + house;
  }

  /** Somebody of the same four, or one of two who are the guardians of everybody. */
  private Guardian guardian(int person) {
    int who = random.nextInt(8) == 0 ? random.nextInt(2) : person / 4 * 4;
    Man man = people.get(Math.min(who, people.size() - 1));
    boolean named = random.nextInt(3) > 0;
    return new Guardian(
        named && random.nextInt(3) == 0 ? null : man.number, named ? man.name : null);
  }

  private static PoolRecord renamed(PoolRecord r, String id) {
    return new PoolRecord(
        id,
        r.hardshipClass(),
        r.name(),
        r.citizenId(),
        r.sex(),
        r.birthDate(),
        r.division(),
        r.address(),
        r.phone(),
        r.householdId(),
        r.relation(),
        r.guardian());
  }

  private CaseParty party(Man man) {
    CaseParty party =
        new CaseParty(
            "P%05d".formatted(parties.size()),
            man.name,
            random.nextInt(3) == 0 ? null : man.number,
            null,
            man.birth,
            "990123",
            address(man, people.indexOf(man)),
            random.nextInt(2) == 0 ? man.phone : null);
    return random.nextInt(8) == 0 ? party.with(guardian(people.indexOf(man))) : party;
  }
}
