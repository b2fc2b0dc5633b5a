package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("几个规则包放在一起：没有写的从上级来，写了的是自己的；缺节、绕圈、差一天都说得出")
class PacksTogetherTest {
  private static final String WHOLE = Approved.sample("pack");
  private static final String GRADES = Approved.sample("pack-grades");

  /** A pack file of which only the head and these lines are written. */
  private static String only(String id, String more) {
    return """
        pack: "%s"
        version: "1"
        title: 只写了头的规则包
        place: "%s"
        office: 试的检察院（虚构）
        effective_from: 2026-06-01
        effective_to: 2026-12-31
        last_confirmed_on: 2026-11-27
        %s
        """
        .formatted(id, id, more);
  }

  private static Reading<RulePacks> read(String... yamls) {
    return RulePacks.shippedAndFiles(
        Stream.of(yamls).map(yaml -> new PackFile("试.yaml", yaml)).toList());
  }

  private static List<String> problems(String... yamls) {
    return read(yamls) instanceof Reading.Bad<RulePacks> bad
        ? bad.problems().stream().map(YamlProblem::text).toList()
        : List.of();
  }

  private static List<String> alone(String yaml) {
    return RulePacks.shipped().adding(new PackFile("试.yaml", yaml)) instanceof Reading.Bad<?> bad
        ? bad.problems().stream().map(YamlProblem::text).toList()
        : List.of();
  }

  private static RulePack pack(Reading<RulePacks> packs, String id) {
    return packs.orThrow().find(id, "1").orElseThrow();
  }

  @Test
  @DisplayName("只写了头、继承一个写全了的：除了头，每个值都和上级一样")
  void everythingFromAbove() {
    for (String whole : List.of(WHOLE, GRADES)) {
      String base = whole.contains("990924") ? "990924" : "990925";
      Reading<RulePacks> packs =
          read(whole, only("990926", "multiples_in: 倍\ninherits: \"" + base + "\""));
      assertThat(PackDifference.of(pack(packs, base), pack(packs, "990926")))
          .extracting(PackDifference::name)
          .isSubsetOf("规则包的标题", "适用的机关", "施行日", "截止日", "从哪些规则包来");
    }
  }

  @Test
  @DisplayName("每一节都写了的，上级写了什么都不改它：一个值一行，一字不差（-Drelief.write=true 时重写）")
  void everythingItsOwn() {
    Reading<RulePacks> packs = read(WHOLE);
    StringBuilder page = new StringBuilder();
    PackValues.of(pack(packs, "990924"))
        .forEach((name, value) -> page.append(name).append("：").append(value).append('\n'));
    Approved.same("pack-values-whole.txt", page.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "case_types", "hardship", "fault", "cap", "rounding", "defaults"})
  @DisplayName("少了哪一节都不能单独用，说出要补哪几节；随程序一起读时它只是给别人继承的")
  void incomplete(String section) {
    String cap = WHOLE.substring(WHOLE.indexOf("\ncap:"), WHOLE.indexOf("\nurgent:") + 1);
    String complete =
        GRADES.replace("inherits: \"990000\"\n", "") + "multiples_in: 个月\n" + cap.substring(1);
    assertThat(alone(complete)).isEmpty();
    String without = complete.replaceAll("(?m)^" + section + ":.*\n(?:[ ].*\n)*", "");
    assertThat(without).isNotEqualTo(complete);
    assertThat(alone(without))
        .containsExactly(
            "试.yaml 第 2 行第 1 列（pack）：这个规则包还缺必要的节。请补 unit、case_types、hardship、fault、cap、"
                + "rounding、defaults，或者用 inherits、adopts 从别的规则包来。");
    assertThat(read(without).orThrow().find("990925", "1")).isEmpty();
  }

  @Test
  @DisplayName("下级的第一天正是上级的最后一天、下级的最后一天正是上级的最后一天：都可以；多一天就不行")
  void lastDays() {
    String heir = only("990926", "multiples_in: 倍\ninherits: \"990924\"");
    assertThat(problems(WHOLE, heir)).isEmpty();
    String lastDay = heir.replace("effective_from: 2026-06-01", "effective_from: 2026-12-31");
    assertThat(problems(WHOLE, lastDay)).isEmpty();
    String firstDay = heir.replace("effective_from: 2026-06-01", "effective_from: 2026-01-01");
    assertThat(problems(WHOLE, firstDay)).isEmpty();
    assertThat(
            problems(WHOLE, heir.replace("effective_to: 2026-12-31", "effective_to: 2027-01-01")))
        .containsExactly(
            "试.yaml 第 7 行第 1 列（effective_to）：上级“990924”的 1 版只到 2026-12-31，这个包比它长。"
                + "请写 effective_to: 2026-12-31，以后另出一版。");
    assertThat(problems(WHOLE, firstDay.replace("2026-01-01", "2025-12-31")))
        .containsExactly(
            "试.yaml 第 10 行第 1 列（inherits）：规则包“990924”在 2025-12-31 没有版本适用。"
                + "请把 effective_from 写成它施行以后，或者补它的早期版本。");
  }

  @Test
  @DisplayName("上级有几版的，用下级施行那天的一版")
  void versionOfTheDay() {
    String early = WHOLE.replace("effective_to: 2026-12-31", "effective_to: 2026-06-30");
    String late =
        WHOLE
            .replace("version: \"1\"", "version: \"2\"")
            .replace("effective_from: 2026-01-01", "effective_from: 2026-07-01")
            .replace("amount: {value: 1000", "amount: {value: 2000");
    String heir =
        only("990926", "multiples_in: 倍\ninherits: \"990924\"")
            .replace("effective_from: 2026-06-01", "effective_from: 2026-07-01");
    assertThat(pack(read(early, late, heir), "990926").unit().fen()).isEqualTo(200_000);
    assertThat(pack(read(late, early, heir), "990926").unit().fen()).isEqualTo(200_000);
    String first = heir.replace("2026-07-01", "2026-06-30").replace("2026-12-31", "2026-06-30");
    assertThat(pack(read(late, early, first), "990926").unit().fen()).isEqualTo(100_000);
  }

  @Test
  @DisplayName("采用绕成了圈：在 adopts 一行说；圈外的下级不再说一遍")
  void adoptingInACircle() {
    String a = only("990926", "adopts: \"990927\"");
    String b = only("990927", "adopts: \"990926\"");
    String outside = only("990928", "adopts: \"990926\"");
    assertThat(problems(a, b, outside))
        .containsExactly(
            "试.yaml 第 9 行第 1 列（adopts）：继承绕成了圈：990926 → 990927 → 990926。请让最上面的一个不再继承别的。",
            "试.yaml 第 9 行第 1 列（adopts）：继承绕成了圈：990927 → 990926 → 990927。请让最上面的一个不再继承别的。");
  }

  @Test
  @DisplayName("上级的上级不见了：只在写错的那一个文件里说")
  void saidOnce() {
    String middle = only("990926", "inherits: nowhere");
    String lowest = only("990927", "inherits: \"990926\"");
    assertThat(problems(middle, lowest))
        .containsExactly("试.yaml 第 9 行第 1 列（inherits）：没有规则包“nowhere”。请先放入它，或者改正名字。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_type", "hardship", "fault", "rounding", "cap"})
  @DisplayName("次序里少了哪一步都不行")
  void orderLacks(String step) {
    String order = GRADES.lines().filter(line -> line.startsWith("order: ")).findFirst().orElse("");
    List<String> steps =
        new ArrayList<>(List.of(order.substring(8, order.length() - 1).split(", ", -1)));
    assertThat(steps.remove(step)).isTrue();
    assertThat(problems(GRADES.replace(order, "order: " + steps)))
        .anyMatch(text -> text.endsWith("（order）：order 里缺少“" + step + "”。请加上这一步。"));
  }

  @Test
  @DisplayName("没有写次序的按通常的次序：没有追加一节也可以；写了次序又没有这一节的不行")
  void usualOrder() {
    String usual =
        GRADES.replaceAll("(?m)^order:.*\n", "").replaceAll("(?ms)^tables:.*?(?=^hardship)", "");
    String years =
        "years_to_adult: {adult_age: 18, multiple_per_year: 1, clause: {instrument: office-example,"
            + " article: 示例, status: example, source: 试}}\n";
    assertThat(problems(usual + years)).isEmpty();
    String stated = "order: [case_type, hardship, supplement, fault, rounding, cap]\n";
    assertThat(problems(usual + stated))
        .containsExactly(
            "试.yaml 第 54 行第 1 列（order）：order 里有“supplement”，没有写这一节。请补上这一节，或者从 order 里删去。"
                .replace("第 54 行", "第 " + (usual.lines().count() + 1) + " 行"));
  }

  @Test
  @DisplayName("随程序来的规则包，按名字和版本找得到原文，好照它写下一版")
  void shippedText() {
    assertThat(RulePacks.shippedText("990323", "2024.1"))
        .contains(Resources.text("packs/990323-2024.yaml"));
    assertThat(RulePacks.shippedText("990323", "2026.1"))
        .contains(Resources.text("packs/990323-2026.yaml"));
    assertThat(RulePacks.shippedText("990323", "1999.1")).isEmpty();
    assertThat(RulePacks.shippedText("990999", "2024.1")).isEmpty();
  }

  @Test
  @DisplayName("停用的写得出从哪天起；别处的一份坏了，这里不说")
  void endedAndBroken() {
    OwnPack own = OwnPacks.of(new PackFile("own", GRADES), LocalDate.of(2026, 9, 1));
    RulePacks packs = RulePacks.live(List.of(own));
    assertThat(packs.ended(packs.find("990925", "1").orElseThrow()))
        .contains(LocalDate.of(2026, 9, 1));
    assertThat(packs.ended(packs.find("990323", "2026.1").orElseThrow())).isEmpty();
    OwnPack torn = new OwnPack(new PackFile("第 1 版", "pack: ["), "990925", own.from(), null, "x");
    assertThat(RulePacks.live(List.of(torn)).broken("990223")).isEmpty();
    assertThat(RulePacks.live(List.of(torn)).broken("990925"))
        .singleElement()
        .satisfies(one -> assertThat(one.problems()).isNotEmpty());
  }

  @Test
  @DisplayName("值和发布时同意的不一样：说出是哪一份、怎么办")
  void moved() {
    OwnPack moved =
        new OwnPack(
            new PackFile("第 1 版", GRADES),
            "990925",
            LocalDate.of(2026, 1, 1),
            null,
            "0".repeat(64));
    assertThat(RulePacks.live(List.of(moved)).broken("990925").get(0).problems())
        .extracting(YamlProblem::text)
        .containsExactly("第 1 版 第 1 行第 1 列（inherits）：继承来的值和发布时同意的不一样了。请照它另出一版，核对、同意以后发布。");
  }
}
