package org.relieflink.law.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relieflink.law.Finding;

@Label("监督规则的性质：不知道不会变成没有，次序不影响结果，次次相同")
class SupervisionPropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final List<SupervisionRule> RULES = SupervisionCatalogue.shipped().rulesOn(DAY);
  private static final List<String> CLASSES =
      List.copyOf(SupervisionCatalogue.shipped().classes().keySet()).stream().sorted().toList();

  @Property(tries = 1000)
  @Label("记录的先后次序换一换，线索逐字相同")
  void order_does_not_matter(@ForAll("facts") SupervisionFacts facts, @ForAll long seed) {
    List<LinkedRecord> shuffled = new ArrayList<>(facts.links());
    Collections.shuffle(shuffled, new Random(seed));
    SupervisionFacts other = with(facts, shuffled, facts.identified());
    for (SupervisionRule rule : RULES) {
      assertThat(SupervisionCheck.of(rule, other)).isEqualTo(SupervisionCheck.of(rule, facts));
    }
  }

  @Property(tries = 1000)
  @Label("把有把握的连接改成没有把握：成立的线索还在，至多变成要人核对")
  void doubt_never_clears_a_lead(@ForAll("facts") SupervisionFacts facts) {
    List<LinkedRecord> doubted =
        facts.links().stream()
            .map(link -> new LinkedRecord(link.record(), link.relation(), false, link.how()))
            .toList();
    SupervisionFacts unsure = with(facts, doubted, facts.identified());
    for (SupervisionRule rule : RULES) {
      Set<String> before = keys(SupervisionCheck.of(rule, facts), Finding.MET);
      SupervisionCheck after = SupervisionCheck.of(rule, unsure);
      Set<String> still = keys(after, Finding.MET);
      still.addAll(keys(after, Finding.UNKNOWN));
      assertThat(still).containsAll(before);
    }
  }

  @Property(tries = 1000)
  @Label("名单没有收到、身份认不准：说“不在名单上”的线索不会是成立")
  void absence_needs_a_list_and_a_person(@ForAll("facts") SupervisionFacts facts) {
    SupervisionFacts nothingDelivered =
        new SupervisionFacts(
            facts.own(), facts.birth(), true, facts.links(), new Coverage(Map.of()), facts.day());
    SupervisionFacts unidentified = with(facts, facts.links(), false);
    for (SupervisionRule rule : RULES) {
      boolean asksAbsence =
          rule.conditions().stream().anyMatch(RuleCondition.NotOn.class::isInstance);
      if (asksAbsence) {
        assertThat(keys(SupervisionCheck.of(rule, nothingDelivered), Finding.MET)).isEmpty();
        assertThat(keys(SupervisionCheck.of(rule, unidentified), Finding.MET)).isEmpty();
      }
    }
  }

  private static Set<String> keys(SupervisionCheck check, Finding finding) {
    Set<String> keys = new LinkedHashSet<>();
    check.leads().stream()
        .filter(lead -> lead.finding() == finding)
        .forEach(lead -> keys.add(lead.key()));
    return keys;
  }

  private static SupervisionFacts with(
      SupervisionFacts facts, List<LinkedRecord> links, boolean identified) {
    return new SupervisionFacts(
        facts.own(), facts.birth(), identified, links, facts.coverage(), facts.day());
  }

  @Provide
  Arbitrary<SupervisionFacts> facts() {
    Arbitrary<LocalDate> births =
        Arbitraries.integers().between(0, 90 * 365).map(DAY::minusDays).injectNull(0.2);
    return Combinators.combine(
            record("A"), births, links().list().ofMaxSize(5), Arbitraries.of(true, false))
        .as(
            (own, birth, links, identified) ->
                new SupervisionFacts(own, birth, identified, links, everything(), DAY));
  }

  private static Coverage everything() {
    Map<String, LocalDate> all = new HashMap<>();
    CLASSES.forEach(name -> all.put(name, DAY.minusDays(5)));
    return new Coverage(all);
  }

  private static Arbitrary<LinkedRecord> links() {
    return Combinators.combine(
            record("B"),
            Arbitraries.of("本人", "本人", "父亲", "母亲", "妻子", "同户"),
            Arbitraries.of(true, false))
        .as((record, relation, sure) -> new LinkedRecord(record, relation, sure, "号码相同"));
  }

  private static Arbitrary<ListedRecord> record(String prefix) {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 1500).map(DAY::minusDays).injectNull(0.3);
    Arbitrary<LocalDate> ends =
        Arbitraries.integers().between(-800, 800).map(DAY::plusDays).injectNull(0.6);
    Arbitrary<Map<String, String>> says =
        Arbitraries.of("一级", "三级", "四级")
            .injectNull(0.3)
            .map(
                grade ->
                    grade == null
                        ? Map.<String, String>of()
                        : Map.of("残疾等级", grade, "残疾类别", "智力", "儿童类别", "孤儿"));
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(CLASSES),
            days,
            ends,
            says,
            Arbitraries.integers().between(0, 60))
        .as(
            (id, name, from, to, said, age) ->
                new ListedRecord(
                    prefix + id,
                    name,
                    id % 3 == 0 ? null : "H" + id % 4,
                    "99012" + id % 2,
                    from,
                    to,
                    DAY.minusDays(age),
                    said));
  }
}
