package org.relieflink.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.kernel.HanCharacters;

/** 给数据库用的汉字表：规范写法、读音、模糊读音、形近。 Characters as tables, for engines that cannot call our code. */
final class CharacterTables {
  /** Code points are below this, so a pair of them fits a long. */
  static final long SPAN = 1L << 18;

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x2FFFF;
  private static final String LOOK_ALIKES = "data/confusable_shape.csv";

  private CharacterTables() {}

  static Path characters(Path home) {
    return home.resolve("characters.csv");
  }

  static Path alike(Path home) {
    return home.resolve("alike.csv");
  }

  static void write(Path home) throws IOException {
    Files.createDirectories(home);
    writeCharacters(characters(home));
    writeAlike(alike(home));
  }

  private static void writeCharacters(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("letter,code,sound,folded\n");
      for (int c = FIRST; c <= LAST; c++) {
        int canonical = HanCharacters.canonical(c);
        int sound = HanCharacters.pinyinId(c);
        if (sound >= 0 || canonical != c) {
          out.write(Character.toString(c) + ',' + canonical + ',' + sound + ',');
          out.write(HanCharacters.fuzzyPinyinId(c) + "\n");
        }
      }
    }
  }

  private static void writeAlike(Path file) throws IOException {
    TreeSet<Long> pairs = new TreeSet<>();
    try (BufferedReader in = lookAlikes()) {
      in.lines().skip(1).forEach(line -> addPairs(line, pairs));
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("pair\n");
      for (long pair : pairs) {
        out.write(pair + "\n");
      }
    }
  }

  private static BufferedReader lookAlikes() {
    InputStream in = HanCharacters.class.getResourceAsStream(LOOK_ALIKES);
    if (in == null) {
      throw new IllegalStateException("missing resource " + LOOK_ALIKES);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static void addPairs(String line, Set<Long> pairs) {
    String[] cells = line.split(",", -1);
    int character = HanCharacters.canonical(cells[0].codePointAt(0));
    cells[1]
        .codePoints()
        .map(HanCharacters::canonical)
        .filter(other -> HanCharacters.lookAlike(character, other))
        .forEach(
            other -> {
              pairs.add(character * SPAN + other);
              pairs.add(other * SPAN + character);
            });
  }
}
