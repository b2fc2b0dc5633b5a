package org.relieflink.platform.access.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.springframework.stereotype.Component;

/** 用过恢复码，进待办：so that the person knows when somebody else used one, until there are new ones. */
@Component
class CodesUsed implements WorkSource {
  private final SecondFactors factors;
  private final FactorTexts texts;

  CodesUsed(SecondFactors factors, FactorTexts texts) {
    this.factors = factors;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    return factors
        .find(officer)
        .filter(state -> state.codesUsed() > 0)
        .map(
            state ->
                List.of(
                    new WorkItem(
                        texts.say("work.kind"),
                        texts.say("work.used", state.codesUsed(), state.codesLeft()),
                        texts.say("work.note"),
                        null,
                        "/second-factor",
                        texts.say("work.action"),
                        state.codesUsed())))
        .orElse(List.of());
  }
}
