package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("家人的其他走法：监护人、两户相连、同住址，步步有名有据")
class FamilyStepsTest {
  private static final String MOTHER = People.number("19800301", 402);
  private static final String FATHER = People.number("19780605", 401);
  private static final String CHILD = People.number("20150919", 113);
  private static final String GRANDMOTHER = People.number("19520211", 222);
  private static final String UNCLE = People.number("19830211", 223);
  private static final String HOUSE = "桥头镇柳湾村3组12号";

  /** A record in the making: only what a test says is filled in. */
  private record Row(String id, String name, String number) {
    PoolRecord at(@Nullable String address) {
      return in(null, null, address);
    }

    PoolRecord in(@Nullable String household, @Nullable String relation) {
      return in(household, relation, null);
    }

    PoolRecord in(@Nullable String household, @Nullable String relation, @Nullable String address) {
      String listed = id.substring(0, 2);
      return new PoolRecord(
          id, listed, name, number, null, null, "990123", address, null, household, relation);
    }
  }

  private static Row row(String id, String name, String number) {
    return new Row(id, name, number);
  }

  private static CaseParty party(String name, @Nullable String number, @Nullable String address) {
    return People.party(name, number, null, address, null);
  }

  private static List<Hit> hits(CaseParty party, PoolRecord... records) {
    return People.pool(records).collide(party);
  }

  private static void isAsSureAsItsWeakestStep(Hit hit) {
    double weakest = hit.path().stream().mapToDouble(PathStep::score).min().orElseThrow();
    assertThat(hit.score()).isEqualTo(weakest);
    assertThat(hit.evidence().stream().mapToDouble(Evidence::weight).sum())
        .isCloseTo(hit.score(), Offset.offset(1e-9));
    assertThat(hit.path().get(hit.path().size() - 1).toId()).isEqualTo(hit.recordId());
  }

  @Test
  @DisplayName("儿童名单写明监护人：监护人的低保记录是家人，路径写明本人→儿童记录→监护人")
  void guardianOfARecord() {
    PoolRecord child = row("CD-1", "陈小明", CHILD).at(null);
    List<Hit> hits =
        hits(
            party("陈小明", CHILD, null),
            child.with(new Guardian(GRANDMOTHER, "周桂兰")),
            row("SA-1", "周桂兰", GRANDMOTHER).at(null));
    Hit guardian = hits.get(1);
    assertThat(guardian.recordId()).isEqualTo("SA-1");
    assertThat(guardian.relation()).isEqualTo("监护人");
    assertThat(guardian.level()).isEqualTo(HitLevel.AUTO);
    assertThat(guardian.path())
        .extracting(PathStep::kind)
        .containsExactly(PathStep.Kind.SAME_PERSON, PathStep.Kind.GUARDIAN);
    assertThat(guardian.why()).contains("CD-1", "监护人（号码相同、姓名相同）", "SA-1");
    isAsSureAsItsWeakestStep(guardian);
  }

  @Test
  @DisplayName("当事人名单写明法定代理人：被害儿童本人不在册，监护人的记录也能找到")
  void guardianOfTheParty() {
    CaseParty child = party("陈小明", CHILD, null).with(new Guardian(MOTHER, "刘春凤"));
    List<Hit> hits = hits(child, row("SA-1", "刘春凤", MOTHER).at(null));
    assertThat(hits).singleElement().extracting(Hit::relation).isEqualTo("监护人");
    assertThat(hits.get(0).path()).singleElement().extracting(PathStep::fromId).isEqualTo("P1");
    isAsSureAsItsWeakestStep(hits.get(0));
  }

  @Test
  @DisplayName("只写了监护人姓名、没有号码：在被监护人的住处找，只供核对")
  void guardianByNameIsForReview() {
    PoolRecord child = row("CD-1", "陈小明", CHILD).at(HOUSE);
    List<Hit> hits =
        hits(
            party("陈小明", CHILD, null),
            child.with(new Guardian(null, "欧阳桂兰")),
            row("SA-1", "欧阳桂兰", GRANDMOTHER).at(HOUSE),
            row("SA-2", "欧阳桂兰", UNCLE).at("南店镇周店村1组7号"));
    assertThat(hits).extracting(Hit::recordId).containsExactly("CD-1", "SA-1");
    assertThat(hits.get(1).level()).isEqualTo(HitLevel.REVIEW);
    assertThat(hits.get(1).relation()).isEqualTo("监护人");
  }

  @Test
  @DisplayName("反过来：当事人是别人记录里的监护人，被监护人及其在别处的记录是家人")
  void wards() {
    List<Hit> hits =
        hits(
            party("刘春凤", MOTHER, null),
            row("CD-1", "陈小明", CHILD).at(null).with(new Guardian(MOTHER, "刘春凤")),
            row("DP-1", "陈小明", CHILD).at(null),
            row("CD-2", "赵小龙", UNCLE).at(null).with(new Guardian(MOTHER, "王大海")));
    assertThat(hits).extracting(Hit::recordId).containsExactly("CD-1", "DP-1");
    assertThat(hits).extracting(Hit::relation).containsOnly("被监护人");
    assertThat(hits.get(1).why()).contains("被监护人（号码相同", "同一人（号码相同");
    hits.forEach(FamilyStepsTest::isAsSureAsItsWeakestStep);
  }

  @Test
  @DisplayName("一个号码被写成太多人的监护人（福利院、村委会）：不算家人")
  void officeHoldersAreNoFamily() {
    List<PoolRecord> records = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      String number = People.number("20150919", 2 * i + 1);
      records.add(row("CD-" + i, "陈小明", number).at(null).with(new Guardian(MOTHER, "刘春凤")));
    }
    records.add(row("SA-1", "刘春凤", MOTHER).at(null));
    PoolIndex pool = PoolIndex.build(LinkageModel.standard(), records);
    assertThat(pool.collide(party("刘春凤", MOTHER, null)))
        .extracting(Hit::kind)
        .containsExactly(HitKind.SELF);
    assertThat(pool.collide(party("陈小明", People.number("20150919", 1), null)))
        .extracting(Hit::kind)
        .containsOnly(HitKind.SELF);
  }

  @Test
  @DisplayName("两份名单各有户号，经妻子相连：路径逐步写明，只供核对；再远的不走")
  void householdsJoinedThroughOnePerson() {
    List<Hit> hits =
        hits(
            party("陈建国", FATHER, null),
            row("SA-1", "陈建国", FATHER).in("A1", "02"),
            row("SA-2", "刘春凤", MOTHER).in("A1", "10"),
            row("RP-1", "刘春凤", MOTHER).in("B7", "02"),
            row("RP-2", "陈小明", CHILD).in("B7", "20"),
            row("LI-1", "陈小明", CHILD).in("C9", "02"),
            row("LI-2", "周桂兰", GRANDMOTHER).in("C9", "50"));
    assertThat(hits).extracting(Hit::recordId).containsExactly("SA-1", "SA-2", "RP-1", "RP-2");
    Hit child = hits.get(3);
    assertThat(child.relation()).isEqualTo("妻子的儿子");
    assertThat(child.level()).isEqualTo(HitLevel.REVIEW);
    assertThat(child.path())
        .extracting(PathStep::toId)
        .containsExactly("SA-1", "SA-2", "RP-1", "RP-2");
    assertThat(child.why()).contains("→妻子→SA-2", "→儿子→RP-2", "两户经同一人相连");
    isAsSureAsItsWeakestStep(child);
  }

  @Test
  @DisplayName("同一门牌、同姓、没有共同户号：只供核对，写明为什么算")
  void sameAddress() {
    List<Hit> hits =
        hits(
            party("陈建国", FATHER, HOUSE),
            row("SA-1", "陈秀英", GRANDMOTHER).at("桥头镇柳湾村三组12号"),
            row("SA-2", "赵立新", UNCLE).at(HOUSE),
            row("SA-3", "陈立新", CHILD).at("桥头镇柳湾村3组"),
            row("SA-4", "陈大海", MOTHER).at("桥头镇柳湾村3组13号"));
    Hit hit = hits.get(0);
    assertThat(hits).extracting(Hit::recordId).containsExactly("SA-1");
    assertThat(hit.relation()).isEqualTo("同住址");
    assertThat(hit.level()).isEqualTo(HitLevel.REVIEW);
    assertThat(hit.why()).contains("同住址（门牌相同、同址2人、姓氏相同）", "住址到门牌相同，户号不同或没有户号");
    isAsSureAsItsWeakestStep(hit);
  }

  @Test
  @DisplayName("同一单元的两套房不是同一处：室号没写“室”也要看；同一套才算")
  void anotherFlat() {
    String unit = "城关街道枣桥社区3号楼2单元";
    List<Hit> hits =
        hits(
            party("陈建国", FATHER, unit + "501"),
            row("SA-1", "陈秀英", GRANDMOTHER).at(unit + "501室"),
            row("SA-2", "陈立新", CHILD).at(unit + "401"));
    assertThat(hits).extracting(Hit::recordId).containsExactly("SA-1");
  }

  @Test
  @DisplayName("同一份名单给了两个户号：名单自己分了户，不再以住址连起来；机构和人太多的门牌也不算")
  void whereTheAddressSaysNothing() {
    assertThat(
            hits(
                party("陈建国", FATHER, HOUSE),
                row("SA-1", "陈建国", FATHER).in("A1", "02", HOUSE),
                row("SA-2", "陈秀英", GRANDMOTHER).in("A2", "02", HOUSE)))
        .extracting(Hit::recordId)
        .containsExactly("SA-1");
    String home = "桥头镇敬老院12号";
    assertThat(hits(party("陈建国", FATHER, home), row("SA-2", "陈秀英", GRANDMOTHER).at(home)))
        .isEmpty();
    PoolRecord[] crowd = new PoolRecord[11];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] = row("SA-" + i, "陈秀英", People.number("19520211", 2 * i)).at(HOUSE);
    }
    assertThat(hits(party("陈建国", FATHER, HOUSE), crowd)).isEmpty();
  }

  @Test
  @DisplayName("更可靠的走法优先：同户的家人不因同住址而降为待核对")
  void surerLinksComeFirst() {
    List<Hit> hits =
        hits(
            party("陈建国", FATHER, HOUSE),
            row("SA-1", "陈建国", FATHER).in("A1", "02", HOUSE),
            row("SA-2", "陈小明", CHILD).in("A1", "20", HOUSE));
    assertThat(hits.get(1).relation()).isEqualTo("儿子");
    assertThat(hits.get(1).level()).isEqualTo(HitLevel.AUTO);
  }

  @Test
  @DisplayName("模型文件没有写明的走法不走：旧的权重文件结果不变")
  void whatTheModelDoesNotStateIsNotTaken() {
    LinkageModel old = LinkageModel.standard().without("household.guardian-step");
    old = old.without("household.joined-step").without("household.address-step");
    PoolRecord child = row("CD-1", "陈小明", CHILD).at(HOUSE).with(new Guardian(MOTHER, "刘春凤"));
    PoolIndex pool =
        PoolIndex.build(old, List.of(child, row("SA-1", "陈秀英", GRANDMOTHER).at(HOUSE)));
    assertThat(pool.collide(party("刘春凤", MOTHER, HOUSE))).isEmpty();
    assertThat(pool.collide(party("陈建国", FATHER, HOUSE))).isEmpty();
  }

  @Test
  @DisplayName("模型的上限写错了说得清楚")
  void wrongLimits() {
    LinkageModel deep = LinkageModel.standard().with(Map.of("household.depth", "3"));
    LinkageModel half = LinkageModel.standard().with(Map.of("household.address-most", "2.5"));
    for (LinkageModel model : List.of(deep, half)) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(model::check))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("household.");
    }
  }

  @Test
  @DisplayName("CSV 里的“监护人姓名”“监护人身份证号”两列认得，快照里也在")
  void guardiansInFilesAndSnapshots(@TempDir Path folder) throws Exception {
    Path csv = folder.resolve("pool.csv");
    Files.writeString(
        csv,
        "编号,困难类别,姓名,身份证号,监护人姓名,监护人身份证号\n"
            + ("CD-1,困境儿童,陈小明," + CHILD + ",刘春凤," + MOTHER + "\n")
            + ("SA-1,低保对象,刘春凤," + MOTHER + ",,\n"),
        StandardCharsets.UTF_8);
    PoolIndex pool = PoolIndex.builder(LinkageModel.standard()).addCsv(csv).build();
    Path snapshot = folder.resolve("pool.snapshot");
    pool.write(snapshot);
    PoolIndex opened = PoolIndex.open(snapshot, LinkageModel.standard());
    for (CaseParty party : List.of(party("刘春凤", MOTHER, null), party("陈小明", CHILD, null))) {
      assertThat(pool.collide(party)).hasSize(2);
      assertThat(opened.collide(party)).isEqualTo(pool.collide(party));
    }
  }
}
