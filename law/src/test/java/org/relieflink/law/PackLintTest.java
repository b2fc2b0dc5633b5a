package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则包写错了：每一种错都说在哪个文件、第几行、应当怎么写")
class PackLintTest {
  private static final String GRADES = Resources.text("packs/990200.yaml");
  private static final String LIMIT = Resources.text("packs/990223.yaml");
  private static final String GUANYUN = Resources.text("packs/guanyun.yaml");
  private static final String NEW_VERSION = Resources.text("packs/990323-2026.yaml");

  @Test
  @DisplayName("单位写错")
  void wrong_unit() {
    said("guanyun.yaml", GUANYUN.replace("{value: 1000, unit: 元}", "{value: 1000, unit: 万元}"))
        .isEqualTo("guanyun.yaml 第 11 行第 31 列（unit.amount.unit）：单位写的是“万元”，这里应当用“元”。请换算后再填。");
    said("990200.yaml", GRADES.replaceFirst("max: 8, unit: 个月", "max: 8, unit: 倍"))
        .isEqualTo(
            "990200.yaml 第 19 行第 38 列（case_types[0].multiple.unit）："
                + "单位写的是“倍”，这里应当用“个月”。请换算后再填。");
  }

  @Test
  @DisplayName("困难等级的范围重叠")
  void overlapping_grades() {
    said(
            "990200.yaml",
            GRADES.replace(
                "multiple: {min: 1, max: 2, unit: 个月}\n      names: [低保对象",
                "multiple: {min: 0.5, max: 2, unit: 个月}\n      names: [低保对象"))
        .contains(
            "990200.yaml 第 ",
            "（hardship.grades[1].multiple）：和“一般困难”的范围重叠（0 到 1）。等级从轻到重写，这一级的 min 请写成不小于 1。");
  }

  @Test
  @DisplayName("同一个困难类别写在两级")
  void class_in_two_grades() {
    said("990200.yaml", GRADES.replace("names: [特困人员, 困境儿童]", "names: [特困人员, 低保对象]"))
        .contains("（hardship.grades[2].names）：“低保对象”写在了两处。请只留一处。");
  }

  @Test
  @DisplayName("分档留了空、重叠、没有写到头、越重越少")
  void table_rows() {
    said("990223.yaml", LIMIT.replace("{from: 10000, to: 50000", "{from: 20000, to: 50000"))
        .contains("（tables.loss.rows[1].from）：10000 到 20000 之间没有写。请写成 from: 10000，或者补一行。");
    said("990223.yaml", LIMIT.replace("{from: 10000, to: 50000", "{from: 9000, to: 50000"))
        .contains("（tables.loss.rows[1].from）：和上一行重叠。请写成 from: 10000。");
    said(
            "990223.yaml",
            LIMIT.replace("{from: 10000, to: 50000, multiple", "{from: 10000, multiple"))
        .contains("（tables.loss.rows[2].from）：上一行没有写到几为止，和这一行重叠。请给上一行写 to: 50000。");
    said(
            "990223.yaml",
            LIMIT.replace("{from: 200000, multiple", "{from: 200000, to: 900000, multiple"))
        .contains("（tables.loss.rows）：900000 以上没有写。最后一行请只写 from，不写 to。");
    said(
            "990223.yaml",
            LIMIT.replace(
                "multiple: {min: 6, max: 10, unit: 倍}", "multiple: {min: 2, max: 10, unit: 倍}"))
        .contains("（tables.loss.rows[3].multiple）：更重的一行反而更少。min 和 max 都不要比上一行小（3 到 6）。");
  }

  @Test
  @DisplayName("没有出处、出处没有写在哪里看到、条没有登记")
  void missing_citation() {
    said("990223.yaml", LIMIT.replaceFirst("\n  clause: .*示例基准}", ""))
        .contains("（unit.clause）：没有写出处 clause。每个数值都要有出处，请写 clause: {instrument: 登记表里的文件,");
    said("990223.yaml", LIMIT.replace(", source: 示例基准}", "}"))
        .contains("（unit.clause.source）：缺少“source”。请补上这一项。");
    said("990223.yaml", LIMIT.replace("binhai-local, article: 最低金额", "binhai-local, article: 第九条"))
        .contains("（minimum.clause.article）：登记表里《滨海规定》没有“第九条”。可以写：困难等级、最低金额、审批；或者先登记这一条。");
  }

  @Test
  @DisplayName("不认识的键、少写的键")
  void unknown_key() {
    said("990223.yaml", LIMIT.replace("rounding:\n", "roundings:\n"))
        .contains("（roundings）：不认识“roundings”。这里可以写：")
        .contains("、rounding、")
        .endsWith("请改正或删去。");
  }

  @Test
  @DisplayName("数写成了文字：汉字、加引号")
  void value_as_text() {
    said("990223.yaml", LIMIT.replace("{value: 3000, unit: 元}", "{value: 三千, unit: 元}"))
        .contains("（minimum.amount.value）：“value”应当是数，写的是“三千”。请只写数字，不带单位和逗号。");
    said("990223.yaml", LIMIT.replace("{value: 3000, unit: 元}", "{value: \"3000\", unit: 元}"))
        .contains("（minimum.amount.value）：“value”加了引号，成了文字。请去掉引号，写成 value: 3000 这样。");
  }

  @Test
  @DisplayName("继承绕成了圈")
  void cycle() {
    String a =
        LIMIT.replace("pack: \"990223\"", "pack: a").replace("inherits: \"990000\"", "inherits: b");
    String b =
        LIMIT.replace("pack: \"990223\"", "pack: b").replace("inherits: \"990000\"", "inherits: a");
    List<YamlProblem> problems =
        problems(List.of(new PackFile("a.yaml", a), new PackFile("b.yaml", b)));
    assertThat(problems.get(0).text())
        .isEqualTo("a.yaml 第 10 行第 1 列（inherits）：继承绕成了圈：a → b → a。请让最上面的一个不再继承别的。");
    assertThat(problems).hasSize(2);
  }

  @Test
  @DisplayName("两版之间留了空、两版重叠、同一版两个文件")
  void versions() {
    said(
            "990323-2026.yaml",
            NEW_VERSION.replace("effective_from: 2026-01-01", "effective_from: 2026-03-01"))
        .isEqualTo(
            "990323-2026.yaml 第 7 行第 1 列（effective_from）："
                + "2026-01-01 到 2026-02-28 没有版本适用。请写 effective_from: 2026-01-01，或者补一版。");
    said(
            "990323-2026.yaml",
            NEW_VERSION.replace("effective_from: 2026-01-01", "effective_from: 2025-07-01"))
        .isEqualTo(
            "990323-2024.yaml 第 8 行第 1 列（effective_to）："
                + "“990323”2024.1 版和“990323”2026.1 版在 2025-07-01 都适用。请给前一版写 effective_to: 2025-06-30。");
    said("990323-2026.yaml", NEW_VERSION.replace("version: \"2026.1\"", "version: \"2024.1\""))
        .contains("规则包“990323”的 2024.1 版有两个文件。发布过的版本不能改；新的内容请写新的 version。");
  }

  @Test
  @DisplayName("上级换了版本，下级要跟着出新版本")
  void parent_ends_before_child() {
    List<PackFile> files = new ArrayList<>(RulePacks.shippedFiles());
    files.replaceAll(
        file ->
            file.name().equals("990000.yaml")
                ? new PackFile(
                    file.name(),
                    file.text()
                        .replace(
                            "last_confirmed_on", "effective_to: 2026-12-31\nlast_confirmed_on"))
                : file);
    assertThat(problems(files))
        .extracting(YamlProblem::text)
        .anySatisfy(
            text ->
                assertThat(text)
                    .isEqualTo(
                        "990223.yaml 第 10 行第 1 列（inherits）：上级“990000”的 2025.1 版只到 2026-12-31，"
                            + "这个包比它长。请写 effective_to: 2026-12-31，以后另出一版。"));
  }

  @Test
  @DisplayName("次序和各节对不上：写了没有排、排了没有写、取整的位置不对、不认识的步骤")
  void order() {
    said("990223.yaml", LIMIT.replace("deduction, minimum,", "deduction,"))
        .contains("（order）：写了“minimum”一节，order 里没有这一步。请在 order 里加上“minimum”，或者删去这一节。");
    said("990223.yaml", LIMIT.replace("[case_type, loss,", "[case_type, injury, loss,"))
        .contains("（order）：order 里有“injury”，没有写这一节。请补上这一节，或者从 order 里删去。");
    said("990223.yaml", LIMIT.replace("rounding, local_cap, cap]", "local_cap, rounding, cap]"))
        .contains("（order）：“local_cap”的位置不对：取整在各项加减之后，上限在取整之后。");
    said("990223.yaml", LIMIT.replace("[case_type, loss,", "[case_type, losses,"))
        .contains("（order）：不认识步骤“losses”。可以写：case_type、");
  }

  @Test
  @DisplayName("过错越大系数越大、例外高过同等责任")
  void fault_upside_down() {
    said("990223.yaml", LIMIT.replace("secondary: 0.7, equal: 0.4", "secondary: 0.4, equal: 0.7"))
        .contains("（fault.factors）：“同等责任”的系数比过错更小的还大。请按过错从小到大，系数从大到小写。");
    said(
            "990223.yaml",
            LIMIT.replace("{min: 0, max: 0.2, unit: 系数}", "{min: 0, max: 0.9, unit: 系数}"))
        .contains("（fault.principal_exception）：主要责任例外的系数最高超过了同等责任的系数。请把 max 写成不超过 0.4。");
  }

  @Test
  @DisplayName("默认口径：永远用不到的、没有给其他人的")
  void defaults() {
    said("990223.yaml", LIMIT.replace("  - minors_only: true\n    level: high", "  - level: high"))
        .contains("（defaults[1].level）：前面已经有给所有人的默认口径，这一项永远用不到。请把它移到前面。");
    said("990223.yaml", LIMIT.replace("  - level: low", "  - group: disabled\n    level: low"))
        .contains("（defaults）：没有给其他人的默认口径。请在最后加一项，只写 level 和 clause。");
  }

  @Test
  @DisplayName("工资口径表里没有、基准写了两种、审批数额倒着写、截止日比施行日早、倍数单位和基准不合")
  void further_mistakes() {
    said(
            "990200.yaml",
            GRADES.replace("monthly_wage: {series: 城镇非私营单位}", "monthly_wage: {series: 职工}"))
        .contains("（unit.monthly_wage.series）：工资表里没有“职工”这个口径。请先在工资表里录入，");
    said(
            "990223.yaml",
            LIMIT.replace(
                "  amount: {value: 2000, unit: 元}",
                "  amount: {value: 2000, unit: 元}\n  monthly_wage: {series: 城镇非私营单位}"))
        .contains("（unit.amount）：基准要么是固定数额 amount，要么是月平均工资 monthly_wage，只写一种。请删去一种或者补上一种。");
    said(
            "990223.yaml",
            LIMIT.replace(
                "approvals:\n",
                "approvals:\n  - over: {value: 20000, unit: 元}\n    who: 检察长\n    clause: {instrument: binhai-local, article: 审批, status: quoted, source: 试}\n"))
        .contains("（approvals[1].over）：审批的数额没有比上一级大。请从小到大写。");
    said(
            "990223.yaml",
            LIMIT.replace(
                "effective_from: 2024-01-01",
                "effective_from: 2024-01-01\neffective_to: 2023-01-01"))
        .contains("（effective_to）：截止日比施行日早。请写成 2024-01-01 以后的日期，或者删去。");
    said(
            "990323-2026.yaml",
            NEW_VERSION.replace(
                "amount: {value: 1200, unit: 元}", "monthly_wage: {series: 城镇非私营单位}"))
        .contains(
            "guanyun.yaml 第 ",
            "（multiples_in）：“990323”的基准按“个月”算，这个文件的倍数单位是“倍”。请写 multiples_in: 个月");
  }

  @Test
  @DisplayName("规则组：同一天管同一个机关的两组，要给前一组写截止日")
  void rule_sets() {
    String broken = Resources.text("rulesets.yaml").replace("to: 2021-12-30", "to: 2022-01-31");
    Reading.Bad<RuleSets> bad = (Reading.Bad<RuleSets>) RuleSets.read(broken);
    assertThat(bad.problems())
        .singleElement()
        .satisfies(
            one -> assertThat(one.text()).contains("和“spp-2016”在同一天管同一个机关。请给前一组写 to，写到新一组施行的前一天。"));
  }

  /** The first complaint after one shipped file was replaced by a broken one. */
  private static org.assertj.core.api.AbstractStringAssert<?> said(String name, String broken) {
    assertThat(broken).as("the test must break the file").isNotEqualTo(original(name));
    List<PackFile> files = new ArrayList<>(RulePacks.shippedFiles());
    files.replaceAll(file -> file.name().equals(name) ? new PackFile(name, broken) : file);
    List<YamlProblem> problems = problems(files);
    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .allSatisfy(
            one -> {
              assertThat(one.line()).isPositive();
              assertThat(one.file()).isNotEmpty();
              assertThat(one.nextStep()).startsWith(one.nextStep().substring(0, 1)).isNotBlank();
            });
    return assertThat(problems.get(0).text());
  }

  private static String original(String name) {
    return Resources.text("packs/" + name);
  }

  private static List<YamlProblem> problems(List<PackFile> files) {
    return RulePacks.readFiles(files) instanceof Reading.Bad<RulePacks> bad
        ? bad.problems()
        : List.of();
  }
}
