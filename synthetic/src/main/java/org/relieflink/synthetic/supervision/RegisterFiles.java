package org.relieflink.synthetic.supervision;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Person;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/** 死亡登记、服刑名单的部门文件 · The two registers as the police and the prison administration send them. */
public final class RegisterFiles {
  private static final List<String> DEATH_HEADERS =
      List.of("登记编号", "死者姓名", "性别", "公民身份号码", "出生日期", "死亡日期", "户籍地址");
  private static final List<String> PRISON_HEADERS =
      List.of("罪犯编号", "姓名", "性别", "身份证号码", "出生日期", "户籍地址", "入监日期", "刑期止日");

  private RegisterFiles() {}

  /** Writes both below the folder; empty registers are not written. */
  public static void write(List<SupervisionRow> rows, Path folder) throws IOException {
    Path deaths = folder.resolve("public_security/death_register_202611.xlsx");
    Path prison = folder.resolve("justice/prisoners_202611.csv");
    Files.createDirectories(folder.resolve("public_security"));
    Files.createDirectories(folder.resolve("justice"));
    try (TableWriter writer = TableWriter.xlsx(open(deaths))) {
      writer.startSheet("死亡登记");
      writer.writeTitle("死亡登记人员（截至2026年11月18日）", DEATH_HEADERS.size());
      writer.writeHeader(DEATH_HEADERS);
      for (SupervisionRow row : of(rows, SupervisionRow.DEATHS)) {
        writer.writeTexts(death(row));
      }
    }
    try (TableWriter writer = TableWriter.csv(open(prison), TextEncoding.GB18030)) {
      writer.writeHeader(PRISON_HEADERS);
      for (SupervisionRow row : of(rows, SupervisionRow.PRISONERS)) {
        writer.writeTexts(prisoner(row));
      }
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private static List<SupervisionRow> of(List<SupervisionRow> rows, String listedClass) {
    return rows.stream().filter(row -> row.listedClass().equals(listedClass)).toList();
  }

  private static List<String> death(SupervisionRow row) {
    Person person = row.person();
    return List.of(
        row.recordId().substring(3),
        person.name(),
        person.sexText(),
        person.citizenNumber(),
        person.birth().toString(),
        row.from(),
        row.address());
  }

  private static List<String> prisoner(SupervisionRow row) {
    Person person = row.person();
    List<String> cells = new ArrayList<>();
    cells.add(row.recordId().substring(3));
    cells.add(person.name());
    cells.add(person.sexText());
    cells.add(person.citizenNumber());
    cells.add(Digits.compact(person.birth()));
    cells.add(row.address());
    cells.add(row.from().replace("-", ""));
    cells.add(row.to().replace("-", ""));
    return cells;
  }
}
