package org.relieflink.synthetic.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.synthetic.matching.SampleLists.Row;

@DisplayName("真值：写明的命中都是本人，别人的证号不算")
class ListTruthTest {
  private static final Map<String, Row> POOL = SampleLists.byId(SampleLists.pool(), "record_id");
  private static final Map<String, Row> PARTIES =
      SampleLists.byId(SampleLists.parties(), "party_id");

  @Test
  @DisplayName("每条真值指向存在的当事人和记录，不重复，都是本人")
  void pointsToWhatExists() {
    Set<String> pairs = new HashSet<>();
    for (Row hit : SampleLists.truth()) {
      assertThat(PARTIES).containsKey(hit.at("party_id"));
      assertThat(POOL).containsKey(hit.at("record_id"));
      assertThat(hit.at("kind")).isEqualTo("self");
      assertThat(hit.at("relation")).isEqualTo("本人");
      assertThat(pairs.add(hit.at("party_id") + hit.at("record_id"))).isTrue();
    }
  }

  @Test
  @DisplayName("六成出头的当事人在池中，每人 1 到 4 条记录，同一条记录不属于两名当事人")
  void shareInPool() {
    Map<String, Long> records =
        SampleLists.truth().stream()
            .collect(Collectors.groupingBy(hit -> hit.at("party_id"), Collectors.counting()));
    assertThat((double) records.size() / PARTIES.size()).isBetween(0.60, 0.65);
    assertThat(records.values()).allMatch(count -> count >= 1 && count <= 5);
    assertThat(records.values()).contains(1L, 2L, 3L, 4L);
    assertThat(SampleLists.truth().stream().map(hit -> hit.at("record_id")).distinct().count())
        .isEqualTo(SampleLists.truth().size());
  }

  @Test
  @DisplayName("真命中的两条几乎总有证号、姓名、出生、电话之一逐字相同")
  void trueHitsLookAlike() {
    long alike =
        SampleLists.truth().stream()
            .filter(
                hit ->
                    agreements(PARTIES.get(hit.at("party_id")), POOL.get(hit.at("record_id"))) > 0)
            .count();
    assertThat((double) alike / SampleLists.truth().size()).isGreaterThan(0.97);
  }

  @Test
  @DisplayName("只凭证号逐字相等：找回六七成，且有证号相等却不是本人的")
  void exactNumbersAreNotEnough() {
    Map<String, List<String>> byNumber = new HashMap<>();
    for (Row row : SampleLists.pool()) {
      byNumber
          .computeIfAbsent(row.at("citizen_id"), key -> new ArrayList<>())
          .add(row.at("record_id"));
    }
    Set<String> truth = new HashSet<>();
    SampleLists.truth().forEach(hit -> truth.add(hit.at("party_id") + hit.at("record_id")));
    int right = 0;
    int wrong = 0;
    for (Row party : SampleLists.parties()) {
      String number = party.at("citizen_id");
      List<String> found = number.isEmpty() ? List.of() : byNumber.getOrDefault(number, List.of());
      for (String record : found) {
        boolean isTrue = truth.contains(party.at("party_id") + record);
        right += isTrue ? 1 : 0;
        wrong += isTrue ? 0 : 1;
      }
    }
    assertThat((double) right / truth.size()).isBetween(0.5, 0.75);
    assertThat((double) wrong / (right + wrong)).isBetween(0.005, 0.04);
  }

  @Test
  @DisplayName("一个写对的证号几乎总属于一个人：同号的记录姓名多半相同")
  void numbersBelongToOnePerson() {
    Map<String, Set<String>> people = new HashMap<>();
    for (Row row : SampleLists.pool()) {
      if (row.at("citizen_id").length() == 18) {
        people
            .computeIfAbsent(row.at("citizen_id"), key -> new HashSet<>())
            .add(person(row.at("record_id")));
      }
    }
    long shared = people.values().stream().filter(set -> set.size() > 1).count();
    assertThat((double) shared / people.size()).isBetween(0.0005, 0.01);
  }

  /** Household number and member, which the record id keeps whatever the register. */
  private static String person(String recordId) {
    return recordId.substring(3).replace("-", "");
  }

  private static int agreements(@Nullable Row party, @Nullable Row record) {
    if (party == null || record == null) {
      return 0;
    }
    int same = 0;
    for (String column : List.of("name", "citizen_id", "birth_date", "phone")) {
      same += !party.at(column).isEmpty() && party.at(column).equals(record.at(column)) ? 1 : 0;
    }
    return same;
  }
}
