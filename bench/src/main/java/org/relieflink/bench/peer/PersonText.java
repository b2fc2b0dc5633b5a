package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.kernel.HanCharacters;

/**
 * 统一写法后的一个人，给没有自己的中文规则的对手。 One person in standard form, for peers that know nothing of Chinese
 * names, numbers and addresses: they get what our engine and the databases make of the text.
 *
 * @param digits 17 digits of the number, the same for its 15-digit form; "" for none
 * @param sound name as toneless syllables, joined by spaces
 * @param folded like {@code sound}, commonly confused sounds folded to one
 * @param birth yyyymmdd from the own column, else from the number; "" for none
 */
record PersonText(
    String id,
    String name,
    String digits,
    String sound,
    String folded,
    String birth,
    String sex,
    String village,
    String address,
    String phone) {

  private static final int DIGITS = 17;
  private static final Pattern VILLAGE = Pattern.compile("([^省市县区镇乡道]{1,8})(?:村|社区)");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s　·•．・.‧･]");
  private static final String REGISTER_PAGE = "户籍";

  /** The persons of the pool, register pages left out: they are nobody's hardship. */
  static List<PersonText> pool(Path file) throws IOException {
    List<PersonText> list = new ArrayList<>();
    ListFile.forEach(
        file,
        row -> {
          if (!row.get("class").equals(REGISTER_PAGE)) {
            list.add(of(row, row.get("record_id")));
          }
        });
    return list;
  }

  static List<PersonText> parties(Path file) throws IOException {
    List<PersonText> list = new ArrayList<>();
    ListFile.forEach(file, row -> list.add(of(row, row.get("party_id"))));
    return list;
  }

  private static PersonText of(ListFile.Row row, String id) {
    String name = BETWEEN_NAMES.matcher(row.get("name")).replaceAll("");
    String digits = digits(row.get("citizen_id"));
    String own = BirthWords.read(row.get("birth_date"));
    Matcher village = VILLAGE.matcher(row.get("address"));
    return new PersonText(
        id,
        name,
        digits,
        sound(name),
        folded(name),
        own.isEmpty() && digits.length() == DIGITS ? digits.substring(6, 14) : own,
        row.get("sex"),
        village.find() ? village.group(1) : "",
        row.get("address"),
        row.get("phone").replace("-", ""));
  }

  /**
   * 17 digits where the number is whole; what else can be compared by edits; "" for masked ones.
   */
  private static String digits(String typed) {
    String number = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[ '-]", "");
    return switch (number.length()) {
      case 15 -> number.substring(0, 6) + "19" + number.substring(6);
      case 17, 19 -> number;
      case 18, 20, 22 -> number.contains("*") ? "" : number.substring(0, DIGITS);
      default -> "";
    };
  }

  private static String sound(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              String sound = HanCharacters.pinyin(c);
              text.append(text.isEmpty() ? "" : " ");
              text.append(sound.isEmpty() ? Character.toString(c) : sound);
            });
    return text.toString();
  }

  private static String folded(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              int id = HanCharacters.fuzzyPinyinId(c);
              text.append(id < 0 ? Character.toString(c) : "s" + id);
            });
    return text.toString();
  }

  /** Month and day without their order: a swapped pair stays together. */
  private String monthDay() {
    if (birth.length() != 8) {
      return "";
    }
    String month = birth.substring(4, 6);
    String day = birth.substring(6);
    return month.compareTo(day) <= 0 ? month + day : day + month;
  }

  /** Folded sound of the first character. */
  private String surname() {
    int second = folded.indexOf('s', 1);
    return second < 0 ? folded : folded.substring(0, second);
  }

  private String year() {
    return birth.length() < 4 ? "" : birth.substring(0, 4);
  }

  /**
   * The blocking keys of our engine, each marked by its kind; those with an empty part left out.
   */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    add(keys, "n", digits, "-");
    add(keys, "m", folded, monthDay());
    add(keys, "y", folded, year());
    add(keys, "v", folded, village);
    add(keys, "b", birth.length() == 8 ? birth : "", surname());
    add(keys, "t", phone, "-");
    add(keys, "a", address, surname());
    return keys;
  }

  private static void add(List<String> keys, String kind, String first, String second) {
    if (!first.isEmpty() && !second.isEmpty()) {
      keys.add(kind + first + second);
    }
  }
}
