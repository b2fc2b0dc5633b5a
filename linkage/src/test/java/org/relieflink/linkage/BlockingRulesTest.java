package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("分块：数据池里谁会被拿来与当事人比对")
class BlockingRulesTest {
  private static final String PHONE = "13800125678";
  private static final String NUMBER = People.number("19700605", 41);
  private static final String GIVEN = "伟芳娜敏静秀娟英华慧巧美丽玉萍红月桂兰彩春菊凤洁梅琳素云莲真环雪荣爱妹霞香";

  @ParameterizedTest(name = "{0}，{1} 生，住 {2} 与 {3}，{4} 生，住 {5}：{6}")
  @CsvSource({
    "陈建国, 1970-06-05, , 陈健国, 1962-06-05, , true",
    "陈建国, 1970-06-05, , 陈健国, 1962-05-06, , true",
    "陈建国, 1970-06-05, , 陈建国, 1970-11-23, , true",
    "陈建国, 1970, , 陈建国, 1970-11-23, , true",
    "陈建国, 1970-06, , 陈建国, 1962-06, , false",
    "陈建国, 1970-06-05, , 陈建国, 1962-11-23, , false",
    "陈建国, 1970-06-05, , 陈建军, 1970-06-05, , true",
    "陈建国, 1970-06-05, , 陈建军, 1970-05-06, , true",
    "陈建国, 1970-06-05, , 陈建军, 1970-06-04, , false",
    "陈建国, 1970-06-05, , 王丽霞, 1970-06-05, , false",
    "陈建国, , 桥头镇柳湾村3组, 陈健国, , 桥头镇柳湾村8组, true",
    "陈建国, , 桥头镇柳湾村3组, 陈建国, , 桥头镇南店村1组, true",
    "陈建国, , 桥头镇柳湾村3组, 陈建国, , 石湖乡周店村7组, false",
    "陈建国, , 桥头镇柳湾村3组, 王丽霞, , 桥头镇柳湾村3组, false",
    "陈建国, , , 陈建国, , , false",
  })
  @DisplayName("姓名读音与生日、出生年、村、乡镇之一相同，或生日相同而姓名有一字同音，才比对")
  void namesDatesPlaces(
      String name,
      String birth,
      String home,
      String otherName,
      String otherBirth,
      String otherHome,
      boolean compared) {
    CaseParty party = People.party(name, null, birth, home, null);
    PersonTable pool = table(People.record("R1", otherName, null, otherBirth, otherHome, null));
    assertThat(candidates(pool, party)).hasSize(compared ? 1 : 0);
  }

  @Test
  @DisplayName("号码相同、或错号改一步就相同的，不看姓名也比对；错两处的不比对")
  void numbers() {
    PersonTable pool = table(People.record("R1", "王丽霞", NUMBER, null, null, null));
    assertThat(byNumber(pool, NUMBER)).containsExactly("R1");
    assertThat(byNumber(pool, People.fifteen(NUMBER))).containsExactly("R1");
    assertThat(byNumber(pool, NUMBER.replace("1970", "1971"))).containsExactly("R1");
    assertThat(byNumber(pool, NUMBER.replace("990123", "990132"))).containsExactly("R1");
    assertThat(byNumber(pool, NUMBER.replace("1970", "1791"))).isEmpty();
    assertThat(byNumber(pool, People.number("19700605", 43))).isEmpty();
  }

  private static List<String> byNumber(PersonTable pool, String number) {
    return candidates(pool, People.party("陈建国", number, null, null, null));
  }

  @Test
  @DisplayName("一方的出生日期只在号码里，与另一方填的日期一样算")
  void dateInsideTheNumber() {
    PersonTable pool =
        table(
            People.record("R1", "陈建国", NUMBER, null, null, null),
            People.record("R2", "陈建国", NUMBER, "1951-09-17", null, null));
    CaseParty party = People.party("陈建国", null, "1970-06-05", null, null);
    assertThat(candidates(pool, party)).containsExactly("R1", "R2");
  }

  @Test
  @DisplayName("电话相同：姓名有一字同音、错位一字或没写姓名的比对，毫不相干的不比对")
  void phones() {
    PersonTable pool =
        table(
            People.record("R1", "陈秀莲", null, null, null, PHONE),
            People.record("R2", "小陈", null, null, null, PHONE),
            People.record("R3", null, null, null, null, PHONE),
            People.record("R4", "国建陈", null, null, null, PHONE),
            People.record("R5", "王丽霞", null, null, null, PHONE),
            People.record("R6", "陈建国", null, null, null, "15000127311"));
    assertThat(candidates(pool, People.party("陈建国", null, null, null, PHONE)))
        .containsExactly("R1", "R2", "R3", "R4");
  }

  /** Seventy of one surname, forty of another and three without a name share one phone. */
  private static List<PoolRecord> sharedPhone() {
    List<PoolRecord> records = new ArrayList<>();
    for (int i = 0; i < 113; i++) {
      String given = "" + GIVEN.charAt(i % 37) + GIVEN.charAt((i * 5 + 11) % 37);
      String name = i < 70 ? "王" + given : i < 110 ? "李" + given : null;
      records.add(People.record(String.format("R%03d", i), name, null, null, null, PHONE));
    }
    return records;
  }

  private static CaseParty withPhone(String name) {
    return People.party(name, null, null, null, PHONE);
  }

  @Test
  @DisplayName("一个电话一百多人用：只与同姓的和没写姓名的比对，同姓的仍太多就定额取，与先后无关")
  void largeBlockIsNarrowed() {
    List<PoolRecord> records = sharedPhone();
    PersonTable pool = table(records.toArray(PoolRecord[]::new));
    List<String> li = candidates(pool, withPhone("李建国"));
    assertThat(li).hasSize(43).contains("R070", "R109", "R110", "R112").doesNotContain("R069");
    List<String> wang = candidates(pool, withPhone("王建国"));
    assertThat(wang).hasSize(63).contains("R110", "R111", "R112");
    assertThat(wang.subList(0, 60)).allMatch(id -> id.compareTo("R070") < 0);
    assertThat(candidates(pool, withPhone("陈"))).containsExactly("R110", "R111", "R112");
    List<String> nobody = candidates(pool, withPhone(""));
    assertThat(nobody).hasSize(60);
    Collections.shuffle(records, new Random(5));
    PersonTable other = table(records.toArray(PoolRecord[]::new));
    assertThat(candidates(other, withPhone("王建国"))).hasSameElementsAs(wang);
    assertThat(candidates(other, withPhone(""))).hasSameElementsAs(nobody);
  }

  @Test
  @DisplayName("过大的分块如实报告：几块、多少条、最大多少、多少条不再经此比对")
  void largeBlockIsReported() {
    PersonTable pool = table(sharedPhone().toArray(PoolRecord[]::new));
    assertThat(PoolBlocks.build(pool, 1).capped())
        .containsExactly(new CappedBlocks("电话", 1, 113, 113, 10));
    PersonTable small = table(sharedPhone().subList(0, 60).toArray(PoolRecord[]::new));
    assertThat(PoolBlocks.build(small, 1).capped()).isEmpty();
    assertThat(candidates(small, withPhone("王建国"))).hasSize(60);
  }

  @Test
  @DisplayName("同名同年出生的四百五十人：按月日细分，只有年份的人人都比对")
  void namesakesOfOneYear() {
    List<PoolRecord> records = new ArrayList<>();
    for (int i = 0; i < 455; i++) {
      String birth = i < 450 ? String.format("1970-%02d-%02d", i % 6 + 1, i % 30 / 6 + 14) : "1970";
      records.add(People.record(String.format("R%03d", i), "陈建国", null, birth, null, null));
    }
    PersonTable pool = table(records.toArray(PoolRecord[]::new));
    List<String> found = candidates(pool, People.party("陈建国", null, "1970-03-16", null, null));
    assertThat(found).hasSize(20).contains("R014", "R044", "R450", "R454").doesNotContain("R015");
    assertThat(PoolBlocks.build(pool, 2).capped())
        .containsExactly(new CappedBlocks("姓名读音与出生年", 1, 455, 455, 0));
  }

  @Test
  @DisplayName("后来加进数据池的记录：比对到的人与一次建好时一样")
  void addedRows() {
    PoolRecord[] records = sharedPhone().toArray(PoolRecord[]::new);
    PersonTable all = table(records);
    for (int first : new int[] {10, 61, 80, 112}) {
      PersonTable base = table(Arrays.copyOf(records, first));
      PoolBlocks grown = PoolBlocks.of(all, PoolBlocks.build(base, 1).base()).withAdded(first);
      for (String name : new String[] {"王建国", "李建国", "陈", ""}) {
        assertThat(candidates(grown, all, withPhone(name)))
            .as("%s, %d", name, first)
            .isEqualTo(candidates(all, withPhone(name)));
      }
    }
  }

  @Test
  @DisplayName("一个电话的全部记录都取得到；一百多人超过上限，六十人正好不超，加上后来的也这样算")
  void wholeBlocks() {
    PoolRecord[] records = sharedPhone().toArray(PoolRecord[]::new);
    PersonTable all = table(records);
    BlockKeys keys = FieldModel.chinese().keys();
    keys.of(BlockKind.PHONE, all, 0);
    int key = keys.key(0);
    PoolBlocks blocks = PoolBlocks.build(all, 1);
    assertThat(blocks.isOverCap(BlockKind.PHONE, key)).isTrue();
    assertThat(blocks.isOverCap(BlockKind.PHONE, key + 1)).isFalse();
    assertThat(all(blocks, key)).hasSize(113);
    assertThat(all(PoolBlocks.uncapped(all, 1), key)).hasSize(113);
    Person wang = new Person(PartyList.of(List.of(withPhone("王建国"))).table(), 0);
    RowList chosen = blocks.chosen(BlockKind.PHONE, key, wang);
    assertThat(ids(all, chosen)).isEqualTo(candidates(all, withPhone("王建国")));
    for (int size : new int[] {60, 61}) {
      PersonTable some = table(Arrays.copyOf(records, size));
      PoolBlocks base = PoolBlocks.build(table(Arrays.copyOf(records, 50)), 1);
      PoolBlocks grown = PoolBlocks.of(some, base.base()).withAdded(50);
      assertThat(grown.isOverCap(BlockKind.PHONE, key)).isEqualTo(size > 60);
      assertThat(all(grown, key)).hasSize(size);
    }
  }

  private static List<String> all(PoolBlocks blocks, int key) {
    PersonTable pool = table(sharedPhone().toArray(PoolRecord[]::new));
    RowList rows = new RowList();
    blocks.collectAll(BlockKind.PHONE, key, rows);
    return ids(pool, rows);
  }

  @Test
  @DisplayName("找同号的记录：相同的、写错一步的都在，别的号码不在，按记录先后各一次")
  void sameNumber() {
    String wrong = NUMBER.replace("1970", "1971");
    PersonTable pool =
        table(
            People.record("R1", "王丽霞", People.number("19880211", 22), null, null, null),
            People.record("R2", "陈建国", wrong, null, null, null),
            People.record("R3", "李秀莲", NUMBER, null, null, null),
            People.record("R4", "陈建国", null, "1970-06-05", null, null));
    RowList rows = new RowList();
    rows.add(0); // left over from the person before
    Person person =
        new Person(PartyList.of(List.of(People.party("陈建国", NUMBER, null, null, null))).table(), 0);
    PoolBlocks.build(pool, 1).sameNumber(person, FieldModel.chinese().keys(), rows);
    assertThat(ids(pool, rows)).containsExactly("R2", "R3");
  }

  @Test
  @DisplayName("候选名单：不重复地加、去掉、排序；超过定额时按编号的散列取，编号相同的取前面的")
  void rowLists() {
    RowList rows = new RowList(0);
    for (int row : new int[] {5, 3, 5, 9, 3}) {
      rows.addOnce(row);
    }
    RowList others = new RowList();
    for (int row : new int[] {5, 3, 9}) {
      others.add(row);
    }
    assertThat(rows.sameAs(others)).isTrue();
    rows.remove(3);
    assertThat(rows.sameAs(others)).isFalse();
    others.addAll(rows);
    others.remove(5);
    others.sortDistinct();
    assertThat(others.size()).isEqualTo(2);
    assertThat(others.get(0)).isEqualTo(3);
    assertThat(others.get(1)).isEqualTo(9);
    PersonTable twins = table(twice("R1"), twice("R2"), twice("R1"), twice("R2"));
    for (int most = 1; most <= 4; most++) {
      RowList four = new RowList();
      for (int row = 0; row < 4; row++) {
        four.add(row);
      }
      four.keepSmallest(most, twins);
      assertThat(ids(twins, four)).hasSize(most);
      int first = twins.idHash(0) < twins.idHash(1) ? 0 : 1;
      assertThat(four.get(0)).isEqualTo(most < 3 ? first : 0);
      if (most == 3) {
        assertThat(four.get(1) + four.get(2)).isEqualTo(first == 0 ? 3 : 4);
      }
    }
  }

  private static PoolRecord twice(String id) {
    return People.record(id, "陈建国", null, null, null, null);
  }

  private static PersonTable table(PoolRecord... records) {
    PersonTable table = new PersonTable(FieldModel.chinese());
    RowReader reader = new RowReader(FieldModel.chinese());
    RowFields fields = new RowFields();
    for (PoolRecord record : records) {
      fields.take(record);
      reader.read(fields, table);
    }
    return table;
  }

  private static List<String> candidates(PersonTable pool, CaseParty party) {
    return candidates(PoolBlocks.build(pool, 1), pool, party);
  }

  private static List<String> candidates(PoolBlocks blocks, PersonTable pool, CaseParty party) {
    Person person = new Person(PartyList.of(List.of(party)).table(), 0);
    RowList rows = new RowList();
    rows.add(0); // left over from the person before
    blocks.candidates(person, pool.fields().keys(), rows);
    return ids(pool, rows);
  }

  private static List<String> ids(PersonTable pool, RowList rows) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ids.add(pool.id(rows.get(i)));
    }
    return ids;
  }
}
