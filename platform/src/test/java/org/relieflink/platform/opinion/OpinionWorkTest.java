package org.relieflink.platform.opinion;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("待办里的意见")
class OpinionWorkTest extends ServerTest {
  @Autowired private Opinions opinions;

  @Test
  @DisplayName("事实没查清的、金额没有算的，都在检察官的待办里；算完就没有了")
  void what_waits() throws Exception {
    var clear =
        opinions.open(
            NewCandidate.of(OpinionSamples.file("case-two-four-year-old")),
            DemoAccounts.PROSECUTOR);
    opinions.open(NewCandidate.of(OpinionSamples.file("fault-equal")), DemoAccounts.PROSECUTOR);
    mvc.perform(get("/").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("给 周*禾 算救助金额")))
        .andExpect(content().string(containsString("查清 吴*满 的")));
    opinions.propose(clear.id(), 1, DemoAccounts.PROSECUTOR).orThrow();
    mvc.perform(get("/").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(not(containsString("给 周*禾 算救助金额"))));
    mvc.perform(get("/").with(as(DemoAccounts.CLERK)))
        .andExpect(content().string(not(containsString("吴*满"))));
  }
}
