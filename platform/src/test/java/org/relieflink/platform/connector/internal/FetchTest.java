package org.relieflink.platform.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.synthetic.simulator.Trouble;

@DisplayName("对接，取：断了、重了、乱了，最后和没出过毛病一样；只入池一次；晚了说晚了")
class FetchTest extends ConnectorServerTest {
  @ParameterizedTest
  @CsvSource({"rest,whole", "rest,changes", "jdbc,whole", "jdbc,changes"})
  @DisplayName("取三个月，中间断过、重过、乱过：池里和部门系统里一样")
  void sameEndState(String kind, String mode) throws Exception {
    boolean changes = mode.equals("changes");
    if (kind.equals("rest")) {
      FILES.restLine(mode);
    } else {
      jdbcLine(mode, "bureau_reader");
    }
    publish(kind, changes);
    lines.round();
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    assertThat(live()).containsAllEntriesOf(veterans.expected());
    veterans.month();
    publish(kind, changes);
    REST.trouble(Trouble.BREAKS_OFF);
    now();
    REST.trouble(Trouble.DUPLICATES_AND_DISORDER);
    now();
    veterans.month();
    publish(kind, changes);
    REST.trouble(Trouble.SLOW);
    now();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(live()).containsAllEntriesOf(veterans.expected());
    if (!changes) {
      assertThat(live()).isEqualTo(veterans.expected());
    }
    long before = published();
    REST.trouble(Trouble.NONE);
    now();
    now();
    assertThat(published()).as("取过的不再入池").isEqualTo(before);
    assertThat(stands().last().state()).isEqualTo(RunState.NOTHING);
  }

  @Test
  @DisplayName("断了两天：显示晚了，名单原样")
  void lateIsLate() throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    lines.round();
    Map<String, String> before = live();
    REST.trouble(Trouble.OUTAGE);
    jdbc.sql("update connector.line set good_at = good_at - interval '3 days'").update();
    now();
    assertThat(stands().late()).isTrue();
    assertThat(live()).isEqualTo(before);
    assertThat(rests.wanted).as("退避：越等越久").hasSize(4).isSorted();
  }

  @Test
  @DisplayName("对方说慢一点：照它说的秒数等")
  void retryAfter() throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    REST.trouble(Trouble.SLOW);
    lines.round();
    assertThat(stands().last().state()).isEqualTo(RunState.TAKEN);
    assertThat(rests.wanted).isNotEmpty().containsOnly(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("取到了还没记下就停：再取，只入池一次；记下了还没入池就停：接着入池，不再取")
  void stoppedBetween() throws Exception {
    FILES.restLine("whole");
    REST.publish(list(false));
    long before = published();
    Line line = book.find("fuyou").orElseThrow();
    jdbc.sql("alter table connector.run add constraint stop check (false) not valid").update();
    lines.round();
    jdbc.sql("alter table connector.run drop constraint stop").update();
    assertThat(published()).isEqualTo(before);
    assertThat(
            jdbc.sql("select mark || content_sm3 from connector.line").query(String.class).list())
        .containsOnly("");
    fetch.fetch(line, store.stand(line, Instant.now()));
    jdbc.sql("update pool.batch set status = 'INTERRUPTED' where status = 'WAITING'").update();
    int asked = REST.asked();
    lines.round();
    assertThat(REST.asked()).isEqualTo(asked);
    assertThat(published()).isEqualTo(before + 1);
    assertThat(newest().state()).isEqualTo(DeliveryState.PUBLISHED);
    lines.round();
    assertThat(published()).isEqualTo(before + 1);
    assertThat(live()).isEqualTo(veterans.expected());
  }
}
