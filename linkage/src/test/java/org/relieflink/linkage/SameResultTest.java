package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("怎么跑都是同一个结果：线程数、先后次序、快照、分卷都不影响")
class SameResultTest {
  private static final LinkageModel MODEL = LinkageModel.standard();

  private static PoolIndex pool(List<PoolRecord> records, int threads) {
    return PoolIndex.builder(MODEL).threads(threads).addAll(records).build();
  }

  private static String text(PoolIndex pool, List<CaseParty> parties, int threads)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Screening(pool).write(PartyList.of(parties), ScreeningOptions.threads(threads), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> lines(PoolIndex pool, List<CaseParty> parties, int threads)
      throws IOException {
    return text(pool, parties, threads).lines().sorted().toList();
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  /** Families and namesakes; every fifth time a crowd that is over the caps of its blocks. */
  private static InventedFamilies families(long seed) {
    InventedFamilies families = new InventedFamilies(seed, 250);
    return Math.floorMod(seed, 5) == 0 ? families.withCrowd(450) : families;
  }

  @Property(tries = 25)
  @Label("有户、有重名、有超限分块的几百条：打乱两边、一二四个线程，命中逐行相同")
  void orderAndThreadsDoNotMatter(@ForAll long seed) throws IOException {
    InventedFamilies families = families(seed);
    List<String> wanted = lines(pool(families.records(), 1), families.parties(), 1);
    assertThat(wanted).hasSizeGreaterThan(100);
    for (int threads : new int[] {1, 2, 4}) {
      PoolIndex pool = pool(shuffled(families.records(), seed + threads), threads);
      assertThat(lines(pool, shuffled(families.parties(), ~seed + threads), threads))
          .isEqualTo(wanted);
    }
  }

  @Property(tries = 10)
  @Label("只找本人：正是全部命中里的本人那些，一条不多、一条不少、写法不变")
  void personsOnlyAreThePersonsOfAll(@ForAll long seed) throws IOException {
    InventedFamilies families = families(seed);
    PoolIndex pool = pool(families.records(), 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScreeningOptions options = ScreeningOptions.threads(2).withPersonsOnly(true);
    new Screening(pool).write(PartyList.of(families.parties()), options, out);
    List<String> persons =
        text(pool, families.parties(), 1).lines().filter(line -> !isFamily(line)).toList();
    assertThat(persons).hasSizeGreaterThan(100);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(persons);
  }

  private static boolean isFamily(String line) {
    return line.split(",", 4)[2].equals("household");
  }

  @Example
  @Label("同名同日的人多到每种分块都超限，只有几十人有号码：打乱后仍逐行相同，有号码的人都找得到")
  void crowdsWithoutNumbers() throws IOException {
    List<PoolRecord> records = new ArrayList<>();
    List<CaseParty> parties = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String birth = i % 3 == 0 ? "1980-01-01" : "1980-0" + (1 + i % 9) + "-11";
      records.add(People.record("R" + i, "王伟", null, birth, "桥头镇柳湾村", "1390000000" + i % 7));
    }
    for (int i = 0; i < 60; i++) {
      String number = People.number("19800101", i);
      records.add(People.record("N" + i, "王伟", number, "1980-01-01", "桥头镇柳湾村", null));
      parties.add(
          new CaseParty(
              "P" + i, i % 2 == 0 ? "王伟" : "王维", number, null, "1980-01-01", null, null, null));
    }
    PoolIndex pool = pool(records, 1);
    List<String> wanted = lines(pool, parties, 1);
    PoolIndex other = pool(shuffled(records, 1), 4);
    assertThat(lines(other, shuffled(parties, 2), 2)).isEqualTo(wanted).hasSizeGreaterThan(60);
    assertThat(other.capped()).isEqualTo(pool.capped()).isNotEmpty();
  }

  @Example
  @Label("同一条记录重复了几遍（编号也相同）：打乱后仍逐行相同，每一遍都在")
  void recordsGivenTwice() throws IOException {
    InventedFamilies families = new InventedFamilies(3, 200);
    List<PoolRecord> twice = new ArrayList<>(families.records());
    twice.addAll(families.records());
    List<String> wanted = lines(pool(twice, 2), families.parties(), 2);
    assertThat(lines(pool(shuffled(twice, 5), 4), shuffled(families.parties(), 6), 4))
        .isEqualTo(wanted);
  }

  @Property(tries = 10)
  @Label("两种写法写出的命中文件逐字节相同")
  void writersAgree(@ForAll long seed) throws IOException {
    InventedFamilies families = families(seed);
    PoolIndex pool = pool(families.records(), 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HitsCsv csv = new HitsCsv(out)) {
      new Screening(pool).run(PartyList.of(families.parties()), ScreeningOptions.threads(2), csv);
    }
    assertThat(text(pool, families.parties(), 2)).isEqualTo(out.toString(StandardCharsets.UTF_8));
  }

  @Property(tries = 10)
  @Label("写成快照再打开，回答逐字节相同，分块报告也相同，通读核对无误")
  void snapshotsAnswerAlike(@ForAll long seed) throws IOException {
    InventedFamilies families = families(seed);
    PoolIndex pool = pool(families.records(), 2);
    Path file = Files.createTempFile("pool", ".snapshot");
    try {
      pool.write(file);
      PoolIndex.verify(file);
      PoolIndex opened = PoolIndex.open(file, MODEL);
      assertThat(text(opened, families.parties(), 2)).isEqualTo(text(pool, families.parties(), 1));
      assertThat(opened.capped()).isEqualTo(pool.capped());
      for (CaseParty party : families.parties().subList(0, 20)) {
        assertThat(opened.collide(party)).isEqualTo(pool.collide(party));
      }
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 10)
  @Label("分几卷标准化再合起来，哪一卷在先都一样，也与一次读完一样")
  void partsInAnyOrder(@ForAll long seed) throws IOException {
    InventedFamilies families = families(seed);
    List<PoolRecord> records = families.records();
    List<Path> parts = new ArrayList<>();
    int size = records.size() / 3 + 1;
    for (int i = 0; i < 3; i++) {
      Path part = Files.createTempFile("pool", ".part");
      int to = Math.min(records.size(), (i + 1) * size);
      PoolPart.write(records.subList(i * size, to).iterator(), part);
      parts.add(part);
    }
    List<String> wanted = lines(pool(records, 1), families.parties(), 1);
    for (int turn = 0; turn < 3; turn++) {
      PoolIndex.Builder builder = PoolIndex.builder(MODEL);
      for (Path part : parts) {
        builder.addPart(part);
      }
      assertThat(lines(builder.build(), families.parties(), 2)).isEqualTo(wanted);
      Collections.rotate(parts, 1);
    }
    for (Path part : parts) {
      Files.delete(part);
    }
  }
}
