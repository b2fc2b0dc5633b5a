package org.relieflink.platform.supervision.web;

import java.time.Clock;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.supervision.internal.LeadEvidence.PersonFace;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code supervision.}.
 */
@Component
class SupervisionTexts extends PageTexts {
  SupervisionTexts(MessageSource messages, Clock clock) {
    super("supervision", messages, clock);
  }

  /** 女 52, as it stands beside a name. */
  String sexAndAge(PersonFace face, LeadMask mask) {
    Sex sex = mask.sex(face);
    String word = sex == Sex.UNKNOWN ? "" : say("sex." + sex.name());
    return (word + " " + mask.age(face).map(String::valueOf).orElse("")).strip();
  }
}
