package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从当事人走到家人：每一步都有依据")
class HouseholdPathTest {
  private static final String WIFE = People.number("19740301", 402);
  private static final String HUSBAND = People.number("19700605", 401);
  private static final String SON = People.number("20040919", 113);
  private static final String STRANGER = People.number("19880605", 117);

  private static PoolRecord row(
      String id,
      String hardshipClass,
      String name,
      String number,
      @Nullable String household,
      @Nullable String relation) {
    return new PoolRecord(
        id,
        hardshipClass,
        name,
        number,
        null,
        null,
        "990123",
        "桥头镇柳湾村3组",
        null,
        household,
        relation);
  }

  private static final PoolIndex POOL =
      PoolIndex.build(
          LinkageModel.standard(),
          List.of(
              row("HR-1", "户籍", "陈建国", HUSBAND, "H1", "户主"),
              row("HR-2", "户籍", "刘春凤", WIFE, "H1", "10"),
              row("HR-3", "户籍", "陈明阳", SON, "H1", "20"),
              row("SA-1", "低保对象", "陈建国", HUSBAND, "B7", "02"),
              row("SA-2", "低保对象", "陈明阳", SON, "B7", "20"),
              row("SA-3", "低保对象", "吴立新", STRANGER, "B8", "02")));

  private static List<Hit> hits() {
    return POOL.collide(People.party("刘春凤", WIFE, null, null, null));
  }

  @Test
  @DisplayName("昏迷的被害人本人不在册，丈夫和儿子的低保经户籍页找到；户籍页本身不是命中")
  void husbandAndSonAreFoundThroughTheRegister() {
    assertThat(hits()).extracting(Hit::recordId).containsExactly("SA-1", "SA-2");
    assertThat(hits()).extracting(Hit::kind).containsOnly(HitKind.HOUSEHOLD);
    assertThat(hits()).extracting(Hit::relation).containsExactly("丈夫", "儿子");
    assertThat(hits()).allMatch(hit -> hit.level() == HitLevel.AUTO);
  }

  @Test
  @DisplayName("路径写明：本人→户籍页→丈夫的户籍页→丈夫的低保记录")
  void pathNamesEveryStep() {
    Hit husband = hits().get(0);
    assertThat(husband.path()).extracting(PathStep::toId).containsExactly("HR-2", "HR-1", "SA-1");
    assertThat(husband.path())
        .extracting(PathStep::kind)
        .containsExactly(
            PathStep.Kind.SAME_PERSON, PathStep.Kind.SAME_HOUSEHOLD, PathStep.Kind.SAME_PERSON);
    assertThat(husband.why()).contains("丈夫", "SA-1（低保对象）", "号码相同");
    double weakest = husband.path().stream().mapToDouble(PathStep::score).min().orElseThrow();
    assertThat(husband.score()).isEqualTo(weakest);
  }

  @Test
  @DisplayName("家人命中的把握不高于最弱的一步：本人待核对，家人也待核对")
  void weakestLinkDecides() {
    List<Hit> hits = POOL.collide(People.party("刘秋霞", WIFE, "1974-03-01", null, null));
    assertThat(hits).isNotEmpty().allMatch(hit -> hit.level() == HitLevel.REVIEW);
  }

  @Test
  @DisplayName("没有户号也没有关系列的数据池照常比对，只是没有家庭命中")
  void poolWithoutHouseholdsWorks() {
    PoolIndex pool = People.pool(People.record("R1", "刘春凤", WIFE, null, null, null));
    assertThat(pool.collide(People.party("刘春凤", WIFE, null, null, null)))
        .extracting(Hit::kind)
        .containsExactly(HitKind.SELF);
  }

  @Test
  @DisplayName("关系代码读不懂时写“同户”")
  void unknownRelationIsSameHousehold() {
    PoolIndex pool =
        PoolIndex.build(
            LinkageModel.standard(),
            List.of(
                row("A", "户籍", "刘春凤", WIFE, "H", null),
                row("B", "低保对象", "陈建国", HUSBAND, "H", "??")));
    assertThat(pool.collide(People.party("刘春凤", WIFE, null, null, null)))
        .singleElement()
        .extracting(Hit::relation)
        .isEqualTo("同户");
  }
}
