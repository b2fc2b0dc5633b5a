package org.relieflink.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.relieflink.kernel.CitizenId;

/**
 * Invented lists with the faults of real ones: damaged fields, quoted line breaks, rows without id.
 */
final class InventedLists {
  static final List<String> POOL_HEADER =
      List.of("记录编号", "备注", "类别", "姓名", "身份证号", "出生日期", "区划", "住址", "电话", "户号", "关系", "失效日期");
  static final List<String> PARTY_HEADER =
      List.of("party_id", "name", "citizen_id", "birth_date", "division", "address", "phone");
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建国华志玉红春梅金海燕";
  private static final String[] CLASSES = {"低保对象", "残疾人", "特困人员", "困境儿童", "户籍"};
  private static final String[] RELATIONS = {"户主", "妻", "子", "女"};
  private static final int MEMBERS = 4;

  /** Every so manyth person is one of the namesakes who fill one block. */
  private static final int NAMESAKES = 20;

  private final Random random;
  private final List<Person> people = new ArrayList<>();
  final List<List<String>> pool = new ArrayList<>();
  final List<List<String>> parties = new ArrayList<>();

  private record Person(String name, String number, String birth, String address, String phone) {}

  InventedLists(int records, int partyCount, long seed) {
    random = new Random(seed);
    for (int i = 0; i < records; i++) {
      Person person = i % NAMESAKES == 0 ? namesake() : person();
      people.add(person);
      pool.add(record(i, person));
    }
    for (int i = 0; i < partyCount; i++) {
      parties.add(party(i));
    }
  }

  /** The rows in another order. */
  static List<List<String>> shuffled(List<List<String>> rows, long seed) {
    List<List<String>> copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  /** CSV as departments send it: quotes where needed, now and then a blank line. */
  static String csv(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", header)).append("\r\n");
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).stream().map(InventedLists::cell).toList();
      text.append(String.join(",", cells)).append(i % 97 == 0 ? "\r\n\r\n" : "\r\n");
    }
    return text.toString();
  }

  private static String cell(String text) {
    boolean plain = text.indexOf('"') != 0 && text.chars().noneMatch(c -> c == ',' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private Person person() {
    String birth =
        "%04d%02d%02d"
            .formatted(1940 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28));
    String first = "990123" + birth + "%03d".formatted(random.nextInt(1000));
    String address = "桥头镇" + GIVEN.charAt(random.nextInt(9)) + "柳村" + (1 + random.nextInt(9)) + "组";
    return new Person(
        name(),
        first + CitizenId.checkDigit(first),
        birth,
        address,
        "1391" + random.nextInt(9_999_999));
  }

  private Person namesake() {
    return new Person("王伟", "", "19800101", "桥头镇柳湾村", "");
  }

  private String name() {
    String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given();
    return random.nextInt(3) == 0 ? name : name + given();
  }

  private char given() {
    return GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  private List<String> record(int i, Person person) {
    return List.of(
        i % 501 == 500 ? "" : "R%06d".formatted(i),
        i % 50 == 0 ? "第一行,\"另\"一段\r\n第二行" : "",
        CLASSES[i / MEMBERS % CLASSES.length],
        person.name,
        person.number,
        person.birth,
        "990123",
        i % 33 == 0 ? "\"" + person.address + "\"\n" : person.address,
        person.phone,
        "H" + i / MEMBERS,
        RELATIONS[i % MEMBERS],
        i % 40 == 7 ? "2020-01-01" : "");
  }

  private List<String> party(int i) {
    Person person = random.nextInt(5) < 3 ? people.get(random.nextInt(people.size())) : person();
    return List.of(
        i % 400 == 399 ? "" : "P%06d".formatted(i),
        random.nextInt(8) == 0 ? person.name.substring(0, 1) + given() : person.name,
        random.nextInt(4) == 0 ? "" : person.number,
        random.nextInt(5) == 0 ? "" : person.birth,
        "990123",
        address(person),
        random.nextInt(3) == 0 ? "" : person.phone);
  }

  /**
   * Now and then with a line break, or with one quote typed into the text, which shifts nothing.
   */
  private String address(Person person) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> "云溪县\n" + person.address;
      case 2 -> person.address + "5\"管";
      default -> person.address;
    };
  }
}
