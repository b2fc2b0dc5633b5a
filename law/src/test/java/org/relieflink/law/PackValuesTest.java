package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则包给人看的每个值：每一行检察官都读得懂，一字不差")
class PackValuesTest {
  private static final String WITH_MORE =
      Resources.text("packs/990223.yaml")
          .replace("pack: \"990223\"", "pack: \"990224\"")
          .replace("place: \"990223\"", "place: \"990224\"")
          .replace(
              "effective_from: 2024-01-01", "effective_from: 2024-01-01\neffective_to: 2026-12-31")
          .replace("share: 1\n", "share: 0.5\n")
          .replace(
              "defaults:\n",
              """
              award_limit:
                clause: {instrument: zzw-2014-3, article: 超过标准, status: unverified, source: 试}
              defaults:
                - group: woman_in_hardship
                  minors_only: true
                  level: mid
                  clause: {instrument: office-example, article: 示例, status: example, source: 试}
                - group: woman_in_hardship
                  level: high
                  clause: {instrument: office-example, article: 示例, status: example, source: 试}
              """)
          .replace("deduction, minimum,", "deduction, minimum, award_limit,");

  @Test
  @DisplayName("随程序来的规则包，一个值一行（-Drelief.write=true 时重写）")
  void shipped() {
    Approved.same(
        "pack-values.txt",
        RulePacks.shipped().all().stream().map(PackValuesTest::page).collect(Collectors.joining()));
  }

  @Test
  @DisplayName("少见的写法：截止日、超过的途径、给困难妇女的两条口径，哪一条都不盖住另一条")
  void rarer() {
    RulePack pack = more();
    Approved.same("pack-values-rarer.txt", page(pack));
    assertThat(PackValues.of(pack))
        .containsEntry("截止日", "2026-12-31")
        .containsEntry("没有人选时，困难妇女", "取中，本院示例口径·示例（示例值）")
        .containsEntry("没有人选时，困难妇女（第 2 条）", "取高，本院示例口径·示例（示例值）")
        .containsEntry("没有人选时，其他人", "取低，本院示例口径·示例（示例值）");
  }

  @Test
  @DisplayName("两版差在哪里：改了的、新写的、不写了的，各说一句")
  void differences() {
    RulePacks packs = RulePacks.shipped();
    RulePack before = packs.find("990323", "2024.1").orElseThrow();
    RulePack after = packs.find("990323", "2026.1").orElseThrow();
    assertThat(PackDifference.of(after, after)).isEmpty();
    Approved.same(
        "pack-differences.txt",
        sentences("岚源县 2024.1 版和 2026.1 版", before, after)
            + sentences("星川县和多写了几节的一版", packs.find("990223", "2024.1").orElseThrow(), more())
            + sentences("反过来", more(), packs.find("990223", "2024.1").orElseThrow())
            + sentences(
                "云溪县检察院和法院",
                packs.find("990123", "2025.1").orElseThrow(),
                packs.find("990123-court", "2025.1").orElseThrow()));
  }

  private static RulePack more() {
    return RulePacks.shippedAnd(List.of(WITH_MORE))
        .orThrow()
        .find("990224", "2024.1")
        .orElseThrow();
  }

  private static String page(RulePack pack) {
    StringBuilder page = new StringBuilder("\n# " + pack.id() + " " + pack.version() + "\n");
    for (Map.Entry<String, String> value : PackValues.of(pack).entrySet()) {
      page.append(value.getKey()).append("：").append(value.getValue()).append('\n');
    }
    return page.toString();
  }

  private static String sentences(String title, RulePack before, RulePack after) {
    return PackDifference.of(before, after).stream()
        .map(one -> one.sentence() + "\n")
        .collect(Collectors.joining("", "\n# " + title + "\n", ""));
  }
}
