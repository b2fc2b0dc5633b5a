package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;
import static org.relieflink.platform.fund.PaymentSamples.SECOND_RELEASER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.harm.HarmSamples;

@DisplayName("第二个人真的是第二个人：说明只对当时查到的算数，自己说明的、自己交的对账单，不由自己放行")
class SecondVoiceTest extends PaymentStory {

  private void elsewhere(int harm, int nth) {
    HarmSamples.planted(
        jdbc,
        HarmSamples.COURT.unit(),
        "%016x".formatted(harm),
        blinds.name(HarmSamples.adult(nth)));
  }

  @Test
  @DisplayName("说明以后又多了一个机关的救助：旧的说明不算，要重新说明才放行")
  void wordsHoldForTheirFacts() {
    elsewhere(0x7001, 645);
    PayBatch batch = samples.batch(List.of(samples.bound(earmark, 645, 100)));
    samples.say(batch);
    assertThat(only(found(batch)).state()).isEqualTo(ItemState.READY);
    elsewhere(0x7002, 645);
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("WORD_MISSING");
    assertThat(only(found(batch)).findings())
        .filteredOn(PayBatch.Finding::waits)
        .extracting(PayBatch.Finding::note)
        .containsExactly("OTHER_HARM");
    samples.say(found(batch));
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("DONE");
  }

  @Test
  @DisplayName("查不到的由谁说明，就不由谁放行；库里也写不进")
  void whoExplainedDoesNotRelease() {
    elsewhere(0x7003, 641);
    PayBatch batch = samples.batch(List.of(samples.bound(earmark, 641, 100)));
    var said = new Payments.Said(only(batch).id(), PayCheck.DOUBLE, "问过法院，是另一件事");
    payments.say(RELEASER, said).orThrow();
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("OWN_WORD");
    assertThatThrownBy(
            () ->
                jdbc.sql("insert into fund.release values (?, ?, '某', now())")
                    .params(batch.id(), RELEASER.staffNumber())
                    .update())
        .hasMessageContaining("spoke for batch");
    assertThat(code(payments.release(SECOND_RELEASER, batch.id()))).isEqualTo("DONE");
  }

  @Test
  @DisplayName("银行说没有付成，再付的一批：交那份对账单的人不放行")
  void whoBroughtTheStatementDoesNotRelease() {
    PayBatch.Item failed = sent(642, 100);
    byte[] file = statement(0, line("F-1", failed, "FAILED", 100));
    assertThat(statements.take(RELEASER, file).orThrow().differences()).isZero();
    long entry =
        jdbc.sql("select entry from fund.item where id = ?")
            .param(failed.id())
            .query(Long.class)
            .single();
    samples
        .fund()
        .agreed(PAYER, FundOrder.of(FundAct.REVERSE, entry).because(FundSamples.because("没有付成")));
    jdbc.sql("alter table fund.retry disable trigger user").update();
    jdbc.sql("update fund.retry set not_before = ? where item_id = ?")
        .params(LocalDate.of(year, 1, 1), failed.id())
        .update();
    jdbc.sql("alter table fund.retry enable trigger user").update();
    PayBatch again = samples.batch(List.of(failed.commitment()));
    assertThat(code(payments.release(RELEASER, again.id()))).isEqualTo("OWN_WORD");
    assertThat(code(payments.release(SECOND_RELEASER, again.id()))).isEqualTo("DONE");
  }
}
