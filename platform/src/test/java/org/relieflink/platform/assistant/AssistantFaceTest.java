package org.relieflink.platform.assistant;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：查规定和案例")
class AssistantFaceTest extends FaceTest {
  @Autowired Opinions opinions;

  @BeforeAll
  void cases() {
    for (String name : List.of("case-two-four-year-old", "fault-secondary")) {
      long id =
          opinions.open(NewCandidate.of(OpinionSamples.file(name)), DemoAccounts.PROSECUTOR).id();
      opinions.propose(id, 1, DemoAccounts.PROSECUTOR);
    }
  }

  private static Consumer<Page> asking(String question) {
    return page -> {
      page.fill("#q", question);
      page.click("form[action='/assistant'] button");
      page.waitForLoadState();
    };
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/assistant", "assistant"),
        Face.of(DemoAccounts.PROSECUTOR, "/assistant", "assistant-found")
            .after(asking("被害人死亡，孩子生活困难")),
        Face.of(DemoAccounts.CLERK, "/assistant", "assistant-nothing").after(asking("量子纠缠")),
        Face.of(DemoAccounts.PROSECUTOR, "/assistant", "assistant-number")
            .after(asking("990123201805164027")),
        Face.of(DemoAccounts.PROSECUTOR, "/assistant/texts/spp-2021", "assistant-text"),
        Face.of(DemoAccounts.CHIEF, "/assistant?lang=en", "assistant-en"));
  }
}
