package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("本院自己的规则包：从施行日起用，停用以后退回，以前的建议照样复算")
class OwnPacksTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  private static final FactsFile FILE = Docs.fourYearOld();

  private static String yaml(String version, int unit, String more) {
    return """
        pack: "990123"
        version: "%s"
        title: 云溪县量化细则（新版）
        place: "990123"
        office: 云溪县人民检察院（虚构）
        effective_from: 2027-01-01
        last_confirmed_on: 2026-11-23
        inherits: "990100"
        adopts: guanyun
        unit:
          amount: {value: %d, unit: 元}
          clause: {instrument: office-example, article: 示例, status: example, source: 示例基准}
        %s
        """
        .formatted(version, unit, more);
  }

  private static RulePacks live(String yaml, LocalDate ended) {
    return RulePacks.live(List.of(own(yaml, ended)));
  }

  private static OwnPack own(String yaml, LocalDate ended) {
    return OwnPacks.of(new PackFile("own", yaml), ended);
  }

  private static RulePacks packs(String yaml) {
    return live(yaml, null);
  }

  private static RulePack shipped() {
    return RulePacks.shipped().effective("990123", DAY).orElseThrow();
  }

  @Test
  @DisplayName("施行日前一天用随程序来的，施行日起用自己的；别的地方不变")
  void fromItsDay() {
    RulePacks packs = packs(yaml("2027.1", 1100, ""));
    assertThat(packs.effective("990123", DAY.minusDays(1)).orElseThrow().version())
        .isEqualTo("2025.1");
    assertThat(packs.effective("990123", DAY).orElseThrow().version()).isEqualTo("2027.1");
    assertThat(packs.effective("990323", DAY))
        .isEqualTo(RulePacks.shipped().effective("990323", DAY));
    assertThat(packs.all()).containsAll(RulePacks.shipped().all());
  }

  @Test
  @DisplayName("停用的从那天起不再适用，仍然找得到")
  void ended() {
    RulePacks packs = live(yaml("2027.1", 1100, ""), DAY.plusDays(30));
    assertThat(packs.effective("990123", DAY.plusDays(29)).orElseThrow().version())
        .isEqualTo("2027.1");
    assertThat(packs.effective("990123", DAY.plusDays(30)).orElseThrow().version())
        .isEqualTo("2025.1");
    assertThat(packs.find("990123", "2027.1")).isPresent();
  }

  @Test
  @DisplayName("发布过的一份后来读不成了：只有本地从施行日起算不出，别处照算，另出一版就好了")
  void oneBroken() {
    OwnPack good = own(yaml("2027.1", 1100, ""), null);
    OwnPack torn =
        new OwnPack(new PackFile("第 1 版", "pack: ["), "990123", DAY, null, good.rulesDigest());
    OwnPack moved = new OwnPack(good.file(), "990123", DAY, null, "0".repeat(64));
    for (OwnPack broken : List.of(torn, moved)) {
      RulePacks packs = RulePacks.live(List.of(broken));
      assertThat(packs.broken("990123"))
          .singleElement()
          .extracting(BrokenPack::own)
          .isEqualTo(broken);
      assertThat(packs.effective("990123", DAY.minusDays(1)).orElseThrow().version())
          .isEqualTo("2025.1");
      assertThat(packs.effective("990123", DAY)).isEmpty();
      assertThat(packs.effective("990223", DAY)).isPresent();
      assertThat(packs.effective("990123", Organ.COURT, DAY)).isPresent();
      OwnPack next = own(yaml("2027.2", 1200, ""), null);
      assertThat(
              RulePacks.live(List.of(broken, next))
                  .effective("990123", DAY)
                  .orElseThrow()
                  .version())
          .isEqualTo("2027.2");
      OwnPack ended =
          new OwnPack(broken.file(), "990123", DAY, DAY.plusDays(2), broken.rulesDigest());
      assertThat(
              RulePacks.live(List.of(ended))
                  .effective("990123", DAY.plusDays(2))
                  .orElseThrow()
                  .version())
          .isEqualTo("2025.1");
    }
  }

  private static OwnPack base(String version, int unit, String from) {
    String yaml =
        yaml(version, unit, "")
            .replace("pack: \"990123\"", "pack: \"990123-base\"")
            .replace("effective_from: 2027-01-01", "effective_from: " + from);
    return own(yaml, null);
  }

  @Test
  @DisplayName("上级后来发布的不改下级已经发布的；停用的上级，新写的不再从它来")
  void basesOfTheDayOfRelease() {
    OwnPack base = base("1", 1300, "2026-12-01");
    String heir =
        yaml("2027.1", 1100, "")
            .replaceAll("(?s)unit:.*", "")
            .replace("inherits: \"990100\"", "inherits: \"990123-base\"")
            .replace("adopts: guanyun\n", "");
    OwnPack released = OwnPacks.of(new PackFile("heir", heir), null, List.of(base));
    OwnPack later = base("2", 1500, "2026-12-15");
    RulePacks all = RulePacks.live(List.of(base, released, later));
    assertThat(all.broken("990123")).isEmpty();
    assertThat(all.effective("990123", DAY).orElseThrow().unit().fen()).isEqualTo(130_000);
    PackFile next = new PackFile("next", heir.replace("2027.1", "2027.2"));
    assertThat(all.adding(next).orThrow().unit().fen()).isEqualTo(150_000);
    OwnPack over =
        new OwnPack(base.file(), base.place(), base.from(), DAY.minusDays(5), base.rulesDigest());
    assertThat(RulePacks.live(List.of(over)).adding(next)).isInstanceOf(Reading.Bad.class);
  }

  @Test
  @DisplayName("以前的建议在新的发布以后逐字复算")
  void replays() {
    AmountProposal before =
        (AmountProposal) AmountCalculator.calculate(FILE.facts(), shipped(), FILE.choices());
    RulePacks packs = packs(yaml("2027.1", 1100, ""));
    assertThat(Replay.check(before.canonicalJson(), packs)).isEqualTo(Replay.Verdict.SAME);
    assertThat(Replay.inputs(before.canonicalJson()).orElseThrow().json()).isEqualTo(FILE.json());
    assertThat(Replay.inputs("{}")).isEmpty();
  }

  @Test
  @DisplayName("同一个版本号、缺节的、基准没有出处的：都说得出哪里、怎么改")
  void wrong() {
    assertThat(problems(yaml("2025.1", 1100, ""))).anyMatch(text -> text.contains("有两个文件"));
    assertThat(problems(yaml("2027.1", 1100, "").replace("adopts: guanyun\n", "")))
        .anyMatch(text -> text.contains("还缺必要的节"));
    assertThat(problems(yaml("2027.1", 1100, "colour: red")))
        .anyMatch(text -> text.contains("第 13 行") && text.contains("不认识“colour”"));
  }

  private static List<String> problems(String yaml) {
    return ((Reading.Bad<RulePack>) RulePacks.shipped().adding(new PackFile("own", yaml)))
        .problems().stream().map(YamlProblem::text).toList();
  }

  private static String cases(String expected) {
    return "tests:\n  - name: 四岁女孩\n    expected: %s\n    facts: %s"
        .formatted(expected, FILE.json());
  }

  @Test
  @DisplayName("试例：预期和算出的对照；写不成的预期说得出")
  void cases() {
    String yaml = yaml("2027.1", 1100, cases("amount 44000 proposed"));
    RulePack pack = packs(yaml).find("990123", "2027.1").orElseThrow();
    assertThat(PackCase.of(yaml))
        .singleElement()
        .satisfies(one -> assertThat(one.run(pack).right()).isTrue())
        .satisfies(one -> assertThat(one.run(shipped()).right()).isFalse())
        .satisfies(one -> assertThat(one.run(shipped()).got()).isEqualTo("amount 40000 proposed"))
        .satisfies(one -> assertThat(one.run(shipped()).told()).contains("40,000 元"));
    assertThat(problems(yaml("2027.1", 1100, cases("四万元"))))
        .anyMatch(text -> text.contains("第 15 行") && text.contains("amount 40000 proposed"));
  }

  @Test
  @DisplayName("两版差在哪里：一处一句")
  void difference() {
    RulePack pack = packs(yaml("2027.1", 1100, "")).find("990123", "2027.1").orElseThrow();
    assertThat(PackDifference.of(shipped(), pack))
        .extracting(PackDifference::sentence)
        .contains("救助基准：从 1,000 元 改为 1,100 元。")
        .noneMatch(sentence -> sentence.startsWith("取整"));
    assertThat(PackDifference.of(pack, pack)).isEmpty();
  }

  @Test
  @DisplayName("试算：多的、少的、算不了的、不相干的、读不出的各几份，一共差多少")
  void trial() {
    AmountProposal child =
        (AmountProposal) AmountCalculator.calculate(FILE.facts(), shipped(), FILE.choices());
    List<PackTrial.Past> past =
        List.of(
            new PackTrial.Past(1, 4_000_000, child.canonicalJson()),
            new PackTrial.Past(2, 4_600_000, child.canonicalJson()),
            new PackTrial.Past(3, 4_400_000, child.canonicalJson()),
            new PackTrial.Past(
                4,
                1,
                child.canonicalJson().replace("\"place\":\"990123\"", "\"place\":\"990323\"")),
            new PackTrial.Past(5, 1, "不是 JSON"));
    RulePack pack = packs(yaml("2027.1", 1100, "")).find("990123", "2027.1").orElseThrow();
    PackTrial trial = PackTrial.of(past, pack);
    assertThat(List.of(trial.winners(), trial.losers(), trial.same())).containsExactly(1L, 1L, 1L);
    assertThat(trial.beforeFen()).isEqualTo(13_000_000);
    assertThat(trial.afterFen()).isEqualTo(13_200_000);
    assertThat(trial.elsewhere()).isEqualTo(1);
    assertThat(trial.unreadable()).isEqualTo(1);
    String narrow =
        """
        case_types:
          - id: minor
            label: 未成年人
            multiple: {min: 5, max: 8, unit: 倍}
            minor: true
            clause: {instrument: office-example, article: 示例, status: example, source: 示例}
        """;
    RulePack other = packs(yaml("2027.1", 1100, narrow)).find("990123", "2027.1").orElseThrow();
    PackTrial refused = PackTrial.of(past.subList(0, 1), other);
    assertThat(refused.cases()).isEmpty();
    assertThat(refused.refusedCases()).isEqualTo(1);
    assertThat(refused.refusedFen()).isEqualTo(4_000_000);
    assertThat(refused.refused()).hasSize(1);
  }
}
