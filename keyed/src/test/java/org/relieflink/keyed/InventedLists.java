package org.relieflink.keyed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.kernel.CitizenId;

/** 虚构的两份名单，和一步步做完一次碰撞的办法。 Two invented lists, and the steps of a run over them. */
final class InventedLists {
  static final String HEADER = "record_id,name,citizen_id,sex,birth_date,address,phone";

  private InventedLists() {}

  /** What a command line answered. */
  record Run(int code, String out, String err) {
    String lastSentence() {
      return err.lines().reduce("", (before, line) -> line);
    }
  }

  static Run run(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        KeyedProgram.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Arrays.stream(words).map(String::valueOf).toList());
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Run runOk(Object... words) {
    Run run = run(words);
    if (run.code() != 0) {
      throw new AssertionError(run.code() + " " + run.err());
    }
    return run;
  }

  static String number(int person) {
    String first = "990123" + (1950 + person % 60) + "0" + (1 + person % 9) + "15";
    String digits17 = first + "%03d".formatted(100 + person);
    return digits17 + CitizenId.checkDigit(digits17);
  }

  static String name(int person) {
    return "张王李赵陈".substring(person % 5, person % 5 + 1)
        + "建国华明芳".substring(person / 5 % 5, person / 5 % 5 + 1)
        + "甲乙丙丁戊己庚".charAt(person % 7);
  }

  static String phone(int person) {
    return "139%08d".formatted(20_000_000 + person * 37);
  }

  /** A row as a department writes it. */
  static String row(String id, int person) {
    String number = number(person);
    return String.join(
        ",",
        id,
        name(person),
        number,
        "",
        number.substring(6, 14),
        "桥头镇柳湾村" + (1 + person % 9) + "组",
        phone(person));
  }

  static Path list(Path file, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /** People {@code from} to {@code to} as records whose id is the prefix and the person. */
  static List<String> people(String prefix, int from, int to) {
    List<String> rows = new ArrayList<>();
    for (int person = from; person < to; person++) {
      rows.add(row(prefix + person, person));
    }
    return rows;
  }

  /** The pairs of ids of a whole run over two lists, sorted. */
  static List<String> collide(Path folder, Path left, Path right) throws IOException {
    runOk("key", "--run", "2026-4", "--purpose", "线索筛查", "--out", folder.resolve("k"));
    tokens(folder, "k", left, "l");
    tokens(folder, "k", right, "r");
    Path hits = folder.resolve("hits");
    runOk("match", "--left", folder.resolve("l"), "--right", folder.resolve("r"), "--out", hits);
    List<OpenHits.Opened> a = OpenHits.run(hits, folder.resolve("l.map"));
    List<OpenHits.Opened> b = OpenHits.run(hits, folder.resolve("r.map"));
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      pairs.add(a.get(i).recordId() + " " + b.get(i).recordId() + " " + a.get(i).level());
    }
    return pairs.stream().sorted().toList();
  }

  static Run tokens(Path folder, String key, Path list, String name) {
    return runOk(
        "tokens",
        "--key",
        folder.resolve(key),
        "--list",
        list,
        "--out",
        folder.resolve(name),
        "--map",
        folder.resolve(name + ".map"));
  }
}
