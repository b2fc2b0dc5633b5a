package org.relieflink.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;

@DisplayName("案件当事人和真实答案")
class PartiesAndTruthTest {
  private final GeneratedCounty county = GeneratedCounty.one();
  private final List<String[]> parties = county.rows("parties.csv");
  private final List<String[]> truth = county.rows("truth.csv");

  @Test
  @DisplayName("每县 2 万名当事人，四种诉讼地位都有")
  void holdsTwentyThousandPartiesInFourRoles() {
    assertThat(parties).hasSize(20_000);
    assertThat(parties.stream().map(row -> row[0]).distinct()).hasSize(20_000);
    assertThat(parties.stream().map(row -> row[10]).distinct())
        .containsExactlyInAnyOrder("被害人", "被害人近亲属", "犯罪嫌疑人", "申诉人");
  }

  @Test
  @DisplayName("约三成当事人没有可用的准确证号，其余的都是 99 开头")
  void aboutThirtyPercentHaveNoExactNumber() {
    long usable = parties.stream().filter(row -> CitizenId.find(row[2]).isPresent()).count();
    long eighteen =
        parties.stream()
            .filter(r -> r[2].length() == 18 && CitizenId.find(r[2]).isPresent())
            .count();
    assertThat(eighteen).isBetween(13_000L, 15_000L);
    assertThat(usable).isGreaterThan(eighteen);
    assertThat(parties.stream().map(row -> row[2]).filter(number -> number.length() == 15))
        .allMatch(number -> number.startsWith("99"));
    assertThat(parties)
        .allSatisfy(
            row ->
                CitizenId.find(row[2])
                    .ifPresent(id -> assertThat(id.division().code()).startsWith("99")));
  }

  @Test
  @DisplayName("约四成当事人自己在名单上，约一成只有家里人在")
  void sharesAreRealistic() {
    Set<String> self = withKind("self");
    Set<String> household = withKind("household");
    long familyOnly = household.stream().filter(id -> !self.contains(id)).count();
    assertThat(self).hasSizeBetween(7_000, 8_200);
    assertThat(familyOnly).isBetween(1_700L, 2_500L);
  }

  @Test
  @DisplayName("真实答案里的当事人和记录都存在，没有户籍页，没有重复")
  void truthPointsToExistingRecords() {
    Set<String> records =
        county.rows("pool.csv").stream()
            .filter(row -> !row[1].equals("户籍"))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    Set<String> ids = parties.stream().map(row -> row[0]).collect(Collectors.toSet());
    assertThat(truth).allMatch(row -> ids.contains(row[0]) && records.contains(row[1]));
    assertThat(truth.stream().map(row -> row[0] + row[1]).distinct()).hasSize(truth.size());
    assertThat(truth).allMatch(row -> row[2].equals("self") || !row[3].isEmpty());
  }

  @Test
  @DisplayName("证号、姓名都相同的记录，真实答案里必有")
  void sameNumberAndNameIsInTheTruth() {
    Map<String, String> byNumberAndName = new HashMap<>();
    for (String[] row : county.rows("pool.csv")) {
      if (!row[1].equals("户籍")) {
        CitizenId.find(row[3]).ifPresent(id -> byNumberAndName.put(id.value() + row[2], row[0]));
      }
    }
    Set<String> self =
        truth.stream()
            .filter(row -> row[2].equals("self"))
            .map(row -> row[0] + row[1])
            .collect(Collectors.toSet());
    for (String[] party : parties) {
      String key = CitizenId.find(party[2]).map(id -> id.value() + party[1]).orElse("");
      if (byNumberAndName.containsKey(key)) {
        assertThat(self).contains(party[0] + byNumberAndName.get(key));
      }
    }
  }

  @Test
  @DisplayName("故事一：昏迷的刘春凤本人没有记录，丈夫和儿子在低保名单上")
  void womanInComaIsFoundByHerHusbandAndSon() {
    assertThat(hits("P-STORY-1"))
        .containsExactlyInAnyOrder(
            "household 丈夫 SA", "household 丈夫 LI", "household 儿子 SA", "household 儿子 LI");
    assertThat(pages("刘春凤")).isEqualTo(1);
  }

  @Test
  @DisplayName("故事二：四岁的周小禾在低保名单上，曾祖父母还是建档立卡户")
  void fourYearOldIsFoundHerselfAndByHerGreatGrandparents() {
    assertThat(hits("P-STORY-2"))
        .containsExactlyInAnyOrder(
            "self  SA",
            "household 曾祖父 SA",
            "household 曾祖父 LI",
            "household 曾祖母 SA",
            "household 曾祖母 LI");
  }

  @Test
  @DisplayName("故事三：死于车祸的王雨婷，丈夫听力二级残疾，两个孩子年幼，建档立卡户")
  void roadDeathIsFoundByHusbandAndChildren() {
    assertThat(hits("P-STORY-3"))
        .containsExactlyInAnyOrder(
            "household 丈夫 LI", "household 丈夫 DP", "household 女儿 LI", "household 儿子 LI");
    assertThat(hits("P-STORY-3B")).contains("self  DP", "self  LI", "household 儿子 LI");
    assertThat(county.rows("pool.csv"))
        .anyMatch(row -> row[2].equals("蒋晓童") && row[1].equals("残疾人") && row[3].endsWith("22"));
  }

  @Test
  @DisplayName("三个故事的案情文件写的姓名、生日与当事人清单一致")
  void factsAgreeWithTheCaseList() throws IOException {
    Path facts = county.folder().resolve("facts");
    Map<String, String> stories =
        Map.of(
            "P-STORY-1", "story-1-coma.yaml",
            "P-STORY-2", "story-2-four-year-old.yaml",
            "P-STORY-3B", "story-3-road-death.yaml");
    for (String[] party : parties) {
      if (stories.containsKey(party[0])) {
        assertThat(facts.resolve(stories.get(party[0])))
            .content()
            .contains(party[0] + "。", "{name: " + party[1] + ", birth_date: " + party[4] + ",");
      }
    }
  }

  private long pages(String name) {
    return county.rows("pool.csv").stream()
        .filter(row -> row[1].equals("户籍") && row[2].equals(name) && row[7].equals("桥头镇柳湾村3组"))
        .count();
  }

  private List<String> hits(String party) {
    return truth.stream()
        .filter(row -> row[0].equals(party))
        .map(row -> row[2] + " " + row[3] + " " + row[1].substring(0, 2))
        .toList();
  }

  private Set<String> withKind(String kind) {
    return truth.stream()
        .filter(row -> row[2].equals(kind))
        .map(row -> row[0])
        .collect(Collectors.toSet());
  }
}
