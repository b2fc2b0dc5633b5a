package org.relieflink.synthetic.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.relieflink.kernel.CitizenId;

/**
 * 姓名用字表 · The kernel's name tables as choices to draw from: shares for making names, variants for
 * damaging them.
 *
 * <p>Maps are only looked up, never walked, so their order does not reach the output.
 */
public final class NameTables {
  private static final String FOLDER = "/org/relieflink/kernel/data/";
  private static final double OWN_GENDER_FACTOR = 8;

  private final WeightedChoice<String> surnames;
  private final Map<String, WeightedChoice<String>> givenChars = new HashMap<>();
  private final Map<String, String> homophones = new HashMap<>();
  private final Map<String, String> plainReadings = new HashMap<>();
  private final Map<String, List<String>> lookAlikes = new HashMap<>();
  private final Map<String, String> alternates = new HashMap<>();
  private final Map<String, String> traditional = new HashMap<>();
  private final List<String> rareChars = new ArrayList<>();

  private NameTables() {
    surnames = readSurnames();
    readGivenChars();
    rows("homophones_names.csv", row -> homophones.put(row[0], row[1]));
    rows("pinyin_8105.csv", this::addReading);
    rows("confusable_shape.csv", row -> lookAlikes.put(row[0], characters(row[1])));
    rows("surname_alternates.csv", this::addAlternate);
    rows("variants_trad_to_simp.csv", row -> traditional.putIfAbsent(row[1], row[0]));
  }

  public static NameTables load() {
    return new NameTables();
  }

  WeightedChoice<String> surnames() {
    return surnames;
  }

  /** Characters for {@code place}: first, second or single. */
  public WeightedChoice<String> given(String place, boolean female) {
    return known(givenChars, place + female);
  }

  /** Characters outside the basic plane that may stand in a name (of the 8,105 standard ones). */
  List<String> rareChars() {
    return rareChars;
  }

  /** Other name characters of the same toneless sound; may be empty. */
  public List<String> soundingLike(String character) {
    String plain = plainReadings.get(character);
    String same = plain == null ? "" : homophones.getOrDefault(plain, "");
    return characters(same).stream().filter(c -> !c.equals(character)).toList();
  }

  /**
   * Name characters of a sound that dialects do not keep apart from this one's; may be empty. Only
   * three pairs of initials and two of finals.
   */
  public List<String> soundingNear(String character) {
    String plain = plainReadings.getOrDefault(character, "");
    return nearSounds(plain).stream()
        .flatMap(other -> characters(homophones.getOrDefault(other, "")).stream())
        .toList();
  }

  /** Characters of a similar shape; may be empty. */
  public List<String> lookingLike(String character) {
    return lookAlikes.getOrDefault(character, List.of());
  }

  /** The other way to write a surname (肖 for 萧), or the surname itself. */
  public String alternateSurname(String surname) {
    return alternates.getOrDefault(surname, surname);
  }

  /** The traditional form, or the character itself. */
  public String traditional(String character) {
    return traditional.getOrDefault(character, character);
  }

  private static List<String> nearSounds(String sound) {
    List<String> near = new ArrayList<>();
    if (sound.matches("[zcs]h.+")) {
      near.add(sound.charAt(0) + sound.substring(2));
    } else if (sound.matches("[zcs].+")) {
      near.add(sound.charAt(0) + "h" + sound.substring(1));
    } else if (sound.matches("[nl].+")) {
      near.add((sound.charAt(0) == 'n' ? "l" : "n") + sound.substring(1));
    }
    if (sound.matches(".+[ie]ng")) {
      near.add(sound.substring(0, sound.length() - 1));
    } else if (sound.matches(".+[ie]n")) {
      near.add(sound + "g");
    }
    return near;
  }

  /** Splits a text into its code points. */
  public static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static WeightedChoice<String> readSurnames() {
    WeightedChoice.Builder<String> builder = WeightedChoice.builder();
    rows("surnames.csv", row -> builder.add(row[1], Double.parseDouble(row[4])));
    return builder.build();
  }

  private void readGivenChars() {
    for (boolean female : new boolean[] {true, false}) {
      String[] places = {"first", "second", "single"};
      for (int i = 0; i < places.length; i++) {
        int column = i + 1;
        WeightedChoice.Builder<String> builder = WeightedChoice.builder();
        rows(
            "givenname_chars.csv",
            row -> builder.add(row[0], Double.parseDouble(row[column]) * factor(row[5], female)));
        givenChars.put(places[i] + female, builder.build());
      }
    }
  }

  private static double factor(String hint, boolean female) {
    if (hint.equals("N")) {
      return 1;
    }
    return hint.equals("F") == female ? OWN_GENDER_FACTOR : 0;
  }

  private void addReading(String[] row) {
    plainReadings.put(row[0], row[2]);
    if (row[0].codePointAt(0) > Character.MAX_VALUE) {
      rareChars.add(row[0]);
    }
  }

  private void addAlternate(String[] row) {
    alternates.putIfAbsent(row[0], row[1]);
    alternates.putIfAbsent(row[1], row[0]);
  }

  private static <V> V known(Map<String, V> map, String key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("no table " + key);
    }
    return value;
  }

  private static void rows(String file, Consumer<String[]> use) {
    try (InputStream in = CitizenId.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the kernel has no table " + file);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .forEach(line -> use.accept(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
