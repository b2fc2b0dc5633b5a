package org.relieflink.platform.identity;

import java.time.Clock;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.paper.PaperMark;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.watch.ExportMark;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 印证据表：one look for all of them, each marked with its export, its reader and the time. */
@Component
public class EvidencePaper {

  private final Paper paper;
  private final MessageSource messages;
  private final Clock clock;

  EvidencePaper(Paper paper, MessageSource messages, Clock clock) {
    this.paper = paper;
    this.messages = messages;
    this.clock = clock;
  }

  /** The PDF of a sheet that was released to this officer under this mark. */
  public byte[] print(EvidenceSheet sheet, ExportMark mark, Officer officer) {
    String time = ShownTime.minute(clock.instant());
    String who = officer.displayName() + " " + officer.staffNumber();
    String line =
        messages.getMessage(
            "identity.sheet.line",
            new Object[] {mark.number(), mark.purpose(), who, time},
            LocaleContextHolder.getLocale());
    return paper
        .print(
            new PaperOrder(
                "identity/sheet",
                Map.of("sheet", sheet),
                sheet.title(),
                new PaperMark(line, who + " " + time + " " + mark.number(), mark.hidden())))
        .bytes();
  }
}
