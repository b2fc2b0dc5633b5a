package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;

/** 一份会变的特困人员名单，人都是虚构的：a list of invented people that comes in month after month. */
final class LivingCounty {
  private static final String HEAD =
      "供养证号,姓名,性别,公民身份号码,出生年月日,供养方式,供养机构,自理能力,照料护理人,乡镇,详细地址,月供养标准,纳入时间";
  private static final String[] SURNAMES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈"};
  private static final String[] GIVEN = {
    "大海", "小山", "建国", "秀英", "玉兰", "志强", "桂花", "春生", "来福", "明远"
  };
  private static final String[] VILLAGES = {"石湖乡南岭村", "桥头镇柳湾村", "柳泉镇东山村", "新河镇西街村"};

  private final Random random = new Random(20261123);
  final List<Person> people = new ArrayList<>();

  /** 一个虚构的人。 */
  record Person(String no, String name, String birth, String number, String village, int group) {
    boolean male() {
      return (number.charAt(16) - '0') % 2 == 1;
    }

    Person movedTo(String other) {
      return new Person(no, name, birth, number, other, group);
    }

    Person renamed(String other) {
      return new Person(no, other, birth, number, village, group);
    }

    String row() {
      String address = "演示省云江市云溪县" + village + group + "组";
      return String.join(
          ",",
          no,
          name,
          male() ? "男" : "女",
          number,
          birth,
          "分散供养",
          "",
          "全自理",
          "",
          "石湖乡",
          address,
          "1100",
          "20210301");
    }

    String party(String partyNo, String number) {
      String day = birth.substring(0, 4) + "-" + birth.substring(4, 6) + "-" + birth.substring(6);
      String address = "演示省云江市云溪县" + village + group + "组";
      return String.join(
          ",",
          partyNo,
          "云检刑申〔2026〕" + partyNo.substring(2) + "号",
          "盗窃",
          "被害人",
          name,
          male() ? "男" : "女",
          number,
          day,
          "990123",
          address,
          "");
    }
  }

  Person invent(int at) {
    String birth =
        "%d%02d%02d"
            .formatted(1940 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return new Person(
        "T-%04d".formatted(at),
        SURNAMES[random.nextInt(10)] + GIVEN[random.nextInt(10)],
        birth,
        SmallCounty.id("990123" + birth, 100 + at % 800),
        VILLAGES[random.nextInt(4)],
        1 + random.nextInt(9));
  }

  /** The whole list: who is missing has left it. */
  static ImportBatch take(HardshipPool pool, Path folder, String day, List<Person> people)
      throws IOException {
    return take(pool, list(folder, day, people), ImportWish.PLAIN);
  }

  /** More people of the list; nobody leaves it. */
  static ImportBatch add(HardshipPool pool, Path folder, String day, List<Person> people)
      throws IOException {
    return take(pool, list(folder, day, people), new ImportWish(false, false, true));
  }

  private static Path list(Path folder, String day, List<Person> people) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("云溪县特困人员名册（" + day + "）");
    lines.add(HEAD);
    people.forEach(person -> lines.add(person.row()));
    Path file = folder.resolve("特困人员_" + day.replace("-", "") + ".csv");
    return Files.writeString(file, String.join("\r\n", lines) + "\r\n", Charset.forName("GB18030"));
  }

  private static ImportBatch take(HardshipPool pool, Path file, ImportWish wish) {
    ImportBatch batch =
        pool.importFiles(List.of(file), wish, DemoAccounts.CLERK, ImportListener.SILENT).get(0);
    assertThat(batch.status()).as(pool.refusalOf(batch)).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(batch.counts().bad()).isZero();
    return batch;
  }
}
