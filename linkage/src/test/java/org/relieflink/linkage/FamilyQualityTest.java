package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("家人命中的准与全：有分户、有租客的县里，各种走法各算各的")
class FamilyQualityTest {
  private static final HouseCounty COUNTY = new HouseCounty(11, 900);
  private static final Map<FamilyLink, int[]> RIGHT_OF = new EnumMap<>(FamilyLink.class);
  private static final Map<String, Hit> NOW = new HashMap<>();
  private static final Map<String, Hit> BEFORE = new HashMap<>();

  @BeforeAll
  static void screen() {
    LinkageModel model = LinkageModel.standard();
    LinkageModel before =
        model
            .without("household.guardian-step")
            .without("household.joined-step")
            .without("household.address-step");
    collide(PoolIndex.build(model, COUNTY.records()), NOW);
    collide(PoolIndex.build(before, COUNTY.records()), BEFORE);
    for (Hit hit : NOW.values()) {
      int[] counts = RIGHT_OF.computeIfAbsent(linkOf(hit), any -> new int[2]);
      counts[0] += COUNTY.isFamily(hit.partyId(), hit.recordId()) ? 1 : 0;
      counts[1]++;
    }
  }

  private static void collide(PoolIndex pool, Map<String, Hit> hits) {
    for (CaseParty party : COUNTY.parties()) {
      for (Hit hit : pool.collide(party)) {
        if (hit.kind() == HitKind.HOUSEHOLD) {
          hits.put(hit.partyId() + hit.recordId(), hit);
        }
      }
    }
  }

  private static FamilyLink linkOf(Hit hit) {
    List<PathStep.Kind> kinds = hit.path().stream().map(PathStep::kind).toList();
    if (kinds.contains(PathStep.Kind.SAME_ADDRESS)) {
      return FamilyLink.ADDRESS;
    }
    long family = kinds.stream().filter(kind -> kind != PathStep.Kind.SAME_PERSON).count();
    return family > 1
        ? FamilyLink.JOINED
        : kinds.contains(PathStep.Kind.GUARDIAN)
            ? FamilyLink.GUARDIAN
            : kinds.contains(PathStep.Kind.WARD) ? FamilyLink.WARD : FamilyLink.HOUSEHOLD;
  }

  private static double precision(FamilyLink link) {
    int[] counts = RIGHT_OF.getOrDefault(link, new int[2]);
    assertThat(counts[1]).as(link + " in " + figures()).isGreaterThan(20);
    return (double) counts[0] / counts[1];
  }

  private static double recall(Map<String, Hit> hits) {
    long right =
        hits.values().stream()
            .filter(hit -> COUNTY.isFamily(hit.partyId(), hit.recordId()))
            .count();
    return (double) right / COUNTY.familyPairs();
  }

  private static String figures() {
    StringBuilder text = new StringBuilder();
    RIGHT_OF.forEach(
        (link, counts) ->
            text.append(link)
                .append(' ')
                .append(counts[0])
                .append('/')
                .append(counts[1])
                .append(' '));
    return text.append("recall ")
        .append(recall(BEFORE))
        .append(" -> ")
        .append(recall(NOW))
        .toString();
  }

  @Test
  @DisplayName("各种走法的准确率：户号、被监护人 99%，两户相连 90%，监护人（有只写姓名的）和同住址（有租客）85%")
  void precision() {
    assertThat(precision(FamilyLink.HOUSEHOLD)).as(figures()).isGreaterThan(0.99);
    assertThat(precision(FamilyLink.GUARDIAN)).as(figures()).isGreaterThan(0.85);
    assertThat(precision(FamilyLink.WARD)).as(figures()).isGreaterThan(0.99);
    assertThat(precision(FamilyLink.JOINED)).as(figures()).isGreaterThan(0.90);
    assertThat(precision(FamilyLink.ADDRESS)).as(figures()).isGreaterThan(0.85);
  }

  @Test
  @DisplayName("把握大的家人命中无一误认，监护人的也是")
  void sureHitsAreRight() {
    assertThat(NOW.values())
        .filteredOn(hit -> hit.level() == HitLevel.AUTO)
        .allMatch(hit -> COUNTY.isFamily(hit.partyId(), hit.recordId()))
        .extracting(FamilyQualityTest::linkOf)
        .contains(FamilyLink.HOUSEHOLD, FamilyLink.GUARDIAN, FamilyLink.WARD);
  }

  @Test
  @DisplayName("找到的家人记录明显更多")
  void recallRises() {
    assertThat(recall(NOW)).as(figures()).isGreaterThan(recall(BEFORE) + 0.10);
  }

  @Test
  @DisplayName("原来的家人命中一条不少，不降级，准确率不降")
  void nothingIsLost() {
    BEFORE.forEach(
        (pair, old) -> {
          Hit now = NOW.get(pair);
          assertThat(now).as(pair).isNotNull();
          assertThat(now.level().weaker(old.level())).isEqualTo(old.level());
        });
    assertThat(BEFORE).isNotEmpty();
  }

  @Test
  @DisplayName("两户相连和同住址只供核对，从不直接列为线索")
  void hintsStayHints() {
    assertThat(NOW.values())
        .filteredOn(hit -> linkOf(hit).isOnlyForReview())
        .isNotEmpty()
        .allMatch(hit -> hit.level() == HitLevel.REVIEW);
  }
}
