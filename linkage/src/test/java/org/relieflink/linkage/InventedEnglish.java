package org.relieflink.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invented English lists as CSV text: a pool of single persons, and a party list of which most are
 * in the pool with damaged cells. The recipe is our own: cells are dropped, mistyped, exchanged or
 * replaced, each with a fixed chance; a few persons moved, married or have a relative at home.
 */
final class InventedEnglish {
  private static final String HEADER =
      "rec_id,given_name,surname,street_number,address_1,suburb,postcode,date_of_birth,soc_sec_id\n";
  private static final String[] CELLS = HEADER.strip().split(",", -1);
  private static final String[] GIVEN =
      ("anna bella carla dora edith fiona grace helen irene julia kate laura maria nina olive paula "
              + "rosa sarah tina vera adam brian colin david edgar frank george henry ivan jacob "
              + "kevin louis martin neil oscar peter quentin robert simon thomas victor walter")
          .split(" ", -1);
  private static final String[] FIRST =
      "al bar cor dun ed far gold har ing jes ken lang mor nor ox pem quil rad stan thorn west york"
          .split(" ", -1);
  private static final String[] SECOND =
      "by croft den don field ford gate ham hurst ley low man mont more sby son stead ton well worth"
          .split(" ", -1);
  private static final String[] KINDS = "street road avenue place close drive".split(" ", -1);
  private static final double IN_POOL = 0.7;
  private static final double RELATIVE = 0.001;

  private final Random random;
  private final Set<String> truth = new HashSet<>();
  private final StringBuilder pool = new StringBuilder(HEADER);
  private final StringBuilder parties = new StringBuilder(HEADER);

  InventedEnglish(long seed, int people) {
    random = new Random(seed);
    for (int i = 0; i < people; i++) {
      Map<String, String> person = person();
      write(pool, "r" + i, person);
      if (random.nextDouble() < RELATIVE) {
        Map<String, String> relative = person();
        for (String shared :
            List.of("surname", "street_number", "address_1", "suburb", "postcode")) {
          relative.put(shared, person.get(shared));
        }
        write(pool, "f" + i, relative);
      }
      boolean inPool = random.nextDouble() < IN_POOL;
      write(parties, "p" + i, inPool ? damaged(person) : person());
      if (inPool) {
        truth.add("p" + i + " r" + i);
      }
    }
  }

  String pool() {
    return pool.toString();
  }

  String parties() {
    return parties.toString();
  }

  Set<String> truth() {
    return truth;
  }

  private Map<String, String> person() {
    Map<String, String> cells = new TreeMap<>();
    cells.put("given_name", any(GIVEN));
    cells.put("surname", any(FIRST) + any(SECOND));
    cells.put("street_number", "" + (1 + random.nextInt(150)));
    cells.put("address_1", any(FIRST) + any(SECOND) + " " + any(KINDS));
    cells.put("suburb", any(FIRST) + any(SECOND) + (random.nextBoolean() ? " north" : ""));
    cells.put("postcode", "" + (2000 + random.nextInt(900)));
    cells.put(
        "date_of_birth",
        String.format(
            "%d%02d%02d",
            1920 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    cells.put("soc_sec_id", "" + (1_000_000 + random.nextInt(9_000_000)));
    return cells;
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private Map<String, String> damaged(Map<String, String> person) {
    Map<String, String> cells = new TreeMap<>(person);
    Map<String, String> other = person();
    for (String cell : person.keySet()) {
      double chance = random.nextDouble();
      if (chance < 0.03) {
        cells.put(cell, "");
      } else if (chance < 0.15) {
        cells.put(cell, mistyped(cells.get(cell)));
      } else if (chance < 0.19) {
        cells.put(cell, other.get(cell));
      }
    }
    if (random.nextDouble() < 0.05) {
      String surname = cells.get("surname");
      cells.put("surname", cells.get("given_name"));
      cells.put("given_name", surname);
    }
    return cells;
  }

  private String mistyped(String text) {
    int at = random.nextInt(text.length());
    boolean digit = Character.isDigit(text.charAt(at));
    char sign = (char) (digit ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
    String head = text.substring(0, at);
    String tail = text.substring(at + 1);
    return switch (random.nextInt(digit ? 2 : 4)) {
      case 0 -> head + sign + tail;
      case 1 ->
          tail.isEmpty()
              ? head + sign
              : head + tail.charAt(0) + text.charAt(at) + tail.substring(1);
      case 2 -> head + tail;
      default -> head + sign + text.charAt(at) + tail;
    };
  }

  private static void write(StringBuilder into, String id, Map<String, String> cells) {
    into.append(id);
    for (int i = 1; i < CELLS.length; i++) {
      into.append(',').append(cells.get(CELLS[i]));
    }
    into.append('\n');
  }
}
