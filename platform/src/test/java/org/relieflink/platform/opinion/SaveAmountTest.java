package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.Choices;
import org.relieflink.law.FactsFile;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("保存金额：选定的倍数和建议一起存，有一样存不了就都不存")
class SaveAmountTest extends ServerTest {
  @Autowired private Opinions opinions;
  @Autowired private SaveAmount saveAmount;

  private SaveAmount.Chosen chosen(long id, String reason) {
    FactsFile file = OpinionSamples.file("case-two-four-year-old");
    Choices choices =
        file.choices().with("case_type", new Choices.Choice(BigDecimal.valueOf(8), "林检察官", "父亲死亡"));
    return new SaveAmount.Chosen(id, 1, new FactsFile(file.facts(), choices), reason);
  }

  private long opened() {
    return opinions
        .open(
            NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), DemoAccounts.PROSECUTOR)
        .id();
  }

  @Test
  @DisplayName("都存得下：事实是第 2 版，建议是按它算的")
  void both() {
    long id = opened();
    SavedProposal saved = saveAmount.save(chosen(id, ""), DemoAccounts.PROSECUTOR);
    assertThat(saved.factsNumber()).isEqualTo(2);
    assertThat(opinions.versions(id)).hasSize(2);
  }

  @Test
  @DisplayName("建议被拒绝（理由里写了证号）：选定的倍数也没有存，没有留痕")
  void neither() {
    long id = opened();
    assertThat(
            catchThrowable(
                () -> saveAmount.save(chosen(id, "990123197405064023"), DemoAccounts.PROSECUTOR)))
        .isInstanceOf(RefusedException.class);
    assertThat(opinions.versions(id)).hasSize(1);
    assertThat(opinions.proposals(id)).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'OPINION_FACTS_SAVED' and object_id = ?")
                .param(Long.toString(id))
                .query(Long.class)
                .single())
        .isZero();
  }
}
