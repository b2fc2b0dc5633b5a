package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * 测试用的县：一户一个门牌，有分户的兄弟、有租客。 Houses with families: each list numbers its households by itself and
 * leaves some people out; every sixth family was divided into two households, every tenth house has
 * tenants of another family. Who belongs to which family is known.
 */
final class HouseCounty {
  private static final String[] SURNAMES = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林"
  };
  private static final String[] GIVEN = {
    "伟", "芳", "建国", "秀英", "小明", "桂兰", "立新", "春凤", "大海", "玉兰", "志强", "海燕", "国庆", "冬梅", "永福", "彩霞"
  };
  private static final String[] VILLAGES = {"柳湾村", "南店村", "周店村", "石桥村", "东岭村", "河口村"};
  private static final String HEAD = "02";

  private record Man(
      int family, int household, String name, String number, String relation, String address) {}

  private final Random random;
  private final List<Man> people = new ArrayList<>();
  private final List<PoolRecord> records = new ArrayList<>();
  private final List<CaseParty> parties = new ArrayList<>();
  private final Map<String, Integer> familyOfRecord = new HashMap<>();
  private final Map<String, Integer> familyOfParty = new HashMap<>();
  private final Map<String, Man> recordOf = new HashMap<>();
  private final Map<String, Man> partyOf = new HashMap<>();
  private int households;
  private int born;

  HouseCounty(long seed, int houses) {
    random = new Random(seed);
    for (int house = 0; house < houses; house++) {
      house(house);
    }
    for (Man man : people) {
      enrol(man);
    }
    for (int i = 0; i < people.size(); i += 4) {
      party(people.get(i));
    }
  }

  private void house(int house) {
    String address =
        "桥头镇" + VILLAGES[house % VILLAGES.length] + (1 + house / 40 % 9) + "组" + (1 + house) + "号";
    String surname = SURNAMES[random.nextInt(SURNAMES.length)];
    household(house, surname, address);
    if (random.nextInt(6) == 0) {
      household(house, surname, address);
    }
    if (random.nextInt(10) == 0) {
      household(-1 - house, SURNAMES[random.nextInt(SURNAMES.length)], address);
    }
  }

  private void household(int family, String surname, String address) {
    int household = households++;
    Map<String, Integer> ages = new HashMap<>();
    ages.put(HEAD, 1965 + random.nextInt(25));
    ages.put("10", 1967 + random.nextInt(25));
    ages.put(random.nextBoolean() ? "20" : "30", 2008 + random.nextInt(15));
    if (random.nextInt(3) == 0) {
      ages.put("52", 1940 + random.nextInt(10));
    }
    ages.forEach(
        (relation, year) -> {
          boolean woman = !relation.equals(HEAD) && !relation.equals("20");
          boolean marriedIn = relation.equals("10") || relation.equals("52");
          String own = marriedIn ? SURNAMES[random.nextInt(SURNAMES.length)] : surname;
          String name = own + GIVEN[random.nextInt(GIVEN.length)];
          people.add(new Man(family, household, name, number(year, woman), relation, address));
        });
  }

  private String number(int year, boolean woman) {
    born++;
    String birth = "%04d%02d%02d".formatted(year, 1 + born % 12, 1 + born / 12 % 28);
    return People.number(birth, 2 * (born / 336 % 400) + (woman ? 2 : 1));
  }

  /** Two lists of households, one of persons, and children with their guardian. */
  private void enrol(Man man) {
    if (man.household % 3 != 0 && random.nextInt(3) > 0) {
      add("SA", man, "S" + man.household, null);
    }
    if (man.household % 3 != 1 && random.nextInt(3) > 0) {
      add("RP", man, "R" + man.household, null);
    }
    if (random.nextInt(5) == 0) {
      add("DP", man, null, null);
    }
    boolean child = man.relation.equals("20") || man.relation.equals("30");
    if (child && random.nextBoolean()) {
      Man head =
          people.stream()
              .filter(one -> one.household == man.household && one.relation.equals(HEAD))
              .findFirst()
              .orElseThrow();
      boolean numbered = random.nextInt(4) > 0;
      add("CD", man, null, new Guardian(numbered ? head.number : null, head.name));
    }
  }

  private void add(String list, Man man, @Nullable String household, @Nullable Guardian guardian) {
    String id = list + "-" + records.size();
    String number = random.nextInt(8) == 0 ? null : man.number;
    String relation = household == null ? null : man.relation;
    String address = random.nextInt(5) == 0 ? null : man.address;
    PoolRecord record =
        new PoolRecord(
            id, list, man.name, number, null, date(man), "990123", address, null, household,
            relation, guardian);
    records.add(record);
    familyOfRecord.put(id, man.family);
    recordOf.put(id, man);
  }

  private void party(Man man) {
    String id = "P" + parties.size();
    String number = random.nextInt(4) == 0 ? null : man.number;
    String address = random.nextInt(3) == 0 ? null : man.address;
    parties.add(new CaseParty(id, man.name, number, null, date(man), "990123", address, null));
    familyOfParty.put(id, man.family);
    partyOf.put(id, man);
  }

  private static String date(Man man) {
    String digits = man.number.substring(6, 14);
    return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }

  List<PoolRecord> records() {
    return records;
  }

  List<CaseParty> parties() {
    return parties;
  }

  /** Whether a record is that of a relative, and not the party's own. */
  boolean isFamily(String partyId, String recordId) {
    boolean family = familyOfParty.get(partyId).equals(familyOfRecord.get(recordId));
    return family && !partyOf.get(partyId).equals(recordOf.get(recordId));
  }

  /** Records of relatives of all parties. */
  long familyPairs() {
    return parties.stream()
        .mapToLong(
            party ->
                records.stream()
                    .filter(record -> isFamily(party.partyId(), record.recordId()))
                    .count())
        .sum();
  }
}
