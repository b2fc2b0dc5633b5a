package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * FEBRL 名单上的一个人。 One person of a FEBRL list, for peers without a reader of their own.
 *
 * @param fields what is filled in, by column
 */
record EnglishPerson(String id, Map<String, String> fields) {
  static final List<String> COLUMNS =
      List.of(
          "given_name",
          "surname",
          "street_number",
          "address_1",
          "address_2",
          "suburb",
          "postcode",
          "state",
          "date_of_birth",
          "soc_sec_id");

  private static final int ENDS = 4; // digits of the number at either end
  private static final int START = 2; // letters of a name

  static List<EnglishPerson> read(Path file) throws IOException {
    List<EnglishPerson> persons = new ArrayList<>();
    ListFile.forEach(
        file,
        row -> {
          Map<String, String> fields = new TreeMap<>();
          for (String column : COLUMNS) {
            String cell = row.get(column).strip();
            if (!cell.isEmpty()) {
              fields.put(column, cell);
            }
          }
          persons.add(new EnglishPerson(row.get("rec_id").strip(), fields));
        });
    return persons;
  }

  String get(String column) {
    return fields.getOrDefault(column, "");
  }

  /** The keys on which the databases block, each marked by its kind. */
  Map<String, String> keys() {
    String number = get("soc_sec_id");
    String given = get("given_name");
    String surname = get("surname");
    String first = number.length() < ENDS ? "" : number.substring(0, ENDS);
    String last = number.length() < ENDS ? "" : number.substring(number.length() - ENDS);
    Map<String, String> keys = new TreeMap<>();
    add(keys, "number", number, number);
    add(keys, "born", get("date_of_birth"), get("date_of_birth"));
    boolean inOrder = given.compareTo(surname) <= 0;
    add(keys, "names", inOrder ? given : surname, inOrder ? surname : given);
    add(keys, "surname-postcode", surname, get("postcode"));
    add(keys, "given-postcode", given, get("postcode"));
    add(keys, "given-suburb", given, get("suburb"));
    add(keys, "street-number", get("address_1"), get("street_number"));
    add(keys, "street-postcode", get("address_1"), get("postcode"));
    add(keys, "first-surname", first, start(surname));
    add(keys, "first-given", first, start(given));
    add(keys, "last-surname", last, start(surname));
    add(keys, "last-given", last, start(given));
    return keys;
  }

  private static String start(String name) {
    return name.substring(0, Math.min(START, name.length()));
  }

  private static void add(Map<String, String> keys, String kind, String one, String other) {
    if (!one.isEmpty() && !other.isEmpty()) {
      keys.put(kind, one + ' ' + other);
    }
  }
}
