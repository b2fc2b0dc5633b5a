package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.kernel.CitizenId;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/** 几个虚构的人：足够看清一次碰撞。 A handful of invented people, enough to see a collision. */
final class SmallCounty {
  static final List<String> POOL_HEADER =
      List.of(
          "record_id",
          "class",
          "name",
          "citizen_id",
          "sex",
          "birth_date",
          "division",
          "address",
          "phone",
          "household_id");
  static final List<String> PARTY_HEADER =
      List.of(
          "party_id", "name", "citizen_id", "sex", "birth_date", "division", "address", "phone");
  private static final int PEOPLE = 30;

  private SmallCounty() {}

  static String number(int person) {
    String first =
        "990123" + (1960 + person) + "0" + (1 + person % 9) + "15" + "%03d".formatted(100 + person);
    return first + CitizenId.checkDigit(first);
  }

  static List<List<String>> pool() {
    List<List<String>> rows = new ArrayList<>(List.of(POOL_HEADER));
    for (int i = 0; i < PEOPLE; i++) {
      String number = number(i);
      rows.add(
          List.of(
              "R" + i,
              "低保对象",
              name(i),
              number,
              "",
              number.substring(6, 14),
              "990123",
              "桥头镇柳湾村" + i + "组",
              "",
              "H" + i));
    }
    return rows;
  }

  /** The first ten people of the pool, and ten strangers. */
  static List<List<String>> parties() {
    List<List<String>> rows = new ArrayList<>(List.of(PARTY_HEADER));
    for (int i = 0; i < 20; i++) {
      int person = i < 10 ? i : i + 25;
      String number = number(person);
      rows.add(
          List.of("P" + i, name(person), number, "", number.substring(6, 14), "990123", "", ""));
    }
    return rows;
  }

  static Path csv(Path file, TextEncoding encoding, List<List<String>> rows) throws IOException {
    try (TableWriter writer = TableWriter.csv(Files.newOutputStream(file), encoding)) {
      for (List<String> row : rows) {
        writer.writeTexts(row);
      }
    }
    return file;
  }

  static Path xlsx(Path file, List<List<String>> rows) throws IOException {
    try (TableWriter writer = TableWriter.xlsx(Files.newOutputStream(file))) {
      for (List<String> row : rows) {
        writer.writeTexts(row);
      }
    }
    return file;
  }

  /** The same rows under other column names. */
  static List<List<String>> renamed(List<List<String>> rows, String... names) {
    List<List<String>> copy = new ArrayList<>(rows);
    copy.set(0, List.of(names));
    return copy;
  }

  private static String name(int person) {
    return "张王李赵陈".substring(person % 5, person % 5 + 1)
        + "建国华明芳".substring(person / 5 % 5, person / 5 % 5 + 1)
        + "甲乙丙丁戊己庚".charAt(person % 7);
  }
}
