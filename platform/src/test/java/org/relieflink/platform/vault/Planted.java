package org.relieflink.platform.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.kernel.CitizenId;

/**
 * 种下的人：都不存在，姓名和住址里有两个别处没有的字，号码记在册上。 Persons planted to be searched for: names and addresses hold
 * two characters found nowhere else, numbers and phones are known.
 */
public final class Planted {
  /**
   * In names and addresses only of these persons. Six bytes: three stand in some megabytes of
   * sealed text by chance.
   */
  static final String MARK = "龘靐";

  private static final int NUMBER = 17; // digits before the check digit
  private static final int PHONE = 11;
  private static final byte[] BYTES = MARK.getBytes(StandardCharsets.UTF_8);

  private final Set<String> digits = new HashSet<>();
  private final List<Someone> people = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  /** One of them. */
  public record Someone(String number, String name, String birth, String address, String phone) {}

  /** So many, always the same. */
  public Planted(int count) {
    for (int i = 0; i < count; i++) {
      String birth = "%d%02d%02d".formatted(1940 + i % 60, 1 + i % 12, 1 + i % 28);
      String first = "990123" + birth + "%03d".formatted(i / 10 % 1000);
      String number = first + CitizenId.checkDigit(first);
      String name = MARK + (char) (0x4E8C + i % 2_000);
      String address = "演示省云江市云溪县桥头镇柳湾村" + MARK + "岭" + i + "号";
      String phone = "199%08d".formatted(31_415_926 + 7 * i);
      people.add(new Someone(number, name, birth, address, phone));
      digits.add(first);
      digits.add(phone);
    }
  }

  /** All of them. */
  public List<Someone> people() {
    return List.copyOf(people);
  }

  /** One more thing to search for: as bytes, in hexadecimal, and as it is shown to its owner. */
  void secret(byte[] bytes, String shown) {
    secrets.add(new String(bytes, StandardCharsets.ISO_8859_1));
    secrets.add(HexFormat.of().formatHex(bytes));
    secrets.add(shown);
  }

  /** What of them stands in these bytes in the clear. */
  public Set<String> foundIn(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    secrets.stream().filter(text::contains).map(secret -> "a secret").forEach(found::add);
    found.addAll(peopleIn(bytes));
    return found;
  }

  private Set<String> peopleIn(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    int run = 0;
    for (int i = 0; i < bytes.length; i++) {
      run = bytes[i] >= '0' && bytes[i] <= '9' ? run + 1 : 0;
      for (int length : new int[] {PHONE, NUMBER}) {
        if (run >= length) {
          String text = new String(bytes, i + 1 - length, length, StandardCharsets.US_ASCII);
          if (digits.contains(text)) {
            found.add(text);
          }
        }
      }
      if (bytes[i] == BYTES[0] && starts(bytes, i)) {
        found.add(MARK);
      }
    }
    return found;
  }

  private static boolean starts(byte[] bytes, int at) {
    for (int i = 0; i < BYTES.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != BYTES[i]) {
        return false;
      }
    }
    return true;
  }

  /** Rows of a list of low-income families. */
  public String lowIncome() {
    StringBuilder text =
        new StringBuilder("户编号,人编号,户主姓名,姓名,性别,身份证号,出生日期,与户主关系,家庭住址,联系电话,致贫原因,建档年度,脱贫年度,帮扶责任人\r\n");
    for (int i = 0; i < people.size(); i++) {
      Someone one = people.get(i);
      String household = "990123%06d".formatted(500_000 + i);
      text.append(
          String.join(
              ",",
              household,
              household + "-1",
              one.name,
              one.name,
              CitizenId.find(one.number).orElseThrow().sex().name().equals("MALE") ? "男性" : "女性",
              one.number,
              one.birth,
              "02",
              one.address,
              one.phone,
              "因病,2019,,王帮扶\r\n"));
    }
    return text.toString();
  }

  /** The same people with their numbers damaged: every row is bad. */
  public String badRows() {
    return lowIncome()
        .replaceAll("(?m)^(990123)(\\d{6},990123)", "990124$2")
        .replace(",因病,2019,", ",因病,二〇,");
  }

  /** A list without a header: its first row is a person. */
  public String headless() {
    return lowIncome().substring(lowIncome().indexOf('\n') + 1);
  }

  /** Rows of a case list, every third person; some cannot be taken. */
  public String[] parties() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i += 3) {
      Someone one = people.get(i);
      String birth = i % 30 == 0 ? "不详" : one.birth;
      rows.add(
          String.join(
              ",",
              i % 6 == 0 ? "PL-" + i : "",
              "云检刑申〔2026〕" + i + "号",
              "故意伤害,被害人",
              one.name,
              "男",
              one.number,
              birth,
              "990123",
              one.address,
              one.phone));
    }
    return rows.toArray(String[]::new);
  }
}
