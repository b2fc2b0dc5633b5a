package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

@Label("按哪一天看数据池：案发那天属实、决定那天已知的记录才看得见")
class AsOfTest {
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 27);
  private static final String NUMBER = People.number("19700605", 41);
  private static final CaseParty PARTY = People.party("陈建国", NUMBER, "1970-06-05", null, null);

  private static PoolRecord record(String id) {
    return People.record(id, "陈建国", NUMBER, "1970-06-05", null, null);
  }

  private static List<String> seen(PoolIndex pool, AsOf asOf) {
    return pool.collide(PARTY, asOf).stream().map(Hit::recordId).toList();
  }

  private static PoolIndex pool(List<RecordTimes> times) {
    PoolIndex.Builder builder = PoolIndex.builder(MODEL);
    for (int i = 0; i < times.size(); i++) {
      builder.add(record("R" + i), times.get(i));
    }
    return builder.build();
  }

  private static @Nullable LocalDate end(Random random) {
    return random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(8));
  }

  private static List<RecordTimes> times(Random random) {
    List<RecordTimes> times = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      times.add(new RecordTimes(end(random), end(random), end(random), end(random)));
    }
    return times;
  }

  private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  @Property(tries = 60)
  @Label("任意起止日期、任意两个日子：看见的正好是那天属实且那天已知的（起日算，止日不算）")
  void seesExactlyWhatHeld(@ForAll long seed) {
    List<RecordTimes> times = times(new Random(seed));
    PoolIndex pool = pool(times);
    for (int on = -1; on < 9; on += 2) {
      for (int known = -1; known < 9; known++) {
        LocalDate onDay = FIRST.plusDays(on);
        LocalDate knownDay = FIRST.plusDays(known);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
          RecordTimes t = times.get(i);
          if (within(onDay, t.validFrom(), t.validTo())
              && within(knownDay, t.knownFrom(), t.knownTo())) {
            wanted.add("R" + i);
          }
        }
        AsOf asOf = AsOf.of(onDay, knownDay);
        assertThat(seen(pool, asOf)).containsExactlyElementsOf(wanted);
        assertThat(pool.unseen(asOf)).isEqualTo(times.size() - wanted.size());
      }
    }
  }

  @Property(tries = 60)
  @Label("不指定日子：看见的正好是没有止日的记录；看不见几条说得出来")
  void nowSeesTheOpenOnes(@ForAll long seed) {
    List<RecordTimes> times = times(new Random(seed));
    PoolIndex pool = pool(times);
    List<String> open = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      if (times.get(i).validTo() == null && times.get(i).knownTo() == null) {
        open.add("R" + i);
      }
    }
    assertThat(seen(pool, AsOf.NOW)).containsExactlyElementsOf(open);
    assertThat(pool.unseen(AsOf.NOW)).isEqualTo(times.size() - open.size());
  }

  @Example
  @Label("案发时在低保、案后停保、决定后才补录：三个日子看到三种样子")
  void theDayOfTheCrimeAndTheDayOfTheDecision() {
    LocalDate crime = LocalDate.of(2024, 5, 1);
    LocalDate decision = LocalDate.of(2024, 9, 1);
    LocalDate later = LocalDate.of(2025, 1, 1);
    PoolIndex pool =
        PoolIndex.builder(MODEL)
            .add(
                record("低保"),
                new RecordTimes(
                    LocalDate.of(2020, 1, 1), LocalDate.of(2024, 7, 1), crime.minusYears(4), null))
            .add(record("残疾"), new RecordTimes(crime.minusYears(1), null, later, null))
            .build();
    assertThat(seen(pool, AsOf.of(crime, decision))).containsExactly("低保");
    assertThat(seen(pool, AsOf.of(crime, later))).containsExactly("低保", "残疾");
    assertThat(seen(pool, AsOf.of(decision, decision))).isEmpty();
    assertThat(seen(pool, AsOf.NOW)).containsExactly("残疾");
  }

  @Example
  @Label("撤出的记录：撤出之前的日子仍看得见，撤出那天起看不见")
  void withdrawnRecordsStayInTheHistory() {
    PoolIndex base = PoolIndex.build(MODEL, List.of(record("R0"), record("R1")));
    LocalDate day = LocalDate.of(2026, 11, 1);
    PoolIndex after =
        base.update(new PoolChange(List.of("R0"), List.of(record("R2")), day), base.ids()).index();
    assertThat(seen(after, AsOf.of(day, day.minusDays(1)))).contains("R0", "R1");
    assertThat(seen(after, AsOf.of(day, day))).containsExactly("R1", "R2");
    assertThat(seen(after, AsOf.NOW)).containsExactly("R1", "R2");
  }

  @Example
  @Label("名单里的四个日期列，中英文列名都认；失效那天还算，写到月的算到月底；远得没有边的等于没有止日")
  void columnsOfAList() throws IOException {
    String[] headers = {
      "record_id,name,citizen_id,valid_from,valid_to,known_from,known_to",
      "记录编号,姓名,身份证号,生效日期,失效日期,入池日期,出池日期",
      "编号,姓名,身份证号,保障起始日期,保障终止日期,登记入库日期,撤出日期",
      "编号,姓名,身份证号,起始年月,终止年月,登记入库日期,撤出日期",
      "编号,姓名,身份证号,起始日期,终止日期,入池日期,出池日期"
    };
    for (String header : headers) {
      checkColumns(header);
    }
  }

  private static void checkColumns(String header) throws IOException {
    String person = ",陈建国," + NUMBER + ",";
    Path file = Files.createTempFile("pool", ".csv");
    try {
      Files.writeString(
          file,
          header
              + "\nA"
              + person
              + "2024-03-01,2024/5/31,20240310,\nB"
              + person
              + "2024年3月,2024年5月,,2024-12-01 0:00:00\nC"
              + person
              + "24.3.1,不详,1900-01-01,9999-12-31\nD"
              + person
              + "2030-01-01,2099-12-31,,\n");
      PoolIndex pool = PoolIndex.builder(MODEL).addCsv(file).build();
      LocalDate june = LocalDate.of(2024, 6, 1);
      assertThat(seen(pool, AsOf.of(june.minusDays(1), june))).containsExactly("A", "B", "C");
      assertThat(seen(pool, AsOf.of(june, june))).containsExactly("C");
      assertThat(seen(pool, AsOf.of(LocalDate.of(2024, 2, 29), june))).containsExactly("C");
      assertThat(seen(pool, AsOf.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 9))))
          .containsExactly("B", "C");
      assertThat(seen(pool, AsOf.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 12, 1))))
          .containsExactly("A", "C");
      assertThat(seen(pool, AsOf.NOW)).containsExactly("C", "D");
    } finally {
      Files.delete(file);
    }
  }

  @Example
  @Label("从文字读四个日期，与从名单读相同")
  void timesFromTexts() {
    assertThat(RecordTimes.read("2024-03-01", "2024年5月", " 20240310 ", null))
        .isEqualTo(
            new RecordTimes(
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 6, 1),
                LocalDate.of(2024, 3, 10),
                null));
    assertThat(RecordTimes.read("24.3.1", "长期", "", "2029"))
        .isEqualTo(new RecordTimes(null, null, null, LocalDate.of(2029, 1, 1)));
  }
}
