package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("从碰撞到意见")
class FromScreeningTest extends ServerTest {
  @Autowired private Opinions opinions;

  @Test
  @DisplayName("已登记的当事人直接到意见；没有这个当事人，说清楚")
  void known_and_unknown_parties() throws Exception {
    var order = new NewCandidate(4711L, "周*禾", OpinionSamples.file("case-two-four-year-old"));
    long id = opinions.open(order, DemoAccounts.PROSECUTOR).id();
    mvc.perform(get("/opinions/4711").with(as(DemoAccounts.CLERK)))
        .andExpect(redirectedUrl("/opinion/" + id));
    mvc.perform(get("/opinions/4711/amount").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/opinion/" + id + "/amount"));
    mvc.perform(post("/opinions/4711").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/opinion/" + id));
    mvc.perform(get("/opinions/999999").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("没有这个当事人")));
    assertThat(opinions.all()).hasSize(1);
  }
}
