package org.relieflink.platform.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.MovedClock;
import org.relieflink.platform.Rounds;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("一个县的一年：线索、案件、协查、移送、付款全走真的接口，部门答得迟、答错、答两次、不答")
class CountyYearTest extends ServerTest {
  @Autowired Accounts accounts;
  @Autowired MovedClock clock;
  @Autowired Rounds rounds;

  private CountyYear year;

  @BeforeAll
  void play() throws Exception {
    year = new CountyYear(clock, port, rounds);
    year.play(accounts);
  }

  @AfterAll
  void now() {
    clock.release();
  }

  @Test
  @DisplayName("每条线索、每个案件、每件移送都停在说得清的一步；没有人被救助两次；文号不跳；职责和步骤一样多；账平")
  void everythingIsAccountedFor() throws Exception {
    assertThat(year.wrong()).isEmpty();
    assertThat(year.granted()).containsExactlyElementsOf(year.of(Matter.Fate.GRANTED));
    assertThat(year.letters()).hasSize(year.lettersWanted());
    assertThat(year.figures().measured("decided -> paid")).isEqualTo(year.granted().size());
  }
}
