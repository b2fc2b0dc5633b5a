package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.payment.CasePlan;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.Shares;
import org.relieflink.law.payment.UrgentRelief;

@DisplayName("依据：每条规则都有出处，文档与登记表一致")
class LawDocsTest {
  @Test
  @DisplayName("资格规则和金额规则百分之百有依据，文件和条号都在登记表里")
  void every_rule_has_its_basis() {
    for (EligibilityRule rule : EligibilityRule.values()) {
      assertThat(Instruments.shipped().cite(rule.basis()).article()).isNotBlank();
    }
    for (AmountRule rule : AmountRule.values()) {
      assertThat(Instruments.shipped().cite(rule.basis()).article()).isNotBlank();
    }
  }

  @Test
  @DisplayName("算法里标了依据的方法，文件和条号也都在登记表里")
  void every_annotated_method_is_registered() {
    List<Class<?>> classes =
        List.of(
            AmountSteps.class,
            AmountEnds.class,
            CapChecks.class,
            AmountCalculator.class,
            Eligibility.class,
            Shares.class,
            CasePlan.class,
            JointRelief.class,
            Instalments.class,
            UrgentRelief.class);
    Set<LegalBasis> found = new LinkedHashSet<>();
    for (Class<?> type : classes) {
      Arrays.stream(type.getDeclaredMethods())
          .map((Method method) -> method.getAnnotation(LegalBasis.class))
          .filter(java.util.Objects::nonNull)
          .forEach(found::add);
    }
    assertThat(found).hasSizeGreaterThan(3);
    found.forEach(basis -> assertThat(Instruments.shipped().cite(basis)).isNotNull());
  }

  @Test
  @DisplayName("每个规则包的每个数值都有出处：文件和条在登记表里，写明在哪里看到；示例值写明是示例")
  void every_value_of_every_pack_is_cited() {
    for (RulePack pack : RulePacks.shipped().all()) {
      List<Clause> clauses = PackClauses.all(pack);
      assertThat(clauses).as(pack.id()).hasSizeGreaterThan(12);
      for (Clause clause : clauses) {
        assertThat(Instruments.shipped().findClause(clause.instrument(), clause.article()))
            .as(pack.id() + " " + clause)
            .isPresent();
        assertThat(clause.source()).as(pack.id() + " " + clause.text()).isNotBlank();
        boolean invented = clause.instrument().equals("office-example");
        assertThat(clause.status() == TextStatus.EXAMPLE).isEqualTo(invented);
      }
    }
  }

  @Test
  @DisplayName("每个规则组的每条规则都有出处，状态照登记表")
  void every_rule_of_every_set_is_cited() {
    for (RuleSet set : RuleSets.shipped().all()) {
      for (RuleSet.Cited cited : set.rules()) {
        assertThat(
                Instruments.shipped().cite(cited.clause().instrument(), cited.clause().article()))
            .isEqualTo(cited.clause());
      }
    }
  }

  @Test
  @DisplayName("引到原话的条都有指纹，指纹和原话相符；被取代的文件指向登记了的文件")
  void quotes_have_their_digest() {
    long quotes = 0;
    for (Instrument one : Instruments.shipped().all()) {
      quotes += one.articles().stream().filter(article -> !article.digest().isEmpty()).count();
      if (one.supersededBy() != null) {
        assertThat(Instruments.shipped().find(one.supersededBy())).isPresent();
      }
    }
    assertThat(quotes).isGreaterThan(20);
    String changed =
        Resources.text("instruments.yaml").replaceFirst("quote: 人民检察院开展", "quote: 检察院开展");
    Reading.Bad<Instruments> bad = (Reading.Bad<Instruments>) Instruments.read(changed);
    assertThat(bad.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.text()).contains("“第二条”的引文和指纹不符", "请核对引文"));
  }

  @Test
  @DisplayName("六部门意见的文号是中政委〔2014〕3号，不是法发〔2014〕7号")
  void the_base_norm_has_its_right_number() {
    assertThat(Instruments.shipped().find("zzw-2014-3"))
        .get()
        .satisfies(one -> assertThat(one.number()).isEqualTo("中政委〔2014〕3号"));
    assertThat(Resources.text("instruments.yaml")).doesNotContain("法发〔2014〕7号");
  }

  @Test
  @DisplayName("推算的条号写“约”，状态是未核实")
  void approximate_articles_say_so() {
    Instruments.shipped().all().stream()
        .flatMap(one -> one.articles().stream())
        .filter(article -> article.article().startsWith("约"))
        .forEach(article -> assertThat(article.status()).isEqualTo(TextStatus.UNVERIFIED));
  }

  @Test
  @DisplayName("文档页与程序里的登记表、规则表相同（-Drelief.write=true 时重写）")
  void pages_are_up_to_date() throws IOException {
    page("law/instruments.md", LawPages.instruments());
    page("law/rules.md", LawPages.rules());
  }

  private static void page(String name, String text) throws IOException {
    if (Boolean.getBoolean("relief.write")) {
      Files.writeString(Docs.path(name), text);
    }
    assertThat(Docs.text(name)).isEqualTo(text);
  }
}
