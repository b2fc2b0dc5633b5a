package org.relieflink.platform.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;

@DisplayName("登录")
class SignInTest extends ServerTest {

  @Test
  @DisplayName("没有登录的人，打开任何一页都先去登录页")
  void anonymousGoesToSignIn() throws Exception {
    mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/no-such-page")).andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/sign-in")).andExpect(status().isOk());
  }

  @Test
  @DisplayName("工号和密码都对，进入待办")
  void rightPassword() throws Exception {
    mvc.perform(
            post("/sign-in")
                .with(csrf())
                .param("user", DemoAccounts.PROSECUTOR.staffNumber())
                .param("pw", DemoAccounts.PASSWORD))
        .andExpect(redirectedUrl("/"));
    mvc.perform(get("/").with(as(DemoAccounts.PROSECUTOR))).andExpect(status().isOk());
  }
}
