package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Surnames;

/**
 * 测试用的小县：独立于 synthetic 模块的另一套损坏办法。 A second damage recipe, written without looking at the
 * generator: about a third of the parties lack an exact number, names and dates are damaged.
 */
final class InventedCounty {
  private static final String GIVEN =
      "建国华英秀兰玉明志军伟芳丽静敏强磊洋艳勇杰娟涛超霞平刚桂文辉力永健林峰云龙凤祥春生成义仁德安贵富金银海江山河雪梅红霖琳玲宁凝新欣鑫心星兴";
  private static final String[] CLASSES = {"低保对象", "特困人员", "残疾人", "医疗救助对象", "困难学生"};
  private static final String[] TOWNS = {"桥头", "望湖", "石湖", "新河", "柳泉", "青山"};
  private static final String[] STEMS = {
    "柳湾", "南店", "周店", "前寨", "白圩", "新口", "大塘", "枣园", "东坡", "沙墩"
  };
  private static final String NUMERALS = "一二三四五六七八九";

  private record Member(
      String name, String number, String birth, int town, int village, int group, String phone) {}

  private final Random random;
  private final List<Member> people = new ArrayList<>();
  private final List<PoolRecord> records = new ArrayList<>();
  private final List<CaseParty> parties = new ArrayList<>();
  private final Map<Integer, List<String>> recordsOf = new HashMap<>();
  private final Set<String> truth = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  InventedCounty(long seed, int partyCount, int peopleCount) {
    random = new Random(seed);
    while (people.size() < peopleCount) {
      people.add(person());
    }
    for (int i = 0; i < peopleCount; i++) {
      for (int n = random.nextInt(3); n > 0; n--) {
        enterRecord(i);
      }
    }
    for (int i = 0; i < partyCount; i++) {
      enterParty(i);
    }
    parties.sort(Comparator.comparing(CaseParty::partyId));
  }

  List<PoolRecord> records() {
    return records;
  }

  List<CaseParty> parties() {
    return parties;
  }

  /** Pairs {@code party record} that are one person. */
  Set<String> truth() {
    return truth;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private char given() {
    return GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  private Member person() {
    int rank = (int) (Math.pow(random.nextDouble(), 2) * 120);
    String name = Surnames.list().get(rank) + given() + (chance(0.85) ? given() : "");
    String birth =
        String.format(
            "%04d%02d%02d",
            1935 + random.nextInt(85), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return new Member(
        name,
        number(birth),
        birth,
        random.nextInt(TOWNS.length),
        random.nextInt(STEMS.length),
        1 + random.nextInt(9),
        phone());
  }

  private String number(String birth) {
    String first17 = "990123" + birth + String.format("%03d", random.nextInt(1000));
    String number = first17 + CitizenId.checkDigit(first17);
    return used.add(number) ? number : number(birth);
  }

  private String phone() {
    return "13" + (100_000_000 + random.nextInt(900_000_000));
  }

  private void enterRecord(int person) {
    Member m = people.get(person);
    String id = String.format("R%06d", records.size());
    recordsOf.computeIfAbsent(person, p -> new ArrayList<>()).add(id);
    records.add(
        new PoolRecord(
            id,
            CLASSES[random.nextInt(CLASSES.length)],
            chance(0.03) ? slip(m.name()) : m.name(),
            damagedNumber(m, 0.25),
            null,
            chance(0.2) ? null : date(m.birth()),
            "990123",
            address(m),
            chance(0.3) ? null : m.phone(),
            null,
            null));
  }

  private void enterParty(int i) {
    String id = String.format("P%06d", i);
    boolean known = chance(0.6);
    int person = known ? random.nextInt(people.size()) : -1;
    Member m = known ? people.get(person) : person();
    parties.add(
        new CaseParty(
            id,
            chance(0.12) ? slip(m.name()) : m.name(),
            damagedNumber(m, 1),
            null,
            damagedDate(m.birth()),
            "990123",
            chance(0.15) ? moved(m) : address(m),
            chance(0.3) ? phone() : m.phone()));
    for (String record : recordsOf.getOrDefault(person, List.of())) {
      truth.add(id + " " + record);
    }
  }

  private String damagedNumber(Member m, double rate) {
    double x = random.nextDouble() / rate;
    if (x < 0.12) {
      return "";
    }
    if (x < 0.19) {
      return People.fifteen(m.number());
    }
    if (x < 0.29) {
      int at = random.nextInt(17);
      char wrong = (char) ('0' + (m.number().charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      return m.number().substring(0, at) + wrong + m.number().substring(at + 1);
    }
    boolean foreign = x < 0.3 && !people.isEmpty();
    return foreign ? people.get(random.nextInt(people.size())).number() : m.number();
  }

  private String date(String birth) {
    String year = birth.substring(0, 4);
    String month = birth.substring(4, 6);
    String day = birth.substring(6);
    return chance(0.5) ? birth : year + "-" + month + "-" + day;
  }

  private String damagedDate(String birth) {
    double x = random.nextDouble();
    if (x < 0.15) {
      return "";
    }
    if (x < 0.19) {
      return birth.substring(0, 4) + birth.substring(6) + birth.substring(4, 6);
    }
    return x < 0.21 ? birth.substring(0, 4) : date(birth);
  }

  private String address(Member m) {
    String village = chance(0.1) ? "村民委员会" : "村";
    String group =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> m.group() + "组";
          default -> NUMERALS.charAt(m.group() - 1) + "组";
        };
    return (chance(0.4) ? "云溪县" : "")
        + TOWNS[m.town()]
        + "镇"
        + STEMS[m.village()]
        + village
        + group;
  }

  private String moved(Member m) {
    return address(
        new Member(
            m.name(),
            m.number(),
            m.birth(),
            random.nextInt(TOWNS.length),
            random.nextInt(STEMS.length),
            1 + random.nextInt(9),
            m.phone()));
  }

  /** Another character of the same fuzzy sound, an unreadable one, one left out, or a wrong one. */
  private String slip(String name) {
    int at = 1 + random.nextInt(name.length() - 1);
    int choice = random.nextInt(10);
    if (choice < 5) {
      int sound = HanCharacters.fuzzyPinyinId(name.charAt(at));
      for (int i = 0; i < GIVEN.length(); i++) {
        char c = GIVEN.charAt(i);
        if (c != name.charAt(at) && HanCharacters.fuzzyPinyinId(c) == sound) {
          return name.substring(0, at) + c + name.substring(at + 1);
        }
      }
    }
    if (choice < 7) {
      return name.substring(0, at) + "?" + name.substring(at + 1);
    }
    boolean shorten = choice == 7 && name.length() > 2;
    return name.substring(0, at) + (shorten ? "" : given()) + name.substring(at + 1);
  }
}
